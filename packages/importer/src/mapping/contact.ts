import { fold } from "@maillage/model";

/** Data that reaches a person: dropped unless a mapping keeps its column by name. */
export const CONTACT_KINDS = ["e-mail", "phone", "street", "birth-date"] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** Words of column names, folded, in English, French, Spanish, German and Arabic. */
const NAMES: Readonly<Record<ContactKind, readonly string[]>> = {
  "e-mail": ["email", "e-mail", "e mail", "mail", "courriel", "correo", "mel", "بريد", "البريد", "ايميل"],
  phone: [
    "phone",
    "telephone",
    "tel",
    "mobile",
    "cell",
    "cellphone",
    "fax",
    "portable",
    "gsm",
    "whatsapp",
    "telefono",
    "movil",
    "celular",
    "telefon",
    "handy",
    "هاتف",
    "الهاتف",
    "جوال",
    "تلفون",
    "موبايل",
  ],
  street: [
    "street",
    "address",
    "adresse",
    "rue",
    "direccion",
    "domicilio",
    "calle",
    "strasse",
    "anschrift",
    "postcode",
    "zip",
    "zipcode",
    "postal",
    "plz",
    "عنوان",
    "العنوان",
    "شارع",
  ],
  "birth-date": [
    "birth",
    "birthdate",
    "birthday",
    "dob",
    "naissance",
    "nacimiento",
    "geburtsdatum",
    "geburtstag",
    "الميلاد",
  ],
};
const WEB_ADDRESS = ["web", "url", "site", "website", "ip", "ويب"];

const EMAIL = /[^\s@<>()]{1,64}@[^\s@<>()]{1,190}\.[a-z]{2,24}/i;
const PHONE = /^(?:\+|00)?[\s().\-/]*\d(?:[\s().\-/]*\d){6,14}$/;
const STREET =
  /(?:\b(?:street|road|avenue|lane|rue|boulevard|chemin|calle|avenida|plaza|carrera|via|strada)\b|\b\p{L}+(?:str\.|straße|strasse|gasse)|\b(?:st|rd|ave|bd|blvd)\.)/iu;
const SHARE = 0.3;
const LONGEST = 400;

/** Words of a column's name: camelCase, snake_case and dotted names parted. */
function wordsOf(name: string): string[] {
  return fold(name.slice(0, 200).replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2"))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** What a column's name says that it holds; null when nothing. A web address is none. */
export function contactByName(name: string): ContactKind | null {
  const words = wordsOf(name);
  if (words.some((word) => WEB_ADDRESS.includes(word))) return null;
  if (words.join(" ").includes("e mail")) return "e-mail";
  for (const kind of CONTACT_KINDS) if (words.some((word) => NAMES[kind].includes(word))) return kind;
  return null;
}

/** Counts in a column what looks like contact data. Cost: O(length) a cell, of its first 400 characters. */
export class ContactTally {
  private cells = 0;
  private readonly counts = { "e-mail": 0, phone: 0, street: 0 };

  add(text: string): void {
    const start = text.slice(0, LONGEST);
    this.cells += 1;
    if (EMAIL.test(start)) this.counts["e-mail"] += 1;
    else if (isPhone(start)) this.counts.phone += 1;
    else if (/\d/.test(start) && start.length < 120 && STREET.test(start)) this.counts.street += 1;
  }

  /** By content, more than three cells in ten, else by name. */
  kindOf(column: string): ContactKind | null {
    for (const kind of ["e-mail", "phone", "street"] as const)
      if (this.counts[kind] > this.cells * SHARE) return kind;
    return contactByName(column);
  }
}

/** Digits with blanks, points or a plus between, seven to fifteen; a plain whole number or a date is none. */
function isPhone(text: string): boolean {
  if (!PHONE.test(text)) return false;
  if (/^\d+$/.test(text)) return text.startsWith("00") && text.length >= 10;
  if (/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/.test(text)) return false;
  if (/^\d{4}\s*[-/]\s*\d{4}$/.test(text) || /^\d{1,3}(?:[ .]\d{3})+$/.test(text)) return false;
  return !/^\d+\.\d+$/.test(text);
}
