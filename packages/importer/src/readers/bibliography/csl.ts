import { isObject, type JsonObject, own } from "../json/parse.ts";
import { edtfOfCsl } from "./cslDate.ts";
import type { BibliographyEntry, SourceCells } from "./sourceRows.ts";

/** What is made of each field of CSL; all others are told as left out. */
const TAKEN: Readonly<Record<string, (value: unknown) => SourceCells>> = {
  id: (value) => ({ id: textOf(value) }),
  type: (value) => ({ type: textOf(value) }),
  title: (value) => ({ title: textOf(value) }),
  author: (value) => ({ authors: namesOf(value) }),
  editor: (value) => ({ editors: namesOf(value) }),
  "container-title": (value) => ({ container: textOf(value) }),
  publisher: (value) => ({ publisher: textOf(value) }),
  issued: (value) => ({ published: edtfOfCsl(value) }),
  URL: (value) => ({ url: textOf(value) }),
  accessed: (value) => ({ accessed: edtfOfCsl(value) }),
  language: (value) => ({ language: textOf(value) }),
  page: (value) => ({ pages: textOf(value) }),
  note: (value) => ({ note: textOf(value) }),
};
const IDENTIFIERS: readonly (readonly [string, string])[] = [
  ["DOI", "doi"],
  ["ISBN", "isbn"],
  ["ISSN", "issn"],
];
/** Says again what another field says. */
const REPEATS = new Set(["citation-key", "DOI", "ISBN", "ISSN"]);

/** One item of CSL-JSON as a text. Pure; keys of any name. */
export function entryOfCsl(item: JsonObject, place: number): BibliographyEntry {
  let cells: SourceCells = {};
  const left: string[] = [];
  for (const [field, value] of Object.entries(item)) {
    const take = Object.hasOwn(TAKEN, field) ? TAKEN[field] : undefined;
    if (take !== undefined) cells = { ...cells, ...take(value) };
    else if (!REPEATS.has(field)) left.push(field);
  }
  const identifier = IDENTIFIERS.flatMap(([field, scheme]) =>
    identifiersOf(scheme, textOf(own(item, field))),
  );
  return { cells: { ...cells, identifier }, place, left };
}

/** "doi:10.1/abc", without the address that some write before it; several ISBNs or ISSNs in one field become several. */
export function identifiersOf(scheme: string, text: string): string[] {
  const bare = text.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, "");
  if (bare === "") return [];
  const parts = scheme === "doi" ? [bare] : bare.split(/[\s,;]+/);
  return parts.map((part) => `${scheme}:${part}`);
}

const textOf = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value).trim() : "";

function namesOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : []).map(nameOf).filter((name) => name !== "");
}

/** "Family, Given", with particles before the family name and a suffix after the given one; a literal name as it is. */
function nameOf(name: unknown): string {
  if (!isObject(name)) return textOf(name);
  const part = (key: string) => textOf(own(name, key));
  const family = [part("dropping-particle"), part("non-dropping-particle"), part("family")]
    .filter((text) => text !== "")
    .join(" ");
  const whole = [family, part("given"), part("suffix")].filter((text) => text !== "").join(", ");
  return whole === "" ? part("literal") : whole;
}
