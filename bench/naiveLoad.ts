/**
 * What the import is compared with: `UNWIND … MERGE` in batches of 1,000, each in its own transaction, on an indexed key.
 * "same": every node, relationship and property that the import stores, under the same constraints and indexes. Its records are
 * the importer's own, read and checked, so both sides pay for that. "plain": what somebody would write who only wants the network:
 * a node for each source and organisation, a relationship for each tie, the cells as properties; no claims, checks, levels,
 * batch or undoing. "bare" is no peer but about the limit: what "same" writes, created by the engine's quickest way in batches of
 * 5,000, from records made before, with nothing asked and nothing checked.
 */
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import neo4j from "neo4j-driver";
import { readPackage } from "../packages/importer/src/index.ts";
import { TIE_TYPES } from "../packages/model/src/index.ts";
import type { Engine } from "../packages/store/src/engine.ts";
import { SCHEMA_STATEMENTS } from "../packages/store/src/generated/queries.generated.ts";
import { toNeo4j } from "../packages/store/src/neo4j/values.ts";
import {
  claimProperties,
  entityProperties,
  type Properties,
  sourceProperties,
  tieProperties,
} from "../packages/store/src/properties.ts";
import type { Neo4jUnderTest } from "../tests/neo4j/server.ts";
import type { Loaded } from "./result.ts";
import { mostMemory, spentOn } from "./spent.ts";

const BATCH = 1000;
const BARE_BATCH = 5000;

export type NaiveForm = "same" | "plain" | "bare";
interface Naive {
  define(statement: string): Promise<unknown>;
  write(statement: string, rows: readonly unknown[]): Promise<unknown>;
}

async function inBatches<Each>(
  list: readonly Each[],
  size: number,
  write: (rows: readonly Each[]) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < list.length; at += size) await write(list.slice(at, at + size));
}

interface Nodes {
  readonly labels: readonly [string, ...string[]];
  readonly key: "id" | "code";
  readonly rows: readonly Properties[];
}
interface Links {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly toKey: "id" | "code";
  /** `record`: properties; a relationship that has some is told from others between the same ends by its id. */
  readonly rows: readonly { readonly a: string; readonly b: string; readonly record?: Properties }[];
}
interface Graph {
  readonly nodes: readonly Nodes[];
  readonly links: readonly Links[];
}

/** What the import stores of a package of organisations, but for the batch itself. */
async function graphOf(directory: string): Promise<Graph> {
  const { records } = await readPackage(directory);
  if (records === null) throw new Error("The generated package has a problem.");
  const origin = { batch: "naive", changedBy: "naive" };
  const { sources, entities, ties, claims } = records;
  const places = entities.flatMap(({ id, country }) => (country === null ? [] : [{ a: id, b: country }]));
  const fields = entities.flatMap((entity) => entity.fields.map((b) => ({ a: entity.id, b })));
  const tieOf = new Map<string, (typeof ties)[number]>(ties.map((tie) => [tie.id, tie]));
  const about = claims.flatMap(({ id, about: thing }) => {
    const tie = tieOf.get(thing);
    return (tie === undefined ? [thing] : [tie.source, tie.target]).map((b) => ({ a: id, b }));
  });
  const keys = (rows: readonly { readonly b: string }[], key: "id" | "code") =>
    [...new Set(rows.map(({ b }) => b))].map((b) => ({ [key]: b }));
  return {
    nodes: [
      { labels: ["Source"], key: "id", rows: sources.map((source) => sourceProperties(source, origin)) },
      {
        labels: ["Entity", "Organisation"],
        key: "id",
        rows: entities.map((entity) => entityProperties(entity, origin)),
      },
      { labels: ["Country"], key: "code", rows: keys(places, "code") },
      { labels: ["Field"], key: "id", rows: keys(fields, "id") },
      {
        labels: ["Claim"],
        key: "id",
        rows: claims.map((claim) => claimProperties(claim, tieOf.get(claim.about) ?? null, "naive")),
      },
    ],
    links: [
      { type: "BASED_IN", from: "Entity", to: "Country", toKey: "code", rows: places },
      { type: "WORKS_ON", from: "Entity", to: "Field", toKey: "id", rows: fields },
      ...TIE_TYPES.map((type) => ({
        type,
        from: "Entity",
        to: "Entity",
        toKey: "id" as const,
        rows: ties
          .filter((tie) => tie.type === type)
          .map((tie) => ({ a: tie.source, b: tie.target, record: tieProperties(tie, origin) })),
      })),
      {
        type: "STATED_IN",
        from: "Claim",
        to: "Source",
        toKey: "id",
        rows: claims.map(({ id, source }) => ({ a: id, b: source })),
      },
      { type: "ABOUT", from: "Claim", to: "Entity", toKey: "id", rows: about },
    ],
  };
}

const ends = ({ from, to, toKey }: Links) =>
  `UNWIND $rows AS row MATCH (a:${from} {id: row.a}) MATCH (b:${to} {${toKey}: row.b})`;

