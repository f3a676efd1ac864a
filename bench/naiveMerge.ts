/** The peer of the import: each row of the package written by one MERGE statement, without checks, claims or batches. */
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import neo4j from "neo4j-driver";
import type { Neo4jUnderTest } from "../tests/neo4j/server.ts";

type Run = (query: string, params: Record<string, string>) => Promise<unknown>;
export interface NaiveResult {
  readonly rows: number;
  readonly seconds: number;
}

const rowsOf = (directory: string, file: string): Record<string, string>[] =>
  parse(readFileSync(join(directory, `${file}.csv`)), { columns: true });

/** Things, then ties; facts and coverage are left out, which favours this peer. */
async function writeNaively(directory: string, run: Run): Promise<NaiveResult> {
  await run("CREATE INDEX thingId IF NOT EXISTS FOR (n:Thing) ON (n.id)", {});
  let rows = 0;
  const started = performance.now();
  for (const file of ["sources", "organisations", "events", "people"]) {
    for (const row of rowsOf(directory, file)) {
      await run("MERGE (n:Thing {id: $id}) SET n.name = $name", {
        id: row.id ?? "",
        name: row.name ?? row.title ?? "",
      });
      rows++;
    }
  }
  for (const row of rowsOf(directory, "ties")) {
    await run(
      "MATCH (a:Thing {id: $from}) MATCH (b:Thing {id: $to}) MERGE (a)-[r:TIE {id: $tie}]->(b) SET r.type = $type, r.source = $source",
      {
        from: row.from ?? "",
        to: row.to ?? "",
        tie: row.tie ?? "",
        type: row.type ?? "",
        source: row.source ?? "",
      },
    );
    rows++;
  }
  return { rows, seconds: (performance.now() - started) / 1000 };
}

interface GrafeoHandle {
  executeCypher(query: string, params: Record<string, string>): Promise<unknown>;
  close(): void;
}

export async function naiveMergeGrafeo(packageDirectory: string, directory: string): Promise<NaiveResult> {
  const grafeo = createRequire(import.meta.url)("@grafeo-db/js") as {
    GrafeoDB: { create(path: string): GrafeoHandle };
  };
  mkdirSync(directory, { recursive: true });
  const database = grafeo.GrafeoDB.create(join(directory, "naive.grafeo"));
  try {
    return await writeNaively(packageDirectory, (query, params) => database.executeCypher(query, params));
  } finally {
    database.close();
  }
}

/** Writes into the given server and removes what it wrote. */
export async function naiveMergeNeo4j(
  packageDirectory: string,
  server: Neo4jUnderTest,
): Promise<NaiveResult> {
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password));
  const session = driver.session();
  try {
    const result = await writeNaively(packageDirectory, (query, params) => session.run(query, params));
    await session.run("MATCH (n:Thing) DETACH DELETE n");
    await session.run("DROP INDEX thingId IF EXISTS");
    return result;
  } finally {
    await session.close();
    await driver.close();
  }
}
