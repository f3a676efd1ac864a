import type { Directed } from "./graphTables.ts";

/** A cell of a matrix that is a tie; row and column from 0. */
export interface MatrixTie {
  readonly row: number;
  readonly column: number;
  readonly value: string;
}

/**
 * The ties of a matrix given row by row: its cells that are neither zero nor missing (an empty text). A matrix of one kind of thing
 * that is symmetric has ties without direction, each taken once; otherwise they run from row to column. A matrix between two kinds
 * of things has ties without direction. Cost: one pass over the cells, two when symmetric.
 */
export function matrixTies(
  values: readonly string[],
  columns: number,
  isOneMode: boolean,
): { directed: Directed; ties: MatrixTie[] } {
  const rows = columns === 0 ? 0 : values.length / columns;
  const isTie = (value: string | undefined): value is string =>
    value !== undefined && value !== "" && Number(value) !== 0;
  const ties: MatrixTie[] = [];
  let isSymmetric = isOneMode;
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const value = values[row * columns + column];
      if (!isTie(value)) continue;
      ties.push({ row, column, value });
      if (isSymmetric && Number(values[column * columns + row]) !== Number(value)) isSymmetric = false;
    }
  if (!isOneMode) return { directed: "no", ties };
  return isSymmetric
    ? { directed: "no", ties: ties.filter(({ row, column }) => row <= column) }
    : { directed: "yes", ties };
}
