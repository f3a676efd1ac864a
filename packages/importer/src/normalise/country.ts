import {
  countryName,
  countryNames,
  countryOfCode,
  isUnseen,
  LANGUAGES,
  REGIONS,
  regionName,
} from "@maillage/model";
import { asked, read, unread } from "./answers.ts";
import {
  ALIASES,
  HISTORIC,
  NO_COUNTRY,
  NO_VALUE,
  PARTS_OF_A_COUNTRY,
  SHARED,
  TERRITORIES,
} from "./countryAliases.ts";
import { LONGEST_VALUE, westernDigits } from "./digits.ts";
import { nameKey } from "./nameKey.ts";
import { NearNames } from "./nearNames.ts";
import type { Normalised } from "./normalised.ts";

export interface NormalisedCountry extends Normalised {
  /** English name of the nation or part of a country that the text names: the place beside the country, or in its stead. */
  readonly territory: string | null;
}

export interface CountryHints {
  /** Whether the column holds two-letter codes, so that NA is Namibia and not "not available"; asked where it is left out. */
  readonly codes?: boolean | undefined;
}

interface Meaning {
  readonly countries: ReadonlySet<string>;
  readonly rule: string;
  readonly territory: string | null;
}

let index: { meanings: ReadonlyMap<string, Meaning>; near: NearNames } | undefined;

function theIndex() {
  if (index === undefined) {
    const meanings = meaningsByName();
    index = { meanings, near: new NearNames(meanings.keys()) };
  }
  return index;
}

/** Later lines give way to earlier ones, but for the standard's names, which are joined: two countries of one name are both meant. */
function meaningsByName(): ReadonlyMap<string, Meaning> {
  const meanings = new Map<string, Meaning>();
  const add = (rule: string, codes: string, names: string, territory: string | null) => {
    const countries = new Set(codes.split(" ").filter((code) => code !== ""));
    for (const name of names.split("|")) {
      const key = nameKey(name);
      if (key !== "" && !meanings.has(key)) meanings.set(key, { countries, rule, territory });
    }
  };
  for (const [codes, names] of SHARED) add("shared-name", codes, names, null);
  for (const [country, place, names] of PARTS_OF_A_COUNTRY) add("part-of-country", country, names, place);
  for (const [codes, place, names] of TERRITORIES) add("territory", codes, names, place);
  for (const [codes, names] of HISTORIC) add("historic-state", codes, names, null);
  for (const [codes, names] of ALIASES) add("name", codes, names, null);
  const byName = new Map<string, string[]>();
  for (const { country, names } of countryNames()) {
    for (const name of names) {
      const key = nameKey(name);
      byName.set(key, [...(byName.get(key) ?? []), country]);
    }
  }
  for (const [key, countries] of byName) {
    if (!meanings.has(key))
      meanings.set(key, { countries: new Set(countries), rule: "name", territory: null });
  }
  add("no-country", "", NO_COUNTRY, null);
  for (const { id } of REGIONS) {
    for (const language of LANGUAGES) add("no-country", "", regionName(id, language), null);
  }
  return meanings;
}

const NOTHING_KNOWN = new Set(NO_VALUE.split("|").map((text) => text.toLowerCase()));
const FORMS_OF_STATE =
  /^(?:(?:federal |federative |arab |islamic |socialist |democratic )*(?:republic|kingdom|state|commonwealth|principality|sultanate)|(?:republique|royaume|republica|reino|repubblica|republik)|جمهوريه|المملكه|مملكه|دوله) (.+)$/;

/**
 * A country as people write it, as its ISO 3166-1 code of two letters (XK for Kosovo): names in English, French, Spanish,
 * Arabic, German and Italian, other spellings, codes of two or three letters or three digits, states that are no more (ISO
 * 3166-3), nations without a state.
 *
 * `value` is "" where the text names no country (rule no-country: "International", "Europe", "-"), and null where it cannot be
 * read or has several meanings: "Congo", "USSR" (rule historic-state), "Kurdistan" (rule territory, with the countries it lies in
 * and "" for none of them), a name with one wrong letter (rule near-name). A part of the United Kingdom or of Palestine gives
 * the country and its name as `territory`. "NA" is asked unless `codes` is set. Idempotent with `codes`, deterministic but for the
 * names that the runtime's CLDR adds. Cost: O(length) after some 20 ms of building the list once.
 */
export function normaliseCountry(text: string, hints: CountryHints = {}): NormalisedCountry {
  const none = (answer: Normalised): NormalisedCountry => ({ ...answer, territory: null });
  if (isUnseen(text)) return none(read(text, "", null));
  if (text.length > LONGEST_VALUE) return none(unread(text));
  const trimmed = westernDigits(text.replace(/\p{Cf}/gu, "")).trim();
  if (/^na$/i.test(trimmed) && !(hints.codes === true && trimmed === "NA"))
    return none(notAvailable(text, trimmed));
  if (NOTHING_KNOWN.has(trimmed.toLowerCase())) return none(read(text, "", "no-country"));
  const code = /^(?:\p{L}{2,3}|\d{3})$/u.test(trimmed) ? countryOfCode(trimmed) : null;
  if (code !== null) return none(read(text, code, code === text ? null : "code"));
  if (/^\d{3}$/.test(trimmed) && REGIONS.some(({ id }) => id === trimmed))
    return none(read(text, "", "no-country"));
  const key = nameKey(trimmed);
  const { meanings, near } = theIndex();
  const meaning = meanings.get(key) ?? meanings.get(FORMS_OF_STATE.exec(key)?.[1] ?? "");
  if (meaning !== undefined) return answerOf(text, meaning);
  const countries = near.near(key).flatMap((name) => [...(meanings.get(name)?.countries ?? [])]);
  return none(countries.length === 0 ? unread(text) : asked(text, countries.map(candidate), "near-name"));
}

const candidate = (country: string) => ({ value: country, label: countryName(country, "en") });

const notAvailable = (text: string, trimmed: string): Normalised =>
  trimmed === "NA"
    ? asked(text, [{ value: "", label: "no country: not available" }, candidate("NA")], "not-available")
    : read(text, "", "no-country");

function answerOf(text: string, { countries, rule, territory }: Meaning): NormalisedCountry {
  const [only] = countries;
  if (only === undefined) return { ...read(text, "", rule), territory };
  const certain = countries.size === 1 && rule !== "territory" && rule !== "shared-name";
  if (certain) return { ...read(text, only, rule), territory };
  const candidates = [...countries].map(candidate);
  if (territory !== null) candidates.push({ value: "", label: `no country: ${territory} is the place` });
  return { ...asked(text, candidates, rule), territory };
}

/** What a column of countries tells of its cells: whether it holds codes of two letters, NA left aside. Cost: linear. */
export function countryHintsOf(values: Iterable<string>): CountryHints {
  let [codes, others] = [0, 0];
  for (const value of values) {
    const trimmed = value.trim();
    if (trimmed === "" || trimmed === "NA") continue;
    if (/^[A-Z]{2}$/.test(trimmed) && countryOfCode(trimmed) !== null) codes += 1;
    else others += 1;
  }
  return codes > 0 && others === 0 ? { codes: true } : {};
}
