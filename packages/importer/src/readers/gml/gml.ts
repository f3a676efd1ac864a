import { type Directed, GraphTables } from "../graph/graphTables.ts";
import { Places } from "../graph/places.ts";
import { readGraphText } from "../graph/readGraphText.ts";
import type { Cell, InputFile, Reader } from "../reader.ts";
import { extensionOf, headText } from "../text/head.ts";
import { refuse } from "../text/refused.ts";
import { type GmlGraph, type GmlItem, parseGml } from "./parse.ts";

/**
 * GML, the Graph Modelling Language. Lists inside nodes and edges become columns named "outer.inner"; a key that repeats becomes a
 * list. A graph that does not say "directed 1" has no direction.
 */
export const gml: Reader = {
  format: "gml",
  extensions: ["gml"],
  recognises: (name, head) => {
    const text = headText(head);
    if (/^\s*</.test(text)) return 0;
    if (/(?:^|\s)graph\s*\[/i.test(text)) return 2;
    return extensionOf(name) === "gml" ? 1 : 0;
  },
  read: (file, sink, choices) =>
    readGraphText(file, sink, choices, (text) => {
      const { graphs, outside } = parseGml(file.name, text);
      if (graphs.length === 0)
        refuse("malformed-graph", file.name, 0, `${file.name} holds no graph`, "begin it with: graph [");
      graphs.forEach((graph, at) => {
        const tables = new GraphTables(file, sink, { ends: "refused", suffix: at === 0 ? "" : ` ${at + 1}` });
        write(graph, at === 0 ? outside : new Map(), file, tables);
      });
    }),
};

function write(
  graph: GmlGraph,
  outside: ReadonlyMap<string, Cell>,
  file: InputFile,
  tables: GraphTables,
): void {
  const graphDirected = directedOf(graph.graph.cells.get("directed")) ?? "no";
  const places = { nodes: new Places(), edges: new Places() };
  for (const item of graph.nodes) {
    const id = need(item, "id", "node", file);
    item.cells.delete("id");
    tables.node(places.nodes.of(item.line), id, item.cells);
  }
  for (const item of graph.edges) {
    const source = need(item, "source", "edge", file);
    const target = need(item, "target", "edge", file);
    const directed = directedOf(item.cells.get("directed")) ?? graphDirected;
    for (const key of ["source", "target", "directed"]) item.cells.delete(key);
    tables.edge(places.edges.of(item.line), source, target, directed, item.cells);
  }
  tables.finish();
  tables.says(
    [...outside, ...graph.graph.cells].flatMap(([key, value]): [string, string][] =>
      typeof value === "string" && key !== "directed" ? [[key, value]] : [],
    ),
  );
}

function need({ line, cells }: GmlItem, key: string, element: string, file: InputFile): string {
  const value = cells.get(key);
  if (typeof value === "string" && value !== "") return value;
  refuse(
    "malformed-graph",
    file.name,
    line,
    `the ${element} on line ${line} of ${file.name} has ${value === undefined || value === "" ? "no" : "more than one"} ${key}`,
    `give every ${element} one ${key}`,
  );
}

function directedOf(value: Cell | undefined): Directed | null {
  if (value === "1") return "yes";
  return value === "0" ? "no" : null;
}
