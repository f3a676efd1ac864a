import type { UndirectedGraph } from "./graph.ts";

/** The number of the tie at each entry of the rows: ties count by their lower end, then their higher one. Pure; linear. */
export function tieNumbers({ offsets, neighbours, nodes }: UndirectedGraph): Uint32Array {
  const tieAt = new Uint32Array(neighbours.length);
  const next = offsets.slice(0, nodes);
  let tie = 0;
  for (let node = 0; node < nodes; node++) {
    for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at++) {
      const other = neighbours[at] as number;
      if (other < node) continue;
      tieAt[at] = tie;
      const mirror = next[other] as number;
      tieAt[mirror] = tie;
      next[other] = mirror + 1;
      tie++;
    }
  }
  return tieAt;
}

/** Ties in blocks: two ties share one if a closed way without repeated nodes passes through both. */
export interface Blocks {
  /** Block of each tie; the largest is 0, among equals the one that holds the lowest tie comes first. */
  readonly blockOf: Uint32Array;
  /** Ties of each block; a bridge is a block of one tie. */
  readonly sizes: Uint32Array;
}

/**
 * Blocks (biconnected components) of a graph by depth-first search with a stack of ties; no recursion, so long paths are
 * no danger. Pure; cost linear in nodes and ties. Source: Hopcroft & Tarjan 1973.
 */
export function biconnected(graph: UndirectedGraph): Blocks {
  const found = blocksOfTies(graph, tieNumbers(graph));
  const { groupOf, sizes } = bySize(found.blockOf, found.count);
  return { blockOf: groupOf, sizes };
}

/** In how many blocks each node stands; the nodes in several are the articulation points. As `biconnected`. */
export function blocksOfNodes(graph: UndirectedGraph): Uint32Array {
  const tieAt = tieNumbers(graph);
  const { blockOf, count } = blocksOfTies(graph, tieAt);
  return countsOfNodes(graph, tieAt, blockOf, count);
}

function blocksOfTies({ offsets, neighbours, nodes, ties }: UndirectedGraph, tieAt: Uint32Array) {
  const blockOf = new Uint32Array(ties);
  const entered = new Uint32Array(nodes);
  const low = new Uint32Array(nodes);
  const next = offsets.slice(0, nodes);
  const path = new Uint32Array(nodes);
  const cameBy = new Uint32Array(nodes);
  const open = new Uint32Array(ties);
  let opened = 0;
  let clock = 0;
  let count = 0;
  for (let root = 0; root < nodes; root++) {
    if (entered[root] !== 0) continue;
    let depth = 0;
    path[0] = root;
    entered[root] = low[root] = ++clock;
    while (depth >= 0) {
      const node = path[depth] as number;
      const at = next[node] as number;
      if (at < (offsets[node + 1] as number)) {
        next[node] = at + 1;
        const other = neighbours[at] as number;
        const tie = tieAt[at] as number;
        const before = entered[other] as number;
        if (before === 0) {
          open[opened++] = tie;
          entered[other] = low[other] = ++clock;
          path[++depth] = other;
          cameBy[depth] = tie;
        } else if (before < (entered[node] as number) && (depth === 0 || tie !== cameBy[depth])) {
          open[opened++] = tie;
          if (before < (low[node] as number)) low[node] = before;
        }
        continue;
      }
      depth--;
      if (depth < 0) break;
      const parent = path[depth] as number;
      const reached = low[node] as number;
      if (reached < (low[parent] as number)) low[parent] = reached;
      if (reached < (entered[parent] as number)) continue;
      const last = cameBy[depth + 1] as number;
      let tie: number;
      do {
        tie = open[--opened] as number;
        blockOf[tie] = count;
      } while (tie !== last);
      count++;
    }
  }
  return { blockOf, count };
}

/** Groups renumbered by falling size, among equals by their first member; with the size of each. Pure; count × log count. */
export function bySize(groups: Uint32Array, count: number) {
  const sizes = new Uint32Array(count);
  const first = new Uint32Array(count);
  for (let member = groups.length - 1; member >= 0; member--) {
    const group = groups[member] as number;
    sizes[group] = (sizes[group] as number) + 1;
    first[group] = member;
  }
  const order = Uint32Array.from({ length: count }, (_, group) => group).sort(
    (a, b) => (sizes[b] as number) - (sizes[a] as number) || (first[a] as number) - (first[b] as number),
  );
  const rank = new Uint32Array(count);
  for (let place = 0; place < count; place++) rank[order[place] as number] = place;
  const groupOf = new Uint32Array(groups.length);
  for (let member = 0; member < groups.length; member++)
    groupOf[member] = rank[groups[member] as number] as number;
  return {
    groupOf,
    sizes: order.map((group) => sizes[group] as number),
  };
}

function countsOfNodes(
  { offsets, nodes }: UndirectedGraph,
  tieAt: Uint32Array,
  blockOf: Uint32Array,
  blocks: number,
): Uint32Array {
  const counts = new Uint32Array(nodes);
  const counted = new Uint32Array(blocks);
  for (let node = 0; node < nodes; node++) {
    for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at++) {
      const block = blockOf[tieAt[at] as number] as number;
      if (counted[block] === node + 1) continue;
      counted[block] = node + 1;
      counts[node] = (counts[node] as number) + 1;
    }
  }
  return counts;
}
