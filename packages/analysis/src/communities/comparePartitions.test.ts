import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { undirected } from "../graph/projections.ts";
import { KARATE_OFFICER, karate } from "../testing/knownGraphs.ts";
import { communities } from "./communities.ts";
import { comparePartitions } from "./comparePartitions.ts";

describe("the agreement of two partitions", () => {
  test("of the karate club's optimum with its two clubs is the published one", () => {
    const graph = undirected(karate.ties, "presence");
    const best = Array.from({ length: 50 }, (_, seed) =>
      communities({ graph, method: "louvain", resolution: 1, seed }),
    ).reduce((most, each) => (each.modularity > most.modularity ? each : most));
    const clubs = Array.from({ length: 34 }, (_, node) => (KARATE_OFFICER.includes(node) ? 1 : 0));
    const found = comparePartitions([...best.community], clubs);
    expect(found?.nmi).toBeCloseTo(0.58785, 6);
    expect(found?.ari).toBeCloseTo(0.464591, 6);
    expect(found?.vi).toBeCloseTo(0.829995, 6);
  });

  test("is full with itself under other names, the same both ways, and blind to what either leaves out", () => {
    const group = fc.constantFrom("a", "b", "c", null);
    fc.assert(
      fc.property(fc.array(fc.tuple(group, group), { minLength: 2, maxLength: 30 }), (things) => {
        const one = things.map(([first]) => first);
        const other = things.map(([, second]) => second);
        const itself = comparePartitions(
          one,
          one.map((group) => group && `other ${group}`),
        );
        if (itself?.nmi != null) expect(itself.nmi).toBeCloseTo(1, 12);
        if (itself?.ari != null) expect(itself.ari).toBe(1);
        const both = comparePartitions(one, other);
        const back = comparePartitions(other, one);
        expect(both?.vi ?? 0).toBeCloseTo(back?.vi ?? 0, 12);
        expect(both?.ari ?? 0).toBeCloseTo(back?.ari ?? 0, 12);
        expect(comparePartitions([...one, "a"], [...other, null])).toEqual(
          comparePartitions([...one, null], [...other, null]),
        );
      }),
    );
    expect(comparePartitions([null], ["a"])).toBeNull();
  });
});
