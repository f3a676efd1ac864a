import { describe, expect, it } from "vitest";
import { fakeStore } from "../fakeStore.ts";
import { planContent, writePlan } from "../import.ts";
import { prepareTables } from "./tinyTables.ts";

const EDGES = `
tables:
  ties:
    rows:
      - becomes: organisations
        columns: { id: a, name: a, kind: { value: unknown } }
      - becomes: organisations
        columns: { id: b, name: b, kind: { value: unknown } }
      - becomes: ties
        columns: { from: a, type: { value: COOPERATES_WITH }, to: b, start: year, stance: { value: supports } }
`;
const told = ({ notes }: Awaited<ReturnType<typeof prepareTables>>) =>
  notes.map(({ code, column, row, count, values }) => [code, column, row, count, values]);
const refused = ({ problems }: Awaited<ReturnType<typeof prepareTables>>) =>
  problems.map(({ row, column, rule, message, suggestion }) => [row, column, rule, message, suggestion]);

describe("an edge list without evidence", () => {
  const text = "a,b,year\nAlpha,Beta,1999\nBeta,Gamma,\nBeta,Alpha,1999\n";

  it("rests on the file itself, as one unsourced file", async () => {
    const prepared = await prepareTables({ "ties.csv": text }, EDGES);
    expect(prepared.problems).toEqual([]);
    const rows = prepared.content?.rows;
    expect(rows?.sources.map(({ cells }) => [cells.id, cells.type, cells.title, cells.accessed])).toEqual([
      ["this-file", "unsourced-file", "ties.csv", "2026-01-02"],
    ]);
    expect(rows?.organisations.map(({ cells }) => [cells.id, cells.kind, cells.locator])).toEqual([
      ["Alpha", "unknown", "row 2"],
      ["Beta", "unknown", "row 2"],
      ["Gamma", "unknown", "row 3"],
    ]);
    expect(rows?.ties.map(({ cells }) => [cells.tie, cells.start, cells.source, cells.confidence])).toEqual([
      ["Alpha -COOPERATES_WITH- Beta", "1999", "this-file", ""],
      ["Beta -COOPERATES_WITH- Gamma", "", "this-file", ""],
    ]);
    expect(told(prepared)).toEqual([
      ["same-rows-joined", null, 4, 1, {}],
      ["unsourced-file", null, 2, 3, { title: "ties.csv" }],
    ]);
  });

  it("is one note when all its rows are the same", async () => {
    const prepared = await prepareTables(
      { "ties.csv": `a,b,year\n${"Alpha,Beta,1999\n".repeat(100)}` },
      EDGES,
    );
    expect(prepared.content?.rows.ties).toHaveLength(1);
    expect(told(prepared)[0]).toEqual(["same-rows-joined", null, 3, 99, {}]);
  });

  it("loads, and the second time changes nothing", async () => {
    const store = fakeStore();
    const load = async () => {
      const { content } = await prepareTables({ "ties.csv": text }, EDGES);
      if (content === null) throw new Error("refused");
      return writePlan(store, await planContent(store, content));
    };
    expect(await load()).toMatchObject({ added: { entities: 3, ties: 2, sources: 1 }, problems: [] });
    expect(await load()).toMatchObject({ batch: null, changed: 0, unchanged: 6 });
  });

  it("refuses a loop, with its row", async () => {
    const prepared = await prepareTables({ "ties.csv": "a,b,year\nAlpha,Beta,\nBeta,Beta,\n" }, EDGES);
    expect(prepared.content).toBeNull();
    expect(refused(prepared)).toEqual([
      [
        3,
        "b",
        "loop",
        "the tie leads from a thing to itself",
        "correct one of the two ends, or leave the row out by the mapping: leaveOut: [3]",
      ],
    ]);
  });

  it("leaves out the rows that leaveOut names, and tells of empty ends", async () => {
    const prepared = await prepareTables(
      { "ties.csv": "a,b,year\nAlpha,Beta,\nBeta,Beta,\nBeta,,\n" },
      EDGES.replace("  ties:\n", "  ties:\n    leaveOut: [3]\n"),
    );
    expect(prepared.problems).toEqual([]);
    expect(told(prepared).filter(([code]) => code === "rows-left-out")).toEqual([
      ["rows-left-out", null, 3, 1, { why: "leaveOut" }],
      ["rows-left-out", null, 4, 1, { becomes: "organisations", empty: "id" }],
      ["rows-left-out", null, 4, 1, { becomes: "ties", empty: "to" }],
    ]);
  });
});

