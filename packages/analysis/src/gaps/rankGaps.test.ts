import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeCells } from "./gapCell.ts";
import { byShortfall, rankGaps } from "./rankGaps.ts";

const counted = (row: string, observed: number, expected: number, exact: number) => ({
  ...{ row, column: "x", observed, expected, exact },
  permuted: null,
  weak: 0,
});
const anyCells = fc.array(
  fc.record({
    row: fc.constantFrom("a", "b", "ä", "B"),
    column: fc.constantFrom("x", "y", "Z"),
    observed: fc.integer({ min: 0, max: 12 }),
    expected: fc.integer({ min: 0, max: 12 }),
    exact: fc.double({ min: 1e-12, max: 1, noNaN: true }),
    permuted: fc.constant(null),
    weak: fc.constant(0),
  }),
  { maxLength: 30 },
);

describe("the order of gaps", () => {
  it("is by how much is missing, shrunk where little is known, not by how sure that is", () => {
    const { cells } = judgeCells([
      counted("sure", 40, 60, 1e-9),
      counted("wide", 10, 100, 1e-4),
      counted("small", 0, 8, 1e-6),
      counted("chance", 2, 10, 0.2),
      counted("untested", 0, 2.9, 1e-9),
    ]);
    const { verdicts, lower } = rankGaps(cells);
    expect(verdicts.map(({ row }) => row)).toEqual(["wide", "sure", "small"]);
    expect(lower.map(({ row }) => row)).toEqual(["chance"]);
    expect(verdicts[2]?.shortfall).toBeCloseTo((8 * 8) / 10, 12);
  });

  it("depends on nothing but the cells, whatever order they come in", () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        const distinct = [...new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell])).values()];
        const { cells: judged } = judgeCells(distinct);
        expect(rankGaps([...judged].reverse())).toEqual(rankGaps(judged));
        for (const a of judged) for (const b of judged) if (a !== b) expect(byShortfall(a, b)).not.toBe(0);
        const { verdicts, lower } = rankGaps(judged);
        expect(verdicts.filter((cell) => lower.includes(cell))).toEqual([]);
      }),
    );
  });
});
