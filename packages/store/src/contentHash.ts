import { createHash } from "node:crypto";
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

/**
 * SHA-256, hex, over all that the store shows: everything by its key, never by an id, in the order of keys. Two stores
 * of one content have one hash, whatever batches led there; a store that holds nothing has "". What a claim or coverage
 * record says is in its key. Cost: one scan of everything.
 */
export async function contentHash(ingest: Ingest): Promise<string> {
  const records = async (step: "listEntities" | "listSources") =>
    (await ingest.once(step)).map((row) => row.record as Properties);
  const keys = async (step: "listClaimKeys" | "listCoverageKeys") =>
    (await ingest.once(step)).map((row) => row.key);
  const entities = await records("listEntities");
  const keyOf = new Map(entities.map(({ id, key }) => [id, key]));
  const lines = [
    ...entities.map((record) => ["entity", record.key, ...pick(record, ENTITY)]),
    ...(await records("listSources")).map((record) => [
      ...["source", record.key, ...pick(record, SOURCE)],
      ...SOURCE_OPTIONAL.filter((name) => (record[name] ?? null) !== null).map((name) => [
        name,
        record[name],
      ]),
    ]),
    ...(await ingest.once("listTies")).map(({ type, source, target, record }) => {
      const { key, level } = record as Properties;
      return ["tie", key, type, keyOf.get(source as string), keyOf.get(target as string), level];
    }),
    ...(await keys("listClaimKeys")).map((key) => ["claim", key]),
    ...(await keys("listCoverageKeys")).map((key) => ["coverage", key]),
  ].map((line) => JSON.stringify(line));
  if (lines.length === 0) return "";
  const hash = createHash("sha256");
  for (const line of lines.sort()) hash.update(line).update("\n");
  return hash.digest("hex");
}

/** Neither engine gives back a null, and an empty list may be none. */
const pick = (record: Properties, names: readonly string[]) =>
  names.map((name) => record[name] ?? (name === "fields" ? [] : null));
