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

/** Makes rows of an answer one by one. Linear in columns. */
export function rowReader<R extends Row>(columns: Columns<R>): (row: number) => R {
  const read = columns.names.map((name) => [name, columns.of(name)] as const);
  return (row) => {
    const made: Record<string, unknown> = {};
    for (const [name, column] of read) made[name] = column.at(row);
    return made as R;
  };
}

/** The whole answer row by row, made in turns with other work. */
export async function rowsOfColumns<R extends Row>(columns: Columns<R>): Promise<R[]> {
  const rows: R[] = [];
  const read = rowReader(columns);
  for (let row = 0; row < columns.length; row += 1) {
    if (row > 0 && row % ROWS_AT_ONCE === 0) await setImmediate();
    rows.push(read(row));
  }
  return rows;
}

/** Columns of equal length, each the values of one name. */
export const columnsOfLists = (lists: ReadonlyMap<string, readonly unknown[]>): Columns => ({
  length: lists.values().next().value?.length ?? 0,
  names: [...lists.keys()],
  of: (name) => {
    const list = lists.get(name);
    return { at: (row) => list?.[row] };
  },
});

/** Rows seen by columns. */
export const columnsOfRows = <R extends Row>(rows: readonly R[]): Columns<R> => ({
  length: rows.length,
  names: rows[0] === undefined ? [] : Object.keys(rows[0]),
  of: (name) => ({ at: (row) => (rows[row] as R)[name] }),
});
