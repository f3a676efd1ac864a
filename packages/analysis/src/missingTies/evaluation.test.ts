import { describe, expect, test } from "vitest";
import { evaluatePredictor } from "./evaluation.ts";

describe("a predictor against later ties", () => {
  const earlier = [
    [0, 1],
    [1, 2],
    [0, 3],
    [3, 2],
    [3, 4],
  ] as const;

  test("counts precision at each new tie by hand", () => {
    // Resource allocation: 0-2 has 1/2 + 1/3, 1-3 has 1/2 + 1/2, 0-4 and 2-4 have 1/3; 1-4 is in no list.
    const found = evaluatePredictor(
      {
        nodes: 5,
        earlier,
        later: [
          [2, 0],
          [0, 1],
          [1, 4],
          [2, 2],
        ],
      },
      "resource-allocation",
      2,
    );
    expect(found).toEqual({
      newTies: 2,
      nonTies: 5,
      averagePrecision: 0.25,
      precisionAtK: 0.5,
      byChance: 0.4,
    });
  });

  test("has nothing to tell without new ties", () => {
    const found = evaluatePredictor({ nodes: 5, earlier, later: [[1, 0]] }, "resource-allocation", 2);
    expect(found).toMatchObject({ newTies: 0, averagePrecision: null, precisionAtK: 0 });
  });
});
