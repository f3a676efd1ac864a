import { logChoose } from "./logFactorial.ts";

/** How many of `drawn` ends, taken from `total`, carry a mark that `marked` of the total carry. */
export interface HypergeometricShape {
  readonly total: number;
  readonly marked: number;
  readonly drawn: number;
}

/** The expected number, drawn * marked / total; 0 when the total is 0. */
export function hypergeometricMean({ total, marked, drawn }: HypergeometricShape): number {
  return total === 0 ? 0 : (drawn * marked) / total;
}

/** P(N = n). */
export function hypergeometricPmf({ total, marked, drawn }: HypergeometricShape, n: number): number {
  return Math.exp(logChoose(marked, n) + logChoose(total - marked, drawn - n) - logChoose(total, drawn));
}

/**
 * Exact lower tail P(N <= n), in [0, 1]. Sums away from the mode in the direction in which terms fall, so small
 * tails keep their relative precision. Cost: the number of terms that matter, at most min(marked, drawn).
 */
export function hypergeometricLowerTail(shape: HypergeometricShape, n: number): number {
  const { total, marked, drawn } = shape;
  const least = Math.max(0, drawn + marked - total);
  const most = Math.min(marked, drawn);
  if (n >= most) return 1;
  if (n < least) return 0;
  const rest = total - marked - drawn;
  let sum = 0;
  if (n <= hypergeometricMean(shape)) {
    let term = hypergeometricPmf(shape, n);
    for (let k = n; k >= least && term > sum * 1e-17; k--) {
      sum += term;
      term *= (k * (rest + k)) / ((marked - k + 1) * (drawn - k + 1));
    }
    return Math.min(1, sum);
  }
  let term = hypergeometricPmf(shape, n + 1);
  for (let k = n + 1; k <= most && term > sum * 1e-17; k++) {
    sum += term;
    term *= ((marked - k) * (drawn - k)) / ((k + 1) * (rest + k + 1));
  }
  return Math.max(0, 1 - sum);
}
