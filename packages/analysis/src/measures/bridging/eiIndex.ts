import type { DirectedGraph, UndirectedGraph } from "../../graph/graph.ts";
import { undirected } from "../../graph/projections.ts";
import { seededRandom } from "../../seededRandom.ts";
import { groupNumbers, NO_GROUP } from "../groupNumbers.ts";
import { isIsolate } from "../isolates.ts";
import type { Measure } from "../measure.ts";
import { groupedTies, indices, insidePoints, shuffledIndices } from "./labelPermutation.ts";

/** Arcs as ties whose weight is that of both directions. */
function summed(graph: UndirectedGraph | DirectedGraph): UndirectedGraph {
  if (graph.kind === "undirected") return graph;
  const { offsets, neighbours, weights } = graph.outgoing;
  const source = new Uint32Array(neighbours.length);
  for (let node = 0; node < graph.nodes; node++)
    source.fill(node, offsets[node] as number, offsets[node + 1] as number);
  return undirected({ nodes: graph.nodes, source, target: neighbours, weight: weights }, "sum");
}

/** Weights of the ties of a node with others who have a group, and how much of that stays inside its own. */
function contactsOf({ offsets, neighbours, weights }: UndirectedGraph, of: Int32Array, node: number) {
  const found: number[] = [];
  let inside = 0;
  let all = 0;
  for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at++) {
    const group = of[neighbours[at] as number] as number;
    if (group === NO_GROUP) continue;
    const weight = weights?.[at] ?? 1;
    found.push(weight);
    all += weight;
    if (group === of[node]) inside += weight;
  }
  return { weights: found, inside, all };
}

/**
 * E-I index, (E - I) / (E + I), E the weight of ties that leave the group and I of those that stay inside: -1 all inside, 1
 * all outside; of each node, of its group (ties with an end in it) and of all ties, each beside what it would be if the
 * labels of those with a tie were shuffled. Expected: of all ties 1 - 2 Σ n_g (n_g - 1) / (n (n - 1)) and of a node that
 * keeps its label 1 - 2 (n_g - 1) / (n - 1), both exact; of a group the mean of the draws. Intervals hold the middle nine
 * tenths: exact (hypergeometric) for a node whose ties weigh alike, else of `draws` shuffles from `seed`. Ties with an end
 * without a group are left out; null for isolates, nodes without a group and nodes without such a tie. Deterministic. Cost:
 * draws × (nodes + ties). Source: Krackhardt & Stern 1988.
 */
export const eiIndex: Measure = {
  id: "ei-index",
  family: "bridging",
  projections: ["undirected", "directed"],
  weights: "strength",
  needsGroups: true,
  parameters: [
    { name: "draws", kind: "integer", minimum: 99, maximum: 9_999, default: 999 },
    { name: "seed", kind: "integer", minimum: 0, maximum: 2 ** 31 - 1, default: 1 },
  ],
  columns: ["ei-index", "ei-expected", "group-ei-index", "group-ei-expected"].map((id) => ({
    id,
    unit: "number",
    of: "node",
  })),
  totals: ["all-ei-index", "all-ei-expected"],
  cost: "repeated",
  compute({ graph, groups }, settings, progress) {
    const draws = Number(settings.draws);
    const seed = Number(settings.seed);
    const { of, count } = groupNumbers(groups, graph.nodes);
    const rows = summed(graph);
    const ties = groupedTies(rows, of);
    const tied = new Uint8Array(graph.nodes);
    for (const ends of [ties.source, ties.target]) for (const node of ends) tied[node] = 1;
    const pool = Uint32Array.from(tied.keys()).filter((node) => tied[node] === 1);
    const sizes = new Float64Array(count);
    for (const node of pool) sizes[of[node] as number]! += 1;
    const chance = { draws, random: seededRandom(seed) };
    const observed = indices(ties, of, count);
    const shuffled = pool.length === 0 ? [] : shuffledIndices(ties, of, count, pool, chance, progress);

    const empty = () => new Array<number | null>(graph.nodes).fill(null);
    const [own, expected, low, high] = [empty(), empty(), empty(), empty()];
    const [group, groupExpected, groupLow, groupHigh] = [empty(), empty(), empty(), empty()];
    const pointsOf = insidePoints(chance);
    for (const node of pool) {
      const label = of[node] as number;
      const { weights, inside, all } = contactsOf(rows, of, node);
      const index = (within: number) => (all - 2 * within) / all;
      const shape = { total: pool.length - 1, marked: (sizes[label] as number) - 1, drawn: weights.length };
      const points = pointsOf(weights, shape);
      own[node] = index(inside);
      expected[node] = 1 - (2 * shape.marked) / shape.total;
      low[node] = index(points.high);
      high[node] = index(points.low);
      group[node] = observed[label] as number;
      const spread = shuffled[label];
      groupExpected[node] = spread?.mean ?? null;
      groupLow[node] = spread?.low ?? null;
      groupHigh[node] = spread?.high ?? null;
    }
    const alikePairs = sizes.reduce((sum, size) => sum + size * (size - 1), 0);
    const all = shuffled[count];
    let isolates = 0;
    for (let node = 0; node < graph.nodes; node++) if (isIsolate(graph, node)) isolates++;
    return {
      columns: [
        { id: "ei-index", values: own },
        { id: "ei-expected", values: expected, low, high },
        { id: "group-ei-index", values: group },
        { id: "group-ei-expected", values: groupExpected, low: groupLow, high: groupHigh },
      ],
      totals: all
        ? [
            { id: "all-ei-index", value: observed[count] as number },
            {
              id: "all-ei-expected",
              value: 1 - (2 * alikePairs) / (pool.length * (pool.length - 1)),
              low: all.low,
              high: all.high,
            },
          ]
        : [
            { id: "all-ei-index", value: null },
            { id: "all-ei-expected", value: null },
          ],
      isolates,
      draws,
      seed,
    };
  },
  working({ graph, groups }, _settings, { columns }, node) {
    const [value, expected] = columns.map(({ values }) => values[node] ?? null);
    const low = columns[1]?.low?.[node] ?? null;
    const high = columns[1]?.high?.[node] ?? null;
    if (value === undefined || value === null || expected === undefined || expected === null) return [];
    const { inside, all } = contactsOf(summed(graph), groupNumbers(groups, graph.nodes).of, node);
    return [
      { key: "ei-index-sum", numbers: { value, outside: all - inside, inside }, nodes: [] },
      ...(low === null || high === null
        ? []
        : [{ key: "ei-index-chance", numbers: { expected, low, high }, nodes: [] }]),
    ];
  },
};
