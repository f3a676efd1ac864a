/** What a reader tells of a file that a test made. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Note } from "../../notes.ts";
import type { PackageProblem } from "../../problems.ts";
import type { Cell, InputFile, ReadChoices, Reader, RowSink, TableKind } from "../reader.ts";

export interface CollectedTable {
  readonly kind: TableKind;
  readonly columns: string[];
  readonly rows: { readonly place: number; readonly cells: ReadonlyMap<string, Cell> }[];
}

export interface Collected {
  readonly tables: ReadonlyMap<string, CollectedTable>;
  readonly notes: readonly Note[];
  readonly problems: readonly PackageProblem[];
}

/** A sink that keeps all it is given; it throws on a row of a table, or of a column, that was not announced. */
export function collector(): RowSink & Collected {
  const tables = new Map<string, CollectedTable>();
  const notes: Note[] = [];
  const problems: PackageProblem[] = [];
  const tableOf = (name: string) => {
    const table = tables.get(name);
    if (table === undefined) throw new Error(`the table "${name}" was not announced`);
    return table;
  };
  return {
    tables,
    notes,
    problems,
    table: (name, kind, columns) => {
      if (tables.has(name)) throw new Error(`the table "${name}" was announced twice`);
      tables.set(name, { kind, columns: [...columns], rows: [] });
    },
    column: (table, name) => {
      tableOf(table).columns.push(name);
    },
    row: (name, place, cells) => {
      const table = tableOf(name);
      for (const column of cells.keys()) {
        if (!table.columns.includes(column)) throw new Error(`the column "${column}" was not announced`);
      }
      table.rows.push({ place, cells });
    },
    note: (note) => {
      notes.push(note);
    },
    problem: (problem) => {
      problems.push(problem);
    },
  };
}

/** The file at `at`, as its user would give it. */
export const inputAt = (at: string): InputFile => ({
  name: path.basename(at),
  path: at,
  beside: (name) => {
    const near = path.join(path.dirname(at), name);
    return existsSync(near) ? near : null;
  },
});

/** Writes `bytes` under `name` into a folder of its own, for as long as `work` takes. */
export async function withFile<T>(
  name: string,
  bytes: string | Uint8Array,
  work: (file: InputFile) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), "maillage-reader-"));
  try {
    const at = path.join(folder, name);
    writeFileSync(at, bytes);
    return await work(inputAt(at));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** All that `reader` tells of a file with these bytes. */
export function collectedFrom(
  reader: Reader,
  name: string,
  bytes: string | Uint8Array,
  choices: ReadChoices = {},
): Promise<Collected> {
  return withFile(name, bytes, async (file) => {
    const sink = collector();
    await reader.read(file, sink, choices);
    return sink;
  });
}

/** The rows of a table as plain lists of texts in the order of its columns; lists of texts are joined by " + ". */
export function gridOf(table: CollectedTable | undefined): string[][] {
  if (table === undefined) return [];
  const text = (cell: Cell | undefined) =>
    cell === undefined ? "" : typeof cell === "string" ? cell : cell.join(" + ");
  return table.rows.map(({ cells }) => table.columns.map((column) => text(cells.get(column))));
}
