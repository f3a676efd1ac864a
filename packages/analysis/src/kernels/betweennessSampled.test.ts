import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { undirected } from "../graph/projections.ts";
import { anyTies } from "../testing/anyTies.ts";
import { karate } from "../testing/knownGraphs.ts";
import { betweenness } from "./betweenness.ts";
import { sampled, sampledTwin } from "./betweennessSampled.ts";

describe("the kernel of drawn pairs", () => {
  test("gives what its twin gives, to 1e-12", () => {
    fc.assert(
      fc.property(anyTies({ weighted: false }), fc.nat(2 ** 32 - 1), (ties, seed) => {
        const rows = undirected(ties, "presence");
        const ours = sampled({ rows, samples: 40, seed });
        const theirs = sampledTwin({ rows, samples: 40, seed });
        for (const column of ["sums", "squares"] as const)
          ours[column].forEach((value, node) => {
            const other = theirs[column][node] as number;
            expect(Math.abs(value - other)).toBeLessThanOrEqual(1e-12 * Math.max(value, other));
          });
      }),
    );
  });

  test("tells how many pairs are drawn", () => {
    const told: number[] = [];
    const rows = undirected(karate.ties, "presence");
    sampled({ rows, samples: 2_500, seed: 1, progress: (done) => told.push(done) });
    expect(told).toEqual([1_000, 2_000, 2_500]);
  });

  test("comes near the exact values of karate", () => {
    const rows = undirected(karate.ties, "presence");
    const { sums } = sampled({ rows, samples: 200_000, seed: 7 });
    const pairs = (34 * 33) / 2;
    betweenness({ rows }).forEach((exact, node) => {
      // Five standard errors at most: the variance of a share in [0, 1] is below its mean.
      const bound = 5 * Math.sqrt(exact / pairs / 200_000) * pairs;
      expect(Math.abs(((sums[node] as number) / 200_000) * pairs - exact)).toBeLessThanOrEqual(bound);
    });
  });
});
