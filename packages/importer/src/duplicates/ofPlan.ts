import type { BatchWrite, ClaimRecord, EntityRecord, Id, TieRecord } from "@maillage/model";
import type { PackageRecords } from "../package/records.ts";
import type { ImportStore } from "../store.ts";
import { candidatesOf } from "./candidate.ts";
import { type DuplicatePair, findDuplicates } from "./findDuplicates.ts";
import { readCandidates } from "./readCandidates.ts";

/** What may be one entity of what is not loaded yet, and of its records those that tell of the two of a pair. */
export interface PlanDuplicates {
  readonly pairs: readonly DuplicatePair[];
  /** Those that the plan adds or changes. */
  readonly entities: readonly EntityRecord[];
  /** With an end in a pair. */
  readonly ties: readonly TieRecord[];
  /** About these entities and ties. */
  readonly claims: readonly ClaimRecord[];
  /** Key of each end of these ties, by its id. */
  readonly keyOf: ReadonlyMap<Id, string>;
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
  const asked = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  const all = new Map<Id, string>(records.entities.map(({ id, key }) => [id, key]));
  const isAsked = (id: Id) => asked.has(all.get(id) ?? "");
  const paired = entities.filter(({ key }) => asked.has(key));
  const ties = records.ties.filter(({ source, target }) => isAsked(source) || isAsked(target));
  const about = new Set<string>([...paired, ...ties].map(({ id }) => id));
  return {
    pairs,
    entities: paired,
    ties,
    claims: records.claims.filter((claim) => about.has(claim.about)),
    keyOf: new Map(
      ties.flatMap(({ source, target }) =>
        [source, target].map((id): [Id, string] => [id, all.get(id) ?? ""]),
      ),
    ),
  };
}
