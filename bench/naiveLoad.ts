/**
 * What the import is compared with: `UNWIND … MERGE` in batches of 1,000, each in its own transaction, on an indexed key.
 * "same": every node, relationship and property that the import stores. Its records are the importer's own, read and checked,
 * so both sides pay for that. "plain": what somebody would write who only wants the network: a node for each source and
 * organisation, a relationship for each tie, the cells as properties; no claims, checks, levels, batch or undoing.
 */
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import neo4j from "neo4j-driver";
import { readPackage } from "../packages/importer/src/index.ts";
import { TIE_TYPES } from "../packages/model/src/index.ts";
import { toNeo4j } from "../packages/store/src/neo4j/values.ts";
import {
  claimProperties,
  entityProperties,
  sourceProperties,
  tieProperties,
} from "../packages/store/src/properties.ts";
import type { Neo4jUnderTest } from "../tests/neo4j/server.ts";
import type { Loaded } from "./result.ts";
import { mostMemory, spentOn } from "./spent.ts";

const BATCH = 1000;

export type NaiveForm = "same" | "plain";
export interface Naive {
  define(statement: string): Promise<unknown>;
  write(statement: string, rows: readonly unknown[]): Promise<unknown>;
}

async function inBatches(naive: Naive, statement: string, rows: readonly unknown[]): Promise<void> {
  for (let at = 0; at < rows.length; at += BATCH) await naive.write(statement, rows.slice(at, at + BATCH));
}

const link = (from: string, type: string, to: string, toKey = "id") =>
  `UNWIND $rows AS row MATCH (a:${from} {id: row.a}) MATCH (b:${to} {${toKey}: row.b}) MERGE (a)-[:${type}]->(b)`;
const node = (label: string) => `UNWIND $rows AS row MERGE (n:${label} {id: row.id}) SET n += row`;

async function loadSame(directory: string, naive: Naive): Promise<void> {
  for (const label of ["Entity", "Source", "Claim"])
    await naive.define(`CREATE INDEX naive${label} IF NOT EXISTS FOR (n:${label}) ON (n.id)`);
  const { records } = await readPackage(directory);
  if (records === null) throw new Error("The generated package has a problem.");
  const origin = { batch: "naive", changedBy: "naive" };
  const { sources, entities, ties, claims } = records;
  await inBatches(
    naive,
    node("Source"),
    sources.map((source) => sourceProperties(source, origin)),
  );
  await inBatches(
    naive,
    `${node("Entity")} SET n:Organisation`,
    entities.map((entity) => entityProperties(entity, origin)),
  );
  const places = entities.flatMap(({ id, country }) => (country === null ? [] : [{ a: id, b: country }]));
  await inBatches(
    naive,
    "UNWIND $rows AS row MATCH (a:Entity {id: row.a}) MERGE (b:Country {code: row.b}) MERGE (a)-[:BASED_IN]->(b)",
    places,
  );
  const fields = entities.flatMap((entity) => entity.fields.map((b) => ({ a: entity.id, b })));
  await inBatches(
    naive,
    "UNWIND $rows AS row MATCH (a:Entity {id: row.a}) MERGE (b:Field {id: row.b}) MERGE (a)-[:WORKS_ON]->(b)",
    fields,
  );
  for (const type of TIE_TYPES) {
    const rows = ties
      .filter((tie) => tie.type === type)
      .map((tie) => ({ a: tie.source, b: tie.target, id: tie.id, record: tieProperties(tie, origin) }));
    await inBatches(
      naive,
      `UNWIND $rows AS row MATCH (a:Entity {id: row.a}) MATCH (b:Entity {id: row.b}) MERGE (a)-[r:${type} {id: row.id}]->(b) SET r += row.record`,
      rows,
    );
  }
  const tieOf = new Map<string, (typeof ties)[number]>(ties.map((tie) => [tie.id, tie]));
  await inBatches(
    naive,
    node("Claim"),
    claims.map((claim) => claimProperties(claim, tieOf.get(claim.about) ?? null, "naive")),
  );
  await inBatches(
    naive,
    link("Claim", "STATED_IN", "Source"),
    claims.map(({ id, source }) => ({ a: id, b: source })),
  );
  const about = claims.flatMap(({ id, about: thing }) => {
    const tie = tieOf.get(thing);
    return (tie === undefined ? [thing] : [tie.source, tie.target]).map((b) => ({ a: id, b }));
  });
  await inBatches(naive, link("Claim", "ABOUT", "Entity"), about);
}

