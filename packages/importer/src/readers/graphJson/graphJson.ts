import { shorten } from "../../problems.ts";
import { type Directed, GraphTables } from "../graph/graphTables.ts";
import { readGraphText } from "../graph/readGraphText.ts";
import { several } from "../graph/several.ts";
import type { Cell, InputFile, Reader, RowSink } from "../reader.ts";
import { extensionOf, headText } from "../text/head.ts";
import { refuse } from "../text/refused.ts";
import { cellsOf, type Fields, isRecord, textOf } from "./cells.ts";
import { type Keys, keysOf } from "./keys.ts";
import { parseJson } from "./parseJson.ts";
import { graphsOf, type RawGraph } from "./shapes.ts";

/**
 * Graphs in JSON: graphology, JSON Graph Format, node-link (NetworkX, D3), Cytoscape.js, and plain lists of nodes and edges.
 * The names of keys are found and shown in a note; objects inside become columns named "outer.inner". Rows are counted from 1.
 */
export const graphJson: Reader = {
  format: "graph-json",
  extensions: ["json"],
  recognises: (name, head) => {
    const text = headText(head);
    if (!/^\s*[[{]/.test(text) || /"connections"\s*:/.test(text)) return 0;
    if (/"(nodes|vertices|edges|links)"\s*:\s*[[{]/i.test(text)) return 2;
    return extensionOf(name) === "json" ? 1 : 0;
  },
  read: (file, sink, choices) =>
    readGraphText(file, sink, choices, (text) => {
      const graphs = graphsOf(parseJson(file.name, text));
      if (graphs.length === 0)
        refuse(
          "malformed-graph",
          file.name,
          0,
          `${file.name} is JSON, but holds no lists of nodes and edges that are known`,
          'name the lists "nodes" and "edges", and the ends of an edge "source" and "target"',
        );
      graphs.forEach((graph, at) => {
        readGraph(graph, at === 0 ? "" : ` ${at + 1}`, file, sink);
      });
    }),
};

function readGraph(graph: RawGraph, suffix: string, file: InputFile, sink: RowSink): void {
  const keys = keysOf(graph);
  if (keys === null)
    refuse(
      "malformed-graph",
      file.name,
      0,
      `the edges of ${file.name} have no two keys that are known to be ends`,
      'name the ends "source" and "target" in every edge',
    );
  const tables = new GraphTables(file, sink, { ends: graph.nodes === null ? "added" : "refused", suffix });
  const ids = (graph.nodes ?? []).map((node, at) => (keys.id === null ? `${at}` : textOf(node.get(keys.id))));
  graph.nodes?.forEach((node, at) => {
    const id = ids[at] ?? "";
    if (id === "")
      refuse(
        "malformed-graph",
        file.name,
        at + 1,
        `node ${at + 1} of ${file.name} has no ${keys.id ?? "id"}`,
        "give every node an id that is a text or a number",
      );
    tables.node(at + 1, id, nodeCells(node, keys));
  });
  graph.edges.forEach((edge, at) => {
    const [source, target] = [keys.source, keys.target].map((key) => {
      const end = edge.get(key);
      const value = isRecord(end) ? textOf(end[keys.id ?? "id"] ?? end.index) : textOf(end);
      return keys.byPosition ? (ids[Number(value)] ?? value) : value;
    });
    if (!source || !target)
      refuse(
        "malformed-graph",
        file.name,
        at + 1,
        `edge ${at + 1} of ${file.name} has no ${source ? keys.target : keys.source}`,
        "give every edge both ends, as texts or numbers",
      );
    const { cells, directed } = edgeCells(edge, keys, graph);
    tables.edge(at + 1, source, target, directed, cells);
  });
  tables.finish();
  tellKeys(graph, keys, file, tables);
}

function nodeCells(node: Fields, keys: Keys): Map<string, Cell> {
  return cellsOf(
    [...node]
      .filter(([name]) => name !== keys.id)
      .map(([name, value]): [string, unknown] => {
        if (name === keys.label) return ["label", value];
        return [name === "id" || name === "label" ? `${name} (2)` : name, value];
      }),
  );
}

function edgeCells(
  edge: Fields,
  keys: Keys,
  graph: RawGraph,
): { cells: Map<string, Cell>; directed: Directed } {
  const rest = new Map(edge);
  rest.delete(keys.source);
  rest.delete(keys.target);
  let directed = graph.directed;
  for (const [name, yes, no] of [
    ["directed", true, false],
    ["undirected", false, true],
  ] as const) {
    const value = rest.get(name);
    if (value === yes) directed = "yes";
    else if (value === no) directed = "no";
    else continue;
    rest.delete(name);
  }
  const type = textOf(rest.get("type")).toLowerCase();
  if (type === "directed" || type === "undirected") {
    directed = type === "directed" ? "yes" : "no";
    rest.delete("type");
  }
  const isKeyId = graph.shape === "graphology";
  return {
    directed,
    cells: cellsOf(
      [...rest].map(([name, value]): [string, unknown] => {
        if (isKeyId && name === "key") return ["id", value];
        const isTaken =
          name === "source" || name === "target" || name === "directed" || (isKeyId && name === "id");
        return [isTaken ? `${name} (2)` : name, value];
      }),
    ),
  };
}

function tellKeys(graph: RawGraph, keys: Keys, file: InputFile, tables: GraphTables): void {
  const said = [
    `lists ${graph.lists.map((name) => `"${shorten(name)}"`).join(" and ")}`,
    ...(graph.nodes === null
      ? []
      : [`id ${keys.id === null ? "the position in the list, from 0" : `"${shorten(keys.id)}"`}`]),
    ...(keys.label === null ? [] : [`label "${keys.label}"`]),
    `ends "${shorten(keys.source)}" and "${shorten(keys.target)}"${keys.byPosition ? " as positions in the list, from 0" : ""}`,
    ...(graph.directed === "" ? ["direction not said"] : []),
  ].join(", ");
  tables.note("keys-read", null, 0, 1, `${file.name} was read as ${graph.shape} JSON: ${said}`, {
    shape: graph.shape,
    keys: said,
  });
  tables.says([...graph.beside].map(([name, value]) => [name, textOf(value)]));
  const left = [...graph.beside].filter(
    ([, value]) => typeof value === "object" && value !== null && Object.keys(value).length > 0,
  );
  if (left.length > 0)
    tables.note(
      "other-elements-left-out",
      null,
      0,
      left.length,
      `${several(left.length, "part of", "parts of")} ${file.name} beside its lists ${left.length === 1 ? "was" : "were"} not read: ${left.map(([name]) => `"${shorten(name)}"`).join(", ")}`,
      { name: left.map(([name]) => shorten(name)).join(", ") },
    );
}
