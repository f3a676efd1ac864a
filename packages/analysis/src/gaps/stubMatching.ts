import { logChoose, logFactorial, logPairings } from "./logFactorial.ts";

/**
 * Ties cut in half ("stubs") and paired off again at random: `a` stubs belong to the first group, `b` to the second,
 * `total` (even) to all. Repeats and loops are allowed, so expectations inside small groups are a little low.
 */
export interface StubShape {
  readonly a: number;
  readonly b: number;
  readonly total: number;
}

/** Expected ties between two different groups: a * b / (total - 1). */
export function stubMean({ a, b, total }: StubShape): number {
  return total < 2 ? 0 : (a * b) / (total - 1);
}

/** Variance of the number of ties between two different groups. */
export function stubVariance(shape: StubShape): number {
  const { a, b, total } = shape;
  const mean = stubMean(shape);
  if (total < 4) return mean - mean * mean;
  return (a * (a - 1) * b * (b - 1)) / ((total - 1) * (total - 3)) + mean - mean * mean;
}

/** Exact P(N = k) of k ties between two different groups (reference/methods §4.1). */
export function stubPmf(shape: StubShape, k: number): number {
  return Math.exp(logStubPmf(shape, k));
}

/** Exact lower tail P(N <= n) between two different groups; under 30 ms at 3,000 stubs a group. */
export function stubLowerTail(shape: StubShape, n: number): number {
  if (n >= Math.min(shape.a, shape.b)) return 1;
  return sumDownwards(n, (k) => logStubPmf(shape, k));
}

/** Expected ties inside one group of `a` stubs: a(a-1) / 2(total-1). */
export function stubMeanWithin(a: number, total: number): number {
  return total < 2 ? 0 : (a * (a - 1)) / (2 * (total - 1));
}

/** Exact P(N = k) of k ties inside one group. */
export function stubPmfWithin(a: number, total: number, k: number): number {
  return Math.exp(logStubPmfWithin(a, total, k));
}

/** Exact lower tail P(N <= n) of the number of ties inside one group. */
export function stubLowerTailWithin(a: number, total: number, n: number): number {
  if (n >= Math.floor(a / 2)) return 1;
  return sumDownwards(n, (k) => logStubPmfWithin(a, total, k));
}

function logStubPmfWithin(a: number, total: number, k: number): number {
  const rest = total - a;
  const out = a - 2 * k;
  if (k < 0 || out < 0 || out > rest) return Number.NEGATIVE_INFINITY;
  const inside = logChoose(a, 2 * k) + logPairings(2 * k);
  return inside + logChoose(rest, out) + logFactorial(out) + logPairings(rest - out) - logPairings(total);
}

/**
 * k pairs between the groups, then i of the first group's other stubs go to the rest; what remains pairs inside its
 * side. The terms over i rise to one peak and fall, so only those near the peak are added.
 */
function logStubPmf({ a, b, total }: StubShape, k: number): number {
  const rest = total - a - b;
  const p = a - k;
  const q = b - k;
  if (k < 0 || p < 0 || q < 0) return Number.NEGATIVE_INFINITY;
  const first = p % 2;
  const steps = Math.floor((Math.min(p, rest) - first) / 2);
  if (steps < 0) return Number.NEGATIVE_INFINITY;
  const term = (step: number): number => {
    const i = first + 2 * step;
    return (
      logChoose(p, i) + logChoose(rest, i) + logFactorial(i) + logPairings(p - i) + logPairings(q + rest - i)
    );
  };
  let low = 0;
  let high = steps;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (term(middle + 1) > term(middle)) low = middle + 1;
    else high = middle;
  }
  const peak = term(low);
  let sum = 1;
  for (const direction of [-1, 1]) {
    for (let step = low + direction; step >= 0 && step <= steps; step += direction) {
      const share = Math.exp(term(step) - peak);
      sum += share;
      if (share < 1e-18) break;
    }
  }
  const pairs = logChoose(a, k) + logChoose(b, k) + logFactorial(k);
  return pairs + peak + Math.log(sum) - logPairings(total);
}

/**
 * Adds exp(log(k)) for k = n, n-1, … 0 of a distribution with one peak, until nothing more is added. Every other term
 * may be 0: with no stubs outside the two groups, k must leave an even number in each.
 */
function sumDownwards(n: number, log: (k: number) => number): number {
  let sum = 0;
  let largest = 0;
  for (let k = n; k >= 0; k--) {
    const term = Math.exp(log(k));
    sum += term;
    if (term > 0 && term < largest * 1e-18) break;
    largest = Math.max(largest, term);
  }
  return Math.min(1, sum);
}
