import { GraphTables } from "../graph/graphTables.ts";
import { readGraphText } from "../graph/readGraphText.ts";
import { several } from "../graph/several.ts";
import type { Cell, Reader } from "../reader.ts";
import { extensionOf, headText } from "../text/head.ts";
import { type DotGraph, parseDot } from "./parse.ts";

/**
 * DOT of Graphviz. Subgraphs are flattened: "parent" names the subgraph in which a node first stands. A node may stand in a tie
 * alone. "strict" joins ties of one pair; how a tie is drawn ("dir", "arrowhead") stays an attribute.
 */
export const dot: Reader = {
  format: "dot",
  extensions: ["dot", "gv"],
  recognises: (name, head) => {
    if (/(?:^|\n)[ \t]*(?:strict\s+)?(?:di)?graph\b[^[{\n]*\{/i.test(headText(head))) return 2;
    return ["dot", "gv"].includes(extensionOf(name)) ? 1 : 0;
  },
  read: (file, sink, choices) =>
    readGraphText(file, sink, choices, (text) => {
      const graph = parseDot(file.name, text);
      write(graph, new GraphTables(file, sink, { ends: "added" }));
    }),
};

function write(graph: DotGraph, tables: GraphTables): void {
  let parents = 0;
  let parentAt = 0;
  for (const [id, { line, attributes, parent }] of graph.nodes) {
    const cells = cellsOf(attributes, ["id", "parent"]);
    if (parent !== null) {
      cells.set("parent", parent);
      parents += 1;
      parentAt ||= line;
    }
    tables.node(line, id, cells);
  }
  for (const { line, source, target, attributes } of graph.edges)
    tables.edge(
      line,
      source,
      target,
      graph.isDirected ? "yes" : "no",
      cellsOf(attributes, ["source", "target", "directed"]),
    );
  tables.finish();
  if (parents > 0)
    tables.note(
      "hierarchy-flattened",
      "nodes",
      parentAt,
      parents,
      `${several(parents, "node stands in a subgraph", "nodes stand in subgraphs")}; the column "parent" names it`,
    );
  tables.says([["graph", graph.name], ...graph.attributes]);
}

function cellsOf(attributes: ReadonlyMap<string, string>, taken: readonly string[]): Map<string, Cell> {
  return new Map(
    [...attributes].map(([name, value]) => [
      taken.includes(name) ? `${name} (2)` : name,
      name === "label" ? value.replace(/\\[nlr]/g, "\n").trim() : value,
    ]),
  );
}
