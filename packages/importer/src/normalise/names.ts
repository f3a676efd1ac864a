import { isUnseen } from "@maillage/model";
import { read, unread } from "./answers.ts";
import { nameKey } from "./nameKey.ts";
import type { Normalised } from "./normalised.ts";

export interface NormalisedNames extends Normalised {
  /** Further names as `other_names` of the package holds them: `und:CP`, `und-Arab:…`. */
  readonly others: readonly string[];
}

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ["Arab", /\p{Script=Arabic}/u],
  ["Cyrl", /\p{Script=Cyrillic}/u],
  ["Grek", /\p{Script=Greek}/u],
  ["Hebr", /\p{Script=Hebrew}/u],
  ["Deva", /\p{Script=Devanagari}/u],
  ["Hang", /\p{Script=Hangul}/u],
  ["Jpan", /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ["Hani", /\p{Script=Han}/u],
  ["Thai", /\p{Script=Thai}/u],
  ["Armn", /\p{Script=Armenian}/u],
  ["Geor", /\p{Script=Georgian}/u],
  ["Latn", /\p{Script=Latin}/u],
];

/**
 * Language tag of a name of which only the script can be seen: `und-Arab`, `und-Cyrl` …; `und` for Latin letters, for several
 * scripts, and for none. No language is guessed. Cost: O(length).
 */
export function tagOfScript(name: string): string {
  const found = SCRIPTS.filter(([, script]) => script.test(name)).map(([code]) => code);
  const seen = found.includes("Jpan") ? found.filter((code) => code !== "Hani") : found;
  const [only] = seen;
  return only === undefined || seen.length > 1 || only === "Latn" ? "und" : `und-${only}`;
}

/** Longest name that is taken apart, in UTF-16 units. */
const LONGEST = 500;
const MAYBE_COUNTRY = new Set(["UK", "US", "USA", "EU", "UE"]);

/**
 * One cell with several names parted: "Confédération paysanne (CP)" into the name and its acronym, "منظمة التحرير (PLO)" into
 * two scripts, "Amis de la Terre / Friends of the Earth" and "A | B" into two names. `value` is the first name; each further name is
 * tagged by its script alone. Brackets that hold neither an acronym nor another script stay: "Attac (France)". Two letters
 * that are no initials of the name, as in "Greenpeace (UK)", stay too. Idempotent, deterministic. Cost: O(length).
 */
export function normaliseNames(text: string): NormalisedNames {
  if (isUnseen(text)) return { ...read(text, "", null), others: [] };
  if (text.length > LONGEST) return { ...unread(text), others: [] };
  const parts = text
    .split(/ \/ |\|/)
    .map((part) => part.replace(/\s+/gu, " ").trim())
    .filter((part) => !isUnseen(part));
  const names: string[] = [];
  for (const part of parts) names.push(...bracketsParted(part));
  const [first, ...others] = [...new Set(names)];
  if (first === undefined) return { ...unread(text), others: [] };
  const rule = others.length > 0 ? "several-names" : first === text ? null : "blanks";
  return { ...read(text, first, rule), others: others.map((name) => `${tagOfScript(name)}:${name}`) };
}

/** A name and what stands in brackets at its end, again and again; the whole where that is no name of its own. */
function bracketsParted(name: string): string[] {
  let rest = name;
  const found: string[] = [];
  while (rest.endsWith(")")) {
    const open = rest.lastIndexOf("(");
    const [before, inside] = [rest.slice(0, open).trim(), rest.slice(open + 1, -1).trim()];
    if (open <= 0 || isUnseen(before) || isUnseen(inside)) break;
    if (!isAcronym(inside, before) && !isOtherScript(inside, before)) break;
    found.unshift(inside);
    rest = before;
  }
  return [rest, ...found];
}

function isOtherScript(inside: string, before: string): boolean {
  const [a, b] = [scriptOf(inside), scriptOf(before)];
  return a !== null && b !== null && a !== b;
}

function scriptOf(text: string): string | null {
  const found = SCRIPTS.filter(([, script]) => script.test(text));
  return found.length === 1 ? (found[0]?.[0] ?? null) : null;
}

/** Capital letters without blanks, two to twelve; where they could be a country's code they must be initials of the name. */
function isAcronym(inside: string, name: string): boolean {
  const letters = inside.replace(/[.\-&!0-9]/g, "");
  if (!/^\p{Lu}[\p{L}]{1,11}$/u.test(letters) || inside.length > 16) return false;
  const capitals = letters.match(/\p{Lu}/gu)?.length ?? 0;
  if (capitals < 2 || capitals * 2 < letters.length) return false;
  const initials = nameKey(name)
    .split(" ")
    .map((word) => word[0])
    .join("");
  const matches = initials === letters.toLowerCase() || initials.startsWith(letters.toLowerCase());
  return matches || !(inside.length === 2 || MAYBE_COUNTRY.has(letters));
}
