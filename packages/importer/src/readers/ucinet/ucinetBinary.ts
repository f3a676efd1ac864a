import { readFile, stat } from "node:fs/promises";
import type { InputFile, Reader } from "../reader.ts";
import { extensionOf } from "../text/head.ts";
import { orProblem, refuse, refuseEmpty } from "../text/refused.ts";
import { readBinaryHeader } from "./header.ts";
import { writeMatrices } from "./writeMatrices.ts";

/** UCINET stores a missing value as a number of this size. */
const MISSING = 1e37;
const LARGEST_FILE = 500_000_000;

/**
 * UCINET 6 data sets, a header (##h) and numbers (##d), given together and read once, in the turn of the header. A one-mode matrix
 * that is symmetric has no direction.
 */
export const ucinetBinary: Reader = {
  format: "ucinet",
  extensions: ["##h", "##d"],
  recognises: (name, head) => {
    const extension = extensionOf(name);
    if (Buffer.from(head.subarray(0, 6)).toString("latin1") === "\u0005V6404") return 2;
    return extension === "##h" || extension === "##d" ? 2 : 0;
  },
  read: async (file, sink) => {
    await orProblem(sink, async () => {
      const isHeader = extensionOf(file.name) !== "##d";
      const dataPath = companion(file, isHeader ? "d" : "h");
      if (!isHeader) return;
      const bytes = await bounded(file.path, file);
      if (bytes.length === 0) refuseEmpty(file.name);
      const header = readBinaryHeader(file.name, bytes);
      const { rows, columns, relations } = header;
      const cells = rows * columns;
      const data = await bounded(dataPath, file);
      if (cells === 0 || relations === 0)
        refuse(
          "malformed-graph",
          file.name,
          0,
          `${file.name} has ${rows} rows, ${columns} columns and ${relations} relations: nothing to read`,
          "give both files as UCINET saved them together",
        );
      if (data.length !== cells * relations * 4)
        refuse(
          "malformed-graph",
          file.name,
          0,
          `the numbers of ${file.name} fill ${data.length} bytes; ${rows} rows, ${columns} columns and ${relations} relations make ${cells * relations * 4}`,
          "give both files as UCINET saved them together",
        );
      const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
      const isOneMode =
        rows === columns &&
        header.rowLabels.every((label, at) => label === (header.columnLabels[at] ?? label));
      writeMatrices(
        {
          rows,
          columns,
          isOneMode,
          rowLabels: header.rowLabels.length > 0 ? header.rowLabels : isOneMode ? header.columnLabels : [],
          columnLabels: header.columnLabels,
          relations: Array.from({ length: relations }, (_, relation) => ({
            name: header.relationLabels[relation] ?? `${relation + 1}`,
            values: Array.from({ length: cells }, (_, cell) =>
              single(view.getFloat32((relation * cells + cell) * 4, true)),
            ),
            ties: [],
          })),
          line: 0,
        },
        file,
        sink,
      );
    });
  },
};

/** A 32-bit float in the seven digits that it holds; empty where it is missing. */
const single = (value: number): string =>
  Number.isFinite(value) && Math.abs(value) < MISSING ? String(Number(value.toPrecision(7))) : "";

function companion(file: InputFile, letter: "h" | "d"): string {
  const stem = file.name.slice(0, -1);
  for (const name of [`${stem}${letter}`, `${stem}${letter.toUpperCase()}`]) {
    const path = file.beside(name);
    if (path !== null) return path;
  }
  refuse(
    "companion-missing",
    file.name,
    0,
    `${stem}${letter} was not given with ${file.name}; UCINET keeps labels and numbers in two files`,
    "give both files at once",
  );
}

async function bounded(path: string, file: InputFile): Promise<Buffer> {
  const { size } = await stat(path);
  if (size <= LARGEST_FILE) return readFile(path);
  refuse(
    "file-too-large",
    file.name,
    0,
    `${file.name} or the file beside it holds ${Math.ceil(size / 1_000_000)} MB, more than ${LARGEST_FILE / 1_000_000}`,
    "part the data into several files",
  );
}
