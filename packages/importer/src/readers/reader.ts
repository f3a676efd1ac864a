import type { Mapping } from "@maillage/model";
import type { Note } from "../notes.ts";
import type { PackageProblem } from "../problems.ts";

/** A file as its user gave it. */
export interface InputFile {
  /** Its name without folders, as problems and notes show it. */
  readonly name: string;
  /** Where its bytes are; for an upload a random name. */
  readonly path: string;
  /** Path of a file given together with this one, by its name; null when there is none. */
  readonly beside: (name: string) => string | null;
}

/** What a table's rows are, as far as the format itself says: things, ties between things, texts, or nothing known. */
export type TableKind = "nodes" | "edges" | "sources" | "rows";

/** A value as text, or a list where the format itself has lists. Empty text and the empty list say nothing. */
export type Cell = string | readonly string[];

/** Takes what a reader finds, in the order of the file. */
export interface RowSink {
  /** Announces a table before its first row, also an empty one. Columns found later are announced by `column`. */
  table(name: string, kind: TableKind, columns: readonly string[]): void;
  column(table: string, name: string): void;
  /**
   * One row. `place`: the line on which it begins, else its row in the sheet, else its number in the table, from 1; where several
   * begin on one line, the next free number. A Map, so that a column may have any name; a column left out is empty.
   */
  row(table: string, place: number, cells: ReadonlyMap<string, Cell>): void;
  /** Something that was done or left out, which its user should know; nothing is refused. */
  note(note: Note): void;
  /** Something that cannot be taken: the whole import is refused until it is mended or left out by the mapping. */
  problem(problem: PackageProblem): void;
}

export interface ReadChoices {
  /** WHATWG label of the text's encoding; where none is given, what the bytes say, and never a guess without a note. */
  readonly encoding?: string;
  readonly delimiter?: NonNullable<Mapping["delimiter"]>;
}

/** A reader of one format: every format becomes rows of named tables. */
export interface Reader {
  /** Name of the format as a mapping's `reads` has it, such as "gexf". */
  readonly format: string;
  /** Extensions, small, without the point. */
  readonly extensions: readonly string[];
  /** By the first 4,096 bytes and the name: is this file surely (2), perhaps (1) or not (0) of the format? */
  readonly recognises: (name: string, head: Uint8Array) => 0 | 1 | 2;
  /**
   * Reads the file whole into the sink. Ends with a problem in the sink for anything wrong with the file, never with an exception
   * but of the file system; never evaluates, resolves or fetches what the file names. Deterministic.
   */
  readonly read: (file: InputFile, sink: RowSink, choices: ReadChoices) => Promise<void>;
}
