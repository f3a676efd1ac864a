import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { FIELDS, OWNER, ownTerms, parseScope, VISITOR } from "@maillage/model";
import { describe, expect, it } from "vitest";
import { fakeStore } from "../fakeStore.ts";
import { planContent, runImport, writePlan } from "../import.ts";
import { prepareTables } from "../mapping/tinyTables.ts";
import { readOwnSchemas, seenSchemas } from "../ownSchemas.ts";
import { prepareImport } from "../prepare.ts";
import { exportedNetwork } from "../writers/exportedNetwork.ts";
import { bytesOf, exported, textsOf, tinyStore } from "../writers/tinyNetwork.ts";
import { readOwnSchema, writeOwnSchema } from "./ownSchema.ts";
import { readPackage } from "./readPackage.ts";
import { TINY, tinyPackage } from "./tinyPackage.ts";

const SCHEMA = `maillage: schema/1
organisationKinds:
  x-canteen: { label: { en: Canteen, fr: Cantine } }
eventKinds:
  x-assembly: { label: { es: Asamblea } }
factProperties:
  x-meals: { label: { en: Meals a day } }
  x-legal-form: { label: { en: Legal form }, holds: text }
  x-moved: { label: { en: Moved }, holds: date }
tieTypes:
  x-twinning: { label: { fr: jumelé avec }, like: COOPERATES_WITH }
  x-mentors: { label: { en: mentors }, inverse: { en: mentored by }, like: SUPPORTS }
  x-section: { label: { en: section of }, like: PART_OF }
fields:
  x-seeds: { label: { en: Seeds }, like: peasants-food }
methods:
  x-caravan: { label: { en: Caravan }, like: joint-campaign }
`;
const OWN = {
  "schema.yaml": SCHEMA,
  "organisations.csv": `${TINY["organisations.csv"]}cantine,Cantine,fr,,x-canteen,,,,,FR,x-seeds;labour,,book,p. 9\n`,
  "ties.csv": `${TINY["ties.csv"]}w,cantine,x-twinning,beta,x-caravan,,,,supports,high,book,p. 9,\nw,beta,x-twinning,cantine,,,1999,,supports,high,book,p. 10,\nm,alpha,x-mentors,cantine,,,,,supports,high,book,p. 9,\ns,meet-1,x-section,meet,,,,,supports,high,book,p. 9,\n`,
  "events.csv": `${TINY["events.csv"]}asm,Assembly,en,,x-assembly,,,,,,,book,p. 9\n`,
  "facts.csv": `${TINY["facts.csv"]}f2,cantine,x-meals,80..120,,2019,supports,medium,book,p. 9,\nf3,cantine,x-legal-form,association of 1901,,,supports,medium,book,p. 9,\nf4,cantine,x-moved,2019-05,,,supports,medium,book,p. 9,\n`,
};
const FIELD_IDS = FIELDS.map(({ id }) => id).join(", ");
const problemsOf = async (changes: Record<string, string>) =>
  (await readPackage(await tinyPackage({ ...OWN, ...changes }))).problems.map((problem) => [
    problem.file,
    problem.row,
    problem.rule,
    problem.message,
    problem.suggestion,
  ]);

