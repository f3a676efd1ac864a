/** graphology and its measures, in this process. */
import type { TieColumns } from "@maillage/analysis";
import Graph from "graphology";
import louvain from "graphology-communities-louvain";
import { connectedComponents } from "graphology-components";
import betweennessCentrality from "graphology-metrics/centrality/betweenness.js";
import closenessCentrality from "graphology-metrics/centrality/closeness.js";
import eigenvectorCentrality from "graphology-metrics/centrality/eigenvector.js";
import hits from "graphology-metrics/centrality/hits.js";
import pagerank from "graphology-metrics/centrality/pagerank.js";
import { mulberry32 } from "../graphs/testGraph.ts";
import type { PeerRun } from "./igraph.ts";

type Found = Readonly<Record<string, number>>;
const exactly = { getEdgeWeight: null, tolerance: 1e-12, maxIterations: 1_000 };

const numbered = (groups: readonly (readonly string[])[]): Found =>
  Object.fromEntries(groups.flatMap((group, number) => group.map((node) => [node, number])));

const RUNS: Readonly<Record<string, (graph: Graph) => { values: Found; modularity?: number }>> = {
  degree: (graph) => ({ values: Object.fromEntries(graph.mapNodes((node) => [node, graph.degree(node)])) }),
  pagerank: (graph) => ({ values: pagerank(graph, { ...exactly, tolerance: 1e-14, alpha: 0.85 }) }),
  components: (graph) => ({ values: numbered(connectedComponents(graph)) }),
  eigenvector: (graph) => ({ values: eigenvectorCentrality(graph, exactly) }),
  hits: (graph) => ({ values: hits(graph, { ...exactly, normalize: false }).hubs }),
  closeness: (graph) => ({ values: closenessCentrality(graph) }),
  betweenness: (graph) => ({
    values: betweennessCentrality(graph, { getEdgeWeight: null, normalized: false }),
  }),
  louvain: (graph) => {
    const { communities, modularity } = louvain.detailed(graph, { getEdgeWeight: null, rng: mulberry32(1) });
    return { values: communities, modularity };
  },
};

/** A graph of each pair once. */
export function graphologyOf(ties: TieColumns, kind: "undirected" | "directed"): Graph {
  const graph = new Graph({ type: kind });
  for (let node = 0; node < ties.nodes; node++) graph.addNode(node);
  ties.source.forEach((source, tie) => {
    if (source !== ties.target[tie]) graph.mergeEdge(source, ties.target[tie]);
  });
  return graph;
}

/** The measures it has. */
export const measuredByGraphology = (measure: string): boolean => measure in RUNS;

/** Runs one of them. Throws TypeError for another. */
export function runGraphology(graph: Graph, measure: string): PeerRun {
  const run = RUNS[measure];
  if (!run) throw new TypeError(`graphology is not asked for ${measure}.`);
  const [cpu, clock] = [process.cpuUsage(), performance.now()];
  const { values, modularity } = run(graph);
  const { user, system } = process.cpuUsage(cpu);
  return {
    ...{ cpu: (user + system) / 1e6, clock: (performance.now() - clock) / 1000 },
    ...(modularity === undefined ? {} : { modularity }),
    values: Float64Array.from({ length: graph.order }, (_, node) => values[node] as number),
  };
}
