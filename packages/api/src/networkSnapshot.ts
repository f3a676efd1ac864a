import { joinedSchemas, readOwnSchemas, seenSchemas, Turns, usedTerms } from "@maillage/importer";
import {
  clustersOf,
  type EntityRef,
  fold,
  type Id,
  type Level,
  lifeOfFacts,
  MaillageError,
  OWNER,
  type OwnTerms,
  ownTerms,
  regionOfCountry,
  type ScopedTies,
  type Span,
  seatGroup,
  spanOfRow,
  type Verdict,
  type Viewer,
} from "@maillage/model";
import { type Columns, type ReadRow, rowsOfColumns, type Store } from "@maillage/store";
import { joinRecords, type Member } from "./joinRecords.ts";
import { type KnownTie, TieTable } from "./knownTie.ts";

/** A claim on a tie; a claim on a fact has the same columns. */
export type ClaimRow = ReadRow<"readTieClaims">;

/** An entity as answers name it, with what filters and layout need. */
export interface KnownEntity {
  /** Its place among the entities of the snapshot. */
  readonly at: number;
  readonly ref: EntityRef;
  readonly key: string;
  readonly city: string | null;
  readonly span: Span;
  /** Folded names, each between bars: "|name|other name|". */
  readonly search: string;
  /** The records that were judged to be this one, the one that gave the id first; itself alone when none was. */
  readonly members: readonly Member[];
  /** Ties between these records, which are left out. */
  readonly loops: number;
}
/** All that one kind of viewer may see of one revision, joined. Never changes; lists are in the order of keys. */
export interface Snapshot {
  readonly revision: number;
  readonly hash: string;
  readonly entities: readonly KnownEntity[];
  /** By its id, and by the ids of the records that were joined into it. */
  readonly entityById: ReadonlyMap<string, KnownEntity>;
  /** Of a tie or entity that was joined into another: the id of that one. */
  readonly heirs: ReadonlyMap<string, string>;
  readonly ties: readonly KnownTie[];
  /** The same ties in the same order, with the places of their ends among the entities. */
  readonly scoped: ScopedTies;
  readonly tiesOf: ReadonlyMap<string, readonly KnownTie[]>;
  readonly facts: ReadonlyMap<string, readonly ClaimRow[]>;
  readonly sources: readonly ReadRow<"readSources">[];
  readonly coverage: readonly ReadRow<"readCoverage">[];
  /** What the network adds to the schema. */
  readonly ownTerms: OwnTerms;
}

interface Described extends Pick<EntityRef, "id" | "type" | "kind" | "name" | "country"> {
  readonly fields: readonly string[];
  readonly names: readonly EntityRef["names"][number][];
  readonly level: Level;
}
/** Who may see a record, for an answer: nothing of what is public. */
export const levelShape = (level: Level): { level?: Level } => (level === "public" ? {} : { level });

/** An entity as answers name it, from a row of the store or a record that is not loaded yet. Cost: constant. */
export const refOf = (
  { id, type, kind, name, country, fields, names, level }: Described,
  ties: number,
): EntityRef => ({
  id,
  type,
  kind,
  name,
  country,
  region: country === null ? null : regionOfCountry(country),
  seat: country === null ? null : seatGroup(country),
  fields: [...fields],
  ties,
  names: [...names],
  ...levelShape(level),
});

