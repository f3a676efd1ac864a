import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Mapping } from "@maillage/model";
import { parse as parseCsv } from "csv-parse/sync";
import { parse as parseYaml } from "yaml";
import { type Prepared, prepareImport } from "../prepare.ts";
import type { Reader, TableKind } from "../readers/reader.ts";

/** Reads commas and quotes only; files called nodes or edges are of that kind. For tests of mappings. */
export const tinyReader: Reader = {
  format: "tiny",
  extensions: ["csv"],
  recognises: (name) => (name.endsWith(".csv") ? 1 : 0),
  read: async (file, sink) => {
    const [header = [], ...rows] = parseCsv(await readFile(file.path, "utf8"), {
      relax_column_count: true,
    }) as string[][];
    const table = file.name.replace(/\.csv$/, "");
    const kinds: Record<string, TableKind> = { nodes: "nodes", edges: "edges" };
    sink.table(table, kinds[table] ?? "rows", header);
    for (const [at, row] of rows.entries())
      sink.row(table, at + 2, new Map(header.map((name, place) => [name, row[place] ?? ""])));
  },
};

/** Writes texts as files of a new temporary folder. */
export async function tinyFiles(
  texts: Readonly<Record<string, string | Uint8Array>>,
): Promise<{ name: string; path: string }[]> {
  const folder = await mkdtemp(path.join(tmpdir(), "maillage-tables-"));
  return Promise.all(
    Object.entries(texts).map(async ([name, text]) => {
      await writeFile(path.join(folder, name), text);
      return { name, path: path.join(folder, name) };
    }),
  );
}

/** Prepares texts by a mapping written as YAML without its first two lines, or proposes one. */
export async function prepareTables(
  texts: Readonly<Record<string, string>>,
  mapping: string | Mapping | null,
): Promise<Prepared> {
  const full =
    typeof mapping === "string"
      ? (parseYaml(`maillage: mapping/1\nname: tiny\n${mapping}`) as Mapping)
      : mapping;
  return prepareImport({ files: await tinyFiles(texts), mapping: full, today: "2026-01-02" }, [tinyReader]);
}
