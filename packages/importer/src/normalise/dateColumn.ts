import type { DateHints } from "./datePoint.ts";
import { mayBeYears } from "./datePoint.ts";
import { westernDigits } from "./digits.ts";

const TRIPLE = /^(\d{1,2})[-/. ]{1,2}(\d{1,2})[-/. ]{1,2}(?:\d{4}|\d{2})(?:\D|$)/;

/**
 * The order of day and month in a column, from the dates that fit one order only; null when every date fits both, or none is
 * written so; "mixed" when the column holds both: then nothing can be told of the rest. Cost: linear.
 */
export function dateOrderOf(values: Iterable<string>): "day-month" | "month-day" | "mixed" | null {
  let [dayFirst, monthFirst] = [false, false];
  for (const value of values) {
    const match = TRIPLE.exec(westernDigits(value.slice(0, 40)).trim());
    if (!match) continue;
    const [first, second] = [Number(match[1]), Number(match[2])];
    if (first > 12 && first <= 31 && second <= 12) dayFirst = true;
    if (second > 12 && second <= 31 && first <= 12) monthFirst = true;
  }
  if (dayFirst && monthFirst) return "mixed";
  return dayFirst ? "day-month" : monthFirst ? "month-day" : null;
}

/** What the certain values of a column tell of its uncertain ones: `order` and `pairs`. Cost: linear. */
export function dateHintsOf(values: readonly string[]): DateHints {
  const order = dateOrderOf(values);
  let [months, years] = [false, false];
  for (const value of values) {
    const pair = /^(\d{4})-(\d{2})$/.exec(westernDigits(value.slice(0, 20)).trim());
    if (!pair) continue;
    const [year, second] = [Number(pair[1]), Number(pair[2])];
    if (second >= 1 && second <= 12) months ||= !mayBeYears(year, second);
    else years = true;
  }
  return {
    ...(order === null || order === "mixed" ? {} : { order }),
    ...(months === years ? {} : { pairs: months ? ("month" as const) : ("years" as const) }),
  };
}
