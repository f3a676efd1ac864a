import { fold } from "@maillage/model";
import { westernDigits } from "../normalise/digits.ts";
import { contactIn, isPhoneNumber } from "./contactInText.ts";

/** What would let a stranger reach or identify a person. */
export type ContactKind = "e-mail" | "phone" | "street" | "birth-date";

const NAMES: Readonly<Record<ContactKind, readonly string[]>> = {
  "e-mail": [
    "email",
    "emails",
    "mail",
    "courriel",
    "courriels",
    "mel",
    "correo",
    "emailadresse",
    "mailadresse",
    "بريد",
    "البريد",
    "ايميل",
  ],
  phone: [
    ...["phone", "phones", "telephone", "telephones", "tel", "mobile", "cellphone", "fax", "whatsapp"],
    ...["portable", "gsm", "telecopie", "telefono", "telefonos", "movil", "celular"],
    ...[
      "telefon",
      "telefonnummer",
      "handy",
      "handynummer",
      "mobil",
      "rufnummer",
      "هاتف",
      "الهاتف",
      "جوال",
      "الجوال",
      "فاكس",
      "تلفون",
      "التلفون",
      "موبايل",
      "الموبايل",
    ],
  ],
  street: [
    ...["street", "address", "addresses", "housenumber", "postcode", "zip", "zipcode"],
    ...["adresse", "adresses", "rue", "direccion", "calle", "domicilio"],
    ...["strasse", "hausnummer", "anschrift", "plz", "postleitzahl", "شارع", "الشارع"],
  ],
  "birth-date": [
    ...["birth", "birthdate", "birthday", "dateofbirth", "dob", "born", "naissance", "nacimiento"],
    ...["geburtsdatum", "geburtstag", "geboren", "geburt", "ميلاد", "الميلاد", "ولادة", "الولادة"],
  ],
};
const KIND_OF_WORD = new Map(
  (Object.keys(NAMES) as ContactKind[]).flatMap((kind) =>
    NAMES[kind].map((word) => [fold(word), kind] as const),
  ),
);
/** Means "the address" as well as "the title". */
const ADDRESS_OR_TITLE = fold("العنوان");
const ARABIC_STREET =
  /(?:^|\P{L})(?:ال)?(?:شارع|طريق|زنقة|نهج|حي|جادة|ميدان|ساحة|عمارة|بناية|ص\.? ?ب)(?:\P{L}|$)/u;
/** Two words that together name one of the kinds. */
const KIND_OF_PAIR = new Map<string, ContactKind>([
  ["e mail", "e-mail"],
  ["adresse electronique", "e-mail"],
  ["direccion electronica", "e-mail"],
  ["عنوان السكن", "street"],
  ["عنوان المنزل", "street"],
  ["house number", "street"],
  ["post code", "street"],
  ["code postal", "street"],
  ["codigo postal", "street"],
  ["nee le", "birth-date"],
  ["ne le", "birth-date"],
]);
/** Words that make of an address one on the web, and of a birth a place. */
const OTHERWISE = new Set(
  "web url site link uri ip website internet place country city lieu pays ville lugar pais ciudad ort land مكان بلد".split(
    " ",
  ),
);

/** The kind of contact data that a column's name says it holds; null for none. English, French, Spanish, Arabic, German. */
export function contactOfName(name: string): ContactKind | null {
  const spread = name.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2").replace(/\((e|es|s)\)/giu, "$1");
  const words = fold(spread)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  if (words.some((word) => OTHERWISE.has(word))) return null;
  const kinds = words.flatMap(
    (word, at) => KIND_OF_PAIR.get(`${word} ${words[at + 1] ?? ""}`) ?? KIND_OF_WORD.get(word) ?? [],
  );
  return kinds.includes("e-mail") ? "e-mail" : (kinds[0] ?? null);
}

const LONGEST = 300;
const DATE = /^\d{1,4}[-./ ]\d{1,2}[-./ ]\d{1,4}$/;
const PHONE = /^(?:\+|00|\(\+?\d|0)[\d\s()./-]{6,22}$/;
const GROUPS = /^\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}$/;
const STREET_WORD =
  /(?:^|[\s,.\d])(?:street|st|road|rd|avenue|ave|av|lane|boulevard|blvd|bd|rue|place|chemin|quai|calle|avenida|carrera|plaza|via|piazza|شارع)(?:$|[\s,.])|\p{L}(?:strasse|straße|str\.|weg|platz|allee)(?:$|[\s,.])/iu;
const HOUSE = /(?:^|[\s,.])\p{Nd}{1,5}(?: ?(?:bis|ter|[a-d]))?(?:$|[\s,.])/iu;

/** The kind of contact data that one text is; null for none. Birth dates look like any date: only a name tells them. */
export function contactOfText(text: string): ContactKind | null {
  const short = text.slice(0, LONGEST).trim();
  const [first] = contactIn(short, false);
  if (first?.kind === "e-mail" || first?.start === 0) return first.kind;
  if (short.length <= 24 && !DATE.test(short) && isPhone(short)) return "phone";
  if (STREET_WORD.test(short) && HOUSE.test(short) && short.length <= 120 && !/^https?:/i.test(short))
    return "street";
  return null;
}

function isPhone(text: string): boolean {
  const digits = text.replace(/\P{Nd}/gu, "").length;
  if (digits < 8 || digits > 15) return false;
  if (isPhoneNumber(westernDigits(text))) return true;
  if (GROUPS.test(text)) return true;
  return PHONE.test(text) && (/^(?:\+|00|\()/.test(text) || /[\s()./-]/.test(text));
}

const SHARE = 0.3;
const WEB = /^(?:https?:\/\/|www\.)/i;

/**
 * The kind of contact data that a column holds: as its name says, or as more than 30 % of its texts look. A column of web
 * addresses that are no links to a messenger is none, whatever its name. Cost: linear in the texts.
 */
export function contactOfColumn(name: string, texts: readonly string[]): ContactKind | null {
  const web = texts.filter((text) => WEB.test(text) && contactOfText(text) === null);
  if (texts.length > 0 && web.length > texts.length / 2) return null;
  const named = contactOfName(name);
  if (named !== null) return named;
  if (fold(name).trim() === ADDRESS_OR_TITLE) {
    const streets = texts.filter((text) => ARABIC_STREET.test(text));
    if (streets.length > texts.length * SHARE) return "street";
  }
  const counts = new Map<ContactKind, number>();
  for (const text of texts) {
    const kind = contactOfText(text);
    if (kind !== null) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return most !== undefined && all > texts.length * SHARE ? most[0] : null;
}
