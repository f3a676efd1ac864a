import { useWords } from "../strings/i18n.ts";
import { GAP_ROWS, gapPair } from "../url/gapPair.ts";
import { useQuestion } from "../url/question.ts";
import { Word } from "./Word.tsx";

/** What stands in the rows of the gaps: regions, continents or countries. */
export function RowsWord() {
  const { t } = useWords();
  const { question, change } = useQuestion();
  const byField = question.pair.columns === "field";
  return (
    <Word
      label={t("gaps.rows")}
      value={question.pair.rows}
      choices={GAP_ROWS.map((value) => ({ value, text: t(`rows.${value}`) }))}
      onChange={(rows) => change({ pair: gapPair(rows, byField ? "field" : rows), row: null, column: null })}
    />
  );
}

/** What stands in the columns: fields of action, or the same as in the rows. */
export function ColumnsWord() {
  const { t } = useWords();
  const { question, change } = useQuestion();
  const { rows, columns } = question.pair;
  return (
    <Word
      label={t("gaps.columns")}
      value={columns}
      choices={(["field", rows] as const).map((value) => ({ value, text: t(`rows.${value}`) }))}
      onChange={(next) => change({ pair: gapPair(rows, next), row: null, column: null })}
    />
  );
}
