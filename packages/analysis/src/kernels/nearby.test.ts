import * as fc from "fast-check";
import { expect, test } from "vitest";
import { undirected } from "../graph/projections.ts";
import { anyTies } from "../testing/anyTies.ts";
import { fromSourcesHere } from "./fromSources.ts";
import { msbfsTwin } from "./msbfs.ts";
import { NEARBY, reachedWithin } from "./nearby.ts";

test("finds as many within any number of steps as a search from each node", () => {
  fc.assert(
    fc.property(anyTies({ weighted: false }), fc.integer({ min: 1, max: 5 }), (ties, depth) => {
      const rows = undirected(ties, "presence");
      const { reached } = msbfsTwin({ rows, depth });
      expect(reachedWithin({ rows, depth })).toEqual(reached);
      expect(fromSourcesHere(NEARBY, { rows, settings: [depth] }).reached).toEqual(reached);
    }),
  );
});
