import { type HypergeometricShape, hypergeometricPmf } from "../../gaps/hypergeometric.ts";
import type { UndirectedGraph } from "../../graph/graph.ts";
import { quantile } from "../../quantile.ts";
import type { SeededRandom } from "../../seededRandom.ts";
import { NO_GROUP } from "../groupNumbers.ts";
import type { Progress } from "../measure.ts";

/** Ends of the interval that holds nine tenths of what chance gives. */
export const LOW_END = 0.05;
export const HIGH_END = 0.95;

export interface Spread {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}
const spreadOf = (drawn: Float64Array): Spread => ({
  mean: drawn.reduce((sum, value) => sum + value, 0) / drawn.length,
  low: quantile(drawn.sort(), LOW_END),
  high: quantile(drawn, HIGH_END),
});

/** Ties whose both ends have a group, by their lower end. */
export function groupedTies({ offsets, neighbours, weights, nodes, ties }: UndirectedGraph, of: Int32Array) {
  const source = new Uint32Array(ties);
  const target = new Uint32Array(ties);
  const weight = new Float64Array(ties);
  let end = 0;
  for (let node = 0; node < nodes; node++) {
    if (of[node] === NO_GROUP) continue;
    for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at++) {
      const other = neighbours[at] as number;
      if (other < node || of[other] === NO_GROUP) continue;
      source[end] = node;
      target[end] = other;
      weight[end] = weights?.[at] ?? 1;
      end++;
    }
  }
  return {
    source: source.subarray(0, end),
    target: target.subarray(0, end),
    weight: weight.subarray(0, end),
  };
}
export type GroupedTies = ReturnType<typeof groupedTies>;

/** (E - I) / (E + I) of each group, over ties with an end in it, and of all ties last; NaN without ties. */
export function indices(
  { source, target, weight }: GroupedTies,
  of: Int32Array,
  groups: number,
): Float64Array {
  const outside = new Float64Array(groups + 1);
  const inside = new Float64Array(groups + 1);
  for (let tie = 0; tie < source.length; tie++) {
    const a = of[source[tie] as number] as number;
    const b = of[target[tie] as number] as number;
    const own = weight[tie] as number;
    if (a === b) {
      inside[a]! += own;
      inside[groups]! += own;
    } else {
      outside[a]! += own;
      outside[b]! += own;
      outside[groups]! += own;
    }
  }
  return outside.map((across, group) => {
    const within = inside[group] as number;
    return (across - within) / (across + within);
  });
}

/**
 * What `indices` give when labels are shuffled over `pool`, the nodes with a tie that counts: mean and 5 % and 95 % points of
 * each group and of all ties last, null for a group without such a node. Cost: draws × (nodes + ties).
 */
export function shuffledIndices(
  ties: GroupedTies,
  of: Int32Array,
  groups: number,
  pool: Uint32Array,
  chance: { readonly draws: number; readonly random: SeededRandom },
  progress?: Progress,
): readonly (Spread | null)[] {
  const { draws, random } = chance;
  const labels = of.slice();
  const drawn = Array.from({ length: groups + 1 }, () => new Float64Array(draws));
  for (let draw = 0; draw < draws; draw++) {
    for (let at = pool.length - 1; at > 0; at--) {
      const a = pool[at] as number;
      const b = pool[random.below(at + 1)] as number;
      const label = labels[a] as number;
      labels[a] = labels[b] as number;
      labels[b] = label;
    }
    indices(ties, labels, groups).forEach((value, group) => {
      (drawn[group] as Float64Array)[draw] = value;
    });
    progress?.(draw + 1, draws);
  }
  return drawn.map((values) => (Number.isNaN(values[0]) ? null : spreadOf(values)));
}

/** The 5 % and 95 % points of a hypergeometric count, exact. Cost: its largest value. */
export function hypergeometricPoints(shape: HypergeometricShape): {
  readonly low: number;
  readonly high: number;
} {
  const most = Math.min(shape.marked, shape.drawn);
  let low: number | null = null;
  let sum = 0;
  for (let count = Math.max(0, shape.drawn + shape.marked - shape.total); count < most; count++) {
    sum += hypergeometricPmf(shape, count);
    if (low === null && sum >= LOW_END) low = count;
    if (sum >= HIGH_END) return { low: low ?? count, high: count };
  }
  return { low: low ?? most, high: most };
}

/**
 * Reads 5 % and 95 % points of the weight of contacts that share a node's label when labels are shuffled: exact where they
 * weigh alike, each shape once, else of draws. Cost: of each new shape, or draws × contacts.
 */
export function insidePoints(chance: { readonly draws: number; readonly random: SeededRandom }) {
  const known = new Map<string, { readonly low: number; readonly high: number }>();
  return (weights: readonly number[], shape: HypergeometricShape) => {
    const unit = weights[0] ?? 0;
    if (!weights.every((weight) => weight === unit)) return drawnPoints(weights, shape, chance);
    const key = `${shape.total} ${shape.marked} ${shape.drawn}`;
    const points = known.get(key) ?? hypergeometricPoints(shape);
    known.set(key, points);
    return { low: unit * points.low, high: unit * points.high };
  };
}

/**
 * Where contacts of these weights get labels without replacement from `total` labels of which `marked` are the node's own:
 * 5 % and 95 % points of the weight of those with its label, from `draws` draws. Cost: draws × contacts.
 */
function drawnPoints(
  weights: readonly number[],
  { total, marked }: Pick<HypergeometricShape, "total" | "marked">,
  { draws, random }: { readonly draws: number; readonly random: SeededRandom },
): { readonly low: number; readonly high: number } {
  const drawn = Float64Array.from({ length: draws }, () => {
    let left = total;
    let own = marked;
    let inside = 0;
    for (const weight of weights) {
      if (random.below(left) < own) {
        inside += weight;
        own--;
      }
      left--;
    }
    return inside;
  }).sort();
  return { low: quantile(drawn, LOW_END), high: quantile(drawn, HIGH_END) };
}
