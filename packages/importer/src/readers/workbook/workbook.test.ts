import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { madeZip } from "../archive/madeZip.ts";
import { readerOf } from "../readers.ts";
import { type Collected, collectedFrom, gridOf } from "../text/collected.ts";
import { type MadeBook, madeOds, madeXlsx } from "./madeWorkbook.ts";
import { workbook } from "./workbook.ts";

const told = ({ tables, notes, problems }: Collected) => ({
  tables: Object.fromEntries([...tables].map(([name, table]) => [name, [table.columns, ...gridOf(table)]])),
  places: [...tables.values()].flatMap(({ rows }) => rows.map(({ place }) => place)),
  notes: notes.map(({ code, message }) => [code, message]),
  problems: problems.map(({ rule, row, message }) => [rule, row, message]),
});
const read = async (bytes: Uint8Array, name = "a.xlsx") => told(await collectedFrom(workbook, name, bytes));
const xlsx = (xml: string, book: Partial<MadeBook> = {}) =>
  read(madeXlsx({ sheets: [{ name: "List", xml }], ...book }));
const row = (number: number, ...cells: string[]) => `<row r="${number}">${cells.join("")}</row>`;
const text = (at: string, inline: string) => `<c r="${at}" t="inlineStr"><is><t>${inline}</t></is></c>`;
const number = (at: string, value: number | string, style = 0) =>
  `<c r="${at}" s="${style}"><v>${value}</v></c>`;
const data = (...rows: string[]) => `<sheetData>${rows.join("")}</sheetData>`;
const HEADER = row(1, text("A1", "a"), text("B1", "b"), text("C1", "c"));

