/** Encodings by their WHATWG names: which one a text has, and how its bytes become text. */

/** Turns pieces of bytes into text; the last call is without bytes. Throws TypeError where a strict one meets what does not fit. */
export type Decode = (bytes?: Uint8Array) => string;

// https://encoding.spec.whatwg.org/#index-windows-1252: what bytes 0x80 to 0x9F mean; five of them stay control characters.
const WINDOWS_1252 =
  "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f" +
  "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";
const C1 = new RegExp(`[${String.fromCharCode(0x80)}-${String.fromCharCode(0x9f)}]`, "g");

/** The name of the encoding that a label means, such as "windows-1252" for "latin1"; null when there is none. */
export function encodingOf(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/** A strict decoder of an encoding that `encodingOf` named; a byte order mark is left out. */
export function decoderOf(encoding: string): Decode {
  // Node's own decoder of Windows-1252 reads 0x80 to 0x9F as Latin-1 in some of its versions.
  if (encoding === "windows-1252") {
    return (bytes = new Uint8Array()) =>
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
        .toString("latin1")
        .replace(C1, (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80] ?? character);
  }
  const decoder = new TextDecoder(encoding, { fatal: true });
  return (bytes) => (bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true }));
}

/** The encoding that a byte order mark names; null without one. */
export function markOf(head: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | null {
  const [a, b, c] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  return null;
}

/**
 * UTF-16 without a mark: at least a fifth of the first 2,000 characters, and at least four, have a NUL in their upper byte and none
 * has one in the lower. Else null.
 */
export function unmarkedUtf16(head: Uint8Array): "utf-16le" | "utf-16be" | null {
  const units = Math.min(2_000, head.length >> 1);
  const nuls: [number, number] = [0, 0];
  for (let at = 0; at < units * 2; at += 1) {
    if (head[at] === 0) nuls[at % 2 === 0 ? 0 : 1] += 1;
  }
  const enough = (count: number) => count >= 4 && count * 5 >= units;
  if (nuls[0] === 0 && enough(nuls[1])) return "utf-16le";
  if (nuls[1] === 0 && enough(nuls[0])) return "utf-16be";
  return null;
}

const EAST_ASIAN = ["big5", "shift_jis", "gb18030", "euc-kr"];
const LETTER = /[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff60]/;

/**
 * The encodings of two bytes a character that `sample`, cut after a line end, can be: it fits without a fault, at least 9 in 10
 * characters beyond ASCII are East Asian ones, and at least half of these follow another, as they do not where accents stand in
 * Latin words.
 */
export function eastAsianReadings(sample: Uint8Array): string[] {
  return EAST_ASIAN.filter((encoding) => {
    let text: string;
    try {
      text = new TextDecoder(encoding, { fatal: true }).decode(sample);
    } catch {
      return false;
    }
    let beyond = 0;
    let letters = 0;
    let following = 0;
    let before = false;
    for (const character of text) {
      const isLetter = LETTER.test(character);
      if (character > "\u007f") beyond += 1;
      if (isLetter) letters += 1;
      if (isLetter && before) following += 1;
      before = isLetter;
    }
    return letters > 0 && letters * 10 >= beyond * 9 && following * 2 >= letters;
  });
}
