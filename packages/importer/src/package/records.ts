import {
  attestedDay,
  baseOf,
  type ClaimRecord,
  type CoverageRecord,
  type EntityRecord,
  type EntityType,
  fold,
  type Id,
  LEVELS,
  type Level,
  type Name,
  type OwnSchema,
  type SourceRecord,
  type Span,
  spanOf,
  type TieRecord,
  type TieType,
} from "@maillage/model";
import { Turns } from "../turns.ts";
import {
  type ClaimContext,
  type ClaimSource,
  claimKey,
  entityClaims,
  factClaim,
  NO_SPAN,
  strictest,
  tieClaim,
} from "./claims.ts";
import type { PackageContent } from "./content.ts";
import type { Row } from "./csv.ts";
import { partOfAlias } from "./partOf.ts";

/** What a package holds, as the store takes it. */
export interface PackageRecords {
  readonly entities: readonly EntityRecord[];
  readonly ties: readonly TieRecord[];
  readonly sources: readonly SourceRecord[];
  readonly claims: readonly ClaimRecord[];
  readonly coverage: readonly CoverageRecord[];
}

export type Keyed = "entity" | "source" | "tie" | "claim" | "coverage";
/**
 * Gives the id of a thing by its key: the one it has in the store, or a new one. Asked once per key, but for a claim that rows of one thing
 * repeat, of which the first stays.
 */
export type IdOf = (what: Keyed, key: string) => Id;

const TYPES = { organisations: "Organisation", events: "Event", people: "Person" } as const;
const orNull = (cell: string | undefined): string | null => (cell === undefined || cell === "" ? null : cell);
const levelIn = (rows: readonly Row[]): Level[] =>
  rows.flatMap((row) => (orNull(row.cells.level) === null ? [] : [row.cells.level as Level]));

/**
 * Builds the records of a checked package. Pure but for `idOf`; the same rows and ids give the same records in the
 * same order. Cost: linear in rows; every few milliseconds others have their turn.
 */
