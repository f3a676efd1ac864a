/**
 * Times the registered measures against C igraph on the same graphs in the same run, by turns, and writes
 * bench/results/measures-SIZE.json. Values are compared first; where they differ, it ends with an error.
 * Run one size with: npx tsx bench/measures.ts S
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { defaultsOf, MEASURES, type MeasureAnswer, type Settings, undirected } from "@maillage/analysis";
import { SIZES, type Size, testGraph } from "./graphs/testGraph.ts";
import { whereAndWhen } from "./machine.ts";
import { Igraph, type PeerRun } from "./peers/igraph.ts";

interface Compared {
  /** Of the registry. */
  readonly measure: string;
  readonly peer: string;
  readonly settings?: Settings;
  readonly sizes: readonly Size[];
  /** What the issue asks for at L, or at the only size measured. */
  readonly goal: number;
  /** Throws where the answer is not that of the peer. */
  readonly agree: (answer: MeasureAnswer, peer: PeerRun) => void;
}

const column = (answer: MeasureAnswer, id: string) =>
  answer.columns.find((each) => each.id === id)?.values ?? [];

/** Each value the same to `tolerance` of the larger, apart from those that ours leaves undefined. */
const values =
  (id: string, tolerance: number, scale: (peer: Float64Array) => number = () => 1) =>
  (answer: MeasureAnswer, peer: PeerRun): void => {
    const factor = scale(peer.values);
    const own = column(answer, id);
    if (own.length !== peer.values.length)
      throw new Error(`${id}: ${own.length} values for ${peer.values.length}`);
    own.forEach((value, node) => {
      if (value === null) return;
      const theirs = (peer.values[node] as number) * factor;
      if (Math.abs(value - theirs) > tolerance * Math.max(1e-12, Math.abs(value), Math.abs(theirs)))
        throw new Error(`${id} of node ${node} is ${value}, the peer says ${theirs}`);
    });
  };

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
  { measure: "degree", peer: "degree", sizes: ["S", "L"], goal: 1, agree: values("degree", 0) },
  {
    measure: "pagerank",
    peer: "pagerank",
    sizes: ["S", "L"],
    goal: 3,
    agree: ranksAgree,
  },
  { measure: "components", peer: "components", sizes: ["S", "L"], goal: 1, agree: groupsAgree("component") },
  { measure: "core", peer: "core", sizes: ["S", "L"], goal: 1, agree: values("core", 0) },
  {
    measure: "clustering",
    peer: "clustering",
    sizes: ["S", "L"],
    goal: 1,
    agree: values("clustering", 1e-12),
  },
  {
    measure: "constraint",
    peer: "constraint",
    sizes: ["S", "L"],
    goal: 40,
    agree: values("constraint", 1e-9),
  },
  {
    measure: "articulation-points",
    peer: "articulation",
    sizes: ["S", "L"],
    goal: 1,
    agree: articulationsAgree,
  },
  { measure: "bridges", peer: "bridges", sizes: ["S", "L"], goal: 1, agree: bridgesAgree },
  {
    measure: "eigenvector",
    peer: "eigenvector",
    sizes: ["S", "L"],
    goal: 1,
    agree: values("eigenvector", 1e-6),
  },
  { measure: "eccentricity", peer: "eccentricity", sizes: ["S"], goal: 1, agree: values("eccentricity", 0) },
  { measure: "harmonic", peer: "harmonic", sizes: ["S"], goal: 60, agree: values("harmonic", 1e-9) },
  { measure: "betweenness", peer: "betweenness", sizes: ["S"], goal: 1, agree: values("betweenness", 1e-6) },
  {
    measure: "louvain",
    peer: "louvain",
    settings: { restarts: 1 },
    sizes: ["S", "L"],
    goal: 8,
    agree: modularity,
  },
  {
    measure: "leiden",
    peer: "leiden",
    settings: { restarts: 1 },
    sizes: ["S", "L"],
    goal: 3,
    agree: modularity,
  },
];

const ROUNDS = 5;
const median = (list: readonly number[]): number =>
  [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;

/** What it leaves of one measure. */
export interface MeasureRow {
  readonly measure: string;
  /** Seconds of the processor, the median of the rounds; the first round of ours is cold. */
  readonly own: number;
  readonly first: number;
  readonly peer: number;
  readonly goal: number;
}
export interface MeasuresResult {
  readonly commit: string;
  readonly measuredOn: string;
  readonly machine: string;
  readonly size: Size;
  readonly igraph: string;
  readonly rounds: number;
  readonly csr: { readonly seconds: number; readonly bytes: number; readonly peer: number };
  readonly rows: readonly MeasureRow[];
}

const cpuSeconds = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
};

async function measureSize(size: Size): Promise<MeasuresResult> {
  const folder = mkdtempSync(join(tmpdir(), "maillage-bench-"));
  try {
    const ties = testGraph(size);
    const { igraph, version, build } = await Igraph.on(ties, folder);
    const builds = Array.from({ length: ROUNDS }, () => {
      const begun = process.cpuUsage();
      undirected(ties, "presence");
      return cpuSeconds(begun);
    });
    const graph = undirected(ties, "presence");
    const rows: MeasureRow[] = [];
    for (const { measure: id, peer, settings, sizes, goal, agree } of ALL) {
      const measure = MEASURES.find((each) => each.id === id);
      if (!measure || !sizes.includes(size)) continue;
      const own: number[] = [];
      const theirs: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const begun = process.cpuUsage();
        const answer = measure.compute({ graph, groups: null }, { ...defaultsOf(measure), ...settings });
        own.push(cpuSeconds(begun));
        const run = await igraph.run(peer);
        theirs.push(run.cpu);
        agree(answer, run);
      }
      rows.push({ measure: id, own: median(own), first: own[0] ?? Number.NaN, peer: median(theirs), goal });
      process.stderr.write(`${size} ${id}: ${(median(theirs) / median(own)).toFixed(2)} x\n`);
    }
    igraph.close();
    return {
      ...whereAndWhen(),
      size,
      igraph: version,
      rounds: ROUNDS,
      csr: {
        seconds: median(builds),
        bytes: graph.offsets.byteLength + graph.neighbours.byteLength,
        peer: build,
      },
      rows,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const wanted = process.argv.slice(2).filter((word): word is Size => word in SIZES);
const folder = resolve(import.meta.dirname, "results");
mkdirSync(folder, { recursive: true });
for (const size of wanted.length > 0 ? wanted : (["S", "L"] as const))
  writeFileSync(
    join(folder, `measures-${size}.json`),
    `${JSON.stringify(await measureSize(size), null, 2)}\n`,
  );
