import { type Numbered, numbersUpTo } from "../graph/byGroup.ts";
import type { Rows } from "../graph/graph.ts";

/**
 * Parts groups into their connected pieces, numbered 0 upwards in the order of their first node. Linear at most, less where
 * groups are connected: the search in a group ends with its last node. Without recursion.
 */
export function connectedParts({ offsets, neighbours }: Rows, group: Uint32Array): Numbered {
  const nodes = group.length;
  /** The group of a node, and once it is found `nodes`. */
  const open = group.slice();
  const part = numbersUpTo(nodes);
  const stack = new Uint32Array(nodes);
  const unfound = new Uint32Array(nodes);
  for (let node = 0; node < nodes; node++) {
    const own = group[node] as number;
    unfound[own] = (unfound[own] as number) + 1;
  }
  let count = 0;
  for (let first = 0; first < nodes; first++) {
    const own = open[first] as number;
    if (own === nodes) continue;
    let left = (unfound[own] as number) - 1;
    let height = 0;
    stack[height++] = first;
    open[first] = nodes;
    part[first] = count;
    while (height > 0 && left > 0) {
      const node = stack[--height] as number;
      const until = offsets[node + 1] as number;
      for (let at = offsets[node] as number; at < until; at++) {
        const other = neighbours[at] as number;
        if (open[other] !== own) continue;
        open[other] = nodes;
        part[other] = count;
        left--;
        stack[height++] = other;
      }
    }
    unfound[own] = left;
    count++;
  }
  return { group: part, count };
}
