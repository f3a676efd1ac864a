import type { UndirectedGraph } from "../../graph/graph.ts";
import { groupNumbers, NO_GROUP } from "../groupNumbers.ts";
import { isIsolate } from "../isolates.ts";
import type { Measure, MeasureInput } from "../measure.ts";

/** Weight of a node's ties by the group of the other end; those without a group are left out. */
function byGroup(
  { graph }: MeasureInput<UndirectedGraph>,
  of: Int32Array,
  node: number,
): Map<number, number> {
  const sums = new Map<number, number>();
  for (let at = graph.offsets[node] as number; at < (graph.offsets[node + 1] as number); at++) {
    const group = of[graph.neighbours[at] as number] as number;
    if (group !== NO_GROUP) sums.set(group, (sums.get(group) ?? 0) + (graph.weights?.[at] ?? 1));
  }
  return sums;
}
const sumOf = (sums: Iterable<number>) => [...sums].reduce((sum, each) => sum + each, 0);

/**
 * Participation coefficient, 1 - Σ over groups g of (k_ig / k_i)², k_ig the weight of a node's ties with members of g and
 * k_i of all of these: 0 where all ties go to one group, at most 1 - 1 / groups. Ties with a node without a group are left
 * out; null for isolates and nodes without another tie. Deterministic; linear. Source: Guimerà & Amaral 2005.
 */
export const participation: Measure<UndirectedGraph> = {
  id: "participation",
  family: "bridging",
  projections: ["undirected"],
  weights: "strength",
  needsGroups: true,
  parameters: [],
  columns: [
    { id: "participation", unit: "share", of: "node" },
    { id: "groups-reached", unit: "count", of: "node" },
  ],
  totals: [],
  rising: ["groups-reached"],
  cost: "linear",
  compute(input) {
    const { graph, groups } = input;
    const { of } = groupNumbers(groups, graph.nodes);
    let isolates = 0;
    const reached: (number | null)[] = [];
    const values = Array.from(of, (_, node): number | null => {
      if (isIsolate(graph, node)) isolates++;
      const sums = byGroup(input, of, node);
      reached.push(sums.size === 0 ? null : sums.size);
      if (sums.size === 0) return null;
      const all = sumOf(sums.values());
      return 1 - sumOf([...sums.values()].sort((a, b) => a - b).map((sum) => (sum / all) ** 2));
    });
    return {
      columns: [
        { id: "participation", values },
        { id: "groups-reached", values: reached },
      ],
      totals: [],
      isolates,
    };
  },
  working(input, _settings, answer, node) {
    const value = answer.columns[0]?.values[node] ?? null;
    if (value === null) return [];
    const sums = [...byGroup(input, groupNumbers(input.groups, input.graph.nodes).of, node).values()];
    const largest = sums.reduce((most, sum) => Math.max(most, sum));
    const numbers = { value, groups: sums.length, largest: largest / sumOf(sums) };
    return [{ key: "participation-sum", numbers, nodes: [] }];
  },
};
