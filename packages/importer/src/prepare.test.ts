import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tinyFiles } from "./mapping/tinyTables.ts";
import { prepareImport } from "./prepare.ts";
import { madeXlsx } from "./readers/workbook/madeWorkbook.ts";

const today = "2026-01-02";
/** Prepared by the mapping that is proposed for the good file. */
const preparedAs = async (name: string, good: string) => {
  const { mapping } = await prepareImport({ files: await tinyFiles({ [name]: good }), mapping: null, today });
  return async (text: string) => prepareImport({ files: await tinyFiles({ [name]: text }), mapping, today });
};

const CSV = "from,to,since\nAlpha,Beta,1999\nBeta,Gamma,2001\nGamma,Delta,2003\n";
const GEXF =
  '<gexf xmlns="http://gexf.net/1.3"><graph defaultedgetype="undirected"><nodes><node id="a" label="Alpha"/><node id="b" label="Beta"/></nodes>\n<edges><edge source="a" target="b"/></edges></graph></gexf>';
const FTM =
  '{"id":"a","schema":"Organization","properties":{"name":["Alpha"]}}\n{"id":"b","schema":"Organization","properties":{"name":["Beta"]}}\n';

describe("a file that breaks after its first rows gives nothing, not a part", () => {
  it.each([
    [
      "list.csv",
      CSV,
      `${CSV}"Delta,Alpha,2004\n`,
      5,
      "a quotation mark that opens on line 5 of list.csv is not closed",
    ],
    [
      "net.gexf",
      GEXF,
      GEXF.slice(0, -20),
      2,
      "net.gexf is not well-formed XML near line 2: unclosed tag: edges",
    ],
    [
      "net.gexf",
      GEXF,
      GEXF.replace('target="b"', 'target="c"'),
      2,
      'the end "c" of this tie is no node of net.gexf',
    ],
    ["all.jsonl", FTM, FTM.slice(0, -10), 2, "line 2 of all.jsonl is not JSON"],
    ["list.csv", CSV, `${CSV}Delta,Delta,2004\n`, 5, "the tie leads from a thing to itself"],
  ])("%s", async (name, good, bad, row, message) => {
    const prepare = await preparedAs(name, good);
    expect((await prepare(good)).content).not.toBeNull();
    const { content, problems } = await prepare(bad);
    expect(content).toBeNull();
    expect(problems.map((problem) => [problem.row, problem.message])).toEqual([[row, message]]);
  });

  it("whatever is changed of it", async () => {
    const prepare = await preparedAs("list.csv", CSV);
    const of = await preparedAs("net.gexf", GEXF);
    const change = fc.tuple(fc.nat(), fc.constantFrom("", '"', "<", ">", "\0", "é", "\n", ",", "Alpha"));
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        async (isCsv, changes) => {
          const text = changes.reduce(
            (before, [at, put]) => {
              const place = at % before.length;
              return before.slice(0, place) + put + before.slice(place + 1);
            },
            isCsv ? CSV : GEXF,
          );
          const { content, problems } = await (isCsv ? prepare : of)(text);
          expect(content === null).toBe(problems.length > 0);
          if (problems.length > 0) refused += 1;
        },
      ),
      { numRuns: 100 },
    );
    expect(refused).toBeGreaterThan(5);
  });
});

describe("a file without a row", () => {
  const prepare = async (texts: Readonly<Record<string, string>>) =>
    prepareImport({ files: await tinyFiles(texts), mapping: null, today });
  const refused = async (texts: Readonly<Record<string, string>>) =>
    (await prepare(texts)).problems.map(({ file, rule, message, suggestion }) => [
      file,
      rule,
      message,
      suggestion,
    ]);
  const NO_ROWS = "give the file you meant, or leave this one out; a table needs a row below its header";

  it.each([
    ["list.csv", "name,country\n"],
    ["list.csv", "name,country"],
    ["list.tsv", "name\tcountry\n\n\n"],
    ["net.gexf", '<gexf xmlns="http://gexf.net/1.3"><graph><nodes/></graph></gexf>'],
  ])("is refused: %s", async (name, text) => {
    expect(await refused({ [name]: text })).toEqual([
      [name, "no-rows", `the file "${name}" holds no rows`, NO_ROWS],
    ]);
  });

  it("is refused with one sentence where it holds nothing at all", async () => {
    expect(await refused({ "list.csv": "" })).toEqual([
      ["list.csv", "empty-file", "list.csv is empty", "choose the file that holds the table"],
    ]);
  });

  it("is refused beside others, and by an agreed mapping", async () => {
    expect(await refused({ "a.csv": "name\n", "b.csv": "name\nAlpha\n" })).toEqual([
      ["a.csv", "no-rows", 'the file "a.csv" holds no rows', NO_ROWS],
    ]);
    const prepared = await (await preparedAs("list.csv", CSV))("from,to,since\n");
    expect(prepared.content).toBeNull();
    expect(prepared.problems).toMatchObject([{ rule: "no-rows" }]);
  });

  it("is only told of a sheet among filled ones", async () => {
    const row = (text: string, at: number) =>
      `<row r="${at}"><c r="A${at}" t="inlineStr"><is><t>${text}</t></is></c></row>`;
    const book = madeXlsx({
      sheets: [
        { name: "Groups", xml: `<sheetData>${row("name", 1)}${row("Alpha", 2)}</sheetData>` },
        { name: "Later", xml: `<sheetData>${row("name", 1)}</sheetData>` },
      ],
    });
    const folder = await mkdtemp(join(tmpdir(), "maillage-empty-sheet-"));
    const path = join(folder, "book.xlsx");
    await writeFile(path, book);
    const files = [{ name: "book.xlsx", path }];
    const { problems, notes } = await prepareImport({ files, mapping: null, today });
    expect(problems).toEqual([]);
    expect(notes.map(({ code, table, message }) => [code, table, message])).toEqual([
      ["empty-table", "Later", '"Later" of book.xlsx holds no rows'],
    ]);
  });
});
