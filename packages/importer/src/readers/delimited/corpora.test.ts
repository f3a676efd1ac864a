import path from "node:path";
import { describe, expect, it } from "vitest";
import type { ReadChoices } from "../reader.ts";
import { collector, gridOf, inputAt } from "../text/collected.ts";
import { delimited } from "./delimited.ts";
import { javascriptArray } from "./javascriptArray.ts";

const corpora = process.env.MAILLAGE_CORPORA;

const read = async (name: string, choices: ReadChoices = {}, reader = delimited) => {
  const sink = collector();
  await reader.read(inputAt(path.join(corpora ?? "", name)), sink, choices);
  expect(sink.problems).toEqual([]);
  const [table] = sink.tables.values();
  const grid = gridOf(table);
  const column = (which: string) => grid.map((row) => row[table?.columns.indexOf(which) ?? -1] ?? "");
  return { columns: table?.columns ?? [], grid, column, notes: sink.notes, rows: table?.rows ?? [] };
};
const distinct = (values: readonly string[]) => new Set(values).size;
const count = (values: readonly string[], value: string) =>
  values.filter((each) => each.trim() === value).length;

if (corpora !== undefined) {
  describe("encodings and delimiters", () => {
    it("UTF-16", async () => {
      const { columns, grid, column } = await read("encodings/messytables/utf-16le_encoded.csv");
      expect([grid.length, columns.length]).toEqual([327, 19]);
      expect(distinct(column("Organisation_code"))).toBe(327);
      const kinds = column("Organisation_classification");
      expect([count(kinds, "Independent Hospitals"), count(kinds, "NHS Facilities")]).toEqual([207, 120]);
    });

    it("Windows-1252 with bare carriage returns in three cells", async () => {
      const { columns, grid, notes } = await read("encodings/messytables/spanish_chars.csv");
      expect(columns).toHaveLength(8);
      const blank = notes.find(({ code }) => code === "empty-rows-left-out")?.count ?? 0;
      expect(grid.length + blank).toBe(116);
      expect(columns[7]).toBe("Descripción");
      expect(grid.flat().filter((cell) => /\r(?!\n)/.test(cell))).toHaveLength(3);
      expect(grid[0]?.[6]).toBe("229,932.50");
      expect(notes.map(({ code }) => code)).toContain("encoding-unsure");
    });

    it("Big5, offered and chosen", async () => {
      const name = "encodings/messytables/characters.csv";
      const guessed = await read(name);
      expect(guessed.notes[0]?.values.others).toContain("big5");
      const { columns, grid, column } = await read(name, { encoding: "big5" });
      expect([grid.length, columns.length, distinct(column("id"))]).toEqual([382, 18, 382]);
      expect(grid.filter((row) => row.some((cell) => cell.includes("\n")))).toHaveLength(188);
      const telephones = column("景點服務電話").map((each) => each.trim());
      expect([telephones.length, distinct(telephones)]).toEqual([382, 255]);
    });

    it("carriage returns only, below titles", async () => {
      const { columns, grid, column, rows } = await read("encodings/messytables/mixedGLB.csv");
      expect([grid.length, columns.length, rows[0]?.place]).toEqual([133, 19, 5]);
      expect([column("Year")[0], column("Year").at(-1)]).toEqual(["1880", "2012"]);
    });

    it("semicolons and bars", async () => {
      const semicolons = await read("encodings/messytables/simple.ssv");
      expect([semicolons.grid.length, semicolons.columns]).toEqual([6, ["date", "temperature", "place"]]);
      const bars = await read("encodings/messytables/simple.psv");
      expect([bars.grid.length, bars.columns.length]).toEqual([28, 6]);
      expect([bars.column("Year")[0], bars.column("Year").at(-1)]).toEqual(["1986", "2013"]);
    });

    it("a mark before the only line", async () => {
      expect((await read("encodings/messytables/utf8bom.csv")).columns).toEqual(["kitten", "win"]);
    });

    it("no header", async () => {
      const { columns, grid } = await read("encodings/messytables/null.csv");
      expect([grid.length, columns.length]).toEqual([10, 4]);
      expect([count(grid.flat(), "null"), count(grid.flat(), "")]).toEqual([9, 4]);
    });

    it("spaces before a quotation", async () => {
      const { columns, grid } = await read("encodings/messytables/complex.csv");
      expect([grid.length, columns]).toEqual([3, ["date", "another date", "temperature", "place"]]);
      expect(grid[2]).toEqual(["2011-01-03", "", "6,000,000", "Galway"]);
    });

    it("a header in line 12", async () => {
      const { columns, rows, notes } = await read("encodings/messytables/weird_head_padding.csv");
      expect(columns).toEqual([
        "column 1",
        "1985",
        "1993",
        "2000",
        "2005",
        "2006",
        "2007",
        "2008",
        "2009",
        "2010",
      ]);
      expect(rows[0]?.place).toBe(13);
      expect(notes.find(({ code }) => code === "rows-above-header")?.values.header).toBe("12");
    });

    it("a decimal comma", async () => {
      const { columns, grid, column } = await read("encodings/frictionless/table-with-accents.csv");
      expect([grid.length, columns.length, columns[3]]).toEqual([638, 8, "Année"]);
      expect([distinct(column("Date")), distinct(column("Quartier"))]).toEqual([58, 8]);
      expect(column("Occupancy rate")[0]).toBe("0,611553068");
    });
  });

  describe("League of Nations", () => {
    it("nodes, edges, classification and metrics", async () => {
      const nodes = await read("league-of-nations/IntellectualCooperation_nodes.csv");
      expect([nodes.grid.length, nodes.columns]).toEqual([
        3_203,
        ["Id", "Nom", "Prenom", "Cat1", "Cat2", "Index"],
      ]);
      expect(nodes.column("Prenom").filter((each) => each === "")).toHaveLength(606);
      const edges = await read("league-of-nations/IntellectualCooperation_edges.csv");
      expect(edges.grid.length).toBe(26_535);
      expect(edges.grid.filter(([source, target]) => source === target)).toHaveLength(9);
      expect(edges.column("Weight").reduce((sum, each) => sum + Number(each), 0)).toBe(38_655);
      const codes = await read("league-of-nations/classification.csv");
      expect([codes.grid.length, codes.columns]).toEqual([40, ["Cat1", "Cat1Description", "Group"]]);
      const metrics = await read("league-of-nations/IntellectualCooperation_metrics.csv");
      expect([metrics.grid.length, metrics.columns.length]).toEqual([2_863, 14]);
    });
  });

  describe("Ebola response", () => {
    it.each([
      ["data.js", 1_201, 1_109, 128, 14, "Org type"],
      ["data-2014-10-08.js", 1_275, 1_150, 120, 15, "Org_type"],
    ])("%s", async (name, rows, different, organisations, activities, type) => {
      const { grid, column, columns } = await read(`ebola-3w/${name}`, {}, javascriptArray);
      expect(grid.length).toBe(rows);
      expect(distinct(grid.map((row) => row.join("\u0000")))).toBe(different);
      expect(distinct(column("Organisation"))).toBe(organisations);
      expect(distinct(column("Activity"))).toBe(activities);
      expect(columns).toContain(type);
    });
  });

  describe("treaties, Quakers and small tables", () => {
    it.each([
      ["treaties/peace_treaties_rus.csv", 100, 3],
      ["treaties/quakers_nodelist.csv", 119, 6],
      ["treaties/quakers_edgelist.csv", 174, 2],
      ["ftm/experts.csv", 14, 17],
      ["ftm/links.csv", 1, 9],
      ["pajek-ucinet/testCSVSemiColon.csv", 3, 3],
    ])("%s", async (name, rows, width) => {
      const { grid, columns } = await read(name);
      expect([grid.length, columns.length]).toEqual([rows, width]);
    });
  });
}
