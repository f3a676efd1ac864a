import { several } from "../graph/several.ts";
import { JsonTables } from "../json/jsonTables.ts";
import { isObject, type JsonObject, own } from "../json/parse.ts";
import type { Reader } from "../reader.ts";
import { headText } from "../text/head.ts";
import { fileProblem } from "../text/refused.ts";
import { openText } from "../text/text.ts";

const NO_LABEL = "(no label)";
/** Two decimals of a degree are about one kilometre: town level. */
const DECIMALS = 2;
const AXES = ["longitude", "latitude", "x", "y"];

/**
 * A Neo4j database as JSON lines, as apoc.export.json writes them and `copyNeo4j` does: a table of kind "nodes" for each set of
 * labels, named by them in the order of the alphabet ("Person:Writer"), with the node's id in "id" and the properties by their names;
 * a table of kind "edges" for each type of relationship, with "id", "source" and "target". A property that has the name of one of
 * these stands under "<name> (property)", a type that is called like a set of labels under "<type> (type)". Points are rounded to
 * town level, and told. Streams: holds one line at a time.
 */
export const neo4j: Reader = {
  format: "neo4j",
  extensions: ["jsonl", "json"],
  recognises: (_name, head) =>
    /^\{\s*"type"\s*:\s*"(?:node|relationship)"\s*,\s*"id"\s*:/.test(headText(head)) ? 2 : 0,
  read: async (file, sink, choices) => {
    const text = await openText(file, sink, choices);
    if (text === null) return;
    const tables = new JsonTables(file, sink);
    const kinds = new Map<string, "nodes" | "edges">();
    const counts = { bytes: 0, points: 0 };
    const tableOf = (named: string, kind: "nodes" | "edges", columns: readonly string[]) => {
      const other = kinds.get(named);
      const name =
        other === undefined || other === kind ? named : `${named} (${kind === "edges" ? "type" : "label"})`;
      kinds.set(name, kind);
      tables.table(name, kind, columns);
      return name;
    };
    let lines = 0;
    let isRefused = false;
    await text.eachLine((line, number) => {
      if (isRefused || line.trim() === "") return;
      lines += 1;
      const record = parsed(line);
      const columns = record === null ? null : columnsOf(record);
      if (record === null || columns === null) {
        sink.problem(
          fileProblem(
            file,
            number,
            "not-of-format",
            `line ${number} of ${file.name} is no node and no relationship of Neo4j`,
            "write it again with apoc.export.json.all, or read the database by its address",
          ),
        );
        isRefused = true;
        return;
      }
      for (const name of ["bytes", "points"] as const) counts[name] += Number(own(record, name) ?? 0);
      const isNode = own(record, "type") === "node";
      const name = tableOf(
        isNode ? labelsOf(record) : String(own(record, "label")),
        isNode ? "nodes" : "edges",
        [...columns.keys()],
      );
      const properties = own(record, "properties");
      for (const [property, value] of Object.entries(isObject(properties) ? properties : {}))
        columns.set(columns.has(property) ? `${property} (property)` : property, atTownLevel(value, counts));
      tables.object(name, Object.fromEntries(columns), number);
    });
    if (isRefused) return;
    if (lines === 0)
      sink.problem(fileProblem(file, 0, "empty-file", `${file.name} is empty`, "export the database again"));
    if (counts.bytes > 0)
      tables.note(
        "bytes-left-out",
        counts.bytes,
        `${several(counts.bytes, "property holds bytes, which have no text, and was", "properties hold bytes, which have no text, and were")} left out`,
      );
    if (counts.points > 0)
      tables.note(
        "coordinates-rounded",
        counts.points,
        `${several(counts.points, "point was", "points were")} rounded to ${DECIMALS} decimals, which is town level`,
      );
    tables.end();
  },
};

function parsed(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** The columns that a row has besides its properties; null when the record is neither a node nor a relationship. */
function columnsOf(record: JsonObject): Map<string, unknown> | null {
  const id = own(record, "id");
  if (typeof id !== "string") return null;
  if (own(record, "type") === "node") return new Map([["id", id]]);
  const ends = ["start", "end"].map((side) => {
    const end = own(record, side);
    return isObject(end) ? own(end, "id") : undefined;
  });
  if (own(record, "type") !== "relationship" || typeof own(record, "label") !== "string") return null;
  const [source, target] = ends;
  if (typeof source !== "string" || typeof target !== "string") return null;
  return new Map([
    ["id", id],
    ["source", source],
    ["target", target],
  ]);
}

function labelsOf(record: JsonObject): string {
  const labels = own(record, "labels");
  return Array.isArray(labels) && labels.length > 0 ? labels.map(String).sort().join(":") : NO_LABEL;
}

/** A point without what is finer than a town; any other value as it is. */
function atTownLevel(value: unknown, counts: { points: number }): unknown {
  if (!isObject(value) || typeof own(value, "crs") !== "string") return value;
  counts.points += 1;
  return Object.fromEntries(
    AXES.flatMap((axis) => {
      const degrees = own(value, axis);
      return typeof degrees === "number" ? [[axis, Number(degrees.toFixed(DECIMALS))]] : [];
    }),
  );
}