describe("an XLSX sheet", () => {
  it("is read by its references: cells and rows that are left out shift nothing", async () => {
    const found = await xlsx(
      data(HEADER, row(2, number("C2", 3)), row(5, text("A5", "x"), number("C5", 0.1))),
    );
    expect(found).toEqual({
      tables: {
        List: [
          ["a", "b", "c"],
          ["", "", "3"],
          ["x", "", "0.1"],
        ],
      },
      places: [2, 5],
      notes: [],
      problems: [],
    });
  });

  it("may leave references out", async () => {
    const cell = (value: string) => `<c t="str"><v>${value}</v></c>`;
    const found = await xlsx(
      data(`<row>${cell("a")}${cell("b")}</row>`, `<row>${cell("1")}${cell("2")}</row>`),
    );
    expect(found.tables.List).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
  });

  it("has shared, rich, inline and formula texts, truths, numbers and errors", async () => {
    const found = await xlsx(
      data(
        HEADER,
        row(
          2,
          '<c r="A2" t="s"><v>0</v></c>',
          '<c r="B2" t="s"><v>1</v></c>',
          '<c r="C2" t="str"><f>A1</f><v>f</v></c>',
        ),
        row(
          3,
          '<c r="A3" t="b"><v>1</v></c>',
          '<c r="B3" t="e"><v>#N/A</v></c>',
          number("C3", "0.10000000000000001"),
        ),
        row(4, text("A4", " kept "), text("B4", "line_x000A_end &amp; &lt;"), number("C4", "1E3")),
      ),
      {
        strings: [
          "<t>plain</t>",
          '<r><rPr><b/></rPr><t>東</t></r><r><t xml:space="preserve"> rich</t></r><rPh sb="0" eb="1"><t>ひがし</t></rPh>',
        ],
      },
    );
    expect(found.tables.List).toEqual([
      ["a", "b", "c"],
      ["plain", "東 rich", "f"],
      ["true", "", "0.1"],
      [" kept ", "line\nend & <", "1000"],
    ]);
    expect(found.notes).toEqual([
      ["cell-errors-left-out", '1 cell of "List" with an error such as #N/A was left empty'],
    ]);
  });

  it("has dates, in both systems", async () => {
    const sheet = data(
      HEADER,
      row(2, number("A2", 39082, 1), number("B2", 39082.75, 2), number("C2", 39082, 0)),
    );
    const styles = [0, 14, 164];
    const formats = '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts>';
    expect((await xlsx(sheet, { styles, formats })).tables.List?.[1]).toEqual([
      "2006-12-31",
      "2006-12-31T18:00:00",
      "39082",
    ]);
    expect((await xlsx(sheet, { styles, formats, is1904: true })).tables.List?.[1]).toEqual([
      "2011-01-01",
      "2011-01-01T18:00:00",
      "39082",
    ]);
  });

  it("tells merged cells and hidden sheets, and keeps sheets of one name apart", async () => {
    const sheet = `${data(HEADER, row(2, number("A2", 1), number("B2", 2), number("C2", 3)))}<mergeCells count="1"><mergeCell ref="A3:B4"/></mergeCells>`;
    const found = await read(
      madeXlsx({
        sheets: [
          { name: "List", xml: sheet },
          { name: "List", xml: data(), state: "veryHidden" },
        ],
      }),
    );
    expect(Object.keys(found.tables)).toEqual(["List", "List (2)"]);
    expect(found.notes).toEqual([
      ["merged-cells", '"List" has 1 merged cell: the value stands in the first row and column of each'],
      ["hidden-sheet-read", 'the hidden sheet "List (2)" was read, too'],
    ]);
  });

  it("finds its header below titles, and names a stray column", async () => {
    const found = await xlsx(
      data(
        row(1, text("A1", "Members")),
        row(3, text("A3", "a"), text("B3", "b"), text("C3", "c")),
        row(4, text("A4", "1"), text("B4", "2"), text("C4", "3"), text("E4", "?")),
      ),
    );
    expect(found.tables.List).toEqual([
      ["a", "b", "c", "column 5"],
      ["1", "2", "3", "?"],
    ]);
    expect(found.notes.map(([code]) => code)).toEqual(["rows-above-header", "column-unnamed"]);
  });

  it("is not filled up to a far row, or to a far cell that holds nothing", async () => {
    const found = await xlsx(
      data(HEADER, row(1_048_576, text("A1048576", "x"), '<c r="XFD1048576" s="0"/>')),
    );
    expect(found.tables.List).toEqual([
      ["a", "b", "c"],
      ["x", "", ""],
    ]);
    expect(found.places).toEqual([1_048_576]);
  });

  const DAMAGED = "is no workbook as it should be:";
  it.each<[string, string, Partial<MadeBook>, [string, number, string]]>([
    [
      "a far cell",
      data(HEADER, row(1_048_576, text("XFD1048576", "x"))),
      {},
      [
        "far-cell",
        1_048_576,
        'cell XFD1048576 of "List" in a.xlsx stands outside the first 500 columns and 1048576 rows',
      ],
    ],
    [
      "a cell in another row",
      data(row(1, text("A2", "x"))),
      {},
      [
        "malformed-workbook",
        0,
        `a.xlsx ${DAMAGED} the cell "A2" stands at the wrong place in "xl/worksheets/0.xml"`,
      ],
    ],
    [
      "a cell twice",
      data(row(1, text("A1", "x"), text("A1", "y"))),
      {},
      [
        "malformed-workbook",
        0,
        `a.xlsx ${DAMAGED} the cell "A1" stands at the wrong place in "xl/worksheets/0.xml"`,
      ],
    ],
    [
      "rows out of order",
      data(row(2), row(1)),
      {},
      ["malformed-workbook", 0, `a.xlsx ${DAMAGED} a row "1" is out of order in "xl/worksheets/0.xml"`],
    ],
    [
      "a text that is missing",
      data(row(1, '<c r="A1" t="s"><v>7</v></c>')),
      {},
      [
        "malformed-workbook",
        0,
        `a.xlsx ${DAMAGED} a cell names the text 7, which is missing in "xl/worksheets/0.xml"`,
      ],
    ],
    [
      "a sheet that is missing",
      "",
      { parts: { "xl/worksheets/0.xml": null } },
      ["malformed-workbook", 0, `a.xlsx ${DAMAGED} "xl/worksheets/0.xml" is missing`],
    ],
    ["no sheet", "", { sheets: [] }, ["malformed-workbook", 0, `a.xlsx ${DAMAGED} it has no sheet of cells`]],
    [
      "a cell of a million characters and one",
      data(row(1, text("A1", "x".repeat(1_000_001).replace(/x{20}/g, "abcdefghijklmnopqrst")))),
      {},
      ["unpacks-too-large", 0, '"xl/worksheets/0.xml" in a.xlsx unpacks to more than 100 times its size'],
    ],
    [
      "an entity bomb",
      data(HEADER),
      {
        parts: {
          "xl/worksheets/0.xml":
            '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>',
        },
      },
      ["doctype-refused", 0, "xl/worksheets/0.xml in a.xlsx has a DOCTYPE, which could define entities"],
    ],
    [
      "an external entity",
      data(HEADER),
      { parts: { "xl/sharedStrings.xml": '<!DOCTYPE s SYSTEM "file:///etc/passwd"><sst/>' } },
      ["doctype-refused", 0, "xl/sharedStrings.xml in a.xlsx has a DOCTYPE, which could define entities"],
    ],
    [
      "XML that ends early",
      data(HEADER),
      { parts: { "xl/workbook.xml": "<workbook><sheets>" } },
      ["malformed-xml", 0, "xl/workbook.xml in a.xlsx is not well-formed XML near its line 1"],
    ],
    [
      "bytes that are no text",
      data(HEADER),
      { parts: { "xl/workbook.xml": "<workbook>\u0001</workbook>" } },
      ["malformed-xml", 0, "xl/workbook.xml in a.xlsx is not well-formed XML near its line 1"],
    ],
    [
      "deep nesting",
      data(HEADER),
      { parts: { "xl/workbook.xml": "<a>".repeat(10_000) } },
      ["nested-too-deep", 0, "xl/workbook.xml in a.xlsx is nested deeper than 200 levels"],
    ],
  ])("with %s is refused", async (_, xml, book, problem) => {
    expect((await xlsx(xml, book)).problems).toEqual([problem]);
  });

  it("refuses a cell of more than a million characters", async () => {
    let seed = 1;
    const letters = Array.from({ length: 1_000_001 }, () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return String.fromCharCode(97 + (seed % 26));
    }).join("");
    expect((await xlsx(data(row(1, text("A1", letters))))).problems).toEqual([
      ["cell-too-long", 1, 'cell A1 of "List" in a.xlsx holds more than 1000000 characters'],
    ]);
  });
});

