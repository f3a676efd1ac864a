import {
  type BatchWrite,
  type DraftSummary,
  type EntityType,
  FACT_PROPERTIES,
  type Id,
  type ImportProgress,
  type ImportResult,
  isOwnId,
  OWNER,
  recordCount,
} from "@maillage/model";
import type { ReadRow } from "@maillage/store";
import { allUnchanged, isAsLastImported } from "./asLastImported.ts";
import { type Gone, listDifferences } from "./differences.ts";
import { idsAlike } from "./idsAlike.ts";
import { type JudgementPlan, planJudgements, storeJudgements } from "./judgements.ts";
import { movedClaims } from "./movedClaims.ts";
import { keepNamesOfPeople } from "./namesOfPeople.ts";
import { readOwnSchemas, requireOneMeaning, schemaToStore } from "./ownSchemas.ts";
import { slotOf } from "./package/claims.ts";
import { type PackageContent, readContent } from "./package/content.ts";
import { hashInNote, UNSOURCED_FILE } from "./package/fileSources.ts";
import { joinPartOf } from "./package/partOf.ts";
import { type ReadOptions, randomId } from "./package/readPackage.ts";
import { buildRecords, type Keyed, type PackageRecords } from "./package/records.ts";
import type { PackageProblem } from "./problems.ts";
import type { ImportStore } from "./store.ts";
import { Turns } from "./turns.ts";

export interface ImportOptions extends ReadOptions {
  /** Reads, checks and compares, but writes nothing. */
  readonly dryRun?: boolean;
  readonly onProgress?: (progress: ImportProgress) => void;
}

export interface ImportPlan {
  /** null when there is nothing to write: problems, or all unchanged. */
  readonly write: BatchWrite | null;
  /** Stored after the batch. */
  readonly judgements: JudgementPlan["fresh"];
  readonly result: PackageImportResult;
  /** null with problems. */
  readonly summary: DraftSummary | null;
  /** All that was read, with the ids that it has or gets in the store; null with problems. */
  readonly records: PackageRecords | null;
}

/** The contract's result with the shortened value of each problem. */
export interface PackageImportResult extends ImportResult {
  problems: PackageProblem[];
}

/**
 * Compares a folder of the package format with what the store holds; see `planContent`. A package with a problem is not compared.
 * Throws MaillageError "package-not-found".
 */
export async function planImport(
  store: ImportStore,
  directory: string,
  options: ImportOptions = {},
): Promise<ImportPlan> {
  options.onProgress?.({ step: "reading", done: 0, total: 0 });
  const { content, problems } = await readContent(directory);
  return content === null ? refused(problems) : planContent(store, content, options);
}

/** The plan of what cannot be imported: nothing is written, every problem is told. */
export function refused(problems: readonly PackageProblem[]): ImportPlan {
  const nothing = { batch: null, added: { entities: 0, ties: 0, sources: 0 }, changed: 0, unchanged: 0 };
  return {
    write: null,
    judgements: [],
    result: { ...nothing, problems: [...problems] },
    summary: null,
    records: null,
  };
}

/**
 * Compares what a package or a mapped file holds with what the store holds: keeps the ids of known keys, leaves out what is
 * unchanged, and names what changed rows replace. Nothing is written. Each thing (entity, tie, source) counts once: as added, as
 * changed (its record or one of its claims differs) or as unchanged. A coverage record, which has no place among the added, counts
 * as changed when a later version of the package brings or corrects it. What bears the name of a person who is not public is told
 * by notes, and in mapped files kept from others; see `keepNamesOfPeople`.
 */