export async function buildRecords(
  content: PackageContent,
  idOf: IdOf,
  today: string,
): Promise<PackageRecords> {
  const turns = new Turns();
  const { namespace, rows, schema } = content;
  const keyOf = (alias: string) => `${namespace}/${alias}`;
  const sources = rows.sources.map((row) => sourceRecord(row, keyOf(row.cells.id ?? ""), idOf));
  const context: ClaimContext = {
    namespace,
    newId: (key) => idOf("claim", key),
    source: sourcesByAlias(sources, keyOf(""), idOf, today),
    span: spans(),
  };
  const claims: ClaimRecord[] = [];
  const known = new Set<string>();
  const restingOn = new Map<Id, Set<Level>>();
  const rest = (source: Id, level: Level) => {
    const levels = restingOn.get(source);
    if (levels === undefined) restingOn.set(source, new Set([level]));
    else levels.add(level);
  };
  const take = (claim: ClaimRecord, level: Level) => {
    if (known.has(claim.key)) return;
    known.add(claim.key);
    claims.push(claim);
    rest(claim.source, strictest([level, claim.ownLevel]));
  };
  let place = 0;
  const entities = new Map<string, EntityRecord>();
  for (const file of ["organisations", "events", "people"] as const) {
    for (const [alias, group] of groupBy(rows[file], "id")) {
      if (turns.isOver()) await turns.pass();
      const key = keyOf(alias);
      entities.set(alias, entityRecord(TYPES[file], key, idOf("entity", key), group, schema));
    }
    for (const row of rows[file]) {
      if (turns.isOver()) await turns.pass();
      const about = entities.get(row.cells.id ?? "");
      if (about !== undefined)
        for (const claim of entityClaims(row, about.id, place, context)) take(claim, about.level);
      place += 1;
    }
  }
  const ties = new Map<string, TieDraft>();
  const pairs = new Map<string, string>();
  const addTie = (alias: string, type: string, from: string, to: string) => {
    const source = entities.get(from);
    const target = entities.get(to);
    if (source === undefined || target === undefined) return;
    const key = keyOf(alias);
    const level = strictest([source.level, target.level]);
    const base = baseOf(schema, "tieTypes", type) as TieType;
    const own = base === type ? {} : { ownType: type };
    const ends = { source: source.id, target: target.id };
    ties.set(alias, { id: idOf("tie", key), key, type: base, ...own, ...ends, level });
  };
  for (const { cells } of rows.ties) {
    if (turns.isOver()) await turns.pass();
    const { tie: alias = "", from = "", type = "", to = "", level = "" } = cells;
    if (!ties.has(alias)) {
      addTie(alias, type, from, to);
      const pair = type === "PART_OF" ? partOfAlias(from, to) : "";
      if (pair !== "" && !pairs.has(pair)) pairs.set(pair, alias);
    }
    const tie = ties.get(alias);
    if (tie !== undefined && level !== "") tie.level = strictest([tie.level, level as Level]);
  }
  for (const row of rows.ties) {
    if (turns.isOver()) await turns.pass();
    const tie = ties.get(row.cells.tie ?? "");
    if (tie !== undefined) take(tieClaim(row, row.cells.tie ?? "", tie.id, place, context), tie.level);
    place += 1;
  }
  for (const row of rows.events) {
    const { id = "", part_of: series = "" } = row.cells;
    if (series !== "") {
      const pair = partOfAlias(id, series);
      const alias = pairs.get(pair) ?? pair;
      if (!ties.has(alias)) addTie(alias, "PART_OF", id, series);
      const tie = ties.get(alias);
      if (tie !== undefined) take(tieClaim(row, pair, tie.id, place, context), tie.level);
    }
    place += 1;
  }
  for (const row of rows.facts) {
    if (turns.isOver()) await turns.pass();
    const about = entities.get(row.cells.entity ?? "");
    if (about !== undefined) take(factClaim(row, about.id, place, context), about.level);
    place += 1;
  }
  const coverage = rows.coverage.map((row) => coverageRecord(row, context, idOf));
  for (const { source, level } of coverage) if (source !== null) rest(source, level);
  return {
    entities: [...entities.values()],
    ties: [...ties.values()],
    sources: sources.map((source, at) => ({
      ...source,
      level: sourceLevel(rows.sources[at], restingOn.get(source.id) ?? new Set()),
    })),
    claims,
    coverage,
  };
}

type TieDraft = Omit<TieRecord, "level"> & { level: Level };

/** What claims take from each source, by its alias. */
function sourcesByAlias(
  sources: readonly SourceRecord[],
  prefix: string,
  idOf: IdOf,
  today: string,
): ClaimContext["source"] {
  const known = new Map<string, ClaimSource>(
    sources.map(({ id, key, published, accessed }) => [
      key.slice(prefix.length),
      { id, attested: attestedDay(published), recordedOn: accessed ?? today },
    ]),
  );
  return (alias) => {
    const source = known.get(alias);
    if (source !== undefined) return source;
    const other = { id: idOf("source", `${prefix}${alias}`), attested: null, recordedOn: today };
    known.set(alias, other);
    return other;
  };
}

function spans(): ClaimContext["span"] {
  const known = new Map<string, Span>();
  return (start, end) => {
    const dates = `${start} ${end}`;
    const span = known.get(dates) ?? spanOf({ start: orNull(start), end: orNull(end) });
    known.set(dates, span);
    return span;
  };
}

/** What the file says; else as strict as the least strict record that rests on the source, for a title can name a person. */
function sourceLevel(row: Row | undefined, resting: ReadonlySet<Level>): Level {
  const stated = row === undefined ? [] : levelIn([row]);
  if (stated.length > 0) return strictest(stated);
  return LEVELS.find((level) => resting.has(level)) ?? "public";
}

function groupBy(rows: readonly Row[], column: string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const alias = row.cells[column] ?? "";
    const group = groups.get(alias);
    if (group === undefined) groups.set(alias, [row]);
    else group.push(row);
  }
  return groups;
}

