import { setImmediate } from "node:timers/promises";
import type { Row } from "./engine.ts";

/** The values of one column, each made when it is asked for. */
export interface Column<Value> {
  at(row: number): Value;
}
/** An answer column by column. */
export interface Columns<R extends Row = Row> {
  readonly length: number;
  readonly names: readonly (keyof R & string)[];
  of<Name extends keyof R & string>(name: Name): Column<R[Name]>;
}

/** Rows made at once, before others have their turn: a few milliseconds. */
const ROWS_AT_ONCE = 1000;

/** One row of an answer. Linear in columns. */
export function rowAt<R extends Row>(columns: Columns<R>, row: number): R {
  const made: Record<string, unknown> = {};
  for (const name of columns.names) made[name] = columns.of(name).at(row);
  return made as R;
}

/** The whole answer row by row, made in turns with other work. */
export async function rowsOfColumns<R extends Row>(columns: Columns<R>): Promise<R[]> {
  const rows: R[] = [];
  for (let row = 0; row < columns.length; row += 1) {
    if (row > 0 && row % ROWS_AT_ONCE === 0) await setImmediate();
    rows.push(rowAt(columns, row));
  }
  return rows;
}

/** Rows that an engine can give only as such, seen by columns. */
export const columnsOfRows = <R extends Row>(rows: readonly R[]): Columns<R> => ({
  length: rows.length,
  names: rows[0] === undefined ? [] : Object.keys(rows[0]),
  of: (name) => ({ at: (row) => (rows[row] as R)[name] }),
});
