import { bySize } from "../../graph/biconnected.ts";
import { breadthOrder } from "../../graph/breadthOrder.ts";
import type { UndirectedGraph } from "../../graph/graph.ts";
import { degreeIn } from "../../graph/strengths.ts";
import { withoutIsolates } from "../isolates.ts";
import type { Measure } from "../measure.ts";

/**
 * Components, the parts between which no chain of ties leads; the largest is 0. `largest-share` is the share of the nodes
 * with a tie that the largest holds, null without any. Isolates null and not counted. Cost: linear.
 */
export const components: Measure<UndirectedGraph> = {
  id: "components",
  family: "position",
  projections: ["undirected"],
  weights: "ignored",
  needsGroups: false,
  parameters: [],
  columns: [{ id: "component", unit: "group", of: "node" }],
  totals: ["components", "largest-share"],
  cost: "linear",
  compute({ graph }) {
    const { nodeAt, starts } = breadthOrder(graph);
    const parts = new Uint32Array(graph.nodes);
    const count = starts.length - 1;
    for (let part = 0; part < count; part++)
      for (let at = starts[part] as number; at < (starts[part + 1] as number); at++)
        parts[nodeAt[at] as number] = part;
    const { groupOf, sizes } = bySize(parts, count);
    const { values, isolates } = withoutIsolates(graph, groupOf);
    const tied = graph.nodes - isolates;
    return {
      columns: [{ id: "component", values }],
      totals: [
        { id: "components", value: count - isolates },
        { id: "largest-share", value: tied === 0 ? null : (sizes[0] as number) / tied },
      ],
      isolates,
    };
  },
  working({ graph }, _settings, answer, node) {
    const values = answer.columns[0]?.values ?? [];
    const own = values[node];
    if (own === null || own === undefined) return [];
    let size = 0;
    for (const value of values) if (value === own) size++;
    return [{ key: "component-size", numbers: { value: own, size, ties: degreeIn(graph, node) }, nodes: [] }];
  },
};
