import { refuse } from "../text/refused.ts";

const DEEPEST = 256;
const LONG_NUMBER = 15;

/**
 * Parses JSON. Numbers of more than 15 digits become texts, so that no digit of an id is lost. Throws `Refused` where the text
 * is not JSON or nests deeper than 256. Linear; the depth of the file costs no stack.
 */
export function parseJson(name: string, text: string): unknown {
  const quoted = quoteLongNumbers(name, text);
  try {
    return JSON.parse(quoted);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const position = /position (\d+)/.exec(error.message)?.[1];
    const line = lineAt(quoted, position === undefined ? quoted.length : Number(position));
    refuse(
      "malformed-json",
      name,
      line,
      `${name} is not JSON near line ${line}`,
      "save it again from where it was made; it may be cut off",
    );
  }
}

function lineAt(text: string, position: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < position; at = text.indexOf("\n", at + 1)) line += 1;
  return line;
}

function quoteLongNumbers(name: string, text: string): string {
  const parts: string[] = [];
  let done = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) at = endOfString(text, at);
    else if (code === 0x5b || code === 0x7b) {
      depth += 1;
      if (depth > DEEPEST)
        refuse(
          "nested-too-deep",
          name,
          lineAt(text, at),
          `${name} has lists inside one another deeper than ${DEEPEST}`,
          "flatten them where the file was made",
        );
    } else if (code === 0x5d || code === 0x7d) depth -= 1;
    else if (code === 0x2d || isDigit(code)) {
      const start = at;
      while (isNumberPart(text.charCodeAt(at + 1))) at += 1;
      const number = text.slice(start, at + 1);
      if (number.length > LONG_NUMBER && /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(number)) {
        parts.push(text.slice(done, start), `"${number}"`);
        done = at + 1;
      }
    }
  }
  if (done === 0) return text;
  parts.push(text.slice(done));
  return parts.join("");
}

const isDigit = (code: number) => code >= 0x30 && code <= 0x39;
/** Digits, sign, point and e. */
const isNumberPart = (code: number) =>
  isDigit(code) || code === 0x2b || code === 0x2d || code === 0x2e || code === 0x45 || code === 0x65;

/** Place of the quotation mark that ends the string begun at `start`; the text's length where none does. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x5c) at += 1;
    else if (code === 0x22) return at;
  }
  return text.length;
}
