import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf } from "../../packages/model/src/index.ts";
import { Interner } from "./interner.ts";
import { NO_DAY, readTieTable } from "./tieTable.ts";

const read = (text: string) => readTieTable(Buffer.from(text));
const HEADER = "tie,from,type,to,start,end\n";
const edges = (text: string) => {
  const { count, ids, types, source, target, type } = read(text);
  return Array.from({ length: count }, (_, i) => [
    ids.text(source[i] ?? -1),
    types.text(type[i] ?? -1),
    ids.text(target[i] ?? -1),
  ]);
};

describe("the edge list of a CSV of ties", () => {
  it("reads quotes, both line ends, a byte order mark, blank lines and dates", () => {
    const text = `\uFEFF${HEADER}t1,a,MEMBER_OF,"b ""x"", y",1999,\r\n\r\nt2,"c\nd",SUPPORTS, é ,1955-04-18,2001~`;
    expect(edges(text)).toEqual([
      ["a", "MEMBER_OF", 'b "x", y'],
      ["c\nd", "SUPPORTS", "é"],
    ]);
    const { s1, s2, e1, e2, problems } = read(text);
    expect(problems).toEqual([]);
    expect([...s1]).toEqual([dayOf("1999-01-01"), dayOf("1955-04-18")]);
    expect([...s2]).toEqual([dayOf("1999-12-31"), dayOf("1955-04-18")]);
    expect([...e1]).toEqual([NO_DAY, dayOf("2000-01-01")]);
    expect([...e2]).toEqual([NO_DAY, dayOf("2002-12-31")]);
  });

  it.each([
    ["a row too short", "t1,a,X\n", 2, "wrong-number-of-cells"],
    ["an end left empty", "t1,a,X,,,\n", 2, "empty-cell"],
    ["no date", 't0,"a\nb",X,c,,\nt1,a,X,b,soon,\n', 4, "impossible-date"],
    ["a loop", "t1,a,X,a,,\n", 2, "loop"],
    ["a quote inside a cell", 't1,a"b,X,c,,\n', 2, "malformed-csv"],
    ["text after a quote", 't1,"a"b,X,c,,\n', 2, "malformed-csv"],
    ["an open quote", 't1,"a,X,c,,\n', 2, "malformed-csv"],
  ])("tells of %s by its line", (_, rows, line, rule) => {
    expect(read(HEADER + rows).problems).toEqual([{ line, rule }]);
  });

  it("tells of a column that is missing and of bytes that are not UTF-8", () => {
    expect(read("from,to\na,b\n").problems).toEqual([{ line: 1, rule: "missing-column" }]);
    expect(readTieTable(Uint8Array.of(0x66, 0xff)).problems).toEqual([{ line: 0, rule: "not-utf-8" }]);
  });

  it("holds what csv-parse reads, whatever the cells hold", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "é", '"', ",", "\n", "\r", " ", "z") });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell)), fc.constantFrom("\n", "\r\n"), (rows, lineEnd) => {
        const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;
        const text = [["from", "type", "to"], ...rows]
          .map((row) => row.map(quoted).join(",") + lineEnd)
          .join("");
        const trimmed = (value: string) => value.replace(/^ +| +$/g, "");
        const expected = (parse(text) as string[][])
          .slice(1)
          .map((row) => row.map(trimmed))
          .filter(([from, type, to]) => from !== "" && type !== "" && to !== "" && from !== to);
        expect(edges(text)).toEqual(expected);
      }),
    );
  });

  it("never throws on any bytes", () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void readTieTable(bytes)));
  });
});

describe("the interner", () => {
  it("numbers each text once, in the order of first sight, over many growths", () => {
    const interner = new Interner();
    for (const round of [1, 2])
      for (let i = 0; i < 5000 * round; i += 1) {
        const bytes = Buffer.from(`id ${i % 5000}`);
        expect(interner.number(bytes, 0, bytes.length)).toBe(i % 5000);
      }
    expect(interner.size).toBe(5000);
    expect(interner.text(4999)).toBe("id 4999");
  });
});
