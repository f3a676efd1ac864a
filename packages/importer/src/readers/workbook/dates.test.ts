import fc from "fast-check";
import { expect, it } from "vitest";
import { builtInShows, clockOfDuration, codeShows, dateOf } from "./dates.ts";
import { positionOf, reference } from "./sheet.ts";

it.each([
  ["General", "number"],
  ["0.00", "number"],
  ['#,##0 "days"', "number"],
  ["[Red]0;[Blue]-0", "number"],
  ["0.00E+00", "number"],
  ["dd/mm/yyyy", "date"],
  ["[$-40C]d mmmm yyyy;@", "date"],
  ["mmm", "date"],
  ["yyyy\\-mm\\-dd hh:mm:ss", "date and time"],
  ["h:mm AM/PM", "time"],
  ["mm:ss.0", "time"],
  ["[h]:mm", "time"],
  ["[mm]", "time"],
])("%s shows a %s", (code, shows) => {
  expect(codeShows(code)).toBe(shows);
});

it("knows the formats without a code", () => {
  expect([0, 13, 14, 17, 18, 21, 22, 23, 27, 36, 37, 45, 47, 49].map(builtInShows)).toEqual([
    "number",
    "number",
    "date",
    "date",
    "time",
    "time",
    "date and time",
    "number",
    "date",
    "date",
    "number",
    "time",
    "time",
    "number",
  ]);
});

it.each([
  [1, false, "1900-01-01"],
  [59, false, "1900-02-28"],
  [60, false, "1900-02-29"],
  [61, false, "1900-03-01"],
  [25_569, false, "1970-01-01"],
  [39_082, false, "2006-12-31"],
  [2_958_465, false, "9999-12-31"],
  [2_958_466, false, null],
  [0, false, null],
  [-1, false, null],
  [Number.NaN, false, null],
  [0, true, "1904-01-01"],
  [39_082, true, "2011-01-01"],
  [0.999_999_999, true, "1904-01-02"],
])("day %d (1904: %s) is %s", (serial, is1904, date) => {
  expect(dateOf(serial, "date", is1904)).toBe(date);
});

it("tells times and durations", () => {
  expect(dateOf(0.5, "time", false)).toBe("12:00:00");
  expect(dateOf(1.25, "time", false)).toBe("30:00:00");
  expect(dateOf(61.5, "date and time", false)).toBe("1900-03-01T12:00:00");
  expect(clockOfDuration("PT27H17M54S")).toBe("27:17:54");
  expect(clockOfDuration("PT00H00M12.5S")).toBe("00:00:12");
  expect(clockOfDuration("P1D")).toBeNull();
});

it("names every cell, and finds it by its name", () => {
  expect([reference(1, 1), reference(1, 26), reference(2, 27), reference(1_048_576, 16_384)]).toEqual([
    "A1",
    "Z1",
    "AA2",
    "XFD1048576",
  ]);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_048_576 }),
      fc.integer({ min: 1, max: 16_384 }),
      (row, column) => {
        expect(positionOf(reference(row, column))).toEqual({ row, column });
      },
    ),
  );
  expect(["", "1", "A0", "AAAA1", "a1", "A1:B2"].map(positionOf)).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
});
