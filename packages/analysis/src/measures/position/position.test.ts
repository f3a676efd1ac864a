import { describe, expect, test } from "vitest";
import { directed, undirected } from "../../graph/projections.ts";
import { florentine, type KnownGraph, karate, kite } from "../../testing/knownGraphs.ts";
import type { Measure, MeasureAnswer } from "../measure.ts";
import { defaultsOf } from "../registry.ts";
import { betweenness } from "./betweenness.ts";
import { betweennessSampled } from "./betweennessSampled.ts";
import { articulationPoints, blocks, bridges } from "./blocks.ts";
import { components } from "./components.ts";
import { core } from "./core.ts";
import { closeness, eccentricity, harmonic, reach } from "./distances.ts";
import { eigenvector, hits } from "./eigenvector.ts";
import { degree, strength } from "./strength.ts";

const of = (known: KnownGraph, measure: Measure): MeasureAnswer =>
  measure.compute({ graph: undirected(known.ties, "presence"), groups: null }, defaultsOf(measure));
const column = (answer: MeasureAnswer, id: string) =>
  answer.columns.find((each) => each.id === id)?.values ?? [];
const total = (answer: MeasureAnswer, id: string) => answer.totals.find((each) => each.id === id)?.value;
const named = (known: KnownGraph, values: readonly (number | null)[]) =>
  Object.fromEntries(known.names.map((name, node) => [name, values[node]]));

describe("degree and strength", () => {
  test("count partners and add weights, by direction where there is one", () => {
    const ties = {
      nodes: 4,
      source: Uint32Array.of(0, 0, 1, 0),
      target: Uint32Array.of(1, 1, 0, 2),
      weight: Float64Array.of(1, 2, 4, 8),
    };
    const both = { graph: directed(ties, "sum"), groups: null };
    expect(column(degree.compute(both, {}), "degree")).toEqual([3, 2, 1, null]);
    expect(column(degree.compute(both, {}), "arriving")).toEqual([1, 1, 1, null]);
    expect(column(strength.compute(both, {}), "strength")).toEqual([15, 7, 8, null]);
    expect(column(strength.compute(both, {}), "leaving")).toEqual([11, 4, 0, null]);
    const plain = { graph: undirected(ties, "sum"), groups: null };
    expect(column(degree.compute(plain, {}), "degree")).toEqual([2, 1, 1, null]);
    expect(column(strength.compute(plain, {}), "strength")).toEqual([15, 7, 8, null]);
    expect(strength.compute(plain, {}).columns.map(({ id }) => id)).toEqual(["strength"]);
  });
});

describe("parts of the network", () => {
  test("the Florentine families are one component beside Pucci, who stands in none", () => {
    const answer = of(florentine, components);
    expect(answer.isolates).toBe(1);
    expect(total(answer, "components")).toBe(1);
    expect(total(answer, "largest-share")).toBe(1);
    expect(named(florentine, column(answer, "component"))).toMatchObject({ Medici: 0, Pucci: null });
  });

  test("components are numbered by falling size", () => {
    const ties = {
      nodes: 6,
      source: Uint32Array.of(0, 2, 3),
      target: Uint32Array.of(1, 3, 4),
      weight: null,
    };
    const answer = of({ names: [], ties }, components);
    expect(column(answer, "component")).toEqual([1, 1, 0, 0, 0, null]);
    expect(total(answer, "largest-share")).toBe(0.6);
  });

  test("karate has cores 1, 2, 3, 4 of 1, 11, 12, 10 nodes", () => {
    const answer = of(karate, core);
    const counts = [1, 2, 3, 4].map((k) => column(answer, "core").filter((value) => value === k).length);
    expect(counts).toEqual([1, 11, 12, 10]);
    expect(total(answer, "degeneracy")).toBe(4);
  });

  test("Florentine articulation points and bridges", () => {
    const points = of(florentine, articulationPoints);
    const cut = florentine.names.filter((_, node) => column(points, "articulation")[node] === 1);
    expect(cut.sort()).toEqual(["Albizzi", "Guadagni", "Medici", "Salviati"]);
    const graph = undirected(florentine.ties, "presence");
    const flags = column(of(florentine, bridges), "bridge");
    const found: string[] = [];
    let tie = 0;
    for (let a = 0; a < graph.nodes; a++)
      for (const b of graph.neighbours.subarray(graph.offsets[a], graph.offsets[a + 1]))
        if (b > a && flags[tie++] === 1)
          found.push([florentine.names[a], florentine.names[b]].sort().join("-"));
    expect(found.sort()).toEqual([
      "Acciaiuoli-Medici",
      "Albizzi-Ginori",
      "Guadagni-Lamberteschi",
      "Medici-Salviati",
      "Pazzi-Salviati",
    ]);
  });

  test("karate: node 0 alone is an articulation point, 0-11 alone a bridge", () => {
    const flags = column(of(karate, articulationPoints), "articulation");
    expect(flags.flatMap((flag, node) => (flag === 1 ? [node] : []))).toEqual([0]);
    expect(total(of(karate, bridges), "bridge-count")).toBe(1);
    expect(total(of(karate, blocks), "block-count")).toBe(3);
  });

  test("a path of a million ties does not exhaust the stack", () => {
    const nodes = 1_000_001;
    const source = Uint32Array.from({ length: nodes - 1 }, (_, node) => node);
    const ties = { nodes, source, target: source.map((node) => node + 1), weight: null };
    const graph = undirected(ties, "presence");
    expect(total(bridges.compute({ graph, groups: null }, {}), "bridge-count")).toBe(nodes - 1);
  });
});

