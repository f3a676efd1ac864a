/**
 * From the store to the rows that measures run on, as the first measure of a revision does it, beside the same graph in graphology.
 * Writes bench/results/storeToRows.json. Run it with: npx tsx bench/storeToRows.ts
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { MEASURES, undirected } from "@maillage/analysis";
import { parseScope, VISITOR } from "@maillage/model";
import { UndirectedGraph } from "graphology";
import { groundOf } from "../packages/api/src/measuring/measureGround.ts";
import { measureQuestionOf } from "../packages/api/src/measuring/measureQuestion.ts";
import { readSnapshot } from "../packages/api/src/networkSnapshot.ts";
import { runImport } from "../packages/importer/src/index.ts";
import { type Columns, openGrafeo, type ReadRow } from "../packages/store/src/index.ts";
import { generatePackage } from "./generatePackage.ts";
import { whereAndWhen } from "./machine.ts";
import { spentOn, total } from "./spent.ts";

const TIES = 100_000;

export interface StoreToRowsResult {
  readonly commit: string;
  readonly measuredOn: string;
  readonly machine: string;
  readonly ties: number;
  /** Seconds of the processor, of the store's process too: all that the revision's answers share, then the rows of one question from it. */
  readonly snapshot: number;
  readonly rows: number;
  /** From the store to rows by who is tied to whom alone, without claims and scope. */
  readonly tiesAlone: number;
  readonly graphology: number;
}

async function secondsOf<T>(work: () => Promise<T> | T): Promise<{ seconds: number; made: T }> {
  let made: T | undefined;
  const spent = await spentOn(async () => {
    made = await work();
  });
  return { seconds: total(spent), made: made as T };
}

/** Numbers the ends in the order in which they come, and makes rows of the ties. */
function rowsOfEnds(columns: Columns<ReadRow<"readTies">>) {
  const numbers = new Map<string, number>();
  const endsOf = (name: "source" | "target") => {
    const column = columns.of(name);
    return Uint32Array.from({ length: columns.length }, (_, at) => {
      const id = column.at(at);
      const number = numbers.get(id) ?? numbers.size;
      numbers.set(id, number);
      return number;
    });
  };
  const [source, target] = [endsOf("source"), endsOf("target")];
  return undirected({ nodes: numbers.size, source, target, weight: null }, "presence");
}

const work = mkdtempSync(join(tmpdir(), "maillage-bench-"));
try {
  const folder = join(work, "package");
  generatePackage(folder, { ties: TIES, organisations: TIES / 10, sources: 200, form: "uneven" });
  const store = await openGrafeo({ directory: join(work, "store") });
  const { problems } = await runImport(store, folder);
  if (problems.length > 0) throw new Error("The generated package was not imported as it should be.");
  const [meta] = await store.read("readMeta", {}, VISITOR);
  if (!meta) throw new Error("The store says no revision.");
  const all = { types: [], entity: "" };
  const tied = await store.read("readTies", all, VISITOR);
  const alone = await secondsOf(async () => rowsOfEnds(await store.readColumns("readTies", all, VISITOR)));
  const snapshot = await secondsOf(() => readSnapshot(store, meta, VISITOR));
  const degree = MEASURES.find(({ id }) => id === "degree");
  if (!degree) throw new Error("There is no degree.");
  const question = measureQuestionOf(degree, {}, parseScope({}));
  const rows = await secondsOf(() => undirected(groundOf(snapshot.made, question).ties, "presence"));
  const peer = await secondsOf(() => {
    const graph = new UndirectedGraph();
    for (const { source, target } of tied) graph.mergeEdge(source, target);
    return graph;
  });
  for (const { ties } of [rows.made, alone.made])
    if (peer.made.size !== ties)
      throw new Error(`${ties} ties in the rows, ${peer.made.size} in graphology.`);
  await store.close();
  const result: StoreToRowsResult = {
    ...whereAndWhen(),
    ties: TIES,
    snapshot: snapshot.seconds,
    rows: rows.seconds,
    tiesAlone: alone.seconds,
    graphology: peer.seconds,
  };
  writeFileSync(
    resolve(import.meta.dirname, "results/storeToRows.json"),
    `${JSON.stringify(result, null, 2)}\n`,
  );
} finally {
  rmSync(work, { recursive: true, force: true });
}
