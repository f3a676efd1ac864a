import type { groupsEn } from "./en.ts";

export const groupsAr: Record<keyof typeof groupsEn, string> = {
  "measure.projection.by-method": "الروابط مفصولة بحسب الطريقة",
  "measure.projection.through-people": "روابط المنظمات، وعبر الأشخاص",
  "measure.grouping.country-in-region": "البلدان داخل المناطق",
  "measure.grouping.country-in-continent": "البلدان داخل القارات",
  "measure.grouping.fields": "ميادين العمل",
  "groups.layer.organisations": "المنظمات",
  "groups.layer.people": "الأشخاص",
  "groups.layers": "الطبقات: {layers}.",
  "groups.layerTies": "{layer} {ties, number}",
};
