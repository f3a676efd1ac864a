import type { GapAnswer, GapCell } from "@maillage/model";
import { describe, expect, it } from "vitest";
import { gapCsvLines, gapLines, gapMethodLines } from "./gaps.ts";

const cell = (column: string, part: Partial<GapCell>): GapCell => ({
  ...{ row: "002", column, observed: 2, expected: 10, status: "linked", below: false },
  ratio: { mean: 1 / 3, low: 0.1139, high: 0.6461 },
  shortfall: 20 / 3,
  p: { exact: 0.0004, permuted: 0.012, used: 0.012 },
  q: 0.06,
  ...{ coverage: null, actors: 4, weak: 0 },
  ...part,
});
const answer = (cells: readonly GapCell[], part: Partial<GapAnswer["method"]> = {}): GapAnswer => ({
  rows: [{ id: "002", label: "Africa" }],
  columns: [{ id: "150", label: "Europe" }],
  cells: [...cells],
  total: { ends: 80, ties: 40, placed: 40, unplaced: 7, undated: 5, hidden: 3 },
  method: {
    ...{ measuredBy: "ties", unit: "ties", occasions: 0, fixed: 0, draws: 2000, seed: 1 },
    ...{ prior: 2, chain: null, tested: 2, verdicts: 0, below: 1, null: "stub matching" },
    ...part,
  },
  revision: 4,
});

describe("gaps in a terminal", () => {
  it("stand by what is missing, verdicts before what could be chance, with their names", () => {
    const lines = gapLines(
      answer([
        cell("019", { below: true, shortfall: 99 }),
        cell("142", { q: 0.0001, shortfall: 3 }),
        cell("150", { q: 0.04 }),
        cell("009", {}),
      ]),
    );
    expect(lines).toEqual([
      "Fewer than expected:",
      "     2 of 10.0     6.7 missing  Africa × Europe  (ratio 0.33 (0.11 to 0.65), q 0.040; 4 organisations known)",
      "     2 of 10.0     3.0 missing  Africa × 142  (ratio 0.33 (0.11 to 0.65), q < 0.001; 4 organisations known)",
      "Lower than expected, could be chance:",
      "     2 of 10.0    99.0 missing  Africa × 019  (ratio 0.33 (0.11 to 0.65), q 0.060; 4 organisations known)",
    ]);
    expect(gapLines(answer([cell("150", {})]))).toEqual(["No cell holds fewer than expected beyond doubt."]);
  });

  it("say how tables were walked through, what was left out, and how many more there are", () => {
    const said = gapMethodLines(
      answer([], {
        ...{ unit: "occasions", occasions: 22, fixed: 30, verdicts: 23 },
        chain: { burnIn: 220, thinning: 110, steps: 220_220 },
      }),
    ).join("\n");
    expect(said).toContain("… and 3 more");
    expect(said).toContain("220 steps before the first draw, 110 between two, 220220 in all");
    expect(said).toContain("22 occasions, 30 cells of the table fixed");
    expect(said).toContain("7 participations of bodies without a group, 5 undated ties");
    expect(said).toContain(
      "networks of one continent count as open to all, for no source states their bounds",
    );
    const ofTies = gapMethodLines(answer([])).join();
    expect(ofTies).not.toContain("before the first draw");
    expect(ofTies).not.toContain("seldom mixed");
  });

  it("say beside each verdict who looked, what was found, and how many organisations are known there", () => {
    const looked = (found: number, noneFound: number, notLooked = 0, actors = 4, world = 0) => {
      const coverage = { found, noneFound, notLooked, world, sources: 1 };
      return gapLines(answer([cell("150", { q: 0.04, coverage, actors })]))[1]?.split("q 0.040; ")[1];
    };
    expect(looked(2, 0)).toBe("2 searches found some; 4 organisations known)");
    expect(looked(0, 1)).toBe("1 search found none; 4 organisations known)");
    expect(looked(1, 1, 3, 1)).toBe(
      "1 search found some, 1 search found none, 3 recorded as not looked into; 1 organisation known)",
    );
    expect(looked(0, 0, 0, 0, 2)).toBe(
      "nobody looked, 2 searches of the whole world; 0 organisations known)",
    );
    expect(gapMethodLines(answer([cell("150", {})])).join()).toContain("No record of who looked where");
  });

  it("are as CSV with who looked, empty where no search can be recorded", () => {
    const coverage = { found: 2, noneFound: 1, notLooked: 0, world: 1, sources: 1 };
    const [head, first, second] = gapCsvLines(answer([cell("150", { q: 0.04, coverage }), cell("009", {})]));
    expect(head).toMatch(/,status,found,none_found,not_looked,organisations$/);
    expect(first).toMatch(/^Africa,Europe,.*,2,1,0,4$/);
    expect(second).toMatch(/^Africa,009,.*,,,,4$/);
  });
});
