import type { Day } from "./records.ts";

/** Days a date may lie in; null = open or unknown on that side. */
export interface DateRange {
  readonly earliest: Day | null;
  readonly latest: Day | null;
}

const DAY_MS = 86_400_000;

/** Days since 1970-01-01 of a proleptic Gregorian date; month 1..12. */
function dayNumber(year: number, month: number, day: number): Day {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / DAY_MS) as Day;
}

/** Day number of `YYYY-MM-DD`; null when it is written otherwise or no day of the calendar. */
export function dayOf(iso: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null;
  const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
  const number = dayNumber(year, month, day);
  return dayToIso(number) === iso ? number : null;
}

/** `YYYY-MM-DD` of a day number. */
export function dayToIso(day: Day): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** Year of a day number, UTC; negative before year 0. */
export function yearOfDay(day: Day): number {
  return new Date(day * DAY_MS).getUTCFullYear();
}

/** A month or day that is not known says no more than what stands before it. */
const DATE = /^(\d{4})(?:-(?:XX(?:-XX)?|(\d{2})(?:-(?:XX|(\d{2})))?))?([~?%]?)$/;
const YEARS = /^(?:(\d{3})[X?]|(\d{2})XX)([~?%]?)$/;

function parseSingle(text: string): DateRange | null {
  const years = YEARS.exec(text);
  if (years) {
    const [, decade, century, mark] = years;
    const length = decade === undefined ? 100 : 10;
    const first = Number(decade ?? century) * length;
    const widen = mark ? length : 0;
    return {
      earliest: dayNumber(first - widen, 1, 1),
      latest: dayNumber(first + length - 1 + widen, 12, 31),
    };
  }
  const match = DATE.exec(text);
  if (!match) return null;
  const [, yearText = "", monthText, dayText, mark] = match;
  const year = Number(yearText);
  const widen = mark ? 1 : 0;
  if (monthText === undefined) {
    return { earliest: dayNumber(year - widen, 1, 1), latest: dayNumber(year + widen, 12, 31) };
  }
  const month = Number(monthText);
  if (month < 1 || month > 12) return null;
  if (dayText === undefined) {
    return {
      earliest: dayNumber(year, month - widen, 1),
      latest: (dayNumber(year, month + 1 + widen, 1) - 1) as Day,
    };
  }
  const exact = dayOf(`${yearText}-${monthText}-${dayText}`);
  if (exact === null) return null;
  return { earliest: (exact - widen) as Day, latest: (exact + widen) as Day };
}

/**
 * The days an EDTF date may lie in: `1955`, `1955-04`, `1955-04-18`, `1955~`, `2011?`, `2011/2012` (some time in that span),
 * `../2011-06` (by then), `2018/..` and `2018..` (then or later); digits not known from the right, `19XX`, `194X` (also
 * `194?`), `1955-XX`, `1955-12-XX` and `1955-XX-XX`. `~`, `?` and `%` widen by one unit of the date's precision on both sides.
 * null = not a date. Deterministic; years 0000 to 9999.
 */
export function parseEdtf(text: string): DateRange | null {
  const trimmed = text.trim();
  const span = /^(.*?)(?:\/|(?<=[\dX][~?%]?)(?=\.\.$)|(?<=^\.\.)(?=\d))(.*)$/.exec(trimmed);
  if (!span) return parseSingle(trimmed);
  const [, from = "", to = ""] = span;
  const open = (side: string) => side === ".." || side === "";
  if (open(from) && open(to)) return null;
  const start = open(from) ? { earliest: null, latest: null } : parseSingle(from);
  const end = open(to) ? { earliest: null, latest: null } : parseSingle(to);
  if (!start || !end) return null;
  if (start.earliest !== null && end.latest !== null && start.earliest > end.latest) return null;
  return { earliest: start.earliest, latest: end.latest };
}

/** The day from which a date attests (decision 4): its first possible day, or its last where the first is open. null = no date. */
export function attestedDay(date: string | null): Day | null {
  const range = date === null ? null : parseEdtf(date);
  return range === null ? null : (range.earliest ?? range.latest);
}

/** The shortest EDTF date of a range: a year, a month, a day, or an interval of days; null when both sides are open. */
export function edtfOf({ earliest, latest }: DateRange): string | null {
  if (earliest === null || latest === null) {
    if (earliest !== null) return `${dayToIso(earliest)}/..`;
    return latest === null ? null : `../${dayToIso(latest)}`;
  }
  const [from, to] = [dayToIso(earliest), dayToIso(latest)];
  for (const text of [from.slice(0, 4), from.slice(0, 7), from]) {
    const whole = parseEdtf(text);
    if (whole?.earliest === earliest && whole.latest === latest) return text;
  }
  return `${from}/${to}`;
}
