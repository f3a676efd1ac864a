import type { Rows, UndirectedGraph } from "../../graph/graph.ts";
import { withoutIsolates } from "../isolates.ts";
import type { Measure } from "../measure.ts";

/** Core number of each node: nodes are taken away by lowest remaining degree, from buckets. Pure; linear. */
function coreNumbers({ offsets, neighbours }: Rows): Uint32Array {
  const nodes = offsets.length - 1;
  const left = new Uint32Array(nodes);
  let most = 0;
  for (let node = 0; node < nodes; node++) {
    const ties = (offsets[node + 1] as number) - (offsets[node] as number);
    left[node] = ties;
    if (ties > most) most = ties;
  }
  const start = new Uint32Array(most + 2);
  for (let node = 0; node < nodes; node++) {
    const after = (left[node] as number) + 1;
    start[after] = (start[after] as number) + 1;
  }
  for (let ties = 0; ties <= most; ties++)
    start[ties + 1] = (start[ties + 1] as number) + (start[ties] as number);
  const order = new Uint32Array(nodes);
  const place = new Uint32Array(nodes);
  const fill = start.slice();
  for (let node = 0; node < nodes; node++) {
    const ties = left[node] as number;
    const at = fill[ties] as number;
    fill[ties] = at + 1;
    order[at] = node;
    place[node] = at;
  }
  for (let at = 0; at < nodes; at++) {
    const node = order[at] as number;
    const own = left[node] as number;
    for (let entry = offsets[node] as number; entry < (offsets[node + 1] as number); entry++) {
      const other = neighbours[entry] as number;
      const ties = left[other] as number;
      if (ties <= own) continue;
      const first = start[ties] as number;
      const head = order[first] as number;
      const from = place[other] as number;
      order[first] = other;
      place[other] = first;
      order[from] = head;
      place[head] = from;
      start[ties] = first + 1;
      left[other] = ties - 1;
    }
  }
  return left;
}

/**
 * Core number, the largest k for which a node stands in a part where each has at least k ties inside the part. Total: the
 * largest. Isolates null. Cost: linear. Source: Seidman 1983; Batagelj & Zaversnik 2003.
 */
export const core: Measure<UndirectedGraph> = {
  id: "core",
  family: "position",
  projections: ["undirected"],
  weights: "ignored",
  needsGroups: false,
  parameters: [],
  columns: [{ id: "core", unit: "count", of: "node" }],
  totals: ["degeneracy"],
  rising: ["core", "degeneracy"],
  cost: "linear",
  compute({ graph }) {
    const cores = coreNumbers(graph);
    let most = 0;
    for (const value of cores) if (value > most) most = value;
    const { values, isolates } = withoutIsolates(graph, cores);
    const totals = [{ id: "degeneracy", value: isolates === graph.nodes ? null : most }];
    return { columns: [{ id: "core", values }], totals, isolates };
  },
  working({ graph }, _settings, answer, node) {
    const values = answer.columns[0]?.values ?? [];
    const own = values[node];
    if (own === null || own === undefined) return [];
    let inside = 0;
    for (let at = graph.offsets[node] as number; at < (graph.offsets[node + 1] as number); at++)
      if ((values[graph.neighbours[at] as number] ?? 0) >= own) inside++;
    return [{ key: "core-inside", numbers: { value: own, inside }, nodes: [] }];
  },
};
