/** The peer of the import: the same ties written one statement at a time with MERGE, as a first script would do it. */
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

interface GrafeoHandle {
  executeCypher(query: string, params: Record<string, unknown>): Promise<unknown>;
  close(): void;
}

/** Ties only: no claims, sources, facts or checks. Stops after `limit` ties; seconds per tie extrapolate. */
export async function naiveMergeGrafeo(
  packageDirectory: string,
  directory: string,
  limit = 1000,
): Promise<{ ties: number; seconds: number }> {
  const grafeo = createRequire(import.meta.url)("@grafeo-db/js") as {
    GrafeoDB: { create(path: string): GrafeoHandle };
  };
  mkdirSync(directory, { recursive: true });
  const database = grafeo.GrafeoDB.create(join(directory, "naive.grafeo"));
  const rows: { from: string; to: string }[] = parse(readFileSync(join(packageDirectory, "ties.csv")), {
    columns: true,
  });
  const started = performance.now();
  for (const row of rows.slice(0, limit)) {
    await database.executeCypher(
      "MERGE (a:Body {id: $from}) MERGE (b:Body {id: $to}) MERGE (a)-[:TIE]->(b)",
      {
        from: row.from,
        to: row.to,
      },
    );
  }
  const seconds = (performance.now() - started) / 1000;
  database.close();
  return { ties: Math.min(limit, rows.length), seconds };
}
