/** Why this guest and why not that one: everything by counting or solving anew, nothing by prices of a relaxation. */
import { type Evaluation, evaluator } from "./evaluate.ts";
import type { Invited, Problem } from "./problem.ts";
import { type Solution, type SolveOptions, solve } from "./solve.ts";
import type { Solver } from "./solver.ts";
import { inOrder, type Swap, swapped, swapsOf } from "./swaps.ts";

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

/** Explains one guest against a list. Cost: an evaluation per profile of guests or per guest of the list, and one solution of the whole plan. */
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
  const swaps = (isInvited ? swapsOf(problem, list)(id) : swapsInto(problem, list, id)).slice(0, SWAPS_MOST);
  const turned = isInvited
    ? { ...problem, must: problem.must.filter((one) => one !== id), never: [...problem.never, id] }
    : { ...problem, must: [...problem.must, id], never: problem.never.filter((one) => one !== id) };
  const needed = turned.must.reduce((sum, one) => sum + seated(problem, one, []).delegates, 0);
  const [best] = swaps;
  const joins = problem.guests.find((guest) => guest.id === best?.joins);
  const start = best && joins ? { start: swapped(list, best.leaves, joins) } : {};
  const forced =
    needed <= problem.seats.maximum ? solve(turned, solver, { ...options, ...start, near: list }) : null;
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

const seated = (problem: Problem, id: string, list: readonly Invited[]): Invited =>
  list.find((one) => one.id === id) ?? {
    id,
    delegates: problem.guests.find((guest) => guest.id === id)?.delegates.minimum ?? 1,
  };

/** Exchanges of each guest of the list for one of the pool, such that every rule is kept, the best first. */
function swapsInto(problem: Problem, list: readonly Invited[], joins: string): Swap[] {
  const evaluate = evaluator(problem);
  const guest = problem.guests.find(({ id }) => id === joins);
  if (guest === undefined) return [];
  return list
    .map(({ id: leaves }) => ({ leaves, evaluation: evaluate(swapped(list, leaves, guest)) }))
    .filter(({ evaluation }) => evaluation.broken.length === 0)
    .map(({ leaves, evaluation }) => ({ leaves, joins, aims: evaluation.aims }))
    .sort((a, b) => inOrder(b.aims, a.aims));
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
