import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { evaluator } from "./evaluate.ts";
import { fairDraw } from "./fairDraw.ts";
import type { Problem } from "./problem.ts";
import { loadSolver, type Solver } from "./solver.ts";
import { anyProblem, everyList, person, problemOf } from "./testing/problems.ts";

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

/** The pools of the published examples: `ones` women conservative, then women liberal, then men conservative. */
function example(
  counts: readonly [number, number, number],
  seats: number,
  least: number,
  most: number,
): Problem {
  const kinds = [
    ["woman", "conservative"],
    ["woman", "liberal"],
    ["man", "conservative"],
  ] as const;
  const guests = kinds.flatMap(([gender, leaning], kind) =>
    Array.from({ length: counts[kind]! }, (_, at) =>
      person(`${kind}-${at}`, [], { values: { gender: [gender], leaning: [leaning] } }),
    ),
  );
  const quota = (field: string, value: string) => ({
    id: value,
    field,
    values: [value],
    minimum: least,
    maximum: most,
    missing: "unknown" as const,
  });
  return problemOf(guests, seats, {
    seats: { minimum: seats, maximum: seats },
    quotas: [
      quota("gender", "woman"),
      quota("gender", "man"),
      quota("leaning", "conservative"),
      quota("leaning", "liberal"),
    ],
  });
}

describe("the fair draw", () => {
  it.each([
    ["small", [1, 99, 100], 20, 9, 20],
    ["large", [1, 999, 1000], 200, 99, 200],
  ] as const)("gives everybody of the %s example the chance 0.1", (_, counts, seats, least, most) => {
    const problem = example(counts, seats, least, most);
    const found = fairDraw(problem, [], solver, 20)!;
    for (const { chance } of found.chances) expect(chance).toBeCloseTo(0.1, 5);
    expect(evaluator(problem)(found.list).broken).toEqual([]);
    expect(fairDraw(problem, [], solver, 20)?.list).toEqual(found.list);
  });

  it("names those who can never be drawn", () => {
    const guests = [person("a", []), person("b", []), person("dear", [], { cost: 9 })];
    const found = fairDraw(problemOf(guests, 1, { budget: 5 }), [], solver, 20)!;
    expect(found.never).toEqual(["dear"]);
    expect(found.chances.map(({ chance }) => Math.round(chance * 1e6) / 1e6)).toEqual([0.5, 0.5, 0]);
  });

  it("reaches chances that no other lottery over all lists betters, the smallest first", () => {
    let drawn = 0;
    fc.assert(
      fc.property(anyProblem(1, 6), fc.boolean(), (problem, isHeld) => {
        const evaluate = evaluator(problem);
        const feasible = [...everyList(problem)].filter((list) => evaluate(list).broken.length === 0);
        const best = Math.max(...feasible.map((list) => evaluate(list).aims[0]!));
        const atLeast = isHeld && feasible.length > 0 ? [best] : [];
        const lists = feasible.filter((list) => atLeast.every((least) => evaluate(list).aims[0]! >= least));
        const found = fairDraw(problem, atLeast, solver, 20);
        const ids = problem.guests.map(({ id }) => id);
        const possible = ids.filter((id) => lists.some((list) => list.some((one) => one.id === id)));
        if (possible.length === 0) {
          expect(found).toBeNull();
          return;
        }
        drawn += 1;
        expect(found!.never).toEqual(ids.filter((id) => !possible.includes(id)));
        expect(evaluate(found!.list).broken).toEqual([]);
        for (const least of atLeast) expect(evaluate(found!.list).aims[0]).toBeGreaterThanOrEqual(least);
        const smallest = Math.min(
          ...found!.chances.filter(({ id }) => possible.includes(id)).map(({ chance }) => chance),
        );
        const columns = [...lists, null].map(() => ({ lower: 0, upper: 1, integer: false }));
        const rows = possible.map((id) => ({
          rule: null,
          lower: 0,
          upper: Number.POSITIVE_INFINITY,
          columns: columns.map((_, at) => at),
          values: [...lists.map((list) => (list.some((one) => one.id === id) ? 1 : 0)), -1],
        }));
        rows.push({ ...rows[0]!, lower: 1, upper: 1, values: [...lists.map(() => 1), 0] });
        const fairest = solver({ columns, rows }, new Map([[lists.length, 1]]), { seconds: 20, seed: 1 });
        expect(smallest).toBeCloseTo(fairest.value, 4);
      }),
      { numRuns: 80 },
    );
    expect(drawn).toBeGreaterThan(15);
  });
});
