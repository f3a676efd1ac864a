import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import { isObject, type JsonObject, own } from "../json/parse.ts";
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
    const read = withoutOthers(entryOfCsl(isObject(item) ? dotted(item) : {}, at + 1));
    const properties = isObject(entry) ? own(entry, "properties") : undefined;
    const unknown = Object.keys(isObject(properties) ? properties : {}).filter(
      (field) => !UNDERSTOOD.has(field),
    );
    return { ...read, left: [...read.left, ...unknown.filter((field) => !read.left.includes(field))] };
  });
}

/** TeX puts accents on i and j without their dots, `\'\i`; in Unicode the letter with its dot takes the accent. */
function dotted(item: JsonObject): JsonObject {
  return JSON.parse(JSON.stringify(item), (_, value: unknown) =>
    typeof value === "string"
      ? value.replace(/([ıȷ])(\p{M}+)/gu, (_all, letter: string, accents: string) =>
          `${letter === "ı" ? "i" : "j"}${accents}`.normalize("NFC"),
        )
      : value,
  );
}

/** "and others" at the end of a list of names is nobody's name: it is left out, told. */
function withoutOthers(entry: BibliographyEntry): BibliographyEntry {
  const cells = { ...entry.cells };
  const left = [...entry.left];
  for (const column of ["authors", "editors"] as const) {
    const names = cells[column];
    if (!Array.isArray(names) || names.length < 2 || names.at(-1) !== "others") continue;
    cells[column] = names.slice(0, -1);
    left.push(`${column.slice(0, -1)} and others`);
  }
  return { ...entry, cells, left };
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
