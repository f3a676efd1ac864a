import {
  type BatchWrite,
  type ClaimRecord,
  ENTITY_TYPES,
  type EntityRecord,
  type EntityType,
  type Level,
  MaillageError,
  recordCount,
  type SourceRecord,
  TIE_TYPES,
  type TieType,
} from "@maillage/model";
import { claimLine, contentHash, coverageLine, entityLine, sourceLine, tieLine } from "./contentHash.ts";
import type { Engine, OnProgress, Run } from "./engine.ts";
import { HashSum } from "./hashSum.ts";
import { type Ingest, ingestWith } from "./ingest.ts";
import {
  CLAIM_COLUMNS,
  claimProperties,
  ENTITY_COLUMNS,
  entityProperties,
  type Origin,
  type Properties,
  sourceProperties,
  TIE_COLUMNS,
  tieProperties,
  valuesOf,
} from "./properties.ts";

/**
 * Writes a batch inside the transaction of `run`; new records are created, known ones replaced with their former state
 * kept for the undoing. Cost: linear in the batch, and one scan of ties when it holds ties or claims on ties; the hash is
 * the one before with the lines of the batch added and those of what it replaces taken off.
 */
export async function writeBatch(
  engine: Engine,
  run: Run,
  write: BatchWrite,
  onProgress: OnProgress = () => undefined,
): Promise<{ revision: number }> {
  requireIds(write);
  const total = recordCount(write);
  let done = 0;
  onProgress(done, total);
  const ingest = ingestWith(engine, run, (count) => {
    done += count;
    onProgress(done, total);
  });
  const revision = await raise(ingest);
  if (revision !== write.revision + 1)
    throw new MaillageError(
      "store-conflict",
      "conflict",
      "The store has changed since the batch was compared with it. Nothing was written. Import again.",
      { comparedWith: write.revision, found: revision - 1 },
    );
  const { counts, journal, ...batch } = write.batch;
  await ingest.once("createBatch", { row: { ...batch, ...counts, ...journal, number: revision } });
  const [before] = await ingest.once("findHash");
  const sum = HashSum.of(String(before?.hash));
  await writeSources(ingest, write, sum);
  const keysKept = await writeEntities(ingest, write, sum);
  const ties = await writeTies(ingest, write, sum);
  await writeClaims(ingest, write, ties, sum);
  await writeCoverage(ingest, write);
  for (const { key } of write.coverage) sum.add(coverageLine(key));
  const hide = (step: "supersedeClaims" | "supersedeCoverage") =>
    ingest.each(step, "ids", write.superseded, { batch: write.batch.id });
  for (const { key } of await hide("supersedeClaims")) sum.remove(claimLine(key));
  for (const { key } of await hide("supersedeCoverage")) sum.remove(coverageLine(key));
  await ingest.once("setHash", { hash: keysKept ? sum.text() : await contentHash(ingest) });
  return { revision };
}

/** Raises the revision and answers it. */
export async function raise(ingest: Ingest): Promise<number> {
  const [meta] = await ingest.once("raiseRevision");
  return Number(meta?.revision);
}

function requireIds(write: BatchWrite): void {
  const lists = [[write.batch], write.entities, write.ties, write.sources, write.claims, write.coverage];
  for (const list of lists) {
    const seen = new Set<string>();
    for (const { id } of list) {
      if (typeof id === "string" && id !== "" && !seen.has(id)) seen.add(id);
      else
        throw new MaillageError(
          "batch-id",
          "invalid-input",
          "A record of the batch has no id, or the id of another. Nothing was written. Give each record an id of its own.",
        );
    }
  }
}

async function writeSources(ingest: Ingest, write: BatchWrite, sum: HashSum): Promise<void> {
  const known = await found(ingest, "findSources", write.sources);
  await keepBefore(ingest, write, "Source", known);
  const [fresh, changed] = split(write.sources, known);
  const row = (source: SourceRecord) => {
    const record = sourceProperties(source, originOf(write, known.get(source.id)));
    sum.add(sourceLine(record));
    return record;
  };
  for (const record of known.values()) sum.remove(sourceLine(record));
  await ingest.records("createSources", fresh, row);
  await ingest.records("updateSources", changed, row);
}

/** False when an entity has got another key: the lines of its ties, which may be no part of the batch, have changed then. */
async function writeEntities(ingest: Ingest, write: BatchWrite, sum: HashSum): Promise<boolean> {
  const known = await found(ingest, "findEntities", write.entities);
  await keepBefore(ingest, write, "Entity", known);
  const [fresh, changed] = split(write.entities, known);
  const rows = (list: readonly EntityRecord[]) =>
    list.map((entity) => entityProperties(entity, originOf(write, known.get(entity.id))));
  const [created, updated] = [rows(fresh), rows(changed)];
  await putEntities(ingest, "createEntities", created);
  await putEntities(ingest, "updateEntities", updated);
  for (const record of known.values()) sum.remove(entityLine(record));
  for (const list of [created, updated]) for (const record of list) sum.add(entityLine(record));
  return changed.every(({ id, key }) => known.get(id)?.key === key);
}

