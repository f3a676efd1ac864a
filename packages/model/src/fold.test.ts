import fc from "fast-check";
import { expect, it } from "vitest";
import { fold } from "./fold.ts";

it.each([
  ["José", "jose"],
  ["Œuvre  Straße", "oeuvre strasse"],
  ["Łódź", "lodz"],
  ["أحمد", "احمد"],
  ["شبكة", "شبكه"],
  ["İstanbul", "istanbul"],
])("folds %s", (text, folded) => {
  expect(fold(text)).toBe(folded);
});

it("is idempotent", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => fold(fold(text)) === fold(text)));
});