function first(rows: readonly Row[], column: string): string | null {
  for (const row of rows) {
    const cell = orNull(row.cells[column]);
    if (cell !== null) return cell;
  }
  return null;
}

/** Fields of the network's own count as those that they are like; the claims keep them as written. */
function entityRecord(
  type: EntityType,
  key: string,
  id: Id,
  rows: readonly Row[],
  schema: OwnSchema,
): EntityRecord {
  const names = namesOf(rows);
  const stated = levelIn(rows);
  const usual: Level = type === "Person" && first(rows, "public_basis") === null ? "restricted" : "public";
  const fields = new Set(
    rows.flatMap((row) => fieldsIn(row.cells.fields ?? "")).map((field) => baseOf(schema, "fields", field)),
  );
  const dated = rows.find((row) => orNull(row.cells.start) !== null || orNull(row.cells.end) !== null);
  return {
    id,
    key,
    type,
    kind: first(rows, "kind") ?? "person",
    level: stated.length === 0 ? usual : strictest(stated),
    name: names[0]?.text ?? "",
    names,
    search: [...new Set(names.map((name) => fold(name.text)))].join(" | "),
    country: first(rows, "country"),
    city: first(rows, "city"),
    fields: [...fields].sort(),
    span:
      type === "Event" && dated !== undefined
        ? spanOf({ start: orNull(dated.cells.start), end: orNull(dated.cells.end) })
        : NO_SPAN,
  };
}

/** The fields of action that a cell names. */
export const fieldsIn = (cell: string): string[] =>
  cell
    .split(";")
    .map((field) => field.trim())
    .filter((field) => field !== "");

function namesOf(rows: readonly Row[]): Name[] {
  const names = new Map<string, Name>();
  for (const row of rows) {
    const text = row.cells.name ?? "";
    const language = orNull(row.cells.name_lang) ?? "und";
    if (!names.has(text)) names.set(text, { text, language, kind: names.size === 0 ? "main" : "other" });
  }
  for (const row of rows) {
    for (const part of (row.cells.other_names ?? "").split("|")) {
      const at = part.indexOf(":");
      if (at < 0) continue;
      const text = part.slice(at + 1).trim();
      if (!names.has(text)) names.set(text, { text, language: part.slice(0, at).trim(), kind: "other" });
    }
  }
  return [...names.values()];
}

/** The parts of a cell, without spaces around the bars and without empty ones. */
function partsOrNull(cell: string | undefined): string | null {
  const parts = (cell ?? "").split("|").map((part) => part.trim());
  return orNull(parts.filter((part) => part !== "").join("|"));
}

function sourceRecord(row: Row, key: string, idOf: IdOf): SourceRecord {
  return {
    id: idOf("source", key),
    key,
    type: orNull(row.cells.type) ?? "document",
    title: row.cells.title ?? "",
    publisher: orNull(row.cells.publisher),
    published: orNull(row.cells.published),
    url: orNull(row.cells.url),
    accessed: orNull(row.cells.accessed),
    language: orNull(row.cells.language),
    authors: partsOrNull(row.cells.authors),
    container: orNull(row.cells.container),
    identifier: partsOrNull(row.cells.identifier),
    pages: orNull(row.cells.pages),
    note: orNull(row.cells.note),
    level: "public",
  };
}

function coverageRecord(row: Row, { namespace, source: sourceOf }: ClaimContext, idOf: IdOf): CoverageRecord {
  const {
    field = "",
    region = "",
    source = "",
    looked_on: lookedOn = "",
    result = "",
    note = "",
  } = row.cells;
  const key = `${namespace}/${claimKey([namespace, "coverage", field, region, source], [lookedOn, result, note, ...levelIn([row])])}`;
  return {
    id: idOf("coverage", key),
    key,
    field,
    region,
    source: source === "" ? null : sourceOf(source).id,
    lookedOn: orNull(lookedOn),
    level: strictest(levelIn([row])),
    result: result as CoverageRecord["result"],
    note: orNull(note),
  };
}
