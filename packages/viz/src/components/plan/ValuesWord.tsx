import { useId, useState } from "react";
import { useWords } from "../../strings/i18n.ts";
import { offeredValues } from "./offeredValues.ts";
import { useOpenPlan } from "./PlanContext.tsx";

interface Values {
  readonly field: string;
  readonly values: readonly string[];
  readonly words?: string;
}

/** Who is counted, as a word of the sentence: opened, it lets the field and its values be chosen. */
export function ValuesWord({
  of,
  onChange,
  onCall,
}: {
  of: Values;
  onChange(field: string, values: string[]): void;
  /** Where they can be given a name of one's own. */
  onCall?(words: string): void;
}) {
  const { t, number } = useWords();
  const { room, say } = useOpenPlan();
  const called = useId();
  // Those that were chosen when the page came stand first, and stay there while others are ticked.
  const [chosen] = useState(of);
  const fields = room?.fields ?? [];
  const isFirst = ({ value }: { readonly value: string }) =>
    chosen.field === of.field && chosen.values.includes(value);
  const all = offeredValues(fields, of);
  const choices = [...all.filter(isFirst), ...all.filter((one) => !isFirst(one))];
  return (
    <details className="valuesWord">
      <summary>{say.values(of)}</summary>
      <div className="valuesChoice">
        <label>
          {t("plan.field")}{" "}
          <select
            className="word"
            value={of.field}
            onChange={({ target }) => {
              const first = fields.find(({ field }) => field === target.value)?.values[0]?.value;
              if (first !== undefined) onChange(target.value, [first]);
            }}
          >
            {[
              ...new Set([
                ...fields.filter(({ values }) => values.length > 0).map(({ field }) => field),
                of.field,
              ]),
            ].map((field) => (
              <option key={field} value={field}>
                {say.fieldLabel(field)}
              </option>
            ))}
          </select>
        </label>
        <fieldset>
          <legend className="hidden">{t("plan.values")}</legend>
          {choices.map(({ value, guests }) => (
            <label key={value}>
              <input
                type="checkbox"
                checked={of.values.includes(value)}
                onChange={({ target }) => {
                  const next = target.checked
                    ? [...of.values, value]
                    : of.values.filter((one) => one !== value);
                  if (next.length > 0) onChange(of.field, next);
                }}
              />{" "}
              {t("plan.valuesCount", { value: say.value(of.field, value), n: number(guests) })}
            </label>
          ))}
        </fieldset>
        {onCall && (
          <label htmlFor={called}>
            {t("plan.called")}{" "}
            <input
              id={called}
              className="field"
              maxLength={300}
              value={of.words ?? ""}
              onChange={({ target }) => onCall(target.value)}
            />
          </label>
        )}
      </div>
    </details>
  );
}
