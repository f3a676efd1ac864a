import { type DuplicatePair, readCandidates, Turns, yearsOf } from "@maillage/importer";
import { type DuplicateItem, type DuplicateSide, judgedPairs, OWNER, VISITOR } from "@maillage/model";
import type { Store } from "@maillage/store";
import { measure } from "./measure.ts";
import { type KnownEntity, readJudgements, readSnapshot, type Snapshot } from "./networkSnapshot.ts";

/**
 * Pairs of records that may be one entity, judged or not: the same as long as the content hash is. Computed in a thread of
 * its own. Cost: `readCandidates` and `findDuplicates`.
 */
export const readDuplicates = async (store: Store): Promise<DuplicatePair[]> =>
  measure("duplicates", { candidates: await readCandidates(store) });

/** The entity that one side of a pair is read as. */
export interface Paired {
  /** Of the records it is joined from, the one that names it first. */
  readonly keys: readonly string[];
  /** Whether a tie joins it to one that has these keys. */
  readonly isTiedTo: (keys: readonly string[]) => boolean;
  readonly told: () => DuplicateSide;
}

/** A pair that waits for a judgement, with the entity of each side. */
export interface OpenPair {
  readonly pair: DuplicatePair;
  readonly a: Paired;
  readonly b: Paired;
}

/**
 * The pairs that nobody has judged yet, each of the entities that the judgements left, the best first. Two that a tie
 * joins, such as a series and its edition, are two by their sources; two pairs of one joined entity are told once. Cost: linear in pairs and their ties,
 * in turns with other work.
 */
export async function openPairs(
  pairs: readonly DuplicatePair[],
  pairedOf: (key: string) => Paired | undefined,
  judgements: Parameters<typeof judgedPairs>[0],
): Promise<OpenPair[]> {
  const turns = new Turns();
  const isJudged = judgedPairs(judgements);
  const told = new Set<string>();
  const open: OpenPair[] = [];
  for (const pair of pairs) {
    if (turns.isOver()) await turns.pass();
    const [a, b] = [pairedOf(pair.a), pairedOf(pair.b)];
    if (a === undefined || b === undefined) continue;
    const both = JSON.stringify([a.keys[0], b.keys[0]].sort());
    if (told.has(both) || a.isTiedTo(b.keys) || isJudged(a.keys, b.keys)) continue;
    told.add(both);
    open.push({ pair, a, b });
  }
  return open;
}

/** A pair as answers tell it. Cost: the claims of its two sides. */
export const tellPair = ({ pair, a, b }: OpenPair): DuplicateItem => ({
  ...pair,
  a: a.told(),
  b: b.told(),
  evidence: [...pair.evidence],
});

/** The same, told. */
export const openDuplicates = async (...given: Parameters<typeof openPairs>): Promise<DuplicateItem[]> =>
  (await openPairs(...given)).map(tellPair);

/** Gives the entity of the network that a record is read as, by the record's key. Cost: linear in entities. */
export function pairedIn(snapshot: Snapshot): (key: string) => Paired | undefined {
  const entityOf = new Map(
    snapshot.entities.flatMap((entity) =>
      entity.members.map(({ key }): [string, KnownEntity] => [key, entity]),
    ),
  );
  return (key) => {
    const entity = entityOf.get(key);
    return (
      entity && {
        keys: entity.members.map((member) => member.key),
        isTiedTo: (keys) =>
          (snapshot.tiesOf.get(entity.ref.id) ?? []).some(({ source, target }) =>
            keys.includes((source === entity ? target : source).key),
          ),
        told: () => sideOf(snapshot, entity),
      }
    );
  };
}

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
  return openDuplicates(await readDuplicates(store), pairedIn(snapshot), await readJudgements(store));
}
