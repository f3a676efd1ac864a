import {
  CHANGE_GROUPS,
  type ChangeGroup,
  type PeriodsAnswer,
  regionName,
  TIE_CHANGES,
} from "@maillage/model";
import { useState } from "react";
import { rangeText } from "../charts/rangeText.ts";
import { useWords, type Words } from "../strings/i18n.ts";
import { fieldName, methodName, tieName } from "./labels.ts";
import { Word } from "./Word.tsx";

type Group = PeriodsAnswer["groups"][number];

function nameOf({ by, id, and }: Group, { language, list }: Words): string {
  if (by === "type") return tieName(id, language);
  if (by === "method") return methodName(id, language);
  if (by === "field") return fieldName(id, language);
  return and === null || and === id
    ? regionName(id, language)
    : list(regionName(id, language), regionName(and, language));
}

/** The changes counted by kind of tie, method, field or pair of regions. */
export function PeriodTable({ answer }: { answer: PeriodsAnswer }) {
  const words = useWords();
  const { t } = words;
  const [by, setBy] = useState<ChangeGroup>("type");
  const rows = answer.groups.filter((group) => group.by === by);
  return (
    <>
      <p className="question">
        {t("time.by")}{" "}
        <Word
          label={t("time.by")}
          value={by}
          choices={CHANGE_GROUPS.map((value) => ({ value, text: t(`time.by.${value}`) }))}
          onChange={(value) => setBy(CHANGE_GROUPS.find((one) => one === value) ?? "type")}
        />
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section className="scroll" tabIndex={0} aria-label={t(`time.by.${by}`)}>
        <table className="table">
          <caption className="hidden">{t("time.title")}</caption>
          <thead>
            <tr>
              <th scope="col">{t(`time.by.${by}`)}</th>
              {TIE_CHANGES.map((change) => (
                <th key={change} scope="col" className="n">
                  {t(`time.change.${change}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((group) => (
              <tr key={`${group.id} ${group.and}`}>
                <th scope="row">{nameOf(group, words)}</th>
                {TIE_CHANGES.map((change) => (
                  <td key={change} className="n">
                    {rangeText(words, group[change])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
