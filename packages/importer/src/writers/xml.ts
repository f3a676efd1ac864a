/** What XML 1.0 may not hold: most control characters, two non-characters, halves of surrogate pairs. */
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** Text and attribute values of one XML file, escaped; counts the characters that XML cannot hold, which it leaves out. */
export class XmlText {
  #leftOut = 0;

  /** How many characters were left out so far. */
  get leftOut(): number {
    return this.#leftOut;
  }

  /** The text as it may stand in an element or, between double quotes, in an attribute; a parser reads the same text. */
  of(text: string): string {
    return this.legal(text).replace(/[&<>"\t\n\r]/g, (character) => ESCAPES[character] ?? "");
  }

  /** The text without what XML cannot hold, not escaped. */
  legal(text: string): string {
    return text.replace(ILLEGAL, () => {
      this.#leftOut += 1;
      return "";
    });
  }

  /** A comment that says how many characters were left out; nothing when none was. */
  remark(): string {
    if (this.#leftOut === 0) return "";
    return `<!-- ${this.#leftOut} characters that XML cannot hold were left out -->\n`;
  }
}
