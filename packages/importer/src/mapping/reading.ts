import { fold, isCountry, parseEdtf, type ReadAs, VOCABULARIES } from "@maillage/model";
import type { Normalised } from "../normalise/normalised.ts";
import type { ColumnSpec } from "../package/format.ts";

export interface ReadHints {
  readonly order?: "day-month" | "month-day" | undefined;
}

const as = (before: string, value: string | null, rule: string | null = null): Normalised => ({
  before,
  value,
  rule,
  candidates: [],
});

/** How a text of each kind is read. */
export const READERS_AS: Readonly<Record<ReadAs, (text: string, hints: ReadHints) => Normalised>> = {
  text: (text) => as(text, text),
  alias: (text) => as(text, text.normalize("NFC")),
  date: (text) => as(text, parseEdtf(text) === null ? null : text),
  country: (text) => as(text, isCountry(text) ? text : null),
  place: (text) => as(text, text),
  language: (text) => as(text, text),
  number: (text) => as(text, text),
  names: (text) =>
    as(text, /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*:/.test(text) ? text : `und:${text.replaceAll("|", "/")}`),
};

const BY_HELD: Readonly<Record<string, ReadAs>> = {
  date: "date",
  country: "country",
  language: "language",
  names: "names",
  amount: "number",
};

/** How a column of the package is read where the mapping does not say. */
export const usualReading = (spec: ColumnSpec): ReadAs => BY_HELD[spec.holds ?? ""] ?? "text";

const labels = new Map<string, ReadonlyMap<string, string>>();

/** Ids of a vocabulary by their folded ids and labels in every language. */
function idsByLabel(vocabulary: string): ReadonlyMap<string, string> {
  const known = labels.get(vocabulary);
  if (known !== undefined) return known;
  const ids = new Map<string, string>();
  for (const { id, label } of VOCABULARIES[vocabulary] ?? [])
    for (const text of [id, ...Object.values(label)]) if (!ids.has(fold(text))) ids.set(fold(text), id);
  labels.set(vocabulary, ids);
  return ids;
}

/** A text as a term of a vocabulary: its id, or a label in one of the four languages; null when it is none. */
export function readTerm(vocabulary: string, text: string): Normalised {
  const id = idsByLabel(vocabulary).get(fold(text)) ?? null;
  return as(text, id, id === null || id === text ? null : "label");
}
