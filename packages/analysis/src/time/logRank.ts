import jstat from "jstat";
import { endingTimes, risksAt, type Spell } from "./kaplanMeier.ts";

/** Whether groups last equally long. */
export interface LogRank {
  readonly chiSquare: number;
  readonly degrees: number;
  /** Never 0: not told finer than 2^-52. */
  readonly p: number;
  /** Of each group, in the order given: spells that ended, and how many would if all lasted alike. */
  readonly observed: readonly number[];
  readonly expected: readonly number[];
}

/** Solves the symmetric system `matrix` x = `right` by elimination with pivots; rows without a pivot are left out (x = 0). */
function solved(
  matrix: readonly (readonly number[])[],
  right: readonly number[],
): { x: number[]; rank: number } {
  const rows = matrix.map((row, at) => [...row, right[at] as number]);
  const size = right.length;
  const pivotOf = new Array<number | null>(size).fill(null);
  let rank = 0;
  for (let column = 0; column < size; column++) {
    let best = rank;
    for (let row = rank; row < size; row++)
      if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = row;
    const pivot = rows[best];
    if (pivot === undefined || Math.abs(pivot[column] as number) < 1e-10) continue;
    rows[best] = rows[rank] as number[];
    rows[rank] = pivot;
    for (const row of rows) {
      if (row === pivot) continue;
      const factor = (row[column] as number) / (pivot[column] as number);
      if (factor !== 0)
        for (let at = column; at <= size; at++)
          row[at] = (row[at] as number) - factor * (pivot[at] as number);
    }
    pivotOf[column] = rank;
    rank++;
  }
  const x = pivotOf.map((row, column) =>
    row === null ? 0 : (rows[row]?.[size] as number) / (rows[row]?.[column] as number),
  );
  return { x, rank };
}

/**
 * The log-rank test of k ≥ 2 groups of spells, with delayed entry: at each ending time, what ended in a group against what the risk
 * sets would give, with the hypergeometric variance; chi-square with as many degrees of freedom as the variance has rank. null where
 * nothing can be compared: fewer than two groups ever at risk together. Deterministic. Cost: a sort of the spells, and
 * groups² × ending times. Source:
 * Mantel 1966; Peto and Peto 1972.
 */
export function logRank(groups: readonly (readonly Spell[])[]): LogRank | null {
  const size = groups.length;
  const observed = new Array<number>(size).fill(0);
  const expected = new Array<number>(size).fill(0);
  const variance = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  const times = endingTimes(groups.flat());
  const tables = groups.map((spells) => risksAt(spells, times));
  for (const at of times.keys()) {
    const risks = tables.map((table) => table[at]?.atRisk ?? 0);
    const ended = tables.map((table) => table[at]?.ended ?? 0);
    const n = risks.reduce((sum, risk) => sum + risk, 0);
    const d = ended.reduce((sum, count) => sum + count, 0);
    const spread = n > 1 ? (d * (n - d)) / (n - 1) : 0;
    for (let g = 0; g < size; g++) {
      const share = (risks[g] as number) / n;
      observed[g] = (observed[g] as number) + (ended[g] as number);
      expected[g] = (expected[g] as number) + d * share;
      const row = variance[g] as number[];
      for (let h = 0; h < size; h++)
        row[h] = (row[h] as number) + spread * share * ((g === h ? 1 : 0) - (risks[h] as number) / n);
    }
  }
  const difference = observed.map((count, g) => count - (expected[g] as number));
  const { x, rank } = solved(variance, difference);
  if (rank === 0) return null;
  const chiSquare = difference.reduce((sum, value, g) => sum + value * (x[g] as number), 0);
  const p = Math.max(1 - jstat.chisquare.cdf(chiSquare, rank), Number.EPSILON);
  return { chiSquare, degrees: rank, p, observed, expected };
}
