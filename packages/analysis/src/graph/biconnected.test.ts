import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyTies } from "../testing/anyTies.ts";
import { biconnected, blocksOfNodes, tieNumbers } from "./biconnected.ts";
import { batchesOf, breadthOrder, renumbered } from "./breadthOrder.ts";
import type { TieColumns, UndirectedGraph } from "./graph.ts";
import { undirected } from "./projections.ts";

/** Each tie once, as its lower and its higher end. */
const tiesOf = ({ offsets, neighbours, nodes }: UndirectedGraph): [number, number][] =>
  Array.from({ length: nodes }, (_, a) =>
    [...neighbours.subarray(offsets[a], offsets[a + 1])]
      .filter((b) => b > a)
      .map((b): [number, number] => [a, b]),
  ).flat();

const graphOf = (nodes: number, ties: readonly (readonly [number, number])[]): UndirectedGraph => {
  const columns: TieColumns = {
    nodes,
    source: Uint32Array.from(ties, ([a]) => a),
    target: Uint32Array.from(ties, ([, b]) => b),
    weight: null,
  };
  return undirected(columns, "presence");
};
const componentsIn = (graph: UndirectedGraph): number => breadthOrder(graph).starts.length - 1;

describe("blocks", () => {
  test("bridges are the ties without which there is one component more", () => {
    fc.assert(
      fc.property(anyTies({ weighted: false }), (columns) => {
        const graph = undirected(columns, "presence");
        const ties = tiesOf(graph);
        const { blockOf, sizes } = biconnected(graph);
        ties.forEach((_, tie) => {
          const without = graphOf(graph.nodes, ties.toSpliced(tie, 1));
          const splits = componentsIn(without) > componentsIn(graph);
          expect(sizes[blockOf[tie] as number] === 1).toBe(splits);
        });
      }),
      { numRuns: 50 },
    );
  });

  test("a node parts its component into as many as it has blocks", () => {
    fc.assert(
      fc.property(anyTies({ weighted: false }), (columns) => {
        const graph = undirected(columns, "presence");
        const ties = tiesOf(graph);
        blocksOfNodes(graph).forEach((blocks, node) => {
          const kept = ties.filter((ends) => !ends.includes(node));
          // The node itself is left as a component of its own.
          expect(componentsIn(graphOf(graph.nodes, kept)) - componentsIn(graph)).toBe(blocks);
        });
      }),
      { numRuns: 50 },
    );
  });

  test("ties are numbered by their lower end, then their higher one, the same at both ends", () => {
    fc.assert(
      fc.property(anyTies({ weighted: false }), (columns) => {
        const graph = undirected(columns, "presence");
        const number = new Map(tiesOf(graph).map(([a, b], tie) => [`${a}-${b}`, tie]));
        const tieAt = tieNumbers(graph);
        for (let node = 0; node < graph.nodes; node++)
          for (let at = graph.offsets[node] as number; at < (graph.offsets[node + 1] as number); at++) {
            const other = graph.neighbours[at] as number;
            expect(tieAt[at]).toBe(number.get(`${Math.min(node, other)}-${Math.max(node, other)}`));
          }
      }),
      { numRuns: 50 },
    );
  });
});

describe("breadth order", () => {
  test("holds each node once, with the ties of the graph", () => {
    fc.assert(
      fc.property(anyTies({ weighted: false }), (columns) => {
        const graph = undirected(columns, "presence");
        const { nodeAt } = breadthOrder(graph);
        expect([...nodeAt].sort((a, b) => a - b)).toEqual(Array.from({ length: graph.nodes }, (_, n) => n));
        const { offsets, neighbours } = renumbered(graph, nodeAt);
        nodeAt.forEach((node, place) => {
          const others = [...neighbours.subarray(offsets[place], offsets[place + 1])].map(
            (each) => nodeAt[each] as number,
          );
          expect(others.sort((a, b) => a - b)).toEqual([
            ...graph.neighbours.subarray(graph.offsets[node], graph.offsets[node + 1]),
          ]);
        });
      }),
      { numRuns: 50 },
    );
  });

  test("batches hold each source once, within the components that they name", () => {
    const starts = Uint32Array.of(0, 2, 3, 20, 21, 22, 30);
    for (const [from, until, most] of [
      [0, 30, 8],
      [1, 22, 4],
      [4, 5, 64],
      [7, 7, 8],
    ] as const) {
      const batches = [...batchesOf(starts, from, until, most)];
      const sources = batches.flatMap((each) =>
        Array.from({ length: each.until - each.from }, (_, at) => each.from + at),
      );
      expect(sources).toEqual(Array.from({ length: until - from }, (_, at) => from + at));
      for (const { from: first, until: end, low, high } of batches) {
        expect(end - first).toBeLessThanOrEqual(most);
        expect([...starts]).toContain(low);
        expect([...starts]).toContain(high);
        expect(low <= first && end <= high).toBe(true);
      }
    }
  });
});
