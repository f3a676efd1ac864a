/** The fair draw: a lottery over lists that keep the rules, in which the smallest chance is as large as can be, then the next (LEXIMIN). */
import { seededRandom } from "@maillage/analysis";
import { lotteryOf } from "./lottery.ts";
import { checkProblem, type Invited, type Problem } from "./problem.ts";
import { groupedBy, profiles } from "./profiles.ts";
import { buildProgram, type GuestType, type Program } from "./program.ts";
import type { Solver } from "./solver.ts";

export interface FairDraw {
  /** Chance of each guest, in the order of the pool; 0 for those who are in no list. */
  readonly chances: readonly { readonly id: string; readonly chance: number }[];
  /** Guests that no list can hold, in the order of the pool. */
  readonly never: readonly string[];
  /** The list that the seed draws. */
  readonly list: readonly Invited[];
  readonly seed: number;
  /** No lottery is fairer. False where the seconds ended before that was proven: then the chances are those of the fairest found. */
  readonly isProven: boolean;
}

/** Below this, chances and prices count as equal. */
const EQUAL = 1e-6;
const INFINITY = Number.POSITIVE_INFINITY;

/**
 * LEXIMIN (Flanigan, Gölz, Gupta, Hennig & Procaccia 2021) by column generation: a linear program spreads the lottery over the lists
 * known so far; its prices ask the plan's program for a list that would raise the smallest chance, until none does; who is held at
 * that chance by a price is fixed there, and the rest goes on. It is asked half-way between these prices and those that proved most so
 * far (Wentges 1997), which takes fewer lists, and by the prices themselves before it counts as none. Guests with one profile are one
 * column, each with the same chance. Null where no list keeps the rules, or the seconds did not suffice to tell who can be drawn. Only
 * lists take part in which aim k comes to `atLeast[k]`; with an empty `atLeast` the aims play no part.
 * Cost: one program of the plan per list and per round. Deterministic where `isProven`.
 */
export function fairDraw(
  problem: Problem,
  atLeast: readonly number[],
  solver: Solver,
  seconds: number,
): FairDraw | null {
  checkProblem(problem);
  const aims = problem.aims.slice(0, atLeast.length);
  const program = buildProgram({ ...problem, aims }, typesOf({ ...problem, aims }));
  atLeast.forEach((lower, at) => {
    const sum = program.aims[at] ?? new Map<number, number>();
    program.rows.push({
      rule: null,
      lower: lower - EQUAL,
      upper: INFINITY,
      columns: [...sum.keys()],
      values: [...sum.values()],
    });
  });
  const sizes = program.types.map((type) => type.length);
  const until = performance.now() + seconds * 1000;
  /** The list worth most by these prices per guest; null where there is none or the time is over. */
  const bestFor = (prices: readonly number[]) => {
    const left = (until - performance.now()) / 1000;
    if (left <= 0) return null;
    const sum = new Map(prices.map((price, type) => [program.invited[type]!, price / sizes[type]!]));
    const { status, solution, value } = solver(program, sum, { seconds: left, seed: problem.seed });
    return status === "solved" && solution ? { solution, value } : null;
  };

  const panels: Float64Array[] = [];
  const isMet = (type: number) => panels.some((panel) => panel[program.invited[type]!]! > 0.5);
  let never = new Set(sizes.keys());
  while (never.size > 0) {
    const found = bestFor(sizes.map((size, type) => (never.has(type) ? size : 0)));
    if (!found) return null;
    if (found.value <= EQUAL) break;
    panels.push(found.solution);
    never = new Set([...never].filter((type) => !isMet(type)));
  }
  if (panels.length === 0) return null;

  const drawable = [...sizes.keys()].filter((type) => !never.has(type));
  const fixed = new Map<number, number>();
  const spread = lotteryOf(program, drawable, solver, problem.seed);
  /** Adds lists until none would raise the smallest chance that is not fixed: that chance with its prices, null when the time is over. */
  const raised = () => {
    let proof: { readonly prices: readonly number[]; readonly ceiling: number } | null = null;
    let isByOwnPrices = true;
    for (;;) {
      const { chance, prices, total, worthOf } = spread(panels, fixed);
      const known: readonly number[] | undefined = isByOwnPrices ? undefined : proof?.prices;
      const asked: readonly number[] = known
        ? prices.map((price, type) => (price + known[type]!) / 2)
        : prices;
      const found = bestFor(asked);
      if (!found) return null;
      const ceiling = [...fixed].reduce((sum, [type, least]) => sum - least * asked[type]!, found.value);
      if (proof === null || ceiling < proof.ceiling) proof = { prices: asked, ceiling };
      const isBetter = worthOf(found.solution) > total + EQUAL;
      if (isBetter) panels.push(found.solution);
      else if (asked === prices) return { chance, prices };
      isByOwnPrices = !isBetter;
    }
  };
  while (fixed.size < drawable.length) {
    const level = raised();
    if (level === null) break;
    for (const type of drawable)
      if (!fixed.has(type) && level.prices[type]! > EQUAL) fixed.set(type, level.chance);
  }
  const { weights } = spread(panels, fixed);
  const chanceOf = (type: number) =>
    weights.reduce((sum, weight, at) => sum + weight * panels[at]![program.invited[type]!]!, 0) /
    sizes[type]!;
  const byId = new Map(
    program.types.flatMap((type, at) =>
      type.map(({ id }) => [id, never.has(at) ? 0 : chanceOf(at)] as const),
    ),
  );
  const outside = new Set([...never].flatMap((type) => program.types[type]!.map(({ id }) => id)));
  return {
    chances: problem.guests.map(({ id }) => ({ id, chance: byId.get(id)! })),
    never: problem.guests.map(({ id }) => id).filter((id) => outside.has(id)),
    list: drawn(program, panels, weights, problem),
    seed: problem.seed,
    isProven: fixed.size === drawable.length,
  };
}

/** Guests with one profile and as many delegates together; who stands in a rule by name has a type of their own. */
function typesOf(problem: Problem): GuestType[] {
  const profileOf = profiles(problem);
  return groupedBy(
    problem.guests,
    (guest) => `${guest.delegates.minimum} ${guest.delegates.maximum} ${profileOf(guest)}`,
  );
}

/** One list of the lottery, and within each type whom chance picks; their seats are shared out as evenly as can be. */
function drawn(
  { types, invited, seats }: Program,
  panels: readonly Float64Array[],
  weights: readonly number[],
  { seed, guests }: Problem,
): Invited[] {
  const random = seededRandom(seed);
  let left = random.unit() * weights.reduce((sum, weight) => sum + weight, 0);
  const at = weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
  const panel = panels[at < 0 ? weights.length - 1 : at]!;
  const chosen = new Map<string, number>();
  types.forEach((type, place) => {
    const pool = [...type];
    const count = Math.round(panel[invited[place]!]!);
    let seatsLeft = Math.round(panel[seats[place]!]!);
    for (let guestsLeft = count; guestsLeft > 0; guestsLeft -= 1) {
      const [guest] = pool.splice(random.below(pool.length), 1);
      const delegates = Math.ceil(seatsLeft / guestsLeft);
      chosen.set(guest!.id, delegates);
      seatsLeft -= delegates;
    }
  });
  return guests.flatMap(({ id }) => (chosen.has(id) ? [{ id, delegates: chosen.get(id)! }] : []));
}
