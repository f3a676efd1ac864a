import { isObject, own, readJson } from "../json/parse.ts";
import type { InputFile, Reader, RowSink } from "../reader.ts";
import { headText } from "../text/head.ts";
import { fileProblem } from "../text/refused.ts";
import { filledText } from "../text/text.ts";
import { BibtexFault, parseBibtex } from "./bibtex.ts";
import { entryOfCsl } from "./csl.ts";
import { parseRis } from "./ris.ts";
import { writeSources } from "./sourceRows.ts";

const SAVE_AGAIN = "export it again from the program that keeps your library";

/** BibTeX and BibLaTeX: table "sources". */
export const bibtex: Reader = {
  format: "bibtex",
  extensions: ["bib", "bibtex"],
  recognises: (name, head) => {
    const text = headText(head);
    if (/^@[A-Za-z]+\s*[{(]/m.test(text)) return /\.bib(?:tex)?$/i.test(name) || text.startsWith("@") ? 2 : 1;
    return /\.bib(?:tex)?$/i.test(name) ? 1 : 0;
  },
  read: async (file, sink, choices) => {
    const text = await filledText(file, sink, choices);
    if (text === null) return;
    try {
      const entries = parseBibtex(text);
      if (entries.length === 0) none(file, sink, "BibTeX");
      else writeSources(file, sink, entries);
    } catch (error) {
      if (!(error instanceof BibtexFault)) throw error;
      sink.problem(
        fileProblem(
          file,
          error.line,
          "malformed-bibliography",
          `${file.name} cannot be read as BibTeX${error.line > 0 ? `: it breaks in line ${error.line}` : ""}`,
          "look for a brace, a quotation mark or a comma that is missing there",
        ),
      );
    }
  },
};

/** RIS: table "sources". */
export const ris: Reader = {
  format: "ris",
  extensions: ["ris"],
  recognises: (_name, head) => (/^TY {1,2}- /.test(headText(head)) ? 2 : 0),
  read: async (file, sink, choices) => {
    const text = await filledText(file, sink, choices);
    if (text === null) return;
    const { entries, fault } = parseRis(text);
    if (fault !== null)
      sink.problem(
        fileProblem(
          file,
          fault.line,
          "malformed-bibliography",
          fault.what === "not-ended"
            ? `the record that begins in line ${fault.line} of ${file.name} has no end`
            : `line ${fault.line} of ${file.name} stands outside of a record`,
          'each record begins with "TY  - " and ends with "ER  - "',
        ),
      );
    else if (entries.length === 0) none(file, sink, "RIS");
    else writeSources(file, sink, entries);
  },
};

/** CSL-JSON: a list of items, or an object that holds one under "items" or "references"; table "sources". */
export const cslJson: Reader = {
  format: "csl-json",
  extensions: ["json"],
  recognises: (_name, head) => {
    const text = headText(head);
    if (!/^(?:\[|\{\s*"(?:items|references)"\s*:\s*\[)/.test(text)) return 0;
    const telling = /"(?:date-parts|container-title|citation-key|issued)"\s*:/.test(text);
    const typed =
      /"type"\s*:\s*"(?:article|article-journal|article-magazine|article-newspaper|book|chapter|document|legislation|paper-conference|pamphlet|post|post-weblog|report|thesis|webpage)"/.test(
        text,
      );
    if (telling && typed) return 2;
    return telling || (typed && /"title"\s*:/.test(text)) ? 1 : 0;
  },
  read: async (file, sink, choices) => {
    const value = await readJson(file, sink, choices);
    if (value === undefined) return;
    const items = Array.isArray(value)
      ? value
      : isObject(value)
        ? (own(value, "items") ?? own(value, "references"))
        : undefined;
    if (!Array.isArray(items) || !items.every(isObject)) {
      sink.problem(fileProblem(file, 0, "not-of-format", `${file.name} is no list of CSL items`, SAVE_AGAIN));
      return;
    }
    if (items.length === 0) none(file, sink, "CSL-JSON");
    else
      writeSources(
        file,
        sink,
        items.map((item, at) => entryOfCsl(item, at + 1)),
      );
  },
};

function none(file: InputFile, sink: RowSink, format: string): void {
  sink.problem(fileProblem(file, 0, "empty-file", `${file.name} holds no text in ${format}`, SAVE_AGAIN));
}
