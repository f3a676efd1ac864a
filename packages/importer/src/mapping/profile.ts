import type { Note } from "../notes.ts";
import type { PackageProblem } from "../problems.ts";
import type { Cell, RowSink, TableKind } from "../readers/reader.ts";
import { type ContactKind, ContactTally } from "./contact.ts";

const SHOWN_ROWS = 50;
const SAMPLES = 5;
/** Different values kept of a column; one with more is no list of terms. */
const MOST_VALUES = 200;
const LONGEST_SHOWN = 200;

export interface ColumnProfile {
  readonly name: string;
  /** Rows in which it is not empty. */
  readonly filled: number;
  /** How often each value stands there, in the order of first sight; null when there are more than 200. */
  readonly values: ReadonlyMap<string, number> | null;
  readonly samples: readonly string[];
  /** No value stands there twice, and none is missing. */
  readonly unique: boolean;
  readonly contact: ContactKind | null;
}
export interface TableProfile {
  readonly name: string;
  readonly kind: TableKind;
  readonly rows: number;
  readonly columns: readonly ColumnProfile[];
  readonly preview: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

interface Seen {
  filled: number;
  values: Map<string, number> | null;
  readonly samples: string[];
  readonly all: Set<string>;
  unique: boolean;
  readonly contact: ContactTally;
}
interface Table {
  readonly kind: TableKind;
  readonly columns: Map<string, Seen>;
  rows: number;
  readonly preview: { row: number; cells: ReadonlyMap<string, Cell> }[];
}

/** A cell as one text: a list with " | " between its parts. */
export const cellAsText = (cell: Cell | undefined): string =>
  cell === undefined ? "" : typeof cell === "string" ? cell : cell.join(" | ");

const shortened = (text: string) =>
  text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN - 1)}…`;

/** What a first reading learns of each table: columns, how full they are, what stands there, the first rows. */
export class Profile implements RowSink {
  readonly notes: Note[] = [];
  readonly problems: PackageProblem[] = [];
  private readonly found = new Map<string, Table>();

  table(name: string, kind: TableKind, columns: readonly string[]): void {
    if (!this.found.has(name)) this.found.set(name, { kind, columns: new Map(), rows: 0, preview: [] });
    for (const column of columns) this.column(name, column);
  }

  column(table: string, name: string): void {
    this.seen(this.tableOf(table), name);
  }

  row(table: string, place: number, cells: ReadonlyMap<string, Cell>): void {
    const into = this.tableOf(table);
    into.rows += 1;
    if (into.preview.length < SHOWN_ROWS) into.preview.push({ row: place, cells });
    for (const [name, cell] of cells) {
      const text = cellAsText(cell).trim();
      const seen = this.seen(into, name);
      if (text === "") continue;
      seen.filled += 1;
      seen.contact.add(text);
      for (const value of typeof cell === "string" ? [text] : cell) {
        if (seen.values !== null) {
          const key = shortened(value.trim());
          seen.values.set(key, (seen.values.get(key) ?? 0) + 1);
          if (seen.values.size > MOST_VALUES) seen.values = null;
        }
      }
      if (seen.samples.length < SAMPLES && !seen.samples.includes(shortened(text)))
        seen.samples.push(shortened(text));
      if (seen.unique) {
        if (seen.all.has(text)) {
          seen.unique = false;
          seen.all.clear();
        } else seen.all.add(text);
      }
    }
  }

  note(note: Note): void {
    this.notes.push(note);
  }

  problem(problem: PackageProblem): void {
    this.problems.push(problem);
  }

  /** The tables in the order of the file. Values of contact columns are not shown. */
  tables(): TableProfile[] {
    return [...this.found].map(([name, { kind, columns, rows, preview }]) => {
      const profiles = [...columns].map(([column, seen]): ColumnProfile => {
        const contact = seen.contact.kindOf(column);
        return {
          name: column,
          filled: seen.filled,
          values: contact === null ? seen.values : null,
          samples: contact === null ? seen.samples : [],
          unique: seen.unique && seen.filled === rows,
          contact,
        };
      });
      return {
        name,
        kind,
        rows,
        columns: profiles,
        preview: preview.map(({ row, cells }) => ({
          row,
          cells: profiles.map(({ name: column, contact }) =>
            contact === null ? shortened(cellAsText(cells.get(column))) : "",
          ),
        })),
      };
    });
  }

  private tableOf(name: string): Table {
    const known = this.found.get(name);
    if (known !== undefined) return known;
    const table: Table = { kind: "rows", columns: new Map(), rows: 0, preview: [] };
    this.found.set(name, table);
    return table;
  }

  private seen(table: Table, name: string): Seen {
    const known = table.columns.get(name);
    if (known !== undefined) return known;
    const seen: Seen = {
      filled: 0,
      values: new Map(),
      samples: [],
      all: new Set(),
      unique: true,
      contact: new ContactTally(),
    };
    table.columns.set(name, seen);
    return seen;
  }
}
