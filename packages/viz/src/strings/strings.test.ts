import { i18n } from "@lingui/core";
import { describe, expect, it } from "vitest";
import { activate, CATALOGUES, LANGUAGES } from "./i18n.ts";

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
