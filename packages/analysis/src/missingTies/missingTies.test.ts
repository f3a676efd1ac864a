import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { twoMode, undirected } from "../graph/projections.ts";
import { anyTies } from "../testing/anyTies.ts";
import { florentine, type KnownGraph, karate } from "../testing/knownGraphs.ts";
import {
  commonNeighbours,
  missingTies,
  missingTiesOfOccasions,
  TIE_PREDICTORS,
  type TiePredictor,
  threeStepWays,
} from "./missingTies.ts";

function scoreOf({ names, ties }: KnownGraph, predictor: TiePredictor, x: string, y: string) {
  const pair = [names.indexOf(x), names.indexOf(y)].sort((a, b) => a - b);
  return missingTies(undirected(ties, "presence"), predictor, 1000).find(
    ({ a, b }) => a === pair[0] && b === pair[1],
  )?.score;
}

describe("plausible missing ties", () => {
  test.each([
    ["adamic-adar", "Guadagni", "Medici", 1.8205],
    ["adamic-adar", "Castellani", "Bischeri", 1.6316],
    ["resource-allocation", "Guadagni", "Medici", 0.6667],
    ["resource-allocation", "Castellani", "Bischeri", 0.5833],
    ["three-steps", "Bischeri", "Medici", 0.866],
    ["three-steps", "Guadagni", "Ridolfi", 0.7601],
  ] as const)("%s of %s and %s is the known value", (predictor, x, y, known) => {
    expect(scoreOf(florentine, predictor, x, y)).toBeCloseTo(known, 4);
  });

  test.each([
    ["adamic-adar", "2", "33", 4.7194],
    ["adamic-adar", "0", "33", 2.711],
    ["resource-allocation", "2", "33", 1.5667],
    ["resource-allocation", "0", "33", 0.9],
    ["preferential-attachment", "0", "33", 272],
    ["three-steps", "2", "33", 3.6581],
    ["three-steps", "0", "33", 2.3354],
  ] as const)("in the karate club, %s of %s and %s is the known value", (predictor, x, y, known) => {
    expect(scoreOf(karate, predictor, x, y)).toBeCloseTo(known, 4);
  });

  test("of a barred node are in no list, and all others as before", () => {
    const graph = undirected(karate.ties, "presence");
    const barred = new Uint8Array(graph.nodes);
    barred[33] = 1;
    for (const predictor of TIE_PREDICTORS) {
      const all = missingTies(graph, predictor, 1000);
      const without = all.filter(({ a, b }) => a !== 33 && b !== 33);
      expect(without.length).toBeLessThan(all.length);
      expect(missingTies(graph, predictor, 1000, undefined, barred)).toEqual(without);
      expect(missingTies(graph, predictor, 3, undefined, barred)).toEqual(without.slice(0, 3));
    }
  });

  test("of three steps are named by the ways between", () => {
    const { names, ties } = florentine;
    const graph = undirected(ties, "presence");
    const at = (name: string) => names.indexOf(name);
    const { ways, all } = threeStepWays(graph, at("Bischeri"), at("Medici"), 10);
    // Known ties: Bischeri with Guadagni, Peruzzi and Strozzi; Medici with Acciaiuoli, Albizzi, Barbadori, Ridolfi, Salviati, Tornabuoni.
    const named = ways.map(([u, v]) => `${names[u]} ${names[v]}`);
    expect(all).toBe(3);
    expect(named).toEqual(["Strozzi Ridolfi", "Guadagni Tornabuoni", "Guadagni Albizzi"]);
    expect(threeStepWays(graph, at("Bischeri"), at("Medici"), 1)).toEqual({ ways: ways.slice(0, 1), all: 3 });
  });

  test("of three steps score the sum of what the ways between count", () => {
    fc.assert(
      fc.property(anyTies({ weighted: false }), (ties) => {
        const graph = undirected(ties, "presence");
        const degree = (node: number) =>
          (graph.offsets[node + 1] as number) - (graph.offsets[node] as number);
        for (const { a, b, score } of missingTies(graph, "three-steps", 1000)) {
          const { ways, all } = threeStepWays(graph, a, b, Number.POSITIVE_INFINITY);
          expect(ways).toHaveLength(all);
          const counted = ways.map(([u, v]) => 1 / Math.sqrt(degree(u) * degree(v)));
          expect(counted).toEqual([...counted].sort((x, y) => y - x));
          expect(counted.reduce((sum, each) => sum + each, 0)).toBeCloseTo(score, 9);
          const back = threeStepWays(graph, b, a, Number.POSITIVE_INFINITY).ways.map(([u, v]) => `${v} ${u}`);
          expect(back.sort()).toEqual(ways.map(([u, v]) => `${u} ${v}`).sort());
        }
      }),
    );
  });

  test("are named by their common partners", () => {
    const graph = undirected(florentine.ties, "presence");
    const at = (name: string) => florentine.names.indexOf(name);
    const common = commonNeighbours(graph, at("Guadagni"), at("Medici"));
    expect(common.map((node) => florentine.names[node]).sort()).toEqual(["Albizzi", "Tornabuoni"]);
  });

  test("of occasions weigh a small one more, and leave out who is tied", () => {
    const graph = twoMode(4, 2, Uint32Array.of(0, 1, 0, 1, 2, 3), Uint32Array.of(0, 0, 1, 1, 1, 1));
    const ties = undirected(
      { nodes: 4, source: Uint32Array.of(2), target: Uint32Array.of(3), weight: null },
      "presence",
    );
    const found = missingTiesOfOccasions(graph, ties, 10);
    expect(found[0]).toEqual({ a: 0, b: 1, score: 0.75 });
    expect(found.map(({ a, b }) => [a, b])).toEqual([
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 2],
      [1, 3],
    ]);
  });

  test.each(TIE_PREDICTORS)(
    "by %s: a short list is the start of the long one, and no pair is tied",
    (predictor) => {
      fc.assert(
        fc.property(anyTies({ weighted: false }), fc.integer({ min: 1, max: 20 }), (ties, top) => {
          const graph = undirected(ties, "presence");
          const all = missingTies(graph, predictor, 1000);
          expect(missingTies(graph, predictor, top)).toEqual(all.slice(0, top));
          for (const { a, b, score } of all) {
            expect(score).toBeGreaterThan(0);
            expect([...graph.neighbours.subarray(graph.offsets[a], graph.offsets[a + 1])]).not.toContain(b);
          }
        }),
      );
    },
  );

  test.each(TIE_PREDICTORS)("by %s: an isolate changes nothing", (predictor) => {
    fc.assert(
      fc.property(anyTies({ weighted: false }), (ties) => {
        const more = undirected({ ...ties, nodes: ties.nodes + 1 }, "presence");
        expect(missingTies(more, predictor, 1000)).toEqual(
          missingTies(undirected(ties, "presence"), predictor, 1000),
        );
      }),
    );
  });
});
