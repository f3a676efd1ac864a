/**
 * What takes long: brokers found by sampling, closeness by several threads, draws of the gap matrix, and rows beside graphology's
 * graph. Writes bench/results/heavy.json. Needs `npm run build`. Run it with: npx tsx bench/heavy.ts
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Worker } from "node:worker_threads";
import {
  type CoParticipationInput,
  coParticipationGaps,
  defaultsOf,
  MEASURES,
  type TieColumns,
  undirected,
} from "@maillage/analysis";
import { UndirectedGraph } from "graphology";
import { mulberry32, SIZES, type Size, testGraph } from "./graphs/testGraph.ts";
import { whereAndWhen } from "./machine.ts";
import { Igraph } from "./peers/igraph.ts";

const SEEDS = 10;
const SAMPLES = [10_000, 25_000, 50_000] as const;
const TOP = 100;
/** Sources of which the peer's time is taken, where all would take hours. */
const SOURCES = 256;

export interface HeavyResult {
  readonly commit: string;
  readonly measuredOn: string;
  readonly machine: string;
  readonly igraph: string;
  readonly threads: number;
  /** Of the highest hundred of the exact values, the share found; medians over seeds, seconds of the processor. */
  readonly sampled: readonly {
    readonly samples: number;
    readonly recall: number;
    readonly seconds: number;
  }[];
  readonly exactPeer: number;
  /** Seconds of the clock, all nodes as sources, from ties to values. */
  readonly closeness: readonly {
    readonly size: Size;
    readonly own: number;
    readonly peer: number;
    /** Sources of which the peer's time was taken; its time for all is told from it. */
    readonly sources: number;
  }[];
  /** Seconds of the clock of a gap matrix, the median of five. */
  readonly draws: {
    readonly organisations: number;
    readonly occasions: number;
    readonly participations: number;
    readonly groups: number;
    readonly draws: number;
    readonly seconds: number;
  };
  /** Seconds of the processor from edge arrays at L. */
  readonly rows: { readonly own: number; readonly graphology: number };
}