export async function planContent(
  store: ImportStore,
  given: PackageContent,
  options: ImportOptions = {},
): Promise<ImportPlan> {
  const now = (options.now ?? (() => new Date()))();
  const newId = options.newId ?? randomId;
  // Read first: whatever another import writes during the reads that follow is found out when this one is written.
  const [meta] = await store.read("readMeta", {}, OWNER);
  const keys = await knownKeys(store);
  const storedEntities = await store.read("readEntities", {}, OWNER);
  const { content, notes } = await keepNamesOfPeople(given, storedEntities);
  const idOf = (what: Keyed, key: string) => keys.get(what)?.get(key) ?? newId();
  const records = await buildRecords(content, idOf, now.toISOString().slice(0, 10));
  options.onProgress?.({ step: "comparing", done: 0, total: recordCount(records) });
  const stored = await storedRecords(store, storedEntities);
  const turns = new Turns();
  const joined = joinPartOf(withKnownFiles(records, stored), stored.tieRows);
  const ownSchemas = await readOwnSchemas(store);
  requireOneMeaning(content.namespace, content.schema, ownSchemas);
  const ownTerms = ownSchemas.get(content.namespace) ?? {};
  const ownSchema = schemaToStore(content.namespace, content.schema, ownTerms);
  await turns.pass();
  const { batch, result } = compare(stored, keys, content, joined, ownSchema, newId, now);
  const isKnown = (source: Id) => stored.sources.has(source);
  const claimKeys = keys.get("claim") ?? new Map<string, Id>();
  const moved = batch === null ? [] : await movedClaims(store, claimKeys, joined.claims, batch, isKnown);
  const judgements = await planJudgements(store, content, newId, now);
  const missing = gone(keys, content.namespace, joined);
  const known = { entity: stored.entities, tie: stored.ties, source: stored.sources };
  await turns.pass();
  const differences = listDifferences(joined, batch, missing, known, stored.titles);
  return {
    write: batch && {
      ...batch,
      superseded: [...batch.superseded, ...moved],
      revision: meta?.revision ?? 0,
    },
    judgements: judgements.fresh,
    result: {
      ...result,
      gone: missing.length,
      differences,
      ...judgements.told,
      ...(notes.length === 0 ? {} : { notes }),
    },
    summary: {
      adds: added(stored, joined, batch?.claims ?? [], batch?.coverage.length ?? 0),
      changed: result.changed,
      unchanged: result.unchanged,
      gone: missing.length,
      leftOut: content.leftOut ?? 0,
    },
    records: joined,
  };
}

/** The file that was imported before, byte for byte, keeps the day on which it was read first. */
function withKnownFiles(records: PackageRecords, { files }: Stored): PackageRecords {
  const sources = records.sources.map((source) => {
    const before = source.type === UNSOURCED_FILE ? files.get(source.id) : undefined;
    const isSame = before !== undefined && hashInNote(before.note) === hashInNote(source.note);
    return isSame ? { ...source, accessed: before.accessed || null, note: before.note || null } : source;
  });
  return { ...records, sources };
}

/**
 * Writes a plan as one batch: all of it or nothing. A plan with nothing to write makes no batch. The judgements follow it, each by
 * itself: they are on keys, so an undoing of the batch leaves them, and those that cannot hold do not take it back.
 */
export async function writePlan(
  store: ImportStore,
  { write, judgements, result }: Pick<ImportPlan, "write" | "judgements" | "result">,
  onProgress: ImportOptions["onProgress"] = () => undefined,
): Promise<PackageImportResult> {
  let written = { done: 0, total: 0 };
  if (write !== null)
    await store.writeBatch(write, (done, total) => {
      written = { done, total };
      onProgress({ step: "writing", ...written });
    });
  const judged = result.judgements && {
    judgements: { ...result.judgements, ...(await storeJudgements(store, judgements)) },
  };
  if (write !== null) onProgress({ step: "done", ...written });
  return { ...result, ...judged };
}

/**
 * Imports a folder as one batch: all of it or nothing. A package with a problem is refused whole and the result holds
 * every problem. The same package twice changes nothing and makes no batch (`batch` is null then, as on a dry run).
 */
export async function runImport(
  store: ImportStore,
  directory: string,
  options: ImportOptions = {},
): Promise<PackageImportResult> {
  options.onProgress?.({ step: "reading", done: 0, total: 0 });
  const plan = await planOfFolder(store, directory, options);
  if (options.dryRun === true) return { ...plan.result, batch: null };
  return writePlan(store, plan, options.onProgress);
}

/** Its own function, so that no row is held while the records are written. */
async function planOfFolder(
  store: ImportStore,
  directory: string,
  options: ImportOptions,
): Promise<Pick<ImportPlan, "write" | "judgements" | "result">> {
  const { content, problems } = await readContent(directory);
  if (content === null) return refused(problems);
  const plan = (await isAsLastImported(store, content))
    ? await judgedPlan(store, content, options)
    : await planContent(store, content, options);
  const alike = idsAlike(content.rows);
  if (alike.length === 0) return plan;
  const { write, judgements, result } = plan;
  return { write, judgements, result: { ...result, notes: [...(result.notes ?? []), ...alike] } };
}

