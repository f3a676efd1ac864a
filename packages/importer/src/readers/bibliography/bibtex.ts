import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import { isObject, own } from "../json/parse.ts";
import { entryOfCsl } from "./csl.ts";
import type { BibliographyEntry } from "./sourceRows.ts";

/** Fields of BibTeX and BibLaTeX that come out in CSL under another name, or say nothing of the text. */
const UNDERSTOOD = new Set(
  `author editor title subtitle journal journaltitle journalsubtitle booktitle booksubtitle maintitle publisher institution school
  organization howpublished type entrysubtype year month day date url urldate langid language doi isbn issn pages note address location
  eprint eprinttype number volume series edition abstract annote annotation keywords issue part version volumes chapter`.split(
    /\s+/,
  ),
);

/** Where BibTeX breaks: the line, or 0 when the parser does not tell. */
export class BibtexFault extends Error {
  readonly line: number;
  constructor(line: number) {
    super("malformed BibTeX");
    this.line = line;
  }
}

/**
 * The texts of a BibTeX or BibLaTeX file, by @citation-js. Both steps name the form of their input, so that no text is ever taken for
 * an address to fetch. Throws BibtexFault.
 */
export function parseBibtex(text: string): BibliographyEntry[] {
  const entries = inOrder(() => plugins.input.data(text, "@biblatex/text"));
  return entries.map((entry, at) => {
    const [item] = inOrder(() =>
      plugins.input.chain([entry], { forceType: "@biblatex/entries+list", generateGraph: false }),
    );
    const read = entryOfCsl(isObject(item) ? item : {}, at + 1);
    const properties = isObject(entry) ? own(entry, "properties") : undefined;
    const unknown = Object.keys(isObject(properties) ? properties : {}).filter(
      (field) => !UNDERSTOOD.has(field),
    );
    return { ...read, left: [...read.left, ...unknown.filter((field) => !read.left.includes(field))] };
  });
}

function inOrder(parse: () => unknown): unknown[] {
  try {
    const answer = parse();
    return Array.isArray(answer) ? answer : [];
  } catch (error) {
    const line = /at line (\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
    throw new BibtexFault(Number(line ?? 0));
  }
}