/** Numbers of python-igraph 0.10.2 unless said. */
describe("distances", () => {
  test("Florentine: diameter 5, mean 2.485714, global efficiency 0.500159", () => {
    const answer = of(florentine, closeness);
    const means = column(answer, "mean-distance").filter((value) => value !== null);
    expect(means.reduce((sum, mean) => sum + mean, 0) / 15).toBeCloseTo(2.485714, 6);
    expect(total(of(florentine, eccentricity), "diameter")).toBe(5);
    const sums = column(of(florentine, harmonic), "harmonic").filter((value) => value !== null);
    expect(sums.reduce((sum, value) => sum + value, 0) / (15 * 14)).toBeCloseTo(0.500159, 6);
  });

  test("karate: mean 2.408200; in one component closeness is the reciprocal of the mean", () => {
    const answer = of(karate, closeness);
    const means = column(answer, "mean-distance") as number[];
    expect(means.reduce((sum, mean) => sum + mean, 0) / 34).toBeCloseTo(2.4082, 6);
    column(answer, "closeness").forEach((value, node) => {
      expect(value).toBeCloseTo(1 / (means[node] as number), 12);
    });
  });

  test("closeness is lessened by what is out of reach", () => {
    const ties = { nodes: 6, source: Uint32Array.of(0, 1, 3), target: Uint32Array.of(1, 2, 4), weight: null };
    const answer = of({ names: [], ties }, closeness);
    expect(column(answer, "closeness")).toEqual([1 / 3, 0.5, 1 / 3, 0.25, 0.25, null]);
    expect(column(answer, "reached")).toEqual([2, 2, 2, 1, 1, null]);
  });

  test("reach in k steps of the kite", () => {
    const graph = undirected(kite.ties, "presence");
    const at = (steps: number) =>
      named(kite, column(reach.compute({ graph, groups: null }, { steps }), "reached"));
    expect(at(1)).toMatchObject({ Diane: 6, Jane: 1 });
    expect(at(2)).toMatchObject({ Heather: 9, Ike: 4, Jane: 2 });
    expect(at(20)).toMatchObject({ Heather: 9, Jane: 9 });
  });
});