/** The plan for records that are as they are imported: only judgements are compared. */
async function judgedPlan(
  store: ImportStore,
  content: PackageContent,
  { newId = randomId, now = () => new Date() }: ImportOptions,
): Promise<Pick<ImportPlan, "write" | "judgements" | "result">> {
  const judgements = await planJudgements(store, content, newId, now());
  return {
    write: null,
    judgements: judgements.fresh,
    result: { ...allUnchanged(content), problems: [], ...judgements.told },
  };
}

/** What is new of each kind; of facts, every number that a new claim states. */
function added(
  stored: Stored,
  records: PackageRecords,
  claims: BatchWrite["claims"],
  coverage: number,
): DraftSummary["adds"] {
  const entities = (type: EntityType) =>
    records.entities.filter((entity) => entity.type === type && !stored.entities.has(entity.id)).length;
  return {
    organisations: entities("Organisation"),
    events: entities("Event"),
    people: entities("Person"),
    ties: records.ties.filter(({ id }) => !stored.ties.has(id)).length,
    sources: records.sources.filter(({ id }) => !stored.sources.has(id)).length,
    facts: claims.filter(
      ({ property }) => isOwnId(property) || FACT_PROPERTIES.some(({ id }) => id === property),
    ).length,
    coverage,
  };
}

/** The things of earlier versions of this data that the new one no longer holds. They stay: only an undoing takes away. */
function gone(keys: Keys, namespace: string, records: PackageRecords): Gone {
  if (keys.size === 0) return [];
  const held = new Set([...records.entities, ...records.ties, ...records.sources].map(({ key }) => key));
  return (["entity", "tie", "source"] as const).flatMap((what) =>
    [...(keys.get(what)?.keys() ?? [])]
      .filter((key) => key.startsWith(`${namespace}/`) && !held.has(key))
      .map((key) => ({ what, key })),
  );
}

type Keys = ReadonlyMap<Keyed, ReadonlyMap<string, Id>>;

async function knownKeys(store: ImportStore): Promise<Keys> {
  const keys = new Map<Keyed, Map<string, Id>>();
  for (const row of await store.read("readKeys", {}, OWNER)) {
    const what = keyedBy(row.label);
    if (what === null) continue;
    const group = keys.get(what) ?? new Map<string, Id>();
    keys.set(what, group.set(row.key, row.id as Id));
  }
  return keys;
}

function keyedBy(label: string): Keyed | null {
  switch (label) {
    case "Entity":
    case "Organisation":
    case "Event":
    case "Person":
      return "entity";
    case "Source":
      return "source";
    case "Claim":
      return "claim";
    case "Coverage":
      return "coverage";
    case "Batch":
    case "Meta":
      return null;
    default:
      return "tie";
  }
}

interface Stored {
  readonly entities: ReadonlyMap<string, string>;
  readonly ties: ReadonlyMap<string, string>;
  readonly sources: ReadonlyMap<string, string>;
  /** Of sources, by key. */
  readonly titles: ReadonlyMap<string, string>;
  readonly tieRows: readonly ReadRow<"readTies">[];
  /** Files without evidence, by id. */
  readonly files: ReadonlyMap<string, ReadRow<"readSources">>;
}

/** What an entity, tie or source says, in one string, from a record or from a row of the store. */
const entityContent = (e: Omit<ReadRow<"readEntities">, "id" | "key" | "search">) =>
  JSON.stringify([
    e.type,
    e.kind,
    e.level,
    e.name,
    e.names,
    e.country || null,
    e.city || null,
    [...e.fields].sort(),
    e.s1,
    e.s2,
    e.e1,
    e.e2,
  ]);
const tieContent = (t: Omit<ReadRow<"readTies">, "id">) =>
  JSON.stringify([t.key, t.type, t.ownType || null, t.source, t.target, t.level]);
const sourceContent = (s: Omit<ReadRow<"readSources">, "id" | "key" | "claims">) =>
  JSON.stringify([
    s.type,
    s.title,
    s.publisher || null,
    s.published || null,
    s.url || null,
    s.accessed || null,
    s.language || null,
    s.authors || null,
    s.container || null,
    s.identifier || null,
    s.pages || null,
    s.note || null,
    s.level,
  ]);

async function storedRecords(
  store: ImportStore,
  entities: readonly ReadRow<"readEntities">[],
): Promise<Stored> {
  const ties = await store.read("readTies", { types: [], entity: "" }, OWNER);
  const sources = await store.read("readSources", {}, OWNER);
  return {
    entities: new Map(entities.map((row) => [row.id, entityContent(row)])),
    ties: new Map(ties.map((row) => [row.id, tieContent(row)])),
    sources: new Map(sources.map((row) => [row.id, sourceContent(row)])),
    titles: new Map(sources.map(({ key, title }) => [key, title])),
    tieRows: ties,
    files: new Map(sources.filter(({ type }) => type === UNSOURCED_FILE).map((row) => [row.id, row])),
  };
}

