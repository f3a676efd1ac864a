import type { UndirectedGraph } from "../../graph/graph.ts";
import { sampled } from "../../kernels/betweennessSampled.ts";
import { withoutIsolates } from "../isolates.ts";
import type { Measure } from "../measure.ts";
import { neighbourPairs, pairsOfOthers } from "./betweenness.ts";

/** One interval in twenty may miss. */
const RISK = 0.05;

/**
 * Half the width of an interval about the mean of `draws` values in [0, 1], given their sum and the sum of their squares,
 * that misses with a chance of at most 0.05 whatever they are: empirical Bernstein (Maurer & Pontil 2009). Pure.
 */
function radius(draws: number, sum: number, squares: number): number {
  const log = Math.log(4 / RISK);
  const variance = Math.max(0, (squares - (sum * sum) / draws) / (draws - 1));
  return Math.sqrt((2 * variance * log) / draws) + (7 * log) / (3 * (draws - 1));
}

/**
 * Betweenness from `samples` pairs drawn with `seed`: each gives every node between its two ends the share of shortest
 * paths on which that node stands, so the mean is without bias. `low` and `high` hold each node's true value in at least
 * 95 of 100 runs. `error-bound` holds for all nodes at once: by Hoeffding no mean is farther from the truth than
 * √(ln(2n / 0.05) / 2 samples), n nodes with a tie, in 95 of 100 runs; for an error of ε take ln(40n) / 2ε² samples.
 * Isolates null. Cost: samples × about the square root of ties on graphs with hubs. Source: Riondato & Upfal 2018;
 * Borassi & Natale 2016.
 */
export const betweennessSampled: Measure<UndirectedGraph> = {
  id: "betweenness-sampled",
  family: "position",
  projections: ["undirected"],
  weights: "ignored",
  needsGroups: false,
  parameters: [
    { name: "samples", kind: "integer", minimum: 100, maximum: 10_000_000, default: 10_000 },
    { name: "seed", kind: "integer", minimum: 0, maximum: 4_294_967_295, default: 1 },
  ],
  columns: [
    { id: "betweenness", unit: "number", of: "node" },
    { id: "betweenness-normalised", unit: "share", of: "node" },
  ],
  totals: ["error-bound"],
  cost: "repeated",
  compute({ graph }, settings, progress) {
    const samples = Number(settings.samples);
    const seed = Number(settings.seed);
    const { sums, squares } = sampled({ rows: graph, samples, seed, progress });
    const { values, isolates } = withoutIsolates(graph, sums);
    const tied = graph.nodes - isolates;
    const pairs = (tied * (tied - 1)) / 2;
    const most = pairsOfOthers(tied);
    const of = (id: string, scale: number) => {
      const ends = (sign: number) =>
        values.map((sum, node) => {
          if (sum === null) return null;
          const mean = sum / samples + sign * radius(samples, sum, squares[node] as number);
          return Math.min(Math.max(mean, 0), most / pairs) * scale;
        });
      const centre = values.map((sum) => sum && (sum / samples) * scale);
      return { id, values: centre, low: ends(-1), high: ends(1) };
    };
    const bound = Math.sqrt(Math.log((2 * tied) / RISK) / (2 * samples));
    return {
      columns: [of("betweenness", pairs), of("betweenness-normalised", pairs / most)],
      totals: [{ id: "error-bound", value: tied === 0 ? null : bound }],
      isolates,
      draws: samples,
      seed,
    };
  },
  working({ graph }, settings, answer, node) {
    const column = answer.columns[0];
    const [value, low, high] = [column?.values[node], column?.low?.[node], column?.high?.[node]];
    if (typeof value !== "number" || typeof low !== "number" || typeof high !== "number") return [];
    return [
      {
        key: "betweenness-drawn",
        numbers: { value, low, high, samples: Number(settings.samples) },
        nodes: [],
      },
      neighbourPairs(graph, node),
    ];
  },
};
