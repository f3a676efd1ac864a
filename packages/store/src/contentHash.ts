import { HashSum } from "./hashSum.ts";
import type { Ingest } from "./ingest.ts";
import type { Properties } from "./properties.ts";

const ENTITY = [
  "type",
  "kind",
  "level",
  "name",
  "names",
  "country",
  "city",
  "fields",
  "s1",
  "s2",
  "e1",
  "e2",
];
const SOURCE = ["type", "title", "publisher", "published", "url", "accessed", "language", "level"];
/** Columns that came later: a source without them has the hash that it had before. */
const SOURCE_OPTIONAL = ["authors", "container", "identifier", "pages", "note"];

/** What one thing adds to the hash: its kind, its key and what is shown of it. */
export type Line = readonly unknown[];
/** The line of an entity, from its stored properties. */
export const entityLine = (record: Properties): Line => ["entity", record.key, ...pick(record, ENTITY)];
/** The line of a source, from its stored properties. */
export const sourceLine = (record: Properties): Line => [
  ...["source", record.key, ...pick(record, SOURCE)],
  ...SOURCE_OPTIONAL.filter((name) => (record[name] ?? null) !== null).map((name) => [name, record[name]]),
];
/**
 * The line of a tie, from its stored properties; `source` and `target`: keys of the ends. A tie without a type of its own has the line
 * that it had before there were any.
 */
export const tieLine = (
  type: unknown,
  source: string | undefined,
  target: string | undefined,
  record: Properties,
): Line => [
  ...["tie", record.key, type, source, target, record.level],
  ...((record.ownType ?? null) === null ? [] : [record.ownType]),
];
/** The line of a claim, whose key holds what it says. */
export const claimLine = (key: unknown): Line => ["claim", key];
/** The line of a coverage record, whose key holds what it says. */
export const coverageLine = (key: unknown): Line => ["coverage", key];

/**
 * The hash of all that the store shows, as `HashSum` has it: a line for each entity, source, tie, claim and coverage record,
 * told by its key, never by an id. Two stores of one content have one hash, whatever batches led there; a store that holds
 * nothing has "". What a claim or coverage record says is in its key. Judgements are not part of
 * it: they say how the content is read, not what it is. Cost: one scan of everything.
 */
export async function contentHash(ingest: Ingest): Promise<string> {
  const sum = new HashSum();
  const keyOf = new Map<unknown, string>();
  for (const row of await ingest.once("listEntities")) {
    const record = row.record as Properties;
    keyOf.set(record.id, String(record.key));
    sum.add(entityLine(record));
  }
  for (const row of await ingest.once("listSources")) sum.add(sourceLine(row.record as Properties));
  for (const { type, source, target, record } of await ingest.once("listTies"))
    sum.add(tieLine(type, keyOf.get(source), keyOf.get(target), record as Properties));
  for (const { key } of await ingest.once("listClaimKeys")) sum.add(claimLine(key));
  for (const { key } of await ingest.once("listCoverageKeys")) sum.add(coverageLine(key));
  return sum.text();
}

/** Neither engine gives back a null, and an empty list may be none. */
const pick = (record: Properties, names: readonly string[]) =>
  names.map((name) => record[name] ?? (name === "fields" ? [] : null));
