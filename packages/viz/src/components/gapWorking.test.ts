import { i18n } from "@lingui/core";
import type { GapAnswer, GapCell } from "@maillage/model";
import { describe, expect, it } from "vitest";
import { activate, wordsOf } from "../strings/i18n.ts";
import { LANGUAGES } from "../strings/language.ts";
import { gapWorking } from "./gapWorking.ts";

const cell: GapCell = {
  ...{ row: "002", column: "150", observed: 2, expected: 10, status: "linked", below: true },
  ratio: { mean: 1 / 3, low: 0.1139, high: 0.6461 },
  shortfall: 20 / 3,
  p: { exact: 0.0004, permuted: 0.012, used: 0.012 },
  q: 0.06,
  ...{ coverage: null, actors: 4, weak: 0 },
};
const method: GapAnswer["method"] = {
  ...{ measuredBy: "occasions", unit: "occasions", occasions: 22, fixed: 30, draws: 2000, seed: 1 },
  prior: 2,
  chain: { burnIn: 220, thinning: 110, steps: 220_220 },
  ...{ tested: 5, verdicts: 0, below: 1, null: "curveball" },
};
const work = (part: Partial<GapAnswer["method"]> = {}, of: Partial<GapCell> = {}) =>
  gapWorking(wordsOf(i18n), { rows: "region" }, { ...cell, ...of }, { ...method, ...part });

describe("the working of a gap", () => {
  it("says each test, the walk that drew it, the correction and the arithmetic", () => {
    activate("en");
    expect(work()).toEqual([
      "First test, tables dealt out anew (curveball): chance gives so few or fewer with p < 0.001.",
      "Trades between occasions: 220 before the first draw, 110 between two draws, 220,220 in all for 2,000 draws (seed 1).",
      "Second test, labels shuffled among organisations, 2,000 times (seed 1): p = 0.012.",
      "The larger p counts, p = 0.012; corrected over all 5 tested cells (Benjamini and Hochberg) q = 0.060.",
      "Ratio: (2 + 2.00) / (10.00 + 2.00) = 0.33, as if 2.00 had been found where 2.00 were expected; 5 % and 95 % points 0.11 and 0.65.",
      "Shortfall, which orders the gaps: 10.00 × (10.00 − 2) / (10.00 + 2.00) = 6.67.",
    ]);
  });

  it("names the test that was made, and no walk where there was none", () => {
    activate("en");
    const swaps = work({ unit: "ties" });
    expect(swaps[0]).toContain("double edge swaps");
    expect(swaps[1]).toMatch(/^Swaps of ends: 220 before/);
    expect(work({ unit: "ties", chain: null })[0]).toContain("stub matching, exact");
    const ends = work({ unit: "tie-ends", chain: null }, { q: null });
    expect(ends[0]).toContain("hypergeometric, exact");
    expect(ends[1]).toMatch(/^Second test/);
    expect(ends[2]).toContain("Not tested");
  });

  it.each(LANGUAGES)("gives burn-in, thinning and steps in %s", (language) => {
    activate(language);
    const { number } = wordsOf(i18n);
    for (const value of [220, 110, 220_220, 2000]) expect(work()[1]).toContain(number(value));
  });
});
