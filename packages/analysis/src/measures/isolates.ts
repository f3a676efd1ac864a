import type { DirectedGraph, UndirectedGraph } from "../graph/graph.ts";
import { degreeIn } from "../graph/strengths.ts";

/** Whether a node has no tie at all: measures give null there. */
export const isIsolate = (graph: UndirectedGraph | DirectedGraph, node: number): boolean =>
  graph.kind === "undirected"
    ? degreeIn(graph, node) === 0
    : degreeIn(graph.outgoing, node) + degreeIn(graph.incoming, node) === 0;

/** Values as an answer carries them: null for isolates. Linear. */
export function withoutIsolates(
  graph: UndirectedGraph | DirectedGraph,
  values: ArrayLike<number>,
): { readonly values: (number | null)[]; readonly isolates: number } {
  const kept: (number | null)[] = new Array(values.length);
  let isolates = 0;
  for (let node = 0; node < values.length; node++) {
    if (isIsolate(graph, node)) {
      isolates++;
      kept[node] = null;
    } else kept[node] = values[node] as number;
  }
  return { values: kept, isolates };
}
