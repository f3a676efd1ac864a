import type { Words } from "../../strings/i18n.ts";
import { localeOf } from "../../strings/language.ts";

const COUNTED = [
  "organisations",
  "events",
  "people",
  "entities",
  "ties",
  "sources",
  "facts",
  "coverage",
] as const;
type Counts = Readonly<Partial<Record<(typeof COUNTED)[number], number>>>;

/** "Adds 212 organisations and 480 ties."; what there is none of is not told. */
export function countWords(id: "imp.adds" | "imp.added", counts: Counts, { t, language }: Words): string {
  const parts = COUNTED.flatMap((what) => {
    const n = counts[what] ?? 0;
    return n === 0 ? [] : [t(`imp.n.${what}`, { n })];
  });
  if (parts.length === 0) return t("imp.addsNothing");
  return t(id, { what: new Intl.ListFormat(localeOf(language)).format(parts) });
}
