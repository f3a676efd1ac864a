import { refuse } from "../text/refused.ts";

export interface Token {
  readonly text: string;
  readonly kind: "word" | "quoted" | "times";
}

/** The parts of a line of Pajek: words, texts in quotation marks and times in square brackets. Linear. Throws `Refused`. */
export function tokensOf(line: string, number: number, name: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < line.length) {
    const first = line[at] ?? "";
    if (first.trim() === "") {
      at += 1;
    } else if (first === '"' || first === "[") {
      const end = line.indexOf(first === '"' ? '"' : "]", at + 1);
      if (end < 0)
        refuse(
          "malformed-graph",
          name,
          number,
          `line ${number} of ${name} begins a ${first === '"' ? "quotation mark" : "square bracket"} that is not closed`,
          "close it on the same line",
        );
      const text = line.slice(at + 1, end);
      tokens.push(first === '"' ? { text: decoded(text), kind: "quoted" } : { text, kind: "times" });
      at = end + 1;
    } else {
      const start = at;
      while (at < line.length && !/[\s"[]/.test(line[at] ?? "")) at += 1;
      tokens.push({ text: decoded(line.slice(start, at)), kind: "word" });
    }
  }
  return tokens;
}

/** Pajek writes characters outside its own set as "&#" number ";". */
const decoded = (text: string) =>
  text.replace(/&#(\d{1,7});/g, (whole, digits) => {
    const code = Number(digits);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
      ? String.fromCodePoint(code)
      : whole;
  });

/** Whether a text is a decimal number. */
export const isNumber = (text: string): boolean => /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/.test(text);

/** Times of Pajek, such as "1-3,5,7-*", as intervals; null where they are not of that form. */
export function timesOf(text: string): { start: string; end: string }[] | null {
  const times: { start: string; end: string }[] = [];
  for (const part of text.split(",")) {
    const found = /^\s*(\d+|\*)\s*(?:-\s*(\d+|\*)\s*)?$/.exec(part);
    if (found === null) return null;
    const [, start = "", end = start] = found;
    times.push({ start: start === "*" ? ".." : start, end: end === "*" ? ".." : end });
  }
  return times;
}
