import { describe, expect, test } from "vitest";
import { edgeSwaps } from "./edgeSwaps.ts";

const of = (pairs: readonly (readonly [number, number])[], nodes: number) => ({
  nodes,
  a: Int32Array.from(pairs, ([u]) => u),
  b: Int32Array.from(pairs, ([, v]) => v),
});
/** A simple graph, written the same whatever the order of its ties. */
const written = (a: Int32Array, b: Int32Array) =>
  [...a]
    .map((u, tie) => [u, b[tie] as number].sort((x, y) => x - y).join("-"))
    .sort()
    .join(" ");

describe("double edge swaps", () => {
  test("reach every simple graph with these numbers of ties, each as often", () => {
    // A path of five nodes has degrees 1 2 2 2 1; the simple graphs with them are counted here one by one.
    const graph = of(
      [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 4],
      ],
      5,
    );
    const degrees = [1, 2, 2, 2, 1];
    const pairs = degrees.flatMap((_, u) =>
      degrees.slice(u + 1).map((__, step) => [u, u + 1 + step] as const),
    );
    const all = new Set<string>();
    for (let mask = 0; mask < 1 << pairs.length; mask++) {
      const chosen = pairs.filter((_, at) => (mask >> at) & 1);
      const counts = degrees.map((_, node) => chosen.filter((pair) => pair.includes(node)).length);
      if (counts.every((count, node) => count === degrees[node]))
        all.add(
          written(
            Int32Array.from(chosen, ([u]) => u),
            Int32Array.from(chosen, ([, v]) => v),
          ),
        );
    }
    const seen = new Map<string, number>();
    const runs = 4_000;
    for (let seed = 1; seed <= runs; seed++) {
      const { last } = edgeSwaps({
        ...graph,
        ...{ groupOf: new Int32Array(5), groups: 1, draws: 1, burnIn: 60, thinning: 1, seed },
      });
      const name = written(...last);
      seen.set(name, (seen.get(name) ?? 0) + 1);
    }
    expect(new Set(seen.keys())).toEqual(all);
    const expected = runs / all.size;
    const chiSquare = [...seen.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    // 99.9 % point of chi-square with 6 degrees of freedom; there are 7 graphs.
    expect(all.size).toBe(7);
    expect(chiSquare).toBeLessThan(22.46);
  });

  test("keep every node's number of ties, and give the same for the same seed", () => {
    const pairs = Array.from({ length: 30 }, (_, at) => [at % 10, 10 + ((at * 7) % 13)] as const);
    const graph = of([...new Map(pairs.map((pair) => [pair.join(), pair])).values()], 23);
    const input = {
      ...graph,
      groupOf: Int32Array.from({ length: 23 }, (_, at) => at % 3),
      groups: 3,
      draws: 20,
      burnIn: 300,
      thinning: 30,
      seed: 4,
    };
    const one = edgeSwaps(input);
    expect(one).toEqual(edgeSwaps(input));
    const degree = (a: Int32Array, b: Int32Array) => {
      const counts = new Array<number>(23).fill(0);
      for (const node of [...a, ...b]) counts[node] = (counts[node] as number) + 1;
      return counts;
    };
    expect(degree(...one.last)).toEqual(degree(graph.a, graph.b));
    expect(new Set(written(...one.last).split(" ")).size).toBe(graph.a.length);
  });

  test("refuse what is not simple, and no draws", () => {
    const rest = { groupOf: new Int32Array(3), groups: 1, draws: 1, burnIn: 1, thinning: 1, seed: 1 };
    expect(() =>
      edgeSwaps({
        ...of(
          [
            [0, 1],
            [1, 0],
          ],
          3,
        ),
        ...rest,
      }),
    ).toThrow("give each pair once");
    expect(() => edgeSwaps({ ...of([[0, 0]], 3), ...rest })).toThrow("to itself");
    expect(() => edgeSwaps({ ...of([[0, 1]], 3), ...rest, draws: 0 })).toThrow("at least 1 draw");
  });
});
