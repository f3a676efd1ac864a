import type { MissingTie } from "./missingTies.ts";

type Pairs = readonly (readonly [number, number])[];

/** Ties of an earlier and of a later period; ends are node indices of one numbering. */
export interface TimeSplit {
  readonly nodes: number;
  readonly earlier: Pairs;
  readonly later: Pairs;
  /** 1 for a node that is in no list: its pairs are neither foretold nor counted. */
  readonly barred?: Uint8Array;
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

/** Scores that differ by no more than rounding are equal. */
const ROUNDING = 1e-12;

/**
 * How well the whole list of a predictor, shown the earlier ties, foretells the later ones, against all pairs without a tie. Pairs of
 * equal scores have no order: what is told is the mean over all of theirs (McSherry & Najork 2008), so that the numbering of nodes
 * changes nothing. Pure; linear. Source: Yang, Lichtenwalter & Chawla 2015.
 */
export function evaluateList(
  list: readonly MissingTie[],
  { nodes, earlier, later, barred }: TimeSplit,
  k: number,
): PredictorQuality {
  const keysOf = (pairs: Pairs) =>
    new Set(
      pairs.flatMap(([a, b]) =>
        a === b || barred?.[a] || barred?.[b] ? [] : [Math.min(a, b) * nodes + Math.max(a, b)],
      ),
    );
  const old = keysOf(earlier);
  const wanted = new Set([...keysOf(later)].filter((key) => !old.has(key)));
  const open = nodes - (barred?.reduce((sum, each) => sum + each, 0) ?? 0);
  const nonTies = (open * (open - 1)) / 2 - old.size;
  let [hits, sum, early] = [0, 0, 0];
  for (let first = 0; first < list.length; ) {
    const least = (list[first] as MissingTie).score * (1 - ROUNDING);
    let [end, own] = [first, 0];
    for (let pair = list[end]; pair !== undefined && pair.score >= least; pair = list[++end])
      if (wanted.has(pair.a * nodes + pair.b)) own++;
    const equal = end - first;
    for (let rank = first; own > 0 && rank < end; rank++) {
      const before = equal === 1 ? 0 : ((rank - first) * (own - 1)) / (equal - 1);
      sum += ((own / equal) * (hits + before + 1)) / (rank + 1);
    }
    early += (own * Math.max(0, Math.min(k, end) - first)) / equal;
    hits += own;
    first = end;
  }
  return {
    newTies: wanted.size,
    nonTies,
    averagePrecision: wanted.size === 0 ? null : sum / wanted.size,
    precisionAtK: early / k,
    byChance: nonTies === 0 ? null : wanted.size / nonTies,
  };
}
