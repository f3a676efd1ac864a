import { i18n } from "@lingui/core";
import { describe, expect, it } from "vitest";
import { dateWords, momentWords } from "./dates.ts";
import { activate } from "./i18n.ts";
import type { Language } from "./language.ts";

function words(edtf: string, language: Language): string {
  activate(language);
  return dateWords(edtf, language, (id, values) => i18n._(id, values));
}

describe("dates in words", () => {
  it.each([
    ["2023-11-24", "24 November 2023"],
    ["2011-06", "June 2011"],
    ["1864", "1864"],
    ["1955~", "about 1955"],
    ["2011?", "perhaps 2011"],
    ["194X", "the 1940s"],
    ["192?", "the 1920s"],
    ["194X~", "about the 1940s"],
    ["19XX", "the years 1900 to 1999"],
    ["../19XX", "by the years 1900 to 1999"],
    ["1955-XX", "1955"],
    ["1955-XX-XX?", "perhaps 1955"],
    ["1955-12-XX", "December 1955"],
    ["1955-XX-12", "1955-XX-12"],
    ["1955-13-XX", "1955-13-XX"],
    ["2011/2012", "between 2011 and 2012"],
    ["2011/..", "2011 or later"],
    ["2011..", "2011 or later"],
    ["../2011-06", "by June 2011"],
    ["spring", "spring"],
    ["2011-13", "2011-13"],
  ])("%s is %s", (edtf, text) => expect(words(edtf, "en")).toBe(text));
  it("speaks the reader's language, with western digits", () => {
    expect(words("2023-11-24", "fr")).toBe("24 novembre 2023");
    expect(words("2023-11-24", "es")).toBe("24 de noviembre de 2023");
    expect(words("2023-11-24", "ar")).toMatch(/24.+2023/);
    expect(words("1955~", "ar")).toContain("1955");
    expect(words("19XX", "fr")).toBe("les années 1900 à 1999");
    expect(words("19XX", "es")).toBe("los años 1900 a 1999");
    expect(words("19XX", "ar")).toBe("الأعوام من 1900 إلى 1999");
    expect(words("1955-12-XX", "fr")).toBe("décembre 1955");
    expect(words("1955-12-XX", "es")).toBe("diciembre de 1955");
    expect(words("1955-12-XX", "ar")).toMatch(/ديسمبر.*1955/);
  });
});

it.each([
  ["en", /^26 Nov 2026, \d\d:\d\d$/],
  ["fr", /^26 nov\. 2026/],
  ["ar", /2026/],
] as const)("a moment in %s has western digits and the day before the month", (language, shape) => {
  expect(momentWords("2026-11-26T12:00:00Z", language)).toMatch(shape);
});
