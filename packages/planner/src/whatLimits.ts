/** What stands in the way of a better list: the rules at their limit, and what each brings when it gives a little. */
import type { Guest, Problem, Quota } from "./problem.ts";
import type { Rule } from "./program.ts";
import { type AimResult, type Solution, type SolveOptions, solve } from "./solve.ts";
import type { Solver } from "./solver.ts";

export interface Limit {
  readonly rule: Rule;
  /** How much it gives, in its own unit: a seat, a language, or the money or risk that the cheapest guest left out lacks. */
  readonly by: number;
  /** What each aim comes to then, the plan solved anew. With a tolerance an early aim can come out lower, by no more than that. */
  readonly aims: readonly AimResult[];
  readonly isSolvedToTheEnd: boolean;
}

/**
 * The seats, and each other numbered rule at whose limit the list stands, in the order of the plan; of each what the aims come to when it
 * alone gives one step. Prices of a relaxed program do not hold for whole guests, so each is solved anew. A rule that the list
 * does not reach can still stand in the way where guests take several seats: of such only the seats are tried.
 * Rules by name (who must come, who never, who together) have no step. Cost: one solution of the plan per rule told, the seconds shared out.
 */
export function whatLimits(
  problem: Problem,
  { list, evaluation }: Pick<Solution, "list" | "evaluation">,
  solver: Solver,
  options: SolveOptions,
): Limit[] {
  const invited = new Set(list.map(({ id }) => id));
  const outside = problem.guests.filter(({ id }) => !invited.has(id) && !problem.never.includes(id));
  const steps: { rule: Rule; by: number; eased: Problem }[] = [];
  const step = (kind: Rule["kind"], of: string | null, by: number, eased: Partial<Problem>) =>
    steps.push({ rule: { kind, of }, by, eased: { ...problem, ...eased } });

  const { seats, quotas } = problem;
  step("seats", null, 1, { seats: { ...seats, maximum: seats.maximum + 1 } });
  if (seats.minimum > 0 && evaluation.seats === seats.minimum)
    step("seats-filled", null, 1, { seats: { ...seats, minimum: seats.minimum - 1 } });
  quotas.forEach((quota, at) => {
    const { id, minimum, maximum } = quota;
    const counted = evaluation.quotas[at]!.seats;
    const eased = (change: Partial<Quota>) => ({
      quotas: quotas.map((one) => (one === quota ? { ...quota, ...change } : one)),
    });
    if (minimum !== null && minimum > 0 && counted === minimum)
      step("minimum", id, 1, eased({ minimum: minimum - 1 }));
    if (maximum !== null && counted === maximum) step("maximum", id, 1, eased({ maximum: maximum + 1 }));
  });
  const lacking = (limit: number | null, spent: number, of: (guest: Guest) => number): number => {
    const each = outside.map((guest) => of(guest) * guest.delegates.minimum).filter((amount) => amount > 0);
    return limit === null || each.length === 0 ? 0 : Math.min(...each) - (limit - spent);
  };
  const money = lacking(problem.budget, evaluation.cost, ({ cost }) => cost);
  if (money > 0) step("budget", null, money, { budget: problem.budget! + money });
  const risk = lacking(problem.risk, evaluation.risk, (guest) => guest.risk);
  if (risk > 0) step("risk", null, risk, { risk: problem.risk! + risk });
  const { interpretation } = problem;
  if (interpretation !== null && evaluation.booths?.length === interpretation.booths)
    step("interpretation", null, 1, {
      interpretation: { ...interpretation, booths: interpretation.booths + 1 },
    });

  const each = { ...options, seconds: options.seconds / steps.length, start: list };
  return steps.flatMap(({ rule, by, eased }) => {
    if (options.isStopped?.()) return [];
    const found = solve(eased, solver, each);
    return found === null ? [] : [{ rule, by, aims: found.aims, isSolvedToTheEnd: found.isSolvedToTheEnd }];
  });
}
