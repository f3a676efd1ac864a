/**
 * Times the registered measures against C igraph and graphology on the same graphs in the same run, by turns, and writes
 * bench/results/measures-GRAPH.json. Values are compared first; where they differ, it ends with an error.
 * Run one graph with: npx tsx bench/measures.ts S
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import {
  defaultsOf,
  directed,
  MEASURES,
  type MeasureAnswer,
  type Settings,
  type TieColumns,
  undirected,
} from "@maillage/analysis";
import { exampleGraph } from "./graphs/exampleGraph.ts";
import { testGraph, withReturns } from "./graphs/testGraph.ts";
import { whereAndWhen } from "./machine.ts";
import { graphologyOf, measuredByGraphology, runGraphology } from "./peers/graphology.ts";
import { Igraph, type PeerRun } from "./peers/igraph.ts";

export const GRAPHS = ["example", "S", "M", "L"] as const;
export type GraphName = (typeof GRAPHS)[number];
const WITHOUT_LARGE: readonly GraphName[] = ["example", "S"];

interface Compared {
  /** Of the registry. */
  readonly measure: string;
  readonly peer: string;
  /** At S, M and L; the defaults in the example, where one run of a search is too little. */
  readonly settings?: Settings;
  readonly kind?: "directed";
  readonly graphs: readonly GraphName[];
  /** What the issue asks for beside igraph at L, or at the largest graph measured. */
  readonly goal: number;
  /** Throws where the answer is not that of the peer. */
  readonly agree: (answer: MeasureAnswer, peer: PeerRun) => void;
}

const column = (answer: MeasureAnswer, id: string) =>
  answer.columns.find((each) => each.id === id)?.values ?? [];

/** Each value the same to `tolerance` of the larger, or of `least` where both are smaller, apart from those that ours leaves undefined. */
const values =
  (id: string, tolerance: number, scale: (peer: Float64Array) => number = () => 1, least = 1e-12) =>
  (answer: MeasureAnswer, peer: PeerRun): void => {
    const factor = scale(peer.values);
    const own = column(answer, id);
    if (own.length !== peer.values.length)
      throw new Error(`${id}: ${own.length} values for ${peer.values.length}`);
    own.forEach((value, node) => {
      if (value === null) return;
      const theirs = (peer.values[node] as number) * factor;
      if (Math.abs(value - theirs) > tolerance * Math.max(least, Math.abs(value), Math.abs(theirs)))
        throw new Error(`${id} of node ${node} is ${value}, the peer says ${theirs}`);
    });
  };

/** Entries of a vector whose largest is 1, whatever length the peer gives it. */
const entries = (id: string) => values(id, 1e-6, (peer) => 1 / peer.reduce((a, b) => Math.max(a, b), 0), 1);

const modularity = (answer: MeasureAnswer, peer: PeerRun): void => {
  const own = answer.totals.find(({ id }) => id === "modularity")?.value ?? Number.NaN;
  if (!(own >= (peer.modularity ?? Number.NaN) - 0.001))
    throw new Error(`Modularity is ${own}, the peer's ${peer.modularity}`);
};

const groupsAgree =
  (id: string) =>
  (answer: MeasureAnswer, peer: PeerRun): void => {
    const theirs = new Map<number, number>();
    column(answer, id).forEach((group, node) => {
      if (group === null) return;
      const known = theirs.get(group) ?? (peer.values[node] as number);
      theirs.set(group, known);
      if (known !== peer.values[node]) throw new Error(`${id}: node ${node} lies in another group`);
    });
  };

const articulationsAgree = (answer: MeasureAnswer, peer: PeerRun): void => {
  const own = column(answer, "articulation").flatMap((flag, node) => (flag === 1 ? [node] : []));
  const theirs = [...peer.values].sort((a, b) => a - b);
  if (own.length !== theirs.length || own.some((node, at) => node !== theirs[at]))
    throw new Error(`${own.length} articulation points, the peer has ${theirs.length} or others`);
};

/** One number of the whole graph. */
const total =
  (id: string, tolerance: number) =>
  (answer: MeasureAnswer, peer: PeerRun): void => {
    const own = answer.totals.find((each) => each.id === id)?.value ?? Number.NaN;
    const theirs = peer.values[0] as number;
    if (!(Math.abs(own - theirs) <= tolerance * Math.max(1, Math.abs(theirs))))
      throw new Error(`${id} is ${own}, the peer says ${theirs}`);
  };

