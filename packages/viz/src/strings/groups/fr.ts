import type { groupsEn } from "./en.ts";

export const groupsFr: Record<keyof typeof groupsEn, string> = {
  "measure.projection.by-method": "liens distingués par méthode",
  "measure.projection.through-people": "liens d’organisations, et par des personnes",
  "measure.grouping.country-in-region": "pays dans les régions",
  "measure.grouping.country-in-continent": "pays dans les continents",
  "measure.grouping.fields": "champs d’action",
  "groups.layer.organisations": "organisations",
  "groups.layer.people": "personnes",
  "groups.layers": "Couches : {layers}.",
  "groups.layerTies": "{layer} {ties, number}",
};
