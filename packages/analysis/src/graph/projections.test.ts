import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyTies } from "../testing/anyTies.ts";
import { florentine, karate, kite } from "../testing/knownGraphs.ts";
import type { Rows, TieColumns } from "./graph.ts";
import { directed, oneMode, twoMode, undirected } from "./projections.ts";

const pairsOf = ({ offsets, neighbours, weights }: Rows) =>
  Array.from({ length: offsets.length - 1 }, (_, node) =>
    Array.from(neighbours.slice(offsets[node], offsets[node + 1]), (other, at) => [
      node,
      other,
      weights?.[(offsets[node] as number) + at] ?? 1,
    ]),
  ).flat();

function slowly(ties: TieColumns, both: boolean, sum: boolean) {
  const found = new Map<string, [number, number, number]>();
  for (const [tie, a] of ties.source.entries()) {
    const b = ties.target[tie] as number;
    const weight = ties.weight?.[tie] ?? 1;
    if (a === b || weight <= 0) continue;
    for (const [from, to] of both ? [[a, b] as const, [b, a] as const] : [[a, b] as const]) {
      const known = found.get(`${from} ${to}`)?.[2] ?? 0;
      found.set(`${from} ${to}`, [from, to, sum ? known + weight : 1]);
    }
  }
  return [...found.values()].sort((x, y) => x[0] - y[0] || x[1] - y[1]);
}

describe("projections", () => {
  test("hold each pair once, without loops and ties of no weight", () => {
    fc.assert(
      fc.property(anyTies({ weighted: true }), fc.boolean(), (ties, sum) => {
        const rule = sum ? "sum" : "presence";
        const graph = undirected(ties, rule);
        expect(pairsOf(graph)).toEqual(slowly(ties, true, sum));
        expect(graph.ties).toBe(slowly(ties, true, sum).length / 2);
        const arcs = directed(ties, rule);
        expect(pairsOf(arcs.outgoing)).toEqual(slowly(ties, false, sum));
        expect(
          pairsOf(arcs.incoming)
            .map(([to, from, weight]) => [from, to, weight])
            .sort((x, y) => (x[0] as number) - (y[0] as number) || (x[1] as number) - (y[1] as number)),
        ).toEqual(slowly(ties, false, sum));
      }),
    );
  });

  test("of mutual ties have both directions, whichever end is written first", () => {
    fc.assert(
      fc.property(
        anyTies({ weighted: true }),
        fc.boolean(),
        fc.infiniteStream(fc.boolean()),
        (ties, sum, are) => {
          const rule = sum ? "sum" : "presence";
          const mutual = Uint8Array.from(ties.source, () => Number(are.next().value));
          const turned = (from: Uint32Array, to: Uint32Array) =>
            from.map((end, tie) => (mutual[tie] === 1 ? (to[tie] as number) : end));
          const graph = directed({ ...ties, mutual }, rule);
          const other = {
            ...{ ...ties, mutual },
            source: turned(ties.source, ties.target),
            target: turned(ties.target, ties.source),
          };
          expect(pairsOf(directed(other, rule).outgoing)).toEqual(pairsOf(graph.outgoing));
          const back = [...mutual.keys()].filter((tie) => mutual[tie] === 1);
          const both = (one: Uint32Array, more: Uint32Array) =>
            Uint32Array.from([...one, ...back.map((tie) => more[tie] as number)]);
          const weight =
            ties.weight &&
            Float64Array.from([...ties.weight, ...back.map((tie) => ties.weight?.[tie] as number)]);
          const written = {
            nodes: ties.nodes,
            source: both(ties.source, ties.target),
            target: both(ties.target, ties.source),
            weight,
          };
          expect(graph).toEqual(directed(written, rule));
        },
      ),
    );
  });

  test("the known graphs have their published sizes", () => {
    const size = ({ ties }: { ties: TieColumns }) => [ties.nodes, undirected(ties, "presence").ties];
    expect([size(florentine), size(karate), size(kite)]).toEqual([
      [16, 20],
      [34, 78],
      [10, 18],
    ]);
  });

  test("two modes to one: what two actors shared, by each rule", () => {
    // Three actors at a meeting of three, two of them at one of two.
    const table = twoMode(3, 2, Uint32Array.of(0, 1, 2, 0, 1), Uint32Array.of(0, 0, 0, 1, 1));
    const weightOf = (rule: "shared" | "newman" | "jaccard") =>
      pairsOf(oneMode(table, rule)).filter(([a, b]) => (a as number) < (b as number));
    expect(weightOf("shared")).toEqual([
      [0, 1, 2],
      [0, 2, 1],
      [1, 2, 1],
    ]);
    expect(weightOf("newman")).toEqual([
      [0, 1, 1.5],
      [0, 2, 0.5],
      [1, 2, 0.5],
    ]);
    expect(weightOf("jaccard")).toEqual([
      [0, 1, 1],
      [0, 2, 0.5],
      [1, 2, 0.5],
    ]);
  });
});
