import * as fc from "fast-check";
import { expect, test } from "vitest";
import { undirected } from "../../graph/projections.ts";
import { anyTies } from "../../testing/anyTies.ts";
import { subjectOverlap } from "./subjectOverlap.ts";

const SETTINGS = { draws: 99, seed: 1 };
/** A path 0-1-2-3-4; 4 has no subjects on record, so that 3-4 does not count. */
const path = undirected(
  { nodes: 5, source: Uint32Array.of(0, 1, 2, 3), target: Uint32Array.of(1, 2, 3, 4), weight: null },
  "presence",
);
const groups = ["health;labour", "labour", "labour", "health;labour", null];

test("of a path worked by hand: ties 1/2, 1, 1/2; the mean of all pairs 2/3; two alike that are not tied", () => {
  const { columns, totals, matrices } = subjectOverlap.compute({ graph: path, groups }, SETTINGS);
  const [overlap, expected, apart, ties] = columns.map(({ values }) => values);
  expect(ties).toEqual([0.5, 1, 0.5, null]);
  expect(overlap).toEqual([0.5, 0.75, 0.75, 0.5, null]);
  // Each has one other of its own set and two of the other: (1 + 1/2 + 1/2) / 3.
  for (const value of expected?.slice(0, 4) ?? []) expect(value).toBeCloseTo(2 / 3, 12);
  expect(apart).toEqual([2, 1, 1, 2, null]);
  expect(totals[0]?.value).toBeCloseTo(2 / 3, 12);
  expect(totals[1]?.value).toBeCloseTo(2 / 3, 12);
  expect(matrices?.[0]).toEqual({
    id: "field-overlap",
    groups: ["health", "labour"],
    values: [
      [1, 0.5],
      [0.5, 1],
    ],
  });
});

test("names what is shared, with contacts first and then with those that no tie is known to", () => {
  const input = { graph: path, groups };
  const lines = subjectOverlap.working(input, SETTINGS, subjectOverlap.compute(input, SETTINGS), 0);
  expect(lines.map(({ key, nodes, terms }) => [key, nodes[0], terms])).toEqual([
    ["overlap-sum", undefined, undefined],
    ["overlap-shared", 1, ["labour"]],
    ["overlap-apart", 3, ["health", "labour"]],
    ["overlap-apart", 2, ["labour"]],
  ]);
});

test("is what counting pair by pair gives", () => {
  const any = anyTies({ weighted: true }).chain((ties) =>
    fc
      .array(fc.constantFrom("a", "a;b", "b;c", "a;b;c;d", null), {
        minLength: ties.nodes,
        maxLength: ties.nodes,
      })
      .map((own) => ({ graph: undirected(ties, "sum"), own })),
  );
  fc.assert(
    fc.property(any, ({ graph, own }) => {
      const answer = subjectOverlap.compute({ graph, groups: own }, SETTINGS);
      const wordsOf = (node: number) => own[node]?.split(";") ?? [];
      const share = (a: number, b: number) => {
        const both = wordsOf(a).filter((word) => wordsOf(b).includes(word)).length;
        return both / (new Set([...wordsOf(a), ...wordsOf(b)]).size || 1);
      };
      const tied = (node: number) => [
        ...graph.neighbours.subarray(graph.offsets[node], graph.offsets[node + 1]),
      ];
      const contacts = (node: number) =>
        own[node] === null ? [] : tied(node).filter((other) => own[other] !== null);
      const pool = [...own.keys()].filter((node) => contacts(node).length > 0);
      const mean = (shares: readonly number[]) => shares.reduce((sum, each) => sum + each, 0) / shares.length;
      for (const node of own.keys()) {
        const values = answer.columns.slice(0, 3).map(({ values }) => values[node]);
        if (!pool.includes(node)) expect(values).toEqual([null, null, null]);
        else {
          const others = pool.filter((other) => other !== node);
          expect(values[0]).toBeCloseTo(mean(contacts(node).map((other) => share(node, other))), 9);
          expect(values[1]).toBeCloseTo(mean(others.map((other) => share(node, other))), 9);
          const apart = others.filter(
            (other) => !contacts(node).includes(other) && share(node, other) >= 0.5,
          );
          expect(values[2]).toBe(apart.length);
        }
      }
    }),
  );
});
