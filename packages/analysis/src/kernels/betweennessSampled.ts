import { WASM } from "../../dist/kernels/betweennessSampled.ts";
import { breadthOrder } from "../graph/breadthOrder.ts";
import type { Rows } from "../graph/graph.ts";
import { byNode, type Placed, placed } from "./fromSources.ts";
import { KernelMemory } from "./kernelMemory.ts";

export interface SampledInput {
  /** Of an undirected graph. */
  readonly rows: Rows;
  /** Pairs to draw, at least 1. */
  readonly samples: number;
  /** A whole number from 0 to 2^32 - 1. */
  readonly seed: number;
  /** Told how many pairs are drawn. */
  readonly progress?: ((done: number, total: number) => void) | undefined;
}
/** Of each node, over the drawn pairs: the share of shortest paths on which it stands, summed, and its squares. */
export interface Shares {
  readonly sums: Float64Array;
  readonly squares: Float64Array;
}
/** Pairs between two words about progress. */
const AT_ONCE = 1_000;
interface Exports {
  begin(seed: number): void;
  sample(
    nodes: number,
    offsets: number,
    neighbours: number,
    drawn: number,
    count: number,
    done: number,
    until: number,
    marks: number,
    queues: number,
    ways: number,
    flow: number,
    sums: number,
    squares: number,
  ): void;
}

/** Places of nodes with a tie, in breadth order. */
const tiedPlaces = ({ offsets }: Placed): Uint32Array =>
  Uint32Array.from(offsets.subarray(1).keys()).filter((place) => offsets[place + 1] !== offsets[place]);

/**
 * Draws pairs of nodes with a tie, all pairs alike, and gives each node between the share of the pair's shortest paths on
 * which it stands. Deterministic by seed; equal to `sampledTwin` to 1e-12 of each value. Cost: samples × about the square
 * root of ties on graphs with hubs, samples × (nodes + ties) at worst. Source: Riondato & Upfal 2018; Borassi & Natale 2016.
 */
export function sampled({ rows, samples, seed, progress }: SampledInput): Shares {
  const graph = placed(rows);
  const nodes = graph.nodeAt.length;
  const drawn = tiedPlaces(graph);
  if (drawn.length === 0) return { sums: new Float64Array(nodes), squares: new Float64Array(nodes) };
  const kernel = new KernelMemory<Exports>(WASM);
  const put = [kernel.put(graph.offsets), kernel.put(graph.neighbours), kernel.put(drawn)] as const;
  const room = [
    kernel.reserve(32 * nodes),
    kernel.reserve(8 * nodes),
    kernel.reserve(4 * nodes),
    kernel.reserve(8 * nodes),
  ] as const;
  const sums = kernel.reserve(8 * nodes);
  const squares = kernel.reserve(8 * nodes);
  kernel.run.begin(seed);
  for (let done = 0; done < samples; ) {
    const until = Math.min(samples, done + AT_ONCE);
    kernel.run.sample(nodes, ...put, drawn.length, done, until, ...room, sums, squares);
    done = until;
    progress?.(done, samples);
  }
  return {
    sums: byNode(graph, kernel.take(Float64Array, sums, nodes)),
    squares: byNode(graph, kernel.take(Float64Array, squares, nodes)),
  };
}

/** sfc32 of a seed, as whole numbers below a bound. */
function sfc32(seed: number): (bound: number) => number {
  let [a, b, c, counter] = [seed >>> 0, 0, 0, 1];
  const random = () => {
    const value = (a + b + counter++) >>> 0;
    a = (b ^ (b >>> 9)) >>> 0;
    b = (c + (c << 3)) >>> 0;
    c = (((c << 21) | (c >>> 11)) + value) >>> 0;
    return value;
  };
  for (let warm = 0; warm < 12; warm++) random();
  return (bound) => Math.floor((random() * bound) / 4294967296);
}

function pathsFrom({ offsets, neighbours }: Rows, source: number) {
  const distance = new Map([[source, 0]]);
  const paths = new Map([[source, 1]]);
  for (const [node, steps] of distance) {
    for (const other of neighbours.subarray(offsets[node], offsets[node + 1])) {
      if (!distance.has(other)) distance.set(other, steps + 1);
      if (distance.get(other) === steps + 1)
        paths.set(other, (paths.get(other) ?? 0) + (paths.get(node) as number));
    }
  }
  return { distance, paths };
}

/** The same in plain TypeScript, a whole search from either end of each pair: equal to 1e-12 of each value. */
export function sampledTwin({ rows, samples, seed }: SampledInput): Shares {
  const drawn = [...breadthOrder(rows).nodeAt].filter(
    (node) => rows.offsets[node] !== rows.offsets[node + 1],
  );
  const sums = new Float64Array(rows.offsets.length - 1);
  const squares = sums.slice();
  const below = sfc32(seed);
  for (let draw = 0; draw < samples && drawn.length > 0; draw++) {
    const first = below(drawn.length);
    const second = below(drawn.length - 1);
    const s = drawn[first] as number;
    const t = drawn[second < first ? second : second + 1] as number;
    const [there, back] = [pathsFrom(rows, s), pathsFrom(rows, t)];
    const length = there.distance.get(t);
    if (length === undefined) continue;
    for (const [node, steps] of there.distance) {
      if (node === s || node === t || steps + (back.distance.get(node) ?? Number.NaN) !== length) continue;
      const ways = (there.paths.get(node) ?? 0) * (back.paths.get(node) ?? 0);
      const share = ways / (there.paths.get(t) ?? Number.NaN);
      sums[node]! += share;
      squares[node]! += share * share;
    }
  }
  return { sums, squares };
}
