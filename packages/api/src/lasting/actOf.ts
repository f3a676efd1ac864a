import type { Act } from "@maillage/analysis";
import type { DatedClaim } from "@maillage/model";

const finite = (days: readonly (number | null)[]): number[] => days.filter((day) => day !== null);

/**
 * A tie as an act, its dates as wide as its rival claims; null where none says when it began. Without a stated end it is known until the
 * last day that a source attests, and known only because it went on then, unless a source is as old as its beginning.
 */
export function actOf(claims: readonly DatedClaim[]): Act | null {
  const starts = claims.filter(({ span }) => span.s1 !== null && span.s2 !== null);
  if (starts.length === 0) return null;
  const start = [
    Math.min(...finite(starts.map(({ span }) => span.s1))),
    Math.max(...finite(starts.map(({ span }) => span.s2))),
  ] as const;
  const ends = claims.filter(({ span }) => span.e1 !== null || span.e2 !== null);
  const attested = finite(claims.map((claim) => claim.attested));
  if (ends.length > 0) {
    const first = Math.min(...ends.map(({ span }) => span.e1 ?? start[1]));
    const last = Math.max(...ends.map(({ span }) => span.e2 ?? Math.max(first, ...attested)));
    return {
      start,
      end: [Math.max(first, start[0]), Math.max(last, start[1])],
      closes: true,
      seenFrom: null,
    };
  }
  const until = Math.max(start[1], ...attested);
  const seen = attested.length === 0 ? null : Math.min(...attested);
  return {
    start,
    end: [until, until],
    closes: false,
    seenFrom: seen !== null && seen > start[1] ? seen : null,
  };
}

/** The last day of which any of these claims tells something; -Infinity where none does. */
export const lastDayOf = (claims: readonly DatedClaim[]): number =>
  Math.max(
    ...finite(claims.flatMap(({ attested, span }) => [attested, span.s2, span.e2])),
    Number.NEGATIVE_INFINITY,
  );
