import { describe, expect, it } from "vitest";
import { planContent } from "../../import.ts";
import { tinyFiles } from "../../mapping/tinyTables.ts";
import { TINY } from "../../package/tinyPackage.ts";
import { prepareImport } from "../../prepare.ts";
import { exported, textsOf, tinyStore } from "../../writers/tinyNetwork.ts";
import { readContent } from "../json/collect.ts";
import { readerOf } from "../readers.ts";
import { jsonLd } from "./jsonLd.ts";

const OTHERS = JSON.stringify({
  "@context": ["https://schema.org/", { key: "@id", is: "@type", org: "http://www.w3.org/ns/org#" }],
  "@graph": [
    {
      key: "https://example.org/guild",
      is: ["NGO", "http://www.w3.org/ns/org#Organization"],
      "https://schema.org/name": [
        { "@value": "Gilde", "@language": "de" },
        { "@value": "Guild", "@language": "en" },
      ],
      alternateName: "G.",
      keywords: "tea, coffee",
      address: {
        "@type": "PostalAddress",
        addressCountry: "Germany",
        addressLocality: "Berlin",
        streetAddress: "x",
      },
      "org:subOrganizationOf": { key: "https://example.org/league", name: "League" },
      foundingDate: "2003-05",
      citation: ["https://example.org/book", "https://example.org/page"],
    },
    { key: "https://example.org/league", is: "schema:Organization", "schema:name": "League" },
    {
      key: "https://example.org/ada",
      is: "Person",
      name: "Ada Example",
      birthDate: "1900-01-02",
      email: "nobody@example.org",
      memberOf: { key: "https://example.org/league" },
    },
    {
      key: "https://example.org/book",
      is: "Book",
      name: "A book",
      publisher: { is: "Organization", name: "Press" },
    },
    { key: "https://example.org/page", is: "WebPage", name: "A page" },
    { key: "https://example.org/cat", is: "Product", name: "A thing" },
  ],
});

describe("JSON-LD", () => {
  it("is recognised by its context", () => {
    expect(readerOf("x.jsonld", Buffer.from(OTHERS))?.format).toBe("json-ld");
    expect(readerOf("x.json", Buffer.from('{"nodes": [], "edges": []}'))?.format).toBe("graph-json");
  });

  it("has its things by their types and its columns by the local names of properties", async () => {
    const { tables, notes, problems } = await readContent(jsonLd, OTHERS);
    expect(problems).toEqual([]);
    const said = Object.entries(tables).map(([name, { kind, rows }]) => [name, kind, rows.length]);
    expect(said).toEqual([
      ["organizations", "nodes", 4],
      ["events", "nodes", 0],
      ["persons", "nodes", 1],
      ["ties", "edges", 0],
      ["works", "sources", 2],
    ]);
    // Which of two texts states what is not in the file: what is said has none, and each text only names the thing.
    expect(tables.organizations?.rows.slice(0, 3)).toEqual([
      {
        id: "https://example.org/guild",
        name: "Gilde",
        name_lang: "de",
        names: ["en:Guild", "und:G."],
        keywords: "tea, coffee",
        country: "Germany",
        city: "Berlin",
        subOrganizationOf: "https://example.org/league",
        foundingDate: "2003-05",
      },
      { id: "https://example.org/guild", name: "Gilde", citation: "https://example.org/book" },
      { id: "https://example.org/guild", name: "Gilde", citation: "https://example.org/page" },
    ]);
    expect(notes.map(({ code, count }) => [code, count])).toEqual([["other-elements-left-out", 1]]);
  });

  it("is mapped as shipped: people restricted, no keywords as fields, unnamed properties told", async () => {
    const files = await tinyFiles({ "x.jsonld": OTHERS });
    const request = { files, today: "2026-01-02" };
    const { mapping } = await prepareImport({ ...request, mapping: null });
    const { content, problems } = await prepareImport({ ...request, mapping });
    expect(problems).toEqual([]);
    const [guild] = content?.rows.organisations ?? [];
    expect(guild?.cells).toMatchObject({ name: "Gilde", country: "DE", founded: "2003-05", fields: "" });
    expect(content?.rows.ties.map(({ cells }) => [cells.from, cells.type, cells.to])).toEqual([
      ["https://example.org/guild", "PART_OF", "https://example.org/league"],
      ["https://example.org/ada", "MEMBER_OF", "https://example.org/league"],
    ]);
    expect(JSON.stringify(content?.rows.people)).not.toMatch(/1900|nobody@/);
    expect(content?.rows.sources.map(({ cells }) => [cells.title, cells.publisher])).toEqual(
      expect.arrayContaining([["A book", "Press"]]),
    );
  });

  it("of our own has the ids of its network and what that adds to the schema", async () => {
    const store = await tinyStore({
      "schema.yaml":
        "maillage: schema/1\ntieTypes:\n  x-twinning: { label: { en: twinned with }, like: COOPERATES_WITH }\n",
      "ties.csv": `${TINY["ties.csv"]}w,alpha,x-twinning,beta,,,1999,,supports,high,book,p. 9,\n`,
    });
    const text = (await textsOf(await exported(store, "jsonld"))).get("") ?? "";
    const request = { files: await tinyFiles({ "n.jsonld": text }), today: "2026-01-02" };
    const { mapping } = await prepareImport({ ...request, mapping: null });
    expect(mapping).toMatchObject({ name: "tiny", adds: { tieTypes: { "x-twinning": {} } } });
    const { content, problems } = await prepareImport({ ...request, mapping });
    expect(problems).toEqual([]);
    if (content === null) throw new Error("refused");
    const { result } = await planContent(store, content);
    // Alpha rests on two texts, so what is said of it rests on the file, which is the one source that is new.
    expect(result.added).toEqual({ entities: 0, ties: 0, sources: 1 });
    expect(content.rows.ties.map(({ cells }) => cells.type)).toContain("x-twinning");
  });

  it.each([
    ["a context alone", '{"@context": "https://schema.org/", "@graph": []}'],
    ["a graph that is no list", '{"@context": {}, "@graph": 5}'],
    ["types that are none", '{"@context": {}, "@graph": [{"@type": 5, "name": {"a": {"b": []}}}]}'],
  ])("of %s is refused, and says what it lacks", async (_, text) => {
    const { problems } = await readContent(jsonLd, text, "x.jsonld");
    expect(problems.map(({ rule, message }) => [rule, message])).toEqual([
      [
        "not-of-format",
        "x.jsonld holds no organisation, event, person or text of schema.org or the organisation ontology",
      ],
    ]);
  });

  it("does not go into values that lie too deep", async () => {
    const deep = `${'{"a":'.repeat(5000)}1${"}".repeat(5000)}`;
    const text = `{"@context": {}, "@graph": [{"@type": "Organization", "@id": "a", "name": "A", "x": ${deep}}]}`;
    const { tables } = await readContent(jsonLd, text, "x.jsonld");
    expect(tables.organizations?.rows[0]).toMatchObject({ id: "a", name: "A" });
  });
});
