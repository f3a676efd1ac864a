import { candidateOf, type DuplicatePair, yearsOf } from "@maillage/importer";
import {
  type DuplicateItem,
  type DuplicateSide,
  judgedPairs,
  type Name,
  OWNER,
  VISITOR,
} from "@maillage/model";
import type { ReadRow, Store } from "@maillage/store";
import { measure } from "./measure.ts";
import { type KnownEntity, readJudgements, readSnapshot, type Snapshot } from "./networkSnapshot.ts";

type FactRow = ReadRow<"readFacts">;

/**
 * Pairs of records that may be one entity, judged or not, by what the sources say: the same as long as the content hash
 * is. Computed in a thread of its own. Cost: two reads and `findDuplicates`.
 */
export async function readDuplicates(store: Store): Promise<DuplicatePair[]> {
  const entities = await store.read("readEntities", {}, OWNER);
  const facts = new Map<string, FactRow[]>();
  for (const row of await store.read("readFacts", { entity: "" }, OWNER)) {
    const list = facts.get(row.about);
    if (list === undefined) facts.set(row.about, [row]);
    else list.push(row);
  }
  return measure(
    "duplicates",
    entities.map((row) =>
      candidateOf({ ...row, names: JSON.parse(row.names) as Name[] }, facts.get(row.id) ?? []),
    ),
  );
}

/**
 * The pairs that nobody has judged yet, each of the entities that the judgements left, the best first. Two that a tie
 * joins, such as a series and its edition, are two by their sources; two pairs of one joined entity are told once. Cost: linear in pairs and their claims.
 */
export function openDuplicates(
  pairs: readonly DuplicatePair[],
  snapshot: Snapshot,
  judgements: Parameters<typeof judgedPairs>[0],
): DuplicateItem[] {
  const isJudged = judgedPairs(judgements);
  const entityOf = new Map(
    snapshot.entities.flatMap((entity) =>
      entity.members.map(({ key }): [string, KnownEntity] => [key, entity]),
    ),
  );
  const told = new Set<string>();
  return pairs.flatMap((pair): DuplicateItem[] => {
    const [a, b] = [entityOf.get(pair.a), entityOf.get(pair.b)];
    if (a === undefined || b === undefined) return [];
    const both = JSON.stringify([a.key, b.key].sort());
    if (told.has(both) || areTied(snapshot, a, b) || isJudged(keysOf(a), keysOf(b))) return [];
    told.add(both);
    return [{ ...pair, a: sideOf(snapshot, a), b: sideOf(snapshot, b), evidence: [...pair.evidence] }];
  });
}

const areTied = ({ tiesOf }: Snapshot, a: KnownEntity, b: KnownEntity): boolean =>
  (tiesOf.get(a.ref.id) ?? []).some(({ source, target }) => source === b || target === b);

const keysOf = ({ members }: KnownEntity): string[] => members.map(({ key }) => key);

function sideOf(snapshot: Snapshot, { ref, key, city, span }: KnownEntity): DuplicateSide {
  const facts = snapshot.facts.get(ref.id) ?? [];
  const claims = [...facts, ...(snapshot.tiesOf.get(ref.id) ?? []).flatMap((tie) => tie.claims)];
  return {
    ...ref,
    key,
    stored: true,
    city,
    years: yearsOf({ type: ref.type, s1: span.s1 }, facts),
    sources: new Set(claims.map(({ source }) => source)).size,
  };
}

/** All pairs that wait for a judgement, read from a store that no server holds; as GET /duplicates without pages. */
export async function listDuplicates(store: Store): Promise<DuplicateItem[]> {
  const [meta] = await store.read("readMeta", {}, VISITOR);
  const snapshot = await readSnapshot(store, meta ?? { revision: 0, hash: "" }, OWNER);
  return openDuplicates(await readDuplicates(store), snapshot, await readJudgements(store));
}
