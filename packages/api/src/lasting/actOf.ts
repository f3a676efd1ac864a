import type { Act, UncertainDays } from "@maillage/analysis";
import { type DatedClaim, parseEdtf, type Span } from "@maillage/model";
import type { ClaimRow } from "../networkSnapshot.ts";

/** The dates that a claim states, and the day that it attests; null where it attests none. */
export interface StatedDates {
  readonly span: Span;
  readonly attested: UncertainDays | null;
}

/** Reads the dates of claims; each text once. */
export class DateReader {
  private readonly known = new Map<string, number | null>();

  /** The same claim as a row and as a scope sees it: what it attests is as late as its start, its as-of date or its source may be. */
  read(
    { asOf, published }: Pick<ClaimRow, "asOf" | "published">,
    { span, attested }: DatedClaim,
  ): StatedDates {
    if (attested === null) return { span, attested };
    const latest = [this.last(asOf), this.last(published), span.s1 === null ? null : span.s2];
    return { span, attested: [attested, Math.max(attested, ...finite(latest))] };
  }

  private last(text: string | null): number | null {
    if (text === null) return null;
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const day = parseEdtf(text)?.latest ?? null;
    this.known.set(text, day);
    return day;
  }
}

const finite = (days: readonly (number | null)[]): number[] => days.filter((day) => day !== null);

/**
 * A tie as an act, its dates as wide as its rival claims; null where none says when it began. Without a stated end it is known until the
 * last day that a source attests, and known only because it went on then, unless a source is as old as its beginning.
 */
export function actOf(claims: readonly StatedDates[]): Act | null {
  const starts = claims.filter(({ span }) => span.s1 !== null && span.s2 !== null);
  if (starts.length === 0) return null;
  const start = [
    Math.min(...finite(starts.map(({ span }) => span.s1))),
    Math.max(...finite(starts.map(({ span }) => span.s2))),
  ] as const;
  const ends = claims.filter(({ span }) => span.e1 !== null || span.e2 !== null);
  const attested = claims.flatMap((claim) => (claim.attested === null ? [] : [claim.attested]));
  const [early, late] = [attested.map(([day]) => day), attested.map(([, day]) => day)];
  if (ends.length > 0) {
    const first = Math.min(...ends.map(({ span }) => span.e1 ?? start[1]));
    const last = Math.max(...ends.map(({ span }) => span.e2 ?? Math.max(first, ...late)));
    return {
      start,
      end: [Math.max(first, start[0]), Math.max(last, start[1])],
      closes: true,
      seenFrom: null,
    };
  }
  const seen = early.length === 0 ? null : Math.min(...early);
  return {
    start,
    end: [Math.max(start[0], ...early), Math.max(start[1], ...late)],
    closes: false,
    seenFrom: seen !== null && seen > start[1] ? seen : null,
  };
}

/** The last day of which any of these claims tells something, at its earliest and its latest; -Infinity where none does. */
export function lastDayOf(claims: readonly StatedDates[]): UncertainDays {
  const latest = (days: readonly (number | null)[]) => Math.max(-Infinity, ...finite(days));
  return [
    latest(claims.flatMap(({ attested, span }) => [attested?.[0] ?? null, span.s1, span.e1])),
    latest(claims.flatMap(({ attested, span }) => [attested?.[1] ?? null, span.s2, span.e2])),
  ];
}
