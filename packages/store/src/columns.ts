import { setImmediate } from "node:timers/promises";
import type { Row } from "./engine.ts";

/** The values of one column, each made when it is asked for. */
export interface Column<Value> {
  at(row: number): Value;
}
/** An answer column by column. */
export interface Columns<R extends Row = Row> {
  readonly length: number;
  readonly of: { readonly [Name in keyof R]: Column<R[Name]> };
}

/** Rows made at once, before others have their turn: a few milliseconds. */
const ROWS_AT_ONCE = 1000;

/** One row of an answer. Linear in columns. */
export function rowAt<R extends Row>({ of }: Columns<R>, row: number): R {
  const made: Record<string, unknown> = {};
  for (const name in of) made[name] = of[name].at(row);
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
export function columnsOfRows<R extends Row>(rows: readonly R[]): Columns<R> {
  const [first] = rows;
  const column = (name: keyof R) => ({ at: (row: number) => (rows[row] as R)[name] });
  const names = first === undefined ? [] : Object.keys(first);
  return {
    length: rows.length,
    of: Object.fromEntries(names.map((name) => [name, column(name)])) as Columns<R>["of"],
  };
}
