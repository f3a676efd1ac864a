/** Why this guest and why not that one: everything by counting or solving anew, nothing by prices of a relaxation. */
import { cellsOf, type Evaluation, evaluator } from "./evaluate.ts";
import type { Invited, Problem } from "./problem.ts";
import { type Solution, type SolveOptions, solve } from "./solve.ts";
import type { Solver } from "./solver.ts";

/** Another guest in the place of one. */
export interface Swap {
  readonly leaves: string;
  readonly joins: string;
  /** What the aims come to then. */
  readonly aims: readonly number[];
}

export interface Explanation {
  readonly id: string;
  readonly isInvited: boolean;
  /** Cells that nobody else on the list covers; of a guest who is not invited, that it would be the first to cover. */
  readonly onlyCells: readonly string[];
  /** Bridges that need this guest, in the same sense. */
  readonly onlyBridges: readonly string[];
  /** The aims with and without the guest, the others staying as they are. */
  readonly aimsWith: readonly number[];
  readonly aimsWithout: readonly number[];
  /** Rules that the list breaks when only this guest leaves, or only joins. */
  readonly brokenBy: Evaluation["broken"];
  /** At most three feasible swaps of one guest for another, the best first. */
  readonly swaps: readonly Swap[];
  /** The plan solved anew with the guest kept out, or forced in; null where no list is left. */
  readonly forced: {
    readonly aims: readonly number[];
    readonly joins: readonly string[];
    readonly leaves: readonly string[];
    readonly isSolvedToTheEnd: boolean;
  } | null;
}

const SWAPS_MOST = 3;

/** Explains one guest against a list. Cost: an evaluation per possible swap, and one solution of the whole plan. */
export function explain(
  problem: Problem,
  list: readonly Invited[],
  id: string,
  solver: Solver,
  options: SolveOptions,
): Explanation {
  const evaluate = evaluator(problem);
  const isInvited = list.some((one) => one.id === id);
  const without = list.filter((one) => one.id !== id);
  const own = seated(problem, id, list);
  const [after, before] = [evaluate([...without, own]), evaluate(without)];
  const missing = <T>(from: readonly T[], inside: readonly T[]) =>
    from.filter((one) => !inside.includes(one));
  const candidates = isInvited
    ? problem.guests
        .filter((guest) => !list.some((one) => one.id === guest.id))
        .map((guest) => ({ leaves: id, joins: guest.id }))
    : list.map((one) => ({ leaves: one.id, joins: id }));
  const swaps = candidates
    .map((swap) => ({ swap, evaluation: evaluate(swapped(problem, list, swap)) }))
    .filter(({ evaluation }) => evaluation.broken.length === 0)
    .map(({ swap, evaluation }) => ({ ...swap, aims: evaluation.aims }))
    .sort((a, b) => inOrder(b.aims, a.aims))
    .slice(0, SWAPS_MOST);
  const turned = isInvited
    ? { ...problem, must: problem.must.filter((one) => one !== id), never: [...problem.never, id] }
    : { ...problem, must: [...problem.must, id], never: problem.never.filter((one) => one !== id) };
  const needed = turned.must.reduce((sum, one) => sum + seated(problem, one, []).delegates, 0);
  const forced = needed <= problem.seats.maximum ? solve(turned, solver, options) : null;
  return {
    id,
    isInvited,
    onlyCells: missing(after.cells, before.cells),
    onlyBridges: missing(after.bridges, before.bridges),
    aimsWith: after.aims,
    aimsWithout: before.aims,
    brokenBy: isInvited ? before.broken : after.broken,
    swaps,
    forced: forced && moved(list, forced),
  };
}

const moved = (list: readonly Invited[], { list: next, evaluation, isSolvedToTheEnd }: Solution) => ({
  aims: evaluation.aims,
  joins: next.filter(({ id }) => !list.some((one) => one.id === id)).map(({ id }) => id),
  leaves: list.filter(({ id }) => !next.some((one) => one.id === id)).map(({ id }) => id),
  isSolvedToTheEnd,
});

/** Orders values of aims lexicographically. */
const inOrder = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((value, place) => Math.abs(value - b[place]!) > 1e-9);
  return at < 0 ? 0 : a[at]! - b[at]!;
};

const seated = (problem: Problem, id: string, list: readonly Invited[]): Invited =>
  list.find((one) => one.id === id) ?? {
    id,
    delegates: problem.guests.find((guest) => guest.id === id)?.delegates.minimum ?? 1,
  };

const swapped = (problem: Problem, list: readonly Invited[], { leaves, joins }: Omit<Swap, "aims">) => [
  ...list.filter(({ id }) => id !== leaves),
  seated(problem, joins, list),
];

/** Who could come in the place of each guest of a list, so that every rule is kept: at most `most`, the best first. */
export function reservesByGuest(
  problem: Problem,
  list: readonly Invited[],
  most: number,
): { readonly leaves: string; readonly reserves: readonly Swap[] }[] {
  const evaluate = evaluator(problem);
  const others = problem.guests.filter(({ id }) => !list.some((one) => one.id === id));
  return list.map(({ id: leaves }) => ({
    leaves,
    reserves: others
      .map(({ id: joins }) => ({
        leaves,
        joins,
        evaluation: evaluate(swapped(problem, list, { leaves, joins })),
      }))
      .filter(({ evaluation }) => evaluation.broken.length === 0)
      .map(({ joins, evaluation }) => ({ leaves, joins, aims: evaluation.aims }))
      .sort((a, b) => inOrder(b.aims, a.aims))
      .slice(0, most),
  }));
}

/** For each cell that only one guest of the list covers: who could come in that guest's place and cover it too, the best first. */
export function reservesByCell(
  problem: Problem,
  list: readonly Invited[],
  most: number,
): { readonly cell: string; readonly covers: string; readonly reserves: readonly Swap[] }[] {
  const byId = new Map(problem.guests.map((guest) => [guest.id, guest]));
  const works = (id: string, cell: string) => byId.get(id)?.cells.includes(cell) === true;
  const single = [...cellsOf(problem)].flatMap((cell) => {
    const those = list.filter(({ id }) => works(id, cell));
    return those.length === 1 ? [{ cell, covers: those[0]!.id }] : [];
  });
  const all = new Map(
    reservesByGuest(problem, list, problem.guests.length).map(({ leaves, reserves }) => [leaves, reserves]),
  );
  return single.map(({ cell, covers }) => ({
    cell,
    covers,
    reserves: (all.get(covers) ?? []).filter(({ joins }) => works(joins, cell)).slice(0, most),
  }));
}

export type Answer = "invited" | "accepted" | "refused" | "silent";

/** The problem around the answers: who accepted or is still invited must stay, who refused or stays silent is left out. */
export function aroundAnswers(problem: Problem, answers: Readonly<Record<string, Answer>>): Problem {
  const given = (wanted: readonly Answer[]) =>
    Object.keys(answers).filter((id) => wanted.includes(answers[id]!));
  const out = given(["refused", "silent"]);
  const stays = given(["accepted", "invited"]);
  return {
    ...problem,
    must: [
      ...problem.must.filter((id) => !out.includes(id)),
      ...stays.filter((id) => !problem.must.includes(id)),
    ],
    never: [...problem.never.filter((id) => !stays.includes(id)), ...out],
  };
}
