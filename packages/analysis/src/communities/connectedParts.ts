import { type Numbered, numbersUpTo } from "../graph/byGroup.ts";
import type { Rows } from "../graph/graph.ts";

/**
 * Parts groups into their connected pieces, numbered 0 upwards in the order of their first node. Linear; without
 * recursion.
 */
export function connectedParts({ offsets, neighbours }: Rows, group: Uint32Array): Numbered {
  const nodes = group.length;
  /** The group of a node, and once it is found `nodes`. */
  const open = group.slice();
  const part = numbersUpTo(nodes);
  const stack = new Uint32Array(nodes);
  let count = 0;
  for (let first = 0; first < nodes; first++) {
    const own = open[first] as number;
    if (own === nodes) continue;
    let height = 0;
    stack[height++] = first;
    open[first] = nodes;
    while (height > 0) {
      const node = stack[--height] as number;
      part[node] = count;
      const until = offsets[node + 1] as number;
      for (let at = offsets[node] as number; at < until; at++) {
        const other = neighbours[at] as number;
        if (open[other] !== own) continue;
        open[other] = nodes;
        stack[height++] = other;
      }
    }
    count++;
  }
  return { group: part, count };
}
