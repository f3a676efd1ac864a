import type { groupsEn } from "./en.ts";

export const groupsEs: Record<keyof typeof groupsEn, string> = {
  "measure.projection.by-method": "vínculos distinguidos por método",
  "measure.projection.through-people": "vínculos de organizaciones, y a través de personas",
  "measure.grouping.country-in-region": "países en regiones",
  "measure.grouping.country-in-continent": "países en continentes",
  "measure.grouping.fields": "campos de acción",
  "groups.layer.organisations": "organizaciones",
  "groups.layer.people": "personas",
  "groups.layers": "Capas: {layers}.",
  "groups.layerTies": "{layer} {ties, number}",
};
