import { fold } from "@maillage/model";
import { READINGS } from "./reading.ts";
import type { ColumnProfile, TableProfile } from "./survey.ts";

/** What a column seems to hold, as its name says. */
export type Role =
  | "id"
  | "name"
  | "otherNames"
  | "language"
  | "country"
  | "city"
  | "kind"
  | "scope"
  | "start"
  | "end"
  | "website"
  | "source"
  | "locator"
  | "note"
  | "from"
  | "to"
  | "method"
  | "fields"
  | "role"
  | "memberOf"
  | "partOf"
  | "members"
  | "year"
  | "url"
  | "publisher"
  | "authors";

/** Names of columns in English, French, Spanish, Arabic and German. */
const NAMES: Readonly<Record<Role, string>> = {
  id: "id|identifier|code|key|uid|nid|slug|identifiant|identificador|clave|kennung|المعرف|رقم",
  name: "name|label|title|organisation|organization|organisation name|organization name|full name|group|nom|intitule|libelle|titre|nombre|titulo|etiqueta|organizacion|grupo|bezeichnung|titel|verein|الاسم|اسم|المنظمه|العنوان",
  otherNames:
    "other names|acronym|abbreviation|alias|aliases|short name|sigle|acronyme|autres noms|siglas|acronimo|abkurzung|kurzname|الاختصار",
  language: "language|lang|name lang|langue|idioma|lengua|sprache|اللغه",
  country: "country|country code|nation|state|pays|code pays|pais|land|staat|البلد|بلد|الدوله",
  city: "city|town|place|location|seat|ville|lieu|siege|commune|ciudad|lugar|localidad|sede|stadt|ort|sitz|المدينه|مدينه",
  kind: "kind|type|category|class|classification|nature|categorie|genre|tipo|clase|categoria|art|typ|kategorie|النوع|نوع|الفئه",
  scope: "scope|level|echelle|niveau|alcance|nivel|ebene",
  start:
    "start|begin|began|since|founded|founded in|foundation|founding date|founding year|year founded|established|date of foundation|start date|start year|from year|from date|creation date|year|date|debut|date de debut|depuis|fonde|fondee|fondation|creation|date de creation|annee de creation|cree en|creee en|date de fondation|annee de fondation|annee|inicio|fecha de inicio|desde|fundado|fundada|ano|fecha|fundacion|creacion|fecha de fundacion|ano de fundacion|fecha de creacion|ano de creacion|beginn|anfang|seit|gegrundet|grundung|grundungsjahr|grundungsdatum|jahr|datum|البدايه|تاريخ البدايه|السنه|التاريخ|التاسيس|سنه التاسيس|تاريخ التاسيس|تاريخ الانشاء",
  end: "end|ended|until|dissolved|end date|end year|to year|to date|fin|date de fin|date de dissolution|jusqu'a|dissous|final|fecha de fin|hasta|disuelto|ende|bis|aufgelost|النهايه|تاريخ النهايه",
  website: "website|web|web site|homepage|site|site web|sitio|sitio web|pagina web|webseite|الموقع",
  source:
    "source|sources|reference|references|evidence|citation|src|source id|fuente|fuentes|referencia|quelle|quellen|beleg|المصدر|مصدر",
  locator: "locator|page|pages|paragraph|pagina|seite|الصفحه",
  note: "note|notes|comment|comments|remark|remarks|description|commentaire|commentaires|remarque|remarques|nota|notas|comentario|comentarios|observaciones|anmerkung|bemerkung|notiz|ملاحظه|ملاحظات",
  from: "from|source|de|origin|sender|from id|source id|organisation 1|organization 1|org1|org 1|node1|node 1|actor 1|ego|origine|desde|origen|emisor|von|quelle|من|المصدر",
  to: "to|target|a|destination|receiver|to id|target id|organisation 2|organization 2|org2|org 2|node2|node 2|actor 2|alter|cible|vers|hasta|hacia|destino|objetivo|receptor|nach|zu|ziel|الي|الهدف",
  fields:
    "fields|field|fields of action|theme|themes|topic|topics|cause|causes|issue|issues|sector|activity|domaine|domaines|domaine d'action|domaines d'action|thematique|thematiques|luttes|secteur|tema|temas|ambito|ambitos|causas|bereich|bereiche|thema|themen|themenfeld|المجال|مجال|المجالات|القضايا",
  method: "method|methode|metodo",
  role: "role|office|position|function|fonction|poste|cargo|funcion|rol|funktion|rolle|الدور|المنصب",
  memberOf: "member of|memberof|membership|membre de|miembro de|mitglied von|mitglied in|عضو في",
  partOf: "part of|partof|parent|parent id|partie de|parte de|teil von|جزء من",
  members:
    "members|number of members|individual members|membership size|adherents|nombre d'adherents|membres|nombre de membres|membres individuels|effectif|effectifs|afiliados|numero de afiliados|miembros|numero de miembros|socios|mitglieder|mitgliederzahl|anzahl mitglieder|الاعضاء|عدد الاعضاء|المنخرطون|عدد المنخرطين",
  year: "year|as of|annee|ano|jahr|السنه",
  url: "url|link|uri|lien|enlace|الرابط",
  publisher: "publisher|editeur|editorial|verlag|الناشر",
  authors: "author|authors|auteur|auteurs|autor|autores|autoren|المؤلف",
};
const ROLES = new Map<Role, ReadonlyMap<string, number>>(
  (Object.keys(NAMES) as Role[]).map((role) => [
    role,
    new Map(NAMES[role].split("|").map((name, at) => [fold(name), at] as const)),
  ]),
);

