import type { NoteCode } from "../../notes.ts";
import { several } from "../graph/several.ts";
import type { Cell, InputFile, RowSink, TableKind } from "../reader.ts";
import { fileProblem } from "../text/refused.ts";
import { flatten, MOST_COLUMNS, MOST_LEVELS } from "./flatten.ts";
import { isObject } from "./parse.ts";

const LONGEST_VALUE = 1_000_000;

interface Open {
  readonly columns: Set<string>;
  rows: number;
}

/** Collects the tables of one file: announces tables and columns when they first appear, counts rows, and tells what was left out. */
export class JsonTables {
  readonly #file: InputFile;
  readonly #sink: RowSink;
  readonly #tables = new Map<string, Open>();
  #tooDeep = 0;
  #rounded = 0;
  #tooWide: { table: string; row: number } | null = null;
  #tooLong = false;

  constructor(file: InputFile, sink: RowSink) {
    this.#file = file;
    this.#sink = sink;
  }

  /** Announces a table; once is enough, again does nothing. */
  table(name: string, kind: TableKind, columns: readonly string[] = []): void {
    if (this.#tables.has(name)) return;
    this.#tables.set(name, { columns: new Set(columns), rows: 0 });
    this.#sink.table(name, kind, columns);
  }

  /** One row of an announced table; `place` is its number there unless a line is given. */
  row(name: string, cells: ReadonlyMap<string, Cell>, place?: number): void {
    const table = this.#tables.get(name);
    if (table === undefined) throw new Error(`The table "${name}" was not announced.`);
    table.rows += 1;
    for (const column of cells.keys()) {
      if (table.columns.has(column)) continue;
      if (table.columns.size >= MOST_COLUMNS) {
        this.#tooWide ??= { table: name, row: place ?? table.rows };
        return;
      }
      table.columns.add(column);
      this.#sink.column(name, column);
    }
    for (const cell of cells.values()) this.#bounded(cell, place ?? table.rows);
    this.#sink.row(name, place ?? table.rows, cells);
  }

  /** Tells the first value that is too long; one is enough to refuse the file. */
  #bounded(cell: Cell, row: number): void {
    const long = (typeof cell === "string" ? [cell] : cell).find(({ length }) => length > LONGEST_VALUE);
    if (long === undefined || this.#tooLong) return;
    this.#tooLong = true;
    this.#sink.problem(
      fileProblem(
        this.#file,
        row,
        "cell-too-long",
        `${this.#file.name} has a value of ${long.length.toLocaleString("en")} characters, more than ${LONGEST_VALUE.toLocaleString("en")}`,
        "look for a quotation mark that is not closed, or shorten the text",
      ),
    );
  }

  /** One object as a row, laid out by `flatten`; `change` may turn its cells into others. */
  object(
    name: string,
    object: object,
    place?: number,
    change: (cells: Map<string, Cell>) => Map<string, Cell> = (cells) => cells,
  ): void {
    const { cells, tooDeep, tooWide, rounded } = flatten(object);
    this.#tooDeep += tooDeep;
    this.#rounded += rounded;
    if (tooWide > 0) this.#tooWide ??= { table: name, row: place ?? (this.#tables.get(name)?.rows ?? 0) + 1 };
    this.row(name, change(cells), place);
  }

  /** The objects of a list as rows of an announced table; entries that are no objects are told. */
  list(name: string, value: unknown, change?: (cells: Map<string, Cell>) => Map<string, Cell>): void {
    let left = 0;
    for (const entry of Array.isArray(value) ? value : []) {
      if (isObject(entry)) this.object(name, entry, undefined, change);
      else left += 1;
    }
    if (left > 0)
      this.note(
        "entries-left-out",
        left,
        `${several(left, "entry of", "entries of")} ${name} ${left === 1 ? "is no object and was" : "are no objects and were"} left out`,
        {
          table: name,
        },
      );
  }

  rows(name: string): number {
    return this.#tables.get(name)?.rows ?? 0;
  }

  note(
    code: NoteCode,
    count: number,
    message: string,
    where: { readonly table?: string; readonly column?: string; readonly row?: number } = {},
    values: Readonly<Record<string, string>> = {},
  ): void {
    this.#sink.note({
      code,
      file: this.#file.name,
      table: where.table ?? null,
      column: where.column ?? null,
      row: where.row ?? 0,
      count,
      values,
      message,
    });
  }

  /** Tells what the layout could not hold; call it once, after the last row. */
  end(): void {
    if (this.#tooDeep > 0)
      this.note(
        "deep-values-left-out",
        this.#tooDeep,
        `${several(this.#tooDeep, "value lies", "values lie")} deeper than ${MOST_LEVELS} levels and ${this.#tooDeep === 1 ? "was" : "were"} left out`,
      );
    if (this.#rounded > 0)
      this.note(
        "numbers-rounded",
        this.#rounded,
        `${several(this.#rounded, "whole number has", "whole numbers have")} more than 15 digits and ${this.#rounded === 1 ? "was" : "were"} rounded; write such ids in quotes`,
      );
    if (this.#tooWide !== null)
      this.#sink.problem(
        fileProblem(
          this.#file,
          this.#tooWide.row,
          "too-many-columns",
          `${this.#tooWide.table} has more than ${MOST_COLUMNS} different keys`,
          "write lists as lists, not as one key for each of their entries",
        ),
      );
  }
}