const median = (list: readonly number[]): number =>
  [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;
const cpuOf = (work: () => void): number => {
  const begun = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1e6;
};
const highest = (values: ArrayLike<number | null>): ReadonlySet<number> =>
  new Set(
    Array.from(values, (value, node) => ({ value: value ?? 0, node }))
      .sort((a, b) => b.value - a.value || a.node - b.node)
      .slice(0, TOP)
      .map(({ node }) => node),
  );

async function onGraph<T>(
  size: Size,
  use: (ties: TieColumns, igraph: Igraph, version: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "maillage-bench-"));
  const ties = testGraph(size);
  const { igraph, version } = await Igraph.on(ties, folder);
  try {
    return await use(ties, igraph, version);
  } finally {
    igraph.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function sampling(ties: TieColumns, igraph: Igraph) {
  const measure = MEASURES.find(({ id }) => id === "betweenness-sampled");
  if (!measure) throw new Error("There is no sampled betweenness.");
  const exact = await igraph.run("betweenness");
  const truth = highest(exact.values);
  const graph = undirected(ties, "presence");
  const sampled = SAMPLES.map((samples) => {
    const runs = Array.from({ length: SEEDS }, (_, seed) => {
      let found: ReadonlySet<number> = new Set();
      const seconds = cpuOf(() => {
        const settings = { ...defaultsOf(measure), samples, seed };
        found = highest(measure.compute({ graph, groups: null }, settings).columns[0]?.values ?? []);
      });
      return { seconds, recall: [...found].filter((node) => truth.has(node)).length / TOP };
    });
    return {
      samples,
      recall: median(runs.map(({ recall }) => recall)),
      seconds: median(runs.map(({ seconds }) => seconds)),
    };
  });
  return { sampled, exactPeer: exact.cpu };
}

/** As the product computes it: the built thread, which takes the others. */
function inThreads(ties: TieColumns): Promise<Float64Array> {
  const file = resolve(import.meta.dirname, "../packages/cli/dist/measureWorker.js");
  if (!existsSync(file))
    throw new Error("The benchmark measures the built product: run npm run build first.");
  const input = {
    ...{ measure: "harmonic", projection: "undirected", weight: null, ties },
    ...{ meetings: null, groups: null, settings: {}, evidence: null },
  };
  return new Promise((done, fail) => {
    const worker = new Worker(file, { workerData: { name: "registered", input } });
    worker.on("message", (told) => {
      if ("answer" in told)
        done(
          Float64Array.from(told.answer.answer.columns[0].values as (number | null)[], (value) => value ?? 0),
        );
    });
    worker.once("error", fail);
  });
}

async function closeness(size: Size, ties: TieColumns, igraph: Igraph) {
  const { nodes } = SIZES[size];
  const sources = size === "S" ? nodes : SOURCES;
  const peer = await igraph.run(size === "S" ? "harmonic" : "harmonic256");
  const begun = performance.now();
  const values = await inThreads(ties);
  const own = (performance.now() - begun) / 1000;
  const scale = values[0] === 0 ? 1 : (peer.values[0] as number) / (values[0] as number);
  peer.values.forEach((value, node) => {
    if (Math.abs(value - scale * (values[node] as number)) > 1e-9 * Math.max(1, value))
      throw new Error(`harmonic of node ${node} is ${values[node]}, the peer says ${value}`);
  });
  return { size, own, peer: (peer.clock * nodes) / sources, sources };
}

/** Occasions of five to twenty-five, their guests by chance. */
function participation(): CoParticipationInput {
  const random = mulberry32(42);
  const [organisations, occasions, groups] = [500, 200, 12];
  const rows = Array.from({ length: groups }, (_, group) => `region ${group}`);
  return {
    ...{ organisations, occasions, rows, fixed: [], draws: 2_000, seed: 1 },
    present: Array.from({ length: occasions }, (_, occasion) => {
      const guests = new Set<number>();
      const size = 5 + Math.floor(21 * random());
      while (guests.size < size) guests.add(Math.floor(organisations * random()));
      return [...guests].map((guest) => [guest, occasion] as const);
    }).flat(),
    rowAt: Array.from({ length: organisations }, (_, organisation) => rows[organisation % groups] ?? null),
  };
}

function drawing(): HeavyResult["draws"] {
  const input = participation();
  const times = Array.from({ length: 5 }, () => {
    const begun = performance.now();
    coParticipationGaps(input);
    return (performance.now() - begun) / 1000;
  });
  const { organisations, occasions, draws, rows, present } = input;
  return {
    ...{ organisations, occasions, draws, groups: rows.length },
    participations: present.length,
    seconds: median(times),
  };
}

function building(ties: TieColumns): HeavyResult["rows"] {
  const own = median(Array.from({ length: 3 }, () => cpuOf(() => undirected(ties, "presence"))));
  const graphology = cpuOf(() => {
    const graph = new UndirectedGraph();
    for (let node = 0; node < ties.nodes; node++) graph.addNode(node);
    ties.source.forEach((source, tie) => {
      graph.mergeEdge(source, ties.target[tie]);
    });
  });
  return { own, graphology };
}

const small = await onGraph("S", async (ties, igraph, version) => ({
  igraph: version,
  ...(await sampling(ties, igraph)),
  closeness: await closeness("S", ties, igraph),
}));
const large = await onGraph("L", async (ties, igraph) => ({
  rows: building(ties),
  closeness: await closeness("L", ties, igraph),
}));
const result: HeavyResult = {
  ...whereAndWhen(),
  igraph: small.igraph,
  threads: availableParallelism(),
  sampled: small.sampled,
  exactPeer: small.exactPeer,
  closeness: [small.closeness, large.closeness],
  draws: drawing(),
  rows: large.rows,
};
writeFileSync(resolve(import.meta.dirname, "results/heavy.json"), `${JSON.stringify(result, null, 2)}\n`);
