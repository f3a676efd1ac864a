import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Mapping, TIE_TYPES } from "@maillage/model";
import { Value } from "typebox/value";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { FORMAT } from "../../package/format.ts";
import { READERS } from "../../readers/readers.ts";

const folder = import.meta.dirname;
const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
/** Filled by the mapping itself where a rule has no word on them. */
const FILLED = new Set(["source", "tie"]);
const mappingOf = (name: string) => parse(readFileSync(path.join(folder, name), "utf8"));

it("are these", () => {
  expect(files).toEqual([
    "bibliography.yaml",
    "esf.yaml",
    "follow-the-money.yaml",
    "geojson.yaml",
    "graph.yaml",
    "json-ld.yaml",
    "kumu.yaml",
    "maillage-graphml.yaml",
    "maillage-xlsx.yaml",
    "popolo.yaml",
    "sparql-wikidata.yaml",
  ]);
});

describe.each(files)("%s", (name) => {
  const mapping = mappingOf(name) as Mapping;
  const rules = Object.entries(mapping.tables).flatMap(([table, { rows }]) =>
    rows.map((rule) => ({ table, ...rule })),
  );

  it("keeps the schema of mappings", () => {
    expect([...Value.Errors(Mapping, mapping)]).toEqual([]);
    expect(Value.Check(Mapping, mapping)).toBe(true);
  });

  it("reads 2003-05 as a month where its format's dates are ISO 8601", () => {
    expect(mapping.dates).toBe(name === "graph.yaml" ? undefined : "iso");
  });

  it("begins with a comment that says what it is for", () => {
    expect(readFileSync(path.join(folder, name), "utf8")).toMatch(/^# \S/);
  });

  it("fills columns of the package, and all that must be filled", () => {
    for (const { table, becomes, columns } of rules) {
      const known = FORMAT[becomes].map((spec) => spec.name);
      expect(known, `${table}: ${becomes}`).toEqual(expect.arrayContaining(Object.keys(columns)));
      for (const spec of FORMAT[becomes])
        if (spec.required && !FILLED.has(spec.name))
          expect(Object.keys(columns), `${table}: ${becomes}`).toContain(spec.name);
    }
  });

  it("gives only values that the package's columns take", () => {
    for (const { becomes, columns } of rules)
      for (const [column, cell] of Object.entries(columns)) {
        const rule = FORMAT[becomes].find((spec) => spec.name === column)?.rule;
        if (typeof cell === "string" || rule === null || rule === undefined || cell.read !== undefined)
          continue;
        const given = [cell.value, cell.otherwise, ...Object.values(cell.values ?? {})].filter(
          (text) => text !== undefined && text !== "",
        );
        // Added to the vocabulary beside this.
        for (const text of given)
          for (const part of String(text).split(";"))
            expect(rule.accepts(part) || part === "unknown", `${column}: ${part}`).toBe(true);
      }
  });

  // What Maillage wrote itself was judged when it came in.
  if (!name.startsWith("maillage-"))
    it("never takes what is judged of people, nor what reaches them", () => {
      const taken = JSON.stringify(rules.map(({ columns }) => columns));
      expect(taken).not.toMatch(/topics|email|phone|contact_details|birth_?date|"contact"|"address"/i);
      expect(rules.filter(({ becomes, columns }) => becomes === "people" && "level" in columns)).toEqual([]);
      expect(Object.values(mapping.tables).filter((table) => table.keep !== undefined)).toEqual([]);
    });

  it("keeps as the role what it does not take as a type of tie, and nothing else", () => {
    for (const { becomes, columns } of rules) {
      const { type, role } = columns;
      if (becomes !== "ties" || typeof type !== "object" || type.otherwise === undefined) continue;
      if (typeof role !== "object") throw new Error("no role");
      expect(role.from).toEqual(type.from);
      const none = [...(role.empty ?? []), ...Object.keys(role.values ?? {})];
      expect([...none].sort()).toEqual(
        [...new Set([...Object.keys(type.values ?? {}), ...TIE_TYPES])].sort(),
      );
      expect(new Set(Object.values(role.values ?? { none: "" }))).toEqual(new Set([""]));
    }
  });

  it("reads a format that has a reader, or several", () => {
    for (const format of [mapping.reads ?? []].flat())
      expect(READERS.map((reader) => reader.format)).toContain(format);
    for (const { becomes, columns } of rules)
      if (becomes === "ties" && typeof columns.type === "object" && columns.type.value !== undefined)
        expect(TIE_TYPES).toContain(columns.type.value);
  });
});
