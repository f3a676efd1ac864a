import { isCountry, parseEdtf, type ReadAs } from "@maillage/model";
import type { Normalised } from "../normalise/normalised.ts";
import { parseAmount } from "../package/format.ts";

/** What helps to read a text: the order of days and months, and the country of its row. */
export interface ReadingHints {
  readonly order?: "day-month" | "month-day";
  readonly country?: string;
}
type Reading = (text: string, hints: ReadingHints) => Normalised;

const asItIs = (text: string, accepted: boolean): Normalised => ({
  before: text,
  value: accepted ? text : null,
  rule: null,
  candidates: [],
});
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const NAMED = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*:/;

/** How a text is read, by what the mapping's `read` says. */
export const READINGS: Readonly<Record<ReadAs, Reading>> = {
  text: (text) => asItIs(text, true),
  date: (text) => asItIs(text, parseEdtf(text) !== null),
  country: (text) => asItIs(text, isCountry(text)),
  place: (text) => asItIs(text, true),
  language: (text) => asItIs(text, LANGUAGE.test(text)),
  number: (text) => asItIs(text, parseAmount(text) !== null),
  names: (text) => {
    const value = NAMED.test(text) ? text : `und:${text}`;
    return { before: text, value: value.replaceAll("|", "/"), rule: null, candidates: [] };
  },
  alias: (text) => ({ before: text, value: aliasOf(text), rule: null, candidates: [] }),
};

/** An id made of a name: NFKC, small letters, blanks as hyphens. Two spellings that differ by case only get one id. */
export function aliasOf(text: string): string {
  return text.normalize("NFKC").toLowerCase().trim().replace(/\s+/g, "-");
}

/** What the texts of a column tell of how its uncertain ones are read. */
export function columnHints(_as: ReadAs, _texts: readonly string[]): ReadingHints {
  return {};
}