describe("an ODS sheet", () => {
  const cell = (value: string, attributes = "") =>
    `<table:table-cell ${attributes}><text:p>${value}</text:p></table:table-cell>`;
  const odsRow = (...cells: string[]) => `<table:table-row>${cells.join("")}</table:table-row>`;
  const table = (rows: string, attributes = "") =>
    `<table:table table:name="Blatt" ${attributes}>${rows}</table:table>`;
  const typed = (type: string, value: string, shown: string) =>
    cell(shown, `office:value-type="${type}" ${value}`);
  const ods = (tables: string, styles?: string, manifest?: string) =>
    read(madeOds(tables, styles, manifest), "a.ods");

  it("takes what is stored, not what is shown", async () => {
    const found = await ods(
      table(
        odsRow(...["a", "b", "c", "d", "e", "f"].map((name) => cell(name))) +
          odsRow(
            typed("date", 'office:date-value="2010-10-10"', "10/10/10"),
            typed("boolean", 'office:boolean-value="true"', "WAHR"),
            typed("percentage", 'office:value="2"', "200,00%"),
            typed("time", 'office:time-value="PT27H17M54S"', "03:17:54"),
            typed("float", 'office:value="0.1"', "0,1"),
            typed("date", 'office:date-value="2014-11-11T10:00:00"', "x"),
          ),
      ),
    );
    expect(found.tables.Blatt?.[1]).toEqual([
      "2010-10-10",
      "true",
      "2",
      "27:17:54",
      "0.1",
      "2014-11-11T10:00:00",
    ]);
  });

  it("writes repeated cells and rows out, but not a million empty ones", async () => {
    const found = await ods(
      table(
        `${odsRow(cell("a"), cell("b"), cell("c"))}<table:table-row table:number-rows-repeated="2">${cell("x", 'table:number-columns-repeated="2"')}<table:table-cell table:number-columns-repeated="1020"/></table:table-row>` +
          '<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
      ),
    );
    expect(found.tables.Blatt).toEqual([
      ["a", "b", "c"],
      ["x", "x", ""],
      ["x", "x", ""],
    ]);
    expect(found.places).toEqual([2, 3]);
  });

  it("keeps paragraphs, spaces and links, and leaves comments, errors and hidden styles to notes", async () => {
    const hidden =
      '<style:style style:name="t1"><style:table-properties table:display="false"/></style:style>';
    const found = await ods(
      table(
        odsRow(
          cell("a"),
          cell("b", 'table:number-columns-spanned="2"'),
          "<table:covered-table-cell/>",
          cell("c"),
        ) +
          odsRow(
            '<table:table-cell><office:annotation><text:p>a comment</text:p></office:annotation><text:p>one<text:s text:c="2"/><text:span>two</text:span></text:p><text:p>three</text:p></table:table-cell>',
            cell("#N/A", 'office:value-type="string" calcext:value-type="error"'),
            "<table:table-cell/>",
            cell("<text:a>link</text:a>"),
          ),
        'table:style-name="t1"',
      ),
      hidden,
    );
    expect(found.tables.Blatt?.[1]?.[0]).toBe("one  two\nthree");
    expect(found.notes.map(([code]) => code).sort()).toEqual([
      "cell-errors-left-out",
      "hidden-sheet-read",
      "merged-cells",
    ]);
  });

  it.each<[string, string, string, [string, number, string]]>([
    [
      "a bomb of repeated rows",
      `<table:table-row table:number-rows-repeated="1000000">${cell("x", 'table:number-columns-repeated="400"')}</table:table-row>`,
      "",
      ["unpacks-too-large", 1, '"Blatt" in a.ods repeats cells more than 5000000 times'],
    ],
    [
      "a far cell",
      odsRow('<table:table-cell table:number-columns-repeated="16383"/>', cell("x")),
      "",
      ["far-cell", 1, 'cell XFD1 of "Blatt" in a.ods stands outside the first 500 columns and 1048576 rows'],
    ],
    [
      "a false number",
      `<table:table-row table:number-rows-repeated="-1">${cell("x")}</table:table-row>`,
      "",
      ["malformed-workbook", 1, 'a.ods is no workbook as it should be: something is repeated "-1" times'],
    ],
    [
      "a password",
      odsRow(cell("x")),
      "<m:file-entry><m:encryption-data/></m:file-entry>",
      ["encrypted-file", 0, "a.ods is protected by a password"],
    ],
  ])("with %s is refused", async (_, rows, manifest, problem) => {
    expect((await ods(table(rows), "", manifest)).problems).toEqual([problem]);
  });
});

