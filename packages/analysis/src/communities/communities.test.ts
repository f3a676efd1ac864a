import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { undirected } from "../graph/projections.ts";
import { communityStepsTwin } from "../kernels/communities.ts";
import { anyTies } from "../testing/anyTies.ts";
import { KARATE_OFFICER, karate } from "../testing/knownGraphs.ts";
import { communities } from "./communities.ts";
import { connectedParts } from "./connectedParts.ts";
import { modularity } from "./modularity.ts";

const METHODS = ["louvain", "leiden"] as const;
const club = undirected(karate.ties, "presence");

describe("modularity", () => {
  test("of the two clubs is the published one at three resolutions", () => {
    const sides = Uint32Array.from({ length: 34 }, (_, node) => Number(KARATE_OFFICER.includes(node)));
    expect(modularity(club, sides, 0.5)).toBeCloseTo(0.608605, 6);
    expect(modularity(club, sides, 1)).toBeCloseTo(0.358235, 6);
    expect(modularity(club, sides, 2)).toBeCloseTo(-0.142505, 6);
  });
});

describe("communities", () => {
  test("are the same by kernel and twin, connected, and no worse than all apart", () => {
    fc.assert(
      fc.property(
        anyTies({ weighted: true }),
        fc.constantFrom(...METHODS),
        fc.constantFrom(0.5, 1, 2),
        fc.integer(),
        (ties, method, resolution, seed) => {
          const graph = undirected(ties, "sum");
          const input = { graph, method, resolution, seed };
          const found = communities(input);
          expect(found).toEqual(communities(input, communityStepsTwin));
          expect(connectedParts(graph, found.community).count).toBe(found.count);
          if (graph.ties === 0) return;
          const apart = Uint32Array.from({ length: graph.nodes }, (_, node) => node);
          expect(found.modularity).toBeGreaterThanOrEqual(modularity(graph, apart, resolution) - 1e-12);
        },
      ),
    );
  });

  test.each(METHODS)("by %s, the best of fifty seeds is the optimum of the karate club", (method) => {
    const best = (resolution: number) =>
      Array.from({ length: 50 }, (_, seed) => communities({ graph: club, method, resolution, seed })).reduce(
        (most, each) => (each.modularity > most.modularity ? each : most),
      );
    expect(best(1).modularity).toBeCloseTo(0.4197896120973046, 12);
    expect(best(1).count).toBe(4);
    expect(best(0.5).modularity).toBeCloseTo(0.621795, 6);
    expect(best(2).modularity).toBeCloseTo(0.16453, 6);
  });
});
