import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { undirected } from "../graph/projections.ts";
import { anyTies } from "../testing/anyTies.ts";
import { betweenness, betweennessTwin } from "./betweenness.ts";

function expectClose(ours: Float64Array, theirs: Float64Array): void {
  expect(ours.length).toBe(theirs.length);
  ours.forEach((value, node) => {
    const other = theirs[node] as number;
    expect(Math.abs(value - other)).toBeLessThanOrEqual(1e-12 * Math.max(value, other));
  });
}

describe("the betweenness kernel", () => {
  test("gives what its twin gives, to 1e-12", () => {
    fc.assert(
      fc.property(anyTies({ weighted: false }), (ties) => {
        const rows = undirected(ties, "presence");
        expectClose(betweenness({ rows }), betweennessTwin({ rows }));
      }),
    );
  });

  test("pushes and pulls by turns on hubs with long tails", () => {
    const source: number[] = [];
    const target: number[] = [];
    for (let node = 1; node < 1_200; node++) {
      source.push(node, node);
      target.push(node < 600 ? node % 7 : node - 1, node < 600 ? (node * 31) % 600 : node - 1);
    }
    const rows = undirected(
      { nodes: 1_201, source: Uint32Array.from(source), target: Uint32Array.from(target), weight: null },
      "presence",
    );
    expectClose(betweenness({ rows }), betweennessTwin({ rows }));
  });

  test("refuses more paths than a number holds", () => {
    const diamonds = 1_100;
    const ends = Array.from({ length: diamonds }, (_, at) => 3 * at);
    const source = Uint32Array.from(ends.flatMap((at) => [at, at, at + 1, at + 2]));
    const target = Uint32Array.from(ends.flatMap((at) => [at + 1, at + 2, at + 3, at + 3]));
    const rows = undirected({ nodes: 3 * diamonds + 1, source, target, weight: null }, "presence");
    expect(() => betweenness({ rows })).toThrow(RangeError);
  });
});
