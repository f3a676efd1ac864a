import type { DirectedGraph, Rows, UndirectedGraph } from "../../graph/graph.ts";
import { strengthsOf } from "../../graph/strengths.ts";
import { withoutIsolates } from "../isolates.ts";
import type { Measure } from "../measure.ts";
import { leadingVector } from "./leadingVector.ts";

/** What each node gets from its neighbours in these rows. */
function gather({ offsets, neighbours, weights }: Rows, from: Float64Array, into: Float64Array): void {
  for (let node = 0; node < into.length; node++) {
    const until = offsets[node + 1] as number;
    let sum = 0;
    if (weights === null)
      for (let at = offsets[node] as number; at < until; at++)
        sum += from[neighbours[at] as number] as number;
    else
      for (let at = offsets[node] as number; at < until; at++)
        sum += (weights[at] as number) * (from[neighbours[at] as number] as number);
    into[node] = sum;
  }
}

/** Neighbours in these rows by what they give, the largest first, ten at most; those that give nothing are left out. */
function givers({ offsets, neighbours, weights }: Rows, node: number, values: readonly (number | null)[]) {
  const from = offsets[node] as number;
  return Array.from({ length: (offsets[node + 1] as number) - from }, (_, index) => {
    const giver = neighbours[from + index] as number;
    const value = values[giver] ?? 0;
    return { giver, value, gives: value * (weights?.[from + index] ?? 1) };
  })
    .filter(({ gives }) => gives > 0)
    .sort((a, b) => b.gives - a.gives || a.giver - b.giver)
    .slice(0, 10);
}

/**
 * Eigenvector centrality: each node's value is the sum of its neighbours' values times the weights of the ties, over the
 * largest eigenvalue (`eigenvalue`, null without ties); the largest value is 1. In components with a smaller eigenvalue it
 * is 0. Isolates null. Cost: (nodes + ties) × about 50. Source: Bonacich 1972.
 */
export const eigenvector: Measure<UndirectedGraph> = {
  id: "eigenvector",
  family: "position",
  projections: ["undirected"],
  weights: "strength",
  needsGroups: false,
  parameters: [],
  columns: [{ id: "eigenvector", unit: "number", of: "node" }],
  totals: ["eigenvalue"],
  cost: "linear",
  compute({ graph }) {
    const found = leadingVector([graph], strengthsOf(graph));
    const { values, isolates } = withoutIsolates(graph, found.vector);
    return {
      columns: [{ id: "eigenvector", values }],
      totals: [{ id: "eigenvalue", value: graph.ties === 0 ? null : found.value }],
      isolates,
    };
  },
  working({ graph }, _settings, answer, node) {
    const eigenvalue = answer.totals[0]?.value;
    if (!eigenvalue) return [];
    return givers(graph, node, answer.columns[0]?.values ?? []).map(({ giver, gives }) => ({
      key: "eigenvector-giver",
      numbers: { gives: gives / eigenvalue },
      nodes: [giver],
    }));
  },
};

/**
 * Hubs and authorities (HITS): an authority's value is the sum of the hub values of those from whom ties arrive, a hub's the
 * sum of the authority values of those to whom its ties lead, times weights; the largest of each is 1. 0 in parts with a
 * smaller singular value. Isolates null. Cost: (nodes + ties) × about 100. Source: Kleinberg 1999.
 */
export const hits: Measure<DirectedGraph> = {
  id: "hits",
  family: "position",
  projections: ["directed"],
  weights: "strength",
  needsGroups: false,
  parameters: [],
  columns: [
    { id: "hub", unit: "number", of: "node" },
    { id: "authority", unit: "number", of: "node" },
  ],
  totals: [],
  cost: "linear",
  compute({ graph }) {
    const authority = leadingVector([graph.outgoing, graph.incoming], strengthsOf(graph.incoming)).vector;
    const hub = new Float64Array(graph.nodes);
    gather(graph.outgoing, authority, hub);
    let most = 0;
    for (const value of hub) if (value > most) most = value;
    const { values, isolates } = withoutIsolates(graph, authority);
    const hubs = withoutIsolates(graph, most === 0 ? hub : hub.map((value) => value / most)).values;
    const columns = [
      { id: "hub", values: hubs },
      { id: "authority", values },
    ];
    return { columns, totals: [], isolates };
  },
  working({ graph }, _settings, answer, node) {
    const [hubs, authority] = answer.columns.map(({ values }) => values);
    const line = (key: string) => (each: { giver: number; value: number }) => ({
      key,
      numbers: { value: each.value },
      nodes: [each.giver],
    });
    return [
      ...givers(graph.outgoing, node, authority ?? []).map(line("hits-sends")),
      ...givers(graph.incoming, node, hubs ?? []).map(line("hits-receives")),
    ];
  },
};
