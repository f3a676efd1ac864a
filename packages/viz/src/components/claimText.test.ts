import { i18n } from "@lingui/core";
import type { Claim, Tie } from "@maillage/model";
import { describe, expect, it } from "vitest";
import { activate, wordsOf } from "../strings/i18n.ts";
import type { Language } from "../strings/language.ts";
import { claimText, locatorText, tieLine } from "./Claims.tsx";

const CLAIM: Claim = {
  id: "c",
  property: "member_countries",
  value: "81..",
  low: 81,
  high: null,
  unit: "countries",
  asOf: "2017-10",
  start: null,
  end: null,
  method: null,
  role: null,
  stance: "supports",
  confidence: "high",
  locator: null,
  note: null,
  recordedBy: null,
  recordedOn: null,
  source: { id: "s", title: "S", publisher: null, published: null },
};
const say = (language: Language, part: Partial<Claim>) => {
  activate(language);
  return claimText({ ...CLAIM, ...part }, wordsOf(i18n)).replace(/[\u2068\u2069]/g, "");
};

describe("a claim", () => {
  it.each([
    ["en", "81 or more countries, as of October 2017"],
    ["fr", "81 pays ou plus, état : octobre 2017"],
    ["es", "81 países o más, a fecha de octubre de 2017"],
    ["ar", "81 بلدًا أو أكثر، بتاريخ أكتوبر 2017"],
  ] as const)("counts in the words of %s", (language, text) => {
    expect(say(language, {})).toBe(text);
  });
  it("says ranges, exact numbers and dates known only as by then", () => {
    expect(say("en", { low: 300, high: 400, unit: "people" })).toBe("300 to 400 people, as of October 2017");
    expect(say("en", { low: 1, high: 1, asOf: null })).toBe("1 country");
    expect(say("en", { low: null, high: 1200, unit: "hens", asOf: "../2026-11" })).toBe(
      "1,200 or fewer hens, by November 2026",
    );
  });
  it("says when a tie began and ended", () => {
    const tie = { low: null, value: null, unit: null, asOf: null };
    expect(say("en", { ...tie, start: "../2011-06" })).toBe("begun by June 2011");
    expect(say("en", { ...tie, start: "1955", end: "1961" })).toBe("1955 to 1961");
    expect(say("en", { ...tie, start: "1999-01", end: "1999-01" })).toBe("January 1999");
    expect(say("en", { ...tie, start: "1955", role: "secretary" })).toBe("from 1955, secretary");
  });
});

describe("the place of a claim in its source", () => {
  const say = (language: Language, locator: string) => {
    activate(language);
    return locatorText(locator, wordsOf(i18n)).replace(/[\u2068\u2069]/g, "");
  };
  it("is said in each language where it is the row of a file, and kept as it is where it is not", () => {
    expect((["en", "fr", "es", "ar"] as const).map((language) => say(language, "row 3"))).toEqual([
      "row 3",
      "ligne 3",
      "fila 3",
      "الصف 3",
    ]);
    expect(say("es", "row 3 of Hoja 1")).toBe("fila 3 de Hoja 1");
    expect(say("es", "p. 3, row 4")).toBe("p. 3, row 4");
  });
});

describe("a tie in one line", () => {
  const end = { id: "e", name: "E", type: "Event", kind: "forum", country: null, seat: null };
  const line = (
    status: Partial<Tie["status"]>,
    seenFrom: "source" | "target" = "source",
    part: Pick<Tie, "level"> = {},
  ) => {
    activate("en");
    const tie: Tie = {
      id: "t",
      type: "PARTICIPATED_IN",
      ownType: null,
      source: end,
      target: end,
      status: {
        supports: 1,
        sources: 1,
        disputes: 0,
        absences: 0,
        certain: false,
        lastAttested: null,
        from: ["1955-04-18"],
        to: ["1955-04-24"],
        disagree: false,
        ...status,
      },
      claims: [],
      ...part,
    };
    return tieLine(tie, wordsOf(i18n), seenFrom);
  };

  it("reads from either end, and says rival dates", () => {
    expect(line({})).toBe("took part in · 18 April 1955 to 24 April 1955 · possibly active");
    expect(line({ certain: true, from: ["2013", "2017"], to: [], disagree: true }, "target")).toBe(
      "had as participant · from 2013 or 2017 · sources disagree",
    );
  });
  it("says when only the owner sees it", () => {
    expect(line({}, "source", { level: "restricted" })).toBe(
      "took part in · 18 April 1955 to 24 April 1955 · possibly active · only the owner sees it",
    );
  });
  it("gives no period to what every source denies, and does not call it possible", () => {
    expect(line({ supports: 0, absences: 1 })).toBe("took part in · a source says: none");
  });
});
