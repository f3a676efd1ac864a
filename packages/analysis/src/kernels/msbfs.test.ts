import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { undirected } from "../graph/projections.ts";
import { anyTies } from "../testing/anyTies.ts";
import { msbfs, msbfsTwin } from "./msbfs.ts";

/** 1,500 nodes in a component of many batches, one of a batch and many of a node. */
function wide() {
  const source: number[] = [];
  const target: number[] = [];
  for (let node = 1; node < 900; node++) {
    source.push(node, node);
    target.push(Math.floor(node / 3), (node * 7919) % 900);
  }
  for (let node = 901; node < 1_400; node++) {
    source.push(node);
    target.push(node - 1);
  }
  return { nodes: 1_500, source: Uint32Array.from(source), target: Uint32Array.from(target), weight: null };
}

describe("the kernel of many breadth-first searches", () => {
  test("gives the same bytes as its twin", () => {
    fc.assert(
      fc.property(anyTies({ weighted: false }), fc.integer({ min: 1, max: 6 }), (ties, depth) => {
        const rows = undirected(ties, "presence");
        expect(msbfs({ rows, depth })).toEqual(msbfsTwin({ rows, depth }));
        expect(msbfs({ rows })).toEqual(msbfsTwin({ rows }));
      }),
    );
  });

  test("gives the same bytes as its twin over many batches, and for a part of the sources", () => {
    const rows = undirected(wide(), "presence");
    expect(msbfs({ rows })).toEqual(msbfsTwin({ rows }));
    expect(msbfs({ rows, from: 700, until: 1_310 })).toEqual(msbfsTwin({ rows, from: 700, until: 1_310 }));
  });

  test("parts of the sources add up to all of them", () => {
    const rows = undirected(wide(), "presence");
    const all = msbfs({ rows });
    const parts = [msbfs({ rows, until: 617 }), msbfs({ rows, from: 617 })] as const;
    expect(parts[0].harmonic.map((sum, node) => sum + (parts[1].harmonic[node] as bigint))).toEqual(
      all.harmonic,
    );
    expect(parts[0].farness.map((sum, node) => sum + (parts[1].farness[node] as number))).toEqual(
      all.farness,
    );
  });

  test("tells how many sources are done", () => {
    const told: number[] = [];
    msbfs({ rows: undirected(wide(), "presence"), progress: (done) => told.push(done) });
    expect(told.at(-1)).toBe(1_500);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
  });
});
