import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReadChoices } from "../reader.ts";
import { READERS, readerOf } from "../readers.ts";
import { collectedFrom, gridOf } from "../text/collected.ts";
import { delimited } from "./delimited.ts";
import { sniffDelimiter } from "./delimiter.ts";
import { Tokens } from "./tokens.ts";

const read = async (text: string | Uint8Array, choices: ReadChoices = {}, name = "list.csv") => {
  const { tables, notes, problems } = await collectedFrom(delimited, name, text, choices);
  const table = tables.get("list");
  return {
    columns: table?.columns ?? [],
    grid: gridOf(table),
    places: table?.rows.map(({ place }) => place),
    notes: notes.map(({ code, message }) => [code, message]).filter(([code]) => code !== "delimiter-read"),
    delimiter: notes.find(({ code }) => code === "delimiter-read")?.values.delimiter,
    problems: problems.map(({ rule, row, message }) => [rule, row, message]),
  };
};

describe("a table of text", () => {
  it.each([
    ["comma", "a,b\n1,2\n3,4\n"],
    ["semicolon", "a;b\n1;2\n3;4\n"],
    ["tab", "a\tb\n1\t2\n3\t4\n"],
    ["bar", "a|b\n1|2\n3|4"],
    ["comma", "a,b\r\n1,2\r\n3,4\r\n"],
    ["comma", "a,b\r1,2\r3,4"],
    ["comma", '"a","b"\n"1","2"\n"3" , "4"\n'],
    ["comma", "\ufeffa,b\n1,2\n3,4\n"],
  ])("parted by a %s: %j", async (delimiter, text) => {
    const found = await read(text);
    expect(found.problems).toEqual([]);
    expect(found.delimiter).toBe(delimiter);
    expect(found.columns).toEqual(["a", "b"]);
    expect(found.grid).toEqual([
      ["1", "2"],
      ["3", "4"],
    ]);
    expect(found.places).toEqual([2, 3]);
    expect(found.notes).toEqual([]);
  });

  it.each([
    ["a decimal comma", "x;y\n0,5;0,6\n0,7;0,8\n", ";"],
    ["more decimal commas than delimiters", "n;x;y\n1;0,5;0,6\n2;0,7;0,8\n", ";"],
    ["lists inside cells", "name,fields\na,x; y; z\nb,x; y; z\n", ","],
    ["delimiters inside quotes", 'a;b\n"1,2,3";4\n"5,6,7";8\n', ";"],
    ["one column", "name\na\nb\n", ","],
    ["titles above", "A title, with a comma\n\nx\ty\n1\t2\n3\t4\n", "\t"],
  ])("is not deceived by %s", (_, text, delimiter) => {
    expect(sniffDelimiter(text, "\n")).toBe(delimiter);
  });

  it("takes the delimiter that is chosen", async () => {
    expect((await read("a,b;c\n1,2;3\n", { delimiter: ";" })).grid).toEqual([["1,2", "3"]]);
  });

  it("keeps line ends, delimiters and doubled marks inside quotes, and knows on which line a row begins", async () => {
    const found = await read('a,b\n"x\ny\r\nz","1,2"\n"say ""no""",3\n5" pipe,4\n');
    expect(found.grid).toEqual([
      ["x\ny\r\nz", "1,2"],
      ['say "no"', "3"],
      ['5" pipe', "4"],
    ]);
    expect(found.places).toEqual([2, 5, 6]);
  });

  it("keeps the spaces of a cell, and leaves blank cells and rows out", async () => {
    const found = await read("a,b\n  x ,\u00a0\n\n , \n,y\n\n");
    expect(found.grid).toEqual([
      ["  x ", ""],
      ["", "y"],
    ]);
    expect(found.notes).toEqual([["empty-rows-left-out", "3 empty rows were left out"]]);
  });

  it("takes short rows, and tells rows that are too wide", async () => {
    const found = await read("a,b,c\n1\n1,2,3,,\n1,2,3,4\n1,2,3\n");
    expect(found.grid.length).toBe(4);
    expect(found.problems).toEqual([["wrong-number-of-cells", 4, "row 4 has a cell 4, the header has 3"]]);
  });

  it("names at most twenty rows that are too wide", async () => {
    const found = await read(`a,b\n1,2\n${"3,4\n".repeat(60)}${"1,2,3\n".repeat(25)}`);
    expect(found.problems).toHaveLength(21);
    expect(found.problems.at(-1)).toEqual([
      "wrong-number-of-cells",
      0,
      "25 rows in all have more cells than the header; the first 20 are named",
    ]);
  });

  it("is read from gzip", async () => {
    expect((await read(gzipSync("a,b\n1,2\n"), {}, "list.csv.gz")).grid).toEqual([["1", "2"]]);
  });
});

