/** Graphs like those of movements, by size: hubs, communities, shuffled ids; the same bytes from the same seed. */
import type { TieColumns } from "@maillage/analysis";

/** Nodes and ties of each size. */
export const SIZES = {
  S: { nodes: 10_000, ties: 50_000 },
  M: { nodes: 100_000, ties: 500_000 },
  L: { nodes: 100_000, ties: 1_000_000 },
} as const;
export type Size = keyof typeof SIZES;

const TAIL = 2.5;
const LEAST_COMMUNITY = 10;
const MOST_COMMUNITY = 2_000;
const INSIDE = 0.7;

/** mulberry32: 32 bits of state, a number in [0, 1). */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Index of the first sum above `value`, between `from` and `until`. */
function indexOf(sums: Float64Array, from: number, until: number, value: number): number {
  let low = from;
  let high = until - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sums[middle] as number) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

function shuffled(count: number, random: () => number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const kept = order[last] as number;
    order[last] = order[other] as number;
    order[other] = kept;
  }
  return order;
}

/**
 * A Chung-Lu graph: weights with a Pareto tail of 2.5, at most 4 √nodes; communities of 10 to 2,000 nodes with power-law
 * sizes, 70 % of ties inside one; ids shuffled; each tie once, no loop.
 */
export function testGraph(size: Size, seed = 42): TieColumns {
  const { nodes, ties } = SIZES[size];
  const random = mulberry32(seed);
  const sums = new Float64Array(nodes);
  let sum = 0;
  for (let node = 0; node < nodes; node++) {
    sum += Math.min(4 * Math.sqrt(nodes), (1 - random()) ** (-1 / (TAIL - 1)));
    sums[node] = sum;
  }
  const start = new Uint32Array(nodes);
  const end = new Uint32Array(nodes);
  for (let from = 0; from < nodes; ) {
    const count = Math.min(MOST_COMMUNITY, Math.floor(LEAST_COMMUNITY * (1 - random()) ** (-1 / (TAIL - 1))));
    const until = Math.min(nodes, from + count);
    start.fill(from, from, until);
    end.fill(until, from, until);
    from = until;
  }
  const ids = shuffled(nodes, random);
  const source = new Uint32Array(ties);
  const target = new Uint32Array(ties);
  const seen = new Set<number>();
  while (seen.size < ties) {
    const a = indexOf(sums, 0, nodes, random() * sum);
    const inside = random() < INSIDE;
    const from = inside ? (start[a] as number) : 0;
    const until = inside ? (end[a] as number) : nodes;
    const below = from === 0 ? 0 : (sums[from - 1] as number);
    const b = indexOf(sums, from, until, below + random() * ((sums[until - 1] as number) - below));
    if (a === b) continue;
    const pair = Math.min(a, b) * nodes + Math.max(a, b);
    if (seen.has(pair)) continue;
    source[seen.size] = ids[a] as number;
    target[seen.size] = ids[b] as number;
    seen.add(pair);
  }
  return { nodes, source, target, weight: null };
}

/** The same ties, and every third of them the other way too. */
export function withReturns({ nodes, source, target }: TieColumns): TieColumns {
  const returned = Uint32Array.from({ length: Math.ceil(source.length / 3) }, (_, at) => 3 * at);
  return {
    nodes,
    source: Uint32Array.from([...source, ...returned.map((tie) => target[tie] as number)]),
    target: Uint32Array.from([...target, ...returned.map((tie) => source[tie] as number)]),
    weight: null,
  };
}
