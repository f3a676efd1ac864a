import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readContent, readPath } from "../json/collect.ts";
import { readerOf } from "../readers.ts";
import { followTheMoney } from "./followTheMoney.ts";

const lines = (...entities: unknown[]) => entities.map((entity) => `${JSON.stringify(entity)}\n`).join("");
const CASE = lines(
  {
    id: "o1",
    schema: "Company",
    caption: "Example Ltd",
    properties: { name: ["Example Ltd", "Ex"], country: ["fr"] },
  },
  {
    id: "p1",
    schema: "Person",
    properties: { name: ["Flora Example"], topics: ["role.pep"] },
    datasets: ["x"],
  },
  {
    id: "d1",
    schema: "Directorship",
    properties: { director: ["p1"], organization: ["o1"], role: ["chair"], startDate: ["1899-01"] },
  },
);

describe("FollowTheMoney", () => {
  it("becomes a table for each schema, by the line", async () => {
    const { tables, notes, problems } = await readContent(followTheMoney, CASE);
    expect(problems).toEqual([]);
    expect(tables).toEqual({
      Company: {
        kind: "nodes",
        columns: ["id", "name", "caption", "country", "names"],
        rows: [{ id: "o1", caption: "Example Ltd", name: "Example Ltd", names: ["und:Ex"], country: "fr" }],
        places: [1],
      },
      Person: {
        kind: "nodes",
        columns: ["id", "name", "datasets", "topics"],
        rows: [{ id: "p1", datasets: ["x"], name: "Flora Example", topics: "role.pep" }],
        places: [2],
      },
      Directorship: {
        kind: "edges",
        columns: ["id", "director", "organization", "role", "startDate"],
        rows: [{ id: "d1", director: "p1", organization: "o1", role: "chair", startDate: "1899-01" }],
        places: [3],
      },
    });
    expect(notes.map(({ code, count, column }) => [code, count, column])).toEqual([
      ["topics-left-out", 1, "topics"],
    ]);
    expect(readerOf("entities.ftm.json", Buffer.from(CASE))?.format).toBe("follow-the-money");
  });

  it("makes rows of entities inside others", async () => {
    const nested = {
      id: "m1",
      schema: "Membership",
      properties: {
        member: [{ id: "p1", schema: "Person", properties: { name: ["Flora Example"] } }],
        organization: [{ id: "o1", schema: "Organization", properties: { name: ["Guild"] } }],
      },
    };
    const { tables } = await readContent(followTheMoney, lines(nested));
    expect(tables.Membership?.rows).toEqual([{ id: "m1", member: "p1", organization: "o1" }]);
    expect(tables.Person?.rows).toEqual([{ id: "p1", name: "Flora Example" }]);
    expect(tables.Organization?.rows).toEqual([{ id: "o1", name: "Guild" }]);
  });

  it("names the lines that are wrong", async () => {
    const { problems } = await readContent(
      followTheMoney,
      `${CASE}{"id": "x", "schema": "Per\n\n{"id": 3}\n[]\n`,
      "dump.ftm",
    );
    expect(problems.map(({ row, rule, message }) => [row, rule, message])).toEqual([
      [4, "malformed-json", "line 4 of dump.ftm is not JSON"],
      [
        6,
        "not-of-format",
        "line 6 of dump.ftm is no FollowTheMoney entity: it needs id, schema and properties",
      ],
      [
        7,
        "not-of-format",
        "line 7 of dump.ftm is no FollowTheMoney entity: it needs id, schema and properties",
      ],
    ]);
  });

  it("says that a file is empty", async () => {
    const message = async (content: string | Uint8Array) =>
      (await readContent(followTheMoney, content, "dump.ftm")).problems.map((problem) => problem.message);
    expect(await message("")).toEqual(["dump.ftm is empty"]);
    expect(await message("\n\n")).toEqual(["dump.ftm is empty"]);
  });

  it("stops after fifty problems", async () => {
    expect((await readContent(followTheMoney, "{\n".repeat(2000))).problems).toHaveLength(50);
  });
});

const corpora = process.env.MAILLAGE_CORPORA;
if (corpora !== undefined)
  describe("the tables and the mapping of FollowTheMoney's own tests", () => {
    it.each(["experts.csv", "links.csv", "kek.yml"])(
      "%s is no list of entities, and is refused as such",
      async (name) => {
        const file = path.join(corpora, "ftm", name);
        expect(followTheMoney.recognises(name, readFileSync(file).subarray(0, 4096))).toBe(0);
        const { tables, problems } = await readPath(followTheMoney, file);
        expect(tables).toEqual({});
        expect(problems[0]).toMatchObject({
          row: 1,
          rule: "malformed-json",
          message: `line 1 of ${name} is not JSON`,
        });
        expect(JSON.stringify(problems)).not.toContain("FTM_TEST_DATABASE_URI");
      },
    );
  });
