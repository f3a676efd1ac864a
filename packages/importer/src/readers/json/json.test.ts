import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { popolo } from "../popolo/popolo.ts";
import { breaksAt } from "./breaksAt.ts";
import { readContent } from "./collect.ts";
import { flatten, MOST_COLUMNS, MOST_LEVELS } from "./flatten.ts";

const flat = (text: string) => Object.fromEntries(flatten(JSON.parse(text)).cells);

describe("flatten", () => {
  it("gives dotted names, lists, and lists whose places belong together", () => {
    expect(
      flat(
        '{"a": 1, "b": {"c": true, "d": {"e": null}}, "f": ["x", 2], "g": [{"h": "1"}, {"i": "2"}, {"h": ["3", "4"]}], "j": []}',
      ),
    ).toEqual({
      a: "1",
      "b.c": "true",
      "b.d.e": "",
      f: ["x", "2"],
      "g.h": ["1", "", "3; 4"],
      "g.i": ["", "2"],
      j: [],
    });
  });

  it("keeps keys of any name", () => {
    const { cells } = flatten(
      JSON.parse('{"__proto__": {"polluted": "yes"}, "constructor": "c", "": "empty"}'),
    );
    expect([...cells]).toEqual([
      ["__proto__.polluted", "yes"],
      ["constructor", "c"],
      ["", "empty"],
    ]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it("loses no text that it does not count", () => {
    fc.assert(
      fc.property(
        fc.object({ maxDepth: 4, values: [fc.string({ minLength: 1 }).map((text) => `«${text}»`)] }),
        (object) => {
          const plain = JSON.parse(JSON.stringify(object)) as object;
          const { cells, tooDeep } = flatten(plain);
          const seen = [...cells.values()].flat().join("; ");
          expect(tooDeep).toBe(0);
          const texts: string[] = [];
          JSON.stringify(plain, (_key, value) => {
            if (typeof value === "string") texts.push(value);
            return value;
          });
          for (const text of texts) expect(seen).toContain(text);
        },
      ),
    );
  });

  it("counts what lies too deep, without recursion", () => {
    const depth = 200_000;
    const deep = JSON.parse(`${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`) as object;
    expect(flatten(deep)).toMatchObject({ tooDeep: 1 });
    const fits = JSON.parse(`${'{"a":'.repeat(MOST_LEVELS)}1${"}".repeat(MOST_LEVELS)}`) as object;
    expect(flatten(fits)).toMatchObject({ tooDeep: 0 });
  });

  it("counts numbers that JSON rounds", () => {
    expect(flatten(JSON.parse('{"id": 12345678901234567890, "ok": 9007199254740991}')).rounded).toBe(1);
  });

  it("holds no more columns and empty places than it says", () => {
    const many = Object.fromEntries(Array.from({ length: MOST_COLUMNS + 5 }, (_, at) => [`k${at}`, "x"]));
    expect(flatten(many)).toMatchObject({ tooWide: 5 });
    const list = Array.from({ length: 20_000 }, (_, at) => ({ [`k${at % 900}`]: "x" }));
    const before = performance.now();
    expect(flatten({ list }).tooWide).toBeGreaterThan(0);
    expect(performance.now() - before).toBeLessThan(2000);
  });
});

describe("breaksAt", () => {
  it.each([
    ['{"a": }', 6],
    ["[1 2]", 3],
    ["[1,]", 3],
    ['{"a" 1}', 5],
    ["{a: 1}", 1],
    ['["\\x"]', 2],
    ['["a\nb"]', 3],
    ["[01]", 2],
    ["[1]]", 3],
    ["tru", 0],
    ['{"a": [1, {"b": "', 17],
  ])("tells where %s breaks", (text, place) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(breaksAt(text)).toBe(place);
  });

  it("finds nothing in any JSON, and something in what JSON.parse refuses", () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.constantFrom("", "}", "]", ",", '"', "\\", "0", "x"),
        (text, at, sign) => {
          expect(breaksAt(text)).toBe(text.trimEnd().length);
          const place = at % (text.length + 1);
          const changed = text.slice(0, place) + sign + text.slice(place + 1);
          let refused = false;
          try {
            JSON.parse(changed);
          } catch {
            refused = true;
          }
          if (!refused) expect(breaksAt(changed)).toBe(changed.trimEnd().length);
          else expect(() => JSON.parse(changed.slice(0, breaksAt(changed) + 1))).toThrow();
        },
      ),
    );
  });
});

describe("the text of a JSON file", () => {
  const problems = async (content: string | Uint8Array) =>
    (await readContent(popolo, content, "data.json")).problems.map(({ row, rule, message }) => [
      row,
      rule,
      message,
    ]);

  it("is refused with the line in which it breaks", async () => {
    expect(await problems('{\n"persons": [\n{"id": }\n]}')).toEqual([
      [3, "malformed-json", "data.json is not JSON: it breaks in line 3"],
    ]);
    expect(await problems('{"persons": [\n{"id": "a"},\n')).toEqual([
      [2, "malformed-json", "data.json is not JSON: it breaks in line 2"],
    ]);
  });

  it("is refused when it is empty", async () => {
    expect(await problems(" \n")).toEqual([[0, "empty-file", "data.json is empty"]]);
  });

  it("is read as Windows-1252 where it is not UTF-8, which is told", async () => {
    const text = '{"persons": [{"id": "a", "name": "Zo\u00e9"}]}';
    const { tables, notes } = await readContent(popolo, Buffer.from(text, "latin1"), "data.json");
    expect(tables.persons?.rows).toMatchObject([{ name: "Zo\u00e9" }]);
    expect(notes.map(({ code }) => code)).toContain("encoding-unsure");
  });

  it("may begin with a byte order mark", async () => {
    expect(await problems('\uFEFF{"persons": []}')).toEqual([]);
  });

  it("with a thousand keys and more in one table is a problem that names the row", async () => {
    const persons = Array.from({ length: 1100 }, (_, at) => ({ [`key ${at}`]: "x" }));
    expect(await problems(JSON.stringify({ persons }))).toEqual([
      [999, "too-many-columns", "persons has more than 1000 different keys"],
    ]);
  });
});