/** The peers count within a component only: ours, after Wasserman and Faust, is theirs times the share that is reached. */
const closenessAgrees = (answer: MeasureAnswer, peer: PeerRun): void => {
  const reached = column(answer, "reached");
  const others = peer.values.length - 1;
  column(answer, "closeness").forEach((value, node) => {
    if (value === null) return;
    const theirs = ((peer.values[node] as number) * (reached[node] as number)) / others;
    const within = peer.values[node] as number;
    if (Math.min(Math.abs(value - theirs), Math.abs(value - within)) > 1e-9)
      throw new Error(`closeness of node ${node} is ${value}, the peer says ${within}`);
  });
};

/** The peer names bridges by its own numbers of ties, so their count is compared. */
const bridgesAgree = (answer: MeasureAnswer, peer: PeerRun): void => {
  const own = answer.totals.find(({ id }) => id === "bridge-count")?.value;
  if (own !== peer.values.length) throw new Error(`${own} bridges, the peer has ${peer.values.length}`);
};

/** The peer gives isolates a share, which ours leaves to the others: they stand in the same proportion. */
const ranksAgree = (answer: MeasureAnswer, peer: PeerRun): void => {
  const own = column(answer, "pagerank");
  const held = peer.values.reduce((sum, value, node) => sum + (own[node] === null ? 0 : value), 0);
  values("pagerank", 1e-6, () => 1 / held)(answer, peer);
};

const ALL: readonly Compared[] = [
  { measure: "degree", peer: "degree", graphs: GRAPHS, goal: 1, agree: values("degree", 0) },
  {
    measure: "pagerank",
    peer: "pagerank",
    graphs: GRAPHS,
    goal: 3,
    agree: ranksAgree,
  },
  { measure: "components", peer: "components", graphs: GRAPHS, goal: 1, agree: groupsAgree("component") },
  { measure: "core", peer: "core", graphs: GRAPHS, goal: 1, agree: values("core", 0) },
  {
    measure: "clustering",
    peer: "clustering",
    graphs: GRAPHS,
    goal: 1,
    agree: values("clustering", 1e-12),
  },
  {
    measure: "constraint",
    peer: "constraint",
    graphs: GRAPHS,
    goal: 40,
    agree: values("constraint", 1e-9),
  },
  {
    measure: "articulation-points",
    peer: "articulation",
    graphs: GRAPHS,
    goal: 1,
    agree: articulationsAgree,
  },
  { measure: "bridges", peer: "bridges", graphs: GRAPHS, goal: 1, agree: bridgesAgree },
  {
    measure: "eigenvector",
    peer: "eigenvector",
    graphs: GRAPHS,
    goal: 1,
    agree: entries("eigenvector"),
  },
  {
    measure: "eccentricity",
    peer: "eccentricity",
    graphs: WITHOUT_LARGE,
    goal: 1,
    agree: values("eccentricity", 0),
  },
  { measure: "harmonic", peer: "harmonic", graphs: WITHOUT_LARGE, goal: 60, agree: values("harmonic", 1e-9) },
  {
    measure: "betweenness",
    peer: "betweenness",
    graphs: WITHOUT_LARGE,
    goal: 1,
    agree: values("betweenness", 1e-6),
  },
  { measure: "closeness", peer: "closeness", graphs: WITHOUT_LARGE, goal: 1, agree: closenessAgrees },
  {
    ...{ measure: "reach", peer: "reach", graphs: GRAPHS, goal: 1 },
    agree: values("reached", 0),
  },
  { measure: "blocks", peer: "blocks", graphs: GRAPHS, goal: 1, agree: total("block-count", 0) },
  {
    ...{ measure: "degree-assortativity", peer: "assortativity", graphs: GRAPHS, goal: 1 },
    agree: total("degree-assortativity", 1e-9),
  },
  { measure: "hits", peer: "hits", kind: "directed", graphs: GRAPHS, goal: 1, agree: entries("hub") },
  {
    ...{ measure: "reciprocity", peer: "reciprocity", kind: "directed", graphs: GRAPHS, goal: 1 },
    agree: total("all-reciprocity", 1e-12),
  },
  {
    measure: "louvain",
    peer: "louvain",
    settings: { restarts: 1 },
    graphs: GRAPHS,
    goal: 8,
    agree: modularity,
  },
  {
    measure: "leiden",
    peer: "leiden",
    settings: { restarts: 1 },
    graphs: GRAPHS,
    goal: 3,
    agree: modularity,
  },
];

