import { describe, expect, test } from "vitest";
import type { TieColumns } from "../../graph/graph.ts";
import { directed, undirected } from "../../graph/projections.ts";
import { KARATE_OFFICER, karate, sampson } from "../../testing/knownGraphs.ts";
import { eiIndex } from "./eiIndex.ts";
import { hypergeometricPoints } from "./labelPermutation.ts";

const SETTINGS = { draws: 999, seed: 1 };
const clubs = karate.names.map((_, node) => (KARATE_OFFICER.includes(node) ? "officer" : "Mr. Hi"));
const club = eiIndex.compute({ graph: undirected(karate.ties, "presence"), groups: clubs }, SETTINGS);

/** Ties of a small graph, whose labels are put on the nodes in every order. */
const four: TieColumns = {
  nodes: 4,
  source: Uint32Array.of(0, 0, 1, 2),
  target: Uint32Array.of(1, 2, 2, 3),
  weight: Float64Array.of(1, 2, 4, 3),
};

function* orders(labels: readonly string[]): Generator<readonly string[]> {
  if (labels.length === 0) yield [];
  for (const [at, label] of labels.entries())
    for (const rest of orders(labels.filter((_, other) => other !== at))) yield [label, ...rest];
}

describe("E-I index", () => {
  test("of the karate club and of Sampson's monks is the published one", () => {
    expect(club.totals[0]?.value).toBeCloseTo((11 - 67) / 78, 12);
    const monks = eiIndex.compute(
      { graph: directed(sampson.ties, "presence"), groups: sampson.groups },
      SETTINGS,
    );
    expect(monks.totals[0]?.value).toBeCloseTo(-0.431818, 6);
    const groupIndex = monks.columns[2]?.values[sampson.names.indexOf("Gregory")];
    expect(groupIndex).toBeCloseTo((9 + 7 + 5 + 1 - 30) / (9 + 7 + 5 + 1 + 30), 12);
  });

  test("the expectation of the karate club is that of two halves, and the club lies far below", () => {
    const [, expected] = club.totals;
    expect(expected?.value).toBeCloseTo(1 - (2 * 2 * 17 * 16) / (34 * 33), 12);
    expect(expected?.low).toBeGreaterThan(-0.3);
    expect(expected?.low).toBeLessThan(0);
    expect(expected?.high).toBeGreaterThan(0.05);
    expect(expected?.high).toBeLessThan(0.4);
  });

  test("expectations and draws are those of all orders of the labels", () => {
    const labels = ["a", "a", "b", "c"];
    const graph = undirected(four, "sum");
    const all = [...orders(labels)].map((groups) => eiIndex.compute({ graph, groups }, SETTINGS));
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const overall = mean(all.map(({ totals }) => totals[0]?.value as number));
    const [first] = all;
    expect(first?.totals[1]?.value).toBeCloseTo(overall, 12);
    for (const node of [0, 1, 2, 3]) {
      const kept = [...orders(labels)].flatMap((groups, at) =>
        groups[node] === "a" ? [all[at]?.columns[0]?.values[node] as number] : [],
      );
      const own = all.find((_, at) => [...orders(labels)][at]?.[node] === "a");
      expect(own?.columns[1]?.values[node]).toBeCloseTo(mean(kept), 12);
    }
    const ofA = [...orders(labels)].flatMap((groups, at) => {
      const member = groups.indexOf("a");
      return [all[at]?.columns[2]?.values[member] as number];
    });
    // 999 draws of a standard deviation of 0.304: three standard errors are 0.029.
    expect(Math.abs((first?.columns[3]?.values[0] as number) - mean(ofA))).toBeLessThan(0.029);
  });

  test("ties without a group at one end count nowhere; who has no other has no value", () => {
    const groups = ["a", "a", "b", null];
    const { columns, totals } = eiIndex.compute({ graph: undirected(four, "sum"), groups }, SETTINGS);
    expect(columns[0]?.values).toEqual([1 / 3, 3 / 5, 1, null]);
    expect(totals[0]?.value).toBeCloseTo(5 / 7, 12);
    const none = eiIndex.compute(
      { graph: undirected(four, "sum"), groups: [null, "a", null, "b"] },
      SETTINGS,
    );
    expect(none.columns.map(({ values }) => values)).toEqual(Array(4).fill([null, null, null, null]));
    expect(none.totals.map(({ value }) => value)).toEqual([null, null]);
  });

  test("points of a hypergeometric count are those of its distribution", () => {
    // P(X = 0, 1, 2) of 2 drawn of 5 with 2 marked: 0.3, 0.6, 0.1.
    expect(hypergeometricPoints({ total: 5, marked: 2, drawn: 2 })).toEqual({ low: 0, high: 2 });
    // 2 drawn of 8 with 1 marked: 0.75, 0.25.
    expect(hypergeometricPoints({ total: 8, marked: 1, drawn: 2 })).toEqual({ low: 0, high: 1 });
    expect(hypergeometricPoints({ total: 40, marked: 39, drawn: 1 })).toEqual({ low: 1, high: 1 });
  });
});
