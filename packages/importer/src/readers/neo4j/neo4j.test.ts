import { describe, expect, it } from "vitest";
import { tinyFiles } from "../../mapping/tinyTables.ts";
import { prepareImport } from "../../prepare.ts";
import { collect } from "../graph/collect.ts";
import { readerOf } from "../readers.ts";
import { neo4j } from "./neo4j.ts";

const NODES = [
  {
    type: "node",
    id: "0",
    labels: ["Union", "Group"],
    properties: { name: "Guild", id: 7, tags: ["old", "craft"] },
  },
  {
    type: "node",
    id: "1",
    labels: ["Group"],
    properties: {
      name: "League",
      seat: { crs: "wgs-84", latitude: 43.69971, longitude: 7.26843, height: null },
    },
  },
  { type: "node", id: "2", properties: {} },
  { type: "node", id: "3", labels: ["Person"], properties: { name: "Ada" } },
];
const TIES = [
  {
    ...{ type: "relationship", id: "0", label: "MEMBER_OF", properties: { since: 1870, source: "charter" } },
    ...{ start: { id: "0", labels: ["Union", "Group"] }, end: { id: "1", labels: ["Group"] } },
  },
  { type: "relationship", id: "1", label: "Group", start: { id: "1" }, end: { id: "2" } },
];
const text = (...records: object[]) => records.map((record) => `${JSON.stringify(record)}\n`).join("");

describe("a Neo4j database as JSON lines", () => {
  it("is recognised, whatever it is called", () => {
    for (const name of ["all.json", "all.jsonl", "all.txt"])
      expect(readerOf(name, Buffer.from(text(...NODES)))?.format).toBe("neo4j");
    expect(readerOf("a.json", Buffer.from('{"nodes":[{"type":"node","id":"1"}]}'))?.format).toBe(
      "graph-json",
    );
  });

  it("becomes a table for each set of labels and for each type", async () => {
    const found = await collect(neo4j, "all.json", text(...NODES, ...TIES));
    expect(found.problems).toEqual([]);
    expect([...found.tables].map(([name, { kind }]) => [name, kind])).toEqual([
      ["Group:Union", "nodes"],
      ["Group", "nodes"],
      ["(no label)", "nodes"],
      ["Person", "nodes"],
      ["MEMBER_OF", "edges"],
      ["Group (type)", "edges"],
    ]);
    expect(found.rows("Group:Union")).toEqual([
      { id: "0", name: "Guild", "id (property)": "7", tags: ["old", "craft"] },
    ]);
    expect(found.rows("Group")).toEqual([
      { id: "1", name: "League", "seat.longitude": "7.27", "seat.latitude": "43.7" },
    ]);
    expect(found.rows("MEMBER_OF")).toEqual([
      { id: "0", source: "0", target: "1", since: "1870", "source (property)": "charter" },
    ]);
    expect(found.codes()).toEqual(["coordinates-rounded"]);
  });

  it("keeps apart a set of labels that is called like a type before it", async () => {
    const [tie] = TIES;
    const late = { type: "node", id: "9", labels: ["MEMBER_OF"], properties: {} };
    const found = await collect(neo4j, "all.json", text(...NODES, tie as object, late));
    expect([...found.tables.keys()].at(-1)).toBe("MEMBER_OF (label)");
  });

  it.each([
    ["is cut off", text(...NODES).slice(0, -5), "not-of-format", 4],
    ["holds something else", `${text(...NODES)}{"type":"row"}\n`, "not-of-format", 5],
    ["has a tie without ends", text({ type: "relationship", id: "1", label: "X" }), "not-of-format", 1],
    ["is empty", "", "empty-file", 0],
    ["holds a NUL", "\n{\0", "nul-byte", 2],
  ])("that %s is refused by its line", async (_, content, rule, row) => {
    const { problems } = await collect(neo4j, "all.json", content);
    expect(problems.map((problem) => [problem.rule, problem.row])).toEqual([[rule, row]]);
  });

  it("is proposed by what its labels and types are called", async () => {
    const files = await tinyFiles({
      "all.jsonl": text(...NODES.filter(({ id }) => id !== "2"), TIES[0] as object),
    });
    const { mapping } = await prepareImport({ files, mapping: null, today: "2026-02-03" });
    expect(mapping?.tables["Group:Union"]?.rows).toMatchObject([
      { becomes: "organisations", columns: { id: "id", kind: { value: "union" } } },
    ]);
    expect(mapping?.tables.Person?.rows).toMatchObject([{ becomes: "people" }]);
    expect(mapping?.tables.MEMBER_OF?.rows).toMatchObject([
      { becomes: "sources", columns: { title: "source (property)" } },
      { becomes: "ties", columns: { from: "source", type: { value: "MEMBER_OF" }, to: "target" } },
    ]);
    const { content, problems } = await prepareImport({ files, mapping, today: "2026-02-03" });
    expect(problems).toEqual([]);
    expect(content?.rows.ties.map(({ cells }) => [cells.from, cells.type, cells.to])).toEqual([
      ["0", "MEMBER_OF", "1"],
    ]);
    expect(content?.rows.people).toMatchObject([{ cells: { name: "Ada" } }]);
  });
});
