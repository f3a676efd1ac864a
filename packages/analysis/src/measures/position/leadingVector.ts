import type { Rows } from "../../graph/graph.ts";
import { type VectorSpace, type VectorSpaceOf, vectorSpace } from "../../kernels/vectors.ts";

/** Vectors between two restarts. */
const SPAN = 24;
const TOLERANCE = 1e-13;
const MOST_RESTARTS = 1_000;

export interface Leading {
  /** The largest eigenvalue. */
  readonly value: number;
  /** Its vector, not negative, the largest entry 1; all 0 where the start is. */
  readonly vector: Float64Array;
}

/**
 * The largest eigenvalue and its vector of a symmetric matrix without negative entries, the product of `factors`, by restarted
 * Lanczos from `start`. Where several vectors share the value, it is the part of `start` among them. Deterministic. Throws
 * RangeError where it does not settle. Cost: about 20 to 100 products, 25 vectors of memory. `spaceOf`: the kernel or its twin.
 * Source: Lanczos 1950; Saad 2011, 6.6.
 */
export function leadingVector(
  factors: readonly Rows[],
  start: Float64Array,
  spaceOf: VectorSpaceOf = vectorSpace,
): Leading {
  const space = spaceOf(factors, start.length);
  const first = space.of(start);
  const length = Math.sqrt(space.dot(first, first));
  if (!(length > 0)) return { value: 0, vector: start.slice() };
  space.stretch(first, 1 / length);
  const basis = [first];
  for (let restart = 0; restart < MOST_RESTARTS; restart++) {
    const { value, weights, settled } = krylov(space, basis, start.length);
    space.stretch(first, weights[0] as number);
    for (let at = 1; at < weights.length; at++) space.add(first, weights[at] as number, basis[at] as number);
    space.stretch(first, 1 / Math.sqrt(space.dot(first, first)));
    if (!settled) continue;
    const vector = space.take(first);
    let most = 0;
    for (const entry of vector) if (Math.abs(entry) > most) most = Math.abs(entry);
    return { value, vector: vector.map((entry) => Math.abs(entry) / most) };
  }
  throw new RangeError(
    `No leading vector after ${MOST_RESTARTS} restarts; ask for a smaller part of the network.`,
  );
}

/**
 * From the first of `basis`, of length 1, makes the others orthonormal, adding vectors where there are too few. Gives the leading
 * vector within them as their weights, and whether what leads out of them is small enough.
 */
function krylov(space: VectorSpace, basis: number[], nodes: number) {
  const diagonal: number[] = [];
  const beside: number[] = [];
  for (let size = 1; ; size++) {
    const own = basis[size - 1] as number;
    const product = basis[size] ?? space.of(new Float64Array(nodes));
    basis[size] = product;
    space.multiply(own, product);
    diagonal.push(space.dot(own, product));
    for (const each of basis.slice(0, size)) space.add(product, -space.dot(product, each), each);
    const left = Math.sqrt(space.dot(product, product));
    const { value, weights } = topOfTridiagonal(diagonal, beside);
    const settled = left * Math.abs(weights.at(-1) as number) <= TOLERANCE * value;
    if (settled || size === SPAN) return { value, weights, settled };
    beside.push(left);
    space.stretch(product, 1 / left);
  }
}

/** The largest eigenvalue of a tridiagonal matrix by bisection, and its vector by inverse iteration from just above it. */
function topOfTridiagonal(diagonal: readonly number[], beside: readonly number[]) {
  const size = diagonal.length;
  const side = (at: number) => (at < 0 || at >= size - 1 ? 0 : (beside[at] as number));
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  diagonal.forEach((own, at) => {
    low = Math.max(low, own);
    high = Math.max(high, own + side(at - 1) + side(at));
  });
  const isAbove = (shift: number) => {
    let pivot = 1;
    for (let at = 0; at < size; at++) {
      pivot = shift - (diagonal[at] as number) - (at === 0 ? 0 : side(at - 1) ** 2 / pivot);
      if (!(pivot > 0)) return false;
    }
    return true;
  };
  high += Math.abs(high) * 1e-15 + Number.MIN_VALUE;
  for (let middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2) {
    if (isAbove(middle)) high = middle;
    else low = middle;
  }
  const shift = high + Math.abs(high) * 1e-14;
  let weights = new Array<number>(size).fill(1);
  for (let turn = 0; turn < 4; turn++) {
    weights = solved(diagonal, side, shift, weights);
    const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
    weights = weights.map((weight) => weight / length);
  }
  return { value: high, weights };
}

/** x in (shift - T) x = right side, where all pivots are above 0. */
function solved(
  diagonal: readonly number[],
  side: (at: number) => number,
  shift: number,
  right: readonly number[],
): number[] {
  const pivots: number[] = [];
  const forward: number[] = [];
  diagonal.forEach((own, at) => {
    const factor = at === 0 ? 0 : side(at - 1) / (pivots[at - 1] as number);
    pivots.push(shift - own - factor * side(at - 1));
    forward.push((right[at] as number) + factor * (forward[at - 1] ?? 0));
  });
  const found = new Array<number>(diagonal.length).fill(0);
  for (let at = diagonal.length - 1; at >= 0; at--)
    found[at] = ((forward[at] as number) + side(at) * (found[at + 1] ?? 0)) / (pivots[at] as number);
  return found;
}
