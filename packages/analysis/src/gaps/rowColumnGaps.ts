import { type SeededRandom, seededRandom } from "../seededRandom.ts";
import { judgeCells, type MeasuredCell } from "./gapCell.ts";
import { hypergeometricLowerTail, hypergeometricMean } from "./hypergeometric.ts";

export interface RowColumnInput {
  /** Row (region, continent, country) and columns (fields) of each organisation; ties point at its index. */
  readonly organisations: readonly { readonly row: string | null; readonly columns: readonly string[] }[];
  /** Placed cross-border ties, each once. A tie with an end without a row is not placed and is left out. */
  readonly ties: readonly { readonly a: number; readonly b: number; readonly weak: boolean }[];
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly draws: number;
  readonly seed: number;
}

/**
 * Observed and expected tie ends for each row and column, row by row, with both lower-tail p-values.
 * Pure and deterministic for one order of organisations: sort them by a stable key. Names of rows and columns play no
 * part. Cost: draws * (organisations with ties and their columns + cells); the shipped network takes about a second.
 */
export function rowColumnGaps(input: RowColumnInput): MeasuredCell[] {
  const table = tabulate(input);
  const atMost = permute(table, input.draws, seededRandom(input.seed));
  const width = input.columns.length;
  const cells = input.rows.flatMap((row, r) =>
    input.columns.map((column, c) => {
      const observed = table.observed[r * width + c] ?? 0;
      const shape = { total: table.total, marked: table.columnEnds[c] ?? 0, drawn: table.rowEnds[r] ?? 0 };
      return {
        row,
        column,
        observed,
        expected: hypergeometricMean(shape),
        exact: hypergeometricLowerTail(shape, observed),
        permuted: (1 + (atMost[r * width + c] ?? 0)) / (1 + input.draws),
        weak: table.weak[r * width + c] ?? 0,
      };
    }),
  );
  return judgeCells(cells);
}

/** Counts by cell, and the organisations that have a tie as flat arrays; rows outside the list share one last row. */
interface EndTable {
  readonly total: number;
  readonly rowEnds: Int32Array;
  readonly columnEnds: Int32Array;
  readonly observed: Int32Array;
  readonly weak: Int32Array;
  readonly labels: Int32Array;
  readonly ends: Int32Array;
  readonly columnsFrom: Int32Array;
  readonly columnsOf: Int32Array;
  readonly width: number;
  readonly cells: number;
}

function tabulate({ organisations, ties, rows, columns }: RowColumnInput): EndTable {
  const rowAt = new Map(rows.map((row, index) => [row, index]));
  const columnAt = new Map(columns.map((column, index) => [column, index]));
  const ends = new Int32Array(organisations.length);
  const weakEnds = new Int32Array(organisations.length);
  for (const { a, b, weak } of ties) {
    if ((organisations[a]?.row ?? null) === null || (organisations[b]?.row ?? null) === null) continue;
    for (const end of [a, b]) {
      ends[end] = (ends[end] ?? 0) + 1;
      if (weak) weakEnds[end] = (weakEnds[end] ?? 0) + 1;
    }
  }
  const width = columns.length;
  const rowEnds = new Int32Array(rows.length + 1);
  const columnEnds = new Int32Array(width);
  const observed = new Int32Array((rows.length + 1) * width);
  const weak = new Int32Array((rows.length + 1) * width);
  const labels: number[] = [];
  const activeEnds: number[] = [];
  const columnsFrom: number[] = [0];
  const columnsOf: number[] = [];
  let total = 0;
  organisations.forEach((organisation, index) => {
    const count = ends[index] ?? 0;
    if (count === 0 || organisation.row === null) return;
    const row = rowAt.get(organisation.row) ?? rows.length;
    total += count;
    rowEnds[row] = (rowEnds[row] ?? 0) + count;
    labels.push(row);
    activeEnds.push(count);
    for (const name of new Set(organisation.columns)) {
      const column = columnAt.get(name);
      if (column === undefined) continue;
      const cell = row * width + column;
      columnsOf.push(column);
      columnEnds[column] = (columnEnds[column] ?? 0) + count;
      observed[cell] = (observed[cell] ?? 0) + count;
      weak[cell] = (weak[cell] ?? 0) + (weakEnds[index] ?? 0);
    }
    columnsFrom.push(columnsOf.length);
  });
  return {
    total,
    rowEnds,
    columnEnds,
    observed,
    weak,
    width,
    cells: rows.length * width,
    labels: Int32Array.from(labels),
    ends: Int32Array.from(activeEnds),
    columnsFrom: Int32Array.from(columnsFrom),
    columnsOf: Int32Array.from(columnsOf),
  };
}

/** For each cell, in how many of `draws` shuffles of the row labels it held at most what was observed. */
function permute(table: EndTable, draws: number, random: SeededRandom): Int32Array {
  const { ends, columnsFrom, columnsOf, observed, width, cells } = table;
  const labels = table.labels.slice();
  const counts = new Int32Array(observed.length);
  const atMost = new Int32Array(cells);
  for (let draw = 0; draw < draws; draw++) {
    for (let last = labels.length - 1; last > 0; last--) {
      const other = random.below(last + 1);
      const kept = labels[last] as number;
      labels[last] = labels[other] as number;
      labels[other] = kept;
    }
    counts.fill(0);
    for (let i = 0; i < labels.length; i++) {
      const base = (labels[i] as number) * width;
      const until = columnsFrom[i + 1] as number;
      for (let at = columnsFrom[i] as number; at < until; at++) {
        const cell = base + (columnsOf[at] as number);
        counts[cell] = (counts[cell] as number) + (ends[i] as number);
      }
    }
    for (let cell = 0; cell < cells; cell++) {
      if ((counts[cell] as number) <= (observed[cell] as number)) atMost[cell] = (atMost[cell] as number) + 1;
    }
  }
  return atMost;
}
