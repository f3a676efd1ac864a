/**
 * Adjusted p-values (q) of Benjamini and Hochberg, in the order of the input: the smallest share of false findings at
 * which this one would still be called a finding, never below its p. Cost n log n; an empty list gives an empty list.
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const order = pValues.map((p, index) => ({ p, index })).sort((x, y) => y.p - x.p || y.index - x.index);
  const adjusted = new Array<number>(pValues.length).fill(1);
  let smallest = 1;
  order.forEach(({ p, index }, fromLargest) => {
    smallest = Math.min(smallest, p * (pValues.length / (pValues.length - fromLargest)));
    adjusted[index] = smallest;
  });
  return adjusted;
}