describe("betweenness", () => {
  test("of Florentine families", () => {
    const answer = of(florentine, betweenness);
    const raw = {
      Medici: 47.5,
      Guadagni: 23.1667,
      Albizzi: 19.3333,
      Salviati: 13,
      Ridolfi: 10.3333,
      Bischeri: 9.5,
      Strozzi: 9.3333,
      Barbadori: 8.5,
      Tornabuoni: 8.3333,
      Castellani: 5,
      Peruzzi: 2,
      Ginori: 0,
      Pazzi: 0,
      Lamberteschi: 0,
      Acciaiuoli: 0,
    };
    const values = named(florentine, column(answer, "betweenness"));
    for (const [name, value] of Object.entries(raw)) expect(values[name]).toBeCloseTo(value, 4);
    expect(values.Pucci).toBeNull();
    const shares = named(florentine, column(answer, "betweenness-normalised"));
    expect(shares.Medici).toBeCloseTo(0.522, 4);
    expect(shares.Guadagni).toBeCloseTo(0.2546, 4);
    expect(shares.Albizzi).toBeCloseTo(0.2125, 4);
  });

  test("of karate and of the kite", () => {
    const values = column(of(karate, betweenness), "betweenness");
    const raw = { 0: 231.0714, 33: 160.5516, 32: 76.6905, 2: 75.8508, 31: 73.0095 };
    for (const [node, value] of Object.entries(raw)) expect(values[Number(node)]).toBeCloseTo(value, 4);
    const kites = named(kite, column(of(kite, betweenness), "betweenness"));
    const known = { Heather: 14, Fernando: 8.3333, Garth: 8.3333, Ike: 8, Diane: 3.6667, Andre: 0.8333 };
    for (const [name, value] of Object.entries(known)) expect(kites[name]).toBeCloseTo(value, 4);
  });
});

describe("sampled betweenness", () => {
  test("has intervals that hold the exact values of karate, and the same bytes from the same seed", () => {
    const exact = column(of(karate, betweenness), "betweenness") as number[];
    const settings = { samples: 5_000, seed: 3 };
    const input = { graph: undirected(karate.ties, "presence"), groups: null };
    const answer = betweennessSampled.compute(input, settings);
    const found = answer.columns[0];
    exact.forEach((value, node) => {
      expect(found?.low?.[node]).toBeLessThanOrEqual(value);
      expect(found?.high?.[node]).toBeGreaterThanOrEqual(value);
    });
    expect(answer).toEqual(betweennessSampled.compute(input, settings));
    expect(answer).not.toEqual(betweennessSampled.compute(input, { ...settings, seed: 4 }));
    // √(ln(2 × 34 / 0.05) / 10,000)
    expect(total(answer, "error-bound")).toBeCloseTo(0.026861, 6);
  });

  test("leaves isolates out and holds where nothing lies between", () => {
    const ties = { nodes: 3, source: Uint32Array.of(0), target: Uint32Array.of(1), weight: null };
    const answer = of({ names: [], ties }, betweennessSampled);
    expect(answer.columns[0]).toEqual({
      id: "betweenness",
      values: [0, 0, null],
      low: [0, 0, null],
      high: [expect.closeTo(0, 2), expect.closeTo(0, 2), null],
    });
  });
});

describe("eigenvector centrality, hubs and authorities", () => {
  test("of karate as igraph has it", () => {
    const answer = of(karate, eigenvector);
    expect(total(answer, "eigenvalue")).toBeCloseTo(6.725697727631733, 10);
    const known = [0.952132366, 0.712335139, 0.8495542, 0.565614307, 0.203471481];
    known.forEach((value, node) => {
      expect(column(answer, "eigenvector")[node]).toBeCloseTo(value, 8);
    });
    expect(column(answer, "eigenvector")[33]).toBe(1);
  });

  test("a star, whose spectrum is symmetric, settles", () => {
    const source = Uint32Array.of(0, 0, 0, 0);
    const ties = { nodes: 5, source, target: Uint32Array.of(1, 2, 3, 4), weight: null };
    const values = column(of({ names: [], ties }, eigenvector), "eigenvector");
    for (const leaf of [1, 2, 3, 4]) expect(values[leaf]).toBeCloseTo(0.5, 12);
  });

  test("of a small directed graph as igraph has them", () => {
    const ties = {
      nodes: 7,
      source: Uint32Array.of(0, 0, 1, 3, 3, 4, 5),
      target: Uint32Array.of(1, 2, 2, 2, 4, 0, 4),
      weight: null,
    };
    const answer = hits.compute({ graph: directed(ties, "sum"), groups: null }, {});
    const hub = [0.8793852415718172, 0.6527036446661394, 0, 1, 0, 0.3472963553338607];
    const authority = [0, 0.3472963553338608, 1, 0, 0.5320888862379559, 0];
    hub.forEach((value, node) => {
      expect(column(answer, "hub")[node]).toBeCloseTo(value, 10);
    });
    authority.forEach((value, node) => {
      expect(column(answer, "authority")[node]).toBeCloseTo(value, 10);
    });
    expect(column(answer, "hub")[6]).toBeNull();
  });
});
