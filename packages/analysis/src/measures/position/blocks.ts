import { biconnected, blocksOfNodes, tieNumbers } from "../../graph/biconnected.ts";
import type { UndirectedGraph } from "../../graph/graph.ts";
import { degreeIn } from "../../graph/strengths.ts";
import { withoutIsolates } from "../isolates.ts";
import type { Measure } from "../measure.ts";

const isolatesOf = (graph: UndirectedGraph): number => {
  let isolates = 0;
  for (let node = 0; node < graph.nodes; node++) if (degreeIn(graph, node) === 0) isolates++;
  return isolates;
};

const common = {
  family: "position",
  projections: ["undirected"],
  weights: "ignored",
  needsGroups: false,
  parameters: [],
  cost: "linear",
} as const;

/**
 * Articulation points, the nodes without which their component falls apart (flag 1), and into how many parts (`parts`,
 * 1 where it stays whole). Total: how many there are. Isolates null. Cost: linear. Source: Hopcroft & Tarjan 1973.
 */
export const articulationPoints: Measure<UndirectedGraph> = {
  ...common,
  id: "articulation-points",
  columns: [
    { id: "articulation", unit: "flag", of: "node" },
    { id: "parts", unit: "count", of: "node" },
  ],
  totals: ["articulation-count"],
  compute({ graph }) {
    const blocks = blocksOfNodes(graph);
    const { values: parts, isolates } = withoutIsolates(graph, blocks);
    const flags = blocks.map((own) => (own > 1 ? 1 : 0));
    return {
      columns: [
        { id: "articulation", values: withoutIsolates(graph, flags).values },
        { id: "parts", values: parts },
      ],
      totals: [{ id: "articulation-count", value: flags.reduce((sum, flag) => sum + flag, 0) }],
      isolates,
    };
  },
  working(_input, _settings, answer, node) {
    const parts = answer.columns[1]?.values[node];
    if (parts === null || parts === undefined) return [];
    return [{ key: parts > 1 ? "articulation-splits" : "articulation-whole", numbers: { parts }, nodes: [] }];
  },
};

/**
 * Bridges, the ties without which their two ends are no longer connected (flag 1). Total: how many there are. Cost: linear.
 * Source: Tarjan 1974.
 */
export const bridges: Measure<UndirectedGraph> = {
  ...common,
  id: "bridges",
  columns: [{ id: "bridge", unit: "flag", of: "tie" }],
  totals: ["bridge-count"],
  compute({ graph }) {
    const { blockOf, sizes } = biconnected(graph);
    const values = new Array<number>(graph.ties);
    for (let tie = 0; tie < values.length; tie++) values[tie] = sizes[blockOf[tie] as number] === 1 ? 1 : 0;
    return {
      columns: [{ id: "bridge", values }],
      totals: [{ id: "bridge-count", value: sizes.reduce((count, size) => count + (size === 1 ? 1 : 0), 0) }],
      isolates: isolatesOf(graph),
    };
  },
  working({ graph }, _settings, answer, node) {
    const values = answer.columns[0]?.values ?? [];
    const tieAt = tieNumbers(graph);
    const ends: number[] = [];
    for (let at = graph.offsets[node] as number; at < (graph.offsets[node + 1] as number); at++)
      if (values[tieAt[at] as number] === 1) ends.push(graph.neighbours[at] as number);
    return [
      { key: "bridge-sum", numbers: { value: ends.length, ties: degreeIn(graph, node) }, nodes: [] },
      ...ends.slice(0, 10).map((end) => ({ key: "bridge-end", numbers: {}, nodes: [end] })),
    ];
  },
};

/**
 * Blocks (biconnected components): parts of ties in which no single node's going cuts off another; the largest is 0.
 * Totals: their number, and the share of all ties in the largest, null without ties. Cost: linear. Source: Hopcroft &
 * Tarjan 1973.
 */
export const blocks: Measure<UndirectedGraph> = {
  ...common,
  id: "blocks",
  columns: [{ id: "block", unit: "group", of: "tie" }],
  totals: ["block-count", "largest-block-share"],
  compute({ graph }) {
    const { blockOf, sizes } = biconnected(graph);
    return {
      columns: [{ id: "block", values: Array.from(blockOf) }],
      totals: [
        { id: "block-count", value: sizes.length },
        { id: "largest-block-share", value: graph.ties === 0 ? null : (sizes[0] as number) / graph.ties },
      ],
      isolates: isolatesOf(graph),
    };
  },
  working({ graph }, _settings, answer, node) {
    const values = answer.columns[0]?.values ?? [];
    const tieAt = tieNumbers(graph);
    const counts = new Map<number, number>();
    for (let at = graph.offsets[node] as number; at < (graph.offsets[node + 1] as number); at++) {
      const block = values[tieAt[at] as number];
      if (typeof block === "number") counts.set(block, (counts.get(block) ?? 0) + 1);
    }
    return [...counts]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, 10)
      .map(([block, ties]) => ({ key: "block-ties", numbers: { block, ties }, nodes: [] }));
  },
};
