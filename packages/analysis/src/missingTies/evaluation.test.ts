import { describe, expect, test } from "vitest";
import { undirected } from "../graph/projections.ts";
import { evaluateList } from "./evaluation.ts";
import { missingTies } from "./missingTies.ts";

describe("a list of pairs against later ties", () => {
  const nodes = 5;
  const earlier = [
    [0, 1],
    [1, 2],
    [0, 3],
    [3, 2],
    [3, 4],
  ] as const;
  const graph = undirected(
    {
      nodes,
      source: Uint32Array.from(earlier, ([a]) => a),
      target: Uint32Array.from(earlier, ([, b]) => b),
      weight: null,
    },
    "presence",
  );
  // Resource allocation: 1-3 has 1/2 + 1/2, 0-2 has 1/2 + 1/3, 0-4 and 2-4 have 1/3; 1-4 is in no list.
  const list = missingTies(graph, "resource-allocation", 100);

  test("counts precision at each new tie by hand", () => {
    const later = [
      [2, 0],
      [0, 1],
      [1, 4],
      [2, 2],
    ] as const;
    expect(evaluateList(list, { nodes, earlier, later }, 2)).toEqual({
      newTies: 2,
      nonTies: 5,
      averagePrecision: 0.25,
      precisionAtK: 0.5,
      byChance: 0.4,
    });
  });

  test("has no order of equal scores: the mean over all orders, by hand", () => {
    // 0-4 is third or fourth, each with one half: precision 1/3 or 1/4, among the first three or not.
    const ofOne = evaluateList(list, { nodes, earlier, later: [[4, 0]] }, 3);
    expect(ofOne.averagePrecision).toBeCloseTo((1 / 3 + 1 / 4) / 2, 12);
    expect(ofOne.precisionAtK).toBeCloseTo(1 / 6, 12);
    expect(evaluateList(list, { nodes, earlier, later: [[2, 4]] }, 3)).toEqual(ofOne);
    const ofBoth = evaluateList(
      list,
      {
        nodes,
        earlier,
        later: [
          [4, 0],
          [2, 4],
        ],
      },
      3,
    );
    expect(ofBoth.averagePrecision).toBeCloseTo((1 / 3 + 2 / 4) / 2, 12);
    expect(ofBoth.precisionAtK).toBeCloseTo(1 / 3, 12);
  });

  test("counts no pair of a node that is in no list", () => {
    const barred = Uint8Array.of(0, 0, 0, 0, 1);
    const own = missingTies(graph, "resource-allocation", 100, undefined, barred);
    const later = [
      [0, 2],
      [1, 4],
    ] as const;
    expect(evaluateList(own, { nodes, earlier, later, barred }, 2)).toEqual({
      newTies: 1,
      nonTies: 2,
      averagePrecision: 0.5,
      precisionAtK: 0.5,
      byChance: 0.5,
    });
  });

  test("has nothing to tell without new ties", () => {
    const found = evaluateList(list, { nodes, earlier, later: [[1, 0]] }, 2);
    expect(found).toMatchObject({ newTies: 0, averagePrecision: null, precisionAtK: 0 });
  });
});
