/** Measures reading a CSV of ties into an edge list against csv-parse's stream of objects, which checks and interns nothing. */
import { createReadStream, readFileSync, statSync } from "node:fs";
import { parse } from "csv-parse";
import type { EdgeListResult } from "./result.ts";
import { readTieTable } from "./tieTable/tieTable.ts";

async function streamObjects(file: string): Promise<number> {
  let rows = 0;
  for await (const _ of createReadStream(file).pipe(parse({ columns: true }))) rows += 1;
  return rows;
}

/** Ours first, so that the memory counted is not what csv-parse has left. */
export async function measureEdgeList(file: string): Promise<EdgeListResult> {
  const before = process.memoryUsage();
  const started = performance.now();
  const table = readTieTable(readFileSync(file));
  const seconds = (performance.now() - started) / 1000;
  const after = process.memoryUsage();
  if (table.problems.length > 0) throw new Error("The generated ties have a problem.");
  const peerStarted = performance.now();
  const rows = await streamObjects(file);
  const peer = (performance.now() - peerStarted) / 1000;
  if (rows !== table.count)
    throw new Error(`csv-parse read ${rows} rows, the edge list holds ${table.count}`);
  return {
    rows,
    fileBytes: statSync(file).size,
    memoryBytes: after.arrayBuffers - before.arrayBuffers,
    seconds,
    csvParse: peer,
  };
}
