const LIGATURES: Readonly<Record<string, string>> = {
  œ: "oe",
  æ: "ae",
  ß: "ss",
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ٱ: "ا",
  ى: "ي",
  ئ: "ي",
  ؤ: "و",
  ة: "ه",
  ـ: "",
};

/**
 * One spelling for searching: lower case, no marks, no ligatures, Arabic alef, ya and ta-marbuta made one, blanks collapsed.
 * Idempotent. Cost: O(length). The same in the store, the API and the browser.
 */
export function fold(text: string): string {
  const spread = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[œæßłøđðþıأإآٱىئؤةـ]/gu, (c) => LIGATURES[c] ?? c);
  return spread
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[œæßłøđðþıىةـ]/gu, (c) => LIGATURES[c] ?? c)
    .replace(/['’‘`´]/g, "'")
    .replace(/\s+/gu, " ")
    .trim();
}
