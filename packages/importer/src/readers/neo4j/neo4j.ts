import { type Neo4jOptions, readGraph } from "@maillage/store";
import { JsonTables } from "../json/jsonTables.ts";
import type { Cell, RowSink } from "../reader.ts";

const NO_LABEL = "(no label)";
type Properties = ReadonlyMap<string, string | readonly string[]>;

/**
 * Reads a whole Neo4j database into the sink, read-only: a table of kind "nodes" for each set of labels, named by them in the order
 * of the alphabet ("Person:Writer"), with the element id in "id" and the properties by their names; a table of kind "edges" for each
 * type of relationship, with "id", "source" and "target". A property that has the name of one of these stands under
 * "<name> (property)", a type that is called like a set of labels under "<type> (type)". Problems and notes name the address.
 * Throws what readGraph throws.
 */
export async function readNeo4j(options: Neo4jOptions, sink: RowSink): Promise<void> {
  const name = placeOf(options);
  const tables = new JsonTables({ name, path: "", beside: () => null }, sink);
  const labelled = new Set<string>();
  let bytes = 0;
  let points = 0;
  const row = (own: readonly (readonly [string, string])[], { texts }: { readonly texts: Properties }) => {
    const cells = new Map<string, Cell>(own);
    for (const [property, value] of texts)
      cells.set(cells.has(property) ? `${property} (property)` : property, value);
    return cells;
  };
  await readGraph(options, {
    counted: () => undefined,
    node: ({ id, labels, properties }) => {
      const table = labels.length === 0 ? NO_LABEL : labels.join(":");
      labelled.add(table);
      bytes += properties.bytes;
      points += properties.points;
      tables.table(table, "nodes", ["id"]);
      tables.row(table, row([["id", id]], properties));
    },
    tie: ({ id, type, source, target, properties }) => {
      const table = labelled.has(type) ? `${type} (type)` : type;
      bytes += properties.bytes;
      points += properties.points;
      tables.table(table, "edges", ["id", "source", "target"]);
      const ends = [
        ["id", id],
        ["source", source],
        ["target", target],
      ] as const;
      tables.row(table, row(ends, properties));
    },
  });
  if (bytes > 0)
    tables.note(
      "bytes-left-out",
      bytes,
      `${bytes} properties hold bytes, which have no text, and were left out`,
    );
  if (points > 0)
    tables.note(
      "coordinates-rounded",
      points,
      `${points} points were rounded to 2 decimals, which is town level`,
    );
  tables.end();
}

/** Address and database, without a user or password that the address may hold. */
function placeOf({ uri, database }: Neo4jOptions): string {
  const address = uri.replace(/\/\/[^/@]*@/, "//").replace(/[?#].*$/, "");
  return database === undefined ? address : `${address}/${database}`;
}
