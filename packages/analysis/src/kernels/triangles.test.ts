import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { undirected } from "../graph/projections.ts";
import { anyTies } from "../testing/anyTies.ts";
import { burtTwin, constraintOf, redundancyOf, triangles, trianglesTwin } from "./triangles.ts";

const expectClose = (own: Float64Array, twin: Float64Array) =>
  own.forEach((value, node) => {
    const other = twin[node] as number;
    expect(Math.abs(value - other)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(other)));
  });

describe("the triangle kernels", () => {
  test("count the triangles of each node as their twin does", () => {
    fc.assert(
      fc.property(anyTies({ weighted: false }), (ties) => {
        const graph = undirected(ties, "presence");
        expect(triangles(graph)).toEqual(trianglesTwin(graph));
      }),
    );
  });

  test("give constraint and redundancy as the definition does, weighted or not", () => {
    fc.assert(
      fc.property(anyTies({ weighted: true }), fc.boolean(), (ties, weighted) => {
        const graph = undirected(ties, weighted ? "sum" : "presence");
        const twin = burtTwin(graph);
        expectClose(constraintOf(graph), twin.constraint);
        expectClose(redundancyOf(graph), twin.redundancy);
      }),
    );
  });
});