/** Creates or replaces entities from their stored properties, with their country and fields as relationships. */
export async function putEntities(
  ingest: Ingest,
  step: "createEntities" | "updateEntities",
  list: readonly Properties[],
): Promise<void> {
  for (const type of ENTITY_TYPES) {
    const rows = list.filter((properties) => (properties.type as EntityType) === type);
    await ingest.records(`${step}:${type}`, rows, (record) =>
      step === "createEntities" ? valuesOf(record, ENTITY_COLUMNS) : record,
    );
  }
  if (step === "updateEntities")
    await ingest.each(
      "unlinkPlaces",
      "ids",
      list.map((properties) => properties.id),
    );
  const countries = list.flatMap(({ id, country }) => (country == null ? [] : [{ id, code: country }]));
  const fields = list.flatMap(({ id, fields }) =>
    ((fields ?? []) as string[]).map((field) => ({ id, field })),
  );
  await ingest.each("mergeCountries", "codes", [...new Set(countries.map((row) => row.code))]);
  await ingest.each("mergeFields", "fields", [...new Set(fields.map((row) => row.field))]);
  await ingest.each("linkCountries", "rows", countries);
  await ingest.each("linkFields", "rows", fields);
}

export interface StoredTie {
  readonly id: string;
  readonly type: TieType;
  readonly source: string;
  readonly target: string;
  readonly level: Level;
  readonly record: Properties;
}

/** Every stored tie by id. */
export async function storedTies(ingest: Ingest): Promise<Map<string, StoredTie>> {
  const rows = await ingest.once("listTies");
  return new Map(
    rows.map((row) => {
      const record = row.record as Properties;
      const tie = { ...row, record, level: record.level } as unknown as StoredTie;
      return [tie.id, tie];
    }),
  );
}

/** What claims on a tie take from it. */
type ClaimedTie = Pick<StoredTie, "type" | "source" | "target" | "level">;

/** All ties after the batch, by id: claims are written from them. */
async function writeTies(
  ingest: Ingest,
  write: BatchWrite,
  sum: HashSum,
): Promise<ReadonlyMap<string, ClaimedTie>> {
  if (write.ties.length === 0 && write.claims.every((claim) => claim.property !== "tie")) return new Map();
  const stored = await storedTies(ingest);
  const changed = write.ties.filter(({ id }) => stored.has(id));
  const known = new Map(changed.map(({ id }) => [id, stored.get(id) as StoredTie]));
  const kept = [...known].map(([id, tie]) => [id, { ...tie.record, ...ends(tie) }] as const);
  await keepBefore(ingest, write, "Tie", new Map(kept));
  const keyOf = await keysOfEnds(ingest, write.entities, [...write.ties, ...known.values()]);
  const line = (tie: ClaimedTie, record: Properties) =>
    tieLine(tie.type, keyOf.get(tie.source), keyOf.get(tie.target), record);
  const replacing = changed.map((tie) => {
    const record = tieProperties(tie, originOf(write, known.get(tie.id)?.record));
    sum.add(line(tie, record));
    return { ...ends(tie), id: tie.id, level: tie.level, record };
  });
  for (const tie of known.values()) sum.remove(line(tie, tie.record));
  await putTies(ingest, replacing, known);
  const fresh = write.ties.filter(({ id }) => !stored.has(id));
  await createTies(ingest, fresh, (tie) => {
    const record = tieProperties(tie, originOf(write, undefined));
    sum.add(line(tie, record));
    return record;
  });
  const all = new Map<string, ClaimedTie>(stored);
  for (const tie of write.ties) all.set(tie.id, tie);
  return all;
}

/** Keys of the entities at the ends of ties, by id; the store is asked only for those outside the batch. */
async function keysOfEnds(
  ingest: Ingest,
  entities: readonly EntityRecord[],
  ties: readonly ClaimedTie[],
): Promise<Map<string, string>> {
  const keyOf = new Map<string, string>(entities.map(({ id, key }) => [id, key]));
  const missing = new Set<string>();
  for (const { source, target } of ties)
    for (const id of [source, target]) if (!keyOf.has(id)) missing.add(id);
  for (const { id, key } of await ingest.each("findEntityKeys", "ids", [...missing]))
    keyOf.set(String(id), String(key));
  return keyOf;
}

