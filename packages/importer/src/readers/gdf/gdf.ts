import { shorten } from "../../problems.ts";
import { type Directed, GraphTables } from "../graph/graphTables.ts";
import { readGraphText } from "../graph/readGraphText.ts";
import { FormatError } from "../graph/refuse.ts";
import type { Cell, InputFile, Reader } from "../reader.ts";
import { extensionOf, headText } from "../text/head.ts";

/** GDF of GUESS and Gephi: a table of nodes and a table of edges, each below its line of columns. Ends not listed are added. */
export const gdf: Reader = {
  format: "gdf",
  extensions: ["gdf"],
  recognises: (name, head) => {
    if (/^\uFEFF?\s*nodedef\s*>/i.test(headText(head))) return 2;
    return extensionOf(name) === "gdf" ? 1 : 0;
  },
  read: (file, sink, choices) =>
    readGraphText(file, sink, choices, (text) => {
      const tables = new GraphTables(file, sink, { ends: "added" });
      write(text, file, tables);
      tables.finish();
    }),
};

interface Definition {
  readonly of: "nodes" | "edges";
  readonly names: readonly string[];
}

function write(text: string, file: InputFile, tables: GraphTables): void {
  let definition: Definition | null = null;
  let number = 0;
  for (const line of text.split(/\r\n|\n|\r/)) {
    number += 1;
    if (line.trim() === "") continue;
    const found = /^\s*(node|edge)def\s*>/i.exec(line);
    if (found !== null) {
      const of = found[1]?.toLowerCase() === "node" ? "nodes" : "edges";
      definition = { of, names: columnsOf(line.slice(found[0].length), of, number, file) };
      continue;
    }
    if (definition === null)
      throw new FormatError(
        number,
        `line ${number} of ${file.name} stands before nodedef>`,
        "begin the file with nodedef> and the columns of its nodes",
      );
    row(cellsOf(line, number, file), definition, number, file, tables);
  }
  if (definition === null)
    throw new FormatError(0, `${file.name} has no nodedef>`, "begin the file with nodedef>");
}

function columnsOf(line: string, of: Definition["of"], number: number, file: InputFile): string[] {
  const names = cellsOf(line, number, file).map((column) => column.trim().split(/\s+/)[0] ?? "");
  const needed = of === "nodes" ? ["name"] : ["node1", "node2"];
  for (const name of needed)
    if (!names.includes(name))
      throw new FormatError(
        number,
        `the ${of} of ${file.name} have no column ${name}`,
        `name it on line ${number}`,
        "missing-column",
      );
  const twice = names.find((name, at) => names.indexOf(name) < at);
  if (twice !== undefined)
    throw new FormatError(
      number,
      `${file.name} declares the column ${JSON.stringify(shorten(twice))} of its ${of} twice`,
      "take one declaration out, or give it another name",
      "key-declared-twice",
    );
  return names;
}

function row(
  values: readonly string[],
  { of, names }: Definition,
  number: number,
  file: InputFile,
  tables: GraphTables,
): void {
  if (values.length > names.length)
    throw new FormatError(
      number,
      `line ${number} of ${file.name} has ${values.length} cells, but there are ${names.length} columns`,
      "put cells that hold a comma in quotation marks",
      "wrong-number-of-cells",
    );
  const cells = new Map<string, Cell>();
  names.forEach((name, at) => {
    const isTaken = of === "nodes" ? name === "id" : name === "source" || name === "target";
    cells.set(isTaken ? `${name} (2)` : name, values[at] ?? "");
  });
  const take = (name: string): string => {
    const value = cells.get(name);
    cells.delete(name);
    return typeof value === "string" ? value : "";
  };
  if (of === "nodes") {
    const id = take("name");
    if (id === "") throw lacks(number, "node", "name", file);
    tables.node(number, id, cells);
    return;
  }
  const source = take("node1");
  const target = take("node2");
  if (source === "" || target === "") throw lacks(number, "edge", source === "" ? "node1" : "node2", file);
  const directed: Directed = /^(true|1|yes)$/i.test(take("directed")) ? "yes" : "no";
  tables.edge(number, source, target, directed, cells);
}

function lacks(line: number, element: string, name: string, file: InputFile): FormatError {
  return new FormatError(
    line,
    `the ${element} on line ${line} of ${file.name} has no ${name}`,
    `give every ${element} its ${name}`,
  );
}

/** The cells of a line, parted by commas outside quotation marks of either kind. A backslash keeps a mark inside. Linear. */
function cellsOf(line: string, number: number, file: InputFile): string[] {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    while (line[at] === " " || line[at] === "\t") at += 1;
    const mark = line[at];
    let end: number;
    if (mark === '"' || mark === "'") {
      end = at + 1;
      while (end < line.length && line[end] !== mark) end += line[end] === "\\" ? 2 : 1;
      if (end >= line.length)
        throw new FormatError(
          number,
          `line ${number} of ${file.name} begins a quotation mark that is not closed`,
          "close it on the same line",
        );
      cells.push(line.slice(at + 1, end).replace(/\\(["'\\])/g, "$1"));
      const comma = line.indexOf(",", end + 1);
      end = comma < 0 ? line.length : comma;
    } else {
      const comma = line.indexOf(",", at);
      end = comma < 0 ? line.length : comma;
      cells.push(line.slice(at, end).trim());
    }
    if (end >= line.length) return cells;
    at = end + 1;
  }
}
