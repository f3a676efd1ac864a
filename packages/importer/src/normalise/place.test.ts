import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EXONYMS } from "./exonyms.ts";
import { normalisePlace } from "./place.ts";

describe("normalisePlace", () => {
  it.each([
    ["Porto Alegre", undefined, "Porto Alegre", "BR"],
    ["porto alegre", undefined, "Porto Alegre", "BR"],
    ["Gênes", undefined, "Genoa", "IT"],
    ["Bruxelles", undefined, "Brussels", "BE"],
    ["Le Caire", undefined, "Cairo", "EG"],
    ["القاهرة", undefined, "Cairo", "EG"],
    ["Ginebra", "CH", "Genève", "CH"],
    ["Londres", "GB", "London", "GB"],
    ["Paris", "FR", "Paris", "FR"],
    ["Paris, France", undefined, "Paris", "FR"],
    ["Paris (FR)", undefined, "Paris", "FR"],
    ["Firenze", "IT", "Florence", "IT"],
    ["Montreal", "CA", "Montréal", "CA"],
    ["New York", "US", "New York City", "US"],
    ["Gaza", "PS", "Gaza", "PS"],
    ["Laayoune", undefined, "Laayoune", "EH"],
    ["Moskva", "RU", "Moscow", "RU"],
  ])("finds %s (%s)", (text, country, name, home) => {
    expect(normalisePlace(text, { country })).toMatchObject({ value: name, town: { name, country: home } });
  });

  it("gives coordinates to two decimals", () => {
    expect(normalisePlace("Paris", { country: "FR" }).town).toEqual({
      name: "Paris",
      country: "FR",
      lat: 48.85,
      lon: 2.35,
    });
  });

  it("asks a name that two countries hold, the largest first, and reads the answer", () => {
    const { value, town, rule, candidates } = normalisePlace("Paris");
    expect([value, town, rule]).toEqual([null, null, "several-towns"]);
    expect(candidates[0]).toEqual({ value: "Paris, FR", label: "Paris, France (2138551 people)" });
    for (const candidate of candidates) expect(normalisePlace(candidate.value).town).not.toBeNull();
  });

  it("asks towns of one name in one country by their GeoNames id", () => {
    const { candidates } = normalisePlace("Springfield", { country: "US" });
    expect(candidates.length).toBeGreaterThan(3);
    for (const { value } of candidates) {
      expect(value).toMatch(/^Springfield, US, \d+$/);
      expect(normalisePlace(value).town).toMatchObject({ name: "Springfield", country: "US" });
    }
  });

  it.each(["Atlantis-on-Sea", "Paris, Italy", "12", "x".repeat(201)])("does not find %s", (text) => {
    expect(normalisePlace(text)).toEqual({
      before: text,
      value: null,
      rule: null,
      candidates: [],
      town: null,
    });
  });

  it("has every town of its table in the list", () => {
    for (const [country, town, names] of EXONYMS)
      for (const name of names.split("|")) {
        const answer = normalisePlace(name, { country });
        expect([name, answer.value ?? answer.candidates.map(({ label }) => label).join()]).toEqual([
          name,
          town,
        ]);
      }
  });

  it("never throws, and a town that is read stays as it is with its country", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 10 }),
      fc.constantFrom(...EXONYMS.flatMap(([, town, names]) => [town, ...names.split("|")])),
      fc
        .tuple(fc.constantFrom("Paris", "Gent", "Roma"), fc.constantFrom(", ", " ("), fc.string())
        .map((p) => p.join("")),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(undefined, "FR", "US", "BR", "zz"), (before, country) => {
        const { value, town } = normalisePlace(before, { country });
        if (value === null || town === null) return;
        expect(normalisePlace(value, { country: town.country })).toMatchObject({ town });
      }),
    );
  });
});
