import { expect, test } from "vitest";
import { undirected } from "../../graph/projections.ts";
import { KARATE_OFFICER, karate } from "../../testing/knownGraphs.ts";
import { defaultsOf } from "../registry.ts";
import { scale } from "./scale.ts";

const club = undirected(karate.ties, "presence");
const places = Array.from({ length: 34 }, (_, node) => {
  const region = KARATE_OFFICER.includes(node) ? "o" : "t";
  return `${region}/${region}${node % 3}`;
});
const answer = scale.compute({ graph: club, groups: places }, defaultsOf(scale));
const totals = Object.fromEntries(answer.totals.map((total) => [total.id, total]));
const of = (node: number) => answer.columns.map(({ values }) => values[node]);

test("of 78 ties among two regions of three countries each 24, 43 and 11 are at each scale; expected as counted apart", () => {
  expect(totals["all-within-country"]?.value).toBeCloseTo(24 / 78, 12);
  expect(totals["all-within-region"]?.value).toBeCloseTo(43 / 78, 12);
  expect(totals["all-across-regions"]?.value).toBeCloseTo(11 / 78, 12);
  expect(totals["all-within-country-expected"]?.value).toBeCloseTo(0.14795008912655971, 12);
  expect(totals["all-within-region-expected"]?.value).toBeCloseTo(0.33689839572192515, 12);
  expect(totals["all-across-regions-expected"]?.value).toBeCloseTo(0.5151515151515151, 12);
  const { low = 1, high = 0 } = totals["all-across-regions-expected"] ?? {};
  expect([low < 0.5151, high > 0.5152, low > 11 / 78]).toEqual([true, true, true]);
});

test("of a node the shares, and the hypergeometric interval as scipy gives it", () => {
  expect(of(0)).toEqual([0.0625, 1 - 16 / 33, 0.6875, 0.25]);
  expect([answer.columns[1]?.low?.[0], answer.columns[1]?.high?.[0]]).toEqual([0.375, 0.6875]);
  expect(of(8).map((value) => value?.toFixed(4))).toEqual(["0.6000", "0.5152", "0.2000", "0.2000"]);
  expect([answer.columns[1]?.low?.[8], answer.columns[1]?.high?.[8]]).toEqual([0.2, 0.8]);
});

test("of each region the ties with an end in it, each once", () => {
  const [table] = answer.matrices ?? [];
  expect(table?.groups).toEqual(["o", "t"]);
  expect(table?.columns).toEqual(["within-country", "within-region", "across-regions", "across-expected"]);
  const rows = table?.values.map((row) => row.slice(0, 3).map((value) => value?.toFixed(6)));
  expect(rows).toEqual([
    ["0.325581", "0.418605", "0.255814"],
    ["0.217391", "0.543478", "0.239130"],
  ]);
});

test("expects of all ties what all orders of the labels give in the mean", () => {
  const ties = {
    nodes: 5,
    source: Uint32Array.of(0, 0, 1, 2),
    target: Uint32Array.of(1, 2, 3, 4),
    weight: Float64Array.of(1, 3, 2, 1),
  };
  const labels = ["a/1", "a/1", "a/2", "b/3", "b/3"];
  const orders = (rest: readonly string[]): string[][] =>
    rest.length === 0
      ? [[]]
      : rest.flatMap((own, at) =>
          orders(rest.filter((_, other) => other !== at)).map((end) => [own, ...end]),
        );
  const shareOf = (groups: readonly string[], id: string) =>
    scale
      .compute({ graph: undirected(ties, "sum"), groups }, { draws: 99, seed: 1 })
      .totals.find((total) => total.id === id)?.value ?? Number.NaN;
  for (const id of ["within-country", "within-region", "across-regions"]) {
    const all = orders(labels).map((groups) => shareOf(groups, `all-${id}`));
    const mean = all.reduce((sum, each) => sum + each, 0) / all.length;
    expect(shareOf(labels, `all-${id}-expected`)).toBeCloseTo(mean, 12);
  }
});

test("is not defined where nobody has a place", () => {
  const none = scale.compute({ graph: club, groups: places.map(() => null) }, defaultsOf(scale));
  expect(none.totals.every(({ value }) => value === null)).toBe(true);
  expect(none.columns.every(({ values }) => values.every((value) => value === null))).toBe(true);
  expect(none.matrices?.[0]?.groups).toEqual([]);
});