describe("the header of a table", () => {
  it("is found below titles and groups of columns", async () => {
    const found = await read(
      "Members of 1955,,,\n,,2011,\nName,Place,Count,Rank\na,Bandung,1,2\nb,Colombo,3,4\n",
    );
    expect(found.columns).toEqual(["Name", "Place", "Count", "Rank"]);
    expect(found.grid).toHaveLength(2);
    expect(found.notes).toEqual([
      ["rows-above-header", 'the header of "list" was found in row 3; 2 rows above it were left out'],
    ]);
  });

  it("may lack its first name, as in a matrix, and its last, where nothing stands below", async () => {
    const found = await read(",Alpha,Beta,\nAlpha,0,1,\nBeta,1,0,\n");
    expect(found.columns).toEqual(["column 1", "Alpha", "Beta"]);
    expect(found.notes).toEqual([
      ["column-unnamed", 'a column of "list" has no name: it is called "column 1"'],
    ]);
  });

  it("says a name again, and counts it", async () => {
    const found = await read("name,name,name (2),__proto__,constructor\na,b,c,d,e\n");
    expect(found.columns).toEqual(["name", "name (3)", "name (2)", "__proto__", "constructor"]);
    expect(found.grid).toEqual([["a", "b", "c", "d", "e"]]);
    expect(found.notes).toEqual([
      ["column-renamed", 'the name "name" stands in the header of "list" again: it became "name (3)"'],
    ]);
  });

  it("is missing above numbers", async () => {
    const found = await read("1,2\n1,3\n2,null\n");
    expect(found.columns).toEqual(["column 1", "column 2"]);
    expect(found.grid).toEqual([
      ["1", "2"],
      ["1", "3"],
      ["2", "null"],
    ]);
    expect(found.notes).toEqual([["no-header", '"list" begins with numbers: it was read without a header']]);
  });

  it("may be years", async () => {
    expect((await read("1985,1986\n1,2\n3,4\n")).columns).toEqual(["1985", "1986"]);
  });

  it("names a column late that has no name and no cell in the first hundred rows", async () => {
    const found = await read(`a,b,\n${"1,2,\n".repeat(150)}1,2,3\n`);
    expect(found.columns).toEqual(["a", "b", "column 3"]);
    expect(found.grid.at(-1)).toEqual(["1", "2", "3"]);
    expect(found.problems).toEqual([]);
  });

  it("is all there is", async () => {
    expect(await read("a,b\n")).toMatchObject({ columns: ["a", "b"], grid: [], problems: [] });
  });
});

