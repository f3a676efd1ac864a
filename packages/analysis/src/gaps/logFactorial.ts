let table = new Float64Array([0, 0]);

/** ln(n!) for a whole n >= 0, from a table that grows as needed; Kahan-summed, so exact to about 1e-15 relative. */
export function logFactorial(n: number): number {
  if (n >= table.length) table = tabulate(Math.max(n + 1, 2 * table.length, 1024));
  return table[n] as number;
}

/** ln C(n, k); -Infinity outside 0..n. */
export function logChoose(n: number, k: number): number {
  if (k < 0 || k > n) return Number.NEGATIVE_INFINITY;
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

/** ln (n-1)!!: in how many ways an even number n of stubs can be paired off completely. */
export function logPairings(n: number): number {
  return logFactorial(n) - (n / 2) * Math.LN2 - logFactorial(n / 2);
}

function tabulate(length: number): Float64Array<ArrayBuffer> {
  const next = new Float64Array(length);
  let sum = 0;
  let lost = 0;
  for (let n = 2; n < length; n++) {
    const add = Math.log(n) - lost;
    const total = sum + add;
    lost = total - sum - add;
    sum = total;
    next[n] = sum;
  }
  return next;
}
