import { Socket } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import { readContent } from "../json/collect.ts";
import { readerOf } from "../readers.ts";
import { bibtex, cslJson, ris } from "./bibliography.ts";

const notes = (list: readonly { code: string; count: number; values: object }[]) =>
  list.map(({ code, count, values }) => [code, count, values]);

describe("BibTeX", () => {
  const CASE = `@comment{kept by hand}
@string{press = "Example Press"}
@article{flora1898, title = {Le {Forum} europ{\\'e}en}, author = {van der Example, Flora and {World Forum of Guilds}},
  year = 1898, month = mar, journal = {Review of Guilds}, pages = {3--17}, doi = {https://doi.org/10.1000/xyz},
  url = {https://example.org/a}, langid = {french}, shelfmark = {B 12}, volume = {4}}
@book{guilds, title = {Guilds}, editor = {Roe, B.}, publisher = press, date = {1955-04/1956}, isbn = {978-0-00-000000-2}}
`;

  it("becomes sources, and tells the fields that have no column", async () => {
    const read = await readContent(bibtex, CASE);
    expect(read.problems).toEqual([]);
    expect(read.tables.sources?.rows).toEqual([
      {
        id: "flora1898",
        type: "article-journal",
        title: "Le Forum européen",
        authors: ["van der Example, Flora", "World Forum of Guilds"],
        container: "Review of Guilds",
        published: "1898-03",
        url: "https://example.org/a",
        language: "french",
        identifier: ["doi:10.1000/xyz"],
        pages: "3-17",
      },
      {
        id: "guilds",
        type: "book",
        title: "Guilds",
        editors: ["Roe, B."],
        publisher: "Example Press",
        published: "1955-04/1956",
        identifier: ["isbn:978-0-00-000000-2"],
      },
    ]);
    expect(notes(read.notes)).toEqual([
      ["fields-left-out", 1, { field: "volume" }],
      ["fields-left-out", 1, { field: "shelfmark" }],
    ]);
    expect(readerOf("library.bib", Buffer.from(CASE))?.format).toBe("bibtex");
  });

  it("puts accents of TeX on letters with their dots, and takes nobody for the name of others", async () => {
    const read = await readContent(
      bibtex,
      String.raw`@book{a, title={V{\'\i}a, {\^\i}le, {\"\i}, \v{\j}, Istanbul{\i}, \'{\i}}, author={Garc{\'\i}a, Flora and Roe, B. and others}}
@book{b, title={T}, author={others}, editor={Roe, B. and others}}`,
    );
    expect(read.tables.sources?.rows).toEqual([
      { id: "a", type: "book", title: "Vía, île, ï, ǰ, Istanbulı, í", authors: ["García, Flora", "Roe, B."] },
      { id: "b", type: "book", title: "T", authors: ["others"], editors: ["Roe, B."] },
    ]);
    expect(notes(read.notes)).toEqual([
      ["fields-left-out", 1, { field: "author and others" }],
      ["fields-left-out", 1, { field: "editor and others" }],
    ]);
  });

  it("names the line in which it breaks", async () => {
    const { problems } = await readContent(
      bibtex,
      "@book{a, title = {A}}\n@book{b, title = {never closed\n",
      "l.bib",
    );
    expect(problems.map(({ row, rule, message }) => [row, rule, message])).toEqual([
      [3, "malformed-bibliography", "l.bib cannot be read as BibTeX: it breaks in line 3"],
    ]);
    expect(
      (await readContent(bibtex, "no entry here", "l.bib")).problems.map(({ message }) => message),
    ).toEqual(["l.bib holds no text in BibTeX"]);
  });

  describe("offline", () => {
    afterEach(() => vi.restoreAllMocks());
    it("takes no text for an address to fetch", async () => {
      const connect = vi.spyOn(Socket.prototype, "connect").mockImplementation(() => {
        throw new Error("something was fetched");
      });
      const { tables } = await readContent(
        bibtex,
        "@online{https://example.org/z, title = {https://example.org/q}, doi = {10.1000/182}, url = {http://127.0.0.1:1/}}",
      );
      expect(tables.sources?.rows).toEqual([
        {
          id: "https://example.org/z",
          type: "webpage",
          title: "https://example.org/q",
          url: "http://127.0.0.1:1/",
          identifier: ["doi:10.1000/182"],
        },
      ]);
      expect(connect).not.toHaveBeenCalled();
      for (const text of ["https://example.org/q", "10.1000/182", "Q42"])
        expect((await readContent(bibtex, text)).problems).toHaveLength(1);
      expect(connect).not.toHaveBeenCalled();
    });
  });
});

