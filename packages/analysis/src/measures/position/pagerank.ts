import type { DirectedGraph, Rows, UndirectedGraph } from "../../graph/graph.ts";
import { strengthsOf } from "../../graph/strengths.ts";
import { pagerank as settle } from "../../kernels/pagerank.ts";
import { isIsolate, withoutIsolates } from "../isolates.ts";
import type { Measure, Settings } from "../measure.ts";

const TOLERANCE = 1e-10;
const MOST_TURNS = 1_000;

const rowsOf = (graph: UndirectedGraph | DirectedGraph): { incoming: Rows; outgoing: Rows } =>
  graph.kind === "undirected" ? { incoming: graph, outgoing: graph } : graph;

/** The share of the ranks of all nodes with a tie; without isolates the ranks stand in the same proportion. */
function ranks(graph: UndirectedGraph | DirectedGraph, settings: Settings): Float64Array {
  const { incoming, outgoing } = rowsOf(graph);
  const { rank, turns } = settle({
    incoming,
    strength: strengthsOf(outgoing),
    damping: Number(settings.damping),
    tolerance: TOLERANCE,
    most: MOST_TURNS,
  });
  if (turns > MOST_TURNS) throw new RangeError(`PageRank did not settle in ${MOST_TURNS} turns.`);
  let held = 0;
  for (let node = 0; node < rank.length; node++) if (!isIsolate(graph, node)) held += rank[node] as number;
  return rank.map((value) => value / held);
}

/**
 * PageRank, the share of time that a walker spends at each node who follows ties with probability `damping` and else
 * begins anew at any node with a tie. Sums to 1 over nodes with a tie; isolates null. Power iteration to an L1 change of
 * 1e-10, deterministic. Cost: (nodes + ties) × about 50. Source: Brin & Page 1998.
 */
export const pagerank: Measure = {
  id: "pagerank",
  family: "position",
  projections: ["directed", "undirected"],
  weights: "strength",
  needsGroups: false,
  parameters: [{ name: "damping", kind: "number", minimum: 0, maximum: 0.99, default: 0.85 }],
  columns: [{ id: "pagerank", unit: "share", of: "node" }],
  totals: [],
  cost: "linear",
  compute({ graph }, settings) {
    const { values, isolates } = withoutIsolates(graph, ranks(graph, settings));
    return { columns: [{ id: "pagerank", values }], totals: [], isolates };
  },
  working({ graph }, settings, answer, node) {
    const values = answer.columns[0]?.values ?? [];
    const own = values[node];
    if (own === null || own === undefined) return [];
    const { incoming, outgoing } = rowsOf(graph);
    const strength = strengthsOf(outgoing);
    const from = incoming.offsets[node] as number;
    const until = incoming.offsets[node + 1] as number;
    const givers = Array.from({ length: until - from }, (_, index) => {
      const giver = incoming.neighbours[from + index] as number;
      const weight = incoming.weights?.[from + index] ?? 1;
      return { giver, gives: ((values[giver] ?? 0) * weight) / (strength[giver] as number) };
    }).sort((a, b) => b.gives - a.gives || a.giver - b.giver);
    const followed = Number(settings.damping) * givers.reduce((sum, { gives }) => sum + gives, 0);
    return [
      { key: "pagerank-sum", numbers: { value: own, followed, anew: own - followed }, nodes: [] },
      ...givers
        .slice(0, 10)
        .map(({ giver, gives }) => ({ key: "pagerank-giver", numbers: { gives }, nodes: [giver] })),
    ];
  },
};
