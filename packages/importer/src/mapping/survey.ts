import type { DraftTable } from "@maillage/model";
import type { Note } from "../notes.ts";
import type { PackageProblem } from "../problems.ts";
import type { RowSink, TableKind } from "../readers/reader.ts";
import { type Cells, textsOf } from "./cells.ts";
import { type ContactKind, contactOfColumn } from "./contact.ts";
import { withoutContact } from "./contactInText.ts";

const SAMPLES = 5;
const PREVIEW_ROWS = 50;
/** Texts of a column that its kind is judged by, and characters kept of all columns together. */
const MOST_TEXTS = 5_000;
const MOST_CHARACTERS = 20_000_000;
const SHOWN = 200;

/** A column as its first texts show it. */
export class ColumnProfile {
  readonly name: string;
  filled = 0;
  /** The first texts, in the order of the file; the parts of lists one by one. */
  readonly texts: string[] = [];

  constructor(name: string) {
    this.name = name;
  }

  get contact(): ContactKind | null {
    return contactOfColumn(this.name, this.texts);
  }
}

/** A table as its first rows show it. */
export class TableProfile {
  readonly name: string;
  readonly file: string;
  readonly kind: TableKind;
  rows = 0;
  readonly columns = new Map<string, ColumnProfile>();
  readonly preview: { readonly place: number; readonly cells: Cells }[] = [];
  /** The first rows, as many as the texts of its columns are kept of. */
  readonly first: Cells[] = [];

  constructor(name: string, file: string, kind: TableKind) {
    this.name = name;
    this.file = file;
    this.kind = kind;
  }

  /** What may be shown of it; nothing of contact data. */
  seen(): DraftTable {
    const columns = [...this.columns.values()].map(({ name, filled, texts, contact }) => {
      const open = texts.slice(0, 100).map((text) => withoutContact(text));
      const samples =
        contact === null ? [...new Set(open)].filter((text) => text !== "").slice(0, SAMPLES) : [];
      return { name, filled, contact, samples: samples.map(shown) };
    });
    return {
      name: this.name,
      kind: this.kind,
      rows: this.rows,
      columns,
      preview: this.preview.map(({ place, cells }) => ({
        row: place,
        cells: columns.map(({ name, contact }) => {
          const cell = contact === null ? (cells.get(name) ?? "") : "";
          return shown(withoutContact(typeof cell === "string" ? cell : cell.join(" | ")));
        }),
      })),
    };
  }
}

const shown = (text: string): string => (text.length <= SHOWN ? text : `${text.slice(0, SHOWN - 1)}…`);

/** The first look at the files: counts the rows of every table, and keeps its first texts. */
export class Survey {
  readonly tables = new Map<string, TableProfile>();
  readonly notes: Note[] = [];
  readonly problems: PackageProblem[] = [];
  #names = new Map<string, string>();
  #characters = 0;

  /** The name of a file's table among those of all files: with the file's name where another file has one of that name. */
  nameOf(file: string, table: string): string {
    const key = JSON.stringify([file, table]);
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const name = this.tables.has(table) ? `${file}/${table}` : table;
    this.#names.set(key, name);
    return name;
  }

  /** The sink for one file. */
  sink(file: string): RowSink {
    const find = (name: string, kind: TableKind): TableProfile => {
      const unique = this.nameOf(file, name);
      const known = this.tables.get(unique);
      if (known !== undefined) return known;
      const profile = new TableProfile(unique, file, kind);
      this.tables.set(unique, profile);
      return profile;
    };
    const column = (profile: TableProfile, name: string): ColumnProfile => {
      const known = profile.columns.get(name);
      if (known !== undefined) return known;
      const fresh = new ColumnProfile(name);
      profile.columns.set(name, fresh);
      return fresh;
    };
    return {
      table: (name, kind, columns) => {
        const profile = find(name, kind);
        for (const each of columns) column(profile, each);
      },
      column: (table, name) => void column(find(table, "rows"), name),
      row: (table, place, cells) => {
        const profile = find(table, "rows");
        profile.rows += 1;
        if (profile.preview.length < PREVIEW_ROWS) profile.preview.push({ place, cells });
        if (profile.first.length < MOST_TEXTS && this.#characters <= MOST_CHARACTERS)
          profile.first.push(cells);
        for (const [name, cell] of cells) {
          const texts = textsOf(cell);
          const seen = column(profile, name);
          if (texts.length > 0) seen.filled += 1;
          for (const text of texts) this.#keep(seen, text);
        }
      },
      note: (note) => void this.notes.push(note),
      problem: (problem) => void this.problems.push(problem),
    };
  }

  #keep(column: ColumnProfile, text: string): void {
    if (column.texts.length >= MOST_TEXTS || this.#characters > MOST_CHARACTERS) return;
    const kept = text.slice(0, SHOWN * 2);
    this.#characters += kept.length;
    column.texts.push(kept);
  }
}
