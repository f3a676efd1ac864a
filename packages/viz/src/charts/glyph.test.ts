import type { GapCell } from "@maillage/model";
import { describe, expect, it } from "vitest";
import { glyphOf } from "./glyph.ts";

const cell = (part: Partial<GapCell>): GapCell => ({
  row: "015",
  column: "climate",
  observed: 0,
  expected: 4,
  ratio: { mean: 1, low: 0, high: 2 },
  shortfall: 0,
  p: { exact: 0.5, permuted: null, used: 0.5 },
  q: null,
  below: false,
  status: "no-tie",
  coverage: null,
  actors: 1,
  weak: 0,
  ...part,
});

describe("glyph of a gap cell", () => {
  it("keeps the kinds of empty apart", () => {
    const marks = (
      ["nobody-looked", "looked-none-found", "absence-asserted", "no-actor-known", "no-tie"] as const
    ).map((status) => {
      const glyph = glyphOf(cell({ status }));
      return `${glyph.mark}${glyph.hatched}`;
    });
    expect(new Set(marks).size).toBe(5);
  });
  it("draws red only below what was expected", () => {
    expect(glyphOf(cell({ observed: 9, status: "linked" })).red).toBeNull();
    expect(glyphOf(cell({ observed: 1, status: "linked", below: true })).red).toBe("thin");
    expect(glyphOf(cell({ observed: 1, status: "fewer-than-expected", below: true })).red).toBe("heavy");
  });
  it("hatches a cell that nobody looked into, by the share that was not", () => {
    const cover = { found: 0, noneFound: 0, notLooked: 0, world: 14, sources: 0 };
    const hatched = (part: Partial<GapCell>) => glyphOf(cell(part)).hatched;
    expect(hatched({ status: "nobody-looked", observed: 1, coverage: cover })).toBe(1);
    expect(hatched({ status: "linked", observed: 2, coverage: cover })).toBe(0);
    expect(hatched({ coverage: { ...cover, noneFound: 3, notLooked: 1 } })).toBe(0.25);
    expect(hatched({ coverage: null })).toBe(0);
  });
  it("lets areas compare and writes the number at the cap", () => {
    const glyph = glyphOf(cell({ observed: 4, expected: 16, status: "linked" }));
    expect((glyph.ring / glyph.disc) ** 2).toBeCloseTo(4);
    expect(glyphOf(cell({ observed: 100, status: "linked" })).written).toBe(100);
  });
});
