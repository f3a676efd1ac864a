import type { ReadAs } from "@maillage/model";
import { countryHintsOf, normaliseCountry } from "../normalise/country.ts";
import { normaliseDate } from "../normalise/date.ts";
import { dateHintsOf } from "../normalise/dateColumn.ts";
import type { DateHints } from "../normalise/datePoint.ts";
import { normaliseLanguage } from "../normalise/language.ts";
import { normaliseNames, tagOfScript } from "../normalise/names.ts";
import type { Normalised } from "../normalise/normalised.ts";
import { decimalMarkOf, normaliseNumber } from "../normalise/number.ts";
import { normalisePlace } from "../normalise/place.ts";
import type { ColumnSpec } from "../package/format.ts";

/** What helps to read a text: what the rest of its column tells, and the country of its row. */
export interface ReadingHints extends DateHints {
  readonly country?: string;
  readonly codes?: boolean | undefined;
  readonly decimal?: "." | "," | undefined;
}

/** A text as it was read, with what else it says. */
export interface TextRead extends Normalised {
  /** Of a country: the nation or part of a country that it names. */
  readonly territory?: string | null;
  /** Of names: the further ones, as `other_names` has them. */
  readonly others?: readonly string[];
}
type Reading = (text: string, hints: ReadingHints) => TextRead;

const asItIs = (before: string, value: string): Normalised => ({ before, value, rule: null, candidates: [] });

/** How a text is read, by what the mapping's `read` says. */
export const READINGS: Readonly<Record<ReadAs, Reading>> = {
  text: (text) => asItIs(text, text),
  date: normaliseDate,
  country: normaliseCountry,
  place: normalisePlace,
  language: normaliseLanguage,
  number: normaliseNumber,
  names: normaliseNames,
  alias: (text) => asItIs(text, aliasOf(text)),
};

const BY_HELD: Readonly<Record<string, ReadAs>> = {
  date: "date",
  country: "country",
  language: "language",
  amount: "number",
};

/** How a column of the package is read where the mapping does not say; null for a column of texts or of a vocabulary. */
export const usualReading = (spec: ColumnSpec): ReadAs | null => BY_HELD[spec.holds ?? ""] ?? null;

/** What the texts of a column tell of how its uncertain ones are read. */
export function columnHints(as: ReadAs, texts: readonly string[]): ReadingHints {
  if (as === "date") return dateHintsOf(texts);
  if (as === "country") return countryHintsOf(texts);
  return as === "number" ? { decimal: decimalMarkOf(texts) ?? undefined } : {};
}

/** A name as `other_names` holds it, with its language before it; without one, what its script says. */
export function taggedName(name: string): string {
  const text = name.replaceAll("|", "/");
  return /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*:/.test(text) ? text : `${tagOfScript(text)}:${text}`;
}

/** An id made of a name: NFKC, small letters, blanks as hyphens. Two spellings that differ by case only get one id. */
export function aliasOf(text: string): string {
  return text.normalize("NFKC").toLowerCase().trim().replace(/\s+/g, "-");
}