describe("everything a file holds", () => {
  it("is mapped, ignored by name, or a problem", async () => {
    const prepared = await prepareTables(
      { "ties.csv": "a,b,year,weight\nA,B,,3\n", "more.csv": "x\n1\n" },
      EDGES,
    );
    expect(prepared.content).toBeNull();
    expect(refused(prepared)).toEqual([
      [
        0,
        "weight",
        "unmapped-column",
        'the mapping says nothing of the column "weight" of "ties" (filled in 1 rows)',
        "give it a place under columns, or put its name under ignore",
      ],
      [
        0,
        null,
        "unmapped-table",
        'the mapping says nothing of the table "more" (1 rows)',
        'add it under tables, or leave it out by name: "more": { rows: [], ignore: [x] }',
      ],
    ]);
  });

  it("is there, when the mapping names it", async () => {
    const prepared = await prepareTables({ "tie.csv": "a,b,yeer\nA,B,\n" }, EDGES);
    expect(refused(prepared).slice(0, 2)).toEqual([
      [
        0,
        null,
        "unknown-table",
        'the mapping names a table "ties", which the file does not have',
        'did you mean "tie"?',
      ],
      [
        0,
        null,
        "unmapped-table",
        'the mapping says nothing of the table "tie" (1 rows)',
        'add it under tables, or leave it out by name: "tie": { rows: [], ignore: [a, b, yeer] }',
      ],
    ]);
    const column = await prepareTables({ "ties.csv": "a,b,yeer\nA,B,\n" }, EDGES);
    expect(refused(column)[0]).toEqual([
      0,
      "year",
      "no-such-column",
      'the mapping names a column "year", which the table "ties" does not have',
      'did you mean "yeer"?',
    ]);
  });

  it("need not be named by a mapping for a format, but is told", async () => {
    const prepared = await prepareTables(
      { "ties.csv": "a,b,weight\nA,B,3\n", "more.csv": "x\n1\n" },
      `general: true\n${EDGES}`,
    );
    expect(prepared.problems).toEqual([]);
    expect(prepared.content?.namespace).toBe("ties");
    expect(told(prepared).slice(0, 2)).toEqual([
      ["not-mapped", "weight", 0, 1, {}],
      ["not-mapped", null, 0, 1, {}],
    ]);
  });
});

describe("a cell", () => {
  const one = async (rule: string, text: string, header = "id,x,y") => {
    const mapping = `
tables:
  t:
    rows:
      - becomes: organisations
        columns: { id: id, name: id, kind: { value: union }, ${rule} }
    ignore: [x, "y"]
`;
    return prepareTables({ "t.csv": `${header}\n${text}\n` }, mapping);
  };
  const cell = async (name: string, rule: string, text: string) =>
    (await one(`${name}: ${rule}`, text)).content?.rows.organisations.map(({ cells }) => cells[name]);

  it("comes from the first of several columns that is not empty", async () => {
    expect(await cell("city", "{ from: [x, y] }", "a,,Lyon")).toEqual(["Lyon"]);
    expect(await cell("city", "{ from: [x, y], empty: [na] }", "a,na,Lyon")).toEqual(["Lyon"]);
  });
  it("is split, replaced, and joined as the column has it", async () => {
    expect(
      await cell(
        "fields",
        '{ from: x, split: ",", values: { work: labour, "?": "" } }',
        'a,"work, feminism, ?",',
      ),
    ).toEqual(["labour;feminism"]);
    expect(await cell("city", "{ from: x, prefix: In- }", "a,Lyon,")).toEqual(["In-Lyon"]);
    expect(await cell("city", '{ from: x, split: "/", first: true }', "a,Lyon/Paris,")).toEqual(["Lyon"]);
  });
  it("of several texts makes several claims", async () => {
    const prepared = await one('website: { from: x, split: " " }', "a,https://a.example https://b.example,");
    expect(
      prepared.content?.rows.organisations.map(({ cells }) => [cells.id, cells.name, cells.website]),
    ).toEqual([
      ["a", "a", "https://a.example"],
      ["a", "a", "https://b.example"],
    ]);
  });
  it("that cannot be read is one problem for all rows that have it", async () => {
    const prepared = await one("country: { from: x, read: country }", "a,Nowhere,\nb,Nowhere,\nc,FR,");
    expect(refused(prepared)).toEqual([
      [
        2,
        "x",
        "cannot-be-read",
        '"Nowhere" cannot be read as a country (2 rows)',
        'correct it, or say in the mapping what it becomes: values: { "Nowhere": … }; nothing: ""',
      ],
    ]);
    const overruled = 'country: { from: x, read: country, values: { Nowhere: "" } }';
    expect((await one(overruled, "a,Nowhere,")).problems).toEqual([]);
  });
});

