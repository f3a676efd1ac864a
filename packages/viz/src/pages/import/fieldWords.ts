/** Names of what rows become and of what columns fill, and the words of their vocabularies. */
import {
  COUNTRIES,
  type Column,
  countryName,
  type FileName,
  OWN_LISTS,
  type OwnSchema,
  ownTerms,
  TIE_TYPES,
  VOCABULARIES,
} from "@maillage/model";
import { tieName } from "../../components/labels.ts";
import type { MessageId, Words } from "../../strings/i18n.ts";
import type { Language } from "../../strings/language.ts";

export const thingName = (becomes: FileName, { t }: Words): string => t(`imp.thing.${becomes}`);

/** The name of a field of the package's file, as the schema or the page has it. */
export function fieldName(becomes: FileName, column: Column, { t, language }: Words): string {
  if (column.label) return column.label[language];
  const own: Readonly<Record<string, MessageId>> = {
    "sources.id": "imp.field.id",
    "sources.type": "imp.field.sourceType",
    "ties.type": "imp.field.tieType",
  };
  return t(own[`${becomes}.${column.name}`] ?? (`imp.field.${column.name}` as MessageId));
}

/** What a field may hold, by its vocabulary and what the mapping adds to it, in words and their order; null for free texts. Cost: one sort. */
export function choicesOf(
  holds: string | null,
  language: Language,
  adds: OwnSchema = {},
): readonly (readonly [string, string])[] | null {
  const byName = (list: (readonly [string, string])[]) =>
    list.sort(([, a], [, b]) => a.localeCompare(b, language));
  if (holds === "country") return byName([...COUNTRIES].map((id) => [id, countryName(id, language)]));
  const list = OWN_LISTS.find((name) => name === holds);
  const added = (list ? ownTerms([adds])[list] : []).map(({ id, label }) => [id, label[language]] as const);
  if (holds === "tieTypes")
    return byName([...TIE_TYPES.map((id) => [id, tieName(id, language)] as const), ...added]);
  const terms = holds === null ? undefined : VOCABULARIES[holds];
  return terms === undefined
    ? null
    : byName([...terms.map(({ id, label }) => [id, label[language]] as const), ...added]);
}

/** The name of a column, where the file has none and it is called by its place. */
export function columnName(name: string, { t, number }: Words): string {
  const [, place] = /^column (\d+)$/.exec(name) ?? [];
  return place === undefined ? name : t("imp.columnN", { n: number(Number(place)) });
}

/** A text of a file as the page shows it; an empty one is called so. */
export const textWords = (text: string, { t }: Words): string => (text === "" ? t("imp.empty") : text);

/** A value of a field in words, where a vocabulary holds it. */
export function valueWords(
  holds: string | null,
  value: string,
  { language, t }: Words,
  adds: OwnSchema = {},
): string {
  if (value === "") return t("imp.nothing");
  return choicesOf(holds, language, adds)?.find(([id]) => id === value)?.[1] ?? value;
}
