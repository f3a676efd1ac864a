import { BURN_IN, THINNING } from "../comparison/shared.ts";
import { curveball, type Participation } from "../kernels/curveball.ts";
import type { Progress } from "../measures/measure.ts";
import { seededRandom } from "../seededRandom.ts";
import { type CountedCell, chainOf, type JudgedCells, judgeCells } from "./gapCell.ts";
import { shuffle } from "./shuffled.ts";

export interface CoParticipationInput extends Participation {
  /** Group of each organisation, or null; organisations without one keep their place in the null model. */
  readonly rowAt: readonly (string | null)[];
  readonly rows: readonly string[];
  readonly draws: number;
  /** A 32-bit integer. */
  readonly seed: number;
}

/**
 * Occasions (events, federations, networks) where both groups are present, upper triangle in the order of `rows`; of a
 * group with itself, where two of its organisations are. `expected` is the mean over random tables in which every
 * organisation takes part as often and every occasion has as many as recorded; `p.exact` is the lower tail of the draws,
 * `p.permuted` that of shuffling the groups among the organisations that take part. Both are (1 + count) / (1 + draws),
 * never 0; the larger is used. `weak` is 0: strength of evidence is not told apart here. Pure, deterministic by seed for
 * one order of organisations and occasions. Cost: draws × (trades + occasions × groups); see `curveball`. Throws RangeError
 * for draws below 1.
 */
export function coParticipationGaps(input: CoParticipationInput, onProgress?: Progress): JudgedCells {
  const { rows, rowAt, draws, occasions, organisations } = input;
  if (!(draws >= 1))
    throw new RangeError(`Co-participation needs at least 1 draw; it was asked for ${draws}.`);
  const at = new Map(rows.map((row, index) => [row, index]));
  const groupOf = Int32Array.from(rowAt, (row) => (row === null ? -1 : (at.get(row) ?? -1)));
  const size = rows.length;
  const chain = chainOf(organisations < 2 ? 0 : occasions, BURN_IN, THINNING, draws);
  const { observed, atMost, sum } = curveball({
    ...input,
    groupOf,
    groups: size,
    burnIn: chain.burnIn,
    thinning: chain.thinning,
    ...(onProgress ? { onProgress } : {}),
  });
  const shuffled = permute(input, groupOf, observed);
  const cells: CountedCell[] = rows.flatMap((row, r) =>
    rows.slice(r).map((column, step) => {
      const cell = r * size + r + step;
      return {
        row,
        column,
        observed: observed[cell] as number,
        expected: (sum[cell] as number) / draws,
        exact: (1 + (atMost[cell] as number)) / (1 + draws),
        permuted: (1 + (shuffled[cell] as number)) / (1 + draws),
        weak: 0,
      };
    }),
  );
  return judgeCells(cells, chain);
}

/** For each cell, in how many shuffles of the groups it held at most what was observed. */
function permute(
  { present, occasions, organisations, rows, draws, seed }: CoParticipationInput,
  groupOf: Int32Array,
  observed: Uint32Array,
): Uint32Array {
  const size = rows.length;
  const random = seededRandom(seed);
  const active = [...new Set(present.map(([organisation]) => organisation))].sort((a, b) => a - b);
  const labels = Int32Array.from(active, (organisation) => groupOf[organisation] as number);
  const place = new Int32Array(organisations);
  active.forEach((organisation, index) => {
    place[organisation] = index;
  });
  const participants: number[][] = Array.from({ length: occasions }, () => []);
  for (const [organisation, occasion] of present) participants[occasion]?.push(place[organisation] as number);
  const atMost = new Uint32Array(size * size);
  const counts = new Uint32Array(size * size);
  const here = new Uint32Array(size);
  for (let draw = 0; draw < draws; draw++) {
    shuffle(labels, random);
    counts.fill(0);
    for (const those of participants) {
      here.fill(0);
      for (const index of those) {
        const group = labels[index] as number;
        if (group >= 0) here[group] = (here[group] as number) + 1;
      }
      for (let g = 0; g < size; g++) {
        if (here[g] === 0) continue;
        if ((here[g] as number) > 1) counts[g * size + g] = (counts[g * size + g] as number) + 1;
        for (let h = g + 1; h < size; h++)
          if (here[h] !== 0) counts[g * size + h] = (counts[g * size + h] as number) + 1;
      }
    }
    for (let cell = 0; cell < counts.length; cell++)
      if ((counts[cell] as number) <= (observed[cell] as number)) atMost[cell] = (atMost[cell] as number) + 1;
  }
  return atMost;
}
