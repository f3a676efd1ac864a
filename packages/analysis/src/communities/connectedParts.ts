import type { Rows } from "../graph/graph.ts";

/**
 * Parts groups into their connected pieces, numbered 0 upwards in the order of their first node. Linear; without
 * recursion.
 */
export function connectedParts(
  { offsets, neighbours }: Rows,
  group: Uint32Array,
): { readonly group: Uint32Array; readonly count: number } {
  const nodes = group.length;
  const part = new Int32Array(nodes).fill(-1);
  const stack = new Uint32Array(nodes);
  let count = 0;
  for (let first = 0; first < nodes; first++) {
    if (part[first] !== -1) continue;
    let height = 0;
    stack[height++] = first;
    part[first] = count;
    while (height > 0) {
      const node = stack[--height] as number;
      for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at++) {
        const other = neighbours[at] as number;
        if (part[other] !== -1 || group[other] !== group[node]) continue;
        part[other] = count;
        stack[height++] = other;
      }
    }
    count++;
  }
  return { group: Uint32Array.from(part), count };
}
