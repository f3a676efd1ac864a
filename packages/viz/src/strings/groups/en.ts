/** Words of measures of groups and of cooperation, and of layouts. */
export const groupsEn = {
  "measure.projection.by-method": "ties told apart by method",
  "measure.projection.through-people": "ties of organisations, and through people",
  "measure.grouping.country-in-region": "countries in regions",
  "measure.grouping.country-in-continent": "countries in continents",
  "measure.grouping.fields": "fields of action",
  "groups.layer.organisations": "organisations",
  "groups.layer.people": "people",
  "groups.layers": "Layers: {layers}.",
  "groups.layerTies": "{layer} {ties, number}",
};
