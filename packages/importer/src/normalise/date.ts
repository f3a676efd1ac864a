import { dayToIso, isUnseen, parseEdtf } from "@maillage/model";
import { asked, read, unread } from "./answers.ts";
import { readPeriod } from "./datePeriod.ts";
import { type DateHints, foldDate, mayBeYears, type Point, pointText, readPoint } from "./datePoint.ts";
import {
  BOUND_PREFIXES,
  BOUND_SUFFIXES,
  type Bound,
  ENGLISH_MONTHS,
  HIJRI,
  NO_DATE,
  OPEN_END,
} from "./dateWords.ts";
import { hasArabicDigits, LONGEST_VALUE, westernDigits } from "./digits.ts";
import type { Normalised } from "./normalised.ts";

export type { DateHints } from "./datePoint.ts";

/**
 * A date as people write it, in the EDTF that the package reads: "vers 1960" 1960~, "1960s" 196X, "2011-13" 2011/2013,
 * "12 mars 2011" 2011-03-12, "before 1914" ../1913, "since 1995" 1995/.., "XIXe siècle" 18XX. English, French, Spanish, Arabic,
 * German; Western, Arabic, Persian and full-width digits.
 *
 * `value` is "" where the text says that there is no date (rule no-date) or no end yet (open-end), and null where it cannot be
 * read or may mean several things, which `candidates` name: 04/05/2011 without `order`, 2010-11 without `pairs`, years of two
 * digits without `century`, numbers of a workbook without `serials`, summers and winters, "1900s". Hijri years are not converted.
 * "early 1960s" becomes the decade: wider, but true. Idempotent, deterministic. Cost: O(length), at most 200 characters.
 */
export function normaliseDate(text: string, hints: DateHints = {}): Normalised {
  if (isUnseen(text)) return read(text, "", null);
  // A superscript would become a digit of the year.
  if (text.length > LONGEST_VALUE || /\p{No}/u.test(text)) return unread(text);
  const western = westernDigits(text.replace(/\p{Cf}/gu, "")).trim();
  if (western === "..") return read(text, "", "no-date");
  const folded = foldDate(western);
  if (NO_DATE.has(folded)) return read(text, "", "no-date");
  if (OPEN_END.has(folded)) return read(text, "", "open-end");
  const year = /^\d{4}$/.exec(folded)?.[0];
  if (year !== undefined && hasArabicDigits(text) && year >= "1300" && year <= "1500")
    return asked(text, [candidate(year)], "hijri-year");
  if (isHijri(folded)) return unread(text, "hijri-year");
  const serial = /^(\d{5})(?:\.\d+)?$/.exec(folded)?.[1];
  if (serial !== undefined) return serialDate(text, Number(serial), hints);
  const edtf = packageDate(text, western, hints);
  if (edtf !== null) return edtf;
  const plain = folded.replace(
    /(?<=\d)(?:t|,? +)\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?: ?[ap]m)?(?: ?z| ?[+-]\d{2}:?\d{2})?$/,
    "",
  );
  const timed = plain !== folded;
  const answer = readWords(text, plain, hints);
  return timed && answer.rule === "numeric-date" ? { ...answer, rule: "time-left-out" } : answer;
}

const candidate = (value: string) => ({ value, label: describeDate(value) });

function isHijri(folded: string): boolean {
  const after = /^\d{1,4} ?(\D{1,12})$/.exec(folded)?.[1];
  return after !== undefined && HIJRI.has(after.trim());
}

const DAYS_1900 = Math.round(Date.UTC(1899, 11, 30) / 86_400_000);
const DAYS_1904 = Math.round(Date.UTC(1904, 0, 1) / 86_400_000);

/** Day of a workbook's date number; 1900 counts a day that never was, so its days begin on 1899-12-30 from March 1900 on. */
const serialDay = (serial: number, calendar: "1900" | "1904"): string =>
  dayToIso((serial + (calendar === "1900" ? DAYS_1900 : DAYS_1904)) as Parameters<typeof dayToIso>[0]);

