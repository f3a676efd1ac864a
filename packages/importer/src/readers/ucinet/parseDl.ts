import { shorten } from "../../problems.ts";
import { isNumber } from "../pajek/tokens.ts";
import { refuse } from "../text/refused.ts";
import type { ListedTie, Matrices } from "./writeMatrices.ts";

interface Token {
  readonly text: string;
  readonly line: number;
}

const FORMATS = new Map([
  ["fullmatrix", "fullmatrix"],
  ["fm", "fullmatrix"],
  ["edgelist1", "edgelist"],
  ["el1", "edgelist"],
  ["edgelist2", "edgelist"],
  ["el2", "edgelist"],
  ["nodelist1", "nodelist"],
  ["nl1", "nodelist"],
  ["nodelist2", "nodelist"],
  ["nl2", "nodelist"],
]);
const TWO_MODE = new Set(["edgelist2", "el2", "nodelist2", "nl2"]);
const MOST_UNLISTED = 1_000_000;

/** Reads UCINET's DL (UCINET's guide, "DL files"): full matrices, edge lists and node lists. Throws `Refused`. Linear. */
export function parseDl(name: string, text: string): Matrices {
  return new DlParser(name).parse(text);
}

class DlParser {
  readonly #name: string;
  #rows = 0;
  #columns = 0;
  #relations = 1;
  #format = "fullmatrix";
  #isTwoMode = false;
  #embedsRows = false;
  #embedsColumns = false;
  readonly #rowLabels: string[] = [];
  readonly #columnLabels: string[] = [];
  readonly #relationLabels: string[] = [];

  constructor(name: string) {
    this.#name = name;
  }

