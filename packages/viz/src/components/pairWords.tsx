import { TIE_NULLS } from "@maillage/analysis";
import { GAP_MEASURED_BY } from "@maillage/model";
import { useWords } from "../strings/i18n.ts";
import { choosesNull, columnsFor, GAP_ROWS, gapPair, meetsAtOccasions } from "../url/gapPair.ts";
import { useQuestion } from "../url/question.ts";
import { Word } from "./Word.tsx";

/** What stands in the rows of the gaps: places, kinds or methods. */
export function RowsWord() {
  const { t } = useWords();
  const { question, change } = useQuestion();
  const { rows, columns } = question.pair;
  return (
    <Word
      label={t("gaps.rows")}
      value={rows}
      choices={GAP_ROWS.map((value) => ({ value, text: t(`rows.${value}`) }))}
      onChange={(next) =>
        change({
          pair: gapPair({ ...question.pair, rows: next, columns: rows === columns ? next : columns }),
          ...{ row: null, column: null },
        })
      }
    />
  );
}

/** What stands in the columns: fields of action, regions, or the same as in the rows. */
export function ColumnsWord() {
  const { t } = useWords();
  const { question, change } = useQuestion();
  const { rows, columns } = question.pair;
  return (
    <Word
      label={t("gaps.columns")}
      value={columns}
      choices={columnsFor(rows).map((value) => ({ value, text: t(`rows.${value}`) }))}
      onChange={(next) =>
        change({ pair: gapPair({ ...question.pair, columns: next }), row: null, column: null })
      }
    />
  );
}

/** The lead of the question, with what is counted where that is a choice. */
export function CountedWord() {
  const { t } = useWords();
  const { question, change } = useQuestion();
  const { measuredBy } = question.pair;
  if (!meetsAtOccasions(question.pair)) return t("gaps.s1");
  return (
    <>
      {t("gaps.lead")}{" "}
      <Word
        label={t("gaps.by")}
        value={measuredBy}
        choices={GAP_MEASURED_BY.map((value) => ({ value, text: t(`gaps.by.${value}`) }))}
        onChange={(next) =>
          change({ pair: gapPair({ ...question.pair, measuredBy: next }), row: null, column: null })
        }
      />{" "}
      {t("gaps.between")}
    </>
  );
}

/** With which chance ties are compared, where that is a choice. */
export function NullWord() {
  const { t } = useWords();
  const { question, change } = useQuestion();
  if (!choosesNull(question.pair)) return null;
  return (
    <>
      {t("gaps.against")}{" "}
      <Word
        label={t("gaps.null")}
        value={question.pair.nullModel}
        choices={TIE_NULLS.map((value) => ({ value, text: t(`gaps.null.${value}`) }))}
        onChange={(next) => change({ pair: gapPair({ ...question.pair, nullModel: next }) })}
      />
    </>
  );
}
