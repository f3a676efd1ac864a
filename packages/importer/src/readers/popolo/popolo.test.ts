import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readContent, readPath } from "../json/collect.ts";
import { readerOf } from "../readers.ts";
import { popolo } from "./popolo.ts";

const CASE = JSON.stringify({
  persons: [
    {
      id: "p1",
      name: "Flora Example",
      birth_date: "1846-02",
      other_names: [
        { lang: "fr", name: "Flore" },
        { name: "F. E.", note: "initials" },
      ],
      contact_details: [{ type: "twitter", value: "nobody" }],
    },
  ],
  organizations: [
    { id: "house", name: "House", classification: "legislature", seats: 3 },
    { id: "party", name: "Party", classification: "party" },
  ],
  memberships: [
    { person_id: "p1", organization_id: "house", on_behalf_of_id: "party", legislative_period_id: "term/1" },
    { person_id: "p1", organization_id: "house", legislative_period_id: "term/2" },
    { person_id: "p1", organization_id: "house", legislative_period_id: "term/2", start_date: "1892" },
  ],
  events: [
    { id: "term/1", name: "First term", start_date: "1880-03-01", end_date: "1885" },
    { id: "term/2", name: "Second term", start_date: "1885-02" },
  ],
  areas: [],
  meta: { sources: ["https://example.org/a", "https://example.org/b"] },
});

describe("Popolo", () => {
  it("becomes one table for each collection", async () => {
    const { tables, notes, problems } = await readContent(popolo, CASE);
    expect(problems).toEqual([]);
    expect(notes).toEqual([]);
    expect(Object.entries(tables).map(([name, { kind, rows }]) => [name, kind, rows.length])).toEqual([
      ["persons", "nodes", 1],
      ["organizations", "nodes", 2],
      ["events", "nodes", 2],
      ["areas", "nodes", 0],
      ["posts", "nodes", 0],
      ["memberships", "edges", 3],
      ["meta", "rows", 1],
    ]);
    expect(tables.persons?.rows[0]).toEqual({
      id: "p1",
      name: "Flora Example",
      birth_date: "1846-02",
      "other_names.lang": ["fr"],
      "other_names.name": ["Flore", "F. E."],
      "other_names.note": ["", "initials"],
      names: ["fr:Flore", "und:F. E."],
      "contact_details.type": ["twitter"],
      "contact_details.value": ["nobody"],
    });
    expect(tables.organizations?.rows[0]?.seats).toBe("3");
    expect(tables.meta?.rows).toEqual([{ sources: ["https://example.org/a", "https://example.org/b"] }]);
  });

  it("gives a membership the dates of its period, but not beside its own", async () => {
    const { tables } = await readContent(popolo, CASE);
    expect(tables.memberships?.rows.map(({ from, to }) => [from, to])).toEqual([
      ["1880-03-01", "1885"],
      ["1885-02", undefined],
      ["1892", undefined],
    ]);
    expect(tables.memberships?.rows[0]?.["period.name"]).toBe("First term");
  });

  it("is recognised, and says what a file that is none lacks", async () => {
    expect(readerOf("x.json", Buffer.from(CASE))?.format).toBe("popolo");
    expect((await readContent(popolo, '{"nodes": []}', "net.json")).problems).toEqual([
      {
        file: "net.json",
        row: 0,
        column: null,
        value: null,
        rule: "not-of-format",
        message:
          "net.json holds none of the lists of Popolo: persons, organizations, memberships, events, areas, posts",
        suggestion: 'name another format in the mapping\'s "reads"',
      },
    ]);
  });

  it("gives a membership through a post the post's organisation", async () => {
    const { tables } = await readContent(
      popolo,
      JSON.stringify({
        posts: [{ id: "chair", label: "Chair", organization_id: "house" }],
        memberships: [{ person_id: "p1", post_id: "chair" }],
      }),
    );
    expect(tables.memberships?.rows).toEqual([
      { person_id: "p1", post_id: "chair", "post.label": "Chair", organization_id: "house" },
    ]);
  });

  it("tells entries that are no objects", async () => {
    const { notes, tables } = await readContent(popolo, '{"persons": [1, {"id": "a"}, null]}');
    expect(tables.persons?.rows).toEqual([{ id: "a" }]);
    expect(notes.map(({ code, count, message }) => [code, count, message])).toEqual([
      ["entries-left-out", 2, "2 entries of persons are no objects and were left out"],
    ]);
  });
});

const corpora = process.env.MAILLAGE_CORPORA;
if (corpora !== undefined)
  describe("the Irish lower house", () => {
    const file = path.join(corpora, "popolo-ireland", "ireland-ep-popolo-v1.0.json");

    it("is recognised by its head", () => {
      expect(readerOf("ireland.json", readFileSync(file).subarray(0, 4096))?.format).toBe("popolo");
    });

    it("yields what its README counts", async () => {
      const { tables, problems } = await readPath(popolo, file);
      expect(problems).toEqual([]);
      const counts = Object.entries(tables).map(([name, { rows }]) => [name, rows.length]);
      expect(Object.fromEntries(counts)).toEqual({
        persons: 226,
        organizations: 15,
        memberships: 324,
        events: 34,
        areas: 55,
        posts: 0,
        meta: 1,
      });
      const memberships = tables.memberships?.rows ?? [];
      const of = (period: string) => memberships.filter((row) => row.legislative_period_id === period);
      expect(of("term/31")).toHaveLength(166);
      expect(new Set(of("term/31").map(({ from, to }) => `${from}/${to}`))).toEqual(
        new Set(["2011-03-09/2016-03-02"]),
      );
      expect(of("term/32")).toHaveLength(158);
      expect(new Set(of("term/32").map(({ from, to }) => `${from}/${to ?? ".."}`))).toEqual(
        new Set(["2016-03-10/.."]),
      );
      expect(new Set(memberships.map((row) => `${row.person_id} ${row.on_behalf_of_id}`)).size).toBe(231);
      const born = (tables.persons?.rows ?? []).map(({ birth_date = "" }) => String(birth_date).length);
      expect([10, 7, 4, 0].map((length) => born.filter((one) => one === length).length)).toEqual([
        141, 28, 16, 41,
      ]);
      const names = (tables.persons?.rows ?? []).flatMap((row) => row["other_names.name"] ?? []);
      expect(names).toHaveLength(1664);
    });
  });
