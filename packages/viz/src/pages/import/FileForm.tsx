import type { Draft, Mapping } from "@maillage/model";
import { useState } from "react";
import { useWords } from "../../strings/i18n.ts";

/** What holds for the whole import: where it comes from, how dates and letters are read. */
export function FileForm({
  draft,
  mapping,
  onEdit,
}: {
  draft: Draft;
  mapping: Mapping;
  onEdit(mapping: Mapping): void;
}) {
  const { t } = useWords();
  const [source, setSource] = useState(mapping.source?.title ?? "");
  const unsure = draft.notes.find(({ code }) => code === "encoding-unsure")?.values;
  const encodings = new Set(
    [unsure?.encoding, ...(unsure?.others ?? "").split(", "), mapping.encoding].filter(
      (one) => one !== undefined && one !== "",
    ),
  );
  const asksDates =
    mapping.dates !== undefined ||
    draft.problems.some(
      ({ rule, value }) => rule === "ambiguous-value" && /^\d+\D\d+\D\d+$/.test(value ?? ""),
    );
  const withSource = (title: string): Mapping => {
    const { source: before, ...rest } = mapping;
    return title.trim() === "" ? rest : { ...rest, source: { ...before, title: title.trim() } };
  };
  const withDates = (dates: string): Mapping => {
    const { dates: _, ...rest } = mapping;
    return dates === "day-month" || dates === "month-day" ? { ...rest, dates } : rest;
  };
  return (
    <section className="wholeFile">
      <h3 className="section">{t("imp.file.title")}</h3>
      <label>
        {t("imp.file.source")}
        <input
          className="field"
          dir="auto"
          maxLength={200}
          value={source}
          placeholder={t("imp.file.noSource")}
          onChange={(event) => {
            setSource(event.target.value);
            onEdit(withSource(event.target.value));
          }}
        />
      </label>
      {asksDates && (
        <label>
          {t("imp.file.dates")}
          <select
            className="field"
            value={mapping.dates ?? ""}
            onChange={({ target: { value } }) => onEdit(withDates(value))}
          >
            <option value="">{t("imp.file.dates.ask")}</option>
            <option value="day-month">{t("imp.file.dates.day-month")}</option>
            <option value="month-day">{t("imp.file.dates.month-day")}</option>
          </select>
        </label>
      )}
      {encodings.size > 1 && (
        <label>
          {t("imp.file.encoding")}
          <select
            className="field"
            value={mapping.encoding ?? unsure?.encoding ?? ""}
            onChange={({ target: { value } }) => onEdit({ ...mapping, encoding: value })}
          >
            {[...encodings].map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
      )}
    </section>
  );
}
