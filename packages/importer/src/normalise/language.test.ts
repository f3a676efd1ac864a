import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseLanguage } from "./language.ts";

describe("normaliseLanguage", () => {
  it.each([
    [
      "fr",
      "fr|French|français|Francés|الفرنسية|Französisch|fra|fre|FR|langue française".split("|").slice(0, 9),
    ],
    ["en", ["English", "anglais", "Inglés", "الإنجليزية", "eng", "EN"]],
    ["es", ["Spanish", "español", "Castellano", "الإسبانية", "spa"]],
    ["ar", ["Arabic", "arabe", "العربية", "اللغة العربية", "ara"]],
    ["fa", ["Persian", "Farsi", "فارسی", "per", "fas"]],
    ["de", ["German", "allemand", "Deutsch", "ger", "deu"]],
    ["ku", ["Kurdish", "kurde", "Kurmanji", "kur"]],
    ["ckb", ["Sorani", "ckb"]],
    ["eu", ["Basque", "euskara", "baq"]],
    ["zh-Hant", ["zh-hant", "zh_Hant", "Traditional Chinese", "chinois traditionnel"]],
    ["pt-BR", ["pt-br", "pt_BR", "Brazilian Portuguese"]],
    ["sr-Latn", ["sr-latn", "Serbian (Latin)"]],
    ["und", ["und"]],
    ["und-Arab", ["und-arab"]],
    ["he", ["iw", "Hebrew"]],
    ["arn", ["Mapudungun", "arn"]],
  ] as const)("%s", (tag, texts) => {
    for (const text of texts) expect([text, normaliseLanguage(text).value]).toEqual([text, tag]);
  });

  it.each(["Klingonese", "xyz", "fr, en", "1", "a-b", "x".repeat(61)])("does not read %s", (text) => {
    expect(normaliseLanguage(text)).toEqual({ before: text, value: null, rule: null, candidates: [] });
  });

  it("says nothing for nothing", () => {
    expect(normaliseLanguage("unknown")).toMatchObject({ value: "", rule: "no-language" });
    expect(normaliseLanguage(" ")).toMatchObject({ value: "", rule: null });
  });

  it("gives a tag of the package's form that stays as it is", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 8 }),
      fc.stringMatching(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/),
      fc.constantFrom("French", "zh_hant", "العربية"),
    );
    fc.assert(
      fc.property(text, (before) => {
        const { value } = normaliseLanguage(before);
        if (value === null || value === "") return;
        expect(value).toMatch(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
        expect(normaliseLanguage(value)).toMatchObject({ value, rule: null });
      }),
      { numRuns: 2000 },
    );
  });
});
