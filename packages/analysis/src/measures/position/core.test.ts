import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { undirected } from "../../graph/projections.ts";
import { anyTies } from "../../testing/anyTies.ts";
import { core } from "./core.ts";

describe("core numbers", () => {
  test("are the largest k at which a node is left when all with fewer than k ties are taken away again and again", () => {
    fc.assert(
      fc.property(anyTies({ weighted: false }), (ties) => {
        const graph = undirected(ties, "presence");
        const neighbours = (node: number) =>
          graph.neighbours.subarray(graph.offsets[node], graph.offsets[node + 1]);
        const known = new Map<number, number>();
        let left = Array.from({ length: graph.nodes }, (_, node) => node);
        for (let k = 0; left.length > 0; k++) {
          for (const node of left) known.set(node, k);
          for (let before = -1; before !== left.length; ) {
            before = left.length;
            const kept = new Set(left);
            left = left.filter((node) => neighbours(node).filter((other) => kept.has(other)).length > k);
          }
        }
        const values = core.compute({ graph, groups: null }, {}).columns[0]?.values;
        expect(values).toEqual(
          Array.from({ length: graph.nodes }, (_, node) =>
            neighbours(node).length === 0 ? null : known.get(node),
          ),
        );
      }),
    );
  });
});
