/** Measures reading a CSV of ties into an edge list against csv-parse's stream of objects, which checks and interns nothing. */
import { createReadStream, readFileSync, statSync } from "node:fs";
import { parse } from "csv-parse";
import { readRows } from "../packages/importer/src/package/csv.ts";
import type { EdgeListResult } from "./result.ts";
import { middleOf, type Spent, spentOn } from "./spent.ts";
import { readTieTable } from "./tieTable/tieTable.ts";

const ROUNDS = 3;

/** Ours first, so that the memory counted is not what csv-parse has left; then by turns. */
export async function measureEdgeList(file: string): Promise<EdgeListResult> {
  const before = process.memoryUsage().arrayBuffers;
  const table = readTieTable(readFileSync(file));
  const memoryBytes = process.memoryUsage().arrayBuffers - before;
  if (table.problems.length > 0) throw new Error("The generated ties have a problem.");
  const same = (rows: number) => {
    if (rows !== table.count) throw new Error(`${rows} rows were read, the edge list holds ${table.count}.`);
  };
  const rounds = { edgeList: [] as Spent[], checkedRows: [] as Spent[], csvParse: [] as Spent[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.edgeList.push(await spentOn(async () => same(readTieTable(readFileSync(file)).count)));
    rounds.checkedRows.push(await spentOn(async () => same(readRows("ties", readFileSync(file), []).length)));
    rounds.csvParse.push(
      await spentOn(async () => {
        let rows = 0;
        for await (const _ of createReadStream(file).pipe(parse({ columns: true }))) rows += 1;
        same(rows);
      }),
    );
  }
  return {
    rows: table.count,
    fileBytes: statSync(file).size,
    memoryBytes,
    rounds: ROUNDS,
    edgeList: middleOf(rounds.edgeList, (each) => each),
    checkedRows: middleOf(rounds.checkedRows, (each) => each),
    csvParse: middleOf(rounds.csvParse, (each) => each),
  };
}
