import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { undirected } from "../graph/projections.ts";
import { strengthsOf } from "../graph/strengths.ts";
import { leadingVector } from "../measures/position/leadingVector.ts";
import { anyTies } from "../testing/anyTies.ts";
import { vectorSpace, vectorSpaceTwin } from "./vectors.ts";

describe("the vector kernel", () => {
  test("gives the same bytes as its twin, on one product or two", () => {
    fc.assert(
      fc.property(anyTies({ weighted: true }), fc.boolean(), fc.boolean(), (ties, weighted, twice) => {
        const graph = undirected(ties, weighted ? "sum" : "presence");
        const factors = twice ? [graph, graph] : [graph];
        const start = strengthsOf(graph);
        expect(leadingVector(factors, start, vectorSpace)).toEqual(
          leadingVector(factors, start, vectorSpaceTwin),
        );
      }),
    );
  });
});
