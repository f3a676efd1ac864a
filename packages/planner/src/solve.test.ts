import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { KARATE_OFFICER, karate } from "../../analysis/src/testing/knownGraphs.ts";
import { DAVIS } from "../../analysis/src/testing/knownTables.ts";
import { type Evaluation, evaluator } from "./evaluate.ts";
import { greedyList } from "./greedy.ts";
import type { Invited, Problem } from "./problem.ts";
import { buildProgram, listOf } from "./program.ts";
import { solve } from "./solve.ts";
import { loadSolver, type Solver } from "./solver.ts";
import { anyProblem, coverAll, everyList, person, problemOf } from "./testing/problems.ts";

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});
const solved = (problem: Problem) => {
  const found = solve(problem, solver, { seconds: 20 });
  if (found === null) throw new Error("infeasible");
  expect(found.isSolvedToTheEnd).toBe(true);
  expect(found.evaluation.broken).toEqual([]);
  return found;
};
const idsOf = (list: readonly Invited[]) => list.map(({ id }) => id);

/** Every list that reaches the best of the first aim, each cut off once it is found. */
function everyBest(problem: Problem): { best: number; lists: string[][] } {
  const program = buildProgram(problem);
  const rows = [...program.rows];
  const lists: string[][] = [];
  let best = Number.NEGATIVE_INFINITY;
  for (;;) {
    const { solution, value } = solver({ columns: program.columns, rows }, program.aims[0]!, {
      seconds: 20,
      seed: 1,
    });
    if (solution === null || value < best - 0.5) return { best, lists };
    best = Math.round(value);
    const list = listOf(program, solution);
    lists.push(idsOf(list));
    const chosen = program.invited.map((at) => (solution[at]! > 0.5 ? 1 : -1));
    rows.push({
      rule: null,
      lower: Number.NEGATIVE_INFINITY,
      upper: list.length - 1,
      columns: program.invited,
      values: chosen,
    });
  }
}

const women = DAVIS.map((events, at) =>
  person(
    `w${at}`,
    events.map((event) => `e${event}`),
  ),
);
const closed = Array.from({ length: 34 }, (_, at) => {
  const near = new Set([String(at)]);
  karate.ties.source.forEach((a, tie) => {
    const b = karate.ties.target[tie]!;
    if (a === at) near.add(String(b));
    if (b === at) near.add(String(a));
  });
  return person(String(at), [...near]);
});

