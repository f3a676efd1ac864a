/** Finds the header of a table whose rows come one after the other, and gives them to a sink by the names of its columns. */
import type { Note, NoteCode } from "../../notes.ts";
import { shorten } from "../../problems.ts";
import type { RowSink } from "../reader.ts";
import { mostCommon } from "./delimiter.ts";

const LOOKED_AT = 100;
const TOLD = 20;

interface Row {
  readonly place: number;
  readonly cells: readonly string[];
}

/**
 * The header is the first row that has as many filled cells as most of the first 100 rows (from four on, one less will do; an empty
 * first cell counts as filled, as in a matrix). Rows above it are told in a note. A first row of numbers only, above rows like it, is
 * no header: the columns are then "column 1", "column 2" … An empty cell of the header names its column so, too; a name that comes
 * again gets " (2)". Blank cells are left out of rows, blank rows are left out and counted.
 * Memory: the first 100 rows.
 */
export class HeadedTable {
  private readonly file: string;
  private readonly name: string;
  private readonly sink: RowSink;
  /** What becomes of filled cells behind the header's last: a problem, or a column of its own. */
  private readonly beyond: "problem" | "column";

  private waiting: Row[] | null = [];
  private columns: (string | null)[] = [];
  private taken = new Set<string>();
  private empty = 0;
  private firstEmpty = 0;
  private tooWide = 0;

  constructor(file: string, name: string, sink: RowSink, beyond: "problem" | "column") {
    this.file = file;
    this.name = name;
    this.sink = sink;
    this.beyond = beyond;
  }

  /** One row by the positions of its cells; `place` as the sink has it. */
  row(place: number, cells: readonly string[]): void {
    if (cells.every(isBlank)) {
      this.empty += 1;
      if (this.firstEmpty === 0) this.firstEmpty = place;
    } else if (this.waiting === null) this.give({ place, cells });
    else {
      this.waiting.push({ place, cells });
      if (this.waiting.length === LOOKED_AT) this.begin(this.waiting);
    }
  }

  /** After the last row. Announces the table also when it has none. */
  end(): void {
    if (this.waiting !== null) this.begin(this.waiting);
    if (this.empty > 0)
      this.note(
        "empty-rows-left-out",
        this.empty,
        this.firstEmpty,
        {},
        `${this.empty} empty ${this.empty === 1 ? "row was" : "rows were"} left out`,
      );
    if (this.tooWide > TOLD)
      this.sink.problem({
        file: this.file,
        row: 0,
        column: null,
        value: null,
        rule: "wrong-number-of-cells",
        message: `${this.tooWide} rows in all have more cells than the header; the first ${TOLD} are named`,
        suggestion: "look whether the delimiter is what it should be",
      });
  }

  private begin(rows: readonly Row[]): void {
    this.waiting = null;
    if (rows.length === 0) {
      this.sink.table(this.name, "rows", []);
      return;
    }
    const common = mostCommon(rows.map(({ cells }) => filled(cells)));
    const enough = common <= 3 ? common : common - 1;
    const isWide = ({ cells }: Row) => filled(cells) + (isBlank(cells[0] ?? "") ? 1 : 0) >= enough;
    const at = Math.max(0, rows.findIndex(isWide));
    const header = at === 0 && isHeaderless(rows) ? null : (rows[at] as Row);
    const body = header === null ? rows : rows.slice(at + 1);
    this.nameColumns(header?.cells ?? [], body);
    this.sink.table(
      this.name,
      "rows",
      this.columns.filter((column) => column !== null),
    );
    if (header === null)
      this.note(
        "no-header",
        1,
        rows[0]?.place ?? 0,
        {},
        `"${this.name}" begins with numbers: it was read without a header`,
      );
    else if (at > 0)
      this.note(
        "rows-above-header",
        at,
        rows[0]?.place ?? 0,
        { header: String(header.place), first: shorten(rows[0]?.cells.find((cell) => !isBlank(cell)) ?? "") },
        `the header of "${this.name}" was found in row ${header.place}; ${at} ${at === 1 ? "row" : "rows"} above it ${at === 1 ? "was" : "were"} left out`,
      );
    for (const { from, to, place } of this.renamed(header))
      this.note(
        from === "" ? "column-unnamed" : "column-renamed",
        1,
        place,
        { from, to },
        from === ""
          ? `a column of "${this.name}" has no name: it is called "${to}"`
          : `the name "${shorten(from)}" stands in the header of "${this.name}" again: it became "${shorten(to)}"`,
        to,
      );
    for (const row of body) this.give(row);
  }

