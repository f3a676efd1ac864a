import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAmount } from "../package/format.ts";
import { decimalMarkOf, normaliseNumber } from "./number.ts";

describe("normaliseNumber", () => {
  it.each([
    ["80", "80", null],
    ["300..400", "300..400", null],
    ["80..", "80..", null],
    ["1.234,5", "1234.5", "number"],
    ["1,234.5", "1234.5", "number"],
    ["1 234", "1234", "number"],
    ["1\u202F234\u00A0567", "1234567", "number"],
    ["1'234", "1234", "number"],
    ["1.234.567", "1234567", "number"],
    ["0,6115", "0.6115", "number"],
    ["0.123", "0.123", null],
    ["12,5", "12.5", "number"],
    ["١٢٣٤", "1234", "number"],
    ["۱۲۳", "123", "number"],
    ["١٬٢٣٤٫٥", "1234.5", "number"],
    ["ca. 300", "300", "circa"],
    ["environ 1 200", "1200", "circa"],
    ["حوالي ٣٠٠", "300", "circa"],
    ["~300", "300", "circa"],
    ["300-400", "300..400", "range"],
    ["300 – 400", "300..400", "range"],
    ["300 to 400", "300..400", "range"],
    ["300 à 400", "300..400", "range"],
    [">80", "80..", "at-least"],
    ["80+", "80..", "at-least"],
    ["more than 80", "80..", "at-least"],
    ["plus de 80", "80..", "at-least"],
    ["<50", "..50", "at-most"],
    ["moins de 50", "..50", "at-most"],
    ["n/a", "", "no-number"],
    ["", "", null],
  ])("reads %j as %j (%s)", (text, value, rule) => {
    expect(normaliseNumber(text)).toEqual({ before: text, value, rule, candidates: [] });
  });

  it.each(["-5", "twelve", "5%", "1.23.4", "400-300", "1,2,3", "12²", "½", "1e5", "0x10", "5 people"])(
    "does not read %s",
    (text) => {
      expect(normaliseNumber(text)).toEqual({ before: text, value: null, rule: null, candidates: [] });
    },
  );

  it("asks what 1.234 means unless the column tells", () => {
    expect(normaliseNumber("1.234").candidates).toEqual([
      { value: "1234", label: "1234" },
      { value: "1.2340", label: "1.234" },
    ]);
    expect(normaliseNumber("1.234", { decimal: "." }).value).toBe("1.234");
    expect(normaliseNumber("1.234", { decimal: "," }).value).toBe("1234");
    expect(decimalMarkOf(["1.234", "0,5"])).toBe(",");
    expect(decimalMarkOf(["1.234", "2.5"])).toBe(".");
    expect(decimalMarkOf(["1.234.567"])).toBe(",");
    expect(decimalMarkOf(["1,5", "2.5"])).toBeNull();
    expect(decimalMarkOf(["1.234", "12"])).toBeNull();
  });

  it("gives what the package takes, and the same when it is read again", () => {
    const piece = fc.constantFrom(
      "1",
      "234",
      "12",
      "0",
      ".",
      ",",
      " ",
      "-",
      "..",
      "ca. ",
      ">",
      "+",
      "٣",
      "x",
      "\u200F",
    );
    const text = fc.oneof(
      fc.array(piece, { maxLength: 8 }).map((parts) => parts.join("")),
      fc.string({ unit: "binary", maxLength: 8 }),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(undefined, "." as const), (before, decimal) => {
        const { value, candidates } = normaliseNumber(before, { decimal });
        for (const found of [value, ...candidates.map((candidate) => candidate.value)]) {
          if (found === null || found === "") continue;
          expect(parseAmount(found)).not.toBeNull();
          expect(normaliseNumber(found, { decimal })).toMatchObject({ value: found, rule: null });
        }
      }),
      { numRuns: 3000 },
    );
  });
});
