import { setImmediate } from "node:timers/promises";
import {
  type Candidate,
  candidatesOf,
  type DuplicatePair,
  type ImportPlan,
  yearsOf,
} from "@maillage/importer";
import type { ClaimRecord, DuplicateSide, EntityRecord, TieRecord } from "@maillage/model";
import type { Store } from "@maillage/store";
import { type Paired, readCandidates } from "../duplicates.ts";
import { measure } from "../measure.ts";
import { refOf } from "../networkSnapshot.ts";

type Records = NonNullable<ImportPlan["records"]>;
/** Gives the entity of the network that a record is read as. */
type PairedOf = (key: string) => Paired | undefined;

/** What may be one entity of what is not loaded yet. */
export interface DraftDuplicates {
  readonly pairs: readonly DuplicatePair[];
  /** Each entity of the files by its key, with its type. */
  readonly types: ReadonlyMap<string, string>;
  /** What the files hold as it is there, all else as it is in the network. */
  readonly pairedOver: (inNetwork: PairedOf) => PairedOf;
}

/**
 * Compares what a plan adds or changes with itself and with the network, in a thread of its own. A record that is stored
 * already, by its key, is the same record and no pair. Cost: two reads and `findDuplicates`; between its steps others have
 * their turn.
 */
export async function findDraftDuplicates(
  store: Store,
  { write, records }: ImportPlan,
): Promise<DraftDuplicates> {
  if (records === null) return { pairs: [], types: new Map(), pairedOver: (inNetwork) => inNetwork };
  const touched = new Set<string>();
  for (const { id } of write?.entities ?? []) touched.add(id);
  for (const { about } of write?.claims ?? []) touched.add(about);
  const entities = records.entities.filter(({ id }) => touched.has(id));
  await setImmediate();
  const candidates = await candidatesOf({ entities, claims: records.claims });
  await setImmediate();
  const pairs = candidates.length === 0 ? [] : await measured(store, candidates);
  return {
    pairs,
    types: new Map(records.entities.map(({ key, type }) => [key, type])),
    pairedOver: pairedOver(records, entities, pairs),
  };
}

async function measured(store: Store, candidates: readonly Candidate[]): Promise<DuplicatePair[]> {
  const read = new Set(candidates.map(({ key }) => key));
  const known = (await readCandidates(store)).filter(({ key }) => !read.has(key));
  return measure("duplicates", { candidates, known });
}

function pairedOver(
  records: Records,
  entities: readonly EntityRecord[],
  pairs: readonly DuplicatePair[],
): DraftDuplicates["pairedOver"] {
  const asked = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  const read = new Map(entities.filter(({ key }) => asked.has(key)).map((entity) => [entity.key, entity]));
  const keyOf = new Map(records.entities.map(({ id, key }) => [id, key]));
  const tied = new Map<string, Set<string>>();
  const ties = new Map<string, TieRecord[]>();
  for (const tie of records.ties)
    for (const [end, other] of [
      [tie.source, tie.target],
      [tie.target, tie.source],
    ] as const) {
      const [key = "", otherKey = ""] = [keyOf.get(end), keyOf.get(other)];
      if (!asked.has(key)) continue;
      tied.set(key, (tied.get(key) ?? new Set()).add(otherKey));
      const list = ties.get(key);
      if (list === undefined) ties.set(key, [tie]);
      else list.push(tie);
    }
  const about = new Set<string>([...read.values()].map(({ id }) => id));
  for (const list of ties.values()) for (const { id } of list) about.add(id);
  const claims = new Map<string, ClaimRecord[]>();
  for (const claim of records.claims) {
    if (!about.has(claim.about)) continue;
    const list = claims.get(claim.about);
    if (list === undefined) claims.set(claim.about, [claim]);
    else list.push(claim);
  }
  const sideOf = (entity: EntityRecord, stored: boolean): DuplicateSide => {
    const own = [...new Set(ties.get(entity.key) ?? [])];
    const facts = claims.get(entity.id) ?? [];
    const rests = [...facts, ...own.flatMap(({ id }) => claims.get(id) ?? [])];
    return {
      ...refOf(entity, own.length),
      key: entity.key,
      stored,
      city: entity.city,
      years: yearsOf({ type: entity.type, s1: entity.span.s1 }, facts),
      sources: new Set(rests.map(({ source }) => source)).size,
    };
  };
  return (inNetwork) => (key) => {
    const stored = inNetwork(key);
    const entity = read.get(key);
    const told = entity === undefined ? stored?.told : () => sideOf(entity, stored !== undefined);
    return (
      told && {
        keys: stored?.keys ?? [key],
        told,
        isTiedTo: (others) =>
          stored?.isTiedTo(others) === true || others.some((other) => tied.get(key)?.has(other) === true),
      }
    );
  };
}
