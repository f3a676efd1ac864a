import {
  commonLife,
  type DatedClaim,
  DEFAULT_SCOPE,
  datedClaimOfRow,
  type EntityType,
  eventSpanOf,
  heldByScope,
  lifeOfFacts,
  type Name,
  type OwnSchema,
  regionContains,
  regionIdByName,
  regionOfCountry,
  type Scope,
  ScopedTiesWriter,
  type Span,
  scopeToQuery,
  spanOfRow,
  type TieLife,
  type TieType,
  type Viewer,
} from "@maillage/model";
import type { ReadRow } from "@maillage/store";
import { joinedSchemas, readOwnSchemas, seenSchemas, usedTerms } from "../ownSchemas.ts";
import type { ImportStore } from "../store.ts";

/** A claim on a tie; a claim on a fact has the same columns. */
export type ClaimRow = ReadRow<"readTieClaims">;
export type SourceRow = ReadRow<"readSources">;
export type CoverageRow = ReadRow<"readCoverage">;
export type JudgementRow = ReadRow<"readJudgements">;

export interface ExportedEntity extends Omit<ReadRow<"readEntities">, "names" | "type"> {
  readonly type: EntityType;
  readonly names: readonly Name[];
  readonly span: Span;
  /** In the order of its package. */
  readonly facts: readonly ClaimRow[];
}

export interface ExportedTie extends Omit<ReadRow<"readTies">, "source" | "target" | "type"> {
  readonly type: TieType;
  readonly source: ExportedEntity;
  readonly target: ExportedEntity;
  /** In the order of its package; at least one. */
  readonly claims: readonly ClaimRow[];
  readonly dated: readonly DatedClaim[];
  /** Dates of the event at one of its ends, which hold for claims without dates; null without an event. */
  readonly eventSpan: Span | null;
  readonly life: TieLife;
}

/** What is given back, joined; lists are in the order of keys. */
export interface ExportedNetwork {
  readonly revision: number;
  /** Content hash of the whole network, hex; "" when it holds nothing, null for who does not see all of it. */
  readonly hash: string | null;
  readonly entities: readonly ExportedEntity[];
  readonly ties: readonly ExportedTie[];
  readonly sources: readonly SourceRow[];
  readonly coverage: readonly CoverageRow[];
  /** Those in force on two of the entities, for the owner alone; in the order of the two keys. */
  readonly judgements: readonly JudgementRow[];
  /** What each package adds to the schema, by its namespace. */
  readonly schemas: ReadonlyMap<string, OwnSchema>;
}

/** Whether a scope leaves nothing out. */
export const isWhole = (scope: Scope): boolean => Object.keys(scopeToQuery(scope)).length === 0;

/**
 * Reads and joins what the viewer may see and the scope holds. Without a scope everything; with one the ties that it holds with
 * their ends, what is known of these, the sources of all that, and the coverage of the fields and regions asked for. An entity
 * none of whose claims the viewer may see is left out with its ties. Cost: eight queries and one pass over their rows.
 */
export async function exportedNetwork(
  store: Pick<ImportStore, "read">,
  viewer: Viewer,
  scope: Scope = DEFAULT_SCOPE,
): Promise<ExportedNetwork> {
  const all = { types: [], entity: "" };
  const [meta] = await store.read("readMeta", {}, viewer);
  const facts = groupByAbout(await store.read("readFacts", { entity: "" }, viewer));
  const tieClaims = groupByAbout(await store.read("readTieClaims", all, viewer));
  const entities = (await store.read("readEntities", {}, viewer)).flatMap((row): ExportedEntity[] => {
    const known = facts.get(row.id);
    if (known === undefined) return [];
    const names = JSON.parse(row.names) as Name[];
    return [{ ...row, type: row.type as EntityType, names, span: spanOfRow(row), facts: known }];
  });
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const stored = await readOwnSchemas(store);
  const schema = [...stored.values()].reduce(joinedSchemas, {});
  const ties = (await store.read("readTies", all, viewer)).flatMap((row): ExportedTie[] => {
    const source = byId.get(row.source);
    const target = byId.get(row.target);
    const claims = tieClaims.get(row.id);
    if (!source || !target || !claims) return [];
    const dated = claims.map((claim) => datedClaimOfRow(claim, schema));
    const eventSpan = eventSpanOf(source, target);
    const life = commonLife(lifeOfFacts(source.facts), lifeOfFacts(target.facts));
    return [{ ...row, type: row.type as TieType, source, target, claims, dated, eventSpan, life }];
  });
  const sources = await store.read("readSources", {}, viewer);
  const coverage = await store.read("readCoverage", {}, viewer);
  const schemas = seenSchemas(stored, viewer, () =>
    usedTerms({
      entities,
      facts: entities.flatMap((entity) => entity.facts),
      ties,
      tieClaims: ties.flatMap((tie) => tie.claims),
    }),
  );
  const network = {
    revision: meta?.revision ?? 0,
    hash: viewer.role === "owner" ? (meta?.hash ?? "") : null,
    entities,
    ties,
    sources,
    coverage,
    judgements: judgedAmong(entities, await store.read("readJudgements", {}, viewer)),
    schemas,
  };
  return isWhole(scope) ? network : narrowed(network, scope);
}