  /** Columns by position; null for one that has neither a name nor, so far, a cell. */
  private nameColumns(header: readonly string[], body: readonly Row[]): void {
    const names = header.map((cell) => cell.replace(/\s+/g, " ").trim());
    const width = Math.max(
      header.length,
      ...(names.length === 0 || this.beyond === "column" ? body.map(({ cells }) => cells.length) : []),
    );
    for (const name of names) if (name !== "") this.taken.add(name);
    const given = new Set<string>();
    this.columns = Array.from({ length: width }, (_, at) => {
      const name = names[at] ?? "";
      if (name === "")
        return body.some(({ cells }) => !isBlank(cells[at] ?? "")) ? this.free(`column ${at + 1}`) : null;
      const free = given.has(name) ? this.free(name) : name;
      given.add(free);
      return free;
    });
  }

  private free(name: string): string {
    let free = name;
    for (let times = 2; this.taken.has(free); times += 1) free = `${name} (${times})`;
    this.taken.add(free);
    return free;
  }

  private renamed(header: Row | null) {
    if (header === null) return [];
    return this.columns.flatMap((to, at) => {
      const from = (header.cells[at] ?? "").replace(/\s+/g, " ").trim();
      return to === null || to === from ? [] : [{ from, to, place: header.place }];
    });
  }

  private give({ place, cells }: Row): void {
    const named = new Map<string, string>();
    for (let at = 0; at < cells.length; at += 1) {
      const cell = cells[at] as string;
      if (cell === "" || isBlank(cell)) continue;
      const column = this.columns[at] ?? this.lateColumn(at, place, cell);
      if (column !== null) named.set(column, cell);
    }
    this.sink.row(this.name, place, named);
  }

  private lateColumn(at: number, place: number, cell: string): string | null {
    if (at >= this.columns.length && this.beyond === "problem") {
      this.tellTooWide(at, place, cell);
      return null;
    }
    while (this.columns.length <= at) this.columns.push(null);
    const column = this.free(`column ${at + 1}`);
    this.columns[at] = column;
    this.sink.column(this.name, column);
    this.note(
      "column-unnamed",
      1,
      place,
      { from: "", to: column },
      `a column of "${this.name}" has no name: it is called "${column}"`,
      column,
    );
    return column;
  }

  private widePlace = 0;

  /** One problem a row. */
  private tellTooWide(at: number, place: number, cell: string): void {
    if (this.widePlace === place) return;
    this.widePlace = place;
    this.tooWide += 1;
    if (this.tooWide > TOLD) return;
    this.sink.problem({
      file: this.file,
      row: place,
      column: null,
      value: shorten(cell),
      rule: "wrong-number-of-cells",
      message: `row ${place} has a cell ${at + 1}, the header has ${this.columns.length}`,
      suggestion: "put cells that hold the delimiter in double quotes, or name the column in the header",
    });
  }

  private note(
    code: NoteCode,
    count: number,
    row: number,
    values: Note["values"],
    message: string,
    column: string | null = null,
  ): void {
    this.sink.note({ code, file: this.file, table: this.name, column, row, count, values, message });
  }
}

const isBlank = (cell: string): boolean => cell === "" || cell.trim() === "";
const filled = (cells: readonly string[]): number => cells.filter((cell) => !isBlank(cell)).length;

const NUMBER = /^\s*[-+]?\d{1,30}(?:[.,]\d{1,30})?\s*$/;
const YEAR = /^\s*[12]\d{3}\s*$/;
const MISSING = /^\s*(?:null|na|n\/a|nan|-|\.)\s*$/i;

/** A first row of numbers and marks for nothing, not of years only and not of a matrix, above a row that is the same. */
function isHeaderless(rows: readonly Row[]): boolean {
  const [first, second] = rows;
  if (first === undefined || second === undefined) return false;
  const isNumeric = (row: Row) =>
    row.cells.every((cell) => isBlank(cell) || NUMBER.test(cell) || MISSING.test(cell));
  const cells = first.cells.filter((cell) => !isBlank(cell));
  return (
    isNumeric(first) &&
    isNumeric(second) &&
    !isBlank(first.cells[0] ?? "") &&
    !cells.every((cell) => YEAR.test(cell))
  );
}
