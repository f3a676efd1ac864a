import { type Fields, isRecord, textOf } from "./cells.ts";
import type { RawGraph } from "./shapes.ts";

/** Which keys of a graph in JSON hold what. */
export interface Keys {
  /** null where nodes have no id of their own: their position, from 0, is it. */
  readonly id: string | null;
  readonly label: string | null;
  readonly source: string;
  readonly target: string;
  /** Whether ends are positions in the list of nodes, from 0. */
  readonly byPosition: boolean;
}

const ID_KEYS = ["id", "key", "@id", "_id", "uid", "uuid", "name", "label"];
const END_KEYS = [
  ["source", "target"],
  ["from", "to"],
  ["src", "dst"],
  ["source_id", "target_id"],
  ["sourceid", "targetid"],
  ["node1", "node2"],
  ["subject", "object"],
  ["u", "v"],
  ["start", "end"],
] as const;

/**
 * Which keys hold ids and ends, by their names and by whether the ends then are nodes. null where no pair of keys is in every tie.
 * Cost: a few passes over the lists.
 */
export function keysOf(graph: RawGraph): Keys | null {
  const ends = endKeys(graph.edges);
  if (ends === null) return null;
  const [source, target] = ends;
  const nodes = graph.nodes ?? [];
  const id = graph.idKey ?? keyIn(nodes, ID_KEYS);
  const ids = id === null ? null : nodes.map((node) => textOf(node.get(id)));
  const known = new Set(ids);
  const values = graph.edges.flatMap((edge) => [edge.get(source), edge.get(target)]);
  const areNodes = ids !== null && values.every((end) => isRecord(end) || known.has(textOf(end)));
  const byPosition =
    graph.idKey === null &&
    !areNodes &&
    nodes.length > 0 &&
    values.length > 0 &&
    values.every((end) => Number.isInteger(end) && Number(end) >= 0 && Number(end) < nodes.length);
  const isUnique = ids !== null && known.size === nodes.length && !known.has("");
  const idKey = graph.nodes !== null && (graph.idKey !== null || !byPosition || isUnique) ? id : null;
  const label = ["label", "name"].find((key) => key !== idKey && nodes.some((node) => node.has(key))) ?? null;
  return { id: idKey, label, source, target, byPosition };
}

function endKeys(edges: readonly Fields[]): readonly [string, string] | null {
  const [first] = edges;
  if (first === undefined) return ["source", "target"];
  const names = new Map([...first.keys()].reverse().map((name) => [name.toLowerCase(), name]));
  for (const [from, to] of END_KEYS) {
    const source = names.get(from);
    const target = names.get(to);
    if (source === undefined || target === undefined) continue;
    if (edges.every((edge) => edge.has(source) && edge.has(target))) return [source, target];
  }
  return null;
}

/** The first of the names that every node has. */
function keyIn(nodes: readonly Fields[], names: readonly string[]): string | null {
  const [first] = nodes;
  if (first === undefined) return null;
  const present = new Map([...first.keys()].reverse().map((name) => [name.toLowerCase(), name]));
  for (const wanted of names) {
    const name = present.get(wanted);
    if (name !== undefined && nodes.every((node) => textOf(node.get(name)) !== "")) return name;
  }
  return null;
}
