import { fold, isCountry, parseEdtf, TIE_TYPES } from "@maillage/model";
import type { TableKind } from "../readers/reader.ts";
import type { ColumnProfile } from "./profile.ts";
import { READERS_AS, readTerm } from "./reading.ts";

/** What a column seems to hold. */
export type Guess =
  | "id"
  | "name"
  | "surname"
  | "otherName"
  | "kind"
  | "type"
  | "country"
  | "city"
  | "fields"
  | "start"
  | "end"
  | "born"
  | "website"
  | "from"
  | "to"
  | "role"
  | "note"
  | "memberOf"
  | "source";

/** Names of columns, folded, in English, French, Spanish, German and Arabic; the first list that holds a name counts. */
const NAMES: readonly (readonly [Guess, readonly string[]])[] = [
  [
    "from",
    [
      "source",
      "from",
      "from id",
      "source id",
      "sender",
      "origine",
      "de",
      "origen",
      "von",
      "quelle",
      "expediteur",
      "المصدر",
      "من",
    ],
  ],
  [
    "to",
    [
      "target",
      "to",
      "to id",
      "target id",
      "receiver",
      "recipient",
      "cible",
      "destination",
      "destinataire",
      "a",
      "destino",
      "nach",
      "ziel",
      "الهدف",
      "الى",
    ],
  ],
  [
    "id",
    [
      "id",
      "key",
      "nid",
      "node",
      "identifier",
      "identifiant",
      "identificador",
      "code",
      "ref",
      "_id",
      "رقم",
      "المعرف",
    ],
  ],
  [
    "surname",
    [
      "surname",
      "last name",
      "lastname",
      "family name",
      "prenom",
      "apellido",
      "nachname",
      "vorname",
      "first name",
      "firstname",
    ],
  ],
  [
    "name",
    [
      "name",
      "label",
      "title",
      "organisation",
      "organization",
      "organisation name",
      "organization name",
      "organisation_name",
      "nom",
      "nombre",
      "bezeichnung",
      "titre",
      "titulo",
      "organizacion",
      "association",
      "الاسم",
      "اسم",
      "المنظمة",
    ],
  ],
  [
    "otherName",
    [
      "acronym",
      "alias",
      "aliases",
      "short name",
      "shortname",
      "other names",
      "abbreviation",
      "sigle",
      "acronyme",
      "sigla",
      "siglas",
      "abkurzung",
      "اختصار",
      "الاختصار",
    ],
  ],
  ["country", ["country", "pays", "pais", "land", "country code", "البلد", "بلد", "الدولة", "دولة"]],
  [
    "city",
    [
      "city",
      "town",
      "location",
      "place",
      "seat",
      "ville",
      "lieu",
      "siege",
      "ciudad",
      "lugar",
      "stadt",
      "ort",
      "sitz",
      "المدينة",
      "مدينة",
    ],
  ],
  [
    "start",
    [
      "start",
      "begin",
      "founded",
      "since",
      "start date",
      "startdate",
      "start year",
      "year founded",
      "established",
      "debut",
      "annee",
      "annee de creation",
      "fondation",
      "inicio",
      "ano",
      "fundacion",
      "beginn",
      "grundung",
      "year",
      "date",
      "تاريخ التاسيس",
      "سنة",
      "البدايه",
    ],
  ],
  [
    "end",
    [
      "end",
      "dissolved",
      "until",
      "end date",
      "enddate",
      "end year",
      "fin",
      "ende",
      "disuelta",
      "dissolution",
      "النهايه",
    ],
  ],
  ["born", ["born", "died", "birth year"]],
  [
    "fields",
    [
      "field",
      "fields",
      "theme",
      "themes",
      "topic",
      "topics",
      "sector",
      "activity",
      "domaine",
      "domaines",
      "tema",
      "temas",
      "ambito",
      "bereich",
      "thema",
      "المجال",
      "مجال",
    ],
  ],
  [
    "website",
    ["website", "web", "url", "site", "homepage", "web site", "site web", "sitio web", "webseite", "الموقع"],
  ],
  [
    "memberOf",
    [
      "member of",
      "network",
      "membership",
      "membre de",
      "reseau",
      "miembro de",
      "red",
      "mitglied von",
      "عضو في",
    ],
  ],
  ["role", ["role", "function", "position", "fonction", "cargo", "funktion", "الدور"]],
  [
    "note",
    [
      "note",
      "notes",
      "comment",
      "comments",
      "remarks",
      "remarque",
      "remarques",
      "observaciones",
      "bemerkung",
      "ملاحظه",
      "ملاحظات",
    ],
  ],
];

const named = (name: string): Guess | null => {
  const folded = fold(name.replace(/[_.-]+/g, " "));
  return NAMES.find(([, list]) => list.includes(folded))?.[0] ?? null;
};

/** Share of a column's kept values that pass a test. */
function share(column: ColumnProfile, test: (value: string) => boolean): number {
  const values = column.values === null ? column.samples : [...column.values.keys()];
  return values.length === 0 ? 0 : values.filter(test).length / values.length;
}

const readsAsCountry = (value: string) => READERS_AS.country(value, {}).value !== null;
const readsAsDate = (value: string) => parseEdtf(value) !== null || READERS_AS.date(value, {}).value !== null;
const isTieType = (value: string) =>
  TIE_TYPES.some((type) => type === value.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, "_"));

/** What a column seems to hold, by its name and by what stands in it; null when neither is sure. */
export function columnGuess(column: ColumnProfile, kind: TableKind): Guess | null {
  const byName = named(column.name);
  const type =
    /^(?:type|relation|relationship|kind|label|edge type|tie|genre|tipo|art|categorie|category|النوع|نوع|العلاقه)$/.test(
      fold(column.name.replace(/[_.-]+/g, " ")),
    );
  if (type && kind === "edges") return "type";
  if (share(column, isTieType) > 0.8) return "type";
  if (type && byName === null) return column.values === null ? null : "kind";
  if (share(column, (v) => readTerm("organisationKinds", v).value !== null) > 0.8 && column.filled > 0)
    return "kind";
  switch (byName) {
    case "start":
    case "end":
      return share(column, readsAsDate) >= 0.5 ? byName : null;
    case "country":
      return share(column, readsAsCountry) >= 0.3 ? byName : null;
    case "fields":
      return column.values === null ? null : byName;
    case null:
      break;
    default:
      return byName;
  }
  if (
    column.values !== null &&
    column.filled > 0 &&
    share(column, (v) => isCountry(v) || (v.length > 3 && readsAsCountry(v))) > 0.8
  )
    return "country";
  if (share(column, (v) => /^https?:\/\//.test(v)) > 0.8) return "website";
  return null;
}
