import type { UndirectedGraph } from "../../graph/graph.ts";
import { HARMONIC_UNIT, msbfs } from "../../kernels/msbfs.ts";
import { reachedWithin } from "../../kernels/nearby.ts";
import { withoutIsolates } from "../isolates.ts";
import type { Measure, WorkingLine } from "../measure.ts";

const common = {
  family: "position",
  projections: ["undirected"],
  weights: "ignored",
  needsGroups: false,
  parameters: [],
  cost: "quadratic",
} as const;

/** How many nodes stand at each number of steps from a node, one line for each number up to `depth`. */
function levels({ offsets, neighbours }: UndirectedGraph, node: number, depth: number): WorkingLine[] {
  const found = new Set([node]);
  const lines: WorkingLine[] = [];
  let frontier = [node];
  for (let steps = 1; steps <= depth; steps++) {
    const next: number[] = [];
    for (const at of frontier) {
      for (const other of neighbours.subarray(offsets[at], offsets[at + 1])) {
        if (found.has(other)) continue;
        found.add(other);
        next.push(other);
      }
    }
    if (next.length === 0) break;
    lines.push({ key: "distance-level", numbers: { count: next.length, steps }, nodes: [] });
    frontier = next;
  }
  return lines;
}

/**
 * Closeness, r / (n - 1) × r / (sum of distances), where r is how many others a node reaches and n how many nodes have a
 * tie: 1 for one who is tied to all. Beside it the mean distance to those r, and r. Every tie is one step. Isolates null,
 * and they change nobody's value. Cost: nodes × (nodes + ties) / 512 × steps. Source: Wasserman & Faust 1994, 5.2.
 */
export const closeness: Measure<UndirectedGraph> = {
  ...common,
  id: "closeness",
  columns: [
    { id: "closeness", unit: "share", of: "node" },
    { id: "mean-distance", unit: "number", of: "node" },
    { id: "reached", unit: "count", of: "node" },
  ],
  totals: [],
  rising: ["reached"],
  compute({ graph, fromSources }, _settings, progress) {
    const { farness, reached } = msbfs({ rows: graph, progress }, fromSources);
    const { values: reach, isolates } = withoutIsolates(graph, reached);
    const others = graph.nodes - isolates - 1;
    const close = reach.map((r, node) => r && ((r / others) * r) / (farness[node] as number));
    const mean = reach.map((r, node) => r && (farness[node] as number) / r);
    const columns = [
      { id: "closeness", values: close },
      { id: "mean-distance", values: mean },
      { id: "reached", values: reach },
    ];
    return { columns, totals: [], isolates };
  },
  working: ({ graph }, _settings, _answer, node) => levels(graph, node, Number.POSITIVE_INFINITY),
};

/**
 * Harmonic closeness, the sum of 1 / distance over the others that a node reaches; every tie is one step, each term is
 * rounded to 2^-43. Isolates null. Cost: nodes × (nodes + ties) / 512 × steps. Source: Marchiori & Latora 2000.
 */
export const harmonic: Measure<UndirectedGraph> = {
  ...common,
  id: "harmonic",
  columns: [{ id: "harmonic", unit: "number", of: "node" }],
  totals: [],
  rising: ["harmonic"],
  compute({ graph, fromSources }, _settings, progress) {
    const sums = msbfs({ rows: graph, progress }, fromSources).harmonic;
    const { values, isolates } = withoutIsolates(
      graph,
      Float64Array.from(sums, (sum) => Number(sum) / HARMONIC_UNIT),
    );
    return { columns: [{ id: "harmonic", values }], totals: [], isolates };
  },
  working: ({ graph }, _settings, _answer, node) => levels(graph, node, Number.POSITIVE_INFINITY),
};

/**
 * Eccentricity, the distance to the farthest node that a node reaches. Totals: the largest (diameter) and the smallest
 * (radius) over all components, null without ties. Isolates null. Cost: nodes × (nodes + ties) / 512 × steps. Source:
 * Harary 1969.
 */
export const eccentricity: Measure<UndirectedGraph> = {
  ...common,
  id: "eccentricity",
  columns: [{ id: "eccentricity", unit: "count", of: "node" }],
  totals: ["diameter", "radius"],
  compute({ graph, fromSources }, _settings, progress) {
    const found = msbfs({ rows: graph, progress }, fromSources);
    const { values, isolates } = withoutIsolates(graph, found.eccentricity);
    let diameter = 0;
    let radius = Number.POSITIVE_INFINITY;
    for (const value of values) {
      if (value === null) continue;
      if (value > diameter) diameter = value;
      if (value < radius) radius = value;
    }
    const totals = [
      { id: "diameter", value: graph.ties === 0 ? null : diameter },
      { id: "radius", value: graph.ties === 0 ? null : radius },
    ];
    return { columns: [{ id: "eccentricity", values }], totals, isolates };
  },
  working: ({ graph }, _settings, _answer, node) => levels(graph, node, Number.POSITIVE_INFINITY),
};

/**
 * Reach, how many others stand at most `steps` steps away, and which share of all others with a tie they are. Isolates
 * null. Cost: the sum of squared degrees up to two steps, beyond nodes × (nodes + ties) / 512 × steps.
 */
export const reach: Measure<UndirectedGraph> = {
  ...common,
  id: "reach",
  parameters: [{ name: "steps", kind: "integer", minimum: 1, maximum: 20, default: 2 }],
  columns: [
    { id: "reached", unit: "count", of: "node" },
    { id: "reached-share", unit: "share", of: "node" },
  ],
  totals: [],
  rising: ["reached"],
  compute({ graph, fromSources }, settings, progress) {
    const reached = reachedWithin({ rows: graph, depth: Number(settings.steps), progress }, fromSources);
    const { values, isolates } = withoutIsolates(graph, reached);
    const others = graph.nodes - isolates - 1;
    const shares = values.map((value) => value && value / others);
    const columns = [
      { id: "reached", values },
      { id: "reached-share", values: shares },
    ];
    return { columns, totals: [], isolates };
  },
  working: ({ graph }, settings, _answer, node) => levels(graph, node, Number(settings.steps)),
};
