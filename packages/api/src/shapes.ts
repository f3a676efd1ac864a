/** From the snapshot's records to the contract's shapes. */
import {
  type Claim,
  type Day,
  type DatedClaim,
  dayToIso,
  type EndRef,
  type EntityDetail,
  type EntityRecord,
  type EntityRef,
  evidenceOf,
  isUndated,
  regionOfCountry,
  seatGroup,
  type SourceItem,
  type SourceRef,
  type Tie,
  tieInScope,
  DEFAULT_SCOPE,
} from '@maillage/model';
import type { ClaimRow, SeenTie, Snapshot, SourceRow } from './snapshot.ts';

export const datedClaims = (tie: SeenTie): DatedClaim[] =>
  tie.claims.map(({ stance, s1, s2, e1, e2, attested, source, publisher, method }) => ({
    stance, span: { s1, s2, e1, e2 }, attested: attested as Day | null, source, publisher, method,
  }));

export const sourceRef = (claim: ClaimRow): SourceRef => ({
  id: claim.source, title: claim.sourceTitle, publisher: claim.publisher, published: claim.published,
});

export const claimOf = (row: ClaimRow): Claim => ({
  id: row.id, property: row.property, value: row.value, low: row.low, high: row.high, unit: row.unit, asOf: row.asOf,
  start: row.start, end: row.end, method: row.method, role: row.role, stance: row.stance, confidence: row.confidence,
  locator: row.locator, note: row.note, source: sourceRef(row),
});

export const endRef = (entity: EntityRecord): EndRef => ({
  id: entity.id, name: entity.name, type: entity.type, kind: entity.kind, country: entity.country,
  seat: entity.country === null ? null : seatGroup(entity.country),
});

export const entityRef = (snapshot: Snapshot, entity: EntityRecord): EntityRef => ({
  ...endRef(entity),
  region: entity.country === null ? null : regionOfCountry(entity.country),
  fields: [...entity.fields],
  ties: snapshot.tiesOf.get(entity.id)?.length ?? 0,
  names: entity.names.map(({ text, language, kind }) => ({ text, language, kind })),
});

const isoOrNull = (day: number | null) => (day === null ? null : dayToIso(day as Day));
const extreme = (days: readonly (number | null)[], pick: (...known: number[]) => number) => {
  const known = days.filter((day) => day !== null);
  return known.length === 0 ? null : pick(...known);
};

export function tieShape(snapshot: Snapshot, tie: SeenTie): Tie {
  const claims = datedClaims(tie);
  const supporting = tie.claims.filter((claim) => claim.stance === 'supports');
  const event = tie.eventSpan;
  const end = (id: string) => endRef(snapshot.entityById.get(id) as EntityRecord);
  return {
    id: tie.id, type: tie.type, source: end(tie.source), target: end(tie.target),
    status: {
      ...evidenceOf(claims),
      certain: tieInScope(claims, event, { ...DEFAULT_SCOPE, certainty: 'certainly' }),
      lastAttested: isoOrNull(extreme(supporting.map((claim) => claim.attested), Math.max)),
      from: isoOrNull(extreme(supporting.map((claim) => claim.s1), Math.min) ?? event?.s1 ?? null),
      to: isoOrNull(extreme(supporting.map((claim) => claim.e2), Math.max) ?? event?.e2 ?? null),
    },
    claims: tie.claims.map(claimOf),
  };
}

/** Best sourced first, then by the other end's name: the order a reader wants. */
export function tiesInOrder(ties: readonly Tie[]): Tie[] {
  const name = (tie: Tie) => `${tie.source.name} ${tie.target.name}`;
  return [...ties].sort((a, b) => b.status.sources - a.status.sources || (name(a) < name(b) ? -1 : 1));
}

export function entityDetail(snapshot: Snapshot, entity: EntityRecord): EntityDetail {
  const facts = snapshot.factsOf.get(entity.id) ?? [];
  const ties = snapshot.tiesOf.get(entity.id) ?? [];
  const sources = new Set([...facts, ...ties.flatMap((tie) => tie.claims)].map((claim) => claim.source));
  return {
    ...entityRef(snapshot, entity),
    facts: facts.map(claimOf),
    tieList: tiesInOrder(ties.map((tie) => tieShape(snapshot, tie))),
    sources: sources.size,
  };
}

export const sourceItem = (row: SourceRow): SourceItem => ({
  id: row.id, type: row.type, title: row.title, publisher: row.publisher, published: row.published, url: row.url,
  language: row.language, claims: row.claims,
});

export const undatedTie = (tie: SeenTie): boolean => isUndated(datedClaims(tie), tie.eventSpan);
