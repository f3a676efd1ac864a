import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withGuard, withoutGuard } from "./formulas.ts";

describe("cells that a spreadsheet would take for formulas", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ['=HYPERLINK("http://x")', '\'=HYPERLINK("http://x")'],
    ["+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"],
    ["-2+3", "'-2+3"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["\r=1", "'\r=1"],
    ["\n=1", "'\n=1"],
    ["\0=1", "'\0=1"],
    ["＝1+1", "'＝1+1"],
    ["＋1", "'＋1"],
    ["－1", "'－1"],
    ["＠SUM", "'＠SUM"],
    ["-", "'-"],
    ["-1950-x", "'-1950-x"],
    ["'=1", "''=1"],
    ["''=1", "'''=1"],
  ])("%j becomes %j, and itself again", (cell, guarded) => {
    expect(withGuard(cell)).toBe(guarded);
    expect(withoutGuard(guarded)).toBe(cell);
  });

  it.each(["", "a=b", "-5", "+33", "-5.25", "-0044", "-0044-03-15", "-0044-03~", "'tis", "''twas", "1-2"])(
    "%j stays as it is",
    (cell) => {
      expect(withGuard(cell)).toBe(cell);
      expect(withoutGuard(cell)).toBe(cell);
    },
  );

  it("are the same after a guard is put and taken, whatever they hold", () => {
    const hostile = fc.string({
      unit: fc.constantFrom("'", "=", "-", "+", "@", "1", "0", "a", "＝", "\t", "."),
    });
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: "binary" })), (cell) => {
        const guarded = withGuard(cell);
        expect(withoutGuard(guarded)).toBe(cell);
        expect(/^[=@＝＋－＠\t\r\n\0]/.test(guarded)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});
