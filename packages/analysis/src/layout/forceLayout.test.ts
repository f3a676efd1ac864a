import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TieColumns } from "../graph/graph.ts";
import { undirected } from "../graph/projections.ts";
import { seededRandom } from "../seededRandom.ts";
import { anyTies } from "../testing/anyTies.ts";
import { type ForceLayoutSettings, forceLayout, forceLayoutAgain } from "./forceLayout.ts";
import { neighbourhoodPreservation } from "./quality.ts";

const plain: ForceLayoutSettings = { attraction: "logarithmic", seed: 1, radii: null };

/** Groups of 50, most ties inside one; some nodes without any. */
function grouped(groups: number): TieColumns {
  const random = seededRandom(4);
  const nodes = 50 * groups;
  const source = Uint32Array.from({ length: 4 * nodes }, () => random.below(nodes - 3));
  const target = source.map((node) =>
    random.unit() < 0.9 ? node - (node % 50) + random.below(47) : random.below(nodes - 3),
  );
  return { nodes, source, target, weight: null };
}

const distance = (positions: Float64Array, a: number, b: number) =>
  Math.hypot(
    (positions[2 * a] as number) - (positions[2 * b] as number),
    (positions[2 * a + 1] as number) - (positions[2 * b + 1] as number),
  );

describe("the force layout", () => {
  test("places every node of any graph, the same bytes each time", () => {
    fc.assert(
      fc.property(
        anyTies({ weighted: true }),
        fc.constantFrom("logarithmic", "linear"),
        (ties, attraction) => {
          const graph = undirected(ties, "sum");
          const { positions, unit } = forceLayout(graph, { ...plain, attraction });
          expect(positions).toHaveLength(2 * graph.nodes);
          expect(positions.every(Number.isFinite)).toBe(true);
          expect(unit).toBeGreaterThan(0);
          expect(forceLayout(graph, { ...plain, attraction }).positions).toEqual(positions);
        },
      ),
    );
    const nothing = undirected(
      { nodes: 0, source: new Uint32Array(0), target: new Uint32Array(0), weight: null },
      "sum",
    );
    expect(forceLayout(nothing, plain).positions).toHaveLength(0);
  });

  test("puts groups beside one another: a node's nearest are its own group", () => {
    const graph = undirected(grouped(20), "presence");
    const { positions } = forceLayout(graph, plain);
    expect(neighbourhoodPreservation(graph, positions, 1)).toBeGreaterThan(0.15);
    let near = 0;
    for (let node = 0; node < graph.nodes; node += 10) {
      const others = Array.from({ length: graph.nodes }, (_, other) => other)
        .filter((other) => other !== node)
        .sort((a, b) => distance(positions, node, a) - distance(positions, node, b));
      near +=
        others.slice(0, 5).filter((other) => Math.floor(other / 50) === Math.floor(node / 50)).length / 5;
    }
    expect(near / (graph.nodes / 10)).toBeGreaterThan(0.8);
  });

  test("gives other pictures by other seeds", () => {
    const graph = undirected(grouped(4), "presence");
    expect(forceLayout(graph, { ...plain, seed: 2 }).positions).not.toEqual(
      forceLayout(graph, plain).positions,
    );
  });

  test("lays no disc over another", () => {
    const graph = undirected(grouped(8), "presence");
    const radii = Float64Array.from({ length: graph.nodes }, (_, node) => 2 + (node % 5));
    const { positions } = forceLayout(graph, { ...plain, radii });
    let overlaps = 0;
    for (let a = 0; a < graph.nodes; a++)
      for (let b = a + 1; b < graph.nodes; b++)
        if (distance(positions, a, b) < (radii[a] as number) + (radii[b] as number)) overlaps++;
    expect(overlaps).toBe(0);
  });
});

describe("laying out again", () => {
  const ties = grouped(20);
  const kept = ties.source.length * 0.99;
  const before = forceLayout(
    undirected(
      { ...ties, source: ties.source.slice(0, kept), target: ties.target.slice(0, kept) },
      "presence",
    ),
    plain,
  );
  const graph = undirected(ties, "presence");

  test("moves little after a small change, and is no worse a picture than a new one by a tenth", () => {
    const { positions } = forceLayoutAgain(graph, plain, { layout: before, pinned: null });
    let [moved, size] = [0, 0];
    for (let node = 0; node < graph.nodes; node++) {
      moved += Math.hypot(
        (positions[2 * node] as number) - (before.positions[2 * node] as number),
        (positions[2 * node + 1] as number) - (before.positions[2 * node + 1] as number),
      );
      size += Math.hypot(positions[2 * node] as number, positions[2 * node + 1] as number);
    }
    expect(moved / size).toBeLessThan(0.05);
    const fresh = neighbourhoodPreservation(graph, forceLayout(graph, plain).positions, 1);
    expect(neighbourhoodPreservation(graph, positions, 1)).toBeGreaterThan(0.9 * fresh);
  });

  test("leaves pinned nodes where they were, to the bit, and places new ones beside their neighbours", () => {
    const positions = before.positions.slice();
    const newcomer = 60;
    positions.fill(Number.NaN, 2 * newcomer, 2 * newcomer + 2);
    const pinned = Uint8Array.from({ length: graph.nodes }, (_, node) => Number(node % 2 === 0));
    const radii = new Float64Array(graph.nodes).fill(1);
    const layout = { ...before, positions };
    const again = forceLayoutAgain(graph, { ...plain, radii }, { layout, pinned }).positions;
    for (let node = 0; node < graph.nodes; node += 2)
      if (node !== newcomer)
        expect(again.slice(2 * node, 2 * node + 2)).toEqual(positions.slice(2 * node, 2 * node + 2));
    expect(again.every(Number.isFinite)).toBe(true);
    const own = Array.from({ length: 47 }, (_, at) => distance(again, newcomer, 50 + at)).sort(
      (a, b) => a - b,
    );
    const all = Array.from({ length: graph.nodes }, (_, node) => distance(again, newcomer, node)).sort(
      (a, b) => a - b,
    );
    expect(own[23]).toBeLessThan(all[graph.nodes / 4] as number);
  });

  test("says which places are missing", () => {
    expect(() =>
      forceLayoutAgain(graph, plain, { layout: { positions: new Float64Array(4), unit: 1 }, pinned: null }),
    ).toThrow("places 2 nodes and the graph has 1000");
  });
});