describe("files that are no workbook of today", () => {
  const OLE = Buffer.from("d0cf11e0a1b11ae1", "hex");
  it.each<[string, Uint8Array, string, [string, number, string]]>([
    [
      "XLS",
      Buffer.concat([OLE, Buffer.alloc(600)]),
      "a.xls",
      ["old-workbook", 0, "a.xls is a file of Excel 97 to 2003 (XLS), which is not read"],
    ],
    [
      "an XLSX with a password",
      Buffer.concat([OLE, Buffer.alloc(600), Buffer.from("EncryptedPackage", "utf16le")]),
      "a.xlsx",
      ["encrypted-file", 0, "a.xlsx is protected by a password"],
    ],
    [
      "a zip of something else",
      madeZip([{ name: "a.txt", bytes: "x" }]),
      "a.xlsx",
      ["malformed-workbook", 0, 'a.xlsx is no workbook as it should be: "xl/workbook.xml" is missing'],
    ],
    [
      "a zip that is cut off",
      madeXlsx({ sheets: [] }).subarray(0, 400),
      "a.xlsx",
      ["truncated-file", 0, "a.xlsx is cut off, or is no zip: its list of files is missing"],
    ],
    [
      "a bomb",
      madeZip([{ name: "xl/workbook.xml", bytes: Buffer.alloc(9_000_000, 0x20) }]),
      "a.xlsx",
      ["unpacks-too-large", 0, '"xl/workbook.xml" in a.xlsx unpacks to more than 100 times its size'],
    ],
  ])("%s", async (_, bytes, name, problem) => {
    expect((await read(bytes, name)).problems).toEqual([problem]);
    expect(readerOf(name, bytes.subarray(0, 4096))?.format).toBe("workbook");
  });
});

it("an XLS says what to save it as", async () => {
  const old = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]);
  const { problems } = await collectedFrom(workbook, "a.xls", old);
  expect(problems.map(({ suggestion }) => suggestion)).toEqual(["save it as XLSX"]);
});

describe("mutated workbooks", () => {
  const golden = [
    madeXlsx({
      sheets: [
        { name: "List", xml: data(HEADER, row(2, number("A2", 1, 1), '<c r="B2" t="s"><v>0</v></c>')) },
      ],
      strings: ["<t>x</t>"],
      styles: [0, 14],
    }),
    madeOds(
      '<table:table table:name="T"><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row></table:table>',
    ),
  ];
  it("never throw and never pass unseen", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...golden),
        fc.array(fc.tuple(fc.nat(5_000), fc.nat(255)), { minLength: 1, maxLength: 3 }),
        async (bytes, changes) => {
          const changed = Buffer.from(bytes);
          for (const [at, byte] of changes) changed[at % changed.length] = byte;
          const found = await collectedFrom(workbook, "a.xlsx", changed);
          expect(found.tables.size + found.problems.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 150 },
    );
  });

  const fragment = fc.constantFrom(
    "<row>",
    "</row>",
    '<row r="3">',
    '<c r="B3">',
    "<c>",
    "</c>",
    "<v>",
    "</v>",
    "7",
    '<c t="s">',
    "<is>",
    "<t>",
    "</t>",
    "</is>",
    "<!--",
    "&amp;",
    "&x;",
    "<sheetData>",
    "]]>",
  );
  it("never throw with any XML", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fragment, { maxLength: 12 }), async (parts) => {
        const { problems, tables } = await xlsx(parts.join(""));
        expect(Object.keys(tables).length + problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });
});
