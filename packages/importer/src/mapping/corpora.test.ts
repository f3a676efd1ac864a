import path from "node:path";
import type { Mapping } from "@maillage/model";
import { describe, expect, it } from "vitest";
import { type Prepared, prepareImport } from "../prepare.ts";
import { SHIPPED_NAMES, shippedMapping } from "./shipped.ts";

const corpora = process.env.MAILLAGE_CORPORA;

const prepare = (mapping: Mapping | null, ...files: string[]) =>
  prepareImport({
    files: files.map((file) => ({ name: path.basename(file), path: path.join(corpora ?? "", file) })),
    mapping,
    today: "2026-01-02",
  });
const counts = ({ content }: Prepared): Record<string, number> =>
  Object.fromEntries(
    Object.entries(content?.rows ?? {}).flatMap(([file, { length }]) =>
      length === 0 ? [] : [[file, length]],
    ),
  );
const noted = ({ notes }: Prepared, code: string) =>
  notes.filter((note) => note.code === code).map(({ column, count }) => [column, count]);

it("are read by shipped mappings, each of which is found by its name", () => {
  expect(SHIPPED_NAMES).toContain("esf");
  for (const name of SHIPPED_NAMES) expect(shippedMapping(name)?.maillage, name).toBe("mapping/1");
  expect(shippedMapping("__proto__")).toBeNull();
});

if (corpora !== undefined) {
  describe("the corpora, by the shipped mappings", () => {
    it("give the whole European Social Forum", async () => {
      const prepared = await prepare(shippedMapping("esf"), "esf/transform.gml");
      expect(prepared.problems).toEqual([]);
      expect(counts(prepared)).toEqual({
        sources: 1,
        organisations: 829 + 68,
        events: 183 + 3,
        ties: 242 + 252 + 1_032,
      });
      // 258 rows of participations, of which six say nothing new.
      expect(noted(prepared, "same-rows-joined")).toEqual([[null, 6]]);
      expect(prepared.content?.namespace).toBe("transform");
    });

    it("give both terms of the Irish lower house, everybody restricted, no birth date", async () => {
      const prepared = await prepare(shippedMapping("popolo"), "popolo-ireland/ireland-ep-popolo-v1.0.json");
      expect(prepared.problems).toEqual([]);
      expect(counts(prepared)).toMatchObject({ sources: 1, organisations: 15, events: 34, people: 226 });
      const memberships = prepared.content?.rows.ties.filter(({ cells }) => cells.type === "MEMBER_OF");
      expect(memberships?.filter(({ cells }) => cells.note !== "")).toHaveLength(324);
      expect(noted(prepared, "contact-dropped")).toEqual([["birth_date", 185]]);
      expect(
        prepared.content?.rows.people.some(({ cells }) => cells.born !== "" || cells.public_basis !== ""),
      ).toBe(false);
    });
  });

  describe("the corpora, by what is proposed", () => {
    const proposed = async (...files: string[]) => {
      const { mapping, proposed: isProposed } = await prepare(null, ...files);
      expect(isProposed).toBe(true);
      return prepare(mapping, ...files);
    };
    it.each<[string, string[], Record<string, number>]>([
      ["graphology", ["eurosis/euroSIS.json"], { sources: 1, organisations: 1_285, ties: 6_462 }],
      ["GEXF", ["treaties/quakers.gexf"], { sources: 1, people: 119, ties: 174 }],
      [
        "two tables of which one names the other by a column that is no id",
        ["treaties/quakers_edgelist.csv", "treaties/quakers_nodelist.csv"],
        { sources: 2, people: 119, ties: 174 },
      ],
      ["node-link JSON", ["treaties/peacetreaties.json"], { sources: 1, organisations: 252 + 49, ties: 624 }],
      ["nodes and edges", ["classics/karate.json"], { sources: 1, organisations: 34, ties: 78 }],
      ["Pajek", ["pajek-ucinet/SouthernWomen.paj"], { sources: 1, organisations: 32, ties: 89 }],
      ["a register of people", ["ftm/experts.csv"], { sources: 1, people: 14 }],
      ["rows that repeat themselves", ["ebola-3w/data.js"], { sources: 1, organisations: 147 }],
    ])("load as %s", async (_, files, expected) => {
      const prepared = await proposed(...files);
      expect(prepared.problems).toEqual([]);
      expect(counts(prepared)).toEqual(expected);
    });

    it("make claims on 128 organisations of 147 pairs of organisation and country", async () => {
      const rows = (await proposed("ebola-3w/data.js")).content?.rows.organisations ?? [];
      expect([rows.length, new Set(rows.map(({ cells }) => cells.id)).size]).toEqual([147, 128]);
    });

    it("refuse loops one by one, until they are left out", async () => {
      const folder = "league-of-nations/IntellectualCooperation_";
      const files = [`${folder}edges.csv`, `${folder}nodes.csv`];
      const prepared = await proposed(...files);
      const loops = prepared.problems.filter(({ rule }) => rule === "loop");
      expect([loops.length, prepared.problems.length]).toEqual([9, 9]);
      const edges = prepared.mapping?.tables.IntellectualCooperation_edges;
      if (prepared.mapping === null || edges === undefined) throw new Error("nothing proposed");
      const tables = {
        ...prepared.mapping.tables,
        IntellectualCooperation_edges: { ...edges, leaveOut: loops.map(({ row }) => row) },
      };
      const without = await prepare({ ...prepared.mapping, tables }, ...files);
      expect(counts(without)).toEqual({ sources: 2, people: 3_203, ties: 26_526 });
      expect(without.leftOut).toBe(9);
    }, 20_000);
  });
}
