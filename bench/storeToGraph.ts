/**
 * From the store to the graph that measures run on, first after a start and again for another question of the revision, beside the same
 * graph in graphology. Writes bench/results/storeToGraph.json; each size keeps its last result. Run it with: npx tsx bench/storeToGraph.ts S (or M, L)
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { MEASURES, undirected } from "@maillage/analysis";
import { parseScope, VISITOR } from "@maillage/model";
import { UndirectedGraph } from "graphology";
import { groundOf } from "../packages/api/src/measuring/measureGround.ts";
import { measureQuestionOf } from "../packages/api/src/measuring/measureQuestion.ts";
import { readSnapshot, type Snapshot } from "../packages/api/src/networkSnapshot.ts";
import { runImport } from "../packages/importer/src/index.ts";
import { type Columns, openGrafeo, type ReadRow } from "../packages/store/src/index.ts";
import { generatePackage } from "./generatePackage.ts";
import { SIZES, type Size } from "./graphs/testGraph.ts";
import { whereAndWhen } from "./machine.ts";
import { spentOn, total } from "./spent.ts";

const ROUNDS = 5;

/** Seconds of the processor, of the store's process too. */
export interface StoreToGraphResult {
  readonly size: Size;
  readonly commit: string;
  readonly measuredOn: string;
  readonly machine: string;
  readonly organisations: number;
  readonly ties: number;
  /** What all answers of a revision share, read from the store. */
  readonly snapshot: number;
  /** The first graph from it, and a later one of another question: the median. */
  readonly first: number;
  readonly later: number;
  /** From the store to the graph by who is tied to whom alone, without claims and scope. */
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

/** The graph of a measure, of all ties or of those possibly active in a window. */
function graphIn(snapshot: Snapshot, window: string | undefined) {
  const degree = MEASURES.find(({ id }) => id === "degree");
  if (!degree) throw new Error("There is no degree.");
  const question = measureQuestionOf(degree, {}, parseScope(window === undefined ? {} : { window }));
  return undirected(groundOf(snapshot, question).ties, "presence");
}

async function measured(size: Size, directory: string): Promise<StoreToGraphResult> {
  const { nodes: organisations, ties } = SIZES[size];
  const folder = join(directory, "package");
  generatePackage(folder, { ties, organisations, sources: 200, form: "uneven" });
  const loading = await openGrafeo({ directory: join(directory, "store") });
  const { problems } = await runImport(loading, folder);
  if (problems.length > 0) throw new Error("The generated package was not imported as it should be.");
  await loading.close();

  const store = await openGrafeo({ directory: join(directory, "store") });
  const [meta] = await store.read("readMeta", {}, VISITOR);
  if (!meta) throw new Error("The store says no revision.");
  const snapshot = await secondsOf(() => readSnapshot(store, meta, VISITOR));
  const first = await secondsOf(() => graphIn(snapshot.made, undefined));
  const later: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    later.push((await secondsOf(() => graphIn(snapshot.made, `${1995 + round}/2010`))).seconds);
  const all = { types: [], entity: "" };
  const alone = await secondsOf(async () => rowsOfEnds(await store.readColumns("readTies", all, VISITOR)));
  await store.close();
  const tied = snapshot.made.ties.map(({ source, target }) => [source.ref.id, target.ref.id] as const);
  const peer = await secondsOf(() => {
    const graph = new UndirectedGraph();
    for (const [source, target] of tied) graph.mergeEdge(source, target);
    return graph;
  });
  for (const graph of [first.made, alone.made])
    if (peer.made.size !== graph.ties)
      throw new Error(`${graph.ties} ties in the rows, ${peer.made.size} in graphology.`);
  return {
    size,
    ...whereAndWhen(),
    organisations,
    ties,
    snapshot: snapshot.seconds,
    first: first.seconds,
    later: later.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] as number,
    tiesAlone: alone.seconds,
    graphology: peer.seconds,
  };
}

const size = process.argv[2] as Size;
if (!Object.hasOwn(SIZES, size)) throw new Error(`Name one of the sizes ${Object.keys(SIZES).join(", ")}.`);
const results = resolve(import.meta.dirname, "results/storeToGraph.json");
const work = mkdtempSync(join(tmpdir(), "maillage-bench-"));
try {
  const result = await measured(size, work);
  const before: StoreToGraphResult[] = existsSync(results) ? JSON.parse(readFileSync(results, "utf8")) : [];
  const order = Object.keys(SIZES);
  const kept = [...before.filter((each) => each.size !== size), result];
  kept.sort((a, b) => order.indexOf(a.size) - order.indexOf(b.size));
  writeFileSync(results, `${JSON.stringify(kept, null, 2)}\n`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