async function loadSame(directory: string, engine: Engine, naive: Naive): Promise<void> {
  for (const statement of SCHEMA_STATEMENTS[engine]) await naive.define(statement);
  const { nodes, links } = await graphOf(directory);
  const write = (rows: readonly unknown[], statement: string) =>
    inBatches(rows, BATCH, (some) => naive.write(statement, some));
  for (const { labels, key, rows } of nodes) {
    const [label, ...others] = labels;
    const also = others.map((other) => ` SET n:${other}`).join("");
    await write(rows, `UNWIND $rows AS row MERGE (n:${label} {${key}: row.${key}}) SET n += row${also}`);
  }
  for (const link of links) {
    const merge = link.rows.some(({ record }) => record !== undefined)
      ? `MERGE (a)-[r:${link.type} {id: row.record.id}]->(b) SET r += row.record`
      : `MERGE (a)-[:${link.type}]->(b)`;
    await write(link.rows, `${ends(link)} ${merge}`);
  }
}

/** Finds no node by a key: the engine's numbers of those it made are kept. */
async function loadBareGrafeo({ nodes, links }: Graph, database: GrafeoHandle): Promise<void> {
  const made = new Map<string, number>();
  for (const { labels, key, rows } of nodes)
    await inBatches(rows, BARE_BATCH, async (some) => {
      const numbers = await database.batchCreateNodesWithProps(labels, some);
      some.forEach((row, at) => {
        made.set(`${labels[0]} ${row[key]}`, numbers[at] as number);
      });
    });
  for (const { type, from, to, rows } of links)
    await inBatches(rows, BARE_BATCH, (some) =>
      database.batchCreateEdges(
        some.map(({ a, b, record }) => ({
          src: made.get(`${from} ${a}`) as number,
          dst: made.get(`${to} ${b}`) as number,
          type,
          properties: record ?? {},
        })),
      ),
    );
}

/** The constraints are there, for without them no end is found. */
async function loadBareNeo4j({ nodes, links }: Graph, naive: Naive): Promise<void> {
  for (const { labels, rows } of nodes)
    await inBatches(rows, BARE_BATCH, (some) =>
      naive.write(`UNWIND $rows AS row CREATE (n:${labels.join(":")}) SET n = row`, some),
    );
  for (const link of links)
    await inBatches(link.rows, BARE_BATCH, (some) =>
      naive.write(`${ends(link)} CREATE (a)-[r:${link.type}]->(b) SET r += coalesce(row.record, {})`, some),
    );
}

const rowsOf = (directory: string, file: string): Record<string, string>[] =>
  parse(readFileSync(join(directory, `${file}.csv`)), { columns: true });

async function loadPlain(directory: string, naive: Naive): Promise<void> {
  for (const label of ["Entity", "Source"])
    await naive.define(`CREATE INDEX naive${label} IF NOT EXISTS FOR (n:${label}) ON (n.id)`);
  const write = (rows: readonly unknown[], statement: string) =>
    inBatches(rows, BATCH, (some) => naive.write(statement, some));
  for (const [label, file] of [
    ["Source", "sources"],
    ["Entity", "organisations"],
  ] as const)
    await write(rowsOf(directory, file), `UNWIND $rows AS row MERGE (n:${label} {id: row.id}) SET n += row`);
  const ties = rowsOf(directory, "ties");
  for (const type of TIE_TYPES) {
    const rows = ties
      .filter((row) => row.type === type)
      .map((row) => ({ a: row.from, b: row.to, id: row.tie, record: row }));
    await write(
      rows,
      `UNWIND $rows AS row MATCH (a:Entity {id: row.a}) MATCH (b:Entity {id: row.b}) MERGE (a)-[r:${type} {id: row.id}]->(b) SET r += row.record`,
    );
  }
}

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
  batchCreateNodesWithProps(
    labels: readonly string[],
    properties: readonly Properties[],
  ): Promise<readonly number[]>;
  batchCreateEdges(edges: readonly object[]): Promise<unknown>;
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
    const graph = form === "bare" ? await graphOf(packageFolder) : null;
    return await measured(
      async () => {
        if (graph !== null) await loadBareGrafeo(graph, database);
        else if (form === "same") await loadSame(packageFolder, "grafeo", naive);
        else await loadPlain(packageFolder, naive);
        database.walCheckpoint();
      },
      () => database.nodeCount() + database.edgeCount(),
    );
  } finally {
    database.close();
  }
}

/** Into a server of its own, from which all that an earlier call wrote is taken first. */
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
    await session.run("MATCH (n) DETACH DELETE n");
    const graph = form === "bare" ? await graphOf(packageFolder) : null;
    if (graph !== null) for (const statement of SCHEMA_STATEMENTS.neo4j) await naive.define(statement);
    return await measured(
      () => {
        if (graph !== null) return loadBareNeo4j(graph, naive);
        return form === "same" ? loadSame(packageFolder, "neo4j", naive) : loadPlain(packageFolder, naive);
      },
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
