import { identifiersOf } from "./csl.ts";
import { edtfOfParts } from "./cslDate.ts";
import type { BibliographyEntry, SourceCells } from "./sourceRows.ts";

/** CSL's types for those of RIS; others are documents. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ["BLOG", "post-weblog"],
  ["BILL", "bill"],
  ["BOOK", "book"],
  ["CASE", "legal_case"],
  ["CHAP", "chapter"],
  ["CONF", "paper-conference"],
  ["CPAPER", "paper-conference"],
  ["DATA", "dataset"],
  ["EBOOK", "book"],
  ["ECHAP", "chapter"],
  ["EDBOOK", "book"],
  ["EJOUR", "article-journal"],
  ["ELEC", "webpage"],
  ["GEN", "document"],
  ["HEAR", "hearing"],
  ["ICOMM", "webpage"],
  ["JFULL", "article-journal"],
  ["JOUR", "article-journal"],
  ["MANSCPT", "manuscript"],
  ["MAP", "map"],
  ["MGZN", "article-magazine"],
  ["NEWS", "article-newspaper"],
  ["PAMP", "pamphlet"],
  ["PCOMM", "personal_communication"],
  ["RPRT", "report"],
  ["SOUND", "song"],
  ["STAT", "legislation"],
  ["THES", "thesis"],
  ["UNPB", "manuscript"],
  ["VIDEO", "motion_picture"],
  ["WEB", "webpage"],
]);
const TAG = /^([A-Z][A-Z0-9]) {1,2}- ?(.*)$/;

interface Record {
  readonly place: number;
  readonly type: string;
  readonly fields: Map<string, string[]>;
}

/** What breaks a RIS text, and in which line. */
export interface RisFault {
  readonly line: number;
  readonly what: "tag-outside" | "not-ended";
}

/**
 * The texts of a RIS file (tags of two letters, "TY  - " to "ER  - "); a line without a tag continues the one before. Of tags that say
 * one thing, the first that is there counts: title TI, T1, CT, BT; date DA, PY, Y1; container T2, JO, JF, BT, J2, JA. Own, since
 * plugin-ris 0.8.2 drops the DOI of records that also have EP, and cuts a value that holds two spaces and a hyphen. Linear.
 */
export function parseRis(text: string): { entries: BibliographyEntry[]; fault: RisFault | null } {
  const entries: BibliographyEntry[] = [];
  let record: Record | null = null;
  let last: string[] | null = null;
  let number = 0;
  for (const line of text.split(/\r\n|\n|\r/)) {
    number += 1;
    const [, tag, value = ""] = TAG.exec(line.trimStart()) ?? [];
    if (tag === undefined) {
      const more = line.trim();
      if (more !== "" && last !== null) last[last.length - 1] = `${last[last.length - 1]} ${more}`.trim();
      else if (more !== "" && record === null && entries.length === 0)
        return { entries, fault: { line: number, what: "tag-outside" } };
      continue;
    }
    if (tag === "TY") {
      if (record !== null) return { entries, fault: { line: record.place, what: "not-ended" } };
      record = { place: number, type: value.trim().toUpperCase(), fields: new Map() };
      last = null;
    } else if (record === null) {
      return { entries, fault: { line: number, what: "tag-outside" } };
    } else if (tag === "ER") {
      entries.push(entryOf(record));
      record = null;
      last = null;
    } else {
      last = record.fields.get(tag) ?? [];
      last.push(value.trim());
      record.fields.set(tag, last);
    }
  }
  return { entries, fault: record === null ? null : { line: record.place, what: "not-ended" } };
}

function entryOf({ place, type, fields }: Record): BibliographyEntry {
  const taken = new Map<string, number>();
  const firstOf = (...tags: readonly string[]): string => {
    for (const tag of tags) {
      const value = (fields.get(tag) ?? []).find((text) => text !== "");
      if (value === undefined || taken.has(tag)) continue;
      taken.set(tag, 1);
      return value;
    }
    return "";
  };
  const allOf = (...tags: readonly string[]): string[] =>
    tags.flatMap((tag) => {
      const values = (fields.get(tag) ?? []).filter((text) => text !== "");
      taken.set(tag, values.length);
      return values;
    });
  const cells: SourceCells = {
    id: firstOf("ID"),
    type: TYPES.get(type) ?? "document",
    title: firstOf("TI", "T1", "CT", "BT"),
    authors: allOf("AU", "A1"),
    editors: allOf("ED", "A2"),
    container: firstOf("T2", "JO", "JF", "BT", "J2", "JA"),
    publisher: firstOf("PB"),
    published: edtfOfRis(firstOf("DA", "PY", "Y1")),
    url: firstOf("UR"),
    accessed: edtfOfRis(firstOf("Y2")),
    language: firstOf("LA"),
    identifier: [
      ...allOf("DO").flatMap((doi) => identifiersOf("doi", doi)),
      ...allOf("SN").flatMap((number) =>
        identifiersOf(/^\d{4}-\d{3}[\dXx]$/.test(number) ? "issn" : "isbn", number),
      ),
    ],
    pages: [firstOf("SP"), firstOf("EP")].filter((page) => page !== "").join("-"),
    note: firstOf("N1"),
  };
  const left = [...fields].flatMap(([tag, values]) =>
    values.filter((text) => text !== "").length > (taken.get(tag) ?? 0) ? [tag] : [],
  );
  return { cells, place, left };
}

/** "2011/03/05/", "2011///spring" or "2011" as EDTF; other texts as they are. */
function edtfOfRis(text: string): string {
  const [year = "", month = "", day = "", rest = ""] = text.split("/").map((part) => part.trim());
  if (!/^\d{4}$/.test(year) || !/^\d{0,2}$/.test(month) || !/^\d{0,2}$/.test(day)) return text;
  return edtfOfParts([year, month, day]) + (rest === "" ? "" : ` ${rest}`);
}
