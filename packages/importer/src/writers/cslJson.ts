import { EXPORT_LOSSES } from "@maillage/model";
import type { SourceRow } from "./exportedNetwork.ts";
import { statementText } from "./statement.ts";
import { saying } from "./summary.ts";
import type { Writer } from "./writer.ts";

/** Types of CSL 1.0.2 that a source's type may be; any other is a document. */
const TYPES = new Set(
  "article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog regulation report review review-book software song speech standard thesis treaty webpage".split(
    " ",
  ),
);

/** CSL has years, months and days as numbers; a date that is not one of these is kept as its text. */
function dateOf(edtf: string | null): object | null {
  if (edtf === null || edtf === "") return null;
  const exact = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?(~?)$/.exec(edtf);
  if (exact === null) return { literal: edtf };
  const [, year, month, day, doubt] = exact;
  return {
    "date-parts": [[year, month, day].filter((part) => part !== undefined).map(Number)],
    ...(doubt === "~" ? { circa: true } : {}),
  };
}

const namesOf = (authors: string | null | undefined) =>
  (authors ?? "")
    .split("|")
    .filter((name) => name !== "")
    .map((name) => {
      const at = name.indexOf(",");
      return at < 0
        ? { literal: name }
        : { family: name.slice(0, at).trim(), given: name.slice(at + 1).trim() };
    });

/** Columns that sources may have beside those of every package. */
type Bibliographic = SourceRow & {
  readonly authors?: string | null;
  readonly container?: string | null;
  readonly identifier?: string | null;
  readonly pages?: string | null;
  readonly note?: string | null;
};

/** A source as an item of CSL-JSON. Pure. */
export function cslItem(source: Bibliographic): Record<string, unknown> {
  const numbers = new Map(
    (source.identifier ?? "").split("|").map((each) => {
      const at = each.indexOf(":");
      return [each.slice(0, at).toLowerCase(), each.slice(at + 1)] as const;
    }),
  );
  return saying({
    id: source.key,
    type: TYPES.has(source.type) ? source.type : "document",
    genre: TYPES.has(source.type) ? "" : source.type,
    title: source.title,
    author: namesOf(source.authors),
    "container-title": source.container,
    publisher: source.publisher,
    issued: dateOf(source.published),
    accessed: dateOf(source.accessed),
    URL: source.url,
    DOI: numbers.get("doi"),
    ISBN: numbers.get("isbn"),
    ISSN: numbers.get("issn"),
    page: source.pages,
    language: source.language,
    note: source.note,
  });
}

/**
 * Sources as CSL-JSON (citationstyles.org). The format is a list and has no place for words about itself: they stand in the note of a
 * first item, the network itself, of type "dataset".
 */
export const cslJson: Writer = {
  format: "csl",
  extension: "json",
  mediaType: "application/vnd.citationstyles.csl+json",
  loses: EXPORT_LOSSES.csl,
  write: (network, statement) => {
    const itself = {
      id: "maillage/export",
      type: "dataset",
      title: statement.title,
      accessed: dateOf(statement.date),
      note: statementText(statement),
    };
    function* pieces() {
      yield `[\n${JSON.stringify(itself)}`;
      for (const source of network.sources) yield `,\n${JSON.stringify(cslItem(source))}`;
      yield "\n]\n";
    }
    return [{ path: "sources.json", pieces: pieces() }];
  },
};
