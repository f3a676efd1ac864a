import { i18n } from "@lingui/core";
import { describe, expect, it } from "vitest";
import { activate, CATALOGUES } from "./i18n.ts";
import { LANGUAGES, localeOf } from "./language.ts";

const ids = Object.keys(CATALOGUES.en);
const argumentsOf = (text: string) =>
  [
    ...new Set(
      [...text.matchAll(/(?<!(?:zero|one|two|few|many|other|=0) )\{(\w+)[,}]/g)].map((found) => found[1]),
    ),
  ].sort();

describe.each(LANGUAGES)("strings in %s", (language) => {
  const catalogue: Record<string, string> = CATALOGUES[language];
  it("hold the same keys, none empty where English is not", () => {
    expect(Object.keys(catalogue).sort()).toEqual([...ids].sort());
    for (const id of ids)
      if ((CATALOGUES.en as Record<string, string>)[id]) expect(catalogue[id], id).not.toBeUndefined();
  });
  it("say of nothing found that it is none, never fewer than none", () => {
    activate(language);
    const chance = (observed: number, k: number) => i18n._("cell.chance", { observed, k });
    expect(chance(0, 0)).not.toContain("0 ");
    expect(chance(0, 0)).not.toBe(chance(0, 1));
    expect(chance(4, 12)).toMatch(/4.*12/);
  });
  it("count what a caption counts, in one and in many", () => {
    activate(language);
    for (const id of ["gaps.method", "gaps.methodPair"]) {
      const say = (tested: number, unplaced: number, undated: number) =>
        i18n._(id, { tested, unplaced, undated, verdicts: 0, draws: "20", seed: 1, revision: 1 });
      const words = say(10, 10, 10).replace(/10/g, "1");
      for (const one of [say(1, 10, 10), say(10, 1, 10), say(10, 10, 1)])
        expect(one.replace(/10/g, "1")).not.toBe(words);
      expect(say(1234, 5, 5)).toContain((1234).toLocaleString(localeOf(language)));
    }
  });
  it("count what a comparison leaves out, in one and in many", () => {
    activate(language);
    for (const id of ["compare.waysLeftOut", "compare.leftOut", "compare.plausibleLeftOut"]) {
      const say = (outside: number, undated: number) =>
        i18n._(id, {
          outside,
          undated,
          people: 3,
          dissolved: 3,
          hidden: 3,
          certainty: "possibly",
          revision: 3,
        });
      const words = say(11, 11).replace(/11/g, "1");
      for (const one of [say(1, 11), say(11, 1)]) expect(one.replace(/11/g, "1")).not.toBe(words);
      expect(say(1234, 5)).toContain((1234).toLocaleString(localeOf(language)));
    }
  });
  it("never let a number break over two lines", () => {
    for (const text of Object.values(catalogue)) expect(text).not.toMatch(/\d \d{3}/);
  });
  it("take the same values and compile", () => {
    activate(language);
    for (const id of ids) {
      const wanted = argumentsOf((CATALOGUES.en as Record<string, string>)[id] ?? "");
      expect(argumentsOf(catalogue[id] ?? ""), id).toEqual(wanted);
      for (const n of [0, 1, 2, 5, 11]) {
        const text = i18n._(id, Object.fromEntries(wanted.map((name) => [name, n])));
        expect(text, id).not.toContain("{");
        expect(text, id).not.toContain("undefined");
      }
    }
  });
});
