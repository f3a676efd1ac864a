import {
  type Clusters,
  fold,
  LEVELS,
  type Level,
  type Name,
  TIE_SCHEMA,
  type TieType,
} from "@maillage/model";
import type { ReadRow } from "@maillage/store";

type EntityRow = ReadRow<"readEntities">;
type TieRow = ReadRow<"readTies">;
type FactRow = ReadRow<"readFacts">;
type Listed<T> = ReadonlyMap<string, readonly T[]>;

/** What one viewer may see, as the store tells it; entities and ties in the order of keys. Claims on ties can be rows or stand for such. */
export interface Records<Claim> {
  readonly entities: readonly EntityRow[];
  /** Each with a claim. */
  readonly ties: readonly TieRow[];
  readonly tieClaims: Listed<Claim>;
  readonly facts: Listed<FactRow>;
}
/** An entity that a joined one is made of. */
export type Member = Pick<EntityRow, "id" | "key">;

export interface JoinedRecords<Claim> extends Records<Claim> {
  /** Of each joined entity, by its id: those it is made of, itself first. */
  readonly members: ReadonlyMap<string, readonly Member[]>;
  /** Of each entity or tie that went into another: the id of that one. */
  readonly heirs: ReadonlyMap<string, string>;
  /** Of a joined entity: how many ties between its own members are left out. */
  readonly loops: ReadonlyMap<string, number>;
}

/**
 * The records with each cluster's members as one entity: the one of the smallest key, with the names, fields and facts of
 * all. Ties end at it; those of one type between the same two are one tie with the claims of all, also when a mutual one
 * runs the other way; those between members are left out and counted. Entities of several types are not joined across
 * types. Nothing is changed in place, and without clusters the records are given back as they are. Cost: linear.
 */
export function joinRecords<Claim>(records: Records<Claim>, clusters: Clusters): JoinedRecords<Claim> {
  const members = membersOf(records.entities, clusters);
  const heirs = new Map<string, string>();
  const loops = new Map<string, number>();
  if (members.size === 0) return { ...records, members, heirs, loops };
  const rowOf = new Map(records.entities.map((row) => [row.id, row]));
  const facts = new Map(records.facts);
  for (const [id, list] of members) {
    for (const member of list.slice(1)) {
      heirs.set(member.id, id);
      facts.delete(member.id);
    }
    const all = list.flatMap((member) => records.facts.get(member.id) ?? []);
    if (all.length > 0) facts.set(id, all);
  }
  const entities = records.entities
    .filter(({ id }) => !heirs.has(id))
    .map((row) => {
      const list = members.get(row.id);
      return list === undefined ? row : joined(list.flatMap(({ id }) => rowOf.get(id) ?? []));
    });
  const tieClaims = new Map(records.tieClaims);
  const byPair = new Map<string, TieRow & { level: string }>();
  const ties: TieRow[] = [];
  for (const row of records.ties) {
    const source = heirs.get(row.source) ?? row.source;
    const target = heirs.get(row.target) ?? row.target;
    if (!members.has(source) && !members.has(target)) {
      ties.push(row);
      continue;
    }
    if (source === target && row.source !== row.target) {
      loops.set(source, (loops.get(source) ?? 0) + 1);
      tieClaims.delete(row.id);
      continue;
    }
    const isMutual = TIE_SCHEMA[row.type as TieType].mutual;
    const pair = JSON.stringify([
      row.ownType ?? row.type,
      ...(isMutual ? [source, target].sort() : [source, target]),
    ]);
    const first = byPair.get(pair);
    if (first === undefined) {
      const tie = { ...row, source, target };
      byPair.set(pair, tie);
      ties.push(tie);
      continue;
    }
    first.level = leastStrict([first, row]);
    heirs.set(row.id, first.id);
    tieClaims.set(first.id, [...(tieClaims.get(first.id) ?? []), ...(tieClaims.get(row.id) ?? [])]);
    tieClaims.delete(row.id);
  }
  return { entities, ties, tieClaims, facts, members, heirs, loops };
}

/** Members of each cluster that this viewer may see, by the id of the first, when they are two or more. */
function membersOf(entities: readonly EntityRow[], clusters: Clusters): Map<string, Member[]> {
  const groups = new Map<string, Member[]>();
  for (const { id, key, type } of entities) {
    const cluster = clusters.get(key);
    if (cluster === undefined) continue;
    const at = JSON.stringify([cluster, type]);
    const group = groups.get(at);
    if (group === undefined) groups.set(at, [{ id, key }]);
    else group.push({ id, key });
  }
  return new Map(
    [...groups.values()].flatMap((group): [string, Member[]][] => {
      const [first] = group;
      return first === undefined || group.length < 2 ? [] : [[first.id, group]];
    }),
  );
}

/** Who may see what records were joined into: whoever may see one of them. */
const leastStrict = (rows: readonly { readonly level: string }[]): Level =>
  LEVELS.find((level) => rows.some((row) => row.level === level)) ?? "restricted";

function joined(rows: readonly EntityRow[]): EntityRow {
  const [first] = rows;
  if (first === undefined) throw new Error("A cluster has no members.");
  const names = new Map<string, Name>();
  for (const row of rows)
    for (const name of JSON.parse(row.names) as Name[]) {
      const at = JSON.stringify([name.text, name.language]);
      if (!names.has(at)) names.set(at, row === first ? name : { ...name, kind: "other" });
    }
  const list = [...names.values()];
  const dated = rows.find(({ s1, s2, e1, e2 }) => [s1, s2, e1, e2].some((day) => day !== null)) ?? first;
  // The town of another record need not lie in the country of this one.
  const seated = rows.find(({ country }) => country !== null) ?? first;
  return {
    ...first,
    level: leastStrict(rows),
    names: JSON.stringify(list),
    search: [...new Set(list.map(({ text }) => fold(text)))].join(" | "),
    country: seated.country,
    city: seated.city ?? rows.find(({ city, country }) => city !== null && country === null)?.city ?? null,
    fields: [...new Set(rows.flatMap(({ fields }) => fields))].sort(),
    s1: dated.s1,
    s2: dated.s2,
    e1: dated.e1,
    e2: dated.e2,
  };
}