const ROUNDS = 9;
const median = (list: readonly number[]): number =>
  [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;

/** What it leaves of one measure. */
export interface MeasureRow {
  readonly measure: string;
  /** Seconds of the processor, the median of the rounds; the first round of ours is cold. */
  readonly own: number;
  readonly first: number;
  readonly igraph: number;
  /** One round; null where it has no such measure, or at M and L, where it takes minutes. */
  readonly graphology: number | null;
  readonly goal: number;
}
export interface MeasuresResult {
  readonly commit: string;
  readonly measuredOn: string;
  readonly machine: string;
  readonly graph: GraphName;
  readonly nodes: number;
  readonly ties: number;
  readonly igraph: string;
  readonly rounds: number;
  readonly csr: {
    readonly seconds: number;
    readonly bytes: number;
    readonly igraph: number;
    readonly graphology: number;
  };
  readonly rows: readonly MeasureRow[];
}

const cpuSeconds = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
};

const secondsOf = (work: () => void): number => {
  const begun = process.cpuUsage();
  work();
  return cpuSeconds(begun);
};

/** One kind of graph beside its peers. */
async function compare(name: GraphName, ties: TieColumns, kind: "undirected" | "directed", folder: string) {
  const { igraph, version, build } = await Igraph.on(ties, folder, kind);
  const graph = kind === "directed" ? directed(ties, "presence") : undirected(ties, "presence");
  const peerGraph = WITHOUT_LARGE.includes(name) ? graphologyOf(ties, kind) : null;
  const rows: MeasureRow[] = [];
  for (const { measure: id, peer, settings, graphs, goal, agree, ...each } of ALL) {
    const measure = MEASURES.find((known) => known.id === id);
    if (!measure || !graphs.includes(name) || (each.kind ?? "undirected") !== kind) continue;
    const own: number[] = [];
    const theirs: number[] = [];
    let answer: MeasureAnswer | null = null;
    for (let round = 0; round < ROUNDS; round++) {
      const begun = process.cpuUsage();
      answer = measure.compute(
        { graph, groups: null },
        { ...defaultsOf(measure), ...(name === "example" ? {} : settings) },
      );
      own.push(cpuSeconds(begun));
      const run = await igraph.run(peer);
      theirs.push(run.cpu);
      agree(answer, run);
    }
    const graphology = peerGraph && measuredByGraphology(peer) ? runGraphology(peerGraph, peer) : null;
    if (graphology && answer) agree(answer, graphology);
    rows.push({
      ...{ measure: id, own: median(own), first: own[0] ?? Number.NaN },
      ...{ igraph: median(theirs), graphology: graphology?.cpu ?? null, goal },
    });
    process.stderr.write(`${name} ${id}: ${(median(theirs) / median(own)).toFixed(2)} x\n`);
  }
  igraph.close();
  return { version, build, rows };
}

async function measureGraph(name: GraphName): Promise<MeasuresResult> {
  const folder = mkdtempSync(join(tmpdir(), "maillage-bench-"));
  try {
    const ties = name === "example" ? exampleGraph() : testGraph(name);
    const own = median(Array.from({ length: ROUNDS }, () => secondsOf(() => undirected(ties, "presence"))));
    const { offsets, neighbours } = undirected(ties, "presence");
    const plain = await compare(name, ties, "undirected", folder);
    const arcs = await compare(name, withReturns(ties), "directed", folder);
    const graphology = secondsOf(() => graphologyOf(ties, "undirected"));
    return {
      ...whereAndWhen(),
      ...{ graph: name, nodes: ties.nodes, ties: ties.source.length, igraph: plain.version, rounds: ROUNDS },
      csr: {
        ...{ seconds: own, bytes: offsets.byteLength + neighbours.byteLength },
        ...{ igraph: plain.build, graphology },
      },
      rows: [...plain.rows, ...arcs.rows],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const wanted = GRAPHS.filter((name) => process.argv.slice(2).includes(name));
const folder = resolve(import.meta.dirname, "results");
mkdirSync(folder, { recursive: true });
for (const name of wanted.length > 0 ? wanted : GRAPHS)
  writeFileSync(
    join(folder, `measures-${name}.json`),
    `${JSON.stringify(await measureGraph(name), null, 2)}\n`,
  );
