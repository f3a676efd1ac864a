/** The rows of answers against the headers in cypher/read, from which the row types are generated. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ReadName } from "@maillage/store";

interface Column {
  readonly name: string;
  readonly type: "string" | "integer" | "number" | "boolean" | "string[]";
  readonly nullable: boolean;
}
interface Generator {
  readContract(path: string, source: string): { readonly rows: readonly Column[] };
}
const root = resolve(import.meta.dirname, "../..");
const generator: Generator = await import(pathToFileURL(join(root, "scripts/generateQueries.mjs")).href);
const columns = new Map<ReadName, readonly Column[]>();

function columnsOf(query: ReadName): readonly Column[] {
  const path = `cypher/read/${query}.cypher`;
  const known =
    columns.get(query) ?? generator.readContract(path, readFileSync(join(root, path), "utf8")).rows;
  columns.set(query, known);
  return known;
}

const FITS: Readonly<Record<Column["type"], (value: unknown) => boolean>> = {
  string: (value) => typeof value === "string",
  integer: Number.isSafeInteger,
  number: (value) => typeof value === "number",
  boolean: (value) => typeof value === "boolean",
  "string[]": (value) => Array.isArray(value) && value.every((each) => typeof each === "string"),
};

/** The columns of a row that are not as the query's header says, each once. */
export function misfits(query: ReadName, rows: readonly Readonly<Record<string, unknown>>[]): string[] {
  const declared = columnsOf(query);
  const found = new Set<string>();
  for (const row of rows) {
    for (const { name, type, nullable } of declared)
      if (row[name] === null ? !nullable : !FITS[type](row[name])) found.add(name);
    for (const name of Object.keys(row))
      if (!declared.some((column) => column.name === name)) found.add(name);
  }
  return [...found];
}
