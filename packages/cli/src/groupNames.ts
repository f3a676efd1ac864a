import {
  countryName,
  ENTITY_SCHEMA,
  ENTITY_TYPES,
  EVENT_KINDS,
  FIELDS,
  labelOf,
  METHODS,
  type MeasureResult,
  ORGANISATION_KINDS,
  type OwnTerms,
  regionName,
} from "@maillage/model";

/** What a network adds to kinds, fields and methods. */
export type AddedTerms = Pick<OwnTerms, "organisationKinds" | "eventKinds" | "fields" | "methods">;
export const NOTHING_ADDED: AddedTerms = { organisationKinds: [], eventKinds: [], fields: [], methods: [] };

const TYPES = ENTITY_TYPES.map((id) => ({ id, label: ENTITY_SCHEMA[id].label }));

/**
 * English names of groups, by what nodes were grouped: of places, kinds or types, else of fields, methods and layers. The id where
 * nothing names it.
 */
export function groupNamer(
  grouping: MeasureResult["method"]["grouping"],
  added: AddedTerms,
): (id: string) => string {
  switch (grouping) {
    case "region":
    case "continent":
    case "country-in-region":
    case "country-in-continent":
      return (id) => regionName(id, "en");
    case "country":
      return (id) => countryName(id, "en");
    case "kind": {
      const kinds = [...ORGANISATION_KINDS, ...EVENT_KINDS, ...added.organisationKinds, ...added.eventKinds];
      return (id) => labelOf(kinds, id, "en");
    }
    case "type":
      return (id) => labelOf(TYPES, id, "en");
    default: {
      const terms = [...FIELDS, ...METHODS, ...added.fields, ...added.methods];
      return (id) => labelOf(terms, id, "en");
    }
  }
}
