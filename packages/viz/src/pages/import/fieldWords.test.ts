import { expect, it } from "vitest";
import { choicesOf } from "./fieldWords.ts";

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