describe("a damaged table of text", () => {
  it.each([
    ["nothing", "", ["empty-file", 0, "list.csv is empty"]],
    ["blank lines", " \n\n", ["empty-file", 0, "list.csv is empty"]],
    [
      "an open quotation",
      'a,b\n1,2\n"3,4\n5,6\n',
      ["malformed-csv", 3, "a quotation mark that opens on line 3 of list.csv is not closed"],
    ],
    [
      "text behind a quotation",
      'a,b\n1,2\n"3"x,4\n',
      ["malformed-csv", 3, "line 3 of list.csv goes on behind a closing quotation mark"],
    ],
    [
      "a 10 MB field",
      `a,b\n1,2\n${"x".repeat(9_999_000)},4\n`,
      ["cell-too-long", 3, "a cell of the row on line 3 of list.csv holds more than 1000000 characters"],
    ],
    [
      "a 10 MB field of many lines",
      `a,b\n1,2\n"${"x\n".repeat(5_000_000)}",4\n`,
      ["cell-too-long", 3, "a cell of the row on line 3 of list.csv holds more than 1000000 characters"],
    ],
    [
      "a line without end",
      `a,b\n${"1,".repeat(5_500_000)}`,
      ["line-too-long", 2, "line 2 of list.csv is longer than 10 MB"],
    ],
    [
      "thousands of columns",
      `a,b\n${"1,".repeat(5_000)}\n`,
      ["too-many-columns", 2, "the row on line 2 of list.csv has more than 5000 cells"],
    ],
    ["a NUL", "a,b\n1,\0\n", ["nul-byte", 2, "line 2 of list.csv holds a NUL byte"]],
    [
      "two encodings",
      Buffer.concat([Buffer.from("a\né\n"), Buffer.from([0xe9])]),
      ["mixed-encodings", 3, "list.csv holds text in two encodings: line 2 is UTF-8, line 3 is not"],
    ],
    [
      "gzip that is cut off",
      gzipSync("a,b\n1,2\n".repeat(100)).subarray(0, 25),
      ["truncated-file", 0, "list.csv is cut off: its gzip data has no end"],
    ],
  ])("with %s", async (_, text, problem) => {
    expect((await read(text)).problems).toEqual([problem]);
  });

  it("of 1.9 GB of NULs is refused at the first", async () => {
    const { openText } = await import("../text/text.ts");
    const { collector, withFile } = await import("../text/collected.ts");
    const { truncateSync } = await import("node:fs");
    await withFile("line.csv", "a,b", async (file) => {
      // A sparse file: its first NUL ends the reading at once.
      truncateSync(file.path, 1_900_000_000);
      const sink = collector();
      const began = performance.now();
      expect(await openText(file, sink, {})).toBeNull();
      expect(sink.problems[0]?.rule).toBe("nul-byte");
      expect(performance.now() - began).toBeLessThan(2_000);
    });
  });
});

describe("which files are tables of text", () => {
  const head = (text: string) => Buffer.from(text);
  it.each([
    ["a.csv", "a,b", "delimited"],
    ["a.TSV", "a\tb", "delimited"],
    ["a.csv.gz", "\u001f\u008b\u0008", "delimited"],
  ])("%s", (name, text, format) => {
    expect(readerOf(name, Buffer.from(text, "latin1"))?.format).toBe(format);
  });

  it("and which are not", () => {
    expect(delimited.recognises("a.csv", head("PK\u0003\u0004"))).toBe(0);
    expect(delimited.recognises("a.graphml", head("<graphml>"))).toBe(0);
  });

  it("gives every format one reader", () => {
    expect(new Set(READERS.map(({ format }) => format)).size).toBe(READERS.length);
  });
});

describe("properties", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "\r", " ", ";", "é"), maxLength: 6 });
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;

  it("quoted cells come back as they were, wherever the text is cut", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        fc.constantFrom("\n", "\r\n"),
        fc.nat(40),
        (rows, end, cut) => {
          const found: string[][] = [];
          const tokens = new Tokens("a.csv", ",", "\n", (cells) => found.push(cells));
          const text = rows.map((row) => row.map(quote).join(",") + end).join("");
          tokens.push(text.slice(0, cut));
          tokens.push(text.slice(cut));
          tokens.finish();
          expect(found).toEqual(rows);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("never throws, whatever the bytes", async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc
        .string({
          unit: fc.constantFrom("a", '"', ",", "\n", "\r", " ", ";", "é", "1", "\t", "|"),
          maxLength: 60,
        })
        .map((text) => new Uint8Array(Buffer.from(text))),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (each) => {
        const { tables, problems } = await collectedFrom(delimited, "a.csv", each);
        expect(tables.size + problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
