import { beforeAll, describe, expect, it } from "vitest";
import { findConflict } from "./conflict.ts";
import { evaluator, impossibleParts } from "./evaluate.ts";
import { ruleKey } from "./program.ts";
import { solve } from "./solve.ts";
import { loadSolver, type Solver } from "./solver.ts";
import { planPool } from "./testing/planPool.ts";
import { coverAll, person, problemOf } from "./testing/problems.ts";

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});
const seconds = 20;
const women = (missing: "exclude" | "unknown", minimum: number) => ({
  ...{ id: "women", field: "gender", values: ["woman"], minimum, maximum: null, missing },
});

describe("a plan that is hard to serve", () => {
  it("with 5,000 guests and 60 rules has a list that keeps them all, with a proven gap", () => {
    const problem = planPool(5_000, 120, 1);
    const found = solve(problem, solver, { seconds })!;
    expect(evaluator(problem)(found.list).broken).toEqual([]);
    expect(found.evaluation.seats).toBeLessThanOrEqual(120);
    for (const { value, bound, gap } of found.aims) {
      expect(value).toBeGreaterThan(0);
      expect(value).toBeLessThanOrEqual(bound);
      expect(gap).toBeLessThan(0.1);
    }
  });

  it("with one guest who may come invites that one", () => {
    const guests = [person("a", ["1"]), person("b", ["1"], { cost: 9 }), person("c", ["1"])];
    const problem = problemOf(guests, 3, { budget: 5, never: ["c"], aims: [coverAll(guests)] });
    expect(solve(problem, solver, { seconds })?.list).toEqual([{ id: "a", delegates: 1 }]);
  });

  it("leaves out or counts as unknown those of whom nothing is known, as it says", () => {
    const guests = [
      person("a", ["1"], { values: { gender: ["woman"] } }),
      person("b", ["2", "3"]),
      person("c", ["2"], { values: { gender: ["man"] } }),
    ];
    const invited = (missing: "exclude" | "unknown") =>
      solve(problemOf(guests, 2, { quotas: [women(missing, 1)], aims: [coverAll(guests)] }), solver, {
        seconds,
      })?.list.map(({ id }) => id);
    expect(invited("unknown")).toEqual(["a", "b"]);
    expect(invited("exclude")).toEqual(["a", "c"]);
    const asked = problemOf(guests.slice(1), 2, { quotas: [women("unknown", 1)] });
    expect(solve(asked, solver, { seconds })).toBeNull();
    expect(findConflict(asked, solver, { seconds })?.rules.map(ruleKey)).toEqual(["minimum:women"]);
    const unknown = { ...women("unknown", 1), values: ["unknown"] };
    expect(
      solve(problemOf(guests, 1, { quotas: [unknown] }), solver, { seconds })?.list.map(({ id }) => id),
    ).toEqual(["b"]);
  });

  it("names cells where nobody works, and bridges that cannot be built, and serves the rest", () => {
    const guests = [person("a", ["1"]), person("b", ["2"]), person("c", ["3"])];
    const bridges = [
      { id: "ab", between: ["1", "2"] as const, weight: 1 },
      { id: "nowhere", between: ["1", "no-such"] as const, weight: 9 },
      { id: "barred", between: ["2", "3"] as const, weight: 9 },
    ];
    const problem = problemOf(guests, 3, { never: ["c"], aims: [{ kind: "bridges", bridges }] });
    expect(impossibleParts(problem)).toEqual({ cells: ["no-such", "3"], bridges: ["nowhere", "barred"] });
    const found = solve(problem, solver, { seconds })!;
    expect(found.evaluation.bridges).toEqual(["ab"]);
    expect(found.aims).toEqual([{ value: 1, bound: 1, gap: 0 }]);
    expect(impossibleParts(problemOf(guests, 3, { aims: [coverAll(guests)] }))).toEqual({
      cells: [],
      bridges: [],
    });
  });

  it("keeps the list so far when it is stopped half-way, with what is still open", () => {
    const problem = planPool(400, 60, 1);
    const seen: number[] = [];
    const found = solve(problem, solver, {
      seconds,
      onProgress: ({ aim, value }) => {
        if (aim === 1) seen.push(value);
      },
      isStopped: () => seen.length > 0,
    })!;
    expect(found.isSolvedToTheEnd).toBe(false);
    expect(found.evaluation.broken).toEqual([]);
    expect(found.aims[1]!.value).toBeGreaterThanOrEqual(seen[0]!);
    expect(found.aims[1]!.bound).toBeGreaterThan(found.aims[1]!.value);
  });
});
