import { i18n } from "@lingui/core";
import type { GapCell } from "@maillage/model";
import { describe, expect, it } from "vitest";
import { activate, wordsOf } from "../strings/i18n.ts";
import { cellWords } from "./cellWords.ts";

activate("en");
const say = cellWords(wordsOf(i18n));
const cell = (part: Partial<GapCell>): GapCell => ({
  row: "014",
  column: "left-politics",
  observed: 0,
  expected: 14.7,
  ratio: { mean: 0.12, low: 0.02, high: 0.28 },
  shortfall: 12.94,
  p: { exact: 0.0001, permuted: null, used: 0.0001 },
  q: 0.019,
  below: false,
  status: "fewer-than-expected",
  coverage: { found: 0, noneFound: 0, notLooked: 0, world: 14, sources: 0 },
  actors: 0,
  weak: 0,
  ...part,
});

describe("sentences about a cell", () => {
  it("name it without a joint that its names may hold", () => {
    expect(say.name(cell({ row: "053", column: "peasants-food" }))).toBe(
      "Australia and New Zealand × Peasants and food",
    );
  });
  it("tell what q means, for a verdict and for what can be chance", () => {
    expect(say.corrected(cell({}), 126)).toMatch(/hardly chance \(q = 0\.019/);
    expect(say.corrected(cell({ status: "linked", below: true, q: 0.063 }), 126)).toMatch(
      /can be chance \(q = 0\.063/,
    );
    expect(say.corrected(cell({ q: 0.0004 }), 1)).toBe(
      "1 cell was tested; one like this is hardly chance (q < 0.001; below 0.05 counts as certain).",
    );
    expect(say.corrected(cell({ q: null, status: "nobody-looked" }), 126)).toMatch(
      /^Not tested, and no verdict/,
    );
    expect(say.corrected(cell({ q: null, expected: 2 }), 126)).toBe("");
  });
  it("give the ratio with its interval, and what is missing only where something is", () => {
    const ratio = "Found to expected, drawn towards 1 where little is known: 0.12 (0.02 to 0.28).";
    expect(say.ratio(cell({}))).toBe(`${ratio} About 12.9 are missing beyond chance.`);
    expect(say.ratio(cell({ shortfall: -3 }))).toBe(ratio);
    expect(say.ratio(cell({ q: null }))).toBe("");
  });
  it("say that nobody looked before they say who looked at the whole world", () => {
    expect(say.looked(cell({}))).toBe(
      "Nobody recorded a search here yet. Say what you know. 14 searches cover the whole world. No organisation is known here.",
    );
    const coverage = { found: 2, noneFound: 0, notLooked: 0, world: 0, sources: 1 };
    expect(say.looked(cell({ coverage, actors: 3 }))).toBe(
      "2 searches found something here; none came back empty. 3 organisations are known here.",
    );
    expect(say.looked(cell({ coverage: null }))).toMatch(/^Nobody recorded/);
  });
});
