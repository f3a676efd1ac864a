import {
  COUNTRIES,
  continentOfCountry,
  countryName,
  ENTITY_FACTS,
  EVENT_KINDS,
  FACT_PROPERTIES,
  FIELDS,
  labelOf,
  METHODS,
  ORGANISATION_KINDS,
  type OwnTerms,
  ownTerms,
  regionOfCountry,
  SCOPES,
  seatGroup,
  TIE_SCHEMA,
  TIE_TYPES,
  type TieType,
} from "@maillage/model";
import type { Words } from "../strings/i18n.ts";
import { commaOf, type Language } from "../strings/language.ts";

export const SEATS = ["africa", "asia", "europe", "latin-america", "north-america", "west-asia"] as const;

/** What the network adds to the schema, as its overview last said. */
let added: OwnTerms = ownTerms([]);

/** From now on what the network adds to the schema has its labels. */
export function nameOwnTerms(terms: OwnTerms): void {
  added = terms;
}

/** Ids of the network's own types of ties. */
export const ownTieTypes = (): readonly string[] => added.tieTypes.map(({ id }) => id);

export const fieldName = (id: string, language: Language): string =>
  labelOf([...FIELDS, ...added.fields], id, language);
export const methodName = (id: string, language: Language): string =>
  labelOf([...METHODS, ...added.methods], id, language);
/** A field, a method, or a layer of organisations or people. */
export const termName = (id: string, { t, language }: Pick<Words, "t" | "language">): string => {
  if (id === "organisations" || id === "people") return t(`groups.layer.${id}`);
  return labelOf([...FIELDS, ...added.fields, ...METHODS, ...added.methods], id, language);
};
export const factName = (id: string, language: Language): string =>
  labelOf([...FACT_PROPERTIES, ...ENTITY_FACTS, ...added.factProperties], id, language);
/** A language in the words of another; a tag that no browser can name stands for itself. */
export function languageName(tag: string, language: Language): string {
  try {
    return new Intl.DisplayNames([language], { type: "language", fallback: "code" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
export const placeName = (iso2: string | null, language: Language): string | null =>
  iso2 ? countryName(iso2, language) : null;

/** The kind of an organisation or event, in words. */
export function kindName(type: string, kind: string, language: Language): string {
  const terms = type === "Event" ? EVENT_KINDS : ORGANISATION_KINDS;
  const own = type === "Event" ? added.eventKinds : added.organisationKinds;
  return labelOf([...terms, ...own], kind, language);
}

/** A kind of organisation or of event, in words. */
export const anyKindName = (kind: string, language: Language): string =>
  labelOf(
    [...ORGANISATION_KINDS, ...EVENT_KINDS, ...added.organisationKinds, ...added.eventKinds],
    kind,
    language,
  );

/** The value of a fact, in words where a vocabulary holds it. */
export function factValue(property: string, value: string, language: Language): string {
  if (property === "fields")
    return value
      .split(";")
      .map((id) => fieldName(id.trim(), language))
      .join(commaOf(language));
  if (property === "kind") return anyKindName(value, language);
  if (property === "scope") return labelOf(SCOPES, value, language);
  if (property === "country") return countryName(value, language);
  return value;
}

/** The kind of a tie, ours or the network's own, in words, seen from its first end or from its second: "member of", "has as member". */
export function tieName(type: string, language: Language, seenFrom: "source" | "target" = "source"): string {
  const known = TIE_TYPES.find((one): one is TieType => one === type);
  const term = known ? TIE_SCHEMA[known] : added.tieTypes.find(({ id }) => id === type);
  if (!term) return type;
  const { label, inverse } = term;
  return (seenFrom === "source" ? label : inverse)[language];
}

/** The name in the reader's language where the data has one, else the first name. */
export function nameIn(
  entity: { name: string; names?: readonly { text: string; language: string }[] },
  language: Language,
): string {
  return (
    entity.names?.find((name) => name.language === language || name.language.startsWith(`${language}-`))
      ?.text ?? entity.name
  );
}

/** The abbreviation that the data has for a name, where there is one: "ITUC". */
export function shortNameIn(
  entity: { name: string; names: readonly { text: string; language: string }[] },
  language: Language,
): string {
  const full = nameIn(entity, language);
  const short = entity.names.find(
    ({ text }) => /^[\p{Lu}\p{N}][\p{L}\p{N}.-]{1,9}$/u.test(text) && text.length < full.length / 2,
  );
  return short?.text ?? full;
}

let seats: Map<string, string> | null = null;
/** The colour group of a country, or of an M49 region from the seat of its countries. */
export function seatOfRow(id: string): string | null {
  if (!seats) {
    seats = new Map();
    for (const country of COUNTRIES) {
      const seat = seatGroup(country);
      if (seat) seats.set(country, seat);
      for (const region of [regionOfCountry(country), continentOfCountry(country)]) {
        if (region && seat && !seats.has(region)) seats.set(region, seat);
      }
    }
  }
  return seats.get(id) ?? null;
}
