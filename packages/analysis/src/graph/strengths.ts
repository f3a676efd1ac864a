import type { Rows } from "./graph.ts";

/** Number of neighbours of a node in these rows. */
export const degreeIn = (rows: Rows, node: number): number =>
  (rows.offsets[node + 1] as number) - (rows.offsets[node] as number);

/** What the ties of each node in these rows add up to. Pure; linear. */
export function strengthsOf({ offsets, weights }: Rows): Float64Array {
  const strength = new Float64Array(offsets.length - 1);
  for (let node = 0; node < strength.length; node++) {
    const from = offsets[node] as number;
    const until = offsets[node + 1] as number;
    let sum = weights === null ? until - from : 0;
    for (let at = from; weights !== null && at < until; at++) sum += weights[at] as number;
    strength[node] = sum;
  }
  return strength;
}
