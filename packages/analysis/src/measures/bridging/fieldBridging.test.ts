import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TieColumns } from "../../graph/graph.ts";
import { undirected } from "../../graph/projections.ts";
import { betweennessTwin } from "../../kernels/betweenness.ts";
import { anyTies } from "../../testing/anyTies.ts";
import { ANY_FIELD, fieldBridging } from "./fieldBridging.ts";

const ANY = { field: ANY_FIELD, "other-field": ANY_FIELD };
const answered = (ties: TieColumns, groups: readonly (string | null)[], settings = ANY) =>
  fieldBridging.compute({ graph: undirected(ties, "presence"), groups }, settings);
const ties = (nodes: number, ...pairs: readonly (readonly [number, number])[]): TieColumns => ({
  nodes,
  source: Uint32Array.from(pairs, ([one]) => one),
  target: Uint32Array.from(pairs, ([, other]) => other),
  weight: null,
});

/** Every shortest path between two nodes, by trying every way that does not come back. */
function shortestPaths({ source, target }: TieColumns, from: number, to: number): number[][] {
  const next = new Map<number, Set<number>>();
  source.forEach((one, tie) => {
    const other = target[tie] as number;
    for (const [a, b] of [
      [one, other],
      [other, one],
    ] as const)
      next.set(a, (next.get(a) ?? new Set()).add(b));
  });
  let paths = [[from]];
  const seen = new Set([from]);
  while (paths.length > 0) {
    const there = paths.filter((path) => path.at(-1) === to);
    if (there.length > 0) return there;
    const longer = paths.flatMap((path) =>
      [...(next.get(path.at(-1) as number) ?? [])]
        .filter((node) => !seen.has(node))
        .map((node) => [...path, node]),
    );
    for (const path of longer) seen.add(path.at(-1) as number);
    paths = longer;
  }
  return [];
}

/** By the definition: every pair, every shortest path. */
function slowly(
  network: TieColumns,
  groups: readonly (string | null)[],
  { field, "other-field": other } = ANY,
) {
  const sums = groups.map(() => 0);
  const words = groups.map((group) => group?.split(";") ?? []);
  const isPair = (a: readonly string[], b: readonly string[]) => {
    const one = field === ANY_FIELD ? a : a.filter((word) => word === field);
    const two = other === ANY_FIELD ? b : b.filter((word) => word === other);
    return (
      one.length > 0 && two.length > 0 && !one.some((w) => b.includes(w)) && !two.some((w) => a.includes(w))
    );
  };
  for (let from = 0; from < groups.length; from++)
    for (let to = from + 1; to < groups.length; to++) {
      const [a, b] = [words[from] as string[], words[to] as string[]];
      if (!isPair(a, b) && !isPair(b, a)) continue;
      const paths = shortestPaths(network, from, to);
      for (const path of paths) for (const node of path.slice(1, -1)) sums[node]! += 1 / paths.length;
    }
  return sums;
}

const anyFields = anyTies({ weighted: false }).chain((network) =>
  fc.record({
    network: fc.constant(network),
    groups: fc.array(
      fc.constantFrom("labour", "feminism", "labour;feminism", "peace", "health;labour", null),
      {
        minLength: network.nodes,
        maxLength: network.nodes,
      },
    ),
    field: fc.constantFrom(ANY_FIELD, "labour", "peace"),
    other: fc.constantFrom(ANY_FIELD, "labour", "feminism"),
  }),
);

describe("bridging between fields", () => {
  test("of two fields names who stands between them, and nobody inside one", () => {
    // Two unions, a federation of both fields, two women's bodies, and one more way round by a body without a field.
    const network = ties(6, [0, 1], [1, 2], [2, 3], [3, 4], [1, 5], [5, 3]);
    const groups = ["labour", "labour", "feminism;labour", "feminism", "feminism", null];
    const { columns, totals } = answered(network, groups, { field: "labour", "other-field": "feminism" });
    expect(columns.map(({ values }) => values)).toEqual([
      [0, 2, 2, 2, 0, 2],
      [0, 1, 0.5, 1, 0, 0.5],
      [0, 0, 1, 0, 0, 1],
    ]);
    expect(totals.map(({ value }) => value)).toEqual([4, 0]);
  });

  test("is what the definition says of every pair and path", () => {
    fc.assert(
      fc.property(anyFields, ({ network, groups, field, other }) => {
        const settings = { field, "other-field": other };
        const { columns } = answered(network, groups, settings);
        slowly(network, groups, settings).forEach((expected, node) => {
          expect(columns[0]?.values[node] ?? 0).toBeCloseTo(expected, 9);
        });
      }),
    );
  });

  test("is betweenness where no two have a field in common", () => {
    fc.assert(
      fc.property(anyTies({ weighted: false }), (network) => {
        const groups = Array.from({ length: network.nodes }, (_, node) => `f${node}`);
        const all = betweennessTwin({ rows: undirected(network, "presence") });
        answered(network, groups).columns[0]?.values.forEach((value, node) => {
          expect(value ?? 0).toBeCloseTo(all[node] as number, 9);
        });
      }),
    );
  });

  test("has no pair between a field and itself, nor where nobody has a field", () => {
    const network = ties(3, [0, 1], [1, 2]);
    const same = answered(network, ["labour", null, "labour"], { field: "labour", "other-field": "labour" });
    for (const { columns, totals } of [same, answered(network, [null, null, null])]) {
      expect(columns.map(({ values }) => values)).toEqual([
        [0, 0, 0],
        [null, null, null],
        [0, 0, 0],
      ]);
      expect(totals[0]?.value).toBe(0);
    }
  });

  test("shows its working by pairs of contacts that it alone joins", () => {
    const input = {
      graph: undirected(ties(3, [0, 1], [1, 2]), "presence"),
      groups: ["labour", null, "peace"],
    };
    const answer = fieldBridging.compute(input, ANY);
    expect(fieldBridging.working(input, ANY, answer, 1)).toEqual([
      { key: "field-bridging-sum", numbers: { value: 1, pairs: 1 }, nodes: [] },
      { key: "field-bridging-joined", numbers: { pairs: 1 }, nodes: [] },
      { key: "brokerage-from", numbers: {}, nodes: [0] },
      { key: "brokerage-to", numbers: {}, nodes: [2] },
    ]);
  });
});
