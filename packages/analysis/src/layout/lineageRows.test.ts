import fc from "fast-check";
import { expect, test } from "vitest";
import { lineageRows } from "./lineageRows.ts";

test("a successor goes on in the row, and a split fans out", () => {
  const extents = [
    { from: 1900, to: 1920 },
    { from: 1925, to: 1950 },
    { from: 1925, to: 1950 },
  ];
  const descents = [
    { older: 0, younger: 1 },
    { older: 0, younger: 2 },
  ];
  expect(lineageRows(extents, descents, 2)).toEqual([0, 0, 1]);
  expect(lineageRows(extents, descents, 20)).toEqual([1, 2, 0]);
});

test("no two bodies of one row lie nearer than apart, and no row is empty", () => {
  const anyExtent = fc.tuple(fc.nat(100), fc.nat(40)).map(([from, length]) => ({ from, to: from + length }));
  const anyDescents = fc.array(fc.record({ older: fc.nat(9), younger: fc.nat(9) }), { maxLength: 12 });
  fc.assert(
    fc.property(fc.array(anyExtent, { minLength: 10, maxLength: 10 }), anyDescents, (extents, descents) => {
      const rows = lineageRows(extents, descents, 3);
      expect(new Set(rows).size).toBe(Math.max(...rows) + 1);
      extents.forEach((a, i) => {
        extents.slice(i + 1).forEach((b, j) => {
          if (rows[i] === rows[i + 1 + j]) expect(a.from >= b.to + 3 || b.from >= a.to + 3).toBe(true);
        });
      });
      expect(lineageRows(extents, descents, 3)).toEqual(rows);
    }),
  );
});