describe("the schema.yaml of a package", () => {
  it("adds kinds and facts, which its rows may use", async () => {
    expect(await problemsOf({})).toEqual([]);
    const { records } = await readPackage(await tinyPackage(OWN));
    expect(records?.entities.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["x-canteen", "x-assembly"]),
    );
    const said = records?.claims.filter(({ property }) => property.startsWith("x-"));
    expect(said?.map(({ property, value, low, high }) => [property, value, low, high])).toEqual([
      ["x-meals", "80..120", 80, 120],
      ["x-legal-form", "association of 1901", null, null],
      ["x-moved", "2019-05", null, null],
    ]);
  });

  it("adds types of ties, which are stored as the type that they are like", async () => {
    const { records } = await readPackage(await tinyPackage(OWN));
    const told = records?.ties.map(({ key, type, ownType }) => [key, type, ownType]);
    expect(told).toEqual([
      ["tiny/t1", "COOPERATES_WITH", undefined],
      ["tiny/t2", "REPRESENTS", undefined],
      ["tiny/w", "COOPERATES_WITH", "x-twinning"],
      ["tiny/m", "SUPPORTS", "x-mentors"],
      ["tiny/s", "PART_OF", "x-section"],
      // An own type beside the part_of of an event stays a tie of its own.
      ["tiny/part-of:meet-1>meet", "PART_OF", undefined],
    ]);
  });

  it("gives the ends of a type of tie by that which it is like", async () => {
    const ties = OWN["ties.csv"].replace("s,meet-1,x-section,meet", "s,meet-1,x-section,alpha");
    expect(await problemsOf({ "ties.csv": ties })).toEqual([
      [
        "ties.csv",
        8,
        "type-not-allowed",
        "x-section does not lead from Event to Organisation",
        "allowed: Event → Event, Organisation → Organisation",
      ],
    ]);
    const turned = OWN["ties.csv"].replace("w,beta,x-twinning,cantine", "w,beta,x-mentors,cantine");
    expect((await problemsOf({ "ties.csv": turned })).map((problem) => problem[2])).toEqual([
      "one-tie-two-pairs",
    ]);
    const twice = `${OWN["ties.csv"]}w,beta,x-twinning,cantine,x-caravan,,,,supports,high,book,p. 9,\n`;
    expect((await problemsOf({ "ties.csv": twice })).map((problem) => problem[2])).toEqual([
      "same-claim-twice",
    ]);
  });

  it("adds fields and methods: claims keep them, the fields of an entity are those that they are like", async () => {
    const { records } = await readPackage(await tinyPackage(OWN));
    expect(records?.entities.find(({ key }) => key === "tiny/cantine")?.fields).toEqual([
      "labour",
      "peasants-food",
    ]);
    const said = records?.claims.map(({ value, method }) => value ?? method);
    expect(said).toEqual(expect.arrayContaining(["x-seeds;labour", "x-caravan"]));
  });

  it("leaves the fields of searches to the schema, for a narrower one was not looked for in the whole", async () => {
    const coverage = TINY["coverage.csv"]?.replace("labour,World", "x-seeds,World") ?? "";
    expect((await problemsOf({ "coverage.csv": coverage })).map((problem) => problem.slice(0, 4))).toEqual([
      ["coverage.csv", 2, "unknown-field", '"x-seeds" is not a field of action'],
    ]);
  });

  it("is asked for by a row that uses what is not there, with the nearest that is", async () => {
    const rows = OWN["organisations.csv"].replace("x-canteen", "x-cantine");
    expect(await problemsOf({ "organisations.csv": rows })).toEqual([
      [
        "organisations.csv",
        5,
        "unknown-kind",
        '"x-cantine" is not a kind of organisation',
        'did you mean "x-canteen"?',
      ],
    ]);
    const [told] = await problemsOf({ "events.csv": OWN["events.csv"].replace("x-assembly", "x-canteen") });
    expect(told?.slice(0, 4)).toEqual([
      ...["events.csv", 4, "unknown-kind", '"x-canteen" is not a kind of event'],
    ]);
    expect(told?.[4]).toMatch(/^known values: x-assembly, forum, /);
  });

  it("says what the value of a fact is", async () => {
    const facts = OWN["facts.csv"].replace("80..120", "many").replace("2019-05", "2019-13");
    expect((await problemsOf({ "facts.csv": facts })).map((problem) => problem.slice(1, 3))).toEqual([
      [3, "not-a-number"],
      [5, "impossible-date"],
    ]);
  });

  it.each([
    [
      "a name without x-",
      "x-canteen: {",
      "Canteen!: {",
      3,
      '"Canteen!" is no name that can be added: it must be "x-" with small letters, digits and hyphens after it',
      "write x-canteen",
    ],
    [
      "no label",
      "{ label: { en: Canteen, fr: Cantine } }",
      "{ label: {} }",
      3,
      '"organisationKinds › x-canteen › label" must hold a label in one language at least',
      null,
    ],
    [
      "a language that there is not",
      "fr: Cantine",
      "de: Kantine",
      3,
      'schemas have no key "de" here',
      "there are: en, fr, es, ar",
    ],
    [
      "a list that cannot be added to",
      "eventKinds",
      "scopes",
      4,
      'schemas have no key "scopes" here',
      "there are: maillage, organisationKinds, eventKinds, factProperties, tieTypes, fields, methods",
    ],
    [
      "a field that is like none of ours",
      "like: peasants-food",
      "like: seeds",
      15,
      `"fields › x-seeds › like" must hold ${FIELD_IDS}`,
      `there are: ${FIELD_IDS}`,
    ],
    ["a type of tie that is like none", ", like: PART_OF", "", 13, 'the key "like" is missing', "add it"],
    [
      "a value of no kind",
      "holds: text",
      "holds: colour",
      8,
      '"factProperties › x-legal-form › holds" must hold number, text, date',
      "there are: number, text, date",
    ],
    [
      "another version",
      "schema/1",
      "schema/2",
      1,
      "this is a schema of another version than schema/1: schema/2",
      "write maillage: schema/1, or take the Maillage that wrote it",
    ],
  ])("with %s is refused by its line", async (_, from, to, row, message, suggestion) => {
    const told = await problemsOf({ "schema.yaml": SCHEMA.replace(from, to) });
    expect(told.filter(([file]) => file === "schema.yaml")).toEqual([
      ["schema.yaml", row, "malformed-schema", message, suggestion],
    ]);
  });

  it.each([
    ["that is no text", "\0", 0, "not-utf-8", "schema.yaml is not text in UTF-8", "save it as UTF-8"],
    [
      "without any content",
      "# later",
      0,
      "malformed-schema",
      "schema.yaml is empty",
      "write the schema into it, or name another file",
    ],
    [
      "with an alias inside its own anchor",
      "maillage: schema/1\nfields: &f\n  x-a: *f",
      3,
      "malformed-schema",
      "line 3 of schema.yaml has an alias inside what it stands for",
      "write out what the alias stands for",
    ],
  ])("%s is refused as that", async (_, text, row, rule, message, suggestion) => {
    const told = await problemsOf({ "schema.yaml": text });
    expect(told.filter(([file]) => file === "schema.yaml")).toEqual([
      ["schema.yaml", row, rule, message, suggestion],
    ]);
  });

  it("is the same when it is written and read", () => {
    const schema = readOwnSchema(SCHEMA, []);
    if (schema === null) throw new Error("refused");
    expect(readOwnSchema(writeOwnSchema(schema), [])).toEqual(schema);
    expect(ownTerms([schema]).eventKinds).toEqual([
      { id: "x-assembly", label: { en: "Asamblea", fr: "Asamblea", es: "Asamblea", ar: "Asamblea" } },
    ]);
  });
});

