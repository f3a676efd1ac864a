import { withCharacters } from "../graph/entities.ts";
import { LineCounter } from "../graph/lineCounter.ts";
import { refuse } from "../text/refused.ts";

export interface DotToken {
  readonly text: string;
  /** "id": a bare word, a number; "text": in quotation marks or HTML, never a keyword; "mark": a sign of the language. */
  readonly kind: "id" | "text" | "mark";
  readonly line: number;
}

/** The tokens of a DOT text without comments, texts joined by "+" as one, HTML as its text. Linear. Throws `Refused`. */
export function dotTokens(name: string, text: string): DotToken[] {
  const lines = new LineCounter(text);
  const tokens: DotToken[] = [];
  const number = /-?(?:\.\d+|\d+(?:\.\d*)?)/y;
  const word = /[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*/y;
  const unclosed: (at: number, what: string) => never = (at, what) =>
    refuse(
      "malformed-graph",
      name,
      lines.at(at),
      `line ${lines.at(at)} of ${name} begins ${what} that is not closed`,
      "close it, or save the file again from where it was made",
    );
  let joins = false;
  const quoted = (value: string, line: number) => {
    const last = tokens.at(-1);
    if (joins && last?.kind === "text") tokens[tokens.length - 1] = { ...last, text: last.text + value };
    else tokens.push({ text: value, kind: "text", line });
    joins = false;
  };
  for (let at = 0; at < text.length; ) {
    const first = text[at] ?? "";
    const two = text.slice(at, at + 2);
    if (first.trim() === "" || first === "\ufeff") at += 1;
    else if (two === "//" || (first === "#" && (at === 0 || text[at - 1] === "\n"))) {
      const end = text.indexOf("\n", at);
      at = end < 0 ? text.length : end;
    } else if (two === "/*") {
      const end = text.indexOf("*/", at + 2);
      if (end < 0) unclosed(at, "a comment");
      at = end + 2;
    } else if (first === '"') {
      let end = at + 1;
      while (end < text.length && text[end] !== '"') end += text[end] === "\\" ? 2 : 1;
      if (end >= text.length) unclosed(at, "a quotation mark");
      quoted(
        text.slice(at + 1, end).replace(/\\(?:"|\r?\n)/g, (escaped) => (escaped === '\\"' ? '"' : "")),
        lines.at(at),
      );
      at = end + 1;
    } else if (first === "<") {
      let depth = 0;
      let end = at;
      do {
        if (text[end] === "<") depth += 1;
        else if (text[end] === ">") depth -= 1;
        end += 1;
      } while (depth > 0 && end < text.length);
      if (depth > 0) unclosed(at, "an HTML text");
      const plain = text.slice(at + 1, end - 1).replace(/<[^<>]*>/g, " ");
      quoted(withCharacters(plain).replace(/\s+/g, " ").trim(), lines.at(at));
      at = end;
    } else if (first === "+") {
      joins = true;
      at += 1;
    } else if (two === "->" || two === "--") {
      tokens.push({ text: two, kind: "mark", line: lines.at(at) });
      at += 2;
    } else if ("{}[];,=:".includes(first)) {
      tokens.push({ text: first, kind: "mark", line: lines.at(at) });
      at += 1;
    } else {
      number.lastIndex = at;
      word.lastIndex = at;
      const found = word.exec(text)?.[0] ?? number.exec(text)?.[0];
      if (found === undefined)
        refuse(
          "malformed-graph",
          name,
          lines.at(at),
          `line ${lines.at(at)} of ${name} has ${JSON.stringify(first)} where DOT has no such sign`,
          "put the text in quotation marks",
        );
      tokens.push({ text: found, kind: "id", line: lines.at(at) });
      at += found.length;
    }
  }
  return tokens;
}
