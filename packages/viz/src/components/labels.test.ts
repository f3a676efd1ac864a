import { ownTerms } from "@maillage/model";
import { afterEach, describe, expect, it } from "vitest";
import {
  factValue,
  fieldName,
  languageName,
  methodName,
  nameOwnTerms,
  ownTieTypes,
  tieName,
} from "./labels.ts";

afterEach(() => nameOwnTerms(ownTerms([])));

describe("the labels of what a network adds to the schema", () => {
  const terms = ownTerms([
    {
      tieTypes: {
        "x-mentors": { label: { en: "mentors" }, inverse: { en: "mentored by" }, like: "SUPPORTS" },
        "x-shelters": { label: { fr: "abrite" }, like: "HOSTS" },
        "x-twinning": { label: { en: "twinned with" }, like: "COOPERATES_WITH" },
      },
      fields: { "x-seeds": { label: { en: "Seeds" }, like: "peasants-food" } },
      methods: { "x-caravan": { label: { en: "Caravan" }, like: "joint-campaign" } },
    },
  ]);

  it("stand for its types of ties, seen from both ends", () => {
    nameOwnTerms(terms);
    const both = (type: string) => [tieName(type, "en"), tieName(type, "en", "target")];
    expect(both("x-mentors")).toEqual(["mentors", "mentored by"]);
    expect(both("x-shelters")).toEqual(["abrite", "hosted by"]);
    expect(both("x-twinning")).toEqual(["twinned with", "twinned with"]);
    expect(ownTieTypes()).toEqual(["x-mentors", "x-shelters", "x-twinning"]);
  });

  it("stand for its fields and methods, and its ids where it has none any more", () => {
    nameOwnTerms(terms);
    expect([fieldName("x-seeds", "fr"), methodName("x-caravan", "ar")]).toEqual(["Seeds", "Caravan"]);
    expect(factValue("fields", "x-seeds; labour", "en")).toMatch(/^Seeds, /);
    nameOwnTerms(ownTerms([]));
    expect([tieName("x-mentors", "en"), fieldName("x-seeds", "en")]).toEqual(["x-mentors", "x-seeds"]);
  });
});

it("names a language in the reader's, and leaves a tag that cannot be named as it is", () => {
  expect([languageName("fr", "en"), languageName("en", "es"), languageName("sw", "fr")]).toEqual([
    "French",
    "inglés",
    "swahili",
  ]);
  expect(languageName("en-aa-bb", "en")).toBe("en-aa-bb");
});
