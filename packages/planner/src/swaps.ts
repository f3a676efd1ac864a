/** Exchanges of one guest for another, and who could come in the place of whom. */
import { cellsOf, evaluator } from "./evaluate.ts";
import type { Guest, Invited, Problem } from "./problem.ts";
import { groupedBy, profiles } from "./profiles.ts";

/** Another guest in the place of one. */
export interface Swap {
  readonly leaves: string;
  readonly joins: string;
  /** What the aims come to then. */
  readonly aims: readonly number[];
}

/** Orders values of aims lexicographically. */
export const inOrder = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((value, place) => Math.abs(value - b[place]!) > 1e-9);
  return at < 0 ? 0 : a[at]! - b[at]!;
};

/** A list with one guest in the place of another, who takes its least seats. */
export const swapped = (list: readonly Invited[], leaves: string, joins: Guest): Invited[] => [
  ...list.filter(({ id }) => id !== leaves),
  { id: joins.id, delegates: joins.delegates.minimum },
];

/**
 * Exchanges of guests of a list for others of the pool, such that every rule is kept, the best by the aims first, equal ones in the order of
 * the pool. Guests of one profile are tried once. Cost of each call: an evaluation per profile.
 */
export function swapsOf(problem: Problem, list: readonly Invited[]): (leaves: string) => Swap[] {
  const evaluate = evaluator(problem);
  const here = new Set(list.map(({ id }) => id));
  const profileOf = profiles(problem);
  const groups = groupedBy(
    problem.guests.filter(({ id }) => !here.has(id)),
    (guest) => `${guest.delegates.minimum} ${profileOf(guest)}`,
  );
  const place = new Map(problem.guests.map(({ id }, at) => [id, at]));
  return (leaves) =>
    groups
      .flatMap((group) => {
        const { broken, aims } = evaluate(swapped(list, leaves, group[0]!));
        return broken.length > 0 ? [] : group.map(({ id }) => ({ leaves, joins: id, aims }));
      })
      .sort((a, b) => inOrder(b.aims, a.aims) || place.get(a.joins)! - place.get(b.joins)!);
}

export interface Reserves {
  /** For each guest of the list who could come in its place. */
  readonly byGuest: readonly { readonly leaves: string; readonly reserves: readonly Swap[] }[];
  /** For each cell that one guest alone covers: who could come in that guest's place and cover it too. */
  readonly byCell: readonly {
    readonly cell: string;
    readonly covers: string;
    readonly reserves: readonly Swap[];
  }[];
}

/** Those who could come in the place of others so that every rule is kept: at most `most` for each guest and cell, the best first. Cost: an evaluation per guest of the list and profile. */
export function reserves(problem: Problem, list: readonly Invited[], most: number): Reserves {
  const swaps = swapsOf(problem, list);
  const all = new Map(list.map(({ id }) => [id, swaps(id)]));
  const byId = new Map(problem.guests.map((guest) => [guest.id, new Set(guest.cells)]));
  const works = (id: string, cell: string) => byId.get(id)?.has(cell) === true;
  return {
    byGuest: list.map(({ id }) => ({ leaves: id, reserves: all.get(id)!.slice(0, most) })),
    byCell: [...cellsOf(problem)].flatMap((cell) => {
      const [only, ...others] = list.filter(({ id }) => works(id, cell));
      if (only === undefined || others.length > 0) return [];
      const serving = all.get(only.id)!.filter(({ joins }) => works(joins, cell));
      return [{ cell, covers: only.id, reserves: serving.slice(0, most) }];
    }),
  };
}
