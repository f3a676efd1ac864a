/** The best list: aims one after the other, each with its proven bound. */
import { seededRandom } from "@maillage/analysis";
import { MaillageError } from "@maillage/model";
import { type Evaluation, evaluator } from "./evaluate.ts";
import { greedyList } from "./greedy.ts";
import { checkProblem, type Invited, type Problem } from "./problem.ts";
import { buildProgram, listOf, type Program, type Sum } from "./program.ts";
import { SOLVER_VERSION, type Solver } from "./solver.ts";

export interface AimResult {
  readonly value: number;
  /** No list that keeps the rules and the earlier aims is worth more. */
  readonly bound: number;
  /** (bound - value) / bound, 0 where the bound is. */
  readonly gap: number;
}

export interface Solution {
  readonly list: readonly Invited[];
  /** In the order of the aims. */
  readonly aims: readonly AimResult[];
  readonly evaluation: Evaluation;
  /** Whether every aim was proven: then the same plan and seed give the same list. */
  readonly isSolvedToTheEnd: boolean;
  readonly seed: number;
  readonly solver: string;
}

export interface Progress {
  /** Place of the aim at work. */
  readonly aim: number;
  readonly list: readonly Invited[];
  readonly value: number;
  readonly bound: number;
}

export interface SolveOptions {
  readonly seconds: number;
  readonly onProgress?: (progress: Progress) => void;
  readonly isStopped?: () => boolean;
  /** A list that keeps the rules, to set out from; else a greedy one. */
  readonly start?: readonly Invited[];
  /** Among equally good lists its guests come before others; whether it keeps the rules plays no part. */
  readonly near?: readonly Invited[];
}

/**
 * Solves a plan: aim k is maximised among the lists that keep the rules and at least (1 - tolerance) of what each earlier aim
 * came to. Among equals chance decides, from the plan's seed. Stopped by time or by hand it gives the best list so far with
 * the gap of each aim. Null where no list keeps the rules: see `findConflict`.
 * @throws MaillageError "plan-impossible" for input that is wrong in itself, "plan-unsolved" where the time brought no list.
 */
export function solve(problem: Problem, solver: Solver, options: SolveOptions): Solution | null {
  checkProblem(problem);
  const program = buildProgram(problem);
  const evaluate = evaluator(problem);
  const held = [...program.rows];
  const started = performance.now();
  const sums = problem.aims.length > 0 ? program.aims : [new Map<number, number>()];
  const ties = tieBreaks(program, problem.seed, options.near ?? []);
  const proven: { bound: number; isProven: boolean }[] = [];
  const first: readonly Invited[] | null = options.start ?? greedyList(problem);
  let list = first;
  /** What is held of each aim that was solved. */
  const least: number[] = [];
  for (const [at, sum] of sums.entries()) {
    const left = options.seconds - (performance.now() - started) / 1000;
    const isLast = at === sums.length - 1;
    if (first && list && isBetter(evaluate(first).aims, evaluate(list).aims, least)) list = first;
    const run = solver({ columns: program.columns, rows: held }, isLast ? withTies(sum, ties) : sum, {
      seconds: Math.max(0.05, left / (sums.length - at)),
      seed: problem.seed,
      ...(list && { start: startOf(program, list) }),
      ...(options.isStopped && { isStopped: options.isStopped }),
      ...(options.onProgress && {
        onBetter: (solution: Float64Array, bound: number) =>
          options.onProgress?.({
            aim: at,
            list: listOf(program, solution),
            value: worth(sum, solution),
            bound,
          }),
      }),
    });
    if (run.status === "infeasible" && list === null) return null;
    if (run.solution !== null) list = listOf(program, run.solution);
    if (list === null)
      throw new MaillageError(
        "plan-unsolved",
        "conflict",
        `No list was found in ${options.seconds} s. Give it more time, or fewer rules.`,
        { seconds: options.seconds },
      );
    const value = evaluate(list).aims[at] ?? 0;
    const isProven = run.status === "solved";
    const bound = isProven ? value : Number.isFinite(run.bound) ? run.bound : most(program, sum);
    proven.push({ bound, isProven });
    least.push(value * (1 - problem.tolerance) - 1e-6);
    if (!isLast)
      held.push({
        rule: null,
        lower: least[at]!,
        upper: Number.POSITIVE_INFINITY,
        columns: [...sum.keys()],
        values: [...sum.values()],
      });
  }
  const kept = list ?? [];
  const evaluation = evaluate(kept);
  return {
    list: kept,
    aims: evaluation.aims.map((value, at) => {
      const bound = Math.max(value, proven[at]!.bound);
      return { value, bound, gap: bound === 0 ? 0 : (bound - value) / bound };
    }),
    evaluation,
    isSolvedToTheEnd: proven.every(({ isProven }) => isProven),
    seed: problem.seed,
    solver: SOLVER_VERSION,
  };
}

/** Whether a list comes to more of the aim at work than another, with at least so much of each earlier one. */
const isBetter = (one: readonly number[], other: readonly number[], least: readonly number[]): boolean =>
  one[least.length]! > other[least.length]! && least.every((value, at) => one[at]! >= value);

const worth = (sum: Sum, solution: ArrayLike<number>): number =>
  [...sum].reduce((total, [column, weight]) => total + weight * solution[column]!, 0);

const most = ({ columns }: Program, sum: Sum): number =>
  [...sum].reduce((total, [column, weight]) => total + weight * columns[column]!.upper, 0);

/** Among equals guests of `near` before others, then chance. */
function tieBreaks({ invited, types }: Program, seed: number, near: readonly Invited[]): Sum {
  const random = seededRandom(seed);
  const first = new Set(near.map(({ id }) => id));
  return new Map(
    invited.map((column, at) => [column, random.unit() + (first.has(types[at]![0]!.id) ? 1 : 0)]),
  );
}

/** An aim with tie breaks that together are worth less than half its least weight. */
function withTies(sum: Sum, ties: Sum): Sum {
  const least = Math.min(1, ...sum.values());
  const all = [...ties.values()].reduce((a, b) => a + b, 0);
  const factor = Math.min(0.001 * least, (0.5 * least) / Math.max(all, 1));
  const both = new Map(sum);
  for (const [column, tie] of ties) both.set(column, (both.get(column) ?? 0) + tie * factor);
  return both;
}

function startOf(program: Program, list: readonly Invited[]): Map<number, number> {
  const byId = new Map(list.map(({ id, delegates }) => [id, delegates]));
  const start = new Map<number, number>();
  program.types.forEach(([guest], at) => {
    const delegates = byId.get(guest!.id) ?? 0;
    start.set(program.invited[at]!, delegates > 0 ? 1 : 0);
    if (program.seats[at] !== program.invited[at]) start.set(program.seats[at]!, delegates);
  });
  return start;
}
