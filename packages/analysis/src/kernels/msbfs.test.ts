import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { undirected } from "../graph/projections.ts";
import { anyTies } from "../testing/anyTies.ts";
import { joined, partsOf, placed, SourceRun } from "./fromSources.ts";
import { MSBFS, msbfs, msbfsTwin } from "./msbfs.ts";

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

  test("gives the same bytes as its twin over many batches", () => {
    const rows = undirected(wide(), "presence");
    expect(msbfs({ rows })).toEqual(msbfsTwin({ rows }));
  });

  test("gives the same bytes whichever part of the sources is taken first", () => {
    const rows = undirected(wide(), "presence");
    const graph = placed(rows);
    const parts = partsOf(MSBFS, graph.nodeAt.length);
    expect(parts.length).toBeGreaterThan(2);
    const run = new SourceRun(MSBFS, graph, [2 ** 31]);
    const found = parts.toReversed().map((part) => run.of(part));
    expect(joined(MSBFS, graph, found.toReversed())).toEqual(msbfs({ rows }));
  });

  test("tells how many sources are done", () => {
    const told: number[] = [];
    msbfs({ rows: undirected(wide(), "presence"), progress: (done) => told.push(done) });
    expect(told.at(-1)).toBe(1_500);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
  });
});
