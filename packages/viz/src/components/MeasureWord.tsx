import { useQuery } from "@tanstack/react-query";
import { cataloguesQuestion, drawableColumns } from "../questions/measures.ts";
import { useWords } from "../strings/i18n.ts";
import { useQuestion } from "../url/question.ts";
import type { Circles } from "./circles.ts";
import { Word } from "./Word.tsx";

/** What the size of marks shows, and whether their colour shows it too: in the question, on a phone in the panel, where there is room. */
export function MeasureWords({
  where,
  parts,
  circles,
  nameOf,
}: {
  where: "question" | "panel";
  /** The measure finds communities, which sizes cannot show. */
  parts: boolean;
  /** Those that colour can show, where the measure finds any. */
  circles: Circles | null;
  nameOf(node: { readonly id: string; readonly name: string }): string;
}) {
  const { t, language } = useWords();
  const { question, change } = useQuestion();
  const { data } = useQuery(cataloguesQuestion);
  const measures = (data?.items ?? []).filter((item) => drawableColumns(item).length > 0);
  return (
    <span className="measureWords" data-where={where}>
      {where === "question" && ". "}
      {t(parts ? "groups.s1" : "measure.s1")}{" "}
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
              ...(parts ? [] : [{ value: "value", text: t("measure.byValue") }]),
              ...(circles?.largest ?? []).map(({ of, name }) => ({
                value: of,
                text: t("groups.circleOf", { name: nameOf({ id: of, name }) }),
              })),
            ]}
            onChange={(value) => change({ shade: value || null })}
          />
        </>
      )}
      . {t("groups.places")}{" "}
      <Word
        label={t("groups.placesShow")}
        value={question.layout ?? ""}
        choices={[
          { value: "", text: t("groups.layout.islands") },
          { value: "force", text: t("groups.layout.force") },
        ]}
        onChange={(value) => change({ layout: value || null })}
      />
      .
    </span>
  );
}