const isStored = ({ entities, ties, sources }: Stored, id: string): boolean =>
  ties.has(id) || entities.has(id) || sources.has(id);

interface Keyful {
  readonly key: string;
}

function compare(
  stored: Stored,
  keys: Keys,
  content: PackageContent,
  records: PackageRecords,
  ownSchema: string | null,
  newId: () => Id,
  now: Date,
): { batch: Omit<BatchWrite, "revision"> | null; result: PackageImportResult } {
  const known = (what: Keyed, key: string) => keys.get(what)?.has(key) === true;
  const differs = (before: string | undefined, content: () => string) =>
    before === undefined || before !== content();
  const entities = records.entities.filter((e) =>
    differs(stored.entities.get(e.id), () =>
      entityContent({ ...e, ...e.span, names: JSON.stringify(e.names) }),
    ),
  );
  const ties = records.ties.filter((tie) =>
    differs(stored.ties.get(tie.id), () => tieContent({ ...tie, ownType: tie.ownType ?? null })),
  );
  const sources = records.sources.filter((source) =>
    differs(stored.sources.get(source.id), () => sourceContent(source)),
  );
  const claims = records.claims.filter((claim) => !known("claim", claim.key));
  const coverage = records.coverage.filter((record) => !known("coverage", record.key));

  const replaced = (what: "claim" | "coverage", fresh: readonly Keyful[], all: readonly Keyful[]): Id[] => {
    const before = keys.get(what);
    if (before === undefined) return [];
    const present = new Set(all.map(({ key }) => key));
    const replaceable = new Map<string, { readonly ids: Id[]; next: number }>();
    for (const [key, id] of before) {
      if (present.has(key)) continue;
      const slot = replaceable.get(slotOf(key));
      if (slot === undefined) replaceable.set(slotOf(key), { ids: [id], next: 0 });
      else slot.ids.push(id);
    }
    return fresh.flatMap(({ key }) => {
      const slot = replaceable.get(slotOf(key));
      if (slot === undefined) return [];
      slot.next += 1;
      return slot.ids[slot.next - 1] ?? [];
    });
  };
  const superseded = [
    ...replaced("claim", claims, records.claims),
    ...replaced("coverage", coverage, records.coverage),
  ];
  const isFirstVersion =
    records.sources.length > 0 && records.sources.every(({ id }) => !stored.sources.has(id));

  const touched = new Set<Id>();
  for (const list of [entities, ties, sources])
    for (const { id } of list) if (isStored(stored, id)) touched.add(id);
  for (const { about } of claims) if (isStored(stored, about)) touched.add(about);
  const tally = (before: ReadonlyMap<string, string>, list: readonly { readonly id: Id }[]) => {
    let added = 0;
    let changed = 0;
    for (const { id } of list) {
      if (!before.has(id)) added += 1;
      else if (touched.has(id)) changed += 1;
    }
    return { added, changed, unchanged: list.length - added - changed };
  };
  const count = {
    entities: tally(stored.entities, records.entities),
    ties: tally(stored.ties, records.ties),
    sources: tally(stored.sources, records.sources),
  };
  const empty =
    ownSchema === null &&
    [entities, ties, sources, claims, coverage, superseded].every((list) => list.length === 0);
  const batch = newId();
  const result: PackageImportResult = {
    batch: empty ? null : batch,
    added: { entities: count.entities.added, ties: count.ties.added, sources: count.sources.added },
    changed:
      count.entities.changed +
      count.ties.changed +
      count.sources.changed +
      (isFirstVersion ? 0 : coverage.length),
    unchanged: count.entities.unchanged + count.ties.unchanged + count.sources.unchanged,
    problems: [],
  };
  if (empty) return { batch: null, result };
  const counts = {
    entities: entities.length,
    ties: ties.length,
    sources: sources.length,
    claims: claims.length,
  };
  const record = {
    id: batch,
    at: now.toISOString(),
    title: content.title,
    hash: content.hash,
    undone: false,
    counts,
    namespace: content.namespace,
    ...(content.journal === undefined ? {} : { journal: content.journal }),
    ...(ownSchema === null ? {} : { ownSchema }),
  };
  return { batch: { batch: record, entities, ties, sources, claims, coverage, superseded }, result };
}
