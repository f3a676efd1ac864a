import type { Note, NoteCode } from "../../notes.ts";
import { shorten } from "../../problems.ts";
import { HeadedTable } from "../delimited/headedTable.ts";
import { LONGEST_CELL } from "../delimited/tokens.ts";
import type { RowSink } from "../reader.ts";
import { refuse } from "../text/refused.ts";

export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 500;

/** One sheet on its way into a table: takes filled cells by row and column, both from 1 and rising, and counts what is told. */
export class Sheet {
  readonly name: string;
  merged = 0;
  private readonly file: string;
  private readonly sink: RowSink;
  private readonly table: HeadedTable;
  private cells: string[] = [];
  private place = 0;
  private errors = 0;
  private firstError = 0;

  constructor(file: string, name: string, sink: RowSink, isHidden: boolean) {
    this.file = file;
    this.name = name;
    this.sink = sink;
    this.table = new HeadedTable(file, name, sink, "column");
    if (isHidden) this.note("hidden-sheet-read", 1, 0, `the hidden sheet "${shorten(name)}" was read, too`);
  }

  /** A cell with something in it. Throws `Refused` outside the first 1,048,576 rows and 500 columns. */
  cell(row: number, column: number, text: string): void {
    if (text === "") return;
    if (row > MOST_ROWS || column > MOST_COLUMNS) this.far(row, column);
    if (text.length > LONGEST_CELL)
      refuse(
        "cell-too-long",
        this.file,
        row,
        `cell ${reference(row, column)} of "${shorten(this.name)}" in ${this.file} holds more than ${LONGEST_CELL} characters`,
        "shorten the text",
      );
    if (row !== this.place) this.endRow(row);
    while (this.cells.length < column - 1) this.cells.push("");
    this.cells[column - 1] = text;
  }

  /** A cell whose formula failed: it is left empty. */
  error(row: number): void {
    this.errors += 1;
    if (this.firstError === 0) this.firstError = row;
  }

  end(): void {
    this.endRow(0);
    this.table.end();
    if (this.errors > 0)
      this.note(
        "cell-errors-left-out",
        this.errors,
        this.firstError,
        `${this.errors} ${this.errors === 1 ? "cell" : "cells"} of "${shorten(this.name)}" with an error such as #N/A ${this.errors === 1 ? "was" : "were"} left empty`,
      );
    if (this.merged > 0)
      this.note(
        "merged-cells",
        this.merged,
        0,
        `"${shorten(this.name)}" has ${this.merged} merged ${this.merged === 1 ? "cell" : "cells"}: the value stands in the first row and column of each`,
      );
  }

  private endRow(next: number): void {
    if (this.cells.length > 0) this.table.row(this.place, this.cells);
    this.cells = [];
    this.place = next;
  }

  private far(row: number, column: number): never {
    refuse(
      "far-cell",
      this.file,
      row,
      `cell ${reference(row, column)} of "${shorten(this.name)}" in ${this.file} stands outside the first ${MOST_COLUMNS} columns and ${MOST_ROWS} rows`,
      "delete what stands far from the table, or save the sheet as CSV",
    );
  }

  private note(
    code: NoteCode,
    count: number,
    row: number,
    message: string,
    values: Note["values"] = {},
  ): void {
    this.sink.note({ code, file: this.file, table: this.name, column: null, row, count, values, message });
  }
}

/** The name of a cell, such as "AB12". */
export function reference(row: number, column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row}`;
}

/** Row and column, from 1, of a name such as "AB12"; null for what is none. */
export function positionOf(name: string): { readonly row: number; readonly column: number } | null {
  const parts = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(name);
  if (parts === null) return null;
  let column = 0;
  for (const letter of parts[1] ?? "") column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(parts[2]), column };
}

/** A stored number as people write it: 0.1 for 0.10000000000000001. Text that is no number stays. */
export function numberText(stored: string): string {
  const number = Number(stored);
  return stored.trim() === "" || !Number.isFinite(number) ? stored : String(number);
}

/** Names for sheets of one name: each later one gets " (2)", " (3)" … */
export function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let free = name;
    for (let times = 2; taken.has(free); times += 1) free = `${name} (${times})`;
    taken.add(free);
    return free;
  });
}
