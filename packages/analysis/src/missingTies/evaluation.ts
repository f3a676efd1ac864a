import { undirected } from "../graph/projections.ts";
import { missingTies, type TiePredictor } from "./missingTies.ts";

/** Ties of an earlier and of a later period; ends are node indices of one numbering. */
export interface TimeSplit {
  readonly nodes: number;
  readonly earlier: readonly (readonly [number, number])[];
  readonly later: readonly (readonly [number, number])[];
}
export interface PredictorQuality {
  /** Later ties between pairs without an earlier one: what there was to foretell. */
  readonly newTies: number;
  /** Pairs without an earlier tie. */
  readonly nonTies: number;
  /** Mean precision at each new tie, in [0, 1]; new ties that are in no list add 0. null without new ties. */
  readonly averagePrecision: number | null;
  /** Share of new ties among the first `k` of the list, in [0, 1]. */
  readonly precisionAtK: number;
  /** What a list in random order would have: new ties by non-ties; null where every pair is tied. */
  readonly byChance: number | null;
}

/**
 * How well a predictor, shown the earlier ties, foretells the later ones, against all pairs without a tie. The whole list is
 * built: for networks up to some thousand nodes. Pure. Source: Yang, Lichtenwalter & Chawla 2015.
 */
export function evaluatePredictor(split: TimeSplit, predictor: TiePredictor, k: number): PredictorQuality {
  const { nodes, earlier, later } = split;
  const graphOf = (ties: TimeSplit["later"]) =>
    undirected(
      {
        nodes,
        source: Uint32Array.from(ties, ([a]) => a),
        target: Uint32Array.from(ties, ([, b]) => b),
        weight: null,
      },
      "presence",
    );
  const known = graphOf(earlier);
  const keyOf = (a: number, b: number) => Math.min(a, b) * nodes + Math.max(a, b);
  const old = new Set(earlier.map(([a, b]) => keyOf(a, b)));
  const wanted = new Set(
    later.filter(([a, b]) => a !== b && !old.has(keyOf(a, b))).map(([a, b]) => keyOf(a, b)),
  );
  const nonTies = (nodes * (nodes - 1)) / 2 - known.ties;
  let [hits, sum, early] = [0, 0, 0];
  missingTies(known, predictor, nonTies).forEach(({ a, b }, rank) => {
    if (!wanted.has(keyOf(a, b))) return;
    hits++;
    sum += hits / (rank + 1);
    if (rank < k) early++;
  });
  return {
    newTies: wanted.size,
    nonTies,
    averagePrecision: wanted.size === 0 ? null : sum / wanted.size,
    precisionAtK: early / k,
    byChance: nonTies === 0 ? null : wanted.size / nonTies,
  };
}