function narrowed(network: ExportedNetwork, scope: Scope): ExportedNetwork {
  const placeOf = new Map(network.entities.map((entity, place) => [entity, place]));
  const claims = network.ties.reduce((sum, { dated }) => sum + dated.length, 0);
  const scoped = new ScopedTiesWriter(network.entities.map(endOf), network.ties.length, claims);
  for (const tie of network.ties)
    scoped.write({
      ...tie,
      source: placeOf.get(tie.source) as number,
      target: placeOf.get(tie.target) as number,
    });
  const ties = network.ties.filter((_, at) => heldByScope(scoped.written, at, scope));
  const ends = new Set(ties.flatMap(({ source, target }) => [source, target]));
  const entities = network.entities.filter((entity) => ends.has(entity));
  const coverage = network.coverage.filter((record) => isCovered(record, scope));
  const cited = new Set<string | null>(coverage.map(({ source }) => source));
  for (const { claims } of ties) for (const { source } of claims) cited.add(source);
  for (const { facts } of entities) for (const { source } of facts) cited.add(source);
  const sources = network.sources.filter(({ id }) => cited.has(id));
  const judgements = judgedAmong(entities, network.judgements);
  return { ...network, entities, ties, coverage, sources, judgements };
}

function judgedAmong(entities: readonly ExportedEntity[], rows: readonly JudgementRow[]): JudgementRow[] {
  const keys = new Set(entities.map(({ key }) => key));
  const before = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0);
  return rows
    .filter(({ a, b, undone }) => !undone && keys.has(a) && keys.has(b))
    .sort((x, y) => before(x.a, y.a) || before(x.b, y.b));
}

const endOf = ({ kind, fields, country }: ExportedEntity) => ({
  kind,
  fields,
  region: country === null ? null : regionOfCountry(country),
});

/** A search in one of the fields, and in a region that one of those asked for holds or that holds it. */
function isCovered(record: CoverageRow, { fields, regions }: Scope): boolean {
  if (fields && !fields.includes(record.field)) return false;
  const region = regionIdByName(record.region);
  if (!regions || region === null) return true;
  return regions.some((asked) => regionContains(asked, region) || regionContains(region, asked));
}

function groupByAbout(claims: readonly ClaimRow[]): Map<string, ClaimRow[]> {
  const groups = new Map<string, ClaimRow[]>();
  for (const claim of claims) {
    const group = groups.get(claim.about);
    if (group === undefined) groups.set(claim.about, [claim]);
    else group.push(claim);
  }
  for (const group of groups.values()) group.sort((a, b) => a.order - b.order);
  return groups;
}

/** Namespace of a key: the package that it came from. */
export const namespaceOf = (key: string): string => key.slice(0, key.indexOf("/"));

/** What a key says inside its package. */
export const aliasOf = (key: string): string => key.slice(key.indexOf("/") + 1);

/** The packages that a network came from, sorted; "network" for an empty one. */
export function namespacesOf(network: ExportedNetwork): string[] {
  const found = new Set([...network.sources, ...network.entities].map((row) => namespaceOf(row.key)));
  return found.size === 0 ? ["network"] : [...found].sort();
}