describe("a network with kinds of its own", () => {
  it("takes a name of two packages for one thing: the second may give it another label, but no other base", async () => {
    const store = await tinyStore(OWN);
    const second = async (schema: string) =>
      runImport(
        store,
        await tinyPackage({
          "datapackage.json": '{"name":"second","title":"Second"}',
          "schema.yaml": schema,
        }),
      );
    await expect(second(SCHEMA.replace("like: joint-campaign", "like: strike"))).rejects.toMatchObject({
      code: "term-differs",
    });
    await expect(second(SCHEMA.replace("holds: date", "holds: text"))).rejects.toMatchObject({
      code: "term-differs",
    });
    expect((await second(SCHEMA.replace("en: Caravan", "en: Convoy"))).problems).toEqual([]);
  });

  it("keeps them over versions, and takes a change of theirs alone as a batch", async () => {
    const store = await tinyStore(OWN);
    const again = await runImport(store, await tinyPackage(OWN));
    expect(again).toMatchObject({ batch: null, changed: 0 });
    const renamed = await runImport(
      store,
      await tinyPackage({ ...OWN, "schema.yaml": SCHEMA.replace("en: Canteen", "en: Kitchen") }),
    );
    expect(renamed).toMatchObject({ problems: [], changed: 0, added: { entities: 0, ties: 0, sources: 0 } });
    expect(renamed.batch).not.toBeNull();
    const schemas = await readOwnSchemas(store);
    expect(schemas.get("tiny")?.organisationKinds?.["x-canteen"]?.label).toEqual({
      en: "Kitchen",
      fr: "Cantine",
    });
    const less = await runImport(store, await tinyPackage());
    expect(less.problems).toEqual([]);
    expect((await readOwnSchemas(store)).get("tiny")?.organisationKinds).toHaveProperty("x-canteen");
  });

  it.each([
    ["package", "n.zip"],
    ["csv", "n.zip"],
    ["xlsx", "n.xlsx"],
    ["graphml", "n.graphml"],
    ["graphology", "n.json"],
  ])("gives them back in %s, and has them again after the import that is proposed", async (format, name) => {
    const store = await tinyStore(OWN);
    const file = path.join(await mkdtemp(path.join(tmpdir(), "maillage-own-")), name);
    await writeFile(file, await bytesOf(await exported(store, format)));
    const request = { files: [{ name, path: file }], today: "2026-02-03" };
    const first = await prepareImport({ ...request, mapping: null });
    const { content, problems } = first.proposed
      ? await prepareImport({ ...request, mapping: first.mapping })
      : first;
    expect(problems).toEqual([]);
    if (content === null) throw new Error("refused");
    const other = fakeStore();
    await writePlan(other, await planContent(other, content));
    expect(await readOwnSchemas(other)).toEqual(await readOwnSchemas(store));
    expect((await planContent(store, content)).write).toBeNull();
    const ties = await other.read("readTies", { types: [], entity: "" }, OWNER);
    expect(ties.map(({ type, ownType }) => [type, ownType])).toEqual(
      expect.arrayContaining([
        ["COOPERATES_WITH", "x-twinning"],
        ["SUPPORTS", "x-mentors"],
        ["PART_OF", "x-section"],
      ]),
    );
  });

  it("tells a visitor only those that what is public uses", async () => {
    const { schemas } = await exportedNetwork(await tinyStore(OWN), OWNER);
    expect([...schemas.keys()]).toEqual(["tiny"]);
    const seen = seenSchemas(schemas, VISITOR, () => new Set(["x-assembly"]));
    expect([...seen.values()]).toEqual([{ eventKinds: { "x-assembly": { label: { es: "Asamblea" } } } }]);
    expect(seenSchemas(schemas, VISITOR, () => new Set()).size).toBe(0);
  });

  it("is asked for its types of ties, and for those of ours with them", async () => {
    const store = await tinyStore(OWN);
    const given = async (query: Record<string, string>) =>
      (await exportedNetwork(store, OWNER, parseScope(query))).ties.map(({ key }) => key);
    expect(await given({ ties: "x-twinning" })).toEqual(["tiny/w"]);
    expect(await given({ ties: "COOPERATES_WITH" })).toEqual(["tiny/t1", "tiny/w"]);
    expect(await given({ methods: "joint-campaign" })).toEqual(["tiny/w"]);
    expect(await given({ fields: "peasants-food" })).toEqual(["tiny/m", "tiny/w"]);
    expect(() => parseScope({ ties: "TWINNING" })).toThrow(/own that begin with x-/);
  });

  it("takes another base of a type as a change of its ties", async () => {
    const store = await tinyStore(OWN);
    const changed = SCHEMA.replace("like: SUPPORTS", "like: HOSTS");
    const again = await runImport(store, await tinyPackage({ ...OWN, "schema.yaml": changed }));
    expect(again).toMatchObject({ problems: [], changed: 1 });
    const ties = await store.read("readTies", { types: [], entity: "" }, OWNER);
    expect(ties.find(({ key }) => key === "tiny/m")).toMatchObject({ type: "HOSTS", ownType: "x-mentors" });
  });

  it("names the type of a tie in every format", async () => {
    const store = await tinyStore(OWN);
    for (const format of [
      "csv",
      "gexf",
      "graphml",
      "graphology",
      "jsonld",
      "kumu",
      "ftm",
      "neo4j",
      "pajek",
    ]) {
      const texts = [...(await textsOf(await exported(store, format))).values()].join("\n");
      expect([format, texts.includes("x-mentors")]).toEqual([format, true]);
    }
    const graphml = (await textsOf(await exported(store, "graphml"))).get("") ?? "";
    const directed = (type: string) => new RegExp(`<edge[^>]*>(?:(?!</edge>).)*${type}`).exec(graphml)?.[0];
    expect(directed("x-twinning")).toContain('directed="false"');
    expect(directed("x-mentors")).not.toContain('directed="false"');
  });

  it("may be asked for them, and names them in other formats", async () => {
    expect(parseScope({ kinds: "x-canteen,union" }).kinds).toEqual(["union", "x-canteen"]);
    expect(() => parseScope({ kinds: "canteen" })).toThrow(/own that begin with x-/);
    const texts = await textsOf(await exported(await tinyStore(OWN), "gexf"));
    expect(texts.get("")).toContain("x-canteen");
    const pajek = await textsOf(await exported(await tinyStore(OWN), "pajek"));
    expect(pajek.get("README.txt")).toMatch(/\d+ x-canteen/);
  });
});

