import { parseEdtf } from "./dates.ts";
import type { Span } from "./records.ts";

export const UNKNOWN_SPAN: Span = { s1: null, s2: null, e1: null, e2: null };

/** Start in [s1, s2] and end in [e1, e2] of two EDTF dates; what is empty or not a date stays null. */
export function spanOf(dates: { readonly start: string | null; readonly end: string | null }): Span {
  const start = dates.start ? parseEdtf(dates.start) : null;
  const end = dates.end ? parseEdtf(dates.end) : null;
  return {
    s1: start?.earliest ?? null,
    s2: start?.latest ?? null,
    e1: end?.earliest ?? null,
    e2: end?.latest ?? null,
  };
}

/** Whether a span has any day at all. */
export const isDated = (span: Span): boolean =>
  span.s1 !== null || span.s2 !== null || span.e1 !== null || span.e2 !== null;
