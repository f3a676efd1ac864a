import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { evaluator } from "./evaluate.ts";
import type { Problem } from "./problem.ts";
import { type Rule, ruleKey } from "./program.ts";
import { solve } from "./solve.ts";
import { loadSolver, type Solver } from "./solver.ts";
import { anyProblem, coverAll, everyList, person, problemOf } from "./testing/problems.ts";
import { whatLimits } from "./whatLimits.ts";

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});
const seconds = 60;
const limitsOf = (problem: Problem) =>
  whatLimits(problem, solve(problem, solver, { seconds })!, solver, { seconds });
const told = (problem: Problem) =>
  limitsOf(problem).map(({ rule, by, aims }) => [ruleKey(rule), by, ...aims.map(({ value }) => value)]);

/** The problem with one rule that gives `by`, written out by the test. */
function eased(problem: Problem, { kind, of }: Rule, by: number): Problem {
  const quotas = problem.quotas.map((quota) => {
    if (quota.id !== of) return quota;
    if (kind === "minimum") return { ...quota, minimum: quota.minimum! - by };
    return kind === "maximum" ? { ...quota, maximum: quota.maximum! + by } : quota;
  });
  const { seats, interpretation } = problem;
  return {
    ...problem,
    quotas,
    seats: {
      minimum: seats.minimum - (kind === "seats-filled" ? by : 0),
      maximum: seats.maximum + (kind === "seats" ? by : 0),
    },
    budget: problem.budget === null ? null : problem.budget + (kind === "budget" ? by : 0),
    risk: problem.risk === null ? null : problem.risk + (kind === "risk" ? by : 0),
    interpretation: interpretation && {
      ...interpretation,
      booths: interpretation.booths + (kind === "interpretation" ? by : 0),
    },
  };
}

describe("what limits a list", () => {
  it("is the seats, a quota and the money, each with what it brings when it gives", () => {
    const south = { values: { region: ["south"] } };
    const guests = [
      person("a", ["1", "2", "3"], { cost: 4 }),
      person("b", ["4", "5"], { cost: 4, ...south }),
      person("c", ["6"], { cost: 1, ...south }),
      person("d", ["7", "8", "9"], { cost: 5, ...south }),
    ];
    const quota = { id: "south", field: "region", values: ["south"], minimum: null, maximum: 1 };
    const problem = problemOf(guests, 2, {
      aims: [coverAll(guests)],
      quotas: [{ ...quota, missing: "unknown" }],
      budget: 8,
    });
    expect(told(problem)).toEqual([
      ["seats", 1, 5],
      ["maximum:south", 1, 5],
      ["budget", 1, 6],
    ]);
  });

  it("is the least number of a group where it keeps better guests out, and a booth", () => {
    const guests = [
      person("a", ["1"], { values: { gender: ["woman"] }, languages: ["fr"] }),
      person("b", ["1"], { values: { gender: ["woman"] }, languages: ["fr"] }),
      person("c", ["2", "3"], { languages: ["ar"] }),
      person("d", ["4", "5"], { languages: ["fr"] }),
    ];
    const quota = { id: "women", field: "gender", values: ["woman"], minimum: 1, maximum: null };
    const problem = problemOf(guests, 2, {
      aims: [coverAll(guests)],
      quotas: [{ ...quota, missing: "unknown" }],
      interpretation: { working: ["fr"], booths: 0, missing: "exclude" },
    });
    expect(told(problem)).toEqual([
      ["seats", 1, 3],
      ["minimum:women", 1, 3],
      ["interpretation", 1, 3],
    ]);
    expect(told({ ...problem, quotas: [{ ...quota, minimum: 0, missing: "unknown" }] })).toContainEqual([
      "interpretation",
      1,
      4,
    ]);
  });

  it("brings what every list tried says", () => {
    let tried = 0;
    fc.assert(
      fc.property(anyProblem(2, 7), (problem) => {
        if (solve(problem, solver, { seconds }) === null) return;
        const limits = limitsOf(problem);
        expect(limits[0]?.rule.kind).toBe("seats");
        for (const { rule, by, aims } of limits) {
          const other = eased(problem, rule, by);
          const evaluate = evaluator(other);
          const values = [...everyList(other)].map(evaluate).filter(({ broken }) => broken.length === 0);
          expect(aims[0]?.bound).toBeCloseTo(Math.max(...values.map((value) => value.aims[0]!)), 3);
          tried += 1;
        }
      }),
      { numRuns: 80 },
    );
    expect(tried).toBeGreaterThan(25);
  });
});
