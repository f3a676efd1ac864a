import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scanCsv } from "./scanCsv.ts";

const read = (text: string) => {
  const records: string[][] = [];
  const lines: number[] = [];
  const broken = scanCsv(text, (cells, line) => {
    records.push([...cells]);
    lines.push(line);
  });
  return { records, lines, broken };
};

describe("CSV", () => {
  it("tells on which line each record begins, whatever its line ends are", () => {
    for (const end of ["\n", "\r\n", "\r"]) {
      const text = ["a,b", "", `"c${end}d",e`, "f,g"].join(end);
      expect(read(text)).toEqual({
        records: [
          ["a", "b"],
          [`c${end}d`, "e"],
          ["f", "g"],
        ],
        lines: [1, 3, 5],
        broken: null,
      });
    }
  });

  it.each([
    ["a quote that is not closed", 'a\n"b', 2],
    ["a quote that goes on behind its end", 'a\n"b"c', 2],
    ["a quote inside an unquoted cell", 'a\nb"c"', 2],
    ["a quote behind a space", 'a\nb, "c"', 2],
  ])("names the line of %s", (_, text, line) => {
    expect(read(text).broken).toBe(line);
  });

  const character = fc.constantFrom("a", "é", '"', ",", "\n", "\r", " ", "z");
  const options = { relax_column_count: true, skip_empty_lines: true };

  it("is read as csv-parse reads it, whatever the cells hold", () => {
    const cell = fc.string({ unit: character });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1 })),
        fc.constantFrom("\n", "\r\n"),
        fc.boolean(),
        (rows, record_delimiter, quoted) => {
          const text = stringify([["head"], ...rows], { record_delimiter, quoted });
          expect(read(text)).toMatchObject({ records: parse(text, options), broken: null });
        },
      ),
    );
  });

  it("is refused as csv-parse refuses it, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: character }), (rest) => {
        const text = `a,b\n${rest}`;
        let expected: unknown = null;
        try {
          expected = parse(text, options);
        } catch {
          // Refused.
        }
        const { records, broken } = read(text);
        expect(broken === null ? records : null).toEqual(expected);
      }),
    );
  });
});
