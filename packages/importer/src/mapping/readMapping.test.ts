import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMapping } from "./readMapping.ts";
import { writeMapping } from "./writeMapping.ts";

const refused = (text: string | Uint8Array) =>
  readMapping("m.yaml", text).problems.map(({ row, column, rule, message, suggestion }) => [
    row,
    column,
    rule,
    message,
    suggestion,
  ]);

const GOOD = `maillage: mapping/1
name: tiny
general: true
tables:
  t:
    leaveOut: [3, 12]
    rows:
      - becomes: ties
        each: [1999, 2000]
        empty: [0, no]
        when: { year: 1999 }
        columns:
          from: a
          to: { column: true }
          note: { cell: true, values: { 1: one, yes: two } }
`;

describe("a mapping", () => {
  it("is read with numbers and no as the texts they are", () => {
    const { mapping } = readMapping("m.yaml", GOOD);
    expect(mapping).toEqual({
      maillage: "mapping/1",
      name: "tiny",
      general: true,
      tables: {
        t: {
          leaveOut: [3, 12],
          rows: [
            {
              becomes: "ties",
              each: ["1999", "2000"],
              empty: ["0", "no"],
              when: { year: "1999" },
              columns: {
                from: "a",
                to: { column: true },
                note: { cell: true, values: { "1": "one", yes: "two" } },
              },
            },
          ],
        },
      },
    });
  });

  it("is the same when it is written and read again", () => {
    const { mapping } = readMapping("m.yaml", GOOD);
    if (mapping === null) throw new Error("refused");
    const text = writeMapping(mapping);
    expect(text.split("\n")[0]).toBe("# yaml-language-server: $schema=mapping.schema.json");
    expect(readMapping("m.yaml", text).mapping).toEqual(mapping);
  });

  it("names line, key and the nearest key of what is wrong", () => {
    expect(
      refused(`maillage: mapping/1
name: tiny
tabels: {}
tables:
  t:
    rows:
      - becomes: tie
        columns:
          from: { form: a }
    ignored: [x]
`),
    ).toEqual([
      [3, "tabels", "malformed-mapping", 'mappings have no key "tabels" here', 'did you mean "tables"?'],
      [
        10,
        "tables › t › ignored",
        "malformed-mapping",
        'mappings have no key "ignored" here',
        'did you mean "ignore"?',
      ],
      [
        7,
        "tables › t › rows › 0 › becomes",
        "malformed-mapping",
        '"tables › t › rows › 0 › becomes" must hold sources, organisations, events, people, ties, facts, coverage, judgements',
        'did you mean "ties"?',
      ],
      [
        9,
        "tables › t › rows › 0 › columns › from › form",
        "malformed-mapping",
        'mappings have no key "form" here',
        "there are: from, value, cell, column, read, values, otherwise, empty, join, unread, first, split, prefix",
      ],
    ]);
  });

  it("is told all its mistakes, and of hundreds how many more there are", () => {
    const wrong = (count: number) =>
      `maillage: mapping/1\nname: tiny\ntables:\n  t:\n    rows:\n${"      - { becomes: tie, columns: { from: { form: a } } }\n".repeat(count)}`;
    expect(refused(wrong(30))).toHaveLength(60);
    const many = refused(wrong(300));
    expect(many).toHaveLength(101);
    expect(many.at(-1)).toEqual([
      0,
      null,
      "malformed-mapping",
      "m.yaml has at least 500 more mistakes",
      "correct the 100 above, and read it again",
    ]);
  });

  it("of another version, without tables, or of another kind is refused", () => {
    expect(refused("maillage: mapping/2\nname: tiny\n")).toEqual([
      [1, null, "malformed-mapping", 'the key "tables" is missing', "add it"],
      [
        1,
        "maillage",
        "malformed-mapping",
        "this is a mapping of another version than mapping/1: mapping/2",
        "write maillage: mapping/1, or take the Maillage that wrote it",
      ],
    ]);
    expect(refused("just a text")).toEqual([
      [1, null, "malformed-mapping", "m.yaml must hold keys with values", null],
    ]);
  });

  it("has a text or keys where one is wanted", () => {
    expect(refused(GOOD.replace("from: a", "from: [b]"))).toEqual([
      [
        13,
        "tables › t › rows › 0 › columns › from",
        "malformed-mapping",
        '"tables › t › rows › 0 › columns › from" must hold a text or keys with values',
        null,
      ],
    ]);
  });

  it("that is no YAML is refused with its line", () => {
    expect(refused('maillage: mapping/1\nname: "tiny\n')[0]?.slice(0, 3)).toEqual([
      3,
      null,
      "malformed-mapping",
    ]);
    expect(refused("a: 1\na: 2\n")[0]).toEqual([
      2,
      null,
      "malformed-mapping",
      "line 2 of m.yaml is not YAML: Map keys must be unique",
      "look at the spaces at the line's start, and put texts with : or # into quotation marks",
    ]);
  });

  it("tells the key that comes again among very many, in every map and only there", () => {
    const keys = Array.from({ length: 30_000 }, (_, at) => `  k${at}: v`).join("\n");
    const again = "is not YAML: Map keys must be unique";
    expect(refused(`a:\n${keys}\nb:\n${keys}\n  k29999: v`)[0]?.slice(0, 4)).toEqual([
      ...[60_003, null, "malformed-mapping"],
      `line 60003 of m.yaml ${again}`,
    ]);
    expect(refused("a: [{ b: 1, c: { d: 1, d: 2 } }]")[0]?.[3]).toBe(`line 1 of m.yaml ${again}`);
    expect(refused("a: 1\nb: [a: 1, a: 2]\n")[0]?.[3]).not.toContain(again);
  });

  it("with an alias inside its own anchor is refused with its line", () => {
    for (const text of ["x: &a [*a]", "\nrows: &r\n  - b\n  - c: *r", "? &k { *k : v }\n: w", "&a [&b [*a]]"])
      expect(refused(text)).toEqual([
        [
          text.split("\n").findIndex((line) => line.includes("*")) + 1,
          null,
          "malformed-mapping",
          expect.stringMatching(/^line \d of m\.yaml has an alias inside what it stands for$/),
          "write out what the alias stands for",
        ],
      ]);
    expect(refused("a: &a [b]\nc: &a [*a]\n")[0]?.[3]).toContain("inside what it stands for");
    const shared = GOOD.replace("name: tiny", "name: &n tiny").replace("from: a", "from: *n");
    expect(readMapping("m.yaml", shared).problems).toEqual([]);
  });

  it("is read of bytes in UTF-8, and of others by their byte order mark", () => {
    const { mapping } = readMapping("m.yaml", GOOD);
    const utf16 = Buffer.from(`\ufeff${GOOD}`, "utf16le");
    for (const bytes of [Buffer.from(GOOD), Buffer.from(`\ufeff${GOOD}`), utf16, Buffer.from(utf16).swap16()])
      expect(readMapping("m.yaml", bytes).mapping).toEqual(mapping);
  });

  it("of bytes that are no text, or without any content, is refused as that", () => {
    const noText = [[0, null, "not-utf-8", "m.yaml is not text in UTF-8", "save it as UTF-8"]];
    expect(refused(Buffer.from(GOOD.replace("tiny", "m\u00e9"), "latin1"))).toEqual(noText);
    expect(refused(Buffer.from(GOOD, "utf16le"))).toEqual(noText);
    expect(refused(Buffer.from(GOOD.replace("tiny", "t\0y")))).toEqual(noText);
    const tooLong = "m.yaml is longer than a mapping can be";
    expect(refused(Buffer.alloc(8_000_001, "\u00e9"))[0]?.[3]).toBe(tooLong);
    for (const text of ["", " \n", "# later\n", "---\n"])
      expect(refused(Buffer.from(text))[0]?.slice(2)).toEqual([
        ...["malformed-mapping", "m.yaml is empty"],
        "write the mapping into it, or name another file",
      ]);
  });

  it("of aliases that multiply is refused at once", () => {
    const bomb = ["a: &a [x, x, x, x, x, x, x, x, x]"];
    for (let at = 0; at < 12; at += 1) {
      const [one, two] = ["abcdefghijklm"[at], "abcdefghijklm"[at + 1]];
      bomb.push(`${two}: &${two} [${Array(9).fill(`*${one}`).join(", ")}]`);
    }
    expect(refused(bomb.join("\n"))[0]?.[3]).toBe(
      "m.yaml has more aliases than a mapping needs, or one that leads nowhere",
    );
    expect(refused("a: *b")[0]?.[2]).toBe("malformed-mapping");
  });

  it("is answered or refused, whatever the text", () => {
    const piece = fc.constantFrom(
      "[",
      "]",
      "{",
      "}",
      ":",
      "&a ",
      "*a",
      "!!js/function ",
      "<<: ",
      "- ",
      "\n",
      " ",
      "'",
      '"',
      "#",
    );
    const broken = fc.tuple(fc.nat({ max: GOOD.length }), fc.nat({ max: 5 }), piece);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          broken.map(([at, cut, put]) => GOOD.slice(0, at) + put + GOOD.slice(at + cut)),
        ),
        (text) => {
          const { mapping, problems } = readMapping("m.yaml", text);
          expect(mapping === null).toBe(problems.length > 0);
          for (const { row } of problems) expect(row).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 400 },
    );
  });

  it("may have keys of any name", () => {
    const text = GOOD.replace(
      "from: a\n",
      "from: { from: __proto__, values: { __proto__: x, constructor: y } }\n",
    );
    const { mapping } = readMapping("m.yaml", text);
    const cell = mapping?.tables.t?.rows[0]?.columns.from as { values: Record<string, string> };
    expect(Object.entries(cell.values)).toEqual([
      ["__proto__", "x"],
      ["constructor", "y"],
    ]);
  });
});
