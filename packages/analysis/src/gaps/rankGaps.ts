import { DETECTABLE, isVerdict } from "./gapCell.ts";

interface Ranked {
  readonly row: string;
  readonly column: string;
  readonly shortfall: number;
  readonly q: number | null;
  readonly below: boolean;
  readonly expected: number;
  readonly ratio: { readonly high: number };
}

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Widest shrunk shortfall first; among equals the smaller q (untested last), then row and column by their ids: a total order. */
export function byShortfall(a: Ranked, b: Ranked): number {
  return (
    b.shortfall - a.shortfall ||
    (a.q ?? 1) - (b.q ?? 1) ||
    byCodeUnits(a.row, b.row) ||
    byCodeUnits(a.column, b.column)
  );
}

const isUndocumented = ({ q, expected, ratio }: Ranked): boolean =>
  q === null && expected >= DETECTABLE && ratio.high < 1;

/**
 * The verdicts; apart from them the cells that are lower than expected but could be chance, and those as low for which the record
 * cannot answer; each by `byShortfall`. Pure.
 */
export function rankGaps<Cell extends Ranked>(
  cells: readonly Cell[],
): { verdicts: Cell[]; lower: Cell[]; undocumented: Cell[] } {
  return {
    verdicts: cells.filter(isVerdict).sort(byShortfall),
    lower: cells.filter(({ below }) => below).sort(byShortfall),
    undocumented: cells.filter(isUndocumented).sort(byShortfall),
  };
}
