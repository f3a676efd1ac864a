import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Note } from "../../notes.ts";
import type { PackageProblem } from "../../problems.ts";
import type { Cell, ReadChoices, Reader, TableKind } from "../reader.ts";

export interface CollectedTable {
  readonly kind: TableKind;
  readonly columns: string[];
  readonly places: number[];
  readonly rows: Map<string, Cell>[];
}

export interface Collected {
  readonly tables: Map<string, CollectedTable>;
  readonly notes: Note[];
  readonly problems: PackageProblem[];
  /** Rows of a table as objects; none when it is not there. */
  readonly rows: (table: string) => Record<string, Cell>[];
  /** The values of one column, empty text where a row has none. */
  readonly values: (table: string, column: string) => Cell[];
  readonly codes: () => string[];
}

/** For tests: everything that a reader finds in a file on the disk. Throws when a row names a table or column never announced. */
export async function collectFile(
  reader: Reader,
  name: string,
  file: string,
  choices: ReadChoices = {},
  beside: (name: string) => string | null = () => null,
): Promise<Collected> {
  const tables = new Map<string, CollectedTable>();
  const notes: Note[] = [];
  const problems: PackageProblem[] = [];
  const table = (named: string) => {
    const found = tables.get(named);
    if (found === undefined) throw new Error(`the table ${named} was not announced`);
    return found;
  };
  await reader.read(
    { name, path: file, beside },
    {
      table: (named, kind, columns) => {
        if (tables.has(named)) throw new Error(`the table ${named} was announced twice`);
        tables.set(named, { kind, columns: [...columns], places: [], rows: [] });
      },
      column: (named, column) => {
        const { columns } = table(named);
        if (columns.includes(column)) throw new Error(`the column ${column} was announced twice`);
        columns.push(column);
      },
      row: (named, place, cells) => {
        const { columns, places, rows } = table(named);
        for (const column of cells.keys())
          if (!columns.includes(column)) throw new Error(`the column ${column} was not announced`);
        places.push(place);
        rows.push(new Map(cells));
      },
      note: (note) => notes.push(note),
      problem: (problem) => problems.push(problem),
    },
    choices,
  );
  const rows = (named: string) => tables.get(named)?.rows ?? [];
  return {
    tables,
    notes,
    problems,
    rows: (named) => rows(named).map((cells) => Object.fromEntries(cells)),
    values: (named, column) => rows(named).map((cells) => cells.get(column) ?? ""),
    codes: () => notes.map(({ code }) => code),
  };
}

/** For tests: as `collectFile`, of a file made for the moment; `others` are the files beside it. */
export async function collect(
  reader: Reader,
  name: string,
  content: string | Uint8Array,
  choices: ReadChoices = {},
  others: Readonly<Record<string, Uint8Array>> = {},
): Promise<Collected> {
  const folder = mkdtempSync(path.join(tmpdir(), "maillage-reader-"));
  try {
    const file = path.join(folder, "given");
    writeFileSync(file, content);
    const paths = new Map(
      Object.entries(others).map(([other, bytes], at) => {
        const place = path.join(folder, `other-${at}`);
        writeFileSync(place, bytes);
        return [other, place];
      }),
    );
    return await collectFile(reader, name, file, choices, (other) => paths.get(other) ?? null);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
