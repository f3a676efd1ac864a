import { joinedSchemas, readOwnSchemas, seenSchemas, Turns, usedTerms } from "@maillage/importer";
import {
  clustersOf,
  commonLife,
  type DatedClaim,
  datedClaimOfRow,
  type EntityRef,
  eventSpanOf,
  fold,
  type Id,
  type Level,
  type Life,
  lifeOfFacts,
  MaillageError,
  OWNER,
  type OwnSchema,
  type OwnTerms,
  ownTerms,
  regionOfCountry,
  type Span,
  seatGroup,
  spanOfRow,
  type TieLife,
  type TieType,
  type Verdict,
  type Viewer,
} from "@maillage/model";
import { type Columns, type ReadRow, rowAt, type Store } from "@maillage/store";
import { joinRecords, type Member } from "./joinRecords.ts";

/** A claim on a tie; a claim on a fact has the same columns. */
export type ClaimRow = ReadRow<"readTieClaims">;

/** An entity as answers name it, with what filters and layout need. */
export interface KnownEntity {
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
export interface KnownTie {
  readonly id: string;
  readonly type: TieType;
  /** The network's own type, of which `type` is the base. */
  readonly ownType: string | null;
  readonly level: Level;
  readonly source: KnownEntity;
  readonly target: KnownEntity;
  /** Made when they are asked for: what a scope needs of them is in `dated`, in the same order. */
  claims(): readonly ClaimRow[];
  readonly dated: readonly DatedClaim[];
  /** Dates of the event at one of its ends, which hold for claims without dates; null without an event. */
  readonly eventSpan: Span | null;
  /** When both ends can be there. */
  readonly life: TieLife;
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
  readonly tiesOf: ReadonlyMap<string, readonly KnownTie[]>;
  readonly facts: ReadonlyMap<string, readonly ClaimRow[]>;
  readonly sources: readonly ReadRow<"readSources">[];
  readonly coverage: readonly ReadRow<"readCoverage">[];
  /** What the network adds to the schema. */
  readonly ownTerms: OwnTerms;
}

function groupBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const name = key(row);
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  return groups;
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
  ties: number,
  members: readonly Member[],
  loops: number,
): KnownEntity {
  return {
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

type ClaimColumns = Columns<ClaimRow>;

/** Some rows of an answer, made once and not before they are asked for. */
function rowsAt(columns: ClaimColumns, places: readonly number[]): () => readonly ClaimRow[] {
  let rows: readonly ClaimRow[] | null = null;
  return () => {
    rows ??= places.map((place) => rowAt(columns, place));
    return rows;
  };
}

/** The places of the claims on each tie, those of one in the order of packages and their rows. */
function claimsByTie(columns: ClaimColumns): Map<string, number[]> {
  const [about, order] = [columns.of("about"), columns.of("order")];
  const [key, id] = [columns.of("key"), columns.of("id")];
  const byTie = groupBy(
    Array.from({ length: columns.length }, (_, place) => place),
    (place) => about.at(place),
  );
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  for (const places of byTie.values())
    if (places.length > 1)
      places.sort(
        (a, b) => order.at(a) - order.at(b) || compare(key.at(a), key.at(b)) || compare(id.at(a), id.at(b)),
      );
  return byTie;
}

/** Reads of each claim what its dates and evidence are judged by. */
function datedReader(columns: ClaimColumns, schema: OwnSchema): (place: number) => DatedClaim {
  const of = <Name extends keyof ClaimRow>(name: Name) => columns.of(name);
  const [s1, s2, e1, e2, attested] = [of("s1"), of("s2"), of("e1"), of("e2"), of("attested")];
  const [stance, source, publisher, method] = [of("stance"), of("source"), of("publisher"), of("method")];
  return (place) =>
    datedClaimOfRow(
      {
        stance: stance.at(place),
        s1: s1.at(place),
        s2: s2.at(place),
        e1: e1.at(place),
        e2: e2.at(place),
        attested: attested.at(place),
        source: source.at(place),
        publisher: publisher.at(place),
        method: method.at(place),
      },
      schema,
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
  const claimsOf = claimsByTie(claims);
  const factRows = groupBy(await store.read("readFacts", { entity: "" }, viewer), (row) => row.about);
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
  const tieCount = new Map<string, number>();
  for (const row of joined.ties)
    for (const end of [row.source, row.target]) tieCount.set(end, (tieCount.get(end) ?? 0) + 1);
  const entities: KnownEntity[] = [];
  for (const row of joined.entities) {
    if (turns.isOver()) await turns.pass();
    const itself = [{ id: row.id, key: row.key }];
    entities.push(
      known(row, tieCount.get(row.id) ?? 0, members.get(row.id) ?? itself, loops.get(row.id) ?? 0),
    );
  }
  const entityById = new Map(
    entities.flatMap((entity) => entity.members.map(({ id }): [string, KnownEntity] => [id, entity])),
  );

  const schemas = await readOwnSchemas(store);
  const schema = [...schemas.values()].reduce(joinedSchemas, {});
  const datedAt = datedReader(claims, schema);
  const lives = new Map<KnownEntity, Life>();
  const lifeOfEntity = (entity: KnownEntity): Life => {
    const life = lives.get(entity) ?? lifeOfFacts(facts.get(entity.ref.id) ?? []);
    lives.set(entity, life);
    return life;
  };
  const tiesOf = new Map<string, KnownTie[]>();
  const ties: KnownTie[] = [];
  for (const row of joined.ties) {
    if (turns.isOver()) await turns.pass();
    const source = entityById.get(row.source);
    const target = entityById.get(row.target);
    const own = tieClaims.get(row.id);
    if (!source || !target || !own) continue;
    const tie: KnownTie = {
      id: row.id,
      type: row.type as TieType,
      ownType: row.ownType,
      level: row.level as Level,
      source,
      target,
      claims: rowsAt(claims, own),
      dated: own.map(datedAt),
      eventSpan: eventSpanOf(
        { type: source.ref.type, span: source.span },
        { type: target.ref.type, span: target.span },
      ),
      life: commonLife(lifeOfEntity(source), lifeOfEntity(target)),
    };
    ties.push(tie);
    for (const end of new Set([row.source, row.target])) {
      const list = tiesOf.get(end);
      if (list) list.push(tie);
      else tiesOf.set(end, [tie]);
    }
  }
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
