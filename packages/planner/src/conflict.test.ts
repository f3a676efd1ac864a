import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { findConflict } from "./conflict.ts";
import { evaluator } from "./evaluate.ts";
import { ruleKey } from "./program.ts";
import { loadSolver, type Solver } from "./solver.ts";
import { anyProblem, everyList, person, problemOf } from "./testing/problems.ts";

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});
const seconds = 600;
const quota = (field: string, minimum: number) => ({
  id: field,
  field,
  values: ["yes"],
  minimum,
  maximum: null,
  missing: "unknown" as const,
});
const four = [1, 2, 3, 4].map((at) =>
  person(`p${at}`, [], { values: at <= 2 ? { women: ["yes"] } : { south: ["yes"] } }),
);

describe("a conflict", () => {
  it("of two seats, two women and one from the south names all three, and what each must give", () => {
    const found = findConflict(
      problemOf(four, 2, { quotas: [quota("women", 2), quota("south", 1)] }),
      solver,
      { seconds },
    );
    expect(found?.rules.map(ruleKey).sort()).toEqual(["minimum:south", "minimum:women", "seats"]);
    expect(
      found?.relaxations.map((way) => way.map(({ rule, by }) => `${ruleKey(rule)} ${by}`)).sort(),
    ).toEqual([["minimum:south 1"], ["minimum:women 1"], ["seats 1"]]);
  });

  it("is not there where a list is", () => {
    expect(
      findConflict(problemOf(four, 3, { quotas: [quota("women", 2), quota("south", 1)] }), solver, {
        seconds,
      }),
    ).toBeNull();
  });

  it("tells what all must give where no rule alone suffices", () => {
    const found = findConflict(
      problemOf(four, 9, { quotas: [quota("women", 3), quota("south", 4)] }),
      solver,
      { seconds },
    );
    expect(found?.rules).toHaveLength(1);
    expect(found?.relaxations).toEqual([
      [
        { rule: { kind: "minimum", of: "women" }, by: 1 },
        { rule: { kind: "minimum", of: "south" }, by: 2 },
      ],
    ]);
  });

  it("is given up between two rules when it is stopped, and has all rules once they are known", () => {
    const problem = problemOf(four, 2, { quotas: [quota("women", 2), quota("south", 1)] });
    let programs = 0;
    const counting: Solver = (...asked) => {
      programs += 1;
      return solver(...asked);
    };
    const stoppedAfter = (most: number) => {
      programs = 0;
      return findConflict(problem, counting, { seconds, isStopped: () => programs >= most });
    };
    const whole = stoppedAfter(Number.POSITIVE_INFINITY)!;
    const all = programs;
    expect(stoppedAfter(2)).toBeNull();
    expect(programs).toBe(2);
    expect(stoppedAfter(all - 1)).toEqual({ ...whole, relaxations: whole.relaxations.slice(0, -1) });
    expect(findConflict(problem, counting, { seconds: 0 })).toBeNull();
  });

  it("is one: kept together its rules allow no list, and without any one of them some list is left", () => {
    let conflicts = 0;
    fc.assert(
      fc.property(anyProblem(1, 7), (problem) => {
        const found = findConflict(problem, solver, { seconds });
        const broken = [...everyList(problem)].map(
          (list) => new Set(evaluator(problem)(list).broken.map(ruleKey)),
        );
        expect(found === null).toBe(broken.some((rules) => rules.size === 0));
        if (found === null) return;
        conflicts += 1;
        const keys = found.rules.map(ruleKey);
        expect(broken.some((rules) => !keys.some((key) => rules.has(key)))).toBe(false);
        for (const left of keys)
          expect(broken.some((rules) => !keys.some((key) => key !== left && rules.has(key)))).toBe(true);
        expect(found.relaxations.length).toBeGreaterThan(0);
      }),
      { numRuns: 80 },
    );
    expect(conflicts).toBeGreaterThan(5);
  });
});
