import type { DirectedGraph } from "../../graph/graph.ts";
import { degreeIn } from "../../graph/strengths.ts";
import { isIsolate } from "../isolates.ts";
import type { Measure } from "../measure.ts";

/** How many of those that a node sends an arc to send one back. Cost: its arcs; both rows rise. */
function returned({ outgoing, incoming }: DirectedGraph, node: number): number {
  let [sent, got] = [outgoing.offsets[node] as number, incoming.offsets[node] as number];
  const [lastSent, lastGot] = [outgoing.offsets[node + 1] as number, incoming.offsets[node + 1] as number];
  let both = 0;
  while (sent < lastSent && got < lastGot) {
    const [to, from] = [outgoing.neighbours[sent] as number, incoming.neighbours[got] as number];
    if (to === from) both++;
    if (to <= from) sent++;
    if (from <= to) got++;
  }
  return both;
}

/**
 * Reciprocity: the share of a node's arcs, leaving and arriving, whose other end sends one back, 2 m / (leaving + arriving)
 * with m pairs tied both ways; of all arcs 2 M / (2 M + A) with M pairs both ways and A one way; and how far this is beyond
 * what arcs at random would give, (r - d) / (1 - d) with d the density among nodes with an arc: 1 all returned, 0 as by
 * chance, null where all pairs are tied both ways. Null for isolates. Weights play no part. Only ties that either end can
 * return count. Deterministic; linear. Sources: Newman, Forrest & Balthrop 2002; Garlaschelli & Loffredo 2004.
 */
export const reciprocity: Measure<DirectedGraph> = {
  id: "reciprocity",
  family: "cooperation",
  projections: ["directed"],
  weights: "ignored",
  needsGroups: false,
  arcs: "returnable",
  parameters: [],
  columns: [
    { id: "reciprocity", unit: "share", of: "node" },
    { id: "returned", unit: "count", of: "node" },
  ],
  totals: ["all-reciprocity", "reciprocity-beyond-chance", "pairs-both-ways", "pairs-one-way"],
  cost: "linear",
  compute({ graph }) {
    const share = new Array<number | null>(graph.nodes).fill(null);
    const both = new Array<number | null>(graph.nodes).fill(null);
    let isolates = 0;
    let ends = 0;
    for (let node = 0; node < graph.nodes; node++) {
      if (isIsolate(graph, node)) {
        isolates++;
        continue;
      }
      const back = returned(graph, node);
      share[node] = (2 * back) / (degreeIn(graph.outgoing, node) + degreeIn(graph.incoming, node));
      both[node] = back;
      ends += back;
    }
    const tied = graph.nodes - isolates;
    const all = graph.ties === 0 ? null : ends / graph.ties;
    const density = graph.ties / (tied * (tied - 1));
    return {
      columns: [
        { id: "reciprocity", values: share },
        { id: "returned", values: both },
      ],
      totals: [
        { id: "all-reciprocity", value: all },
        {
          id: "reciprocity-beyond-chance",
          value: all === null || density === 1 ? null : (all - density) / (1 - density),
        },
        { id: "pairs-both-ways", value: ends / 2 },
        { id: "pairs-one-way", value: graph.ties - ends },
      ],
      isolates,
    };
  },
  working({ graph }, _settings, { columns }, node) {
    const value = columns[0]?.values[node] ?? null;
    if (value === null) return [];
    const [leaving, arriving] = [degreeIn(graph.outgoing, node), degreeIn(graph.incoming, node)];
    return [
      {
        key: "reciprocity-sum",
        numbers: { value, returned: returned(graph, node), leaving, arriving },
        nodes: [],
      },
    ];
  },
};
