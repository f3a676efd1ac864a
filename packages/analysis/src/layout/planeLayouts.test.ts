import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { twoMode, undirected } from "../graph/projections.ts";
import { anyTies } from "../testing/anyTies.ts";
import { egoRingLayout } from "./egoRings.ts";
import { type Coordinates, geographicLayout } from "./geographic.ts";
import { timeLaneLayout } from "./timeLanes.ts";
import { twoBandLayout } from "./twoBands.ts";

const at = (positions: Float64Array, node: number) => [...positions.subarray(2 * node, 2 * node + 2)];

describe("the geographic layout", () => {
  const dot = (count: number) => new Float64Array(count).fill(0.1);

  test("keeps degrees on the plain map, and leaves out what has no place", () => {
    const cities = [{ latitude: -15.5, longitude: -56 }, null, { latitude: 48.8, longitude: 2.3 }];
    const positions = geographicLayout(cities, "equirectangular", dot(3));
    expect(at(positions, 0)).toEqual([expect.closeTo(-56, 9), expect.closeTo(-15.5, 9)]);
    expect(at(positions, 1)).toEqual([Number.NaN, Number.NaN]);
    expect(at(positions, 2)).toEqual([expect.closeTo(2.3, 9), expect.closeTo(48.8, 9)]);
  });

  test("lays parallels as long and as far from the equator as the table of Natural Earth, to 0.003 of the equator", () => {
    // Latitude, length of the parallel, distance from the equator in shares of that of the pole (Patterson's table).
    const table = [
      [0, 1, 0],
      [30, 0.957, 0.372],
      [45, 0.9006, 0.5571],
      [60, 0.8196, 0.7346],
      [75, 0.716, 0.8936],
      [85, 0.627, 0.9761],
    ] as const;
    const edge = table.map(([latitude]) => ({ latitude, longitude: 180 }));
    const positions = geographicLayout([...edge, { latitude: 90, longitude: 0 }], "natural-earth", dot(7));
    const pole = at(positions, table.length)[1] as number;
    expect(pole / 180).toBeCloseTo(0.52, 2);
    table.forEach(([, length, distance], node) => {
      const [x, y] = at(positions, node) as [number, number];
      expect(Math.abs(x / 180 - length)).toBeLessThan(0.003);
      expect(Math.abs(y / pole - distance)).toBeLessThan(0.003);
    });
  });

  test("shows those of one town beside one another and near it", () => {
    const town: Coordinates = { latitude: 19.4, longitude: -99.1 };
    const positions = geographicLayout(Array(7).fill(town), "equirectangular", new Float64Array(7).fill(1));
    for (let a = 0; a < 7; a++) {
      const [ax, ay] = at(positions, a) as [number, number];
      expect(Math.hypot(ax + 99.1, ay - 19.4)).toBeLessThan(10);
      for (let b = a + 1; b < 7; b++) {
        const [bx, by] = at(positions, b) as [number, number];
        expect(Math.hypot(ax - bx, ay - by)).toBeGreaterThanOrEqual(2);
      }
    }
  });

  test("says what lies on no globe", () => {
    expect(() => geographicLayout([{ latitude: 95, longitude: 0 }], "equirectangular", dot(1))).toThrow(
      "Latitude 95",
    );
  });
});

describe("two bands", () => {
  const crossings = (graph: ReturnType<typeof twoMode>, bands: ReturnType<typeof twoBandLayout>) => {
    const lines = Array.from({ length: graph.actors }, (_, actor) => actor).flatMap((actor) =>
      [
        ...graph.ofActor.neighbours.subarray(graph.ofActor.offsets[actor], graph.ofActor.offsets[actor + 1]),
      ].map(
        (occasion) => [bands.actors[2 * actor] as number, bands.occasions[2 * occasion] as number] as const,
      ),
    );
    return lines.flatMap(([a, b], i) => lines.slice(i + 1).filter(([c, d]) => (a - c) * (b - d) < 0)).length;
  };

  test("untangle what can lie without a crossing", () => {
    // A zigzag, its actors and occasions shuffled: 2-0, 0-0, 0-2, 3-2, 3-1, 1-1.
    const graph = twoMode(4, 3, Uint32Array.of(2, 0, 0, 3, 3, 1), Uint32Array.of(0, 0, 2, 2, 1, 1));
    expect(crossings(graph, twoBandLayout(graph))).toBe(0);
  });

  test("space both bands evenly, those without ties last", () => {
    const bands = twoBandLayout(twoMode(3, 2, Uint32Array.of(1, 2), Uint32Array.of(0, 0)));
    expect([0, 1, 2].map((actor) => at(bands.actors, actor)[0])).toEqual([5 / 6, 1 / 6, 3 / 6]);
    expect([...bands.occasions]).toEqual([0.25, 0, 0.75, 0]);
    expect(at(bands.actors, 0)[1]).toBe(1);
  });
});

describe("rings around one node", () => {
  test("lie as far as there are steps, in any graph, and apart from one another", () => {
    fc.assert(
      fc.property(anyTies({ weighted: false }), fc.nat(), (ties, any) => {
        const graph = undirected(ties, "presence");
        const centre = any % graph.nodes;
        const positions = egoRingLayout(graph, centre, 3);
        const far = (node: number) => Math.hypot(...(at(positions, node) as [number, number]));
        expect(at(positions, centre)).toEqual([0, 0]);
        for (let node = 0; node < graph.nodes; node++) {
          if (node === centre) continue;
          const around = [...graph.neighbours.subarray(graph.offsets[node], graph.offsets[node + 1])].map(
            far,
          );
          const nearest = Math.min(...around.filter((own) => !Number.isNaN(own)).map(Math.round));
          if (nearest <= 2) expect(far(node)).toBeCloseTo(nearest + 1, 9);
          else expect(far(node)).toBeNaN();
        }
        const places = Array.from({ length: graph.nodes }, (_, node) => at(positions, node).join()).filter(
          (place) => !place.includes("NaN"),
        );
        expect(new Set(places).size).toBe(places.length);
      }),
    );
  });

  test("say which node is missing", () => {
    const graph = undirected(
      { nodes: 2, source: Uint32Array.of(0), target: Uint32Array.of(1), weight: null },
      "sum",
    );
    expect(() => egoRingLayout(graph, 2, 1)).toThrow("Node 2 is not in the graph, which has 2");
  });
});

describe("lanes of time", () => {
  test("stack what is close in time, lane by lane", () => {
    const { positions, rows } = timeLaneLayout(
      [
        { year: 1999, lane: 0 },
        { year: 1999.2, lane: 0 },
        { year: 2001, lane: 0 },
        null,
        { year: 1980, lane: 2 },
      ],
      3,
      1,
    );
    expect([...rows]).toEqual([0, 2, 3, 4]);
    expect(at(positions, 0)).toEqual([1999, 0]);
    expect(at(positions, 1)).toEqual([1999.2, 1]);
    expect(at(positions, 2)).toEqual([2001, 0]);
    expect(at(positions, 3)).toEqual([Number.NaN, Number.NaN]);
    expect(at(positions, 4)).toEqual([1980, 3]);
  });

  test("say which lane there is not", () => {
    expect(() => timeLaneLayout([{ year: 1, lane: 4 }], 2, 1)).toThrow("Node 0 has lane 4 and there are 2");
  });
});
