import type { Rows, TwoModeGraph } from "../graph/graph.ts";
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

/**
 * How often chance alone makes two actors share at least so many occasions: (1 + draws that do) / (1 + draws), never 0.
 * `drawShared` gives the shared number in one draw of a null model. Pure where it is; throws a RangeError for draws below 1.
 */
export function atLeastSharedByChance(
  observed: number,
  draws: number,
  drawShared: (draw: number) => number,
): number {
  if (!(draws >= 1)) throw new RangeError(`Draws must be 1 or more, not ${draws}: give a larger number.`);
  let asMany = 0;
  for (let draw = 0; draw < draws; draw++) if (drawShared(draw) >= observed) asMany++;
  return (1 + asMany) / (1 + draws);
}
