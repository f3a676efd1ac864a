import { PLAN_LISTS, type PlanListName } from "@maillage/model";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { type ListFormat, listFile } from "../../questions/encounter.ts";
import { useWords } from "../../strings/i18n.ts";
import { errorWords } from "../errorWords.ts";
import { useOpenPlan } from "./PlanContext.tsx";

const FORMATS: readonly ListFormat[] = ["csv", "xlsx"];

/** Lists as files. What was written about guests goes into one only where it is ticked. */
export function Lists() {
  const words = useWords();
  const { t, language } = words;
  const { id, plan, desk, say } = useOpenPlan();
  const [fields, setFields] = useState<readonly string[]>([]);
  const personal = [...new Set(plan.pool.guests.flatMap(({ values }) => Object.keys(values)))].filter(
    (field) => field !== "country" && field !== "region",
  );
  const saving = useMutation({
    mutationFn: async ({ list, format }: { list: PlanListName; format: ListFormat }) => {
      await desk.settle();
      return { blob: await listFile(id, list, { format, language, fields }), name: `${list}.${format}` };
    },
    onSuccess: ({ blob, name }) => {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(blob);
      link.download = name;
      link.click();
      URL.revokeObjectURL(link.href);
    },
  });
  return (
    <>
      {personal.length > 0 && (
        <fieldset className="ticks">
          <legend>{t("enc.lists.with")}</legend>
          {personal.map((field) => (
            <label key={field}>
              <input
                type="checkbox"
                checked={fields.includes(field)}
                onChange={({ target }) =>
                  setFields(target.checked ? [...fields, field] : fields.filter((one) => one !== field))
                }
              />{" "}
              {say.fieldLabel(field)}
            </label>
          ))}
          <p className="meta">{t("enc.lists.withAbout")}</p>
        </fieldset>
      )}
      <ul className="judgements">
        {PLAN_LISTS.filter((list) => list !== "tables" || plan.tables !== null).map((list) => (
          <li key={list}>
            <span>{t(`enc.lists.${list}`)}</span>
            <span className="nextSteps">
              {FORMATS.map((format) => (
                <button
                  key={format}
                  type="button"
                  className="more"
                  disabled={saving.isPending}
                  aria-label={t("enc.lists.save", {
                    list: t(`enc.lists.${list}`),
                    format: format.toUpperCase(),
                  })}
                  onClick={() => saving.mutate({ list, format })}
                >
                  {format.toUpperCase()}
                </button>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <p role="status">
        {saving.isError && t("enc.lists.failed", { detail: errorWords(saving.error, words) })}
      </p>
    </>
  );
}
