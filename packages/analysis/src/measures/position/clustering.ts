import type { UndirectedGraph } from "../../graph/graph.ts";
import { degreeIn } from "../../graph/strengths.ts";
import { triangles } from "../../kernels/triangles.ts";
import type { Measure } from "../measure.ts";

/**
 * Local clustering: the share of pairs of a node's contacts that are tied themselves, 2 t / (d (d - 1)); null below two
 * contacts. Totals: transitivity, three times the triangles over the pairs of ties that meet, and the mean of the local
 * values. Weights play no part. Cost: ties × the square root of ties at most. Source: Watts & Strogatz 1998; Newman 2003.
 */
export const clustering: Measure<UndirectedGraph> = {
  id: "clustering",
  family: "position",
  projections: ["undirected"],
  weights: "ignored",
  needsGroups: false,
  parameters: [],
  columns: [{ id: "clustering", unit: "share", of: "node" }],
  totals: ["transitivity", "mean-clustering"],
  cost: "linear",
  compute({ graph }) {
    const found = triangles(graph);
    let isolates = 0;
    let closed = 0;
    let pairs = 0;
    let sum = 0;
    let defined = 0;
    const values = Array.from(found, (own, node): number | null => {
      const degree = degreeIn(graph, node);
      if (degree === 0) isolates++;
      if (degree < 2) return null;
      const possible = (degree * (degree - 1)) / 2;
      closed += own;
      pairs += possible;
      sum += own / possible;
      defined++;
      return own / possible;
    });
    return {
      columns: [{ id: "clustering", values }],
      totals: [
        { id: "transitivity", value: pairs === 0 ? null : closed / pairs },
        { id: "mean-clustering", value: defined === 0 ? null : sum / defined },
      ],
      isolates,
    };
  },
  working({ graph }, _settings, answer, node) {
    const value = answer.columns[0]?.values[node] ?? null;
    if (value === null) return [];
    const degree = degreeIn(graph, node);
    const pairs = (degree * (degree - 1)) / 2;
    return [
      { key: "clustering-pairs", numbers: { value, pairs, tied: Math.round(value * pairs) }, nodes: [] },
    ];
  },
};
