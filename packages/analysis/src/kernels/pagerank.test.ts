import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { directed } from "../graph/projections.ts";
import { anyTies } from "../testing/anyTies.ts";
import { pagerank, pagerankTwin } from "./pagerank.ts";

describe("the PageRank kernel", () => {
  test("gives the same bytes as its twin", () => {
    fc.assert(
      fc.property(
        anyTies({ weighted: true }),
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        (ties, damping) => {
          const graph = directed(ties, "sum");
          const strength = Float64Array.from({ length: graph.nodes }, (_, node) => {
            const { offsets, weights } = graph.outgoing;
            let sum = 0;
            for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at++)
              sum += weights?.[at] ?? 1;
            return sum;
          });
          const input = { incoming: graph.incoming, strength, damping, tolerance: 1e-10, most: 200 };
          expect(pagerank(input)).toEqual(pagerankTwin(input));
        },
      ),
    );
  });
});