describe("RIS", () => {
  const CASE = `TY  - JOUR
ID  - flora98
AU  - Example, Flora
A1  - World Forum of Guilds
TI  - The forum  - a history
of guilds
T2  - Review
DA  - 1898/03/05/
PY  - 1898
SP  - 3
EP  - 17
DO  - 10.1000/xyz
SN  - 1234-567X
UR  - https://example.org/a
UR  - https://example.org/b
KW  - guilds
Y2  - 2011/03//
ER  - 

TY  - XYZ
T1  - Without an id
Y1  - 1955///spring
ER  -
`.replaceAll("\n", "\r\n");

  it("becomes sources, with the DOI beside the pages", async () => {
    const read = await readContent(ris, CASE);
    expect(read.problems).toEqual([]);
    expect(read.tables.sources?.rows).toEqual([
      {
        id: "flora98",
        type: "article-journal",
        title: "The forum  - a history of guilds",
        authors: ["Example, Flora", "World Forum of Guilds"],
        container: "Review",
        published: "1898-03-05",
        url: "https://example.org/a",
        accessed: "2011-03",
        identifier: ["doi:10.1000/xyz", "issn:1234-567X"],
        pages: "3-17",
      },
      {
        id: expect.stringMatching(/^text-[0-9a-f]{12}$/),
        type: "document",
        title: "Without an id",
        published: "1955 spring",
      },
    ]);
    expect(read.tables.sources?.places).toEqual([1, 20]);
    expect(notes(read.notes)).toEqual([
      ["fields-left-out", 1, { field: "PY" }],
      ["fields-left-out", 1, { field: "UR" }],
      ["fields-left-out", 1, { field: "KW" }],
    ]);
    expect(readerOf("library.ris", Buffer.from(CASE))?.format).toBe("ris");
  });

  it("refuses what stands outside of a record, and a record without an end", async () => {
    const message = async (text: string) =>
      (await readContent(ris, text, "l.ris")).problems.map((problem) => problem.message);
    expect(await message("AU  - Example\nER  - \n")).toEqual(["line 1 of l.ris stands outside of a record"]);
    expect(await message("TY  - BOOK\nTI  - A\n\nTY  - BOOK\nER  - \n")).toEqual([
      "the record that begins in line 1 of l.ris has no end",
    ]);
  });
});

describe("CSL-JSON", () => {
  const CASE = JSON.stringify([
    {
      id: 7,
      type: "report",
      title: "Report",
      author: [
        { family: "Example", "non-dropping-particle": "van", given: "F.", suffix: "Jr" },
        { literal: "Guild" },
      ],
      issued: { "date-parts": [["1898", 3]], circa: true },
      accessed: { "date-parts": [[2011, 3, 5]] },
      ISBN: "978-0-00-000000-2 978-0-00-000001-9",
      abstract: "…",
    },
    { type: "book", title: "Without an id", issued: { literal: "after the war" } },
    { type: "book", title: "Without an id", issued: { literal: "after the war" } },
  ]);

  it("becomes sources", async () => {
    const read = await readContent(cslJson, CASE);
    expect(read.problems).toEqual([]);
    const [first, second, third] = read.tables.sources?.rows ?? [];
    expect(first).toEqual({
      id: "7",
      type: "report",
      title: "Report",
      authors: ["van Example, F., Jr", "Guild"],
      published: "1898-03~",
      accessed: "2011-03-05",
      identifier: ["isbn:978-0-00-000000-2", "isbn:978-0-00-000001-9"],
    });
    expect(second).toMatchObject({ title: "Without an id", published: "after the war" });
    expect(third?.id).toBe(`${second?.id}-2`);
    expect(notes(read.notes)).toEqual([["fields-left-out", 1, { field: "abstract" }]]);
    expect(readerOf("library.json", Buffer.from(CASE))?.format).toBe("csl-json");
  });

  it("refuses what is no list of items", async () => {
    expect((await readContent(cslJson, "[1]", "l.json")).problems.map(({ message }) => message)).toEqual([
      "l.json is no list of CSL items",
    ]);
  });
});
