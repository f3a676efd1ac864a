import { readNeo4j, runImport } from "@maillage/importer";
import { openNeo4j } from "@maillage/store";
import neo4j from "neo4j-driver";
import { beforeEach, describe, expect, inject, it } from "vitest";
import { tinyPackage } from "../../packages/importer/src/package/tinyPackage.ts";
import { collector } from "../../packages/importer/src/readers/json/collect.ts";

const server = inject("neo4j");

describe.skipIf(server === null)("a Neo4j database of somebody else", () => {
  const options = server ?? { uri: "", user: "", password: "" };
  const cypher = async (...texts: readonly string[]) => {
    const { uri, user, password } = options;
    const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { telemetryDisabled: true });
    for (const text of texts) await driver.executeQuery(text);
    await driver.close();
  };
  const read = async () => {
    const { sink, collected } = collector();
    await readNeo4j(options, sink);
    return collected;
  };
  beforeEach(() => cypher("MATCH (n) DETACH DELETE n"));

  it("becomes a table for each set of labels and for each type", async () => {
    await cypher(
      `CREATE (a:Union:Group {name: 'Guild', id: 7, founded: date('1864-09-28'), tags: ['old', 'craft'], big: 9007199254740993,
         share: 0.5, open: true, seat: point({latitude: 43.69971, longitude: 7.26843})})
       CREATE (b:Group {name: 'League', seen: datetime('2001-05-02T10:00:00.000+02:00'), at: localdatetime('2001-05-02T10:00:00.25')})
       CREATE (c {plan: point({x: 1.239, y: -2})})
       CREATE (a)-[:MEMBER_OF {since: date('1870-01-01'), source: 'charter'}]->(b)
       CREATE (b)-[:Group]->(c)`,
    );
    const { tables, notes, problems } = await read();
    expect(problems).toEqual([]);
    expect(
      Object.entries(tables)
        .map(([name, { kind, rows }]) => [name, kind, rows.length])
        .sort(),
    ).toEqual([
      ["(no label)", "nodes", 1],
      ["Group (type)", "edges", 1],
      ["Group", "nodes", 1],
      ["Group:Union", "nodes", 1],
      ["MEMBER_OF", "edges", 1],
    ]);
    const guild = tables["Group:Union"]?.rows[0];
    expect(guild).toEqual({
      id: expect.stringMatching(/^4:.+:\d+$/),
      "id (property)": "7",
      name: "Guild",
      founded: "1864-09-28",
      tags: ["old", "craft"],
      big: "9007199254740993",
      share: "0.5",
      open: "true",
      "seat.longitude": "7.27",
      "seat.latitude": "43.7",
    });
    const league = tables.Group?.rows[0];
    expect(league).toMatchObject({ seen: "2001-05-02T10:00:00+02:00", at: "2001-05-02T10:00:00.25" });
    expect(tables["(no label)"]?.rows[0]).toMatchObject({ "plan.x": "1.24", "plan.y": "-2" });
    expect(tables.MEMBER_OF?.rows).toEqual([
      {
        id: expect.stringMatching(/^5:/),
        source: guild?.id,
        target: league?.id,
        since: "1870-01-01",
        "source (property)": "charter",
      },
    ]);
    expect(notes.map(({ code, count, file }) => [code, count, file])).toEqual([
      ["coordinates-rounded", 2, options.uri],
    ]);
  });

  it("is streamed, and read the same again", async () => {
    await cypher(
      "UNWIND range(1, 5000) AS at CREATE (:Group {name: 'g' + at})",
      "MATCH (a:Group) MATCH (b:Group {name: 'g1'}) CREATE (a)-[:NEAR]->(b)",
    );
    const first = await read();
    expect(first.tables.Group?.rows).toHaveLength(5000);
    expect(new Set(first.tables.Group?.rows.map(({ id }) => id)).size).toBe(5000);
    expect(first.tables.NEAR?.rows).toHaveLength(5000);
    expect(await read()).toEqual(first);
  });

  it("that is empty has no tables", async () => {
    expect((await read()).tables).toEqual({});
  });

  it("that is a store of Maillage is refused with the next step", async () => {
    const store = await openNeo4j(options);
    await runImport(store, await tinyPackage());
    await store.close();
    await expect(read()).rejects.toMatchObject({
      code: "foreign-own-store",
      message:
        "This Neo4j database is a store of Maillage. Write it out with maillage export, and import the package.",
    });
  });

  it("with a wrong password is refused with a next step", async () => {
    const reading = readNeo4j({ ...options, password: "not this one" }, collector().sink);
    await expect(reading).rejects.toMatchObject({ code: "store-unauthorised" });
  });
});

it("a Neo4j database that is not there is told within 5 s", async () => {
  const started = performance.now();
  const reading = readNeo4j({ uri: "bolt://127.0.0.1:1", user: "neo4j", password: "x" }, collector().sink);
  await expect(reading).rejects.toMatchObject({ code: "store-unreachable" });
  expect(performance.now() - started).toBeLessThan(5000);
});
