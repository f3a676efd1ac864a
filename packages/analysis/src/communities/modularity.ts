import type { Rows } from "../graph/graph.ts";
import { strengthsOf } from "../graph/strengths.ts";

/**
 * Modularity of a partition: the share of ties inside groups, less `resolution` times what chance gives where each node
 * keeps its strength. NaN for a graph without ties. Groups are numbers below the number of nodes. `strength`: of each node,
 * more than its ties where it stands for a group with ties inside. Linear. Source: Newman & Girvan 2004; Reichardt &
 * Bornholdt 2006.
 */
export function modularity(
  rows: Rows,
  group: Uint32Array,
  resolution: number,
  strength: Float64Array = strengthsOf(rows),
): number {
  const { offsets, neighbours, weights } = rows;
  const total = new Float64Array(group.length);
  let whole = 0;
  let across = 0;
  for (let node = 0; node < group.length; node++) {
    const own = group[node] as number;
    total[own] = (total[own] as number) + (strength[node] as number);
    whole += strength[node] as number;
    for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at++)
      if (group[neighbours[at] as number] !== own) across += weights === null ? 1 : (weights[at] as number);
  }
  let chance = 0;
  for (const sum of total) chance += (sum / whole) ** 2;
  return (whole - across) / whole - resolution * chance;
}
