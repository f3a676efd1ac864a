import { MaillageError } from "@maillage/model";
import { describe, expect, it } from "vitest";
import { checkProblem, type Problem } from "./problem.ts";
import { person, problemOf } from "./testing/problems.ts";

const pool = [person("secret-a", ["c"]), person("secret-b", ["c"])];
const quota = {
  id: "women",
  field: "gender",
  values: ["woman"],
  minimum: 3,
  maximum: 2,
  missing: "unknown",
} as const;
const twoSeats: Partial<Problem> = { seats: { minimum: 3, maximum: 2 } };

describe("a problem that is wrong in itself", () => {
  it.each([
    ["an empty pool", problemOf([], 2), "Nobody is in the pool"],
    ["a guest twice", problemOf([...pool, pool[0]!], 2), "Guest 3 of the pool is in it twice"],
    ["a cost below zero", problemOf([person("a", [], { cost: -1 })], 2), "Guest 1 has a cost"],
    [
      "a risk without end",
      problemOf([person("a", [], { risk: Number.POSITIVE_INFINITY })], 2),
      "Guest 1 has a cost or risk",
    ],
    [
      "no delegates",
      problemOf([person("a", [], { delegates: { minimum: 0, maximum: 1 } })], 2),
      "0 to 1 delegates",
    ],
    ["a minimum above its maximum", problemOf(pool, 2, { quotas: [quota] }), '"women" asks for at least 3'],
    ["seats that contradict", problemOf(pool, 2, twoSeats), "At least 3 seats"],
    ["a guest who is not there", problemOf(pool, 2, { must: ["secret-c"] }), 'Number 1 of the list "must"'],
    ["must and never", problemOf(pool, 2, { must: ["secret-a"], never: ["secret-a"] }), 'is in "never" too'],
    ["more who must come than seats", problemOf(pool, 1, { must: ["secret-a", "secret-b"] }), "2 seats of 1"],
  ])("says so: %s", (_, problem, said) => {
    try {
      checkProblem(problem);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(MaillageError);
      expect((error as MaillageError).code).toBe("plan-impossible");
      expect((error as MaillageError).message).toContain(said);
      expect((error as MaillageError).message).not.toContain("secret");
    }
  });

  it("is not one with a single guest", () => {
    expect(() => checkProblem(problemOf([pool[0]!], 1))).not.toThrow();
  });
});
