import { GraphTables } from "../graph/graphTables.ts";
import { matrixTies } from "../graph/matrix.ts";
import { several } from "../graph/several.ts";
import type { Cell, InputFile, RowSink } from "../reader.ts";

/** One tie of a list; row and column from 0. */
export interface ListedTie {
  readonly line: number;
  readonly row: number;
  readonly column: number;
  readonly value: string;
}

/** Data of UCINET: one or several relations over the same rows and columns. */
export interface Matrices {
  readonly rows: number;
  readonly columns: number;
  readonly isOneMode: boolean;
  readonly rowLabels: readonly string[];
  readonly columnLabels: readonly string[];
  /** Each relation row by row, or as a list of ties with direction. */
  readonly relations: readonly {
    name: string;
    values: readonly string[] | null;
    ties: readonly ListedTie[];
  }[];
  readonly line: number;
}

/** Writes relations as rows: things are numbered from 1, columns of a second mode after the rows. */
export function writeMatrices(data: Matrices, file: InputFile, sink: RowSink): void {
  const tables = new GraphTables(file, sink, { ends: "refused" });
  const { isOneMode, rows, columns, rowLabels, columnLabels } = data;
  const node = (at: number, label: string | undefined, mode: string) => {
    const cells = new Map<string, Cell>();
    if (label !== undefined) cells.set("label", label);
    if (!isOneMode) cells.set("mode", mode);
    tables.node(data.line, `${at}`, cells);
  };
  for (let at = 0; at < rows; at += 1) node(at + 1, rowLabels[at], "1");
  if (!isOneMode) for (let at = 0; at < columns; at += 1) node(rows + at + 1, columnLabels[at], "2");
  let zeros = 0;
  let missing = 0;
  let symmetric = 0;
  for (const { name, values, ties } of data.relations) {
    const add = (
      line: number,
      row: number,
      column: number,
      value: string,
      directed: "yes" | "no" | "both" | "",
    ) => {
      const cells = new Map<string, Cell>([["weight", value]]);
      if (data.relations.length > 1) cells.set("type", name);
      tables.edge(line, `${row + 1}`, `${column + 1 + (isOneMode ? 0 : rows)}`, directed, cells);
    };
    if (values !== null) {
      missing += values.reduce((sum, value) => sum + (value === "" ? 1 : 0), 0);
      const found = matrixTies(values, columns, isOneMode);
      if (isOneMode && found.directed === "no") symmetric += 1;
      for (const { row, column, value } of found.ties) add(data.line, row, column, value, found.directed);
    }
    for (const { line, row, column, value } of ties)
      if (Number(value) === 0) zeros += 1;
      else add(line, row, column, value, isOneMode ? "yes" : "no");
  }
  tables.finish();
  if (zeros > 0)
    tables.note(
      "zero-ties-left-out",
      "edges",
      data.line,
      zeros,
      `${several(zeros, "tie has", "ties have")} the value zero and ${zeros === 1 ? "was" : "were"} left out: zero means no tie`,
    );
  if (missing > 0)
    tables.note(
      "missing-ties-left-out",
      "edges",
      data.line,
      missing,
      `${several(missing, "cell", "cells")} of the matrix ${missing === 1 ? "is" : "are"} said to be missing; whether there is a tie is not known, and none was taken`,
    );
  if (symmetric > 0)
    tables.note(
      "matrix-undirected",
      "edges",
      data.line,
      symmetric,
      `${several(symmetric, "matrix is", "matrices are")} symmetric; each pair was taken once, without direction`,
    );
}