const ends = ({ type, source, target }: { type: TieType; source: string; target: string }) => ({
  type,
  source,
  target,
});

/** Creates ties, in place of those of the same id in `known`, whose claims follow in level, type and ends. */
export async function putTies(
  ingest: Ingest,
  ties: readonly StoredTie[],
  known: ReadonlyMap<string, StoredTie>,
): Promise<void> {
  const replaced = ties.filter((tie) => known.has(tie.id));
  await ingest.each(
    "deleteTies",
    "rows",
    replaced.map(({ id }) => ({ id, source: known.get(id)?.source })),
  );
  await createTies(ingest, ties, ({ record }) => record);
  const byId = new Map(replaced.map((tie) => [tie.id, tie]));
  const claims = await ingest.each("claimsAbout", "ids", [...byId.keys()]);
  const moved = claims.map(({ id, about }) => ({
    claim: String(id),
    tie: byId.get(String(about)) as StoredTie,
  }));
  await ingest.each(
    "relevelClaims",
    "rows",
    moved.map(({ claim, tie }) => ({ claim, level: tie.level, tieType: tie.type })),
  );
  const links = moved.flatMap(({ claim, tie }) =>
    [tie.source, tie.target].map((entity) => ({ claim, entity })),
  );
  await ingest.all("linkClaims", "rows", links);
}

/** Creates ties by type; `recordOf` gives what the relationship holds. */
async function createTies<Tie extends ClaimedTie>(
  ingest: Ingest,
  ties: readonly Tie[],
  recordOf: (tie: Tie) => Properties,
): Promise<void> {
  for (const type of TIE_TYPES) {
    const rows = ties.filter((tie) => tie.type === type);
    await ingest.records(`createTies:${type}`, rows, (tie) => [
      tie.source,
      tie.target,
      ...valuesOf(recordOf(tie), TIE_COLUMNS),
    ]);
  }
}

async function writeClaims(
  ingest: Ingest,
  write: BatchWrite,
  ties: ReadonlyMap<string, ClaimedTie>,
  sum: HashSum,
): Promise<void> {
  const tieOf = ({ property, about }: ClaimRecord) => (property === "tie" ? ties.get(about) : undefined);
  const values = (claim: ClaimRecord, tie: ClaimedTie | null) => {
    sum.add(claimLine(claim.key));
    return valuesOf(claimProperties(claim, tie, write.batch.id), CLAIM_COLUMNS);
  };
  const onTies = write.claims.filter((claim) => tieOf(claim) !== undefined);
  await ingest.records("createTieClaims", onTies, (claim) => {
    const tie = tieOf(claim) as ClaimedTie;
    return [claim.source, tie.source, tie.target, ...values(claim, tie)];
  });
  const onEntities = write.claims.filter((claim) => tieOf(claim) === undefined);
  await ingest.records("createFacts", onEntities, (claim) => [
    claim.source,
    claim.about,
    ...values(claim, null),
  ]);
}

async function writeCoverage(ingest: Ingest, write: BatchWrite): Promise<void> {
  await ingest.records("createCoverage", write.coverage, ({ source: _source, ...record }) => ({
    ...record,
    batch: write.batch.id,
    supersededBy: "",
  }));
  const links = write.coverage.flatMap(({ id, source }) => (source === null ? [] : [{ id, source }]));
  await ingest.all("linkCoverage", "rows", links);
}

type Known = ReadonlyMap<string, Properties>;

async function found(
  ingest: Ingest,
  step: "findEntities" | "findSources",
  list: readonly { readonly id: string }[],
): Promise<Known> {
  const rows = await ingest.each(
    step,
    "ids",
    list.map(({ id }) => id),
  );
  return new Map(rows.map(({ id, record }) => [String(id), record as Properties]));
}

function split<T extends { readonly id: string }>(list: readonly T[], known: Known): [T[], T[]] {
  return [list.filter(({ id }) => !known.has(id)), list.filter(({ id }) => known.has(id))];
}

/** A known record keeps the batch that made it. */
const originOf = (write: BatchWrite, before: Properties | undefined): Origin => ({
  batch: String(before?.batch ?? write.batch.id),
  changedBy: write.batch.id,
});

async function keepBefore(
  ingest: Ingest,
  write: BatchWrite,
  kind: "Entity" | "Source" | "Tie",
  known: Known,
): Promise<void> {
  const rows = [...known].map(([of, record]) => ({
    batch: write.batch.id,
    of,
    kind,
    changedBy: String(record.changedBy),
    record: JSON.stringify(record),
  }));
  await ingest.each("createBefores", "rows", rows);
}
