import { MaillageError } from "@maillage/model";
import neo4j, { type Session } from "neo4j-driver";
import { FOREIGN_QUERIES } from "../generated/queries.generated.ts";
import { failed, type Neo4jOptions, reachNeo4j } from "./openNeo4j.ts";
import { type ForeignProperties, textsOf } from "./texts.ts";

/** A node of a database that is not ours; ids are Neo4j's element ids. */
export interface ForeignNode {
  readonly id: string;
  /** In the order of the alphabet. */
  readonly labels: readonly string[];
  readonly properties: ForeignProperties;
}
export interface ForeignTie {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly properties: ForeignProperties;
}
/** Takes what is read, in the order of element ids: all nodes, then all relationships. */
export interface GraphSink {
  counted(nodes: number, ties: number): void;
  node(node: ForeignNode): void;
  tie(tie: ForeignTie): void;
}

export const MOST_NODES = 1_000_000;
export const MOST_TIES = 5_000_000;
/** How many records the server sends ahead. */
const FETCH = 1000;
const READ_MS_MAX = 600_000;

/**
 * Reads a whole Neo4j database that is not a store of Maillage: in a read-only session, by fixed queries, with the property values as
 * texts. Streams; what it holds is one record. A reading is not repeated when it breaks. Throws MaillageError "store-unreachable"
 * within 5 s, "store-unauthorised", "store-address", "foreign-own-store", "foreign-too-large", "query-timeout" (10 minutes).
 */
export async function readGraph(options: Neo4jOptions, sink: GraphSink): Promise<void> {
  const driver = await reachNeo4j(options, "bigint");
  const session = driver.session({
    defaultAccessMode: neo4j.session.READ,
    fetchSize: FETCH,
    ...(options.database === undefined ? {} : { database: options.database }),
  });
  try {
    await count(session, sink);
    await each(session, "listNodes", ({ id, labels, properties }) =>
      sink.node({
        id: String(id),
        labels: [...(labels as string[])].sort(),
        properties: textsOf(properties as Record<string, unknown>),
      }),
    );
    await each(session, "listRelationships", ({ id, type, source, target, properties }) =>
      sink.tie({
        id: String(id),
        type: String(type),
        source: String(source),
        target: String(target),
        properties: textsOf(properties as Record<string, unknown>),
      }),
    );
  } catch (error) {
    failed(error);
  } finally {
    await session.close();
    await driver.close();
  }
}

async function count(session: Session, sink: GraphSink): Promise<void> {
  const told = { nodes: 0, own: 0, ties: 0 };
  for (const query of ["countGraph", "countTies"] as const)
    await each(session, query, (row) => {
      for (const [name, number] of Object.entries(row)) Object.assign(told, { [name]: Number(number) });
    });
  if (told.own > 0)
    throw new MaillageError(
      "foreign-own-store",
      "usage",
      "This Neo4j database is a store of Maillage. Write it out with maillage export, and import the package.",
    );
  if (told.nodes > MOST_NODES || told.ties > MOST_TIES)
    throw new MaillageError(
      "foreign-too-large",
      "usage",
      `The Neo4j database holds ${told.nodes} nodes and ${told.ties} relationships; at most ${MOST_NODES} and ${MOST_TIES} are read. ` +
        "Make a database of the part you need, or export it as a file.",
      { nodes: told.nodes, ties: told.ties },
    );
  sink.counted(told.nodes, told.ties);
}

async function each(
  session: Session,
  query: keyof typeof FOREIGN_QUERIES,
  take: (row: Readonly<Record<string, unknown>>) => void,
): Promise<void> {
  const answer = session.run(FOREIGN_QUERIES[query], {}, { timeout: READ_MS_MAX });
  for await (const record of answer) take(record.toObject());
}
