import type { UndirectedGraph } from "../../graph/graph.ts";
import { betweenness as between } from "../../kernels/betweenness.ts";
import { withoutIsolates } from "../isolates.ts";
import type { Measure, WorkingLine } from "../measure.ts";

/** Pairs of the neighbours of a node, and how many of them have no tie of their own: for these it is a way. */
export function neighbourPairs({ offsets, neighbours }: UndirectedGraph, node: number): WorkingLine {
  const own = neighbours.subarray(offsets[node], offsets[node + 1]);
  const near = new Set(own);
  let tied = 0;
  for (const one of own)
    for (const other of neighbours.subarray(offsets[one], offsets[one + 1]))
      if (other > one && near.has(other)) tied++;
  const pairs = (own.length * (own.length - 1)) / 2;
  return { key: "betweenness-adjacent", numbers: { pairs, open: pairs - tied }, nodes: [] };
}

/** Pairs that can be drawn from all nodes with a tie but one; at least 1, so that a share is never of nothing. */
export const pairsOfOthers = (tied: number): number => Math.max(1, ((tied - 1) * (tied - 2)) / 2);

/**
 * Betweenness, over all pairs of others the share of their shortest paths on which a node stands: each pair once, ties
 * count one step. `betweenness-normalised` divides by (n - 1)(n - 2) / 2, where n is the number of nodes with a tie.
 * Isolates null. Throws RangeError where there are more than 1e308 shortest paths between two nodes. Cost: nodes ×
 * (nodes + ties). Source: Freeman 1977; Brandes 2001.
 */
export const betweenness: Measure<UndirectedGraph> = {
  id: "betweenness",
  family: "position",
  projections: ["undirected"],
  weights: "ignored",
  needsGroups: false,
  parameters: [],
  columns: [
    { id: "betweenness", unit: "number", of: "node" },
    { id: "betweenness-normalised", unit: "share", of: "node" },
  ],
  totals: [],
  cost: "quadratic",
  compute({ graph, fromSources }, _settings, progress) {
    const sums = between({ rows: graph, progress }, fromSources);
    const { values, isolates } = withoutIsolates(graph, sums);
    const pairs = pairsOfOthers(graph.nodes - isolates);
    const columns = [
      { id: "betweenness", values },
      { id: "betweenness-normalised", values: values.map((value) => value && value / pairs) },
    ];
    return { columns, totals: [], isolates };
  },
  working({ graph }, _settings, answer, node) {
    const value = answer.columns[0]?.values[node];
    if (value === null || value === undefined) return [];
    const pairs = pairsOfOthers(graph.nodes - answer.isolates);
    return [{ key: "betweenness-sum", numbers: { value, pairs }, nodes: [] }, neighbourPairs(graph, node)];
  },
};
