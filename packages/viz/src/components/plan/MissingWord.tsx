import type { PlanQuota } from "@maillage/model";
import { useWords } from "../../strings/i18n.ts";
import { Word } from "../Word.tsx";
import { Sentence } from "./Sentence.tsx";

/** What becomes of guests of whom it is not known. */
export function MissingWord({
  value,
  onChange,
}: {
  value: PlanQuota["missing"];
  onChange(value: PlanQuota["missing"]): void;
}) {
  const { t } = useWords();
  return (
    <span className="meta">
      <Sentence
        id="plan.missing"
        slots={{
          choice: (
            <Word
              label={t("plan.missing.label")}
              value={value}
              choices={(["unknown", "exclude"] as const).map((one) => ({
                value: one,
                text: t(`plan.missing.${one}`),
              }))}
              onChange={(next) => onChange(next === "exclude" ? "exclude" : "unknown")}
            />
          ),
        }}
      />
    </span>
  );
}