describe("the best list", () => {
  it("covers all 14 events of Davis by Evelyn and Nora, and in no other way by two", () => {
    const { best, lists } = everyBest(
      problemOf(women, 2, { seats: { minimum: 2, maximum: 2 }, aims: [coverAll(women)] }),
    );
    expect(best).toBe(14);
    expect(lists).toEqual([["w0", "w13"]]);
  });

  it.each([
    [1, 14, null],
    [2, 17, 4],
    [3, 18, 14],
  ])("meets at %i events of Davis %i of 18 women", (events, met, ways) => {
    const guests = Array.from({ length: 14 }, (_, event) =>
      person(
        `e${event}`,
        DAVIS.flatMap((at, woman) => (at.includes(event) ? [`w${woman}`] : [])),
      ),
    );
    const found = everyBest(
      problemOf(guests, events, { seats: { minimum: events, maximum: events }, aims: [coverAll(guests)] }),
    );
    expect(found.best).toBe(met);
    if (ways !== null) expect(found.lists).toHaveLength(ways);
  });

  it.each([
    [1, 18],
    [2, 31],
    [3, 33],
    [4, 34],
  ])("of %i in the karate club is near %i", (seats, near) => {
    expect(solved(problemOf(closed, seats, { aims: [coverAll(closed)] })).aims[0]?.value).toBe(near);
  });

  it("of four in the karate club, two of each club, is near 34 in 9 ways; without both leaders near 28 in 6", () => {
    const guests = closed.map((guest, at) => ({
      ...guest,
      values: { club: [KARATE_OFFICER.includes(at) ? "officer" : "teacher"] },
    }));
    const quotas = ["officer", "teacher"].map((club) => ({
      id: club,
      field: "club",
      values: [club],
      minimum: 2,
      maximum: 2,
      missing: "unknown" as const,
    }));
    const both = everyBest(problemOf(guests, 4, { quotas, aims: [coverAll(guests)] }));
    expect([both.best, both.lists.length]).toEqual([34, 9]);
    const without = everyBest(
      problemOf(closed, 4, {
        seats: { minimum: 4, maximum: 4 },
        never: ["0", "33"],
        aims: [coverAll(closed)],
      }),
    );
    expect([without.best, without.lists.length]).toEqual([28, 6]);
  });

  it("is better than greed where greed finds 5 of 6", () => {
    const guests = [
      person("a", ["1", "2", "4", "5"]),
      person("b", ["1", "2", "3"]),
      person("c", ["4", "5", "6"]),
    ];
    const problem = problemOf(guests, 2, { aims: [coverAll(guests)] });
    expect(evaluator(problem)(greedyList(problem)!).aims).toEqual([5]);
    const { list, aims } = solved(problem);
    expect(aims).toEqual([{ value: 6, bound: 6, gap: 0 }]);
    expect(idsOf(list)).toEqual(["b", "c"]);
  });

  it("agrees with every list tried, under any rules", () => {
    let solvedOnes = 0;
    fc.assert(
      fc.property(anyProblem(1, 8), (problem) => {
        const evaluate = evaluator(problem);
        let feasible: Evaluation[] = [];
        for (const list of everyList(problem)) {
          const evaluation = evaluate(list);
          if (evaluation.broken.length === 0) feasible.push(evaluation);
        }
        const found = solve(problem, solver, { seconds: 20 });
        if (feasible.length === 0) {
          expect(found).toBeNull();
          return;
        }
        if (feasible.some(({ seats }) => seats > 0)) solvedOnes += 1;
        expect(found?.evaluation.broken).toEqual([]);
        problem.aims.forEach((_, at) => {
          const best = Math.max(...feasible.map(({ aims }) => aims[at]!));
          expect(found?.aims[at]?.bound).toBeCloseTo(best, 3);
          const least = at === problem.aims.length - 1 ? best : best * (1 - problem.tolerance);
          expect(found?.aims[at]?.value).toBeGreaterThanOrEqual(least - 1e-6);
          feasible = feasible.filter(({ aims }) => aims[at]! >= best * (1 - problem.tolerance) - 1e-6);
        });
      }),
      { numRuns: 100 },
    );
    expect(solvedOnes).toBeGreaterThan(20);
  });

  it("agrees with every list tried of 14 guests", () => {
    fc.assert(
      fc.property(anyProblem(14, 14), (problem) => {
        const evaluate = evaluator(problem);
        let best = Number.NEGATIVE_INFINITY;
        for (const list of everyList(problem)) {
          if (list.length > problem.seats.maximum) continue;
          const { broken, aims } = evaluate(list);
          if (broken.length === 0) best = Math.max(best, aims[0]!);
        }
        const found = solve(problem, solver, { seconds: 20 });
        if (best === Number.NEGATIVE_INFINITY) expect(found).toBeNull();
        else expect(found?.aims[0]?.bound).toBeCloseTo(best, 3);
      }),
      { numRuns: 3 },
    );
  });

  it("is the same for the same plan and seed; another seed finds another of the equals", () => {
    const guests = Array.from({ length: 30 }, (_, at) => person(`g${at}`, [`c${at % 6}`]));
    const lists = [1, 1, 2, 3, 4].map((seed) =>
      idsOf(solved(problemOf(guests, 6, { seed, aims: [coverAll(guests)] })).list),
    );
    expect(lists[1]).toEqual(lists[0]);
    expect(new Set(lists.map(String)).size).toBeGreaterThan(1);
  });

  it("is told while it improves, and can be given up", () => {
    const guests = Array.from({ length: 60 }, (_, at) =>
      person(`g${at}`, [`c${at % 17}`, `c${(at * 7) % 23}`, `d${at % 5}`], { cost: (at * 37) % 11 }),
    );
    const problem = problemOf(guests, 12, { budget: 40, aims: [coverAll(guests)] });
    const seen: number[] = [];
    const full = solve(problem, solver, { seconds: 10, onProgress: ({ value }) => void seen.push(value) });
    expect(seen.length).toBeGreaterThan(0);
    const stopped = solve(problem, solver, { seconds: 10, isStopped: () => true });
    expect(stopped?.evaluation.broken).toEqual([]);
    expect(stopped?.aims[0]?.bound).toBeGreaterThanOrEqual(full!.aims[0]!.value);
    expect(stopped?.isSolvedToTheEnd).toBe(false);
  });
});