describe("a mapping that adds to the schema", () => {
  const ADDS = `adds:
  organisationKinds: { x-canteen: { label: { en: Canteen, fr: Cantine } } }
  factProperties: { x-form: { label: { en: Form }, holds: text } }
tables:
  t:
    rows:
      - becomes: organisations
        columns: { id: name, name: name, kind: sort }
      - becomes: facts
        columns: { entity: name, property: { value: x-form }, value: { from: form, read: text } }
`;
  it("takes its types of ties by their ids and labels, and joins a mutual one from both ends", async () => {
    const { content, problems } = await prepareTables(
      { "t.csv": "a,sort,b\nAlpha,Jumelé avec,Beta\nBeta,x-twinning,Alpha\nAlpha,mentors,Beta\n" },
      `adds:
  tieTypes:
    x-twinning: { label: { fr: jumelé avec }, like: COOPERATES_WITH }
    x-mentors: { label: { en: mentors }, like: SUPPORTS }
tables:
  t:
    rows:
      - becomes: organisations
        columns: { id: a, name: a }
      - becomes: organisations
        columns: { id: b, name: b }
      - becomes: ties
        columns: { from: a, to: b, type: { from: sort, values: { nothing: x-twinning } } }
`,
    );
    expect(problems).toEqual([]);
    expect(content?.rows.ties.map(({ cells }) => [cells.tie, cells.type])).toEqual([
      ["Alpha -x-twinning- Beta", "x-twinning"],
      ["Alpha -x-mentors-> Beta", "x-mentors"],
    ]);
  });

  it("takes its kinds by their ids and by their labels", async () => {
    const { content, problems, notes } = await prepareTables(
      { "t.csv": "name,sort,form\nAlpha,x-canteen,society\nBeta,cantine,club\nGamma,guild,club\n" },
      ADDS,
    );
    expect(problems).toEqual([]);
    expect(content?.rows.organisations.map(({ cells }) => cells.kind)).toEqual([
      "x-canteen",
      "x-canteen",
      "unknown",
    ]);
    expect(content?.rows.facts.map(({ cells }) => cells.value)).toEqual(["society", "club", "club"]);
    expect(content?.schema.organisationKinds).toHaveProperty("x-canteen");
    expect(notes.map(({ code }) => code)).toContain("unknown-kind-taken");
  });
});
