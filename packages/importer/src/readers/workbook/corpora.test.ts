import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { delimited } from "../delimited/delimited.ts";
import type { Reader } from "../reader.ts";
import { collectedFrom, collector, gridOf, inputAt } from "../text/collected.ts";
import { workbook } from "./workbook.ts";

const corpora = process.env.MAILLAGE_CORPORA;
const at = (name: string) => path.join(corpora ?? "", name);

const read = async (name: string) => {
  const sink = collector();
  await workbook.read(inputAt(at(name)), sink, {});
  return sink;
};
function countsOf(values: readonly string[]) {
  const counts = new Map<string, number>();
  for (const each of values) counts.set(each, (counts.get(each) ?? 0) + 1);
  return Object.fromEntries(counts);
}

if (corpora !== undefined) {
  describe("workbooks", () => {
    it("League of Nations, with cells left out", async () => {
      const nodes = (await read("league-of-nations/Multilayer_nodes.xlsx")).tables.get("Feuil1");
      const grid = gridOf(nodes);
      const level = nodes?.columns.indexOf("Level name") ?? -1;
      expect([grid.length, nodes?.columns.length]).toEqual([3_247, 8]);
      expect(countsOf(grid.map((row) => row[level] ?? ""))).toEqual({ Pers: 3_203, Org: 40, Top: 4 });
      const edges = (await read("league-of-nations/Multilayer_edges.xlsx")).tables.get("Feuil1");
      expect(countsOf(gridOf(edges).map((row) => row[4] ?? ""))).toEqual({
        Pers: 26_535,
        "Pers-Org": 3_203,
        Org: 32,
        "Top-Org": 26,
        Top: 1,
      });
    });

    it("dates since 1904", async () => {
      const grid = gridOf((await read("encodings/messytables/simple.xlsx")).tables.get("simple.csv"));
      expect(grid.map(([date]) => date)).toEqual([
        ...["2011-01-01", "2011-01-02", "2011-01-03"],
        ...["2011-01-01", "2011-01-02", "2011-01-03"],
      ]);
      expect(countsOf(grid.map((row) => row[2] ?? ""))).toEqual({ Galway: 3, Berkeley: 3 });
    });

    it("OpenDocument with a million empty rows", async () => {
      for (const name of ["simple.ods", "blank_line.ods"]) {
        const grid = gridOf((await read(`encodings/messytables/${name}`)).tables.get("Sheet1"));
        expect(grid.map((row) => row[2])).toEqual(["2010-10-10", "2012-01-01", "2015-11-11"]);
      }
    });

    it("OpenDocument as shown in German", async () => {
      const grid = gridOf((await read("encodings/messytables/ods_formats.ods")).tables.get("Sheet1"));
      expect(grid[0]).toEqual([
        "2014-11-11",
        "11:12:12",
        "true",
        "11.11",
        "1",
        "2",
        "3",
        "100000",
        "1.25",
        "abc",
      ]);
      expect(grid.flat()).toContain("27:17:54");
    });

    it.each(["simple.xls", "span_rich.xls", "unicode_sheet_name.xls", "encrypted_no_password.xls"])(
      "%s is to be saved as XLSX",
      async (name) => {
        const { problems, tables } = await read(`encodings/messytables/${name}`);
        expect(tables.size).toBe(0);
        expect(problems.map(({ rule, suggestion }) => [rule, suggestion])).toEqual([
          ["old-workbook", "save it as XLSX"],
        ]);
      },
    );

    it("three ties", async () => {
      const table = (await read("pajek-ucinet/test.xlsx")).tables.get("Sheet1");
      expect([table?.columns, ...gridOf(table)]).toEqual([
        ["From", "To", "Weight"],
        ["1", "2", "1"],
        ["2", "1", "2"],
        ["2", "3", "3"],
      ]);
    });
  });

  describe("mutated files", () => {
    it.each<[string, Reader]>([
      ["encodings/messytables/simple.xlsx", workbook],
      ["encodings/messytables/ods_formats.ods", workbook],
      ["encodings/messytables/simple.xls", workbook],
      ["encodings/messytables/spanish_chars.csv", delimited],
      ["encodings/messytables/weird_head_padding.csv", delimited],
      ["league-of-nations/classification.csv", delimited],
    ])("%s never crashes or hangs", async (name, reader) => {
      const bytes = readFileSync(at(name));
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
          fc.integer({ min: 1, max: bytes.length }),
          fc.boolean(),
          async (changes, cut, whole) => {
            const changed = Buffer.from(bytes);
            for (const [place, byte] of changes) changed[place] = byte;
            const began = performance.now();
            const found = await collectedFrom(
              reader,
              path.basename(name),
              whole ? changed : changed.subarray(0, cut),
            );
            expect(found.tables.size + found.problems.length).toBeGreaterThan(0);
            expect(performance.now() - began).toBeLessThan(2_000);
          },
        ),
        { numRuns: 40 },
      );
    });
  });
}
