import type { Rows, TwoModeGraph } from "../graph/graph.ts";
import { curveball, type Participation } from "../kernels/curveball.ts";
import type { Progress } from "../measures/measure.ts";
import { commonNeighbours } from "../missingTies/missingTies.ts";

/** What two nodes share: partners, events, fields, places or sources, whichever the rows hold. */
export interface Shared {
  /** What both have, rising. */
  readonly shared: readonly number[];
  readonly onlyA: number;
  readonly onlyB: number;
  /** Shared part of all that either has, in [0, 1]; null where neither has any. */
  readonly jaccard: number | null;
  /** Shared part of what the one with fewer has, in [0, 1]; null where one has none. */
  readonly overlap: number | null;
  /** Shared part of the geometric mean of both, in [0, 1]; null where one has none. */
  readonly cosine: number | null;
}

/** Compares two rows; of two partners, neither counts the other. Pure; linear in the two rows. */
export function compareRows(rows: Rows, a: number, b: number): Shared {
  const shared = commonNeighbours(rows, a, b);
  const ofA = (rows.offsets[a + 1] as number) - (rows.offsets[a] as number);
  const ofB = (rows.offsets[b + 1] as number) - (rows.offsets[b] as number);
  const either = ofA + ofB - shared.length;
  const fewer = Math.min(ofA, ofB);
  return {
    shared,
    onlyA: ofA - shared.length,
    onlyB: ofB - shared.length,
    jaccard: either === 0 ? null : shared.length / either,
    overlap: fewer === 0 ? null : shared.length / fewer,
    cosine: fewer === 0 ? null : shared.length / Math.sqrt(ofA * ofB),
  };
}

/** Sum of 1/(d - 1) over the occasions that two actors share, of d actors each (Newman 2001). Pure; linear in their rows. */
export function newmanWeight({ ofActor, ofOccasion }: TwoModeGraph, a: number, b: number): number {
  return commonNeighbours(ofActor, a, b).reduce((sum, occasion) => {
    const size = (ofOccasion.offsets[occasion + 1] as number) - (ofOccasion.offsets[occasion] as number);
    return sum + 1 / (size - 1);
  }, 0);
}

export interface SharedByChance {
  readonly observed: number;
  readonly expected: number;
  /** How often chance alone makes two share at least so many: (1 + draws that do) / (1 + draws), never 0. */
  readonly p: number;
}

/** Trades before the first draw and between two draws, for each occasion (Strona et al. 2014 find 5 enough). */
export const BURN_IN = 10;
export const THINNING = 5;

/**
 * The occasions that two organisations share against random tables in which every organisation takes part as often and every
 * occasion has as many (curveball). Pure; deterministic by seed, a 32-bit integer. Cost: see `curveball`. Throws RangeError for draws
 * below 1, and where both are one.
 */
export function sharedByChance(
  table: Participation,
  a: number,
  b: number,
  draws: number,
  seed: number,
  onProgress?: Progress,
): SharedByChance {
  if (!(draws >= 1)) throw new RangeError(`Draws must be 1 or more, not ${draws}: give a larger number.`);
  if (a === b) throw new RangeError("An organisation shares all with itself: name two.");
  const groupOf = new Int32Array(table.organisations).fill(-1);
  groupOf[a] = 0;
  groupOf[b] = 1;
  const { observed, atLeast, sum } = curveball({
    ...table,
    ...{ groupOf, groups: 2, draws, seed },
    burnIn: BURN_IN * table.occasions,
    thinning: THINNING * table.occasions,
    ...(onProgress ? { onProgress } : {}),
  });
  const between = 1;
  return {
    observed: observed[between] as number,
    expected: (sum[between] as number) / draws,
    p: (1 + (atLeast[between] as number)) / (1 + draws),
  };
}
