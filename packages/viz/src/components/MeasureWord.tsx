import { useQuery } from "@tanstack/react-query";
import { cataloguesQuestion, drawableColumns } from "../questions/measures.ts";
import { useWords } from "../strings/i18n.ts";
import { useQuestion } from "../url/question.ts";
import { Word } from "./Word.tsx";

/** What the size of marks shows, and whether their colour shows it too: in the question, on a phone in the panel, where there is room. */
export function MeasureWords({ where }: { where: "question" | "panel" }) {
  const { t, language } = useWords();
  const { question, change } = useQuestion();
  const { data } = useQuery(cataloguesQuestion);
  const measures = (data?.items ?? []).filter((item) => drawableColumns(item).length > 0);
  return (
    <span className="measureWords" data-where={where}>
      {where === "question" && ". "}
      {t("measure.s1")}{" "}
      <Word
        label={t("measure.size")}
        value={question.measure ?? ""}
        choices={[
          { value: "", text: t("measure.ties") },
          ...measures.map(({ id, label }) => ({ value: id, text: label[language] })),
        ]}
        onChange={(value) =>
          change({ measure: value || null, settings: null, shade: value ? question.shade : null })
        }
      />
      {question.measure !== null && (
        <>
          {" "}
          {t("measure.s2")}{" "}
          <Word
            label={t("measure.colour")}
            value={question.shade ?? ""}
            choices={[
              { value: "", text: t("measure.bySeat") },
              { value: "value", text: t("measure.byValue") },
            ]}
            onChange={(value) => change({ shade: value || null })}
          />
        </>
      )}
      .
    </span>
  );
}
