import { fold } from "@maillage/model";

/** Articles, conjunctions and the like: "Bosnia & Herzegovina", "Bosnia and Herzegovina", "la France". */
const SMALL_WORDS = new Set(
  "the,la,le,les,l,el,los,las,il,lo,die,der,das,and,et,y,und,e,of,de,du,des,del,d,dell,della".split(","),
);

/**
 * What two spellings of one name of a place have in common: folded, without signs and small words, "St" as "saint".
 * Cost: O(length).
 */
export function nameKey(text: string): string {
  const words = fold(text.replace(/\p{Cf}/gu, ""))
    .replace(/(?<=\p{L})\.(?=\p{L}(?:\.|$|\P{L}))/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  const telling = words.filter((word) => !SMALL_WORDS.has(word));
  return (telling.length > 0 ? telling : words)
    .map((word) => (word === "st" ? "saint" : word === "ste" ? "sainte" : word))
    .join(" ");
}
