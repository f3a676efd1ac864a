import fc from "fast-check";
import { expect, it } from "vitest";
import { hasControl, isUnseen, printable, printableJson } from "./unseen.ts";

const ESCAPE = "\u001b[2J";
const TURNED = "\u202egnp.exe\u2069";

it("a printed line holds nothing that a terminal obeys", () => {
  expect(printable(`a${ESCAPE}b${TURNED}\u009b1m\u200f`)).toBe(
    "a\uFFFD[2Jb\uFFFDgnp.exe\uFFFD\uFFFD1m\uFFFD",
  );
  expect(printable("Réseau سلام и 網")).toBe("Réseau سلام и 網");
});

it("printed JSON holds the same value, and nothing that a terminal obeys", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const json = printableJson(JSON.stringify({ text }));
      expect(JSON.parse(json)).toEqual({ text });
      expect(printable(json)).toBe(json);
    }),
  );
  expect(printableJson(JSON.stringify(TURNED))).toBe('"\\u202egnp.exe\\u2069"');
});

it("a control is told from the breaks of a text", () => {
  expect([ESCAPE, "\u0000", "\u007f", "\u0085"].map(hasControl)).toEqual([true, true, true, true]);
  expect(hasControl("one\ttwo\r\nthree \u200f")).toBe(false);
});

it("a text that cannot be seen is told from one that can", () => {
  expect(["", " ", "\u200b\u2060", "\ufeff", "\u2800", "\u3164"].map(isUnseen)).toEqual(Array(6).fill(true));
  expect(["a", "\u200bи", "5", "👁"].map(isUnseen)).toEqual(Array(4).fill(false));
});
