import { shorten } from "../../problems.ts";
import { type Directed, GraphTables } from "../graph/graphTables.ts";
import { refuseLack } from "../graph/lacks.ts";
import { readGraphText } from "../graph/readGraphText.ts";
import type { Cell, InputFile, Reader } from "../reader.ts";
import { extensionOf, headText } from "../text/head.ts";
import { refuse } from "../text/refused.ts";

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
      refuse(
        "malformed-graph",
        file.name,
        number,
        `line ${number} of ${file.name} stands before nodedef>`,
        "begin the file with nodedef> and the columns of its nodes",
      );
    row(cellsOf(line, number, file), definition, number, file, tables);
  }
  if (definition === null)
    refuse("malformed-graph", file.name, 0, `${file.name} has no nodedef>`, "begin the file with nodedef>");
}

function columnsOf(line: string, of: Definition["of"], number: number, file: InputFile): string[] {
  const names = cellsOf(line, number, file).map((column) => column.trim().split(/\s+/)[0] ?? "");
  const needed = of === "nodes" ? ["name"] : ["node1", "node2"];
  for (const name of needed)
    if (!names.includes(name))
      refuse(
        "missing-column",
        file.name,
        number,
        `the ${of} of ${file.name} have no column ${name}`,
        `name it on line ${number}`,
      );
  const twice = names.find((name, at) => names.indexOf(name) < at);
  if (twice !== undefined)
    refuse(
      "key-declared-twice",
      file.name,
      number,
      `${file.name} declares the column ${JSON.stringify(shorten(twice))} of its ${of} twice`,
      "take one declaration out, or give it another name",
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
    refuse(
      "wrong-number-of-cells",
      file.name,
      number,
      `line ${number} of ${file.name} has ${values.length} cells, but there are ${names.length} columns`,
      "put cells that hold a comma in quotation marks",
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
    if (id === "") refuseLack(file, number, "node", "name");
    tables.node(number, id, cells);
    return;
  }
  const source = take("node1");
  const target = take("node2");
  if (source === "" || target === "") refuseLack(file, number, "edge", source === "" ? "node1" : "node2");
  const directed: Directed = /^(true|1|yes)$/i.test(take("directed")) ? "yes" : "no";
  tables.edge(number, source, target, directed, cells);
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
        refuse(
          "malformed-graph",
          file.name,
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
