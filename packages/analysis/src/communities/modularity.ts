import type { UndirectedGraph } from "../graph/graph.ts";
import { strengthsOf } from "../graph/strengths.ts";

/**
 * Modularity of a partition: the share of ties inside groups, less `resolution` times what chance gives where each node
 * keeps its strength. NaN for a graph without ties. Groups are numbers below the number of nodes. Linear. Source: Newman &
 * Girvan 2004; Reichardt & Bornholdt 2006.
 */
export function modularity(graph: UndirectedGraph, group: Uint32Array, resolution: number): number {
  const { offsets, neighbours, weights, nodes } = graph;
  const strength = strengthsOf(graph);
  const total = new Float64Array(nodes);
  let whole = 0;
  let inside = 0;
  for (let node = 0; node < nodes; node++) {
    const own = group[node] as number;
    total[own] = (total[own] as number) + (strength[node] as number);
    whole += strength[node] as number;
    for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at++)
      if (group[neighbours[at] as number] === own) inside += weights?.[at] ?? 1;
  }
  let chance = 0;
  for (const sum of total) chance += (sum / whole) ** 2;
  return inside / whole - resolution * chance;
}
