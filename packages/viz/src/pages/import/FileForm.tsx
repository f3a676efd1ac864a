import type { Draft, Mapping } from "@maillage/model";
import { useState } from "react";
import { useWords } from "../../strings/i18n.ts";
import { localeOf } from "../../strings/language.ts";

/** A date of two numbers and a year, of which nobody can tell the day from the month. */
const NUMBERS = /^(\d{1,2})\D(\d{1,2})\D(\d{4})$/;
const EXAMPLE = ["04/05/2011", "04", "05", "2011"] as const;

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
  const withSource = (title: string): Mapping => {
    const { source: before, ...rest } = mapping;
    return title.trim() === "" ? rest : { ...rest, source: { ...before, title: title.trim() } };
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

/** The choice of how dates of numbers are meant, shown with the first that is not certain. */
export function DatesChoice({
  draft,
  mapping,
  onEdit,
}: {
  draft: Draft;
  mapping: Mapping;
  onEdit(mapping: Mapping): void;
}) {
  const { t, isolate, language } = useWords();
  const asked = draft.problems
    .filter(({ rule }) => rule === "ambiguous-value")
    .map(({ value }) => NUMBERS.exec(value ?? ""))
    .find((found) => found !== null);
  const said = [mapping.dates ?? []].flat();
  const order = said.find((word) => word !== "iso");
  if (asked === undefined && order === undefined) return null;
  const [text, first, second, year] = asked ?? EXAMPLE;
  const day = (date: string | undefined, month: string | undefined) =>
    new Date(Date.UTC(Number(year), Number(month) - 1, Number(date))).toLocaleDateString(localeOf(language), {
      dateStyle: "long",
      timeZone: "UTC",
    });
  const withOrder = (chosen: string): Mapping => {
    const { dates: _, ...rest } = mapping;
    const isIso = said.includes("iso");
    if (chosen === "day-month" || chosen === "month-day")
      return { ...rest, dates: isIso ? [chosen, "iso"] : chosen };
    return isIso ? { ...rest, dates: "iso" } : rest;
  };
  return (
    <p>
      <label>
        {t("imp.file.dates", { value: isolate(text) })}{" "}
        <select
          className="word"
          value={order ?? ""}
          onChange={({ target: { value } }) => onEdit(withOrder(value))}
        >
          <option value="">{t("imp.file.dates.ask")}</option>
          <option value="day-month">{day(first, second)}</option>
          <option value="month-day">{day(second, first)}</option>
        </select>
      </label>
    </p>
  );
}
