/** Numbers that a spreadsheet shows as dates: number formats, and serial numbers as ISO 8601. */

/** What a number format shows of a number. */
export type Shows = "number" | "date" | "time" | "date and time";

// ECMA-376 part 1, 18.8.30: formats that have no code of their own; 27 to 36 as East Asian Excel has them.
const BUILT_IN: readonly (readonly [from: number, to: number, shows: Shows])[] = [
  [14, 17, "date"],
  [18, 21, "time"],
  [22, 22, "date and time"],
  [27, 31, "date"],
  [32, 35, "time"],
  [36, 36, "date"],
  [45, 47, "time"],
];

/** What the built-in format of that number shows. */
export function builtInShows(format: number): Shows {
  return BUILT_IN.find(([from, to]) => format >= from && format <= to)?.[2] ?? "number";
}

/** What a format code such as "dd/mm/yyyy" shows: its letters outside quotes, brackets and escapes, in its first section. */
export function codeShows(code: string): Shows {
  const elapsed = /\[(?:h+|m+|s+)\]/i.test(code);
  const letters = code
    .replace(/"[^"]*"|\[[^\]]*\]|[\\_*].|AM\/PM|A\/P/gi, "")
    .split(";", 1)[0]
    ?.toLowerCase();
  const has = (set: RegExp) => set.test(letters ?? "");
  if (letters === "general") return "number";
  const time = elapsed || has(/[hs]/);
  const date = has(/[yd]/) || (has(/m/) && !time);
  if (date) return time ? "date and time" : "date";
  return time ? "time" : "number";
}

const DAY = 86_400;
const LAST = 2_958_465;

/**
 * The serial number as ISO 8601: a date, a date with its time of day, or a time (more than 24 hours for a duration). Two systems: day
 * 1 is 1 January 1900, and day 60 the 29 February 1900 that never was; or day 0 is 1 January 1904. Null for a number that is no
 * date there: below day 1 of 1900 or day 0 of 1904, after the year 9999. Seconds are rounded.
 */
export function dateOf(serial: number, shows: Shows, is1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial > LAST) return null;
  const seconds = Math.round(serial * DAY);
  const day = Math.floor(seconds / DAY);
  const rest = seconds - day * DAY;
  if (shows === "time") return clock(seconds);
  if (!is1904 && day < 1) return null;
  const date = is1904 ? isoDay(Date.UTC(1904, 0, 1), day) : isoDay1900(day);
  return rest > 0 ? `${date}T${clock(rest)}` : date;
}

function isoDay1900(day: number): string {
  if (day === 60) return "1900-02-29";
  return isoDay(Date.UTC(1899, 11, day < 60 ? 31 : 30), day);
}

const isoDay = (first: number, days: number) =>
  new Date(first + days * DAY * 1000).toISOString().slice(0, 10);

function clock(seconds: number): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** An ISO 8601 duration of hours, minutes and seconds, such as PT27H17M54S, as a clock; null for others. */
export function clockOfDuration(duration: string): string | null {
  const parts = /^PT(\d{1,9})H(\d{1,4})M(\d{1,4})(?:[.,]\d{0,20})?S$/.exec(duration);
  if (parts === null) return null;
  const [, hours, minutes, seconds] = parts;
  return clock(Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
}