/** A column's name as the lists of names have it. */
const plain = (name: string): string =>
  fold(name.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2"))
    .replace(/[^\p{L}\p{N}']+/gu, " ")
    .trim();

/** The column that has a role by its name, the likeliest name first; null for none. `free` are those that have no role yet. */
export function columnOf(role: Role, free: Iterable<ColumnProfile>): ColumnProfile | null {
  const names = ROLES.get(role);
  let best: ColumnProfile | null = null;
  let place = Number.POSITIVE_INFINITY;
  for (const column of free) {
    const at = names?.get(plain(column.name));
    if (at === undefined || at >= place) continue;
    best = column;
    place = at;
  }
  return best;
}

const YEAR_IN_NAME = /(?<!\d)(?:1[5-9]|20)\d{2}(?!\d)/;

/** Whether a name is one of those of a role, with or without a year in it; and the year. */
export function roleIn(role: Role, name: string): { readonly is: boolean; readonly year: string | null } {
  const year = YEAR_IN_NAME.exec(name)?.[0] ?? null;
  return { is: ROLES.get(role)?.has(plain(name.replace(YEAR_IN_NAME, " "))) === true, year };
}

const LIKELY = 0.8;
const SAMPLE = 500;

/** Whether most texts of a column hold for a test; a column without texts is like nothing. */
export function mostly(column: ColumnProfile, test: (text: string) => boolean): boolean {
  const texts = column.texts.slice(0, SAMPLE);
  return texts.length > 0 && texts.filter(test).length >= texts.length * LIKELY;
}

/** Dates as the reading of dates takes them, also those that it must ask about. */
export const isDates = (column: ColumnProfile): boolean =>
  mostly(column, (text) => {
    const { value, candidates } = READINGS.date(text, {});
    return (value !== null && value !== "") || candidates.length > 0;
  });
/** Countries as the reading of countries takes them. */
export const isCountries = (column: ColumnProfile): boolean =>
  mostly(column, (text) => {
    const { value, candidates } = READINGS.country(text, {});
    return (value !== null && value !== "") || candidates.length > 0;
  });
const NUMBER = /^[-+]?\d{1,15}(?:[.,]\d{1,15})?$/;
/** Plain numbers. */
export const isNumbers = (column: ColumnProfile): boolean => mostly(column, (text) => NUMBER.test(text));
/** Numbers as the reading of numbers takes them, also those that it must ask about. */
export const areAmounts = (column: ColumnProfile): boolean =>
  mostly(column, (text) => {
    const { value, candidates } = READINGS.number(text, {});
    return (value !== null && value !== "") || candidates.length > 0;
  });
/** Addresses on the web. */
export const isWeb = (column: ColumnProfile): boolean =>
  mostly(column, (text) => /^(?:https?:\/\/|www\.)/i.test(text));

/** Whether the texts seen of a column are all different and in every row: an id. */
export function isUnique(table: TableProfile, column: ColumnProfile): boolean {
  return (
    column.filled === table.rows &&
    column.texts.length > 0 &&
    new Set(column.texts).size === column.texts.length
  );
}

/** The share of a column's texts, from 0 to 1, that stand in another. Cost: linear in what was seen of both. */
export function shareIn(column: ColumnProfile, other: ColumnProfile): number {
  const texts = new Set(column.texts.slice(0, SAMPLE));
  const known = new Set(other.texts);
  return texts.size === 0 ? 0 : [...texts].filter((text) => known.has(text)).length / texts.size;
}

const YEAR = /^(?:1[5-9]|20)\d{2}$/;
/** Columns whose names are years, where there are two at least. */
export function yearColumns(columns: readonly ColumnProfile[]): ColumnProfile[] {
  const years = columns.filter(({ name }) => YEAR.test(name.trim()));
  return years.length < 2 ? [] : years;
}
