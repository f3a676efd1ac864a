import { seededRandom } from "../seededRandom.ts";

/** A simple undirected graph with groups: no tie from a node to itself, and none twice. */
export interface SwapInput {
  readonly nodes: number;
  /** Ends of each tie. */
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** Group of each node, 0 up to `groups` - 1. */
  readonly groupOf: Int32Array;
  readonly groups: number;
  /** Tables that are counted. */
  readonly draws: number;
  /** Steps before the first draw, and between two. */
  readonly burnIn: number;
  readonly thinning: number;
  /** A 32-bit integer. */
  readonly seed: number;
}
export interface SwapOutput {
  /** Groups × groups, upper triangle: ties between the two. */
  readonly observed: Uint32Array;
  /** In how many draws there were at most as many. */
  readonly atMost: Uint32Array;
  /** Of the counts over the draws. */
  readonly sum: Float64Array;
  /** The ends of the last draw. */
  readonly last: readonly [Int32Array, Int32Array];
}

/**
 * Ties between groups over random simple graphs in which every node keeps its number of ties, by double edge swaps: two ties exchange
 * an end unless that would join a node to itself or join two twice; then the step changes nothing, which keeps every such graph as
 * likely. Pure and deterministic by seed. Cost: burnIn + draws × (thinning + ties). Throws RangeError for draws below 1, and for a
 * graph that is not simple. Source: Fosdick, Larremore, Nishimura and Ugander 2018.
 */
export function edgeSwaps(input: SwapInput): SwapOutput {
  const { nodes, groupOf, groups, draws, burnIn, thinning } = input;
  if (!(draws >= 1)) throw new RangeError(`Edge swaps need at least 1 draw; they were asked for ${draws}.`);
  const [a, b] = [input.a.slice(), input.b.slice()];
  const ties = a.length;
  const keyOf = (u: number, v: number) => (u < v ? u * nodes + v : v * nodes + u);
  const there = new Set<number>();
  for (let tie = 0; tie < ties; tie++) {
    const [u, v] = [a[tie] as number, b[tie] as number];
    if (u === v || there.has(keyOf(u, v)))
      throw new RangeError(`Tie ${tie} joins a node to itself or two nodes twice: give each pair once.`);
    there.add(keyOf(u, v));
  }
  const random = seededRandom(input.seed);
  const step = () => {
    const [first, second] = [random.below(ties), random.below(ties)];
    const turned = random.below(2) === 1;
    if (first === second) return;
    const [u, v] = [a[first] as number, b[first] as number];
    const [x, y] = turned
      ? [b[second] as number, a[second] as number]
      : [a[second] as number, b[second] as number];
    if (u === y || x === v) return;
    const [one, other] = [keyOf(u, y), keyOf(x, v)];
    if (there.has(one) || there.has(other)) return;
    there.delete(keyOf(u, v));
    there.delete(keyOf(x, y));
    there.add(one).add(other);
    b[first] = y;
    a[second] = x;
    b[second] = v;
  };
  const size = groups * groups;
  const counted = (counts: Uint32Array) => {
    counts.fill(0);
    for (let tie = 0; tie < ties; tie++) {
      const g = groupOf[a[tie] as number] as number;
      const h = groupOf[b[tie] as number] as number;
      const cell = g < h ? g * groups + h : h * groups + g;
      counts[cell] = (counts[cell] as number) + 1;
    }
    return counts;
  };
  const observed = counted(new Uint32Array(size));
  const atMost = new Uint32Array(size);
  const sum = new Float64Array(size);
  const counts = new Uint32Array(size);
  if (ties > 1) for (let done = 0; done < burnIn; done++) step();
  for (let draw = 0; draw < draws; draw++) {
    if (ties > 1) for (let done = 0; done < thinning; done++) step();
    counted(counts);
    for (let cell = 0; cell < size; cell++) {
      const count = counts[cell] as number;
      sum[cell] = (sum[cell] as number) + count;
      if (count <= (observed[cell] as number)) atMost[cell] = (atMost[cell] as number) + 1;
    }
  }
  return { observed, atMost, sum, last: [a, b] };
}
