import { fold } from "@maillage/model";
import anyAscii from "any-ascii";

/** Words that an acronym leaves out, in the languages that most names are written in. */
const UNSPELLED = new Set(
  (
    "a al and d da das de dei del della den der des di die do dos du e el en et for fuer in it l la las le les los " +
    "nas of on os para per por pour the to u un und van von y"
  ).split(" "),
);

/** Ordinals in English, French, Spanish and Arabic as `plain` writes them, so that "Fourth" and "IV" are one word. */
const ORDINALS: ReadonlyMap<string, string> = new Map(
  [
    "first premier premiere primer primera primero الاول الاولي",
    "second seconde deuxieme segunda segundo الثاني الثانيه",
    "third troisieme tercer tercera tercero الثالث الثالثه",
    "fourth quatrieme cuarta cuarto الرابع الرابعه",
    "fifth cinquieme quinta quinto الخامس الخامسه",
    "sixth sixieme sexta sexto السادس السادسه",
    "seventh septieme septima septimo السابع السابعه",
    "eighth huitieme octava octavo الثامن الثامنه",
    "ninth neuvieme novena noveno التاسع التاسعه",
    "tenth dixieme decima decimo العاشر العاشره",
  ].flatMap((line, at) => line.split(" ").map((word): [string, string] => [plain(word), String(at + 1)])),
);
/** Roman numerals of more than one letter, and V and X; written in capitals only. */
const ROMANS: ReadonlyMap<string, string> = new Map(
  "II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX".split(" ").map((roman) => {
    const tens = roman.startsWith("XX") ? 20 : roman.startsWith("X") ? 10 : 0;
    const ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"].indexOf(
      tens === 0 ? roman : roman.slice(tens / 10),
    );
    return [roman, String(tens + ones)];
  }),
);

/** In the letters a to z and figures, whatever the script; letter by letter, so only a rough reading of most scripts. */
function plain(word: string): string {
  return anyAscii(fold(word))
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}

/** What is compared of one name. */
export interface NameWords {
  readonly text: string;
  /** In the letters a to z and 0 to 9; numbers and ordinals as figures. */
  readonly words: readonly string[];
  /** The words without what stands in brackets, as in "Attac (France)"; null when nothing does, or nothing else. */
  readonly unqualified: readonly string[] | null;
  /** Numbers among the words, each once. */
  readonly numbers: readonly string[];
  /** The name when it is an acronym, in small letters, else null. */
  readonly acronym: string | null;
  /** First letters of the words, with and without those that acronyms leave out; of three words or more. */
  readonly initials: readonly string[];
}

const DOTTED = /^(?:\p{L}\.){2,}\p{L}?$/u;
const ACRONYM = /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\p{N}&/-]{2,10}$/u;

const partsOf = (text: string): string[] =>
  text
    .normalize("NFKC")
    .replace(/['’ʼ]s(?=[^\p{L}]|$)/giu, "s")
    .replace(/[()[\]{},;:"“”«»!?'’ʼ]+/gu, " ")
    .split(/\s+/u)
    .filter((part) => part !== "")
    .map((part) => (DOTTED.test(part) ? part.replaceAll(".", "") : part));

const wordsOf = (parts: readonly string[]): string[] =>
  parts.flatMap((part) => {
    const roman = ROMANS.get(part);
    if (roman !== undefined) return [roman];
    return part
      .split(/[^\p{L}\p{M}\p{N}]+/u)
      .map(plain)
      .filter((word) => word !== "")
      .map(
        (word) => ORDINALS.get(word) ?? /^0*(\d+)(?:st|nd|rd|th|er|ere|e|eme|o|a)?$/.exec(word)?.[1] ?? word,
      );
  });

/**
 * The words of a name: NFKC, accents and script folded to a to z, "l'" and "d'" cut off, "C.N.T." joined, ordinals as
 * figures. Deterministic. Cost: O(length). A name of no letter or figure has no words.
 */
export function nameWords(text: string): NameWords {
  const parts = partsOf(text);
  const words = wordsOf(parts);
  const outside = wordsOf(partsOf(text.replace(/[(（[][^()（）[\]]*[)）\]]/gu, " ")));
  const [only = ""] = parts;
  const acronym = parts.length === 1 && ACRONYM.test(only) ? plain(only) : null;
  const spelled = words.filter((word) => !UNSPELLED.has(word));
  const initials = [words, spelled]
    .filter((list) => list.length >= 3)
    .map((list) => list.map((word) => word.charAt(0)).join(""));
  return {
    text,
    words,
    unqualified: outside.length > 0 && outside.length < words.length ? outside : null,
    numbers: [...new Set(words.filter((word) => /^\d+$/.test(word)))],
    acronym,
    initials: [...new Set(initials)],
  };
}

/** Acronyms that stand in brackets behind a name: "Confédération paysanne (CP)". */
export function bracketedAcronyms(text: string): string[] {
  return [...text.matchAll(/[([]([^()[\]]{2,16})[)\]]/gu)]
    .map(([, inside = ""]) => nameWords(inside))
    .flatMap(({ acronym }) => (acronym === null ? [] : [acronym]));
}