function serialDate(text: string, serial: number, hints: DateHints): Normalised {
  if (hints.serials !== undefined && serial >= 10_000)
    return read(text, serialDay(serial, hints.serials), "serial-number");
  if (serial < 20_000 || serial > 60_000) return unread(text);
  return asked(
    text,
    (["1900", "1904"] as const).map((calendar) => candidate(serialDay(serial, calendar))),
    "serial-number",
  );
}

/** The answer for a text that is EDTF already; null when it is not. */
function packageDate(text: string, western: string, hints: DateHints): Normalised | null {
  if (/^\d{3}\?[~?%]?$/.test(western) || parseEdtf(western) === null) return null;
  const pair = /^(\d{4})-(\d{2})$/.exec(western);
  const [year, month] = [Number(pair?.[1]), Number(pair?.[2])];
  if (pair && mayBeYears(year, month) && hints.pairs !== "month") {
    const years = `${pair[1]}/${pair[1]?.slice(0, 2)}${pair[2]}`;
    if (hints.pairs === "years") return read(text, years, "interval");
    return asked(text, [candidate(`${western}-XX`), candidate(years)], "year-pair");
  }
  return read(text, western, western === text ? null : "digits");
}

function readWords(text: string, folded: string, hints: DateHints): Normalised {
  const points = readPoint(folded, hints);
  if (points.length > 0) {
    const single = fromPoints(text, points, hints, (value) => value);
    const pair = yearPair(folded, hints);
    if (pair !== null && single.value !== null)
      return asked(text, [candidate(single.value), candidate(pair)], "year-pair");
    if (single.value !== null || single.candidates.length > 0) return single;
    if (hints.order !== undefined) return otherOrder(text, folded, hints);
  }
  const bounded = readBound(text, folded, hints);
  if (bounded !== null) return bounded;
  const periods = [...new Set(readPeriod(folded, hints))];
  const [period] = periods;
  if (period === undefined) return hints.order === undefined ? unread(text) : otherOrder(text, folded, hints);
  if (periods.length > 1) return asked(text, periods.map(candidate), "interval");
  return read(text, period, /\/\.\.$/.test(period) ? "since" : /^\.\.\//.test(period) ? "until" : "interval");
}

/** The two years that 2010/11 or 2010.11 may mean, beside November 2010. */
function yearPair(folded: string, hints: DateHints): string | null {
  const pair = /^(\d{4})[-/](\d{2})$/.exec(folded);
  if (!pair || hints.pairs === "month" || !mayBeYears(Number(pair[1]), Number(pair[2]))) return null;
  return `${pair[1]}/${pair[1]?.slice(0, 2)}${pair[2]}`;
}

/** A date that does not fit the order of its column is asked, not turned. */
function otherOrder(text: string, folded: string, hints: DateHints): Normalised {
  const points = readPoint(folded, { ...hints, order: undefined });
  const values = points.flatMap((point) => pointText(point, hints) ?? []);
  return values.length === 0 ? unread(text) : asked(text, values.map(candidate), "other-order");
}

function fromPoints(
  text: string,
  points: readonly Point[],
  hints: DateHints,
  shape: (value: string, point: Point) => string | null,
): Normalised {
  const found = points.flatMap((point) => {
    const value = pointText(point, hints);
    const shaped = value === null ? null : shape(value, point);
    return shaped === null || parseEdtf(shaped) === null ? [] : [{ value: shaped, rule: point.rule }];
  });
  const [first] = found;
  if (first === undefined) return unread(text);
  if (new Set(found.map(({ value }) => value)).size === 1) return read(text, first.value, first.rule);
  return asked(
    text,
    found.map(({ value }) => candidate(value)),
    first.rule,
  );
}

function readBound(text: string, folded: string, hints: DateHints): Normalised | null {
  const isLetter = (c: string | undefined) => c !== undefined && /\p{L}/u.test(c);
  for (const [phrase, bound] of BOUND_PREFIXES) {
    if (!folded.startsWith(phrase)) continue;
    if (isLetter(phrase.at(-1)) && isLetter(folded[phrase.length])) continue;
    const rest = folded.slice(phrase.length).replace(/^[ -]+/, "");
    const answer = boundOf(text, rest, bound, hints);
    if (answer !== null) return answer;
  }
  for (const [phrase, bound] of BOUND_SUFFIXES) {
    if (!folded.endsWith(phrase) || folded === phrase) continue;
    const answer = boundOf(text, folded.slice(0, -phrase.length).replace(/[ ,-]+$/, ""), bound, hints);
    if (answer !== null) return answer;
  }
  return null;
}

function boundOf(text: string, rest: string, bound: Bound, hints: DateHints): Normalised | null {
  const points = readPoint(rest, hints);
  if (points.length === 0) return null;
  const answer = fromPoints(text, points, hints, (value, point) => boundText(value, point, bound, hints));
  if (answer.value !== null) return { ...answer, rule: bound };
  return answer.candidates.length === 0 ? null : answer;
}

function boundText(value: string, point: Point, bound: Bound, hints: DateHints): string | null {
  if (value.includes("/")) return null;
  if (bound === "since") return `${value}/..`;
  if (bound === "until") return `../${value}`;
  const step = bound === "before" ? -1 : 1;
  const range = parseEdtf(value.replace(/[~?%]$/, ""));
  const edge = bound === "before" ? range?.earliest : range?.latest;
  if (edge === null || edge === undefined) return null;
  const day = dayToIso((edge + step) as typeof edge);
  if (!/^\d{4}-/.test(day)) return null;
  const [year, month, date] = day.split("-").map(Number);
  const moved = {
    ...point,
    literal: null,
    year: year ?? 0,
    month: point.month === null ? null : (month ?? 0),
    day: point.day === null ? null : (date ?? 0),
  };
  const shown = pointText(moved, hints);
  return shown === null ? null : bound === "before" ? `../${shown}` : `${shown}/..`;
}

export interface NormalisedPeriod extends Normalised {
  /** EDTF, "" where the text states none; null as `value` is. */
  readonly start: string | null;
  readonly end: string | null;
}

/**
 * A period in one cell, parted into start and end: "1998-2004", "since 2011", "jusqu'en 1989", "before 1914". A single date is
 * the start; no end is made up. A candidate's value, given back, is read without asking.
 */
export function normalisePeriod(text: string, hints: DateHints = {}): NormalisedPeriod {
  const answer = normaliseDate(text, hints);
  const { value, rule } = answer;
  if (value === null) return { ...answer, start: null, end: null };
  if (rule === "before") return { ...answer, start: "", end: value };
  if (rule === "after") return { ...answer, start: value, end: "" };
  const [, from = "", to = ""] = /^(.*?)(?:\/|(?=\.\.$)|(?<=^\.\.)|$)(.*)$/.exec(value) ?? [];
  const side = (part: string) => (part === ".." ? "" : part);
  return { ...answer, start: side(from), end: side(to) };
}

/** In English: "4 May 2011", "November 2010", "2010 to 2011", "1960s"; what has no words stays EDTF. */
function describeDate(value: string): string {
  const sides = value.split("/");
  if (sides.length === 2 && !value.includes("..")) return sides.map(describeDate).join(" to ");
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}|XX))?)?$/.exec(value);
  if (match) {
    const [, year = "", month, day] = match;
    const parts = [day === undefined || day === "XX" ? [] : [String(Number(day))]].flat();
    const name = month === undefined ? undefined : ENGLISH_MONTHS[Number(month) - 1];
    return [...parts, ...(name === undefined ? [] : [name]), year].join(" ");
  }
  const decade = /^(\d{3})X$/.exec(value)?.[1];
  if (decade !== undefined) return `${decade}0 to ${decade}9`;
  const century = /^(\d{2})XX$/.exec(value)?.[1];
  return century === undefined ? value : `${century}00 to ${century}99`;
}
