import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { copyNeo4j, runImport } from "@maillage/importer";
import { openNeo4j } from "@maillage/store";
import neo4j from "neo4j-driver";
import { beforeEach, describe, expect, inject, it, vi } from "vitest";
import { program } from "../../packages/cli/src/program.ts";
import { tinyPackage } from "../../packages/importer/src/package/tinyPackage.ts";
import { collector } from "../../packages/importer/src/readers/json/collect.ts";
import { neo4j as reader } from "../../packages/importer/src/readers/neo4j/neo4j.ts";

const server = inject("neo4j");
/** Does work with the path of a file that is not there yet. */
async function inFolder<T>(work: (path: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "maillage-foreign-"));
  try {
    return await work(join(folder, "all.jsonl"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.skipIf(server === null)("a Neo4j database of somebody else", () => {
  const options = server ?? { uri: "", user: "", password: "" };
  const cypher = async (...texts: readonly string[]) => {
    const { uri, user, password } = options;
    const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { telemetryDisabled: true });
    for (const text of texts) await driver.executeQuery(text);
    await driver.close();
  };
  const read = () =>
    inFolder(async (path) => {
      await copyNeo4j(options, path);
      expect(statSync(path).mode & 0o777).toBe(0o600);
      const { sink, collected } = collector();
      await reader.read({ name: "all.jsonl", path, beside: () => null }, sink, {});
      return collected;
    });
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
      ["coordinates-rounded", 2, "all.jsonl"],
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

  it("that is empty is told with the next step", async () => {
    await expect(read()).rejects.toMatchObject({
      code: "foreign-empty",
      message:
        "The Neo4j database to read holds no node. Name its database behind the address: neo4j://host:7687/NAME.",
    });
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
    const reading = inFolder((path) => copyNeo4j({ ...options, password: "not this one" }, path));
    await expect(reading).rejects.toMatchObject({
      code: "foreign-unauthorised",
      message: expect.stringContaining("MAILLAGE_FOREIGN_NEO4J_PASSWORD_FILE"),
    });
  });

  it("of another name than the server has is told", async () => {
    await cypher("CREATE (:Group {name: 'g'})");
    const reading = inFolder((path) => copyNeo4j({ ...options, database: "elsewhere" }, path));
    await expect(reading).rejects.toMatchObject({ code: "foreign-unreachable" });
  });

  it("is mapped and imported by the commands, and nothing of it or of the password is left", async () => {
    await cypher(
      `CREATE (a:Union {name: 'Guild', mail: 'a@b.org'})-[:MEMBER_OF {since: date('1870-01-01')}]->(b:Network {name: 'League'})
       CREATE (:Person {name: 'Ada'})-[:REPRESENTS]->(a)`,
    );
    const own = mkdtempSync(join(tmpdir(), "maillage-foreign-"));
    const password = join(own, "password.txt");
    writeFileSync(password, `${options.password}\n`);
    vi.stubEnv("MAILLAGE_FOREIGN_NEO4J_USER", options.user);
    vi.stubEnv("MAILLAGE_FOREIGN_NEO4J_PASSWORD_FILE", password);
    const unpacked = mkdirSync(join(own, "tmp"), { recursive: true }) as string;
    vi.stubEnv("TMPDIR", unpacked);
    let heard = "";
    for (const stream of [process.stdout, process.stderr])
      vi.spyOn(stream, "write").mockImplementation((chunk) => {
        heard += String(chunk);
        return true;
      });
    const run = (...words: string[]) => program().parseAsync(["node", "maillage", ...words]);
    try {
      const address = `${options.uri}/neo4j`;
      const mapping = join(own, "m.yaml");
      await expect(run("import", address)).rejects.toMatchObject({ code: "foreign-no-mapping" });
      await run("map", address, "--out", mapping);
      expect(readFileSync(mapping, "utf8")).toContain("value: MEMBER_OF");
      const importing = ["import", address, "--mapping", mapping, "--data-dir", join(own, "data"), "--json"];
      heard = "";
      await run(...importing);
      const told = JSON.parse(heard.slice(heard.indexOf("{"))) as object;
      expect(told).toMatchObject({ problems: [], added: { entities: 3, ties: 2, sources: 1 } });
      expect(heard).not.toContain(options.password);
      heard = "";
      await run(...importing);
      expect(JSON.parse(heard.slice(heard.indexOf("{")))).toMatchObject({ batch: null, changed: 0 });
      expect(readdirSync(unpacked)).toEqual([]);
    } finally {
      vi.unstubAllEnvs();
      vi.restoreAllMocks();
      rmSync(own, { recursive: true });
    }
  });
});

it("a Neo4j database that is not there is told within 5 s", async () => {
  const started = performance.now();
  const reading = inFolder((path) =>
    copyNeo4j({ uri: "bolt://127.0.0.1:1", user: "neo4j", password: "x" }, path),
  );
  await expect(reading).rejects.toMatchObject({ code: "foreign-unreachable" });
  expect(performance.now() - started).toBeLessThan(5000);
});
