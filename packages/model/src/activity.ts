import type { Stance } from "./generated/schema.generated.ts";
import { ANY_LIFE, type TieLife } from "./life.ts";
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

/** When a claim has its tie active: it began on a day of [s1, s2] and ended on one of [e1, e2]; infinite where nothing says. */
export interface ActiveSpan {
  readonly s1: number;
  readonly s2: number;
  readonly e1: number;
  readonly e2: number;
}

/** Those of the claims that support the tie, in their order. */
export const supportingOf = (claims: readonly DatedClaim[]): DatedClaim[] =>
  claims.filter((claim) => claim.stance === "supports");

/** The claim's own dates, or those of the tie's event where it has none. */
const datesOf = (claim: DatedClaim, eventSpan: Span | null): Span =>
  !isDated(claim.span) && eventSpan !== null ? eventSpan : claim.span;

/**
 * The latest day that a claim attests: the largest of its known start, its as-of date and its source's `published`, each by
 * its first possible day (decision 4); a start known only as "by then" attests that day. null when none is known.
 */
function attestationOf(claim: DatedClaim, eventSpan: Span | null): number | null {
  const { s1, s2 } = datesOf(claim, eventSpan);
  const start = s1 ?? s2;
  return start === null || claim.attested === null
    ? (start ?? claim.attested)
    : Math.max(start, claim.attested);
}

/** First and last day that supporting claims of a tie attest; null when none attests a day. */
interface Attested {
  readonly first: number;
  /** Latest attestation of the tie (decision 7). */
  readonly last: number;
}

function attestedBy(supporting: readonly DatedClaim[], eventSpan: Span | null): Attested | null {
  const known = supporting.map((claim) => attestationOf(claim, eventSpan)).filter((day) => day !== null);
  return known.length === 0 ? null : { first: Math.min(...known), last: Math.max(...known) };
}

const hasEnd = ({ e1, e2 }: Span): boolean => e1 !== null || e2 !== null;
type End = Pick<Span, "e1" | "e2">;

/**
 * The end of a tie for its claims that state none: that of its event, which without one is certain on its first day only;
 * else the latest that another claim states; null where nothing does (decision 7).
 */
function endOf(supporting: readonly DatedClaim[], eventSpan: Span | null): End | null {
  if (eventSpan !== null && isDated(eventSpan))
    return hasEnd(eventSpan) ? eventSpan : { e1: eventSpan.s1 ?? eventSpan.s2, e2: null };
  const latest = ({ e1, e2 }: Span) => e2 ?? e1 ?? -Infinity;
  return supporting
    .map(({ span }) => span)
    .filter(hasEnd)
    .reduce<Span | null>((best, span) => (best === null || latest(span) > latest(best) ? span : best), null);
}

/**
 * The interval that a claim gives its tie. A missing end is that of the tie, where it has one on or after the claim's start; else open from the
 * tie's latest attestation. A missing start is closed by the claim's own attestation, by the tie's first where it has none; null for `tie` =
 * the tie is undated.
 */
function intervalOf(span: Span, own: number | null, tie: Attested | null, tieEnd: End | null): ActiveSpan {
  if (tie === null) return { s1: -Infinity, s2: Infinity, e1: -Infinity, e2: span.e2 ?? Infinity };
  const reaches = (end: End) => (end.e2 ?? Infinity) >= (span.s1 ?? span.s2 ?? -Infinity);
  const end = hasEnd(span) ? span : tieEnd !== null && reaches(tieEnd) ? tieEnd : null;
  const e1 = end === null ? tie.last : (end.e1 ?? -Infinity);
  const e2 = end === null ? Infinity : (end.e2 ?? Infinity);
  const hasStart = span.s1 !== null || span.s2 !== null;
  const s1 = span.s1 ?? -Infinity;
  const seen = own ?? tie.first;
  const s2 = hasStart ? (span.s2 ?? Infinity) : Math.min(e1 === -Infinity ? seen : e1, seen);
  return { s1, s2, e1, e2 };
}

/** What no source says of a claim's start or end is limited by when both ends of the tie were there. */
function limited(interval: ActiveSpan, span: Span, { from, until }: TieLife): ActiveSpan {
  const hasStart = span.s1 !== null || span.s2 !== null;
  const s1 = hasStart || from === null ? interval.s1 : Math.max(interval.s1, from);
  if (hasEnd(span) || until === null || (span.s1 ?? span.s2 ?? -Infinity) > until[1])
    return { ...interval, s1 };
  const early = Math.max(until[0], s1);
  return { ...interval, s1, e1: Math.min(interval.e1, early), e2: Math.min(interval.e2, until[1]) };
}

const isOfMethods = (method: string | null, methods: Scope["methods"]): boolean =>
  methods === null || (method !== null && methods.includes(method));

export interface Evidence {
  readonly supports: number;
  /** Different sources among the supporting claims. */
  readonly sources: number;
  readonly disputes: number;
  readonly absences: number;
}

/** What the claims on one tie weigh: how many support, dispute or deny it, and by how many sources it is supported. */
export function evidenceOf(claims: readonly Pick<DatedClaim, "stance" | "source">[]): Evidence {
  const supporting = claims.filter((claim) => claim.stance === "supports");
  return {
    supports: supporting.length,
    sources: new Set(supporting.map((claim) => claim.source)).size,
    disputes: claims.filter((claim) => claim.stance === "disputes").length,
    absences: claims.filter((claim) => claim.stance === "asserts-absence").length,
  };
}

/**
 * When each supporting claim, of these methods where they are given, has its tie active, in days: an end that a claim does not
 * state is that of its event or the latest that another claim states; one that none states is open from the latest attestation of the tie on. A tie to an event takes the event's dates for claims that have none. Of an
 * undated tie all is open. A start or end that no claim states does not reach beyond `life`. Deterministic; linear in claims.
 */
export function activeSpans(
  claims: readonly DatedClaim[],
  eventSpan: Span | null,
  methods: Scope["methods"],
  life: TieLife = ANY_LIFE,
): ActiveSpan[] {
  const supporting = supportingOf(claims);
  const attested = attestedBy(supporting, eventSpan);
  const end = endOf(supporting, eventSpan);
  return supporting
    .filter(({ method }) => isOfMethods(method, methods))
    .map((claim) => {
      const span = datesOf(claim, eventSpan);
      return limited(intervalOf(span, attestationOf(claim, eventSpan), attested, end), span, life);
    });
}

/** True when the tie is supported and no supporting claim gives any day: possibly active always, certainly never. */
export function isUndated(claims: readonly DatedClaim[], eventSpan: Span | null): boolean {
  const supporting = supportingOf(claims);
  return supporting.length > 0 && supporting.every((claim) => attestationOf(claim, eventSpan) === null);
}
