/** The fair draw: a lottery over lists that keep the rules, in which the smallest chance is as large as can be, then the next (LEXIMIN). */
import { seededRandom } from "@maillage/analysis";
import { checkProblem, type Invited, type Problem } from "./problem.ts";
import { groupedBy, profiles } from "./profiles.ts";
import { buildProgram, type Column, type GuestType, type Program, type Row } from "./program.ts";
import type { Solver } from "./solver.ts";

export interface FairDraw {
  /** Chance of each guest, in the order of the pool; 0 for those who are in no list. */
  readonly chances: readonly { readonly id: string; readonly chance: number }[];
  /** Guests that no list can hold, in the order of the pool. */
  readonly never: readonly string[];
  /** The list that the seed draws. */
  readonly list: readonly Invited[];
  readonly seed: number;
}

/** Below this, chances and prices count as equal. */
const EQUAL = 1e-6;
const INFINITY = Number.POSITIVE_INFINITY;

/**
 * LEXIMIN (Flanigan, Gölz, Gupta, Hennig & Procaccia 2021) by column generation: a linear program spreads the lottery over the lists
 * known so far; its prices ask the plan's program for a list that would raise the smallest chance, until none does; who is held at
 * that chance by a price is fixed there, and the rest goes on. Guests with one profile are one column, each with the same
 * chance. Null where no list keeps the rules, or the seconds did not suffice to prove the chances. Only lists take part in which aim k
 * comes to `atLeast[k]`; with an empty `atLeast` the aims play no part.
 * Cost: one program of the plan per list and per round. Deterministic.
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

  const fixed = new Map<number, number>();
  const open = () => [...sizes.keys()].filter((type) => !never.has(type) && !fixed.has(type));
  while (open().length > 0) {
    const { chance, prices, total } = spread(panels, program, sizes, open(), fixed, solver, problem.seed);
    const found = bestFor(prices);
    if (!found) return null;
    if (found.value > total + EQUAL) {
      panels.push(found.solution);
      continue;
    }
    for (const type of open()) if (prices[type]! > EQUAL) fixed.set(type, chance);
  }
  const { weights } = spread(panels, program, sizes, [], fixed, solver, problem.seed);
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
  };
}

/** The lottery over `panels` whose smallest chance among the open types is largest, the fixed ones keeping theirs. */
function spread(
  panels: readonly Float64Array[],
  program: Program,
  sizes: readonly number[],
  open: readonly number[],
  fixed: ReadonlyMap<number, number>,
  solver: Solver,
  seed: number,
) {
  const weightColumns = panels.map((_, at) => at);
  const smallest = panels.length;
  const loss = smallest + 1;
  const columns: Column[] = [
    ...panels.map(() => ({ lower: 0, upper: 1, integer: false })),
    { lower: 0, upper: open.length > 0 ? INFINITY : 0, integer: false },
    { lower: 0, upper: 1, integer: false },
  ];
  const types = [...open, ...fixed.keys()];
  const rows: Row[] = types.map((type) => {
    const holding = weightColumns.filter((at) => panels[at]![program.invited[type]!]! > 0.5);
    return {
      rule: null,
      lower: fixed.get(type) ?? 0,
      upper: INFINITY,
      columns: [...holding, fixed.has(type) ? loss : smallest],
      values: [
        ...holding.map((at) => panels[at]![program.invited[type]!]! / sizes[type]!),
        fixed.has(type) ? 1 : -1,
      ],
    };
  });
  rows.push({ rule: null, lower: 1, upper: 1, columns: weightColumns, values: weightColumns.map(() => 1) });
  // What is fixed was reached before to the last digits only: its loss is dearer than any gain.
  const { solution, prices } = solver(
    { columns, rows },
    new Map([
      [smallest, 1],
      [loss, -1000],
    ]),
    { seconds: 60, seed },
  );
  const byType = sizes.map(() => 0);
  types.forEach((type, at) => {
    byType[type] = Math.abs(prices[at]!);
  });
  return {
    chance: solution![smallest]!,
    prices: byType,
    total: panels.reduce(
      (most, panel) =>
        Math.max(
          most,
          byType.reduce(
            (sum, price, type) => sum + (price * panel[program.invited[type]!]!) / sizes[type]!,
            0,
          ),
        ),
      0,
    ),
    weights: weightColumns.map((at) => Math.max(0, solution![at]!)),
  };
}

/** Guests with one profile together; who stands in a rule by name keeps a type of their own. */
function typesOf(problem: Problem): GuestType[] {
  const profileOf = profiles(problem);
  return groupedBy(problem.guests, (guest) =>
    guest.delegates.maximum > 1 ? guest.id : `1 ${profileOf(guest)}`,
  );
}

/** One list of the lottery, and within each type whom chance picks. */
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
    const delegates = Math.round(panel[seats[place]!]! / Math.max(1, count));
    for (let turn = 0; turn < count; turn += 1) {
      const [guest] = pool.splice(random.below(pool.length), 1);
      chosen.set(guest!.id, delegates);
    }
  });
  return guests.flatMap(({ id }) => (chosen.has(id) ? [{ id, delegates: chosen.get(id)! }] : []));
}
