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

/** In four sums side by side, which do not wait for one another. */
function dot(a: Float64Array, b: Float64Array): number {
  const whole = a.length & ~3;
  let [first, second, third, fourth] = [0, 0, 0, 0];
  for (let at = 0; at < whole; at += 4) {
    first += (a[at] as number) * (b[at] as number);
    second += (a[at + 1] as number) * (b[at + 1] as number);
    third += (a[at + 2] as number) * (b[at + 2] as number);
    fourth += (a[at + 3] as number) * (b[at + 3] as number);
  }
  for (let at = whole; at < a.length; at++) first += (a[at] as number) * (b[at] as number);
  return first + second + (third + fourth);
}

/** target += scale × source. */
function add(target: Float64Array, scale: number, source: Float64Array): void {
  for (let at = 0; at < target.length; at++)
    target[at] = (target[at] as number) + scale * (source[at] as number);
}

function scaled(vector: Float64Array, factor: number): Float64Array {
  for (let at = 0; at < vector.length; at++) vector[at] = (vector[at] as number) * factor;
  return vector;
}

/**
 * The largest eigenvalue and its vector of a symmetric matrix without negative entries, given as a product with a vector
 * (written to `into`), by restarted Lanczos from `start`. Where several vectors share the value, it is the part of `start`
 * among them. Deterministic. Throws RangeError where it does not settle. Cost: about 20 to 100 products, 24 vectors of
 * memory. Source: Lanczos 1950; Saad 2011, 6.6.
 */
export function leadingVector(
  multiply: (vector: Float64Array, into: Float64Array) => void,
  start: Float64Array,
): Leading {
  let vector: Float64Array = start.slice();
  const length = Math.sqrt(dot(vector, vector));
  if (!(length > 0)) return { value: 0, vector };
  scaled(vector, 1 / length);
  for (let restart = 0; restart < MOST_RESTARTS; restart++) {
    const { basis, value, weights, settled } = krylov(multiply, vector);
    const next = new Float64Array(vector.length);
    basis.forEach((each, at) => {
      add(next, weights[at] as number, each);
    });
    vector = scaled(next, 1 / Math.sqrt(dot(next, next)));
    if (!settled) continue;
    let most = 0;
    for (const entry of vector) if (Math.abs(entry) > most) most = Math.abs(entry);
    return { value, vector: vector.map((entry) => Math.abs(entry) / most) };
  }
  throw new RangeError(
    `No leading vector after ${MOST_RESTARTS} restarts; ask for a smaller part of the network.`,
  );
}

/**
 * An orthonormal basis from a vector of length 1, the leading vector within it as weights of the basis, and whether what
 * leads out of the basis is small enough.
 */
function krylov(multiply: (vector: Float64Array, into: Float64Array) => void, first: Float64Array) {
  const basis = [first];
  const diagonal: number[] = [];
  const beside: number[] = [];
  for (;;) {
    const own = basis.at(-1) as Float64Array;
    const product = new Float64Array(own.length);
    multiply(own, product);
    diagonal.push(dot(own, product));
    for (const each of basis) add(product, -dot(product, each), each);
    const left = Math.sqrt(dot(product, product));
    const { value, weights } = topOfTridiagonal(diagonal, beside);
    const settled = left * Math.abs(weights.at(-1) as number) <= TOLERANCE * value;
    if (settled || basis.length === SPAN) return { basis, value, weights, settled };
    beside.push(left);
    basis.push(scaled(product, 1 / left));
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
