import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, dayToIso, parseEdtf } from "./dates.ts";

const iso = (text: string) => {
  const range = parseEdtf(text);
  return (
    range && [
      range.earliest === null ? ".." : dayToIso(range.earliest),
      range.latest === null ? ".." : dayToIso(range.latest),
    ]
  );
};

describe("parseEdtf", () => {
  it.each([
    ["1955", "1955-01-01", "1955-12-31"],
    ["1955-04", "1955-04-01", "1955-04-30"],
    ["1955-04-18", "1955-04-18", "1955-04-18"],
    ["1955~", "1954-01-01", "1956-12-31"],
    ["2011?", "2010-01-01", "2012-12-31"],
    ["2011-01?", "2010-12-01", "2011-02-28"],
    ["194X", "1940-01-01", "1949-12-31"],
    ["192?", "1920-01-01", "1929-12-31"],
    ["2011/2012", "2011-01-01", "2012-12-31"],
    ["../2011-06", "..", "2011-06-30"],
    ["2018/..", "2018-01-01", ".."],
  ])("reads %s", (text, earliest, latest) => {
    expect(iso(text)).toEqual([earliest, latest]);
  });

  it.each(["19995", "2011-13", "2011-02-30", "soon", "", "../..", "2012/2011"])("refuses %s", (text) => {
    expect(parseEdtf(text)).toBeNull();
  });

  it("keeps every day of four-digit years, and orders ranges", () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
        const text = dayToIso(day as never);
        fc.pre(/^\d{4}-/.test(text));
        const range = parseEdtf(text);
        expect(dayOf(text)).toBe(day);
        expect(range).toEqual({ earliest: day, latest: day });
        const year = parseEdtf(text.slice(0, 4));
        expect(Number(year?.earliest)).toBeLessThanOrEqual(day);
        expect(Number(year?.latest)).toBeGreaterThanOrEqual(day);
      }),
    );
  });

  it("widens doubt on both sides", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1001, max: 9990 }), fc.constantFrom("~", "?", "%"), (year, mark) => {
        const sure = parseEdtf(String(year));
        const unsure = parseEdtf(`${year}${mark}`);
        expect(Number(unsure?.earliest)).toBeLessThan(Number(sure?.earliest));
        expect(Number(unsure?.latest)).toBeGreaterThan(Number(sure?.latest));
      }),
    );
  });
});
