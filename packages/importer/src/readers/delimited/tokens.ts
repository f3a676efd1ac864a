import { refuse } from "../text/refused.ts";
import type { LineEnd } from "../text/scan.ts";

export const LONGEST_CELL = 1_000_000;
export const MOST_COLUMNS = 5_000;

/** Takes the cells of a row and the line on which the row begins. */
export type TakeRow = (cells: string[], line: number) => void;

const QUOTE = 34;
const SPACE = 32;
const RETURN = 13;

/** Where the tokeniser stands: before a cell's first character, in a bare or a quoted one, after a mark inside, after the end. */
type State = "start" | "bare" | "quoted" | "mark" | "after";

/**
 * Parts text into rows of cells as RFC 4180 has it, with any one-character delimiter, while the text streams by. Spaces before and
 * after a quoted cell are left out; a quotation mark inside a bare cell is a character like others; cells are otherwise kept as they
 * are. A row without any character is an empty list. Throws `Refused` for a quotation that is not closed or goes on behind its end,
 * for a cell of more than a million characters and for a row of more than 5,000 cells. Cost: linear; memory: one row.
 */
export class Tokens {
  private readonly file: string;
  private readonly delimiter: number;
  private readonly end10: number;
  private readonly take: TakeRow;

  private state: State = "start";
  private cells: string[] = [];
  private parts: string[] = [];
  private held = 0;
  private line = 1;
  private rowLine = 1;
  private quoteLine = 1;

  constructor(file: string, delimiter: string, lineEnd: LineEnd, take: TakeRow) {
    this.file = file;
    this.delimiter = delimiter.charCodeAt(0);
    this.end10 = lineEnd.charCodeAt(0);
    this.take = take;
  }

  push(text: string): void {
    let at = 0;
    while (at < text.length) {
      if (this.state === "quoted") at = this.inQuotes(text, at);
      else if (this.state === "mark") at = this.afterMark(text, at);
      else if (this.state === "after") at = this.afterQuotes(text, at);
      else at = this.bare(text, at);
    }
  }

  /** Ends the last row, which needs no line end. */
  finish(): void {
    if (this.state === "quoted")
      refuse(
        "malformed-csv",
        this.file,
        this.quoteLine,
        `a quotation mark that opens on line ${this.quoteLine} of ${this.file} is not closed`,
        "close it, or put the cell in double quotes and double every quote inside it",
      );
    if (this.state !== "start" || this.cells.length > 0 || this.held > 0) {
      this.endCell();
      this.endRow();
    }
  }

  private bare(text: string, from: number): number {
    let at = from;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === this.delimiter) {
        this.hold(text, from, at);
        this.endCell();
        return at + 1;
      }
      if (code === this.end10) {
        this.hold(text, from, at);
        if (this.end10 !== RETURN) this.dropReturn();
        if (this.cells.length > 0 || this.held > 0) this.endCell();
        this.endRow();
        this.newLine();
        return at + 1;
      }
      if (this.state === "start") {
        if (code === QUOTE) {
          this.parts = [];
          this.held = 0;
          this.state = "quoted";
          this.quoteLine = this.line;
          return at + 1;
        }
        if (code !== SPACE) this.state = "bare";
      }
    }
    this.hold(text, from, at);
    return at;
  }

  private inQuotes(text: string, from: number): number {
    const mark = text.indexOf('"', from);
    const to = mark < 0 ? text.length : mark;
    this.hold(text, from, to);
    for (let at = from; at < to; at += 1) if (text.charCodeAt(at) === this.end10) this.line += 1;
    if (mark < 0) return to;
    this.state = "mark";
    return mark + 1;
  }

  private afterMark(text: string, at: number): number {
    if (text.charCodeAt(at) !== QUOTE) {
      this.state = "after";
      return at;
    }
    this.hold(text, at, at + 1);
    this.state = "quoted";
    return at + 1;
  }

  private afterQuotes(text: string, at: number): number {
    const code = text.charCodeAt(at);
    if (code === this.delimiter) this.endCell();
    else if (code === this.end10) {
      this.endCell();
      this.endRow();
      this.newLine();
    } else if (code !== SPACE && code !== RETURN)
      refuse(
        "malformed-csv",
        this.file,
        this.line,
        `line ${this.line} of ${this.file} goes on behind a closing quotation mark`,
        "put the whole cell in double quotes and double every quote inside it",
      );
    return at + 1;
  }

  private hold(text: string, from: number, to: number): void {
    if (to <= from) return;
    this.held += to - from;
    if (this.held > LONGEST_CELL)
      refuse(
        "cell-too-long",
        this.file,
        this.rowLine,
        `a cell of the row on line ${this.rowLine} of ${this.file} holds more than ${LONGEST_CELL} characters`,
        "look for a quotation mark that is not closed, or shorten the text",
      );
    this.parts.push(text.slice(from, to));
  }

  private dropReturn(): void {
    const last = this.parts.at(-1);
    if (!last?.endsWith("\r")) return;
    this.parts[this.parts.length - 1] = last.slice(0, -1);
    this.held -= 1;
  }

  private endCell(): void {
    this.cells.push(this.parts.length === 1 ? (this.parts[0] as string) : this.parts.join(""));
    this.parts = [];
    this.held = 0;
    this.state = "start";
    if (this.cells.length > MOST_COLUMNS)
      refuse(
        "too-many-columns",
        this.file,
        this.rowLine,
        `the row on line ${this.rowLine} of ${this.file} has more than ${MOST_COLUMNS} cells`,
        "look whether its delimiter and its line ends are what they should be",
      );
  }

  private endRow(): void {
    this.take(this.cells, this.rowLine);
    this.cells = [];
    this.parts = [];
    this.held = 0;
    this.state = "start";
  }

  private newLine(): void {
    this.line += 1;
    this.rowLine = this.line;
  }
}
