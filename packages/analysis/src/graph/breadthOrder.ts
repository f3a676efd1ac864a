import type { Rows } from "./graph.ts";

/** Nodes so that each component stands together. */
export interface BreadthOrder {
  readonly nodeAt: Uint32Array;
  /** Where each component begins in `nodeAt`, and after the last the number of nodes. */
  readonly starts: Uint32Array;
}

/**
 * Nodes of an undirected graph in the order in which a breadth-first search finds them, from the lowest node of each
 * component. Neighbours stand near each other in it, so a graph renumbered by it is kinder to memory. Pure; linear.
 */
export function breadthOrder({ offsets, neighbours }: Rows): BreadthOrder {
  const nodes = offsets.length - 1;
  const nodeAt = new Uint32Array(nodes);
  const found = new Uint8Array(nodes);
  const starts: number[] = [];
  let end = 0;
  for (let root = 0; root < nodes; root++) {
    if (found[root] === 1) continue;
    starts.push(end);
    found[root] = 1;
    nodeAt[end++] = root;
    for (let at = end - 1; at < end; at++) {
      const node = nodeAt[at] as number;
      const until = offsets[node + 1] as number;
      for (let entry = offsets[node] as number; entry < until; entry++) {
        const other = neighbours[entry] as number;
        if (found[other] === 1) continue;
        found[other] = 1;
        nodeAt[end++] = other;
      }
    }
  }
  starts.push(nodes);
  return { nodeAt, starts: Uint32Array.from(starts) };
}

/** Rows with each node numbered by its place in `nodeAt`, in no order within a row; without weights. Pure; linear. */
export function renumbered({ offsets, neighbours }: Rows, nodeAt: Uint32Array): Rows {
  const placeOf = new Uint32Array(nodeAt.length);
  for (let place = 0; place < nodeAt.length; place++) placeOf[nodeAt[place] as number] = place;
  const own = new Uint32Array(offsets.length);
  const others = new Uint32Array(neighbours.length);
  let end = 0;
  for (let place = 0; place < nodeAt.length; place++) {
    const node = nodeAt[place] as number;
    const until = offsets[node + 1] as number;
    for (let at = offsets[node] as number; at < until; at++)
      others[end++] = placeOf[neighbours[at] as number] as number;
    own[place + 1] = end;
  }
  return { offsets: own, neighbours: others, weights: null };
}

/**
 * Sources from a place of the breadth order up to another in batches of at most `most`, with the places of the nodes of
 * their components, from `low` up to `high`; a component larger than a batch has its own. `starts` as above. Pure; linear.
 */
export function* batchesOf(starts: Uint32Array, from: number, until: number, most: number) {
  let first = 0;
  for (let at = from; at < until; ) {
    while ((starts[first + 1] as number) <= at) first++;
    const low = starts[first] as number;
    const high = starts[first + 1] as number;
    let end = Math.min(at + most, until);
    if (high - low > most) end = Math.min(end, high);
    let last = first;
    while ((starts[last + 1] as number) < end) last++;
    yield { from: at, until: end, low, high: starts[last + 1] as number };
    at = end;
  }
}
