import { readFile } from "node:fs/promises";
import { join } from "node:path";
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
      ["unknown-restricted", null, 2, 3, { becomes: "organisations" }],
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
        'the mapping says nothing of the column "weight" of "ties" (filled in 1 row)',
        "give it a place under columns, or put its name under ignore",
      ],
      [
        0,
        null,
        "unmapped-table",
        'the mapping says nothing of the table "more" (1 row)',
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
        'the mapping says nothing of the table "tie" (1 row)',
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
        'correct it, or say in the mapping what it becomes: values: { "Nowhere": … }; nothing: ""; to leave all such values of the column empty: unread: empty',
      ],
    ]);
    const overruled = 'country: { from: x, read: country, values: { Nowhere: "" } }';
    expect((await one(overruled, "a,Nowhere,")).problems).toEqual([]);
  });
  it("of a vocabulary is read by what people call its terms, and asked with what is near where it is none", async () => {
    const rule = 'fields: { from: x, split: "," }';
    const known = await one(rule, 'a,"Agriculture paysanne, droits des femmes",');
    expect(known.problems).toEqual([]);
    expect(known.content?.rows.organisations.map(({ cells }) => cells.fields)).toEqual([
      "peasants-food;feminism",
    ]);
    expect(known.changes.map(({ before, after }) => [before, after])).toEqual([
      ["Agriculture paysanne", "peasants-food"],
      ["droits des femmes", "feminism"],
    ]);
    const asked = await one(rule, 'a,"climat et paix, Travail",\nb,"climat et paix",\nc,philatélie,');
    expect(
      asked.problems.map(({ row, value, rule: broken, candidates }) => [row, value, broken, candidates]),
    ).toEqual([
      [
        2,
        "climat et paix",
        "unknown-field",
        [
          { value: "climate-environment", label: "Climate and environment" },
          { value: "peace-antiwar", label: "Peace" },
        ],
      ],
      [4, "philatélie", "unknown-field", undefined],
    ]);
    expect(refused(asked)[0]?.slice(3)).toEqual([
      '"climat et paix" is not a field of action; near it: climate-environment (Climate and environment) or peace-antiwar (Peace) (2 rows)',
      'say in the mapping what it becomes: values: { "climat et paix": … }; nothing: ""; to leave all such values of the column empty: unread: empty',
    ]);
    const dropped = await one(
      'fields: { from: x, split: ",", values: { "climat et paix": "" } }',
      'a,"climat et paix, Travail",',
    );
    expect(dropped.content?.rows.organisations.map(({ cells }) => cells.fields)).toEqual(["labour"]);
  });
  it("of no vocabulary is kept as a fact of one's own, as docs/importing.md shows", async () => {
    const page = await readFile(join(import.meta.dirname, "../../../../docs/importing.md"), "utf8");
    const [, example = ""] = /```yaml\nmaillage: mapping\/1\nname: causes\n([\s\S]*?)```/.exec(page) ?? [];
    const prepared = await prepareTables(
      { "list.csv": 'Name,Kind,Causes\nAlpha,ONG,"paix, philatélie"\nBeta,parti,\n' },
      example,
    );
    expect(prepared.problems).toEqual([]);
    const { organisations = [], facts = [] } = prepared.content?.rows ?? {};
    expect(organisations.map(({ cells }) => [cells.kind, cells.fields])).toEqual([
      ["ngo", "peace-antiwar"],
      ["party", ""],
    ]);
    expect(facts.map(({ cells }) => [cells.entity, cells.property, cells.value])).toEqual([
      ["alpha", "x-cause", "paix"],
      ["alpha", "x-cause", "philatélie"],
    ]);
  });
  it("is left empty where it cannot be read, for all such values of the column, with their count", async () => {
    const leaves = async (rule: string, text: string) => {
      const { problems, notes, changes, content } = await one(rule, text);
      expect(problems).toEqual([]);
      const [note, ...others] = notes.filter(({ code }) => code === "cells-left-empty");
      expect(others).toEqual([]);
      return [
        content?.rows.organisations.map(({ cells }) => cells[rule.split(":")[0] ?? ""]),
        note?.column,
        note?.count,
        changes.filter(({ after }) => after === "").map(({ before, count }) => [before, count]),
      ];
    };
    expect(
      await leaves("founded: { from: x, unread: empty }", "a,soon,\nb,1999,\nc,soon,\nd,04/05/2011,"),
    ).toEqual([
      ["", "1999", "", ""],
      "x",
      3,
      [
        ["soon", 2],
        ["04/05/2011", 1],
      ],
    ]);
    const some = async (rule: string, text: string) => (await leaves(rule, text)).slice(0, 3);
    expect(await some("country: { from: x, unread: empty }", "a,Nowhere,\nb,Congo,\nc,FR,")).toEqual([
      ["", "", "FR"],
      "x",
      2,
    ]);
    expect(await some('fields: { from: x, split: ",", unread: empty }', 'a,"coins, Travail",')).toEqual([
      ["labour"],
      "x",
      1,
    ]);
    expect(await some("scope: { from: x, unread: empty }", "a,galactic,")).toEqual([[""], "x", 1]);
  });
  it("whose emptiness would say something is never left empty unasked", async () => {
    const prepared = await one("level: { from: x, unread: empty }", "a,secret,");
    expect(refused(prepared).map(([row, column, rule]) => [row, column, rule])).toEqual([
      [2, "x", "unknown-level"],
    ]);
  });
  it("is left empty in the rows that leaveEmpty names, whatever was wrong with it", async () => {
    const mapping = (leaveEmpty: string) => `
tables:
  t:
    rows:
      - becomes: organisations
        columns: { id: id, name: id, kind: { value: union }, founded: x, dissolved: "y" }
    ${leaveEmpty}
`;
    const texts = { "t.csv": "id,x,y\na,1999,1990\nb,1999,2001\nc,2001,1999\n" };
    const before = await prepareTables(texts, mapping(""));
    expect(refused(before).map(([row, column, rule]) => [row, column, rule])).toEqual([
      [2, "y", "end-before-start"],
      [4, "y", "end-before-start"],
    ]);
    const after = await prepareTables(texts, mapping('leaveEmpty: { "y": [2], x: [4, 99] }'));
    expect(after.problems).toEqual([]);
    expect(after.content?.rows.organisations.map(({ cells }) => [cells.founded, cells.dissolved])).toEqual([
      ["1999", ""],
      ["1999", "2001"],
      ["", "1999"],
    ]);
    expect(told(after).filter(([code]) => code === "cells-left-empty")).toEqual([
      ["cells-left-empty", "y", 2, 1, {}],
      ["cells-left-empty", "x", 4, 1, {}],
    ]);
    const wrong = await prepareTables(texts, mapping("leaveEmpty: { z: [2] }"));
    expect(refused(wrong)[0]?.slice(1, 3)).toEqual(["z", "no-such-column"]);
  });
  it("of a date after the import or before the year 1000 is taken and told", async () => {
    const text = "a,2030,\nb,2026,\nc,2031-05,\nd,800,\ne,2025,";
    const prepared = await one("founded: { from: x, values: { '800': '0800' } }", text);
    expect(prepared.problems).toEqual([]);
    expect(
      prepared.notes
        .filter(({ code }) => code.startsWith("dates-"))
        .map(({ code, column, row, count, message }) => [code, column, row, count, message]),
    ).toEqual([
      [
        "dates-in-future",
        "x",
        2,
        2,
        '"x" of t: 2 dates lie after the day of this import, first in row 2; look whether they are right',
      ],
      [
        "dates-early",
        "x",
        5,
        1,
        '"x" of t: 1 date lies before the year 1000, first in row 5; look whether it is right',
      ],
    ]);
    const planned = await prepareTables(
      { "t.csv": "id,x\na,2030\n" },
      "tables: { t: { rows: [{ becomes: events, columns: { id: id, kind: { value: forum }, start: x } }] } }",
    );
    expect(planned.notes.map(({ code }) => code)).not.toContain("dates-in-future");
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
      ["unknown-restricted", null, 3, 3, { becomes: "organisations" }],
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

describe("things of unknown kind", () => {
  /** Levels of all that is stored of names that a mapping makes things of, by key. */
  const levels = async (texts: Readonly<Record<string, string>>, mapping: string) => {
    const { content, problems, notes } = await prepareTables(texts, mapping);
    expect(problems).toEqual([]);
    if (content === null) throw new Error("refused");
    const store = fakeStore();
    await writePlan(store, await planContent(store, content));
    const [write] = store.writes;
    const things = [...(write?.entities ?? []), ...(write?.ties ?? []), ...(write?.sources ?? [])];
    return {
      ofKey: Object.fromEntries(things.map(({ key, level }) => [key, level])),
      told: notes
        .filter(({ code }) => code === "unknown-restricted")
        .map(({ table, count }) => [table, count]),
    };
  };
  const LIST = { "t.csv": "id,kind,level\nA,union,\nB,guild,\nC,,public\n" };
  const list = (columns: string) =>
    `tables: { t: { rows: [{ becomes: organisations, columns: { id: id, ${columns} } }], ignore: [kind, level] } }`;

  it("are the owner's alone, with their ties and the file that they rest on, until somebody answers", async () => {
    const text = { "ties.csv": "a,b,year\nAlpha,Beta,1999\n" };
    const tie = "tiny/Alpha -COOPERATES_WITH- Beta";
    expect(await levels(text, EDGES)).toEqual({
      ofKey: {
        "tiny/Alpha": "restricted",
        "tiny/Beta": "restricted",
        [tie]: "restricted",
        "tiny/this-file": "restricted",
      },
      told: [["ties", 2]],
    });
    const everybody = {
      "tiny/Alpha": "public",
      "tiny/Beta": "public",
      [tie]: "public",
      "tiny/this-file": "public",
    };
    for (const answer of ["kind: { value: union }", "kind: { value: unknown }, level: { value: public }"])
      expect(await levels(text, EDGES.replaceAll("kind: { value: unknown }", answer)), answer).toEqual({
        ofKey: everybody,
        told: [],
      });
    const half = EDGES.replace("kind: { value: unknown }", "kind: { value: union }");
    expect(await levels(text, half)).toMatchObject({
      ofKey: { "tiny/Alpha": "public", "tiny/Beta": "restricted", [tie]: "restricted" },
      told: [["ties", 1]],
    });
  });

  it("are answered row by row, by a kind that is known or by a level", async () => {
    const open = { "tiny/A": "public", "tiny/B": "restricted", "tiny/C": "restricted" };
    expect(await levels(LIST, list("kind: kind"))).toMatchObject({ ofKey: open, told: [["t", 2]] });
    expect(await levels(LIST, list("kind: kind, level: level"))).toMatchObject({
      ofKey: { ...open, "tiny/C": "public" },
      told: [["t", 1]],
    });
    const named = list("kind: { from: kind, values: { guild: cooperative } }");
    expect(await levels(LIST, named)).toMatchObject({ ofKey: { ...open, "tiny/B": "public" } });
  });

  it("are events too, and are answered by any row of the same thing", async () => {
    const events = list("kind: { value: unknown }").replace("organisations", "events");
    expect(await levels(LIST, events)).toMatchObject({ told: [["t", 3]] });
    const twice = `
tables:
  t: { rows: [{ becomes: organisations, columns: { id: id } }], ignore: [kind, level] }
  u: { rows: [{ becomes: organisations, columns: { id: id, kind: { value: union } } }] }
`;
    expect(await levels({ ...LIST, "u.csv": "id\nA\n" }, twice)).toMatchObject({
      ofKey: { "tiny/A": "public", "tiny/B": "restricted" },
      told: [["t", 2]],
    });
  });

  it("are people when the mapping says so: restricted, unless a row says on what basis all may see them", async () => {
    const people = (columns: string) =>
      `tables: { t: { rows: [{ becomes: people, columns: { id: id, name: id, ${columns} } }], ignore: [basis] } }`;
    const texts = { "t.csv": "id,basis\nA,\nB,holds a public office\n" };
    expect(await levels(texts, people(""))).toMatchObject({
      ofKey: { "tiny/A": "restricted", "tiny/B": "restricted" },
      told: [],
    });
    expect(await levels(texts, people("public_basis: basis"))).toMatchObject({
      ofKey: { "tiny/A": "restricted", "tiny/B": "public" },
      told: [],
    });
  });
});

describe("a kind or type of tie that is near to known ones", () => {
  it("arrives as unknown all the same, told with what is near", async () => {
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
    const { notes } = await prepareTables(
      { "nodes.csv": "id,kind\nA,Syndikat\nB,guild\n", "edges.csv": "a,type,b\nA,finnance,B\n" },
      mapping,
    );
    expect(notes.flatMap(({ code, values }) => (/^unknown-\w+-taken$/.test(code) ? [values] : []))).toEqual([
      { value: "Syndikat", near: "union", becomes: "organisations" },
      { value: "guild", becomes: "organisations" },
      { value: "finnance", near: "SUPPORTS" },
    ]);
    expect(notes.find(({ values }) => values.near === "union")?.message).toContain(
      '"Syndikat" is no kind; near it: union (Union); change it for all by one line under values',
    );
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

describe("rows of one id", () => {
  const repeated = async (text: string, columns: string) => {
    const prepared = await prepareTables(
      { "t.csv": text },
      `tables: { t: { rows: [{ becomes: organisations, columns: { id: name, name: name, ${columns} } }] } }`,
    );
    expect(prepared.problems).toEqual([]);
    return told(prepared).filter(([code]) => code === "ids-repeated");
  };
  const ALL = "country: country, kind: kind";

  it("that differ in what only one text is true of are told, with the columns and the first two rows", async () => {
    const text =
      "name,country,kind\nUnión de Mujeres,Chile,network\nUnión de Mujeres,Perú,network\nRed Z,Perú,network\nRed Z,Chile,union\n";
    expect(await repeated(text, ALL)).toEqual([
      ["ids-repeated", null, 2, 2, { names: '"country", "kind"', first: "2", second: "3" }],
    ]);
  });

  it("are not told where one leaves open what the other says, or another source says it", async () => {
    expect(await repeated("name,country,kind\nA,Chile,network\nA,,unknown\nA,Chile,\n", ALL)).toEqual([]);
    const sourced = "name,country,source\nA,Chile,s1\nA,Perú,s2\n";
    const rules = `tables: { t: { rows: [
      { becomes: sources, columns: { id: source, title: source, type: { value: book } } },
      { becomes: organisations, columns: { id: name, name: name, country: country, kind: { value: union }, source: source } } ] } }`;
    const { notes, problems } = await prepareTables({ "t.csv": sourced }, rules);
    expect(problems).toEqual([]);
    expect(notes.map(({ code }) => code)).not.toContain("ids-repeated");
  });
});

describe("what people write", () => {
  const organisations = async (columns: string, text: string, more = "") => {
    const prepared = await prepareTables(
      { "t.csv": text },
      `${more}\ntables: { t: { rows: [{ becomes: organisations, columns: { id: id, name: id, kind: { value: union }, ${columns} } }] } }`,
    );
    const [column = ""] = columns.split(":");
    const rows = prepared.content?.rows.organisations.map(({ cells }) => cells);
    return { prepared, cells: rows?.map((row) => row[column]), rows };
  };

  it("is read by what the column holds, also without read, each change told once with its count", async () => {
    const { prepared, cells } = await organisations(
      "country: c",
      "id,c\na,Sénégal\nb,Senegal\nc,Brasil\nd,Sénégal\ne,BR\n",
    );
    expect(cells).toEqual(["SN", "SN", "BR", "SN", "BR"]);
    expect(prepared.changes).toMatchObject([
      { table: "t", column: "c", before: "Sénégal", after: "SN", count: 2 },
      { before: "Senegal", after: "SN", count: 1 },
      { before: "Brasil", after: "BR", count: 1 },
    ]);
    expect(prepared.notes.filter(({ code }) => code === "value-normalised")).toMatchObject([
      { column: "c", count: 4, values: { to: "organisations.country", before: "Sénégal", after: "SN" } },
    ]);
  });

  it("is told no change where only blanks differ, and no column of contact data without a cell", async () => {
    const { prepared, cells } = await organisations(
      "other_names: { from: n, read: names }",
      "id,n,email\na,CGT\u00a0 Union ,\nb,Beta,\n",
    );
    expect(cells).toEqual(["und:CGT Union", "und:Beta"]);
    expect([prepared.changes, prepared.notes.map(({ code }) => code)]).toEqual([[], ["unsourced-file"]]);
  });

  it("is taken as it is with read: text", async () => {
    const { prepared } = await organisations("country: { from: c, read: text }", "id,c\na,Sénégal\n");
    expect(prepared.problems.map(({ rule, column }) => [rule, column])).toEqual([["unknown-country", "c"]]);
  });

  it("of dates in three styles is asked where it may mean two things, and told by the rest of its column", async () => {
    const text = "id,d\na,04/05/2011\nb,mars 1999\nc,c. 1960\nd,04/05/2011\n";
    const { prepared } = await organisations("founded: d", text);
    expect(prepared.problems.map(({ rule, row, value }) => [rule, row, value])).toEqual([
      ["ambiguous-value", 2, "04/05/2011"],
    ]);
    expect(prepared.problems[0]?.message).toContain("2011-05-04");
    expect(prepared.problems[0]?.message).toContain("2011-04-05");
    expect(prepared.problems[0]?.message).toContain("(2 rows)");
    const chosen = ["2011-05-04", "1999-03", "1960~", "2011-05-04"];
    expect((await organisations("founded: d", text, "dates: day-month")).cells).toEqual(chosen);
    expect((await organisations("founded: d", `${text}e,31/12/2001\n`)).cells?.slice(0, 4)).toEqual(chosen);
    const months = `${text}f,2003-05\n`;
    const pair = (await organisations("founded: d", months, "dates: day-month")).prepared.problems;
    expect(pair.map(({ value, suggestion }) => [value, suggestion])).toEqual([
      ["2003-05", expect.stringContaining("dates: iso")],
    ]);
    const both = await organisations("founded: d", months, "dates: [day-month, iso]");
    expect(both.cells).toEqual([...chosen, "2003-05"]);
    const answered = 'founded: { from: d, values: { 04/05/2011: "2011-04-05" } }';
    expect((await organisations(answered, text)).cells?.[0]).toBe("2011-04-05");
  });

  it("that may be many things is asked with all of them, or how many more, and no answer is put in the mouth", async () => {
    const { prepared } = await organisations("country: c", "id,c\na,Rojava\nb,Yougoslavie\nc,USSR\n");
    expect(prepared.problems.map(({ message, suggestion }) => [message, suggestion])).toEqual([
      [
        '"Rojava" may be SY (Syria) or "" (no country: Rojava is the place)',
        'say in the mapping which it is: values: { "Rojava": … }',
      ],
      [
        '"Yougoslavie" may be BA (Bosnia & Herzegovina) or HR (Croatia) or ME (Montenegro) or MK (North Macedonia) or RS (Serbia) or SI (Slovenia) or XK (Kosovo)',
        'say in the mapping which it is: values: { "Yougoslavie": … }',
      ],
      [
        '"USSR" may be AM (Armenia) or AZ (Azerbaijan) or BY (Belarus) or EE (Estonia) or GE (Georgia) or KG (Kyrgyzstan) or KZ (Kazakhstan) or LT (Lithuania) or one of 7 more',
        'say in the mapping which it is: values: { "USSR": … }',
      ],
    ]);
  });

  it("of a part of a country names the place beside the country", async () => {
    const { rows } = await organisations("country: c", "id,c\na,Scotland\n");
    expect(rows?.map(({ country, city }) => [country, city])).toEqual([["GB", "Scotland"]]);
  });

  it("with read: place is a town by its name in the list, of the country of its row; without it the text as it is", async () => {
    const text = "id,c,p\na,France,Paris\nb,,Bruxelles\n";
    const places = async (read: string) =>
      (await organisations(`city: ${read}, country: c`, text)).rows?.map(({ country, city }) => [
        country,
        city,
      ]);
    expect(await places("{ from: p, read: place }")).toEqual([
      ["FR", "Paris"],
      ["", "Brussels"],
    ]);
    expect(await places("p")).toEqual([
      ["FR", "Paris"],
      ["", "Bruxelles"],
    ]);
    const { prepared } = await organisations(
      "city: { from: p, read: place }, country: c",
      `${text}c,,Paris\n`,
    );
    expect(prepared.problems.map(({ rule, row, column, value }) => [rule, row, column, value])).toEqual([
      ["ambiguous-value", 4, "p", "Paris"],
    ]);
  });

  it("of several names in one cell gives the further ones as other names", async () => {
    const prepared = await prepareTables(
      { "t.csv": "id,n\na,Confédération paysanne (CP)\n" },
      "tables: { t: { rows: [{ becomes: organisations, columns: { id: id, name: { from: n, read: names }, kind: { value: union } } }] } }",
    );
    expect(prepared.content?.rows.organisations.map(({ cells }) => [cells.name, cells.other_names])).toEqual([
      ["Confédération paysanne", "und:CP"],
    ]);
  });
});

describe("rows that a mapping chooses", () => {
  const kinds = async (choice: string) => {
    const prepared = await prepareTables(
      { "t.csv": "id,type,x\na,forum,1\nb,meeting,\nc,,1\n" },
      `tables: { t: { rows: [{ becomes: organisations, ${choice}, columns: { id: id, name: id } }], ignore: [type, x] } }`,
    );
    return prepared.content?.rows.organisations.map(({ cells }) => cells.id);
  };
  it.each<[string, string[]]>([
    ["when: { type: forum }", ["a"]],
    ["when: { type: [forum, meeting] }", ["a", "b"]],
    ['when: { type: "" }', ["c"]],
    ['when: { type: [forum, ""], x: "1" }', ["a", "c"]],
    ["unless: { type: forum }", ["b", "c"]],
    ['unless: { type: forum, x: "" }', ["c"]],
  ])("%s", async (choice, ids) => {
    expect(await kinds(choice)).toEqual(ids);
  });
});

it("a mapping's source stands for the rows that name none", async () => {
  const prepared = await prepareTables(
    { "t.csv": "id,source\na,book\nb,\n" },
    `
source: { title: Yearbook, type: report }
tables:
  t:
    rows:
      - becomes: sources
        unless: { source: "" }
        columns: { id: source, title: source }
      - becomes: organisations
        columns: { id: id, kind: { value: union }, source: source }
`,
  );
  expect(prepared.problems).toEqual([]);
  const rows = prepared.content?.rows;
  expect(rows?.sources.map(({ cells }) => [cells.id, cells.title, cells.type])).toEqual([
    ["book", "book", ""],
    ["source-of-mapping", "Yearbook", "report"],
  ]);
  expect(rows?.organisations.map(({ cells }) => [cells.name, cells.source, cells.locator])).toEqual([
    ["a", "book", ""],
    ["b", "source-of-mapping", "row 3"],
  ]);
  expect(prepared.notes).toEqual([]);
});

it("several files of one mapping each rest on themselves", async () => {
  const prepared = await prepareTables(
    { "nodes.csv": "id\nA\nB\n", "edges.csv": "from,to\nA,B\n" },
    `
tables:
  nodes: { rows: [{ becomes: organisations, columns: { id: id, kind: { value: union } } }] }
  edges: { rows: [{ becomes: ties, columns: { from: from, to: to } }] }
`,
  );
  expect(prepared.content?.rows.ties.map(({ cells }) => [cells.source, cells.locator])).toEqual([
    ["this-file:edges.csv", "row 2 of edges"],
  ]);
  expect(prepared.content?.rows.sources.map(({ cells }) => cells.id)).toEqual([
    "this-file:nodes.csv",
    "this-file:edges.csv",
  ]);
});

it("a file of an unknown format, and a mapping that reads one, are told of what there is", async () => {
  expect(refused(await prepareTables({ "a.xyz": "?" }, null))).toEqual([
    [0, null, "unknown-format", "a.xyz is in no format that is known here", "save it in one of these: tiny"],
  ]);
  expect(refused(await prepareTables({ "t.csv": "a\n1\n" }, "reads: tinny\ntables: {}"))).toEqual([
    [
      0,
      null,
      "unknown-format",
      'the mapping reads a format "tinny", which there is not',
      'did you mean "tiny"?',
    ],
  ]);
});
