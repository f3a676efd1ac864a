/** Everything one viewer may see at one revision, read through the store's queries and joined once. */
import {
  type CoverageRecord,
  type DatedClaim,
  type EntityRecord,
  type Id,
  type Span,
  type TieRecord,
  type Viewer,
} from '@maillage/model';

/** What the API needs of a store. */
export interface ReadStore {
  read<R>(query: string, params: Record<string, unknown>, viewer: Viewer): Promise<R[]>;
}

export interface ClaimRow extends Span {
  readonly id: string;
  readonly order: number;
  readonly about: string;
  readonly property: string;
  readonly value: string | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string | null;
  readonly asOf: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly attested: number | null;
  readonly method: string | null;
  readonly role: string | null;
  readonly stance: DatedClaim['stance'];
  readonly confidence: string;
  readonly locator: string | null;
  readonly note: string | null;
  readonly source: string;
  readonly sourceTitle: string;
  readonly publisher: string | null;
  readonly published: string | null;
}
export interface SourceRow {
  readonly id: string;
  readonly key: string;
  readonly type: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly claims: number;
}
type EntityRow = Omit<EntityRecord, 'names' | 'span'> & Span & { readonly names: string };

export interface SeenTie extends TieRecord {
  readonly claims: readonly ClaimRow[];
  /** Dates of the event at its end, when there is one. */
  readonly eventSpan: Span | null;
}
export interface Snapshot {
  readonly revision: number;
  readonly hash: string;
  readonly entities: readonly EntityRecord[];
  readonly entityById: ReadonlyMap<string, EntityRecord>;
  readonly ties: readonly SeenTie[];
  readonly tiesOf: ReadonlyMap<string, readonly SeenTie[]>;
  readonly facts: readonly ClaimRow[];
  readonly factsOf: ReadonlyMap<string, readonly ClaimRow[]>;
  readonly sources: readonly SourceRow[];
  readonly coverage: readonly CoverageRecord[];
}

function groupBy<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

/** Reads and joins the snapshot. Cost: one pass over what the viewer may see. */
export async function readSnapshot(store: ReadStore, viewer: Viewer): Promise<Snapshot> {
  const [meta] = await store.read<{ revision: number; hash: string }>('readMeta', {}, viewer);
  const entityRows = await store.read<EntityRow>('readEntities', {}, viewer);
  const everyTie = { types: [], entity: '' };
  const tieRows = await store.read<TieRecord>('readTies', everyTie, viewer);
  const tieClaims = await store.read<ClaimRow>('readTieClaims', everyTie, viewer);
  const facts = await store.read<ClaimRow>('readFacts', { entity: '' }, viewer);
  const sources = await store.read<SourceRow>('readSources', {}, viewer);
  const coverage = await store.read<CoverageRecord>('readCoverage', {}, viewer);
  const entities = entityRows.map(({ names, s1, s2, e1, e2, ...row }) => ({
    ...row,
    names: JSON.parse(names) as EntityRecord['names'],
    span: { s1, s2, e1, e2 },
  }));
  const entityById = new Map<string, EntityRecord>(entities.map((entity) => [entity.id, entity]));
  const claimsOf = groupBy(tieClaims, (claim) => [claim.about]);
  const eventSpan = (id: Id) => {
    const entity = entityById.get(id);
    return entity?.type === 'Event' ? entity.span : null;
  };
  const ties = tieRows.map((tie) => ({
    ...tie,
    claims: claimsOf.get(tie.id) ?? [],
    eventSpan: eventSpan(tie.target) ?? eventSpan(tie.source),
  }));
  return {
    revision: meta?.revision ?? 0,
    hash: meta?.hash ?? '',
    entities,
    entityById,
    ties,
    tiesOf: groupBy(ties, (tie) => [tie.source, tie.target]),
    facts,
    factsOf: groupBy(facts, (fact) => [fact.about]),
    sources,
    coverage,
  };
}

/** Keeps the latest snapshot of each role; reads again when the revision has moved. */
export function snapshotCache(store: ReadStore): (viewer: Viewer) => Promise<Snapshot> {
  const kept = new Map<string, Promise<Snapshot>>();
  const revisions = new Map<string, string>();
  return async (viewer) => {
    const [meta] = await store.read<{ revision: number; hash: string }>('readMeta', {}, viewer);
    const stamp = `${meta?.revision} ${meta?.hash}`;
    const present = kept.get(viewer.role);
    if (present && revisions.get(viewer.role) === stamp) return present;
    const reading = readSnapshot(store, viewer);
    revisions.set(viewer.role, stamp);
    kept.set(viewer.role, reading);
    reading.catch(() => kept.delete(viewer.role));
    return reading;
  };
}