  parse(text: string): Matrices {
    const lines = text.split(/\r\n|\n|\r/);
    const isData = /(?:^|\s)data\s*:/i;
    const dataLine = lines.findIndex((line) => isData.test(line));
    if (dataLine < 0) this.#wrong(0, `${this.#name} has no "data:"`, "write data: before the numbers");
    const [, end = 0] = span(isData, lines[dataLine] ?? "");
    const start = (lines[dataLine] ?? "").search(isData);
    const header = lines.slice(0, dataLine).concat((lines[dataLine] ?? "").slice(0, start));
    this.#header(tokens(header, 1));
    const body = [(lines[dataLine] ?? "").slice(end), ...lines.slice(dataLine + 1)];
    const relations =
      this.#format === "fullmatrix"
        ? this.#matrices(tokens(body, dataLine + 1), dataLine + 1)
        : this.#lists(body, dataLine + 1);
    const isOneMode = !this.#isTwoMode;
    const listed = Math.max(this.#rowLabels.length, this.#columnLabels.length);
    if (
      this.#format !== "fullmatrix" &&
      Math.max(this.#rows, this.#columns) > Math.max(MOST_UNLISTED, listed)
    )
      this.#wrong(
        1,
        `${this.#name} says that it has more than ${MOST_UNLISTED} things, but lists ${listed}`,
        "correct n",
      );
    return {
      rows: this.#rows,
      columns: this.#columns,
      isOneMode,
      rowLabels: this.#rowLabels.length > 0 || !isOneMode ? this.#rowLabels : this.#columnLabels,
      columnLabels: this.#columnLabels,
      relations,
      line: dataLine + 1,
    };
  }

  #header(all: readonly Token[]): void {
    let at = all[0]?.text.toLowerCase() === "dl" ? 1 : 0;
    let scope = "";
    while (at < all.length) {
      const token = all[at];
      const word = token?.text.toLowerCase().replace(/:$/, "") ?? "";
      const line = token?.line ?? 1;
      const next = all[at + 1]?.text ?? "";
      at += 1;
      if (word === "n" || word === "nr" || word === "nc" || word === "nm") {
        const size = Number(next);
        if (next === "" || !Number.isSafeInteger(size) || size < 0)
          this.#wrong(
            line,
            `${word} on line ${line} of ${this.#name} is no number`,
            `write it as ${word}=12`,
          );
        if (word !== "nc" && word !== "nm") this.#rows = size;
        if (word !== "nr" && word !== "nm") this.#columns = size;
        if (word === "nm") this.#relations = size;
        if (word === "nr" || word === "nc") this.#isTwoMode = true;
        at += 1;
      } else if (word === "format") {
        const wanted = next.toLowerCase();
        const format = FORMATS.get(wanted);
        if (format === undefined)
          this.#wrong(
            line,
            `the format ${JSON.stringify(shorten(next))} on line ${line} of ${this.#name} is not read`,
            "export as fullmatrix, edgelist1, edgelist2, nodelist1 or nodelist2",
          );
        this.#format = format;
        if (TWO_MODE.has(wanted)) this.#isTwoMode = true;
        at += 1;
      } else if (["row", "col", "column", "matrix", "level"].includes(word)) scope = word;
      else if (word === "labels" || word === "label") {
        if (next.toLowerCase().replace(/:$/, "") === "embedded") {
          this.#embedsRows ||= scope !== "col" && scope !== "column";
          this.#embedsColumns ||= scope !== "row";
          at += 1;
        } else at = this.#labels(all, at, scope);
        scope = "";
      } else
        this.#wrong(
          line,
          `${JSON.stringify(shorten(token?.text ?? ""))} on line ${line} of ${this.#name} is no word of DL that is read`,
          "take it out, or export the data again as a full matrix",
        );
    }
  }

  #labels(all: readonly Token[], from: number, scope: string): number {
    const isColumn = scope === "col" || scope === "column";
    const isRelation = scope === "matrix" || scope === "level";
    const into = isRelation ? this.#relationLabels : isColumn ? this.#columnLabels : this.#rowLabels;
    const size = isRelation ? this.#relations : isColumn ? this.#columns : this.#rows;
    const end = Math.min(all.length, from + size);
    for (let at = from; at < end; at += 1) into.push(all[at]?.text ?? "");
    return end;
  }

  #matrices(body: readonly Token[], line: number): Matrices["relations"] {
    const square = this.#rows * this.#columns;
    const perMatrix =
      square + (this.#embedsRows ? this.#rows : 0) + (this.#embedsColumns ? this.#columns : 0);
    if (square === 0 || this.#relations === 0)
      this.#wrong(
        1,
        `${this.#name} does not say how many things it has`,
        "write n, or nr and nc, in its first line",
      );
    if (body.length !== perMatrix * this.#relations)
      refuse(
        "matrix-not-square",
        this.#name,
        line,
        `the data on line ${line} of ${this.#name} hold ${body.length} values; ${this.#rows} rows of ${this.#columns}${this.#embedsRows || this.#embedsColumns ? ", their labels" : ""} and ${this.#relations} matrices make ${perMatrix * this.#relations}`,
        "give every row of the matrix a value for every column, or correct n",
      );
    let at = 0;
    const take = () => body[at++] ?? { text: "", line };
    return Array.from({ length: this.#relations }, (_, relation) => {
      if (this.#embedsColumns)
        for (let column = 0; column < this.#columns; column += 1) {
          const { text } = take();
          if (relation === 0) this.#columnLabels.push(text);
        }
      const values: string[] = [];
      for (let row = 0; row < this.#rows; row += 1) {
        if (this.#embedsRows) {
          const { text } = take();
          if (relation === 0) this.#rowLabels.push(text);
        }
        for (let column = 0; column < this.#columns; column += 1) values.push(this.#value(take()));
      }
      return { name: this.#relationLabels[relation] ?? `${relation + 1}`, values, ties: [] };
    });
  }

  #lists(body: readonly string[], first: number): Matrices["relations"] {
    const relations = [{ name: this.#relationLabels[0] ?? "1", values: null, ties: [] as ListedTie[] }];
    const rowNumbers = numbersOf(this.#rowLabels);
    const columnNumbers = this.#isTwoMode ? numbersOf(this.#columnLabels) : rowNumbers;
    const columnLabels = this.#isTwoMode ? this.#columnLabels : this.#rowLabels;
    body.forEach((text, offset) => {
      const line = first + offset;
      const parts = tokens([text], line);
      if (parts.length === 0) return;
      if (parts[0]?.text === "!") {
        const name = this.#relationLabels[relations.length] ?? `${relations.length + 1}`;
        relations.push({ name, values: null, ties: [] });
        return;
      }
      const [source, ...rest] = parts;
      const targets = this.#format === "edgelist" ? rest.slice(0, 1) : rest;
      const value = this.#format === "edgelist" && rest[1] !== undefined ? this.#value(rest[1]) : "1";
      if (this.#format === "edgelist" && (rest.length < 1 || rest.length > 2))
        this.#wrong(
          line,
          `line ${line} of ${this.#name} is not two ends and a value`,
          "write one tie a line",
        );
      const row = this.#end(source, rowNumbers, this.#rowLabels, this.#embedsRows, this.#rows);
      for (const target of targets) {
        const column = this.#end(target, columnNumbers, columnLabels, this.#embedsColumns, this.#columns);
        relations.at(-1)?.ties.push({ line, row, column, value });
      }
    });
    if (this.#embedsRows) this.#rows = Math.max(this.#rows, this.#rowLabels.length);
    this.#columns = this.#isTwoMode ? Math.max(this.#columns, this.#columnLabels.length) : this.#rows;
    return relations;
  }

  /** Number, from 0, of the thing that an end names; with embedded labels a new label is a new thing. */
  #end(
    token: Token | undefined,
    numbers: Map<string, number>,
    labels: string[],
    embedded: boolean,
    size: number,
  ): number {
    const { text, line } = token ?? { text: "", line: 0 };
    const known = numbers.get(text.toLowerCase());
    if (known !== undefined && (embedded || !/^\d+$/.test(text))) return known;
    if (embedded) {
      numbers.set(text.toLowerCase(), labels.length);
      labels.push(text);
      return labels.length - 1;
    }
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= 1 && number <= size) return number - 1;
    refuse(
      "dangling-end",
      this.#name,
      line,
      `${JSON.stringify(shorten(text))} on line ${line} of ${this.#name} is neither a label nor a number from 1 to ${size}`,
      "correct the end, or the number of things",
    );
  }

  #value({ text, line }: Token): string {
    if (text === "." || /^na$/i.test(text)) return "";
    if (isNumber(text)) return text;
    this.#wrong(
      line,
      `${JSON.stringify(shorten(text))} on line ${line} of ${this.#name} is not a number`,
      "correct the value",
    );
  }

  #wrong(line: number, message: string, suggestion: string): never {
    refuse("malformed-graph", this.#name, line, message, suggestion);
  }
}

const numbersOf = (labels: readonly string[]) =>
  new Map(labels.map((label, at) => [label.toLowerCase(), at]));

function span(pattern: RegExp, line: string): [number, number] {
  const found = pattern.exec(line);
  return found === null ? [0, 0] : [found.index, found.index + found[0].length];
}

/** Words parted by blanks, commas and equals signs, or in quotation marks; a colon ends a word. */
function tokens(lines: readonly string[], first: number): Token[] {
  const all: Token[] = [];
  lines.forEach((text, offset) => {
    for (const [word, , quoted] of text.matchAll(/("([^"]*)"?)|[^\s,="]+/g))
      all.push({ text: quoted ?? word, line: first + offset });
  });
  return all;
}
