import { benjaminiHochberg } from "./benjaminiHochberg.ts";
import { priorStrength, type ShrunkRatio, shrunkRatio } from "./shrinkage.ts";

/** Below this expectation even an empty cell says nothing at 5 % (-ln 0.05 = 2.996). */
export const DETECTABLE = 3;
/** Largest q that still carries a verdict is just under this. */
export const FALSE_DISCOVERY_RATE = 0.05;

/** One cell before and after it is judged; `weak` counts observed ends (or ties) that rest on weak evidence. */
export interface CountedCell {
  readonly row: string;
  readonly column: string;
  readonly observed: number;
  readonly expected: number;
  readonly exact: number;
  readonly permuted: number | null;
  readonly weak: number;
}
export interface MeasuredCell {
  readonly row: string;
  readonly column: string;
  readonly observed: number;
  readonly expected: number;
  readonly ratio: ShrunkRatio;
  /** Expected × (1 - mean of the ratio): what is missing beyond chance, drawn towards 0 where little is known; below 0 where more was found. */
  readonly shortfall: number;
  readonly p: { readonly exact: number; readonly permuted: number | null; readonly used: number };
  /** null when the expectation is below 3, or the record cannot answer for the cell: not tested. */
  readonly q: number | null;
  /** Tested, and the 95 % interval of the ratio ends below 1, but the cell carries no verdict. */
  readonly below: boolean;
  readonly weak: number;
}

/** How random tables or graphs were walked through: steps (trades or swaps) before the first draw, between two, and in all. */
export interface Chain {
  readonly burnIn: number;
  readonly thinning: number;
  readonly steps: number;
}
/** Cells that were judged together. */
export interface JudgedCells {
  readonly cells: MeasuredCell[];
  /** How strongly ratios were drawn towards 1: as if so many had been found where so many were expected. */
  readonly prior: number;
  /** The walk that expectations were drawn by; null where they are exact. */
  readonly chain: Chain | null;
}

/** The walk of so many steps for each of `units` (occasions, or ties); of fewer than two nothing can be exchanged. */
export function chainOf(units: number, before: number, between: number, draws: number): Chain {
  const many = units < 2 ? 0 : units;
  const [burnIn, thinning] = [before * many, between * many];
  return { burnIn, thinning, steps: burnIn + draws * thinning };
}

/** Whether the cell carries the verdict "fewer than expected". */
export function isVerdict(cell: { readonly q: number | null }): boolean {
  return cell.q !== null && cell.q < FALSE_DISCOVERY_RATE;
}

/** Judges cells together: used p = the larger one (an exact one too small for a number is the smallest number, never 0), q over the cells that can be tested, shrunk ratio and shortfall for all. */
export function judgeCells(
  cells: readonly CountedCell[],
  chain: Chain | null = null,
  documented: readonly boolean[] = cells.map(() => true),
): JudgedCells {
  const testable = ({ expected }: CountedCell, index: number) =>
    expected >= DETECTABLE && documented[index] === true;
  const exact = cells.map((cell) => Math.max(cell.exact, Number.MIN_VALUE));
  const used = cells.map((cell, index) => Math.max(exact[index] ?? 1, cell.permuted ?? 0));
  const tested = cells.flatMap((cell, index) => (testable(cell, index) ? [index] : []));
  const adjusted = benjaminiHochberg(tested.map((index) => used[index] ?? 1));
  const q = new Map(tested.map((index, at) => [index, adjusted[at] ?? 1]));
  const prior = priorStrength(cells.filter(testable));
  const judged = cells.map((cell, index) => {
    const ratio = shrunkRatio(cell.observed, cell.expected, prior);
    const own = q.get(index) ?? null;
    return {
      row: cell.row,
      column: cell.column,
      observed: cell.observed,
      expected: cell.expected,
      ratio,
      shortfall: cell.expected * (1 - ratio.mean),
      p: { exact: exact[index] ?? 1, permuted: cell.permuted, used: used[index] ?? 1 },
      q: own,
      below: own !== null && ratio.high < 1 && !isVerdict({ q: own }),
      weak: cell.weak,
    };
  });
  return { cells: judged, prior, chain };
}

/** The cells judged again without those that the record cannot answer for (`documented`, by place): these keep what was counted, expected and p, and have no q. */
export function judgeDocumented({ cells, chain }: JudgedCells, documented: readonly boolean[]): JudgedCells {
  const counted = cells.map(({ row, column, observed, expected, weak, p: { exact, permuted } }) => ({
    ...{ row, column, observed, expected, weak, exact, permuted },
  }));
  return judgeCells(counted, chain, documented);
}
