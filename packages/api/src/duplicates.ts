import { type Candidate, type DuplicatePair, yearsIn } from "@maillage/importer";
import {
  type Day,
  type DuplicateItem,
  type DuplicateSide,
  judgedPairs,
  type Name,
  OWNER,
  VISITOR,
  yearOfDay,
} from "@maillage/model";
import type { ReadRow, Store } from "@maillage/store";
import { measure } from "./measure.ts";
import { type KnownEntity, readJudgements, readSnapshot, type Snapshot } from "./networkSnapshot.ts";

type EntityRow = ReadRow<"readEntities">;
type FactRow = ReadRow<"readFacts">;

const YEAR_PROPERTIES = ["founded", "born"];

/** The years in which an entity was founded, born or held, as its sources say; each once, rising. */
function yearsOf(row: Pick<EntityRow, "s1" | "type">, facts: readonly FactRow[]): number[] {
  const years = facts
    .filter(({ property, stance }) => YEAR_PROPERTIES.includes(property) && stance === "supports")
    .flatMap(({ value }) => yearsIn(value));
  if (row.type === "Event" && row.s1 !== null) years.push(yearOfDay(row.s1 as Day));
  return [...new Set(years)].sort((a, b) => a - b);
}

function candidateOf(row: EntityRow, facts: readonly FactRow[]): Candidate {
  return {
    key: row.key,
    type: row.type,
    names: (JSON.parse(row.names) as Name[]).map(({ text }) => text),
    country: row.country,
    place: row.city,
    years: yearsOf(row, facts),
    fields: row.fields,
    websites: facts.flatMap(({ property, value }) =>
      property === "website" && value !== null ? [value] : [],
    ),
  };
}

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
    entities.map((row) => candidateOf(row, facts.get(row.id) ?? [])),
  );
}

/**
 * The pairs that nobody has judged yet, each of the entities that the judgements left, the best first. Two pairs of one
 * joined entity are told once. Cost: linear in pairs and their claims.
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
    if (told.has(both) || isJudged(keysOf(a), keysOf(b))) return [];
    told.add(both);
    return [{ ...pair, a: sideOf(snapshot, a), b: sideOf(snapshot, b), evidence: [...pair.evidence] }];
  });
}

const keysOf = ({ members }: KnownEntity): string[] => members.map(({ key }) => key);

function sideOf(snapshot: Snapshot, { ref, key, city, span }: KnownEntity): DuplicateSide {
  const facts = snapshot.facts.get(ref.id) ?? [];
  const claims = [...facts, ...(snapshot.tiesOf.get(ref.id) ?? []).flatMap((tie) => tie.claims)];
  return {
    ...ref,
    key,
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
