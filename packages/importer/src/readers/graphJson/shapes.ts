import type { Directed } from "../graph/graphTables.ts";
import { type Fields, fieldsOf, isRecord, textOf } from "./cells.ts";

/** A graph found in JSON: its lists as they stand, and what the shape says of them. */
export interface RawGraph {
  /** Name of the shape, as the note shows it. */
  readonly shape: "graphology" | "JGF" | "Cytoscape.js" | "node-link" | "nodes and edges";
  /** null where the file has ties only. */
  readonly nodes: readonly Fields[] | null;
  readonly edges: readonly Fields[];
  readonly directed: Directed;
  /** Key of a node's id where the shape fixes it. */
  readonly idKey: string | null;
  /** Names of the two lists in the file. */
  readonly lists: readonly string[];
  /** What stands beside the lists. */
  readonly beside: Fields;
}

const NODE_LISTS = ["nodes", "vertices", "actors"];
const EDGE_LISTS = ["edges", "links", "ties", "relations", "relationships", "arcs"];

/** The graphs that a JSON value holds; none where it holds no list of ties that is known. */
export function graphsOf(value: unknown): RawGraph[] {
  if (Array.isArray(value))
    return value.some((each) => isRecord(each) && isRecord(each.data)) ? [elements(value, new Map())] : [];
  const top = fieldsOf(value);
  const graphs = top.get("graphs");
  if (Array.isArray(graphs)) return graphs.flatMap((graph) => jgf(graph) ?? []);
  const single = jgf(top.get("graph"));
  if (single !== null) return [single];
  const inner = top.get("elements");
  const beside = without(top, ["elements"]);
  if (Array.isArray(inner))
    return inner.some((each) => isRecord(each) && isRecord(each.data)) ? [elements(inner, beside)] : [];
  if (isRecord(inner)) {
    const nodes = listOf(inner.nodes);
    const edges = listOf(inner.edges);
    return nodes === null && edges === null ? [] : [cytoscape(nodes ?? [], edges ?? [], beside)];
  }
  return lists(top);
}

function lists(top: Fields): RawGraph[] {
  const nodeList = find(top, NODE_LISTS);
  const edgeList = find(top, EDGE_LISTS);
  if (edgeList === null && nodeList === null) return [];
  const rawNodes = nodeList === null ? null : listOf(top.get(nodeList));
  const rawEdges = edgeList === null ? [] : (listOf(top.get(edgeList)) ?? []);
  const names = [nodeList, edgeList].filter((name) => name !== null);
  const beside = without(top, [...names, "directed", "multigraph"]);
  const options = fieldsOf(top.get("options"));
  const isGraphology =
    rawNodes !== null &&
    (isRecord(top.get("options")) || isRecord(top.get("attributes"))) &&
    rawNodes.every((node) => isRecord(node) && "key" in node);
  if (isGraphology)
    return [
      {
        shape: "graphology",
        nodes: rawNodes.map((node) => lifted(fieldsOf(node), "attributes")),
        edges: rawEdges.map((edge) => lifted(fieldsOf(edge), "attributes")),
        directed: options.get("type") === "undirected" ? "no" : "yes",
        idKey: "key",
        lists: names,
        beside: without(beside, ["options"]),
      },
    ];
  if (rawNodes?.some((node) => isRecord(node) && isRecord(node.data)))
    return [cytoscape(rawNodes, rawEdges, beside)];
  const directed = top.get("directed");
  return [
    {
      shape: typeof top.get("multigraph") === "boolean" ? "node-link" : "nodes and edges",
      nodes: rawNodes?.map(nodeFields) ?? null,
      edges: rawEdges.map(edgeFields),
      directed: typeof directed === "boolean" ? (directed ? "yes" : "no") : "",
      idKey: null,
      lists: names,
      beside,
    },
  ];
}

/** JSON Graph Format (https://jsongraphformat.info): nodes by their id, or as a list in its first version. */
function jgf(value: unknown): RawGraph | null {
  if (!isRecord(value)) return null;
  const graph = fieldsOf(value);
  const nodes = graph.get("nodes");
  const edges = listOf(graph.get("edges"));
  if (!isRecord(nodes) && !Array.isArray(nodes) && edges === null) return null;
  const nodeItems: Fields[] = isRecord(nodes)
    ? Object.entries(nodes).map(
        ([id, node]) => new Map<string, unknown>([["id", id], ...without(fieldsOf(node), ["id"])]),
      )
    : (listOf(nodes) ?? []).map(nodeFields);
  return {
    shape: "JGF",
    nodes: nodeItems.map((node) => lifted(node, "metadata")),
    edges: (edges ?? []).map((edge) => {
      const fields = lifted(fieldsOf(edge), "metadata");
      const relation = fields.get("relation");
      if (relation !== undefined && !fields.has("type")) {
        fields.delete("relation");
        fields.set("type", relation);
      }
      return fields;
    }),
    directed: graph.get("directed") === false ? "no" : "yes",
    idKey: "id",
    lists: ["nodes", "edges"],
    beside: without(graph, ["nodes", "edges", "directed"]),
  };
}

/** Cytoscape.js's flat list of elements: one with a source is a tie. */
function elements(list: readonly unknown[], beside: Fields): RawGraph {
  const isEdge = (element: unknown) =>
    isRecord(element) && (element.group === "edges" || (isRecord(element.data) && "source" in element.data));
  return cytoscape(
    list.filter((element) => !isEdge(element)),
    list.filter(isEdge),
    beside,
  );
}

function cytoscape(nodes: readonly unknown[], edges: readonly unknown[], beside: Fields): RawGraph {
  const item = (element: unknown) => {
    const fields = fieldsOf(element);
    return new Map([...fieldsOf(fields.get("data")), ...without(fields, ["data", "group"])]);
  };
  return {
    shape: "Cytoscape.js",
    nodes: nodes.map(item),
    edges: edges.map(item),
    directed: "",
    idKey: "id",
    lists: ["nodes", "edges"],
    beside,
  };
}

/** The fields and, beside them, those of one inner object; one of a name already there gets a number. */
function lifted(fields: Fields, inner: string): Fields {
  const value = fields.get(inner);
  if (!isRecord(value)) return fields;
  const all = without(fields, [inner]);
  for (const [name, each] of Object.entries(value)) {
    let free = name;
    for (let turn = 2; all.has(free); turn += 1) free = `${name} (${turn})`;
    all.set(free, each);
  }
  return all;
}

const nodeFields = (node: unknown): Fields =>
  isRecord(node) ? fieldsOf(node) : new Map([["id", textOf(node)]]);

const edgeFields = (edge: unknown): Fields =>
  Array.isArray(edge)
    ? new Map<string, unknown>(
        ["source", "target", "weight"].slice(0, edge.length).map((name, at) => [name, edge[at]]),
      )
    : fieldsOf(edge);

const listOf = (value: unknown): readonly unknown[] | null => (Array.isArray(value) ? value : null);

/** The first of the names, in any letters, whose field is a list. */
function find(fields: Fields, names: readonly string[]): string | null {
  for (const wanted of names)
    for (const [name, value] of fields)
      if (name.toLowerCase() === wanted && Array.isArray(value)) return name;
  return null;
}

const without = (fields: Fields, names: readonly string[]): Fields =>
  new Map([...fields].filter(([name]) => !names.includes(name)));
