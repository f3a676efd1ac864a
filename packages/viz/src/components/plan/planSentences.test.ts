import { i18n } from "@lingui/core";
import { newPlan, type Plan } from "@maillage/model";
import { beforeAll, describe, expect, it } from "vitest";
import { activate, wordsOf } from "../../strings/i18n.ts";
import { LANGUAGES } from "../../strings/language.ts";
import { differences } from "./planSentences.ts";
import { planWords } from "./planWords.ts";

const nameOf = (id: string) => id.toUpperCase();
const said = (mine: Plan, theirs: Plan) => {
  const words = wordsOf(i18n);
  return differences(mine, theirs, planWords(words, nameOf), nameOf, words);
};
const plan = newPlan("plan", 40, {});
const CHANGES: Partial<Plan>[] = [
  { title: "other" },
  { seats: { minimum: 3, maximum: 41 } },
  { encounter: { date: "2027-05", country: "FR" } },
  { pool: { ...plan.pool, scope: null } },
  {
    pool: { ...plan.pool, guests: [{ id: "g", name: "Ada", unit: "person", values: {}, languages: ["fr"] }] },
  },
  {
    quotas: [{ id: "q", words: "women", field: "gender", values: ["woman"], minimum: 8, missing: "exclude" }],
  },
  { must: ["a"] },
  { never: ["a"] },
  { notTogether: [["a", "b"]] },
  { onlyTogether: [["a", "b"]] },
  { budget: { limit: 9000, perOrigin: { FR: 120 }, otherwise: 900 } },
  { risk: { limit: 2, perOrigin: {}, otherwise: 0.5 } },
  { interpretation: { working: ["fr", "en"], booths: 1, missing: "exclude" } },
  { aims: [{ kind: "cover", cells: [{ region: "014", field: "health", weight: 2 }] }] },
  { aims: [{ kind: "bridges", bridges: [{ regions: ["014", "155"], field: null, weight: 2 }] }] },
  { aims: [{ kind: "seats", field: "gender", values: ["woman"] }] },
  { tolerance: 0.01 },
  { mode: "fair" },
  { seed: 2 },
  { list: [{ id: "a", delegates: 2 }] },
  { answers: { a: "accepted" } },
  { tables: { rounds: 1, tables: 2, languages: [], fixed: [] } },
  { came: ["a"] },
];

describe.each(LANGUAGES)("a plan in sentences in %s", (language) => {
  beforeAll(() => activate(language));
  it.each(CHANGES.map((change) => [Object.keys(change)[0], change] as const))(
    "says what differs in %s",
    (_, change) => {
      const { theirs } = said(plan, { ...plan, ...change });
      expect(theirs.length).toBeGreaterThan(0);
      expect(theirs.join()).not.toMatch(/undefined|NaN|\{/);
    },
  );
  it("says nothing of two that are the same", () => {
    expect(said(plan, structuredClone(plan))).toEqual({ mine: [], theirs: [] });
  });
});

it("says a quota as a person would", () => {
  activate("en");
  const quotas = CHANGES[5]?.quotas ?? [];
  expect(said({ ...plan, quotas }, plan).mine).toEqual([
    "At least 8 of 40 seats for \u2068women\u2069; who is not known: cannot come",
  ]);
});

it("tells of the aims what changes, and that nothing does", () => {
  activate("en");
  const { aimChanges } = planWords(wordsOf(i18n), nameOf);
  expect(aimChanges([62.3, 1], [49.3, 1])).toBe("aim 1 from 62.3 to 49.3");
  expect(aimChanges([62.3, 1], [7, 2])).toBe("aim 1 from 62.3 to 7, aim 2 from 1 to 2");
  expect(aimChanges([62.3, 1], [62.3, 1.000001])).toBe("the aims stay as they are");
});
