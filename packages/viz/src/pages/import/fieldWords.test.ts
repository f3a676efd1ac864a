import { i18n } from "@lingui/core";
import { expect, it } from "vitest";
import { activate, wordsOf } from "../../strings/i18n.ts";
import { choicesOf, textWords } from "./fieldWords.ts";

it("what a mapping adds stands among the choices of its list, and in no other", () => {
  const adds = {
    tieTypes: { "x-twinning": { label: { fr: "jumelé avec" }, like: "COOPERATES_WITH" as const } },
    organisationKinds: { "x-canteen": { label: { en: "Canteen" } } },
  };
  const has = (holds: string, id: string) =>
    choicesOf(holds, "en", adds)?.find(([choice]) => choice === id)?.[1];
  expect(has("tieTypes", "x-twinning")).toBe("jumelé avec");
  expect(has("tieTypes", "MEMBER_OF")).toBe("member of");
  expect(has("organisationKinds", "x-canteen")).toBe("Canteen");
  expect(has("eventKinds", "x-canteen")).toBeUndefined();
  expect(choicesOf("organisationKinds", "en")?.map(([id]) => id)).not.toContain("x-canteen");
  expect(choicesOf("date", "en", adds)).toBeNull();
});

it("a text that is empty is called so", () => {
  activate("es");
  expect(textWords("", wordsOf(i18n))).toBe("vacío");
  expect(textWords("red", wordsOf(i18n))).toBe("red");
});
