import * as fc from "fast-check";
import type { TieColumns } from "../graph/graph.ts";

/** Ties among 1 to 40 nodes, with loops, repeats and isolates; weighted ones from 0 (which do not count) to 4. */
export const anyTies = ({ weighted }: { readonly weighted: boolean }): fc.Arbitrary<TieColumns> =>
  fc.integer({ min: 1, max: 40 }).chain((nodes) =>
    fc
      .array(
        fc.record({
          a: fc.nat(nodes - 1),
          b: fc.nat(nodes - 1),
          weight: fc.integer({ min: 0, max: 16 }).map((quarter) => quarter / 4),
        }),
        { maxLength: 120 },
      )
      .map((ties) => ({
        nodes,
        source: Uint32Array.from(ties, ({ a }) => a),
        target: Uint32Array.from(ties, ({ b }) => b),
        weight: weighted ? Float64Array.from(ties, ({ weight }) => weight) : null,
      })),
  );
