import type { DirectedGraph, Rows, UndirectedGraph } from "../graph/graph.ts";

/** Number of neighbours of a node in these rows. */
export const degreeIn = (rows: Rows, node: number): number =>
  (rows.offsets[node + 1] as number) - (rows.offsets[node] as number);

/** Whether a node has no tie at all: measures give null there. */
export const isIsolate = (graph: UndirectedGraph | DirectedGraph, node: number): boolean =>
  graph.kind === "undirected"
    ? degreeIn(graph, node) === 0
    : degreeIn(graph.outgoing, node) + degreeIn(graph.incoming, node) === 0;

/** Values as an answer carries them: null for isolates. */
export function withoutIsolates(
  graph: UndirectedGraph | DirectedGraph,
  values: ArrayLike<number>,
): { readonly values: (number | null)[]; readonly isolates: number } {
  let isolates = 0;
  const kept = Array.from(values, (value, node) => {
    if (!isIsolate(graph, node)) return value;
    isolates++;
    return null;
  });
  return { values: kept, isolates };
}
