import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, dayToIso, edtfOf, parseEdtf } from "./dates.ts";

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
    ["196X", "1960-01-01", "1969-12-31"],
    ["196X..", "1960-01-01", ".."],
    ["194X~", "1930-01-01", "1959-12-31"],
    ["192?", "1920-01-01", "1929-12-31"],
    ["19XX", "1900-01-01", "1999-12-31"],
    ["19XX?", "1800-01-01", "2099-12-31"],
    ["../19XX", "..", "1999-12-31"],
    ["1955-XX", "1955-01-01", "1955-12-31"],
    ["1955-12-XX", "1955-12-01", "1955-12-31"],
    ["1956-02-XX", "1956-02-01", "1956-02-29"],
    ["1955-XX-XX", "1955-01-01", "1955-12-31"],
    ["1955-XX-XX~", "1954-01-01", "1956-12-31"],
    ["1955-XX/1956-02-XX", "1955-01-01", "1956-02-29"],
    ["2011/2012", "2011-01-01", "2012-12-31"],
    ["../2011-06", "..", "2011-06-30"],
    ["2018/..", "2018-01-01", ".."],
  ])("reads %s", (text, earliest, latest) => {
    expect(iso(text)).toEqual([earliest, latest]);
  });

  it.each([
    ...["19995", "2011-13", "2011-02-30", "soon", "", "../..", "2012/2011"],
    ...["1XXX", "XXXX", "19X5", "19XX-XX", "194X-12", "1955-XX-12", "1955-13-XX", "1955-1X", "1955-12-1X"],
    ...["1955-XX-XX-XX", "1955-12-18-XX", "1955-xx"],
  ])("refuses %s", (text) => {
    expect(parseEdtf(text)).toBeNull();
  });

  it("takes digits that are not known for any digits", () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
        const text = dayToIso(day as never);
        fc.pre(/^\d{4}-/.test(text));
        const [year = "", month = ""] = text.split("-");
        const forms = [
          `${year.slice(0, 2)}XX`,
          `${year.slice(0, 3)}X`,
          `${year}-XX-XX`,
          `${year}-${month}-XX`,
        ];
        const ranges = forms.map((form) => parseEdtf(form));
        for (const range of ranges) {
          expect(Number(range?.earliest)).toBeLessThanOrEqual(day);
          expect(Number(range?.latest)).toBeGreaterThanOrEqual(day);
        }
        expect(ranges.slice(2)).toEqual([parseEdtf(year), parseEdtf(`${year}-${month}`)]);
        expect(parseEdtf(`${year}-XX`)).toEqual(parseEdtf(year));
        expect(ranges[0]?.earliest).toBe(parseEdtf(`${year.slice(0, 2)}00`)?.earliest);
        expect(ranges[0]?.latest).toBe(parseEdtf(`${year.slice(0, 2)}99`)?.latest);
      }),
    );
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

describe("dayOf", () => {
  it.each(["2011-13-01", "2011-00-01", "2011-02-30", "2011-02-00", "2011", "2011-2-3", "2011-02-03T00", ""])(
    "finds no day in %s",
    (text) => expect(dayOf(text)).toBeNull(),
  );
  it("counts from 1970", () => {
    expect([dayOf("1970-01-01"), dayOf("1969-12-31"), dayOf("2000-02-29")]).toEqual([0, -1, 11_016]);
  });
});

describe("a range written shortly", () => {
  it.each(["1955", "1955-04", "1955-04-18", "1955-04-18/1955-04-24", "../2011-06-30", "2018-01-01/.."])(
    "gives %s back",
    (text) => {
      expect(edtfOf(parseEdtf(text) ?? { earliest: null, latest: null })).toBe(text);
    },
  );
  it("is null without a side", () => expect(edtfOf({ earliest: null, latest: null })).toBeNull());
});
