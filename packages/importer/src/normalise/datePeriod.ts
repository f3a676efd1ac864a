import { parseEdtf } from "@maillage/model";
import { type DateHints, type Point, pointText, readPoint } from "./datePoint.ts";
import { BETWEEN, BETWEEN_JOINS, FROM_PREFIXES, JOINS, OPEN_END } from "./dateWords.ts";

/** Years that a period may last whose end is written with two digits in the next century, as in 1999-01. */
const LONGEST_TURN = 20;

/** The readings of a folded text as a period, as EDTF intervals; none when it is none. Cost: O(length), a bounded number of tries. */
export function readPeriod(folded: string, hints: DateHints): string[] {
  const text = folded.replace(/^[([]+|[)\]]+$/g, "").trim();
  const open = /^(.+?) ?[-–]$/.exec(text)?.[1];
  if (open !== undefined) return openEnded(open, hints);
  const upTo = /^[-–] ?(.+)$/.exec(text)?.[1];
  if (upTo !== undefined) return texts(readPoint(upTo, hints), hints).map((end) => `../${end}`);
  const days = /^(\p{L}+\.? )(\d{1,2} ?[-–] ?)(\d{1,2})(,? \d{4})$/u.exec(text);
  if (days) {
    const [, month = "", first = "", last = "", year = ""] = days;
    const ends = [parseInt(first, 10), last].map((day) => readPoint(`${month}${day}${year}`, hints));
    return joined(ends[0] ?? [], ends[1] ?? [], hints);
  }
  for (const [left, right] of splits(text)) {
    if (OPEN_END.has(right)) return openEnded(stripped(left, FROM_PREFIXES), hints);
    const found = joined(readPoint(left, hints), readPoint(right, hints), hints);
    if (found.length > 0) return found;
  }
  return [];
}

const openEnded = (text: string, hints: DateHints): string[] =>
  texts(readPoint(text, hints), hints).map((start) => `${start}/..`);

const texts = (points: readonly Point[], hints: DateHints): string[] =>
  points.flatMap((point) => {
    const text = pointText(point, hints);
    return text === null || text.includes("/") ? [] : [text];
  });

const stripped = (text: string, prefixes: readonly string[]): string => {
  const prefix = prefixes.find((word) => text.startsWith(`${word} `));
  return prefix === undefined ? text : text.slice(prefix.length + 1);
};

/** The places at which a text may be parted in two, most telling first: each separator at its only or its middle place. */
function splits(text: string): [string, string][] {
  const found: [string, string][] = [];
  const part = (whole: string, separator: string) => {
    const parts = whole.split(separator);
    if (parts.length % 2 !== 0) return;
    const half = parts.length / 2;
    const [left, right] = [parts.slice(0, half).join(separator), parts.slice(half).join(separator)];
    if (left.trim() !== "" && right.trim() !== "") found.push([left.trim(), right.trim()]);
  };
  const between = stripped(text, BETWEEN);
  if (between !== text) {
    for (const word of BETWEEN_JOINS) part(between, ` ${word} `);
    part(between, " و");
    return found;
  }
  part(text, "–");
  part(text, " - ");
  const from = stripped(text, FROM_PREFIXES);
  for (const word of JOINS) part(from, ` ${word} `);
  for (const separator of ["..", "_", "/", "-"]) part(from, separator);
  return found;
}

/** Every pair of readings that makes a period, each end completed from the other. */
function joined(lefts: readonly Point[], rights: readonly Point[], hints: DateHints): string[] {
  const found: string[] = [];
  const incomplete = lefts.filter(({ year, literal }) => year === null && literal === null);
  for (const left of incomplete.length > 0 ? incomplete : lefts) {
    for (const right of completeFirst(rights)) {
      if (left.order !== null && right.order !== null && left.order !== right.order) continue;
      const pair = completed(left, right);
      if (pair === null) continue;
      const [from, to] = pair.map((point) => pointText(point, hints));
      if (from === null || to === null || from === undefined || to === undefined) continue;
      if (from.includes("/") || to.includes("/")) continue;
      const period = `${from}/${to}`;
      if (parseEdtf(period) !== null) found.push(period);
    }
  }
  return found;
}

/** A right end without a year takes the left one's before any year of two digits is thought of. */
function completeFirst(rights: readonly Point[]): readonly Point[] {
  const short = rights.filter(({ year, literal }) => year === null && literal === null);
  return short.length > 0 ? short : rights;
}

function completed(left: Point, right: Point): [Point, Point] | null {
  const mark = right.mark === "" && left.mark === "~" ? "~" : right.mark;
  if (left.literal !== null || right.literal !== null) {
    const whole = (point: Point) => point.literal !== null || point.year !== null;
    return whole(left) && whole(right) ? [left, { ...right, mark }] : null;
  }
  if (left.year !== null && right.year !== null) return [left, { ...right, mark }];
  if (left.year !== null) return finishRight(left, { ...right, mark }, left.year);
  if (right.year === null) return null;
  if (left.bare === null)
    return left.day !== null && right.day === null ? null : [{ ...left, year: right.year }, right];
  if (right.day === null) return null;
  return [{ ...left, year: right.year, month: right.month, day: left.bare, bare: null }, right];
}

function finishRight(left: Point, right: Point, year: number): [Point, Point] | null {
  if (right.bare === null) return left.month === null ? null : [left, { ...right, year }];
  if (left.day !== null) return [left, { ...right, year, month: left.month, day: right.bare, bare: null }];
  if (left.month !== null) return null;
  const sameCentury = year - (year % 100) + right.bare;
  const end = sameCentury < year ? sameCentury + 100 : sameCentury;
  if (end !== sameCentury && end - year > LONGEST_TURN) return null;
  return [left, { ...right, year: end, bare: null }];
}
