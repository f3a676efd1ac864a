import type { Rows } from "../graph/graph.ts";
import { type SeededRandom, seededRandom } from "../seededRandom.ts";

const SAMPLED = 400;
const SOURCES = 24;
const TARGETS = 2000;

/**
 * How well a picture keeps neighbourhoods: the mean, over 400 nodes with ties drawn by `seed` (all where there are fewer),
 * of the Jaccard index of a node's k neighbours and the k nodes nearest to it in the picture; 0 to 1, NaN without ties.
 * `positions` are x, y pairs. Deterministic. Cost: 400 × nodes. Source: Kruiger et al. 2017 (there by distances up to two).
 */
export function neighbourhoodPreservation(rows: Rows, positions: Float64Array, seed: number): number {
  const nodes = rows.offsets.length - 1;
  const degree = (node: number) => (rows.offsets[node + 1] as number) - (rows.offsets[node] as number);
  const tied = Uint32Array.from({ length: nodes }, (_, node) => node).filter((node) => degree(node) > 0);
  const distances = new Float64Array(nodes);
  let sum = 0;
  const sample = drawn(tied, SAMPLED, seededRandom(seed));
  for (const node of sample) {
    for (let other = 0; other < nodes; other++) distances[other] = squared(positions, node, other);
    distances[node] = Number.POSITIVE_INFINITY;
    const k = degree(node);
    const limit = distances.slice().sort()[k - 1] as number;
    let common = 0;
    for (let at = rows.offsets[node] as number; at < (rows.offsets[node + 1] as number); at++)
      if ((distances[rows.neighbours[at] as number] as number) <= limit) common++;
    sum += common / (2 * k - common);
  }
  return sum / sample.length;
}

/**
 * Stress: the mean of (s · distance in the picture − steps)² / steps² over pairs of 24 sources and 2,000 targets each
 * drawn by `seed` (all where there are fewer) that are joined by ties, with the scale s that makes it least; 0 to 1, NaN without pairs.
 * `positions` are x, y pairs. Deterministic. Cost: 24 × (nodes + ties). Source: Gansner, Koren & North 2004.
 */
export function stress(rows: Rows, positions: Float64Array, seed: number): number {
  const nodes = rows.offsets.length - 1;
  const random = seededRandom(seed);
  const all = Uint32Array.from({ length: nodes }, (_, node) => node);
  const tied = all.filter((node) => rows.offsets[node + 1] !== rows.offsets[node]);
  let [pairs, first, second] = [0, 0, 0];
  for (const source of drawn(tied, SOURCES, random)) {
    const steps = stepsFrom(rows, source);
    for (const target of drawn(all, TARGETS, random)) {
      const far = steps[target] as number;
      if (far <= 0) continue;
      const ratio = Math.sqrt(squared(positions, source, target)) / far;
      pairs++;
      first += ratio;
      second += ratio * ratio;
    }
  }
  return second === 0 ? (pairs === 0 ? Number.NaN : 1) : 1 - (first * first) / (second * pairs);
}

function squared(positions: Float64Array, a: number, b: number): number {
  const dx = (positions[2 * a] as number) - (positions[2 * b] as number);
  const dy = (positions[2 * a + 1] as number) - (positions[2 * b + 1] as number);
  return dx * dx + dy * dy;
}

/** Steps along ties to each node; -1 where none lead there. */
function stepsFrom({ offsets, neighbours }: Rows, source: number): Int32Array {
  const steps = new Int32Array(offsets.length - 1).fill(-1);
  const queue = new Uint32Array(steps.length);
  queue[0] = source;
  steps[source] = 0;
  let end = 1;
  for (let next = 0; next < end; next++) {
    const node = queue[next] as number;
    for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at++) {
      const other = neighbours[at] as number;
      if (steps[other] !== -1) continue;
      steps[other] = (steps[node] as number) + 1;
      queue[end++] = other;
    }
  }
  return steps;
}

/** So many of a list, without repeats. */
function drawn(list: Uint32Array, count: number, random: SeededRandom): Uint32Array {
  const pool = list.slice();
  const most = Math.min(count, pool.length);
  for (let at = 0; at < most; at++) {
    const other = at + random.below(pool.length - at);
    const kept = pool[at] as number;
    pool[at] = pool[other] as number;
    pool[other] = kept;
  }
  return pool.subarray(0, most);
}
