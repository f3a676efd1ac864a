import { type SeededRandom, seededRandom } from "../seededRandom.ts";
import { type JudgedCells, judgeCells } from "./gapCell.ts";
import { hypergeometricLowerTail, hypergeometricMean } from "./hypergeometric.ts";
import { shuffle } from "./shuffled.ts";

export interface RowColumnInput {
  /** Row (region, continent, country) and columns (fields) of each organisation; ties point at its index. */
  readonly organisations: readonly { readonly row: string | null; readonly columns: readonly string[] }[];
  /** Ties that count, each once. A tie with an end without a row is left out. */
  readonly ties: readonly { readonly a: number; readonly b: number; readonly weak: boolean }[];
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly draws: number;
  readonly seed: number;
}

/** A tie as the carrier of a method, with the columns (fields, regions) of the organisation at either end. */
export interface MethodTie {
  /** null where no source names one: such a tie counts in no row, and belongs to the whole. */
  readonly method: string | null;
  readonly ends: readonly [readonly string[], readonly string[]];
  readonly weak: boolean;
}
export interface MethodColumnInput extends Pick<RowColumnInput, "rows" | "columns" | "draws" | "seed"> {
  readonly ties: readonly MethodTie[];
}

/**
 * Observed and expected tie ends for each row and column, row by row, with both lower-tail p-values.
 * Pure and deterministic for one order of organisations: sort them by a stable key. Names of rows and columns play no
 * part. Cost: draws * (organisations with ties and their columns + cells); the shipped network takes about a second.
 */
export function rowColumnGaps({ organisations, ties, ...shape }: RowColumnInput): JudgedCells {
  const ends = new Int32Array(organisations.length);
  const weakEnds = new Int32Array(organisations.length);
  for (const { a, b, weak } of ties) {
    if ((organisations[a]?.row ?? null) === null || (organisations[b]?.row ?? null) === null) continue;
    for (const end of [a, b]) {
      ends[end] = (ends[end] ?? 0) + 1;
      if (weak) weakEnds[end] = (weakEnds[end] ?? 0) + 1;
    }
  }
  const carriers = organisations.flatMap(({ row, columns }, index): Carrier[] => {
    const own = ends[index] ?? 0;
    if (own === 0 || row === null) return [];
    return [
      { row, ends: own, columns: new Map(columns.map((column) => [column, [own, weakEnds[index] ?? 0]])) },
    ];
  });
  return carriedGaps(carriers, shape);
}

/**
 * The same where ties carry the row: their method. The second p-value shuffles methods among ties. Pure and deterministic for one order
 * of ties. Cost: draws × (ties × columns of their ends + cells).
 */
export function methodColumnGaps({ ties, ...shape }: MethodColumnInput): JudgedCells {
  const carriers = ties.map(({ method, ends, weak }): Carrier => {
    const columns = new Map<string, readonly [number, number]>();
    for (const end of ends)
      for (const column of new Set(end)) {
        const [count, weakly] = columns.get(column) ?? [0, 0];
        columns.set(column, [count + 1, weakly + (weak ? 1 : 0)]);
      }
    return { row: method, ends: 2, columns };
  });
  return carriedGaps(carriers, shape);
}

/** What stands in one row with all its ends: an organisation, or a tie. */
interface Carrier {
  /** null or a row outside the list: it counts in no row. */
  readonly row: string | null;
  readonly ends: number;
  /** Of these ends, how many are in a column, and how many of those rest on weak evidence. */
  readonly columns: ReadonlyMap<string, readonly [number, number]>;
}
type Shape = Pick<RowColumnInput, "rows" | "columns" | "draws" | "seed">;

