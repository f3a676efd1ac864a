import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { OWNER, TIE_TYPES } from "@maillage/model";
import { describe, expect, it } from "vitest";
import {
  FOREIGN_QUERIES,
  INGEST_QUERIES,
  READ_QUERIES,
  SCHEMA_STATEMENTS,
} from "./generated/queries.generated.ts";
import type { Store } from "./store.ts";

interface Generator {
  generateQueries(root: string): { path: string; text: string };
  readContract(path: string, source: string): { name: string };
}
const root = resolve(import.meta.dirname, "../../..");
const generator: Generator = await import(pathToFileURL(resolve(root, "scripts/generateQueries.mjs")).href);

const GOOD = `// @name readThing  One thing.
// @param $levels string[]  levels
// @row   id string
// @order id   @limit 1 row   @engines neo4j, grafeo
MATCH (n:Entity)
WHERE n.level IN $levels
RETURN n.id AS id
ORDER BY id
LIMIT 1
`;

describe("the query registry", () => {
  it("is what cypher/ gives", () => {
    const { path, text } = generator.generateQueries(root);
    expect(readFileSync(resolve(root, path), "utf8")).toBe(text);
  });

  it("has one text per tie type, and none left to fill in", () => {
    expect(Object.keys(INGEST_QUERIES).filter((name) => name.startsWith("createTies"))).toHaveLength(
      TIE_TYPES.length,
    );
    expect(Object.values(INGEST_QUERIES).filter(({ neo4j }) => /TIE_TYPE|ENTITY_TYPE/.test(neo4j))).toEqual(
      [],
    );
  });

  it("loads no file and calls no procedure", () => {
    const all = [...Object.values(READ_QUERIES).map(({ text }) => text), ...Object.values(INGEST_QUERIES)];
    const texts = [
      ...all.flatMap(({ neo4j, grafeo }) => [neo4j, grafeo]),
      ...Object.values(SCHEMA_STATEMENTS).flat(),
      ...Object.values(FOREIGN_QUERIES),
    ];
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter((text) => /\bLOAD\b|\bCALL\s+\w+\./i.test(text))).toEqual([]);
  });
});

describe("a read", () => {
  it("is typed by the name of its query, which tsc checks", async () => {
    const read: Store["read"] = async () => [];
    const [entity] = await read("readEntity", { id: "x" }, OWNER);
    expect(entity?.names.length).toBeUndefined();
    // @ts-expect-error no such query
    await read("readNobody", {}, OWNER);
    // @ts-expect-error a parameter of another name
    await read("readEntity", { key: "x" }, OWNER);
    // @ts-expect-error a parameter of another type
    await read("readTies", { types: "MEMBER_OF", entity: "" }, OWNER);
    // @ts-expect-error a column that the query does not return
    expect(entity?.batch).toBeUndefined();
    // @ts-expect-error a column that may be null
    expect(entity?.country.length).toBeUndefined();
  });
});

describe("a query header", () => {
  it("that agrees with its query is taken", () => {
    expect(generator.readContract("x.cypher", GOOD).name).toBe("readThing");
  });

  it.each([
    [
      "a parameter not declared",
      GOOD.replace("LIMIT 1\n", "LIMIT $limit\n"),
      "$limit is used but not declared",
    ],
    [
      "a parameter not used",
      GOOD.replace("// @row", "// @param $id string\n// @row"),
      "$id is declared but not used",
    ],
    ["no level filter", GOOD.replace(/.*levels.*\n/g, ""), "no level filter"],
    ["no limit", GOOD.replace("LIMIT 1\n", ""), "must end with a LIMIT"],
    ["no order", GOOD.replace("ORDER BY id\n", ""), "must be ordered"],
    ["another order", GOOD.replace("ORDER BY id", "ORDER BY n.key"), "@order says id"],
    ["another row", GOOD.replace("AS id", "AS key"), "are not the aliases"],
    ["an unknown type", GOOD.replace("id string", "id text"), "unknown type text"],
    ["a write", GOOD.replace("RETURN", "SET n.x = 1\nRETURN"), "may not write"],
  ])("with %s is refused", (_, source, rule) => {
    expect(() => generator.readContract("x.cypher", source)).toThrow(rule);
  });
});
