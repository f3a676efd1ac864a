import * as fc from "fast-check";
import { expect, it } from "vitest";
import { periodTexts, periodYears, withYear } from "./periodYears.ts";

it("takes two periods from an address, and the last two decades where it holds none that can be", () => {
  expect(periodYears("1990/1999", "2001/2003", 2026)).toEqual([1990, 1999, 2001, 2003]);
  for (const [before, after] of [
    [null, null],
    ["1990/2001", "2001/2003"],
    ["1990", "2001/2003"],
  ] as const)
    expect(periodYears(before, after, 2026)).toEqual([2007, 2016, 2017, 2026]);
  expect(periodTexts([1990, 1999, 2001, 2003])).toEqual({ before: "1990/1999", after: "2001/2003" });
});

it("lets the other years give way to the one that is changed", () => {
  const year = fc.integer({ min: 1800, max: 2100 });
  fc.assert(
    fc.property(year, fc.nat(3), (chosen, at) => {
      const years = withYear([1990, 1999, 2000, 2009], at, chosen);
      expect(years[at]).toBe(chosen);
      const { before, after } = periodTexts(years);
      expect(periodYears(before, after, 0)).toEqual(years);
    }),
  );
});
