import type { BatchWrite, ClaimRecord, EntityRecord, Id } from "@maillage/model";
import type { PackageRecords } from "../package/records.ts";
import type { ImportStore } from "../store.ts";
import { candidatesOf, yearsOf } from "./candidate.ts";
import { type DuplicatePair, findDuplicates } from "./findDuplicates.ts";
import { readCandidates } from "./readCandidates.ts";

/** An entity of the files as a pair is told by it. */
export interface PlanSide {
  readonly entity: EntityRecord;
  readonly ties: number;
  readonly years: readonly number[];
  /** How many state it or a tie of it. */
  readonly sources: number;
}

/** What may be one entity of what is not loaded yet, and what the files say of the two of each pair. */
export interface PlanDuplicates {
  readonly pairs: readonly DuplicatePair[];
  /** By its key, each that the plan adds or changes. */
  readonly sides: ReadonlyMap<string, PlanSide>;
  /** Keys of those that a tie of the files joins to one of a pair, by the key of that. */
  readonly tied: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Compares what a plan adds or changes with itself and with the network. A record that is stored already, by its key, is the same
 * record and no pair. Cost: two reads and `findDuplicates`.
 */
export async function duplicatesOfPlan(
  store: Pick<ImportStore, "read">,
  write: BatchWrite | null,
  records: PackageRecords,
): Promise<PlanDuplicates> {
  const touched = new Set<string>();
  for (const { id } of write?.entities ?? []) touched.add(id);
  for (const { about } of write?.claims ?? []) touched.add(about);
  const entities = records.entities.filter(({ id }) => touched.has(id));
  const candidates = await candidatesOf({ entities, claims: records.claims });
  const read = new Set(candidates.map(({ key }) => key));
  const known =
    candidates.length === 0 ? [] : (await readCandidates(store)).filter(({ key }) => !read.has(key));
  const pairs = findDuplicates(candidates, known);
  return { pairs, ...toldOf(pairs, entities, records) };
}

function toldOf(
  pairs: readonly DuplicatePair[],
  entities: readonly EntityRecord[],
  records: PackageRecords,
): Omit<PlanDuplicates, "pairs"> {
  const asked = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  const keyOf = new Map<Id, string>(records.entities.map(({ id, key }) => [id, key]));
  const tied = new Map<string, Set<string>>();
  const ties = new Map<string, Set<Id>>();
  for (const { id, source, target } of records.ties)
    for (const [end, other] of [
      [source, target],
      [target, source],
    ] as const) {
      const [key = "", otherKey = ""] = [keyOf.get(end), keyOf.get(other)];
      if (!asked.has(key)) continue;
      tied.set(key, (tied.get(key) ?? new Set()).add(otherKey));
      ties.set(key, (ties.get(key) ?? new Set()).add(id));
    }
  const paired = entities.filter(({ key }) => asked.has(key));
  const about = new Set<Id>(paired.map(({ id }) => id));
  for (const list of ties.values()) for (const id of list) about.add(id);
  const claims = new Map<Id, ClaimRecord[]>();
  for (const claim of records.claims) {
    if (!about.has(claim.about)) continue;
    const list = claims.get(claim.about);
    if (list === undefined) claims.set(claim.about, [claim]);
    else list.push(claim);
  }
  const sideOf = (entity: EntityRecord): PlanSide => {
    const own = [...(ties.get(entity.key) ?? [])];
    const facts = claims.get(entity.id) ?? [];
    const rests = [...facts, ...own.flatMap((id) => claims.get(id) ?? [])];
    return {
      entity,
      ties: own.length,
      years: yearsOf({ type: entity.type, s1: entity.span.s1 }, facts),
      sources: new Set(rests.map(({ source }) => source)).size,
    };
  };
  return { sides: new Map(paired.map((entity) => [entity.key, sideOf(entity)])), tied };
}
