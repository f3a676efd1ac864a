import { describe, expect, test } from "vitest";
import { oneMode, twoMode, undirected } from "../graph/projections.ts";
import { florentine } from "../testing/knownGraphs.ts";
import { cellsOf, DAVIS } from "../testing/knownTables.ts";
import { compareRows, newmanWeight, sharedByChance } from "./shared.ts";

const [EVELYN, THERESA] = [0, 2];
const davis = twoMode(
  18,
  14,
  Uint32Array.from(cellsOf(DAVIS), ([woman]) => woman),
  Uint32Array.from(cellsOf(DAVIS), ([, event]) => event),
);

describe("what two share", () => {
  test("Evelyn and Theresa: 7 events, Jaccard .7778, cosine .875, Newman 1.4869", () => {
    const found = compareRows(davis.ofActor, EVELYN, THERESA);
    expect(found.shared).toHaveLength(7);
    expect([found.onlyA, found.onlyB]).toEqual([1, 1]);
    expect(found.jaccard).toBeCloseTo(0.7778, 4);
    expect(found.overlap).toBe(0.875);
    expect(found.cosine).toBeCloseTo(0.875, 12);
    expect(newmanWeight(davis, EVELYN, THERESA)).toBeCloseTo(1.4869, 4);
  });

  test("the women of Davis met in 139 pairs of 153: too dense to test pairs as ties", () => {
    const { ties, nodes } = oneMode(davis, "shared");
    expect(ties).toBe(139);
    expect(ties / ((nodes * (nodes - 1)) / 2)).toBeCloseTo(0.9085, 4);
  });

  test("is not told of who has nothing", () => {
    const graph = undirected(florentine.ties, "presence");
    const [medici, pucci] = [florentine.names.indexOf("Medici"), florentine.names.indexOf("Pucci")];
    expect(compareRows(graph, medici, pucci)).toMatchObject({ jaccard: 0, overlap: null, cosine: null });
    expect(compareRows(graph, pucci, pucci).jaccard).toBeNull();
  });

  test("of a table of three and four: as many as rows one and three have, a quarter of all eight tables have", () => {
    const rows = ["1011", "0100", "1001"];
    const present = rows.flatMap((row, at) =>
      [...row].flatMap((one, occasion) => (one === "1" ? [[at, occasion] as const] : [])),
    );
    const table = { organisations: 3, occasions: 4, present, fixed: [] };
    const by = (a: number, b: number) => sharedByChance(table, a, b, 20_000, 7);
    // Of eight tables P(shared of 1 and 3 is 2 or more) = 1/4, P(of 1 and 2 is 0) = 1/2, P(of 2 and 3 is 0) = 3/4.
    expect(by(0, 2).observed).toBe(2);
    expect(Math.abs(by(0, 2).p - 1 / 4)).toBeLessThan(0.012);
    expect(by(0, 1)).toMatchObject({ observed: 0, p: 1 });
    expect(Math.abs(by(0, 1).expected - 1 / 2)).toBeLessThan(0.015);
    expect(Math.abs(by(1, 2).expected - 1 / 4)).toBeLessThan(0.012);
    expect(by(0, 2)).toEqual(by(2, 0));
    expect(() => sharedByChance(table, 0, 0, 9, 1)).toThrow("name two");
    expect(() => sharedByChance(table, 0, 1, 0, 1)).toThrow(RangeError);
  });
});
