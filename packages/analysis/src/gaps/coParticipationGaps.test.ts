import { describe, expect, test } from "vitest";
import { curveball } from "../kernels/curveball.ts";
import { cellsOf, DAVIS } from "../testing/knownTables.ts";
import { type CoParticipationInput, coParticipationGaps } from "./coParticipationGaps.ts";
import { isVerdict } from "./gapCell.ts";

const present = cellsOf(DAVIS);

/** Two halves that never meet, at occasions of four. */
function apart(extra = 0): CoParticipationInput {
  return {
    organisations: 24 + extra,
    occasions: 40,
    present: Array.from({ length: 40 }, (_, occasion) =>
      [0, 1, 2, 3].map((step) => [((occasion + 5 * step) % 12) + 12 * (occasion % 2), occasion] as const),
    ).flat(),
    fixed: [],
    rowAt: Array.from({ length: 24 + extra }, (_, index) => (index < 12 ? "north" : "south")),
    rows: ["north", "south"],
    draws: 999,
    seed: 1,
  };
}

describe("co-participation", () => {
  test("of the women of Davis: 111 meetings across the two sets, 170.5 expected, spread 4.30", () => {
    const across = (attends: (woman: number, event: number) => boolean) => {
      let total = 0;
      for (let event = 0; event < 14; event++) {
        const women = Array.from({ length: 18 }, (_, woman) => woman).filter((woman) =>
          attends(woman, event),
        );
        const first = women.filter((woman) => woman < 9).length;
        total += first * (women.length - first);
      }
      return total;
    };
    const draws = Array.from({ length: 1500 }, (_, seed) => {
      const { last } = curveball({
        ...{
          organisations: 18,
          occasions: 14,
          present,
          fixed: [],
          groups: 0,
          groupOf: new Int32Array(18).fill(-1),
        },
        ...{ burnIn: 140, thinning: 70, draws: 1, seed },
      });
      return across((woman, event) => last[woman + 18 * event] === 1);
    });
    const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
    const spread = Math.sqrt(draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / (draws.length - 1));
    expect(present).toHaveLength(89);
    expect(across((woman, event) => DAVIS[woman]?.includes(event) ?? false)).toBe(111);
    // Bounds: four standard errors of a mean and of a spread of 1,500 draws.
    expect(Math.abs(mean - 170.5)).toBeLessThan(0.45);
    expect(Math.abs(spread - 4.3)).toBeLessThan(0.32);
  });

  test("finds that two halves never meet, by both null models", () => {
    const { cells, chain } = coParticipationGaps(apart());
    const [own, between] = cells;
    expect(chain).toEqual({ burnIn: 400, thinning: 200, steps: 400 + 999 * 200 });
    expect(own?.observed).toBe(20);
    expect(between).toMatchObject({ row: "north", column: "south", observed: 0 });
    expect(between?.p).toEqual({ exact: 1 / 1000, permuted: 1 / 1000, used: 1 / 1000 });
    expect(between && isVerdict(between)).toBe(true);
  });

  test("an organisation that takes part in nothing changes no number", () => {
    const without = coParticipationGaps(apart());
    const withMore = coParticipationGaps(apart(3));
    expect(withMore).toEqual(without);
  });

  test("says too little data where no difference could show", () => {
    const { cells } = coParticipationGaps({
      ...apart(),
      occasions: 2,
      present: apart().present.filter(([, occasion]) => occasion < 2),
    });
    expect(cells.map(({ q }) => q)).toEqual([null, null, null]);
  });

  test("refuses to judge without draws", () => {
    expect(() => coParticipationGaps({ ...apart(), draws: 0 })).toThrow(RangeError);
  });
});
