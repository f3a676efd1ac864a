import type { LayeredGraph, UndirectedGraph } from "../../graph/graph.ts";
import { degreeIn } from "../../graph/strengths.ts";
import { withoutIsolates } from "../isolates.ts";
import type { Measure } from "../measure.ts";

const row = ({ offsets, neighbours }: UndirectedGraph, node: number) =>
  neighbours.subarray(offsets[node] as number, offsets[node + 1] as number);

/** How many pairs are tied in both graphs. Linear; rows rise. */
export function pairsInBoth(one: UndirectedGraph, other: UndirectedGraph): number {
  let both = 0;
  for (let node = 0; node < one.nodes; node++) {
    const [left, right] = [row(one, node), row(other, node)];
    for (let a = 0, b = 0; a < left.length && b < right.length; ) {
      const [first, second] = [left[a] as number, right[b] as number];
      if (first === second && first > node) both++;
      if (first <= second) a++;
      if (second <= first) b++;
    }
  }
  return both;
}

const degreesOf = ({ layers }: LayeredGraph, node: number) =>
  layers.map(({ name, graph }) => ({ name, ties: degreeIn(graph, node) })).filter(({ ties }) => ties > 0);

/**
 * Layers of a network over the same nodes. Of a node: o, its contacts of each layer added up (overlapping degree); the
 * layers in which it has any; and its participation M / (M - 1) · (1 - Σ (k_a / o)²) over the M layers with ties, k_a its
 * contacts in layer a: 0 all in one layer, 1 as many in each; null for isolates and where M is 1. Of two layers: the Jaccard
 * index of their tied pairs. Of all: the share of tied pairs that are tied in two layers or more. Weights play no part.
 * Deterministic. Cost: ties × layers. Source: Battiston, Nicosia & Latora 2014.
 */
export const layers: Measure<LayeredGraph> = {
  id: "layers",
  family: "cooperation",
  projections: ["by-method", "through-people"],
  weights: "ignored",
  needsGroups: false,
  parameters: [],
  columns: [
    { id: "layer-participation", unit: "share", of: "node" },
    { id: "layers-active", unit: "count", of: "node" },
    { id: "overlapping-degree", unit: "count", of: "node" },
  ],
  totals: ["layer-count", "pairs-in-several"],
  cost: "linear",
  compute({ graph }) {
    const used = graph.layers.filter((layer) => layer.graph.ties > 0);
    const shares: number[] = [];
    const active: number[] = [];
    const overlapping: number[] = [];
    let several = 0;
    for (let node = 0; node < graph.nodes; node++) {
      const own = degreesOf(graph, node);
      const all = own.reduce((sum, { ties }) => sum + ties, 0);
      const inOne = own.reduce((sum, { ties }) => sum + (ties / all) ** 2, 0);
      shares.push((used.length / (used.length - 1)) * (1 - inOne));
      active.push(own.length);
      overlapping.push(all);
      const times = new Map<number, number>();
      for (const layer of used)
        for (const other of row(layer.graph, node))
          if (other > node) times.set(other, (times.get(other) ?? 0) + 1);
      for (const time of times.values()) if (time > 1) several++;
    }
    const { values, isolates } = withoutIsolates(graph, shares);
    const jaccard = (one: UndirectedGraph, other: UndirectedGraph) => {
      const both = pairsInBoth(one, other);
      return both / (one.ties + other.ties - both);
    };
    return {
      columns: [
        { id: "layer-participation", values: used.length < 2 ? values.map(() => null) : values },
        { id: "layers-active", values: withoutIsolates(graph, active).values },
        { id: "overlapping-degree", values: withoutIsolates(graph, overlapping).values },
      ],
      totals: [
        { id: "layer-count", value: used.length },
        { id: "pairs-in-several", value: graph.ties === 0 ? null : several / graph.ties },
      ],
      matrices: [
        {
          id: "layer-overlap",
          groups: used.map(({ name }) => name),
          values: used.map((one) => used.map((other) => jaccard(one.graph, other.graph))),
        },
      ],
      isolates,
    };
  },
  working({ graph }, _settings, { columns }, node) {
    const value = columns[0]?.values[node] ?? null;
    const own = degreesOf(graph, node);
    if (own.length === 0) return [];
    const numbers = { active: own.length, contacts: degreeIn(graph, node) };
    return [
      {
        key: value === null ? "layers-active-sum" : "layers-sum",
        numbers: value === null ? numbers : { ...numbers, value },
        nodes: [],
      },
      ...own.map(({ name, ties }) => ({ key: "layer-ties", numbers: { ties }, nodes: [], terms: [name] })),
    ];
  },
};
