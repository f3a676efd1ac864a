import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Note } from "../../notes.ts";
import type { PackageProblem } from "../../problems.ts";
import type { Cell, InputFile, Reader, RowSink, TableKind } from "../reader.ts";

export interface Collected {
  readonly tables: Record<
    string,
    { kind: TableKind; columns: string[]; rows: Record<string, Cell>[]; places: number[] }
  >;
  readonly notes: Note[];
  readonly problems: PackageProblem[];
}

/** A sink that keeps everything, and refuses rows of tables or columns that were not announced. For tests. */
export function collector(): { sink: RowSink; collected: Collected } {
  const collected: Collected = { tables: Object.create(null), notes: [], problems: [] };
  const tableOf = (name: string) => {
    const table = collected.tables[name];
    if (table === undefined) throw new Error(`table ${name} was not announced`);
    return table;
  };
  const sink: RowSink = {
    table: (name, kind, columns) => {
      if (collected.tables[name] !== undefined) throw new Error(`table ${name} was announced twice`);
      collected.tables[name] = { kind, columns: [...columns], rows: [], places: [] };
    },
    column: (table, name) => {
      if (tableOf(table).columns.includes(name)) throw new Error(`column ${name} was announced twice`);
      tableOf(table).columns.push(name);
    },
    row: (name, place, cells) => {
      const table = tableOf(name);
      const columns = new Set(table.columns);
      for (const column of cells.keys())
        if (!columns.has(column)) throw new Error(`column ${column} was not announced`);
      table.rows.push(Object.fromEntries(cells));
      table.places.push(place);
    },
    note: (note) => void collected.notes.push(note),
    problem: (problem) => void collected.problems.push(problem),
  };
  return { sink, collected };
}

/** What a reader makes of a file that stands on the disk. */
export async function readPath(reader: Reader, file: string): Promise<Collected> {
  const { sink, collected } = collector();
  await reader.read({ name: path.basename(file), path: file, beside: () => null }, sink, {});
  return collected;
}

/** What a reader makes of a text or of bytes. */
export async function readContent(
  reader: Reader,
  content: string | Uint8Array,
  name = "file.txt",
): Promise<Collected> {
  const folder = mkdtempSync(path.join(tmpdir(), "maillage-read-"));
  try {
    const file: InputFile = { name, path: path.join(folder, "given"), beside: () => null };
    writeFileSync(file.path, content);
    const { sink, collected } = collector();
    await reader.read(file, sink, {});
    return collected;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
