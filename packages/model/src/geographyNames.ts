/** Names and codes of countries for reading: what the standard's list in several languages knows. */
import isoCountries from "i18n-iso-countries";
import ar from "i18n-iso-countries/langs/ar.json" with { type: "json" };
import de from "i18n-iso-countries/langs/de.json" with { type: "json" };
import en from "i18n-iso-countries/langs/en.json" with { type: "json" };
import es from "i18n-iso-countries/langs/es.json" with { type: "json" };
import fr from "i18n-iso-countries/langs/fr.json" with { type: "json" };
import it from "i18n-iso-countries/langs/it.json" with { type: "json" };
import { COUNTRIES, countryName, isCountry } from "./geography.ts";
import { LANGUAGES } from "./labels.ts";

// A CommonJS module whose names Node cannot see in an import.
const { alpha3ToAlpha2, numericToAlpha2 } = isoCountries;

/** Codes that others use for Kosovo, which the standard leaves out. */
const KOSOVO: ReadonlySet<string> = new Set(["XKX", "XKK", "UNK", "RKS"]);

/** Country of an ISO 3166-1 code of two letters, three letters or three digits, any case; null when there is none. */
export function countryOfCode(code: string): string | null {
  const upper = code.toUpperCase();
  if (KOSOVO.has(upper)) return "XK";
  const found = /^\d{3}$/.test(upper)
    ? numericToAlpha2(upper)
    : upper.length === 3
      ? alpha3ToAlpha2(upper)
      : upper;
  return found !== undefined && isCountry(found) ? found : null;
}

/**
 * Every country with its names in English, French, Spanish, Arabic, German and Italian: those of i18n-iso-countries, and those
 * that `countryName` shows, so that what Maillage writes it reads. Cost: some 250 × 10 names at each call.
 */
export function countryNames(): readonly { readonly country: string; readonly names: readonly string[] }[] {
  const lists: readonly Readonly<Record<string, string | string[]>>[] = [en, fr, es, ar, de, it].map(
    ({ countries }) => countries,
  );
  return COUNTRIES.map((country) => ({
    country,
    names: [
      ...lists.flatMap((names) => names[country] ?? []),
      ...LANGUAGES.map((language) => countryName(country, language)),
    ],
  }));
}
