import { type CountedCell, DETECTABLE, judgeCells, type MeasuredCell } from "./gapCell.ts";
import { stubLowerTail, stubLowerTailWithin, stubMean, stubMeanWithin } from "./stubMatching.ts";

export interface RowRowInput {
  /** Group of each organisation; ties point at its index. */
  readonly organisations: readonly { readonly row: string | null }[];
  /** Placed ties, each once: cross-border ones, or with `domestic=include` all. Ties without both rows are left out. */
  readonly ties: readonly { readonly a: number; readonly b: number; readonly weak: boolean }[];
  readonly rows: readonly string[];
  /** Only cells with something observed or an expectation of at least 3 (country × country). */
  readonly onlyTelling: boolean;
  /** Cells of a group with itself; leave out where they are empty by definition (countries, cross-border only). */
  readonly diagonal: boolean;
}

/**
 * Ties between each two groups against exact stub matching, upper triangle in the order of `rows`. No permutation, so
 * `p.permuted` is null and the exact p is used. Pure; cost: cells * observed * terms near the peak.
 */
export function rowRowGaps(input: RowRowInput): MeasuredCell[] {
  const { rows } = input;
  const rowAt = new Map(rows.map((row, index) => [row, index]));
  const size = rows.length;
  const stubs = new Int32Array(size + 1);
  const observed = new Int32Array((size + 1) ** 2);
  const weak = new Int32Array((size + 1) ** 2);
  let total = 0;
  for (const tie of input.ties) {
    const from = input.organisations[tie.a]?.row ?? null;
    const to = input.organisations[tie.b]?.row ?? null;
    if (from === null || to === null) continue;
    const a = rowAt.get(from) ?? size;
    const b = rowAt.get(to) ?? size;
    stubs[a] = (stubs[a] ?? 0) + 1;
    stubs[b] = (stubs[b] ?? 0) + 1;
    total += 2;
    const cell = Math.min(a, b) * (size + 1) + Math.max(a, b);
    observed[cell] = (observed[cell] ?? 0) + 1;
    if (tie.weak) weak[cell] = (weak[cell] ?? 0) + 1;
  }
  const cells: CountedCell[] = [];
  rows.forEach((row, r) => {
    for (let c = input.diagonal ? r : r + 1; c < size; c++) {
      const shape = { a: stubs[r] ?? 0, b: stubs[c] ?? 0, total };
      const expected = r === c ? stubMeanWithin(shape.a, total) : stubMean(shape);
      const count = observed[r * (size + 1) + c] ?? 0;
      if (input.onlyTelling && count === 0 && expected < DETECTABLE) continue;
      const exact = r === c ? stubLowerTailWithin(shape.a, total, count) : stubLowerTail(shape, count);
      const weakHere = weak[r * (size + 1) + c] ?? 0;
      cells.push({
        row,
        column: rows[c] ?? "",
        observed: count,
        expected,
        exact,
        permuted: null,
        weak: weakHere,
      });
    }
  });
  return judgeCells(cells);
}
