/** What encounters led to: of pairs that met without a tie, how many have one that began afterwards. */

import { quantile } from "../quantile.ts";
import { seededRandom } from "../seededRandom.ts";
import type { Days } from "./spells.ts";

export interface Encounter {
  /** Numbers of the bodies that were there, each once. */
  readonly bodies: readonly number[];
  readonly start: Days;
  readonly end: Days;
}

/** A tie between two bodies; `start` null where nothing says when it began. */
export interface BegunTie {
  readonly a: number;
  readonly b: number;
  readonly start: Days | null;
}

export interface Followed {
  /** Pairs that met and certainly had no tie before. */
  readonly pairs: number;
  /** Those of them with a tie that certainly began at the encounter or within the days allowed after it. */
  readonly followed: number;
}

/**
 * Counts, encounter by encounter, in their order. A pair with a tie that may have begun before the encounter, or of which nobody knows when
 * it began, is no pair of it: nobody can say what the encounter did. A pair that met at several encounters counts at each until its
 * tie began. `days`: from the last possible day of an encounter to the last possible one on which a tie began.
 * Cost: pairs of bodies at one encounter, and ties. Pure.
 */
export function followedMeetings(
  encounters: readonly Encounter[],
  ties: readonly BegunTie[],
  days: number,
): Followed[] {
  const byPair = new Map<number, Map<number, BegunTie[]>>();
  for (const tie of ties) {
    const [low, high] = tie.a < tie.b ? [tie.a, tie.b] : [tie.b, tie.a];
    const row = byPair.get(low) ?? new Map<number, BegunTie[]>();
    byPair.set(low, row);
    const known = row.get(high);
    if (known) known.push(tie);
    else row.set(high, [tie]);
  }
  return encounters.map(({ bodies, start, end }) => {
    let [pairs, followed] = [0, 0];
    const sorted = [...bodies].sort((a, b) => a - b);
    sorted.forEach((a, at) => {
      const row = byPair.get(a);
      for (const b of sorted.slice(at + 1)) {
        const own = row?.get(b) ?? [];
        if (!own.every((tie) => tie.start !== null && tie.start[0] >= start[1])) continue;
        pairs += 1;
        if (own.some((tie) => tie.start !== null && tie.start[1] <= end[1] + days)) followed += 1;
      }
    });
    return { pairs, followed };
  });
}

const DRAWS = 2_000;
const SEED = 1;

/**
 * The share of pairs with a tie afterwards, between 0 and 1, with the middle 95 % of 2,000 draws of encounters with
 * replacement: pairs of one encounter are not independent. Null with fewer than two encounters in which pairs met. Deterministic.
 */
export function shareFollowed(
  encounters: readonly Followed[],
): { readonly value: number; readonly low: number; readonly high: number } | null {
  const met = encounters.filter(({ pairs }) => pairs > 0);
  if (met.length < 2) return null;
  const shareOf = (drawn: readonly Followed[]) =>
    drawn.reduce((sum, { followed }) => sum + followed, 0) / drawn.reduce((sum, { pairs }) => sum + pairs, 0);
  const random = seededRandom(SEED);
  const shares = Float64Array.from({ length: DRAWS }, () =>
    shareOf(met.map(() => met[random.below(met.length)] as Followed)),
  ).sort();
  return { value: shareOf(met), low: quantile(shares, 0.025), high: quantile(shares, 0.975) };
}
