import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coParticipationGaps } from "./coParticipationGaps.ts";
import { DETECTABLE, isVerdict, type JudgedCells } from "./gapCell.ts";
import { gapStatus } from "./gapStatus.ts";
import { methodColumnGaps, rowColumnGaps } from "./rowColumnGaps.ts";
import { rowRowGaps, TIE_NULLS } from "./rowRowGaps.ts";

const ROWS = ["a", "b", "c"];
const row = fc.constantFrom(...ROWS, null);
const columns = fc.uniqueArray(fc.constantFrom("x", "y", "z"), { maxLength: 3 });
const anyNetwork = fc
  .record({ bodies: fc.array(fc.record({ row, columns }), { minLength: 2, maxLength: 24 }) })
  .chain(({ bodies }) => {
    const end = fc.nat({ max: bodies.length - 1 });
    const tie = fc.record({ a: end, b: end, weak: fc.boolean() });
    const cell = fc.tuple(end, fc.nat({ max: 7 }));
    const selector = (pair: readonly [number, number]) => pair.join();
    return fc.record({
      bodies: fc.constant(bodies),
      ties: fc.array(tie, { maxLength: 120 }),
      present: fc.uniqueArray(cell, { maxLength: 80, selector }),
      seed: fc.integer(),
    });
  });
const COVER = { found: 0, noneFound: 0, notLooked: 0, world: 0, sources: 0 };

/** A p is a chance that can come about; and where fewer than 3 are expected nothing is told but that. */
function sound({ cells }: JudgedCells) {
  for (const cell of cells) {
    const { p, q, expected, observed, below } = cell;
    for (const each of [p.exact, p.used, p.permuted ?? 1, q ?? 1]) {
      expect(each).toBeGreaterThan(0);
      expect(each).toBeLessThanOrEqual(1);
    }
    expect(p.used).toBe(Math.max(p.exact, p.permuted ?? 0));
    if (q !== null) expect(q).toBeGreaterThanOrEqual(p.used);
    if (expected >= DETECTABLE) expect(q).not.toBeNull();
    else {
      expect([q, below, isVerdict(cell)]).toEqual([null, false, false]);
      const status = (coverage: typeof COVER | null) =>
        gapStatus({ cell, coverage, actors: 1, absenceAsserted: false });
      expect(status(null)).toBe("too-little-data");
      expect(status({ ...COVER, found: 1 })).toBe("too-little-data");
      expect(status(COVER)).toBe(observed === 0 ? "nobody-looked" : "too-little-data");
    }
  }
}

describe("every cell of every kind of gap", () => {
  it("has no p of 0, and says too little data where fewer than 3 are expected", () => {
    fc.assert(
      fc.property(anyNetwork, ({ bodies, ties, present, seed }) => {
        const drawn = { rows: ROWS, draws: 19, seed };
        const fields = { ...drawn, columns: ["x", "y", "z"] };
        const onlyTelling = false;
        sound(rowColumnGaps({ ...fields, organisations: bodies, ties }));
        sound(
          methodColumnGaps({
            ...fields,
            ties: ties.map(({ a, b, weak }) => ({
              method: bodies[a]?.row ?? null,
              ends: [bodies[a]?.columns ?? [], bodies[b]?.columns ?? []] as const,
              weak,
            })),
          }),
        );
        for (const nullModel of TIE_NULLS)
          sound(
            rowRowGaps({ ...drawn, organisations: bodies, ties, onlyTelling, diagonal: true, nullModel }),
          );
        sound(
          coParticipationGaps({
            ...drawn,
            ...{ organisations: bodies.length, occasions: 8, present, fixed: [] },
            rowAt: bodies.map((body) => body.row),
          }),
        );
      }),
      { numRuns: 150 },
    );
  });

  it("has no p of 0 where the chance is smaller than any number that can be written", () => {
    const half = 3_000;
    const organisations = Array.from({ length: 2 * half }, (_, at) => ({
      row: at < half ? "a" : "b",
      columns: [at < half ? "x" : "y"],
    }));
    const ties = Array.from({ length: half }, (_, at) => ({
      a: at < half / 2 ? 2 * at : half + 2 * (at - half / 2),
      b: at < half / 2 ? 2 * at + 1 : half + 2 * (at - half / 2) + 1,
      weak: false,
    }));
    const drawn = { organisations, ties, rows: ["a", "b"], draws: 9, seed: 1 };
    const ends = rowColumnGaps({ ...drawn, columns: ["x", "y"] });
    const between = rowRowGaps({
      ...drawn,
      onlyTelling: false,
      diagonal: true,
      nullModel: "stub-matching",
    });
    expect(ends.cells[1]).toMatchObject({ row: "a", column: "y", observed: 0, expected: half / 2 });
    expect(between.cells[1]).toMatchObject({ row: "a", column: "b", observed: 0 });
    sound(ends);
    sound(between);
  });
});
