import { fold, isUnseen } from "@maillage/model";
import { parseAmount } from "../package/format.ts";
import { asked, read, unread } from "./answers.ts";
import { LONGEST_VALUE, westernDigits } from "./digits.ts";
import type { Normalised } from "./normalised.ts";

export interface NumberHints {
  /** The column's decimal mark; 1.234 and 1,234 are asked where it is left out. */
  readonly decimal?: "." | "," | undefined;
}

const EMPTY = new Set([
  "-",
  "--",
  "–",
  "—",
  "?",
  "n/a",
  "na",
  "#n/a",
  "none",
  "null",
  "nan",
  "unknown",
  "inconnu",
  "desconocido",
]);
const listed = (words: string) =>
  words
    .split(",")
    .map(fold)
    .sort((a, b) => b.length - a.length);
const AT_LEAST = listed(
  ">=,≥,>,over,more than,at least,min.,plus de,au moins,más de,al menos,über,mehr als,mindestens,أكثر من,على الأقل",
);
const AT_MOST = listed(
  "<=,≤,<,under,less than,fewer than,up to,at most,max.,moins de,jusqu'à,menos de,hasta,unter,weniger als,bis zu,höchstens,أقل من",
);
const CIRCA = listed(
  "circa,ca.,ca,c.,approx.,approximately,about,around,some,~,≈,environ,env.,vers,unos,unas,aprox.,aproximadamente,etwa,rund,ungefähr,حوالي,نحو",
);

/** The text after the first of the phrases that it begins with; null when it begins with none. */
function after(text: string, phrases: readonly string[]): string | null {
  for (const phrase of phrases) {
    if (!text.startsWith(phrase)) continue;
    const rest = text.slice(phrase.length);
    if (!/\p{L}$/u.test(phrase) || !/^\p{L}/u.test(rest)) return rest.trim();
  }
  return null;
}

/** Readings of one number without doubt words, in the form of the package; none when it is no number. */
function readings(text: string, hints: NumberHints): string[] {
  const compact = text
    .replace(/(?<=\d)[ '’_](?=\d{3}(?!\d))/g, "")
    .replace(/٬/g, ",")
    .replace(/٫/g, ".");
  if (/^\d{1,15}$/.test(compact)) return [String(Number(compact))];
  const match = /^(\d{1,15}(?:[.,]\d{3}){0,4})(?:([.,])(\d{1,12}))?$/.exec(compact);
  if (match === null) return [];
  const marks = compact.replace(/\d/g, "");
  const lastMark = marks.at(-1);
  const groups = compact.split(/[.,]/);
  const [first = "", ...rest] = groups;
  const grouped = (parts: readonly string[]) =>
    first.length <= 3 && !/^0/.test(first) && parts.every((part) => part.length === 3);
  const whole = grouped(rest) && new Set(marks).size === 1 ? String(Number(groups.join(""))) : null;
  const tail = groups.at(-1) ?? "";
  const head = groups.slice(0, -1);
  const inner = marks.slice(0, -1);
  const decimal =
    (head.length === 1 ||
      (grouped(rest.slice(0, -1)) && new Set(inner).size === 1 && inner[0] !== lastMark)) &&
    tail !== ""
      ? `${Number(head.join(""))}.${tail}`
      : null;
  if (hints.decimal !== undefined) {
    const value = lastMark === hints.decimal ? decimal : whole;
    return value === null ? [] : [value];
  }
  const plain = decimal !== null && /^[1-9]\d{0,2}\.\d{3}$/.test(decimal) ? `${decimal}0` : decimal;
  return [whole, plain].flatMap((value) => value ?? []);
}

/**
 * A number or range as people write it, in the form of the package (`parseAmount`): "1.234,5" 1234.5, "1 234" 1234, "ca. 300" 300
 * (rule circa: the doubt is lost, say it in a note), "300-400" 300..400, ">80" and "80+" 80.., "less than 50" ..50; Arabic digits
 * and marks. `value` is "" for "n/a" and the like; null for what is no number, a negative one, or "1.234" without `decimal`,
 * which is asked. A decimal that would be asked again is written with one zero more. Idempotent where `decimal` is not a comma;
 * deterministic. Cost: O(length).
 */
export function normaliseNumber(text: string, hints: NumberHints = {}): Normalised {
  if (isUnseen(text)) return read(text, "", null);
  if (text.length > LONGEST_VALUE || /\p{No}/u.test(text)) return unread(text);
  const western = westernDigits(text.replace(/\p{Cf}/gu, "")).trim();
  if (western.includes("..") && parseAmount(western) !== null)
    return read(text, western, western === text ? null : "digits");
  const folded = fold(western).replace(/[—―‒−]/g, "–");
  if (EMPTY.has(folded)) return read(text, "", "no-number");
  const circa = after(folded, CIRCA);
  const plain = circa ?? folded;
  const low = after(plain, AT_LEAST) ?? /^(.*\d) ?\+$/.exec(plain)?.[1];
  if (low !== undefined)
    return answer(
      text,
      readings(low, hints).map((value) => `${value}..`),
      "at-least",
    );
  const high = after(plain, AT_MOST);
  if (high !== null)
    return answer(
      text,
      readings(high, hints).map((value) => `..${value}`),
      "at-most",
    );
  const single = readings(plain, hints);
  if (single.length > 0) return answer(text, single, circa === null ? "number" : "circa");
  const range = /^(\d[\d.,' ]*?) ?(?:[-–]| to | a | bis | الي ) ?(\d[\d.,' ]*)$/.exec(plain);
  if (range === null) return unread(text);
  const ends = [range[1] ?? "", range[2] ?? ""].map((end) => readings(end, hints));
  const pairs = (ends[0] ?? []).flatMap((from) => (ends[1] ?? []).map((to) => `${from}..${to}`));
  return answer(text, pairs, circa === null ? "range" : "circa");
}

function answer(text: string, values: readonly string[], rule: string): Normalised {
  const good = values.filter((value) => parseAmount(value) !== null);
  const [only] = good;
  if (only === undefined) return unread(text);
  if (good.length > 1)
    return asked(
      text,
      good.map((value) => ({ value, label: value.replace(/(\.\d+)0(?=$|\.\.)/g, "$1") })),
      rule,
    );
  return read(text, only, only === text ? null : rule);
}

/** The decimal mark of a column, from the numbers that leave no doubt; null when none tells, or they disagree. Cost: linear. */
export function decimalMarkOf(values: Iterable<string>): "." | "," | null {
  const found = new Set<string>();
  for (const value of values) {
    const text = westernDigits(value.slice(0, 40)).trim();
    if (!/^\d[\d., ]*$/.test(text)) continue;
    const marks = text.replace(/[^.,]/g, "");
    const last = marks.at(-1);
    if (last === undefined) continue;
    const tail = text.length - text.lastIndexOf(last) - 1;
    if (new Set(marks).size === 2 || (marks.length === 1 && tail !== 3)) found.add(last);
    else if (marks.length > 1) found.add(last === "." ? "," : ".");
  }
  const [only] = found;
  return found.size === 1 && (only === "." || only === ",") ? only : null;
}