function known(
  row: ReadRow<"readEntities">,
  at: number,
  ties: number,
  members: readonly Member[],
  loops: number,
): KnownEntity {
  return {
    at,
    members,
    loops,
    ref: refOf(
      { ...row, names: JSON.parse(row.names) as EntityRef["names"], level: row.level as Level },
      ties,
    ),
    key: row.key,
    city: row.city,
    span: spanOfRow(row),
    search: `|${row.search.split(" | ").join("|")}|`,
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The places of the claims on each tie or entity, those of one in the order of packages and their rows. */
function placesByAbout(columns: Columns<ClaimRow>): Map<string, number[]> {
  const [about, order] = [columns.of("about"), columns.of("order")];
  const [key, id] = [columns.of("key"), columns.of("id")];
  const byAbout = new Map<string, number[]>();
  for (let place = 0; place < columns.length; place += 1) {
    const places = byAbout.get(about.at(place));
    if (places) places.push(place);
    else byAbout.set(about.at(place), [place]);
  }
  for (const places of byAbout.values())
    if (places.length > 1)
      places.sort(
        (a, b) => order.at(a) - order.at(b) || compare(key.at(a), key.at(b)) || compare(id.at(a), id.at(b)),
      );
  return byAbout;
}

/** The rows of an answer by what they are about, as `placesByAbout` has them. */
async function rowsByAbout(columns: Columns<ClaimRow>): Promise<Map<string, ClaimRow[]>> {
  const rows = await rowsOfColumns(columns);
  return new Map(
    [...placesByAbout(columns)].map(([about, places]) => [
      about,
      places.map((place) => rows[place] as ClaimRow),
    ]),
  );
}

/** The judgements that hold, as the owner reads them: they join for everybody what each may see. */
export async function readJudgements(store: Store) {
  const rows = await store.read("readJudgements", {}, OWNER);
  return rows
    .filter(({ undone }) => !undone)
    .map((row) => ({ ...row, verdict: row.verdict as Verdict, id: row.id as Id }));
}

/**
 * Reads and joins everything that the viewer may see; what was judged to be one entity is one. Cost: eight queries and
 * one pass over their rows, in turns with other work.
 */
export async function readSnapshot(
  store: Store,
  meta: ReadRow<"readMeta">,
  viewer: Viewer,
): Promise<Snapshot> {
  const all = { types: [], entity: "" };
  const entityRows = await store.read("readEntities", {}, viewer);
  const tieRows = await store.read("readTies", all, viewer);
  const claims = await store.readColumns("readTieClaims", all, viewer);
  const claimsOf = placesByAbout(claims);
  const factRows = await rowsByAbout(await store.readColumns("readFacts", { entity: "" }, viewer));
  const sources = await store.read("readSources", {}, viewer);
  const coverage = await store.read("readCoverage", {}, viewer);
  const clusters = clustersOf(await readJudgements(store));
  const turns = new Turns();
  const { tieClaims, facts, members, heirs, loops, ...joined } = joinRecords(
    {
      entities: entityRows,
      ties: tieRows.filter((row) => claimsOf.has(row.id)),
      tieClaims: claimsOf,
      facts: factRows,
    },
    clusters,
  );

  await turns.pass();
  const placeOf = new Map<string, number>();
  joined.entities.forEach(({ id }, place) => {
    for (const member of members.get(id) ?? [{ id }]) placeOf.set(member.id, place);
  });
  const tieCount = new Uint32Array(joined.entities.length);
  const seenTies = joined.ties.flatMap((row) => {
    const [source, target] = [placeOf.get(row.source), placeOf.get(row.target)];
    if (source === undefined || target === undefined) return [];
    for (const end of [source, target]) tieCount[end] = (tieCount[end] as number) + 1;
    return [{ row, source, target }];
  });
  const entities: KnownEntity[] = [];
  for (const [at, row] of joined.entities.entries()) {
    if (turns.isOver()) await turns.pass();
    const itself = [{ id: row.id, key: row.key }];
    entities.push(
      known(row, at, tieCount[at] as number, members.get(row.id) ?? itself, loops.get(row.id) ?? 0),
    );
  }
  const entityById = new Map([...placeOf].map(([id, at]) => [id, entities[at] as KnownEntity]));

  const schemas = await readOwnSchemas(store);
  const schema = [...schemas.values()].reduce(joinedSchemas, {});
  const lives = entities.map(({ ref }) => lifeOfFacts(facts.get(ref.id) ?? []));
  const table = new TieTable(entities, lives, claims, schema, seenTies.length);
  const byEnd = entities.map((): KnownTie[] => []);
  const ties: KnownTie[] = [];
  for (const { row, source, target } of seenTies) {
    if (turns.isOver()) await turns.pass();
    const tie = table.add(
      row,
      entities[source] as KnownEntity,
      entities[target] as KnownEntity,
      tieClaims.get(row.id) as readonly number[],
    );
    ties.push(tie);
    byEnd[source]?.push(tie);
    if (target !== source) byEnd[target]?.push(tie);
  }
  const tiesOf = new Map(
    byEnd.flatMap((list, at) => (list.length === 0 ? [] : [[entities[at]?.ref.id as string, list]])),
  );
  const { revision, hash } = meta;
  const seen = seenSchemas(schemas, viewer, () =>
    usedTerms({
      entities: entityRows,
      facts: [...factRows.values()].flat(),
      ties: tieRows,
      tieClaims: Array.from({ length: claims.length }, (_, at) => ({ method: claims.of("method").at(at) })),
    }),
  );
  const own = ownTerms([...seen.values()]);
  return {
    revision,
    hash,
    entities,
    entityById,
    heirs,
    ties,
    scoped: table.scoped,
    tiesOf,
    facts,
    sources,
    coverage,
    ownTerms: own,
  };
}

/**
 * How well a folded text fits an entity's names: 0 a whole name, 1 the beginning of one, 2 the beginning of a word,
 * 3 inside, 4 all its words somewhere; null when it does not fit.
 */
function searchRank({ search }: KnownEntity, folded: string): number | null {
  if (search.includes(`|${folded}|`)) return 0;
  if (search.includes(`|${folded}`)) return 1;
  if (search.includes(` ${folded}`)) return 2;
  if (search.includes(folded)) return 3;
  return folded.split(" ").every((word) => search.includes(word)) ? 4 : null;
}

/** Entities that fit the text: best rank first, then more ties, then the order of keys. "" finds all, in the order of keys. */
export function searchEntities(entities: readonly KnownEntity[], text: string): readonly KnownEntity[] {
  const folded = fold(text).replaceAll("|", " ").trim();
  if (folded === "") return entities;
  return entities
    .flatMap((entity) => {
      const rank = searchRank(entity, folded);
      return rank === null ? [] : [{ entity, rank }];
    })
    .sort((a, b) => a.rank - b.rank || b.entity.ref.ties - a.entity.ref.ties)
    .map(({ entity }) => entity);
}

/** The entity of an id. Throws "entity-unknown" when there is none or the viewer may not see it. */
export function knownEntity(snapshot: Snapshot, id: string): KnownEntity {
  const entity = snapshot.entityById.get(id);
  if (entity !== undefined) return entity;
  throw new MaillageError(
    "entity-unknown",
    "not-found",
    "No such entity is known here; search for it by name with /entities?q=.",
  );
}
