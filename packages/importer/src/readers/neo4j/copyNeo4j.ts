import { closeSync, openSync, writeSync } from "node:fs";
import { MaillageError } from "@maillage/model";
import { type Neo4jOptions, readGraph } from "@maillage/store";

/** Characters that are written at once. */
const CHUNK = 1_000_000;

/**
 * Copies a whole Neo4j database that is not a store of Maillage into a new file, which the reader "neo4j" reads: read-only, a record
 * a line, only for the owner. The same database gives the same bytes. Holds one record and 1 MB. Throws MaillageError
 * "foreign-unreachable" within 5 s, "foreign-unauthorised", "foreign-empty", and what else readGraph throws.
 */
export async function copyNeo4j(options: Neo4jOptions, path: string): Promise<void> {
  const file = openSync(path, "wx", 0o600);
  let text = "";
  const write = (record: object, { bytes, points }: { readonly bytes: number; readonly points: number }) => {
    text += `${JSON.stringify({ ...record, ...(bytes > 0 ? { bytes } : {}), ...(points > 0 ? { points } : {}) })}\n`;
    if (text.length < CHUNK) return;
    writeSync(file, text);
    text = "";
  };
  try {
    await readGraph(options, {
      counted: (nodes) => {
        if (nodes === 0) throw empty();
      },
      node: ({ id, labels, properties }) =>
        write({ type: "node", id, labels, properties: sorted(properties.texts) }, properties),
      tie: ({ id, type, source, target, properties }) =>
        write(
          {
            ...{ type: "relationship", id, label: type, start: { id: source }, end: { id: target } },
            properties: sorted(properties.texts),
          },
          properties,
        ),
    });
    writeSync(file, text);
  } catch (error) {
    throw error instanceof MaillageError ? ofForeign(error) : error;
  } finally {
    closeSync(file);
  }
}

const sorted = (texts: ReadonlyMap<string, unknown>): object =>
  Object.fromEntries([...texts].sort(([a], [b]) => (a < b ? -1 : 1)));

const empty = () =>
  new MaillageError(
    "foreign-empty",
    "not-found",
    "The Neo4j database to read holds no node. Name its database behind the address: neo4j://host:7687/NAME.",
  );

/** What the store says of its own database, said of the one to read. */
function ofForeign(error: MaillageError): MaillageError {
  if (error.code === "store-unauthorised")
    return new MaillageError(
      "foreign-unauthorised",
      "store-unavailable",
      "The Neo4j to read refused the user or password. Set MAILLAGE_FOREIGN_NEO4J_USER, and MAILLAGE_FOREIGN_NEO4J_PASSWORD_FILE to a file with the password.",
    );
  if (error.code === "store-unreachable")
    return new MaillageError(
      "foreign-unreachable",
      "store-unavailable",
      "The Neo4j to read, or its database of that name, does not answer. Start it, or check the address.",
    );
  return error;
}
