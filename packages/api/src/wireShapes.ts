import {
  type Claim,
  type Day,
  dayToIso,
  type EndRef,
  evidenceOf,
  type Scope,
  type SourceItem,
  type Tie,
  tieInScope,
} from "@maillage/model";
import type { ReadRow } from "@maillage/store";
import type { ClaimRow, KnownEntity, KnownTie } from "./networkSnapshot.ts";

export function claimShape(row: ClaimRow): Claim {
  return {
    id: row.id,
    property: row.property,
    value: row.value,
    low: row.low,
    high: row.high,
    unit: row.unit,
    asOf: row.asOf,
    start: row.start,
    end: row.end,
    method: row.method,
    role: row.role,
    stance: row.stance,
    confidence: row.confidence,
    locator: row.locator,
    note: row.note,
    recordedBy: row.recordedBy,
    source: {
      id: row.source,
      title: row.sourceTitle,
      publisher: row.publisher,
      published: row.published,
    },
  };
}

export function endShape({ ref }: KnownEntity): EndRef {
  const { id, name, type, kind, country, seat } = ref;
  return { id, name, type, kind, country, seat };
}

/** The latest day that a supporting claim attests, or null. */
function lastAttested(tie: KnownTie): Day | null {
  let last: Day | null = null;
  for (const { stance, attested } of tie.dated)
    if (stance === "supports" && attested !== null && (last === null || attested > last)) last = attested;
  return last;
}

/** Start and end as the first supporting claim with one writes them; an undated tie to an event has its event's. */
export function writtenDates(tie: KnownTie): { from: string | null; to: string | null } {
  const supporting = tie.claims.filter((claim) => claim.stance === "supports");
  const from = supporting.find((claim) => claim.start !== null)?.start ?? null;
  const to = supporting.find((claim) => claim.end !== null)?.end ?? null;
  if (from !== null || to !== null || tie.eventSpan === null) return { from, to };
  const iso = (day: Day | null) => (day === null ? null : dayToIso(day));
  return { from: iso(tie.eventSpan.s1), to: iso(tie.eventSpan.e2) };
}

/** Whether the tie is certainly active in the window and evidence of the scope. */
export const isCertain = (tie: KnownTie, scope: Scope): boolean =>
  tieInScope(tie.dated, tie.eventSpan, { ...scope, certainty: "certainly" });

/** A tie with its evidence; `certain` is judged in the scope's window. */
export function tieShape(tie: KnownTie, scope: Scope): Tie {
  const last = lastAttested(tie);
  return {
    id: tie.id,
    type: tie.type,
    source: endShape(tie.source),
    target: endShape(tie.target),
    status: {
      ...evidenceOf(tie.dated),
      certain: isCertain(tie, scope),
      lastAttested: last === null ? null : dayToIso(last),
      ...writtenDates(tie),
    },
    claims: tie.claims.map(claimShape),
  };
}

export function sourceShape(row: ReadRow<"readSources">): SourceItem {
  const { id, type, title, publisher, published, url, language, claims } = row;
  return { id, type, title, publisher, published, url, language, claims };
}
