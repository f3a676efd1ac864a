import { EXPORT_LOSSES } from "@maillage/model";
import type { SourceRow } from "./exportedNetwork.ts";
import { statementText } from "./statement.ts";
import type { Writer } from "./writer.ts";

type Bibliographic = SourceRow &
  Partial<Record<"authors" | "container" | "identifier" | "pages" | "note", string | null>>;

const TYPES: Readonly<Record<string, string>> = {
  article: "article",
  "article-journal": "article",
  book: "book",
  chapter: "incollection",
  report: "techreport",
  thesis: "phdthesis",
  pamphlet: "booklet",
  "paper-conference": "inproceedings",
};
const SPECIAL: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Text as it may stand in a braced value: what TeX obeys is escaped, control characters are left out, lines become spaces. */
const texOf = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/\p{Cc}/gu, "")
    .replace(/[\\{}~^]/g, (character) => SPECIAL[character] ?? "")
    .replace(/[#$%&_]/g, (character) => `\\${character}`);

/** Addresses keep their characters; braces and the backslash, which none needs, are percent-encoded, so that the value ends where it should. */
const addressOf = (text: string): string =>
  text.replace(/[\s\p{Cc}{}\\]/gu, (character) => encodeURIComponent(character));

/** Keys of ASCII letters, digits and a few signs, each once. */
function keysOf(sources: readonly SourceRow[]): string[] {
  const taken = new Set<string>();
  return sources.map(({ key }) => {
    const plain = key.slice(key.indexOf("/") + 1).replace(/[^A-Za-z0-9:._-]+/g, "-") || "source";
    let unique = plain;
    for (let at = 2; taken.has(unique.toLowerCase()); at += 1) unique = `${plain}-${at}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

function entry(source: Bibliographic, key: string): string {
  const exact = /^(\d{4})(?:-(\d\d))?/.exec(source.published ?? "");
  const identifier = (kind: string) =>
    (source.identifier ?? "")
      .split("|")
      .find((each) => each.toLowerCase().startsWith(`${kind}:`))
      ?.slice(kind.length + 1) ?? "";
  const type = TYPES[source.type] ?? "misc";
  const authors = (source.authors ?? "").split("|").filter((name) => name !== "");
  const container = type === "article" ? "journal" : "booktitle";
  const fields: readonly (readonly [string, string])[] = [
    ["title", `{${texOf(source.title)}}`],
    ["author", authors.map((name) => (name.includes(",") ? texOf(name) : `{${texOf(name)}}`)).join(" and ")],
    [container, texOf(source.container ?? "")],
    [type === "techreport" ? "institution" : "publisher", texOf(source.publisher ?? "")],
    ["year", exact?.[1] ?? ""],
    ["month", exact?.[2] === undefined ? "" : String(Number(exact[2]))],
    ["date", texOf(source.published ?? "")],
    ["pages", texOf(source.pages ?? "")],
    ["doi", addressOf(identifier("doi"))],
    ["isbn", texOf(identifier("isbn"))],
    ["issn", texOf(identifier("issn"))],
    ["url", addressOf(source.url ?? "")],
    ["urldate", texOf(source.accessed ?? "")],
    ["language", texOf(source.language ?? "")],
    ["note", texOf(source.note ?? "")],
  ];
  const said = fields.filter(([, value]) => value !== "" && value !== "{}");
  return `@${type}{${key},\n${said.map(([name, value]) => `  ${name} = {${value}},\n`).join("")}}\n\n`;
}

/** Sources as BibTeX, UTF-8; titles keep their capitals. What the file is stands in a @comment at its head. */
export const bibtex: Writer = {
  format: "bibtex",
  extension: "bib",
  mediaType: "application/x-bibtex",
  loses: EXPORT_LOSSES.bibtex,
  write: (network, statement) => {
    const keys = keysOf(network.sources);
    function* pieces() {
      yield `@comment{\n${statementText(statement).split("\n").map(texOf).join("\n")}\n}\n\n`;
      for (const [at, source] of network.sources.entries()) yield entry(source, keys[at] ?? "");
    }
    return [{ path: "sources.bib", pieces: pieces() }];
  },
};