const rowsOf = (directory: string, file: string): Record<string, string>[] =>
  parse(readFileSync(join(directory, `${file}.csv`)), { columns: true });

async function loadPlain(directory: string, naive: Naive): Promise<void> {
  for (const label of ["Entity", "Source"])
    await naive.define(`CREATE INDEX naive${label} IF NOT EXISTS FOR (n:${label}) ON (n.id)`);
  await inBatches(naive, node("Source"), rowsOf(directory, "sources"));
  await inBatches(naive, node("Entity"), rowsOf(directory, "organisations"));
  const ties = rowsOf(directory, "ties");
  for (const type of TIE_TYPES) {
    const rows = ties
      .filter((row) => row.type === type)
      .map((row) => ({ a: row.from, b: row.to, id: row.tie, record: row }));
    await inBatches(
      naive,
      `UNWIND $rows AS row MATCH (a:Entity {id: row.a}) MATCH (b:Entity {id: row.b}) MERGE (a)-[r:${type} {id: row.id}]->(b) SET r += row.record`,
      rows,
    );
  }
}

const load = (directory: string, naive: Naive, form: NaiveForm): Promise<void> =>
  (form === "same" ? loadSame : loadPlain)(directory, naive);

/** From the files to a store that is on disk; then what the store holds is counted. */
async function measured(
  work: () => Promise<unknown>,
  count: () => Promise<number> | number,
): Promise<Loaded> {
  const first = await spentOn(work);
  const memory = mostMemory();
  return { first, again: null, memory, elements: await count() };
}

interface GrafeoHandle {
  executeCypher(query: string, params?: Record<string, unknown>): Promise<unknown>;
  walCheckpoint(): void;
  nodeCount(): number;
  edgeCount(): number;
  close(): void;
}

export async function naiveLoadGrafeo(
  packageFolder: string,
  folder: string,
  form: NaiveForm,
): Promise<Loaded> {
  const grafeo = createRequire(import.meta.url)("@grafeo-db/js") as {
    GrafeoDB: { create(path: string): GrafeoHandle };
  };
  mkdirSync(folder, { recursive: true });
  const database = grafeo.GrafeoDB.create(join(folder, `${form}.grafeo`));
  try {
    const naive: Naive = {
      define: (statement) => database.executeCypher(statement),
      write: (statement, rows) => database.executeCypher(statement, { rows }),
    };
    return await measured(
      async () => {
        await load(packageFolder, naive, form);
        database.walCheckpoint();
      },
      () => database.nodeCount() + database.edgeCount(),
    );
  } finally {
    database.close();
  }
}

/** Into a server that is empty; what was written stays. */
export async function naiveLoadNeo4j(
  packageFolder: string,
  server: Neo4jUnderTest,
  form: NaiveForm,
): Promise<Loaded> {
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password));
  const session = driver.session();
  try {
    const run = (statement: string, params: Record<string, unknown>) =>
      session.executeWrite((tx) => tx.run(statement, params));
    const naive: Naive = {
      define: (statement) => session.run(statement),
      write: (statement, rows) => run(statement, { rows: toNeo4j(rows) }),
    };
    return await measured(
      () => load(packageFolder, naive, form),
      async () => {
        const counts = ["MATCH (n) RETURN count(n) AS n", "MATCH ()-[r]->() RETURN count(r) AS n"];
        let elements = 0;
        for (const each of counts) elements += Number((await session.run(each)).records[0]?.get("n") ?? 0);
        return elements;
      },
    );
  } finally {
    await session.close();
    await driver.close();
  }
}
