import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Mapping } from "@maillage/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMapping } from "./mapping/readMapping.ts";
import { tinyFiles } from "./mapping/tinyTables.ts";
import { prepareImport } from "./prepare.ts";
import { madeZip } from "./readers/archive/madeZip.ts";
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

describe("a mapping among the files", () => {
  const mapping =
    "maillage: mapping/1\nname: by-hand\ntables:\n  list:\n    rows:\n      - becomes: organisations\n        columns: { id: from, name: from }\n      - becomes: organisations\n        columns: { id: to, name: to }\n      - becomes: ties\n        columns: { from: from, to: to, type: { value: SUPPORTS } }\n    ignore: [since]\n";
  const prepare = async (
    files: Readonly<Record<string, string | Uint8Array>>,
    given: Mapping | null = null,
  ) => prepareImport({ files: await tinyFiles(files), mapping: given, today });

  it("is applied to them, also out of a zip, and is none of the data", async () => {
    const direct = await prepare({ "mapping.yaml": mapping, "list.csv": CSV });
    expect(direct).toMatchObject({ proposed: false, problems: [], mapping: { name: "by-hand" } });
    expect(direct.files.map(({ name }) => name)).toEqual(["list.csv"]);
    expect(direct.content).toMatchObject({ namespace: "by-hand", title: "list.csv" });
    const packed = await prepare({
      "all.zip": madeZip([
        { name: "list.csv", bytes: CSV },
        { name: "list.csv.mapping.yml", bytes: mapping },
      ]),
    });
    expect([packed.problems, packed.content?.rows.ties]).toEqual([[], direct.content?.rows.ties]);
  });

  it("gives way to one that somebody has agreed to", async () => {
    const agreed = readMapping("m.yaml", mapping.replace("by-hand", "agreed")).mapping;
    const { content } = await prepare({ "mapping.yaml": mapping, "list.csv": CSV }, agreed);
    expect(content?.namespace).toBe("agreed");
  });

  it("that is wrong is told with file and line, and nothing is proposed in its place", async () => {
    const wrong = await prepare({
      "my.mapping.yaml": mapping.replace("ignore:", "ignored:"),
      "list.csv": CSV,
    });
    expect(wrong).toMatchObject({ content: null, mapping: null, proposed: false });
    expect(wrong.problems).toMatchObject([{ file: "my.mapping.yaml", row: 12, rule: "malformed-mapping" }]);
    const two = await prepare({ "a.mapping.yaml": mapping, "b.mapping.yaml": mapping, "list.csv": CSV });
    expect(two.problems).toMatchObject([{ file: "b.mapping.yaml", row: 0, rule: "malformed-mapping" }]);
    const old = await prepare({ "mapping.yaml": Buffer.from("name: m\xe9\n", "latin1"), "list.csv": CSV });
    expect(old.problems).toMatchObject([{ message: "mapping.yaml is not text in UTF-8" }]);
    const long = await prepare({ "mapping.yaml": `${mapping}#${" ".repeat(9_000_000)}`, "list.csv": CSV });
    expect(long.problems).toMatchObject([{ message: "mapping.yaml is longer than a mapping can be" }]);
  });
});

describe("problems of a workbook with several sheets", () => {
  const text = (at: string, inline: string) => `<c r="${at}" t="inlineStr"><is><t>${inline}</t></is></c>`;
  const sheet = (...rows: readonly (readonly string[])[]) =>
    `<sheetData>${rows
      .map(
        (cells, at) =>
          `<row r="${at + 1}">${cells.map((cell, place) => text(`${"ABC"[place]}${at + 1}`, cell)).join("")}</row>`,
      )
      .join("")}</sheetData>`;
  const rows = [
    { becomes: "organisations" as const, columns: { id: "Name", name: "Name", country: "Land" } },
  ];
  const prepareBook = async (names: readonly string[], mapping: Mapping) => {
    const sheets = names.map((name) => ({
      name,
      xml: sheet(["Name", "Land"], [`${name} one`, "Frnce"], [`${name} two`, "FR"]),
    }));
    return prepareImport({ files: await tinyFiles({ "all.xlsx": madeXlsx({ sheets }) }), mapping, today });
  };

  it("say which sheet; of a single one its name is not told", async () => {
    const loop = {
      becomes: "ties" as const,
      columns: { from: "Name", to: "Name", type: { value: "SUPPORTS" } },
    };
    const tables = { Unions: { rows: [...rows, loop] }, Parties: { rows, ignore: ["Lost"] } };
    const mapping: Mapping = { maillage: "mapping/1", name: "all", tables };
    const { problems } = await prepareBook(["Unions", "Parties"], mapping);
    expect(problems.map(({ table, row, rule }) => [table, row, rule])).toEqual([
      ["Parties", 0, "no-such-column"],
      ["Unions", 2, "ambiguous-value"],
      ["Parties", 2, "ambiguous-value"],
      ["Unions", 2, "loop"],
      ["Unions", 3, "loop"],
    ]);
    const one = await prepareBook(["Unions"], { ...mapping, tables: { Unions: { rows } } });
    expect(one.problems.map((problem) => "table" in problem)).toEqual([false]);
  });
});

it("keeps kinds of connection of Kumu that are no types of tie apart, each as the role", async () => {
  const connection = (from: string, to: string, type: string) => ({ from, to, type });
  const text = JSON.stringify({
    elements: ["Alpha", "Beta"].map((label) => ({ label, type: "Network" })),
    connections: [
      connection("Alpha", "Beta", "lends staff to"),
      connection("Beta", "Alpha", "criticises"),
      connection("Alpha", "Beta", "member of"),
      connection("Alpha", "Beta", "SUPPORTS"),
    ],
  });
  const { content } = await (await preparedAs("map.json", text))(text);
  expect(content?.rows.ties.map(({ cells }) => [cells.type, cells.role])).toEqual([
    ["RELATED_TO", "lends staff to"],
    ["RELATED_TO", "criticises"],
    ["MEMBER_OF", ""],
    ["SUPPORTS", ""],
  ]);
});

it("a table of text that is called like a workbook is told as one", async () => {
  for (const name of ["list.xlsx", "list.xls"]) {
    const files = await tinyFiles({ [name]: CSV });
    const { problems } = await prepareImport({ files, mapping: null, today });
    expect(problems).toMatchObject([
      { rule: "unknown-format", suggestion: expect.stringContaining("rename it to end on .csv") },
    ]);
  }
});
