import { isUnseen } from "@maillage/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseNames, tagOfScript } from "./names.ts";

describe("normaliseNames", () => {
  it.each([
    ["Confédération paysanne (CP)", "Confédération paysanne", ["und:CP"]],
    ["منظمة التحرير (PLO)", "منظمة التحرير", ["und:PLO"]],
    [
      "Palestine Liberation Organization (منظمة التحرير الفلسطينية)",
      "Palestine Liberation Organization",
      ["und-Arab:منظمة التحرير الفلسطينية"],
    ],
    [
      "Movimento dos Trabalhadores Rurais Sem Terra (MST)",
      "Movimento dos Trabalhadores Rurais Sem Terra",
      ["und:MST"],
    ],
    ["Amis de la Terre / Friends of the Earth", "Amis de la Terre", ["und:Friends of the Earth"]],
    ["Мемориал | Memorial", "Мемориал", ["und:Memorial"]],
    ["Memorial (Мемориал) (IMS)", "Memorial", ["und-Cyrl:Мемориал", "und:IMS"]],
    ["Agir ensemble contre le chômage (AC!)", "Agir ensemble contre le chômage", ["und:AC!"]],
    ["Attac (France)", "Attac (France)", []],
    ["Greenpeace (UK)", "Greenpeace (UK)", []],
    ["Emmaüs (FR)", "Emmaüs (FR)", []],
    ["AND/OR", "AND/OR", []],
    ["  Attac   Maroc ", "Attac Maroc", []],
    ["(PLO)", "(PLO)", []],
    ["", "", []],
  ])("parts %j", (text, value, others) => {
    expect(normaliseNames(text)).toMatchObject({ before: text, value, others, candidates: [] });
  });

  it("sees scripts and guesses no language", () => {
    expect(
      ["Attac", "Мир", "حركة", "Ειρήνη", "民主", "ピース日本", "PLO م.ت.ف", "123"].map(tagOfScript),
    ).toEqual([...["und", "und-Cyrl", "und-Arab", "und-Grek", "und-Hani", "und-Jpan", "und", "und"]]);
  });

  it("gives a first name that stays as it is, and further names in the package's form", () => {
    const piece = fc.constantFrom(
      "Attac",
      "(CP)",
      "(",
      ")",
      " / ",
      "|",
      "حركة",
      "(حركة)",
      " ",
      "U.N.",
      "\u200F",
      "\u0000",
    );
    const text = fc.oneof(
      fc.array(piece, { maxLength: 8 }).map((parts) => parts.join(" ")),
      fc.string({ unit: "binary", maxLength: 20 }),
    );
    fc.assert(
      fc.property(text, (before) => {
        const { value, others } = normaliseNames(before);
        for (const other of others) {
          expect(other).toMatch(/^und(-[A-Z][a-z]{3})?:[^|]*$/su);
          expect(isUnseen(other.slice(other.indexOf(":") + 1))).toBe(false);
        }
        if (value !== null && value !== "")
          expect(normaliseNames(value)).toMatchObject({ value, others: [] });
      }),
      { numRuns: 2000 },
    );
  });
});
