import { describe, expect, test } from "vitest";
import { undirected } from "../../graph/projections.ts";
import { florentine, type KnownGraph, karate, kite } from "../../testing/knownGraphs.ts";
import { constraint, effectiveSize } from "./burt.ts";

const valuesOf = ({ names, ties }: KnownGraph, measure: typeof constraint, column = 0) => {
  const { columns } = measure.compute({ graph: undirected(ties, "presence"), groups: null }, {});
  return Object.fromEntries(names.map((name, node) => [name, columns[column]?.values[node]]));
};

describe("constraint", () => {
  test("of Florentine families is as computed by networkx and igraph; an isolate has none", () => {
    const found = valuesOf(florentine, constraint);
    const expected = {
      Medici: 0.2099,
      Guadagni: 0.25,
      Albizzi: 0.3333,
      Strozzi: 0.4583,
      Ridolfi: 0.4599,
      Castellani: 0.4823,
      Barbadori: 0.5,
      Peruzzi: 0.6559,
      Pazzi: 1,
    };
    for (const [name, value] of Object.entries(expected)) expect(found[name], name).toBeCloseTo(value, 4);
    expect(found.Pucci).toBeNull();
  });

  test("of the karate club and of the kite", () => {
    const club = valuesOf(karate, constraint);
    const expected = { 0: 0.1554, 33: 0.1564, 2: 0.1852, 31: 0.2446, 32: 0.2492, 11: 1 };
    for (const [name, value] of Object.entries(expected)) expect(club[name], name).toBeCloseTo(value, 4);
    expect(valuesOf(kite, constraint).Heather).toBeCloseTo(0.4311, 4);
  });

  test("of igraph's graph with a hole: two fours joined through a node", () => {
    const four = (names: string) =>
      [...names].flatMap((a, at) => [...names.slice(at + 1)].map((b): [string, string] => [a, b]));
    const pairs = [...four("abcd"), ["d", "e"], ["e", "f"], ...four("fghi")] as [string, string][];
    const names = [..."abcdefghi"];
    const at = (name: string) => names.indexOf(name);
    const ties = {
      nodes: 9,
      source: Uint32Array.from(pairs, ([a]) => at(a)),
      target: Uint32Array.from(pairs, ([, b]) => at(b)),
      weight: null,
    };
    const found = valuesOf({ names, ties }, constraint);
    const expected = [0.865741, 0.865741, 0.865741, 0.583333, 0.5, 0.583333, 0.865741, 0.865741, 0.865741];
    names.forEach((name, node) => {
      expect(found[name]).toBeCloseTo(expected[node] as number, 6);
    });
    const sizes = valuesOf({ names, ties }, effectiveSize);
    expect([sizes.d, sizes.e, sizes.f]).toEqual([2.5, 2, 2.5]);
  });
});

describe("effective size", () => {
  test("of the karate club; efficiency is its share of the contacts", () => {
    const club = valuesOf(karate, effectiveSize);
    for (const [name, value] of Object.entries({ 33: 15.2353, 0: 13.75, 32: 9.8333, 2: 7.8 }))
      expect(club[name], name).toBeCloseTo(value, 4);
    expect(valuesOf(karate, effectiveSize, 1)[0]).toBeCloseTo(13.75 / 16, 9);
  });
});