describe("kinds and types that are not known", () => {
  it("arrive as unknown and RELATED_TO, told by value, and are changed for all by one line", async () => {
    const mapping = `
tables:
  nodes:
    rows:
      - becomes: organisations
        columns: { id: id, name: id, kind: kind }
  edges:
    rows:
      - becomes: ties
        columns: { from: a, type: type, to: b }
`;
    const texts = {
      "nodes.csv": "id,kind\nA,Syndicat\nB,guild\nC,guild\nD,\n",
      "edges.csv": "a,type,b\nA,flirts with,B\nA,supports,C\n",
    };
    const prepared = await prepareTables(texts, mapping);
    expect(prepared.problems).toEqual([]);
    expect(prepared.content?.rows.organisations.map(({ cells }) => cells.kind)).toEqual([
      "union",
      "unknown",
      "unknown",
      "unknown",
    ]);
    expect(prepared.content?.rows.ties.map(({ cells }) => [cells.type, cells.locator])).toEqual([
      ["RELATED_TO", "row 2 of edges"],
      ["SUPPORTS", "row 3 of edges"],
    ]);
    expect(told(prepared).filter(([code]) => String(code).startsWith("unknown"))).toEqual([
      ["unknown-kind-taken", "kind", 3, 2, { value: "guild", becomes: "organisations" }],
      ["unknown-kind-taken", "kind", 5, 1, { value: "", becomes: "organisations" }],
      ["unknown-type-taken", "type", 2, 1, { value: "flirts with" }],
    ]);
    expect(prepared.changes).toEqual([
      { table: "nodes", column: "kind", before: "Syndicat", after: "union", rule: "label", count: 1 },
      { table: "edges", column: "type", before: "supports", after: "SUPPORTS", rule: "label", count: 1 },
    ]);
    const named = mapping.replace("kind: kind", "kind: { from: kind, values: { guild: cooperative } }");
    const again = await prepareTables(texts, named);
    expect(again.content?.rows.organisations.map(({ cells }) => cells.kind)).toEqual([
      "union",
      "cooperative",
      "cooperative",
      "unknown",
    ]);
  });
});

describe("each", () => {
  it("makes a row for each column that says something", async () => {
    const prepared = await prepareTables(
      { "m.csv": "id,A,B,C\nA,0,1,\nB,1,0,2\nC,,1,0\n" },
      `
tables:
  m:
    rows:
      - becomes: organisations
        columns: { id: id, name: id }
      - becomes: ties
        each: [A, B, C]
        empty: ["0"]
        columns: { from: id, type: { value: RELATED_TO }, to: { column: true }, note: { cell: true } }
`,
    );
    expect(prepared.content?.rows.ties.map(({ cells }) => [cells.tie, cells.note])).toEqual([
      ["A -RELATED_TO- B", "1"],
      ["B -RELATED_TO- C", "2"],
      ["B -RELATED_TO- C", "1"],
    ]);
  });

  it("is asked for by cell and column", async () => {
    const prepared = await prepareTables(
      { "m.csv": "id\nA\n" },
      "tables: { m: { rows: [{ becomes: organisations, columns: { id: id, nam: id, city: { cell: true }, country: {} } }] } }",
    );
    expect(refused(prepared).slice(0, 3)).toEqual([
      [
        0,
        "nam",
        "malformed-mapping",
        'mapping of "m": organisations has no column "nam"',
        'did you mean "name"?',
      ],
      [
        0,
        "city",
        "malformed-mapping",
        'mapping of "m": "city" takes the column of the turn, but the rule has no each',
        "correct the mapping",
      ],
      [
        0,
        "country",
        "malformed-mapping",
        'mapping of "m": "country" needs one of from, value, cell and column',
        "correct the mapping",
      ],
    ]);
  });
});

it("tells of ids that differ by case or composition only", async () => {
  const prepared = await prepareTables({ "ties.csv": "a,b,year\nAlpha,Béta,\nalpha,Be\u0301ta,\n" }, EDGES);
  expect(told(prepared).filter(([code]) => code === "ids-alike")).toEqual([
    ["ids-alike", null, 3, 2, { other: "2" }],
  ]);
});
