import type { Stance } from "./generated/schema.generated.ts";
import type { Day, Span } from "./records.ts";
import type { Scope } from "./scope.ts";
import { isDated } from "./span.ts";

/** What `tieInScope` needs of a claim. `attested`: the claim's as-of date and, when it supports, its source's `published`. */
export interface DatedClaim {
  readonly stance: Stance;
  readonly span: Span;
  readonly attested: Day | null;
  readonly source: string;
  readonly publisher: string | null;
  readonly method: string | null;
}

/** A claim's interval once the latest attestation has closed what it can: [s1, s2] and [e1, e2], infinite where open. */
interface Interval {
  readonly s1: number;
  readonly s2: number;
  readonly e1: number;
  readonly e2: number;
  readonly undated: boolean;
}

/**
 * Latest attestation: the largest of the known start, the as-of date and the source's `published`, each by its first
 * possible day (decision 4); a start known only as "by then" attests that day. null when none is known.
 */
function latestAttestation(claim: DatedClaim, span: Span): number | null {
  const known = [span.s1 ?? span.s2, claim.attested].filter((day) => day !== null);
  return known.length === 0 ? null : Math.max(...known);
}

function intervalOf(claim: DatedClaim, eventSpan: Span | null): Interval {
  const span = !isDated(claim.span) && eventSpan !== null ? eventSpan : claim.span;
  const hasEnd = span.e1 !== null || span.e2 !== null;
  const attestation = latestAttestation(claim, span);
  if (attestation === null) {
    return { s1: -Infinity, s2: Infinity, e1: -Infinity, e2: span.e2 ?? Infinity, undated: true };
  }
  const e1 = hasEnd ? (span.e1 ?? -Infinity) : attestation;
  const e2 = hasEnd ? (span.e2 ?? Infinity) : Infinity;
  const hasStart = span.s1 !== null || span.s2 !== null;
  const s1 = span.s1 ?? -Infinity;
  const s2 = hasStart ? (span.s2 ?? Infinity) : Math.min(e1 === -Infinity ? attestation : e1, attestation);
  return { s1, s2, e1, e2, undated: false };
}

function isActive(interval: Interval, scope: Pick<Scope, "window" | "certainty">): boolean {
  if (scope.certainty === "certainly" && interval.undated) return false;
  if (scope.window === null) return true;
  const { from, to } = scope.window;
  return scope.certainty === "certainly"
    ? interval.s2 <= to && interval.e1 >= from
    : interval.s1 <= to && interval.e2 >= from;
}

export interface Evidence {
  readonly supports: number;
  /** Different sources among the supporting claims. */
  readonly sources: number;
  readonly disputes: number;
  readonly absences: number;
}

export function evidenceOf(claims: readonly Pick<DatedClaim, "stance" | "source">[]): Evidence {
  const supporting = claims.filter((claim) => claim.stance === "supports");
  return {
    supports: supporting.length,
    sources: new Set(supporting.map((claim) => claim.source)).size,
    disputes: claims.filter((claim) => claim.stance === "disputes").length,
    absences: claims.filter((claim) => claim.stance === "asserts-absence").length,
  };
}

/** Two claims of different sources, and of different publishers where both are known. Cost: O(claims²), claims are few. */
function hasTwoSources(supporting: readonly DatedClaim[]): boolean {
  return supporting.some((a, i) =>
    supporting
      .slice(i + 1)
      .some(
        (b) =>
          a.source !== b.source &&
          (a.publisher === null || b.publisher === null || a.publisher !== b.publisher),
      ),
  );
}

/**
 * Does a tie count in this scope's window, certainty, evidence and methods? Active when any one supporting claim is active.
 * A tie to an event takes the event's dates (`eventSpan`) for claims that have none. Lists of types, fields, regions and kinds
 * are not judged here. Deterministic.
 */
export function tieInScope(claims: readonly DatedClaim[], eventSpan: Span | null, scope: Scope): boolean {
  const supporting = claims.filter((claim) => claim.stance === "supports");
  if (supporting.length === 0) return false;
  if (scope.evidence === "undisputed" && supporting.length < claims.length) return false;
  if (scope.evidence === "two-sources" && !hasTwoSources(supporting)) return false;
  const methods = scope.methods;
  const asked =
    methods === null ? supporting : supporting.filter((c) => c.method !== null && methods.includes(c.method));
  return asked.some((claim) => isActive(intervalOf(claim, eventSpan), scope));
}

/** True when no supporting claim gives any day: possibly active always, certainly never. */
export function isUndated(claims: readonly DatedClaim[], eventSpan: Span | null): boolean {
  return claims
    .filter((claim) => claim.stance === "supports")
    .every((claim) => intervalOf(claim, eventSpan).undated);
}
