/**
 * Times encounter plans and writes bench/results/planner.json: the best list beside a plain greedy one, what one click asks for, and
 * tables. Every list is counted anew. The fair draw is in plannerDraws.ts.
 * Run with: npx tsx bench/planner.ts
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { evaluator, explain, loadSolver, type Problem, seatTables, solve } from "@maillage/planner";
import { greedyList } from "../packages/planner/src/greedy.ts";
import { planPool } from "../packages/planner/src/testing/planPool.ts";
import { whereAndWhen } from "./machine.ts";
import { load, type Took, timed } from "./plannerClock.ts";

const SEEDS = [1, 2, 3, 4, 5];
const SIZES = [
  [50, 15],
  [100, 25],
  [200, 40],
  [400, 60],
  [1_000, 80],
  [2_000, 100],
  [5_000, 120],
] as const;
const SECONDS = 5;

export interface PlanTimes {
  readonly guests: number;
  readonly seats: number;
  /** One entry for each seed. */
  readonly runs: readonly (Took & {
    readonly isProven: boolean;
    /** Largest gap of the aims. */
    readonly gap: number;
    /** What each aim comes to, for the greedy list as well; null where greed found none that keeps the rules. */
    readonly aims: readonly number[];
    readonly greedy: readonly number[] | null;
  })[];
}
export interface PlannerResult extends ReturnType<typeof whereAndWhen> {
  /** Processes that waited for a core, over the last minute before and after. */
  readonly load: readonly [number, number];
  readonly seconds: number;
  /** Loading the solver, and the first plan in a process. */
  readonly cold: { readonly load: number; readonly first: number };
  readonly plans: readonly PlanTimes[];
  /** Of one guest on the list and one who is not, at 200 guests. */
  readonly explanations: readonly Took[];
  /** Numbers of a list of 120 of 5,000, the problem read anew each time. */
  readonly byHand: readonly number[];
  readonly tables: Took & { readonly people: number; readonly rounds: number };
}

const begun = load();
const loading = performance.now();
const solver = await loadSolver();
const loaded = (performance.now() - loading) / 1000;
const first = timed(() => solve(planPool(50, 15, 6), solver, { seconds: SECONDS })).clock;

function planned(problem: Problem): PlanTimes["runs"][number] {
  const { result, ...took } = timed(() => solve(problem, solver, { seconds: SECONDS }));
  if (result === null) throw new Error("A generated plan has no list.");
  if (evaluator(problem)(result.list).broken.length > 0) throw new Error("A list breaks a rule.");
  const greedy = greedyList(problem);
  return {
    ...took,
    isProven: result.isSolvedToTheEnd,
    gap: Math.max(...result.aims.map(({ gap }) => gap)),
    aims: result.evaluation.aims,
    greedy: greedy && evaluator(problem)(greedy).aims,
  };
}

const plans = SIZES.map(([guests, seats]) => {
  const runs = SEEDS.map((seed) => planned(planPool(guests, seats, seed)));
  process.stderr.write(`${guests}/${seats}: ${runs.map(({ clock }) => clock.toFixed(1)).join(" ")} s\n`);
  return { guests, seats, runs };
});
const middle = planPool(200, 40, 1);
const { list } = solve(middle, solver, { seconds: 60 })!;
const outside = middle.guests.find(({ id }) => !list.some((one) => one.id === id))!;
const explanations = [list[0]!.id, outside.id].map((id) => {
  const { clock, cpu } = timed(() => explain(middle, list, id, solver, { seconds: SECONDS }));
  return { clock, cpu };
});
const large = planPool(5_000, 120, 1);
const hand = greedyList(large) ?? [];
const seated = timed(() =>
  seatTables(
    {
      people: middle.guests
        .slice(0, 100)
        .map(({ id, cells, languages }) => ({ id, delegate: 1, cells, languages })),
      ...{
        rounds: 5,
        tables: 12,
        languages: [],
        interpreted: ["en", "fr", "es"],
        fixed: [],
        ties: [],
        seed: 1,
      },
      gaps: middle.aims.flatMap((aim) =>
        aim.kind === "bridges" ? aim.bridges.map(({ between }) => between) : [],
      ),
    },
    solver,
  ),
);
const result: PlannerResult = {
  ...whereAndWhen(),
  load: [begun, load()],
  seconds: SECONDS,
  cold: { load: loaded, first },
  plans,
  explanations,
  byHand: Array.from({ length: 9 }, () => timed(() => evaluator(large)(hand)).clock),
  tables: { clock: seated.clock, cpu: seated.cpu, people: 100, rounds: 5 },
};
const results = resolve(import.meta.dirname, "results");
mkdirSync(results, { recursive: true });
writeFileSync(join(results, "planner.json"), `${JSON.stringify(result, null, 2)}\n`);
