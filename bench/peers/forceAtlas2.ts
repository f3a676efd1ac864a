/** ForceAtlas2 of graphology, as its own settings for a graph of that size have it. */
import type { TieColumns } from "@maillage/analysis";
import { UndirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import { mulberry32 } from "../graphs/testGraph.ts";

/** x, y of each node after so many iterations from random places, and seconds of the processor, the graph's building left out. */
export function forceAtlas2Of(ties: TieColumns, iterations: number) {
  const random = mulberry32(42);
  const graph = new UndirectedGraph();
  for (let node = 0; node < ties.nodes; node++)
    graph.addNode(node, { x: 1000 * random(), y: 1000 * random() });
  ties.source.forEach((source, tie) => {
    graph.mergeEdge(source, ties.target[tie]);
  });
  const begun = process.cpuUsage();
  const places = forceAtlas2(graph, { iterations, settings: forceAtlas2.inferSettings(graph) });
  const { user, system } = process.cpuUsage(begun);
  const positions = new Float64Array(2 * ties.nodes);
  for (let node = 0; node < ties.nodes; node++) {
    positions[2 * node] = places[node]?.x ?? Number.NaN;
    positions[2 * node + 1] = places[node]?.y ?? Number.NaN;
  }
  return { positions, cpu: (user + system) / 1e6 };
}
