import { expect, test } from "vitest";
import { undirected } from "../../graph/projections.ts";
import { participation } from "./participation.ts";

const star = {
  nodes: 7,
  source: Uint32Array.of(0, 0, 0, 0, 0),
  target: Uint32Array.of(1, 2, 3, 4, 5),
  weight: Float64Array.of(1, 1, 2, 4, 3),
};

test("participation is one less the squared shares of groups; the ties without a group are left out", () => {
  const groups = ["a", "a", "a", "b", "c", null, "c"];
  const answer = participation.compute({ graph: undirected(star, "sum"), groups }, {});
  // Shares of 2, 2 and 4 in 8.
  expect(answer.columns[0]?.values).toEqual([1 - (1 / 16 + 1 / 16 + 1 / 4), 0, 0, 0, 0, 0, null]);
  expect(answer.columns[1]?.values).toEqual([3, 1, 1, 1, 1, 1, null]);
  expect(answer.isolates).toBe(1);
  const even = participation.compute({ graph: undirected(star, "presence"), groups: [..."abcdefg"] }, {});
  expect(even.columns[0]?.values[0]).toBeCloseTo(1 - 1 / 5, 12);
});
