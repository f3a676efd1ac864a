import { attestedDay, type Day, edtfOf, parseEdtf } from "@maillage/model";
import type { KnownTie } from "./knownTie.ts";
import type { ClaimRow } from "./networkSnapshot.ts";

const CONFIDENCE: Readonly<Record<string, number>> = { high: 0, medium: 1, low: 2 };
const supporting = (tie: KnownTie): ClaimRow[] => tie.claims.filter((claim) => claim.stance === "supports");

/**
 * The dates among these that rule one another out, the best attested first: by confidence, then by the order of claims.
 * A date that may be the same day as one before it says nothing new, unless it is narrower: then it takes its place.
 */
function rivalDates(claims: readonly ClaimRow[], date: (claim: ClaimRow) => string | null): string[] {
  const ranked = [...claims].sort(
    (a, b) => (CONFIDENCE[a.confidence] ?? 3) - (CONFIDENCE[b.confidence] ?? 3),
  );
  const kept: { text: string; low: number; high: number }[] = [];
  for (const claim of ranked) {
    const text = date(claim);
    const range = text === null ? null : parseEdtf(text);
    if (text === null || range === null) continue;
    const low = range.earliest ?? Number.NEGATIVE_INFINITY;
    const high = range.latest ?? Number.POSITIVE_INFINITY;
    const same = kept.findIndex((other) => low <= other.high && other.low <= high);
    const other = kept[same];
    if (other === undefined) kept.push({ text, low, high });
    else if (low >= other.low && high <= other.high && high - low < other.high - other.low)
      kept[same] = { text, low, high };
  }
  return kept.map(({ text }) => text);
}

export interface TiePeriod {
  readonly from: string[];
  readonly to: string[];
  /** A source disputes the tie, or its sources rule one another out on when it began or ended. */
  readonly disagree: boolean;
}

/** When the tie began and ended, as its supporting claims write it; an undated tie to an event has its event's days. */
export function periodOf(tie: KnownTie): TiePeriod {
  const claims = supporting(tie);
  const disputed = tie.dated.some((claim) => claim.stance === "disputes");
  const from = rivalDates(claims, (claim) => claim.start);
  const to = rivalDates(claims, (claim) => claim.end);
  if (from.length > 0 || to.length > 0 || tie.eventSpan === null)
    return { from, to, disagree: disputed || from.length > 1 || to.length > 1 };
  const { s1, s2, e1, e2 } = tie.eventSpan;
  return { from: written(s1, s2), to: written(e1, e2), disagree: disputed };
}

function written(earliest: Day | null, latest: Day | null): string[] {
  const text = edtfOf({ earliest, latest });
  return text === null ? [] : [text];
}

/** The latest date that a supporting claim attests, as it is written: a start, an as-of date or its source's date. */
export function lastAttested(tie: KnownTie): string | null {
  let last: { text: string; day: number } | null = null;
  for (const claim of supporting(tie))
    for (const text of [claim.start, claim.asOf, claim.published]) {
      const day = attestedDay(text);
      if (text !== null && day !== null && (last === null || day > last.day)) last = { text, day };
    }
  return last === null ? null : last.text.replace(/^\.\.\/?/, "");
}