function carriedGaps(carriers: readonly Carrier[], shape: Shape): JudgedCells {
  const table = tabulate(carriers, shape);
  const atMost = permute(table, shape.draws, seededRandom(shape.seed));
  const width = shape.columns.length;
  const cells = shape.rows.flatMap((row, r) =>
    shape.columns.map((column, c) => {
      const observed = table.observed[r * width + c] ?? 0;
      const urn = { total: table.total, marked: table.columnEnds[c] ?? 0, drawn: table.rowEnds[r] ?? 0 };
      return {
        row,
        column,
        observed,
        expected: hypergeometricMean(urn),
        exact: hypergeometricLowerTail(urn, observed),
        permuted: (1 + (atMost[r * width + c] ?? 0)) / (1 + shape.draws),
        weak: table.weak[r * width + c] ?? 0,
      };
    }),
  );
  return judgeCells(cells);
}

/** Counts by cell, and the carriers as flat arrays; rows outside the list share one last row. */
interface EndTable {
  readonly total: number;
  readonly rowEnds: Int32Array;
  readonly columnEnds: Int32Array;
  readonly observed: Int32Array;
  readonly weak: Int32Array;
  readonly labels: Int32Array;
  readonly columnsFrom: Int32Array;
  readonly columnsOf: Int32Array;
  /** Ends of the carrier in each of its columns. */
  readonly endsIn: Int32Array;
  readonly width: number;
  readonly cells: number;
}

function tabulate(carriers: readonly Carrier[], { rows, columns }: Shape): EndTable {
  const rowAt = new Map(rows.map((row, index) => [row, index]));
  const columnAt = new Map(columns.map((column, index) => [column, index]));
  const width = columns.length;
  const rowEnds = new Int32Array(rows.length + 1);
  const columnEnds = new Int32Array(width);
  const observed = new Int32Array((rows.length + 1) * width);
  const weak = new Int32Array((rows.length + 1) * width);
  const labels: number[] = [];
  const columnsFrom: number[] = [0];
  const columnsOf: number[] = [];
  const endsIn: number[] = [];
  let total = 0;
  for (const carrier of carriers) {
    const row = (carrier.row === null ? undefined : rowAt.get(carrier.row)) ?? rows.length;
    total += carrier.ends;
    rowEnds[row] = (rowEnds[row] ?? 0) + carrier.ends;
    labels.push(row);
    for (const [name, [count, weakly]] of carrier.columns) {
      const column = columnAt.get(name);
      if (column === undefined) continue;
      const cell = row * width + column;
      columnsOf.push(column);
      endsIn.push(count);
      columnEnds[column] = (columnEnds[column] ?? 0) + count;
      observed[cell] = (observed[cell] ?? 0) + count;
      weak[cell] = (weak[cell] ?? 0) + weakly;
    }
    columnsFrom.push(columnsOf.length);
  }
  return {
    total,
    rowEnds,
    columnEnds,
    observed,
    weak,
    width,
    cells: rows.length * width,
    labels: Int32Array.from(labels),
    columnsFrom: Int32Array.from(columnsFrom),
    columnsOf: Int32Array.from(columnsOf),
    endsIn: Int32Array.from(endsIn),
  };
}

/** For each cell, in how many of `draws` shuffles of the row labels it held at most what was observed. */
function permute(table: EndTable, draws: number, random: SeededRandom): Int32Array {
  const { endsIn, columnsFrom, columnsOf, observed, width, cells } = table;
  const labels = table.labels.slice();
  const counts = new Int32Array(observed.length);
  const atMost = new Int32Array(cells);
  for (let draw = 0; draw < draws; draw++) {
    shuffle(labels, random);
    counts.fill(0);
    for (let i = 0; i < labels.length; i++) {
      const base = (labels[i] as number) * width;
      const until = columnsFrom[i + 1] as number;
      for (let at = columnsFrom[i] as number; at < until; at++) {
        const cell = base + (columnsOf[at] as number);
        counts[cell] = (counts[cell] as number) + (endsIn[at] as number);
      }
    }
    for (let cell = 0; cell < cells; cell++) {
      if ((counts[cell] as number) <= (observed[cell] as number)) atMost[cell] = (atMost[cell] as number) + 1;
    }
  }
  return atMost;
}
