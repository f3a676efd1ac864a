import { describe, expect, test } from "vitest";
import { undirected } from "../graph/projections.ts";
import { seededRandom } from "../seededRandom.ts";
import { neighbourhoodPreservation, stress } from "./quality.ts";

/** Nodes in a row, each tied to the next. */
const path = (nodes: number) =>
  undirected(
    {
      nodes,
      source: Uint32Array.from({ length: nodes - 1 }, (_, node) => node),
      target: Uint32Array.from({ length: nodes - 1 }, (_, node) => node + 1),
      weight: null,
    },
    "presence",
  );
const onALine = (places: readonly number[]) => Float64Array.from(places.flatMap((place) => [place, 0]));
const line = (nodes: number) => onALine(Array.from({ length: nodes }, (_, node) => node));

describe("quality of a picture", () => {
  test("a path on a line keeps all neighbourhoods and has no stress, at any scale", () => {
    for (const scale of [1, 0.001, 700]) {
      const positions = line(50).map((place) => place * scale);
      expect(neighbourhoodPreservation(path(50), positions, 1)).toBe(1);
      expect(stress(path(50), positions, 1)).toBeCloseTo(0, 12);
    }
  });

  test("gives the numbers of a path of three by hand", () => {
    // In the order 0, 2, 1: the nearest of 0 is 2 (0 of 2), the two nearest of 1 are both (1), the nearest of 2 is 0 (0 of 2).
    const positions = onALine([0, 2.5, 1]);
    expect(neighbourhoodPreservation(path(3), positions, 1)).toBeCloseTo((0 + 1 + 0) / 3, 12);
    // Ratios of distance and steps, each pair from both ends: 2.5, 0.5 (1 over 2), 1.5.
    const ratios = [2.5, 0.5, 1.5];
    const sum = ratios.reduce((a, b) => a + b, 0);
    const squares = ratios.reduce((a, b) => a + b * b, 0);
    expect(stress(path(3), positions, 1)).toBeCloseTo(1 - (sum * sum) / (3 * squares), 12);
  });

  test("is poor for random places, and says where there is nothing to tell", () => {
    const random = seededRandom(1);
    const anywhere = Float64Array.from({ length: 2000 }, () => random.unit());
    expect(neighbourhoodPreservation(path(1000), anywhere, 1)).toBeLessThan(0.02);
    expect(stress(path(1000), anywhere, 1)).toBeGreaterThan(0.5);
    const alone = undirected(
      { nodes: 2, source: new Uint32Array(0), target: new Uint32Array(0), weight: null },
      "sum",
    );
    expect(neighbourhoodPreservation(alone, line(2), 1)).toBeNaN();
    expect(stress(alone, line(2), 1)).toBeNaN();
  });
});
