import { existsSync } from "node:fs";
import { open } from "node:fs/promises";
import { Worker } from "node:worker_threads";
import { MaillageError } from "@maillage/model";
import { askThread } from "../askThread.ts";
import type { PackageProblem } from "../problems.ts";
import { delimited } from "../readers/delimited/delimited.ts";
import type { Cell } from "../readers/reader.ts";
import { workbook } from "../readers/workbook/workbook.ts";

export interface TableRequest {
  /** As its user calls it: shown in problems, and of use for its extension. */
  readonly name: string;
  readonly path: string;
  /** Rows that are taken at most. */
  readonly most: number;
}

/** The first table of a file with a row: its columns in their order, its rows as texts, and what could not be read. */
export interface TableRead {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly place: number; readonly cells: Readonly<Record<string, string>> }[];
  readonly problems: readonly Pick<PackageProblem, "row" | "column" | "rule" | "message" | "suggestion">[];
}

const HEAD = 4_096;
const MEMORY_MB = 256;
/** Beside the built command; from the source there is no worker, and the same function runs here. */
const WORKER = new URL("./tableWorker.js", import.meta.url);

/** What ends the reading of a table that is too long. */
class Enough extends Error {}

const textOf = (cell: Cell): string => (typeof cell === "string" ? cell : cell.join("; "));

/**
 * Reads a CSV, TSV, XLSX or ODS file. Throws "table-too-long" for more rows than are taken; what is wrong with the file stands in
 * `problems`. Linear.
 */
export async function tableHere({ name, path, most }: TableRequest): Promise<TableRead> {
  const handle = await open(path);
  const head = new Uint8Array(HEAD);
  try {
    await handle.read(head, 0, HEAD, 0);
  } finally {
    await handle.close();
  }
  const columns: string[] = [];
  const rows: { place: number; cells: Record<string, string> }[] = [];
  const problems: TableRead["problems"][number][] = [];
  const announced = new Map<string, string[]>();
  let taken: string | null = null;
  try {
    await (workbook.recognises(name, head) > 0 ? workbook : delimited).read(
      { name, path, beside: () => null },
      {
        table: (table, _, names) => void announced.set(table, [...names]),
        column: (table, column) => void announced.get(table)?.push(column),
        row: (table, place, cells) => {
          taken ??= table;
          if (taken !== table) return;
          if (rows.length === most) throw new Enough();
          rows.push({
            place,
            cells: Object.fromEntries([...cells].map(([column, cell]) => [column, textOf(cell)])),
          });
        },
        note: () => undefined,
        problem: ({ row, column, rule, message, suggestion }) =>
          void problems.push({ row, column, rule, message, suggestion }),
      },
      {},
    );
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
    throw new MaillageError(
      "table-too-long",
      "invalid-input",
      `The file holds more than ${most} rows. Part it, or leave out what is not needed.`,
    );
  }
  columns.push(...(announced.get(taken ?? "") ?? []));
  return { columns, rows, problems };
}

/** `tableHere` in a thread of its own with at most 256 MB, so that a hostile file cannot take the server with it. Fails with "import-too-large" as well. */
export async function readTable(request: TableRequest): Promise<TableRead> {
  if (!existsSync(WORKER)) return tableHere(request);
  const worker = new Worker(WORKER, { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
  try {
    return await askThread<TableRequest>(worker)<TableRead>(request);
  } finally {
    await worker.terminate();
  }
}
