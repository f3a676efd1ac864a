import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { FILE_NAMES, type Mapping, mappingFaults } from "@maillage/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readContent } from "../package/content.ts";
import { FORMAT } from "../package/format.ts";
import { TINY, tinyPackage } from "../package/tinyPackage.ts";
import { prepareImport } from "../prepare.ts";
import { madeXlsx } from "../readers/workbook/madeWorkbook.ts";
import { prepareTables, tinyFiles } from "./tinyTables.ts";

const proposed = async (texts: Readonly<Record<string, string>>): Promise<Mapping> => {
  const { mapping, proposed: isProposed, content } = await prepareTables(texts, null);
  expect([isProposed, content]).toEqual([true, null]);
  if (mapping === null) throw new Error("nothing proposed");
  return mapping;
};
const rules = async (texts: Readonly<Record<string, string>>) => (await proposed(texts)).tables;
const unknown = { value: "unknown" };

describe("a proposal", () => {
  it("knows a list of organisations by its columns, in four languages", async () => {
    const english = "name,country,founded,website,x\nAlpha,SN,1955,https://a.example,3\nBeta,BR,1960,,4\n";
    expect((await rules({ "orgs.csv": english })).orgs).toEqual({
      rows: [
        {
          becomes: "organisations",
          columns: {
            id: "name",
            name: "name",
            kind: unknown,
            country: { from: "country", read: "country" },
            founded: { from: "founded", read: "date" },
            website: "website",
          },
        },
      ],
      ignore: ["x"],
    });
    for (const header of [
      "Nom,Pays,Fondé,Site web,x",
      "Nom,Pays,Date de création,Site web,x",
      "Nombre,País,Año de fundación,Sitio web,x",
      "Name,Land,Gründungsjahr,Webseite,x",
      "الاسم,البلد,سنة التأسيس,الموقع,x",
      "Nombre,País,Fundado,Sitio web,x",
      "الاسم,البلد,التأسيس,الموقع,x",
    ]) {
      const [table] = Object.values(await rules({ "t.csv": english.replace(/^.*\n/, `${header}\n`) }));
      expect(Object.keys(table?.rows[0]?.columns ?? {}), header).toEqual([
        ...["id", "name", "kind", "country", "founded", "website"],
      ]);
    }
  });

  it("parts people and events from organisations where a column says what each row is", async () => {
    const nodes =
      "id,label,type,country,start\n1,Alpha,union,SN,1999\n2,Ada,Personne,,\n3,Forum of all,forum,BR,2001\n4,Bo,person,,\n";
    const sorted = (await rules({ "nodes.csv": nodes })).nodes?.rows;
    expect(sorted).toEqual([
      {
        becomes: "people",
        when: { type: ["Personne", "person"] },
        columns: { id: "id", name: { from: ["label", "id"] } },
      },
      {
        becomes: "events",
        when: { type: ["forum"] },
        columns: {
          id: "id",
          name: { from: ["label", "id"] },
          kind: { from: "type", otherwise: "unknown" },
          country: { from: "country", read: "country" },
          start: { from: "start", read: "date" },
        },
      },
      {
        becomes: "organisations",
        unless: { type: ["Personne", "person", "forum"] },
        columns: {
          id: "id",
          name: { from: ["label", "id"] },
          kind: { from: "type", otherwise: "unknown" },
          country: { from: "country", read: "country" },
          founded: { from: "start", read: "date" },
        },
      },
    ]);
  });

  it("takes a word that only says organisation or event for an answer: these are no people", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "maillage-stated-"));
    const levels = async (name: string, text: string) => {
      const file = { name, path: path.join(folder, name) };
      await writeFile(file.path, text);
      const request = { files: [file], today: "2026-01-02" };
      const { mapping } = await prepareImport({ ...request, mapping: null });
      const { content, problems } = await prepareImport({ ...request, mapping });
      expect(problems).toEqual([]);
      const { organisations = [], events = [], people = [] } = content?.rows ?? {};
      return [...organisations, ...events, ...people].map(({ cells }) => [
        cells.name,
        cells.kind ?? "person",
        cells.level ?? "",
      ]);
    };
    const list =
      "Nombre,Tipo,País\nAurora,organización,España\nXoxo,persona,Chile\nTierra,sindicato,Brasil\nRara,idea,Brasil\nGran día,evento,Brasil\n";
    expect(await levels("l.csv", list)).toEqual([
      ["Aurora", "unknown", "public"],
      ["Tierra", "union", ""],
      ["Rara", "unknown", "restricted"],
      ["Gran día", "unknown", "public"],
      ["Xoxo", "person", ""],
    ]);
    expect(await levels("a.csv", "الاسم,النوع\nالنور,منظمة\nالفجر,فكرة\n")).toEqual([
      ["النور", "unknown", "public"],
      ["الفجر", "unknown", "restricted"],
    ]);
    const of = (label: string, type: string) => ({ label, type });
    const elements = [of("A", "Organization"), of("B", "Network"), of("C", "Idea"), of("D", "Event")];
    const kumu = { elements: [...elements, of("E", "Person")], connections: [{ from: "A", to: "B" }] };
    expect(await levels("k.json", JSON.stringify(kumu))).toEqual([
      ["A", "unknown", "public"],
      ["B", "network", ""],
      ["C", "unknown", "restricted"],
      ["D", "unknown", "public"],
      ["E", "person", ""],
    ]);
  });

  it.each([
    "Nombre y apellidos,Organización,Cargo",
    "Apellidos y nombre,Organizaciones,Cargo",
    "Nom et prénom,Association,Fonction",
    "First and last name,Organisation,Role",
    "الاسم واللقب,المنظمة,المنصب",
  ])("makes people with their role, organisations and memberships of %s", async (header) => {
    const texts = {
      "t.csv": `${header}\nPersona Uno,Red A,presidenta\nPersona Dos,Red A,tesorero\nPersona Tres,,\n`,
    };
    const [who = "", group = "", role] = header.split(",");
    const { mapping } = await prepareTables(texts, null);
    expect(mapping?.tables.t?.rows).toEqual([
      { becomes: "people", columns: { id: who, name: who, role } },
      { becomes: "organisations", columns: { id: group, name: group, kind: unknown } },
      {
        becomes: "ties",
        columns: {
          from: who,
          type: { value: "MEMBER_OF" },
          to: group,
          stance: { value: "supports" },
          role,
        },
      },
    ]);
    const { problems, content } = await prepareTables(texts, mapping);
    expect(problems).toEqual([]);
    const counts = [content?.rows.people, content?.rows.organisations, content?.rows.ties];
    expect(counts.map((list) => list?.length)).toEqual([3, 1, 2]);
  });

  it("takes the rows of whole names for people also without an organisation", async () => {
    const { t } = await rules({ "t.csv": "Nombre y apellidos,Cargo\nPersona Uno,presidenta\n" });
    expect(t?.rows).toEqual([
      {
        becomes: "people",
        columns: { id: "Nombre y apellidos", name: "Nombre y apellidos", role: "Cargo" },
      },
    ]);
  });

  it("takes ties and kinds from the names of tables that are called like them", async () => {
    const members = "source,target\na,b\nb,a\n";
    const tables = await rules({ "Union.csv": "id,name\na,Alpha\nb,Beta\n", "MEMBER_OF.csv": members });
    expect(tables.Union?.rows[0]?.columns.kind).toEqual({ value: "union" });
    expect(tables.MEMBER_OF?.rows.map(({ columns }) => columns.type)).toEqual([{ value: "MEMBER_OF" }]);
  });

  it("of Kumu's workbook is the mapping of Kumu", async () => {
    const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const sheet = (name: string, [first = "", second = ""]: readonly string[]) => ({
      name,
      xml: `<sheetData><row r="1">${cell("A1", first)}${cell("B1", second)}</row><row r="2">${cell("A2", "Alpha")}${cell("B2", "Beta")}</row></sheetData>`,
    });
    const folder = await mkdtemp(path.join(tmpdir(), "maillage-kumu-"));
    const file = { name: "k.xlsx", path: path.join(folder, "k.xlsx") };
    const sheets = [sheet("Elements", ["Label", "Type"]), sheet("Connections", ["From", "To"])];
    await writeFile(file.path, madeXlsx({ sheets }));
    const { shipped, mapping, problems } = await prepareImport({
      files: [file],
      mapping: null,
      today: "2026-01-02",
    });
    expect(problems).toEqual([]);
    expect({ shipped, name: mapping?.name }).toEqual({ shipped: "kumu", name: "k" });
  });

  it("of GEXF reads 2003-05 as a month, and loads", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "maillage-gexf-"));
    const file = { name: "g.gexf", path: path.join(folder, "g.gexf") };
    await writeFile(
      file.path,
      '<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2"><graph mode="dynamic" timeformat="date"><nodes><node id="a" label="Alpha" start="2003"/><node id="b" label="Beta"/></nodes><edges><edge source="a" target="b" start="2003-05"/></edges></graph></gexf>',
    );
    const request = { files: [file], today: "2026-01-02" };
    const { mapping } = await prepareImport({ ...request, mapping: null });
    expect(mapping?.dates).toBe("iso");
    const { problems, content, notes } = await prepareImport({ ...request, mapping });
    expect(problems).toEqual([]);
    expect(content?.rows.ties.map(({ cells }) => cells.start)).toEqual(["2003-05"]);
    // To stand in a graph from 2003 on is not to be founded then.
    expect(content?.rows.organisations.map(({ cells }) => cells.founded)).toEqual(["", ""]);
    expect(notes.filter(({ code, table }) => code === "columns-left-out" && table === "nodes")).toMatchObject(
      [{ values: { names: '"start"' } }],
    );
  });

  it("of GEXF makes a claim of each spell of an edge, and of begins and ends rather than of spells", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "maillage-spells-"));
    const times = async (attributes: string, values: string) => {
      const file = { name: "g.gexf", path: path.join(folder, "g.gexf") };
      await writeFile(
        file.path,
        `<gexf xmlns="http://gexf.net/1.3"><graph mode="dynamic" timeformat="date"><attributes class="edge">${attributes}</attributes><nodes><node id="a" label="Alpha"/><node id="b" label="Beta"/></nodes><edges><edge source="a" target="b" kind="supports"><attvalues>${values}</attvalues><spells><spell start="n.d." end="1991"/><spell start="1993-05-01" end="2004-12-31"/><spell start="2007-01-01"/></spells></edge></edges></graph></gexf>`,
      );
      const request = { files: [file], today: "2026-01-02" };
      const { mapping } = await prepareImport({ ...request, mapping: null });
      const { problems, content } = await prepareImport({ ...request, mapping });
      expect(problems).toEqual([]);
      return content?.rows.ties.map(({ cells }) => `${cells.type} ${cells.start}/${cells.end}`);
    };
    expect(await times("", "")).toEqual([
      "SUPPORTS /1991",
      "SUPPORTS 1993-05-01/2004-12-31",
      "SUPPORTS 2007-01-01/",
    ]);
    expect(
      await times(
        '<attribute id="0" title="begins" type="string"/><attribute id="1" title="ends" type="string"/>',
        '<attvalue for="0" value="1990-05"/><attvalue for="1" value="2007"/>',
      ),
    ).toEqual(["SUPPORTS 1990-05/2007"]);
  });

  it("takes no column of counts for texts that rows rest on, but numbers of texts that are listed", async () => {
    const edges = "from,to,sources\nAlpha,Beta,1\nBeta,Gamma,2\nGamma,Alpha,12\n";
    const alone = (await rules({ "edges.csv": edges })).edges;
    expect(alone?.rows.map(({ becomes }) => becomes)).not.toContain("sources");
    expect(alone?.ignore).toEqual(["sources"]);
    const sources = "id,title\n1,One\n2,Two\n12,Twelve\n";
    const listed = (await rules({ "edges.csv": edges, "sources.csv": sources })).edges;
    expect(listed?.rows.find(({ becomes }) => becomes === "ties")?.columns.source).toBe("sources");
  });

  it("knows an edge list by its names, and points it at the table of its nodes", async () => {
    const nodes = "id,label,type\n1,Alpha,union\n2,Beta,network\n3,Gamma,guild\n";
    const edges = "source,target,weight,type,start\n1,2,0.5,supports,1999\n2,3,1,supports,2000\n";
    expect(await rules({ "nodes.csv": nodes, "edges.csv": edges })).toEqual({
      nodes: {
        rows: [
          {
            becomes: "organisations",
            columns: {
              id: "id",
              name: { from: ["label", "id"] },
              kind: { from: "type", otherwise: "unknown" },
            },
          },
        ],
      },
      edges: {
        rows: [
          {
            becomes: "ties",
            columns: {
              from: "source",
              type: { from: "type", otherwise: "RELATED_TO" },
              to: "target",
              start: { from: "start", read: "date" },
              stance: { value: "supports" },
            },
          },
        ],
        ignore: ["weight"],
      },
    });
  });

  it.each([["de,à"], ["desde,hasta"], ["von,nach"], ["من,إلى"], ["p,q"]])(
    "makes organisations of the ends, where there is no table of them: %s",
    async (header) => {
      const [a = "", b = ""] = header.split(",");
      const end = (name: string) => ({
        becomes: "organisations",
        columns: { id: name, name, kind: unknown },
      });
      expect((await rules({ "t.csv": `${header}\nAlpha,Beta\nBeta,Gamma\n` })).t?.rows).toEqual([
        end(a),
        end(b),
        {
          becomes: "ties",
          columns: { from: a, type: { value: "RELATED_TO" }, to: b, stance: { value: "supports" } },
        },
      ]);
    },
  );

  it("knows a square matrix and wide columns of years", async () => {
    const matrix = await rules({ "m.csv": ",A,B,C\nA,0,1,0\nB,1,0,2\nC,0,2,0\n" });
    expect(matrix.m?.rows[1]).toMatchObject({
      becomes: "ties",
      each: ["A", "B", "C"],
      empty: ["0", "0.0", "-"],
    });
    const wide = await rules({ "participants.csv": "name,2001,2002\nAlpha,3,4\nBeta,,5\n" });
    expect(wide.participants?.rows[1]).toEqual({
      becomes: "facts",
      each: ["2001", "2002"],
      columns: {
        entity: "name",
        property: { value: "participants" },
        value: { cell: true, read: "number" },
        as_of: { column: true },
        stance: { value: "supports" },
      },
    });
    const ties = await rules({ "t.csv": "from,to,2001,2002\nAlpha,Beta,1,0\nBeta,Gamma,,1\n" });
    expect(ties.t?.rows.at(-1)).toMatchObject({
      each: ["2001", "2002"],
      columns: { start: { column: true } },
    });
  });

  it.each([
    ["Nom,Adhérents", { entity: "Nom", as_of: undefined }],
    ["Organisation,Membres 2019", { entity: "Organisation", as_of: { value: "2019" } }],
    ["Nombre,Afiliados,Año", { entity: "Nombre", as_of: { from: "Año", read: "date" } }],
    ["Name,Mitglieder,Jahr", { entity: "Name", as_of: { from: "Jahr", read: "date" } }],
  ])(
    "takes a number of members as a fact, with its year where there is one: %s",
    async (header, expected) => {
      const column = header.split(",")[1] ?? "";
      const texts = { "t.csv": `${header}\nAlpha,1200,2019\nBeta,,\nGamma,30,2020\n` };
      const mapping = await proposed(texts);
      expect(mapping.tables.t?.rows.map(({ becomes }) => becomes)).toEqual(["organisations", "facts"]);
      expect(mapping.tables.t?.rows[0]?.columns.founded).toBeUndefined();
      expect(mapping.tables.t?.rows[1]?.columns).toEqual(
        expect.objectContaining({
          entity: expected.entity,
          property: { value: "individual_members" },
          value: { from: column, read: "number" },
        }),
      );
      expect(mapping.tables.t?.rows[1]?.columns.as_of).toEqual(expected.as_of);
      const { problems, content } = await prepareTables(texts, mapping);
      expect(problems).toEqual([]);
      expect(content?.rows.facts.map(({ cells }) => cells.value)).toEqual(["1200", "30"]);
    },
  );

  it("tells that columns of years were left out, where nothing says what they hold", async () => {
    const text = "Organisation,2009,2010,2011\nAlpha,3,4,5\nBeta,,5,6\n";
    const { mapping, notes } = await prepareTables({ "t.csv": text }, null);
    expect(mapping?.tables.t?.ignore).toEqual(["2009", "2010", "2011"]);
    expect(notes.map(({ code, count, values }) => [code, count, values.names])).toEqual([
      ["years-left-out", 3, '"2009", "2010", "2011"'],
      ["columns-left-out", 3, '"2009", "2010", "2011"'],
    ]);
    expect((await prepareTables({ "participants.csv": text }, null)).notes).toEqual([]);
    const members = await rules({ "Mitglieder.csv": text });
    expect(members.Mitglieder?.rows[1]?.columns.property).toEqual({ value: "individual_members" });
  });

  it.each([
    [
      "a row too few",
      ",Alpha,Beta,Gamma\nAlpha,0,1,1\nBeta,1,0,\n",
      'no row is called like the column "Gamma"',
      ["Alpha", "Beta", "Gamma"],
      ["Alpha-Beta", "Alpha-Gamma"],
    ],
    [
      "a row too many",
      ",Alpha,Beta\nAlpha,0,1\nBeta,1,0\nDelta,1,0\n",
      'no column is called like the row "Delta"',
      ["Alpha", "Beta", "Delta"],
      ["Alpha-Beta", "Delta-Alpha"],
    ],
    [
      "a name in two spellings",
      ",Alpha,Beta,Gama\nAlpha,0,1,0\nBeta,1,0,1\nGamma,0,1,0\n",
      'no row is called like the column "Gama", and no column is called like the row "Gamma"',
      ["Alpha", "Beta", "Gama", "Gamma"],
      ["Alpha-Beta", "Beta-Gama", "Gamma-Beta"],
    ],
  ])("of a matrix with %s takes the ties, and tells who has no fellow", async (_, text, told, ids, ties) => {
    const seen = await prepareTables({ "m.csv": text }, null);
    expect(seen.notes.map(({ code, message }) => [code, message])).toEqual([
      ["matrix-not-square", expect.stringContaining(told)],
    ]);
    const { problems, content } = await prepareTables({ "m.csv": text }, seen.mapping);
    expect(problems).toEqual([]);
    expect(content?.rows.organisations.map(({ cells }) => cells.id).toSorted()).toEqual(ids);
    expect([...new Set(content?.rows.ties.map(({ cells }) => [cells.from, cells.to].join("-")))]).toEqual(
      expect.arrayContaining(ties),
    );
  });

  it.each([
    [
      "people at events",
      "Person,Forum of 2001,Forum of 2003,Congress\nAda,1,0,0\nBo,1,1,\nCy,0,0,1\n",
      ["people", "events", "PARTICIPATED_IN"],
      ["Ada-Forum of 2001", "Bo-Forum of 2001", "Bo-Forum of 2003", "Cy-Congress"],
    ],
    [
      "organisations in groups, by marks",
      "Organisation,Kitchen,Press,Care\nAlpha,x,,\nBeta,,x,no\nGamma,,x,x\n",
      ["organisations", "organisations", "RELATED_TO"],
      ["Alpha-Kitchen", "Beta-Press", "Gamma-Care", "Gamma-Press"],
    ],
    [
      "how often, in few of its cells",
      "name,P,Q,R\nAlpha,2,0,0\nBeta,0,12,0\nGamma,0,0,1\n",
      ["organisations", "organisations", "RELATED_TO"],
      ["Alpha-P", "Beta-Q", "Gamma-R"],
    ],
  ])("of a matrix of %s makes both, a tie for each mark, and loads", async (_, text, expected, ties) => {
    const texts = { "t.csv": text };
    const { mapping, notes } = await prepareTables(texts, null);
    const rows = mapping?.tables.t?.rows ?? [];
    expect([rows[0]?.becomes, rows[1]?.becomes, rows[2]?.columns.type]).toEqual([
      expected[0],
      expected[1],
      { value: expected[2] },
    ]);
    expect(notes.map(({ code, count }) => [code, count])).toEqual([["matrix-two-mode", 3]]);
    const { problems, content } = await prepareTables(texts, mapping);
    expect(problems).toEqual([]);
    expect(content?.rows.ties.map(({ cells }) => `${cells.from}-${cells.to}`).toSorted()).toEqual(ties);
  });

  it("of marks under two meetings makes people or organisations that took part in them", async () => {
    const texts = { "t.csv": ",Reunión mayo,Reunión junio\nAlpha,x,\nBeta,x,x\n" };
    const { mapping } = await prepareTables(texts, null);
    const { problems, content } = await prepareTables(texts, mapping);
    expect(problems).toEqual([]);
    expect(content?.rows.ties.map(({ cells }) => `${cells.from} ${cells.type} ${cells.to}`)).toEqual([
      "Alpha PARTICIPATED_IN Reunión mayo",
      "Beta PARTICIPATED_IN Reunión mayo",
      "Beta PARTICIPATED_IN Reunión junio",
    ]);
    const { t } = await rules({ "t.csv": "name,active,union\nAlpha,x,\nBeta,x,x\n" });
    expect(t?.rows.map(({ becomes }) => becomes)).not.toContain("ties");
  });

  it.each([
    ["what is told of members", "name,members,is union,active\nAlpha,1,0,1\nBeta,0,1,0\n"],
    ["fields of action", "name,labour,feminism,health\nAlpha,1,0,1\nBeta,0,1,0\n"],
    ["years", "name,2001,2002,2003\nAlpha,1,0,1\nBeta,0,1,0\n"],
    ["numbers in every cell", "name,P,Q,R\nAlpha,2,3,4\nBeta,5,12,7\n"],
    ["words", "name,P,Q,R\nAlpha,x,,long ago\nBeta,,x,\n"],
  ])("takes no list of %s for a matrix", async (_, text) => {
    const { t } = await rules({ "t.csv": text });
    expect(t?.rows.map(({ becomes }) => becomes)).not.toContain("ties");
  });

  it.each([
    ["from_id,from_name,to_id,to_name,role", "from_id", "to_id"],
    ["to_name,source_id,source_name,target_id,role", "source_id", "target_id"],
    ["person_id,person_name,comp_id,comp_name,role", "person_id", "comp_id"],
    ["id,comp_id,name,comp_name,role", "id", "comp_id"],
    ["sourceId,sourceLabel,targetId,targetLabel,role", "sourceId", "targetId"],
  ])("knows the ids and names of both ends: %s", async (header, from, to) => {
    const { t } = await rules({
      "t.csv": `${header}\n1,Ada,7,Alpha,chair\n2,Bo,8,Beta,clerk\n3,Cy,7,Alpha,clerk\n`,
    });
    expect(t?.rows.at(-1)).toMatchObject({ becomes: "ties", columns: { from, to, role: "role" } });
  });

  it("calls ends by their names, and takes the names for ends where there are no ids", async () => {
    const texts = { "t.csv": "from_id,from_name,to_id,to_name\n1,Ada,7,Alpha\n2,Bo,7,Alpha\n" };
    const { content } = await prepareTables(texts, await proposed(texts));
    expect(content?.rows.organisations.map(({ cells }) => [cells.id, cells.name])).toEqual([
      ["1", "Ada"],
      ["7", "Alpha"],
      ["2", "Bo"],
    ]);
    const { t } = await rules({ "t.csv": "source_name,target_name,note\nAlpha,Beta,first\n" });
    expect(t?.rows.at(-1)?.columns).toMatchObject({ from: "source_name", to: "target_name", note: "note" });
    expect(
      (await rules({ "t.csv": "id,name,country_id,country_name\n1,Alpha,7,SN\n" })).t?.rows,
    ).toHaveLength(1);
  });

  it("takes no list with numbers for a matrix", async () => {
    const { t } = await rules({ "t.csv": "name,Alpha,fee\nAlpha,1,2\nBeta,3,4\n" });
    expect(t?.ignore).toEqual(["Alpha", "fee"]);
  });

  it("rests the ends of ties that it makes rows of on the texts that the ties rest on", async () => {
    const texts = {
      "t.csv":
        "from,to,reference,page\nAlpha,Beta,A history,3\nBeta,Gamma,A history,4\nAlpha,Gamma,A yearbook,\n",
    };
    const { notes, problems, content } = await prepareTables(texts, await proposed(texts));
    expect(problems).toEqual([]);
    expect(notes.map(({ code }) => code)).not.toContain("unsourced-file");
    expect(content?.rows.sources.map(({ cells }) => cells.title)).toEqual(["A history", "A yearbook"]);
    expect(content?.rows.organisations[0]?.cells).toMatchObject({
      id: "Alpha",
      source: "a-history",
      locator: "3",
    });
  });

  it.each(["sources", "Références", "fuentes", "المصادر"])(
    "rests ties on the texts of a table of their own, called %s",
    async (called) => {
      const texts = {
        [`${called}.csv`]:
          "id,title,url,date,accessed\ns1,A history,https://a.example,1999,2024-01-02\ns2,A yearbook,,2001,\n",
        "ties.csv": "from,to,source,page\nAlpha,Beta,s1,3\nBeta,Gamma,s2,\n",
      };
      const { problems, content, notes } = await prepareTables(texts, await proposed(texts));
      expect(problems).toEqual([]);
      expect(notes.map(({ code }) => code)).not.toContain("unsourced-file");
      expect(content?.rows.organisations.map(({ cells }) => [cells.id, cells.source])).toContainEqual([
        "Gamma",
        "s2",
      ]);
      expect(
        content?.rows.sources.map(({ cells: { id, title, published } }) => [id, title, published]),
      ).toEqual([
        ["s1", "A history", "1999"],
        ["s2", "A yearbook", "2001"],
      ]);
      expect(content?.rows.ties.map(({ cells }) => [cells.source, cells.locator])).toEqual([
        ["s1", "3"],
        ["s2", ""],
      ]);
    },
  );

  it("knows a text by its title, by more only where one title stands with different texts", async () => {
    const idOf = async (...lines: string[]) => {
      const rows = lines.map((line, at) => `A${at},B${at},${line}\n`).join("");
      const { t } = await rules({ "t.csv": `from,to,source title,published,source url\n${rows}` });
      return t?.rows.find(({ becomes }) => becomes === "sources")?.columns.id;
    };
    const one = "Members list,2001,https://a.example/1";
    const title = { from: ["source title", "source url"], read: "alias" };
    const joined = (...from: string[]) => ({ from, join: " ", read: "alias" });
    expect(await idOf(one, one, "A yearbook,1999,")).toEqual(title);
    expect(await idOf(one, ",2002,https://b.example")).toEqual(title);
    const dated = joined("source title", "published");
    expect(await idOf(one, "Members list,2002,https://a.example/2")).toEqual(dated);
    const placed = joined("source title", "source url");
    expect(await idOf(one, "Members list,2001,https://a.example/2")).toEqual(placed);
    expect(await idOf(one, "Members list,2002,https://a.example/1", one.replace("/1", "/2"))).toEqual(
      joined("source title", "source url", "published"),
    );
    expect(await idOf(...Array.from({ length: 5001 }, () => one))).toEqual(
      joined("source title", "source url", "published"),
    );
  });

  it("of addresses in a column of evidence makes sources that lead there", async () => {
    const texts = {
      "t.csv": "from,to,reference\nAlpha,Beta,https://a.example/x\nBeta,Gamma,https://a.example/y\n",
    };
    const { problems, content } = await prepareTables(texts, await proposed(texts));
    expect(problems).toEqual([]);
    expect(content?.rows.sources.map(({ cells }) => cells.url)).toEqual([
      "https://a.example/x",
      "https://a.example/y",
    ]);
  });

  it("takes a column of evidence as sources, and ties to a member's organisation", async () => {
    const { t } = await rules({
      "t.csv": "name,source,member of\nAlpha,A history 1999,Beta\nBeta,A history 1999,\n",
    });
    expect(t?.rows).toEqual([
      { becomes: "sources", columns: { id: { from: "source", read: "alias" }, title: "source" } },
      {
        becomes: "organisations",
        columns: { id: "name", name: "name", kind: unknown, source: { from: "source", read: "alias" } },
      },
      {
        becomes: "ties",
        unless: { "member of": "" },
        columns: {
          from: "name",
          type: { value: "MEMBER_OF" },
          to: "member of",
          stance: { value: "supports" },
          source: { from: "source", read: "alias" },
        },
      },
    ]);
  });

  it("takes fields of action where they are fields", async () => {
    const fields = async (cell: string) =>
      (await rules({ "t.csv": `name,theme\nAlpha,"${cell}"\n` })).t?.rows[0]?.columns.fields;
    expect(await fields("Labour, Féminisme")).toEqual({ from: "theme", split: "," });
    expect(await fields("labour;feminism")).toBe("theme");
    expect(await fields("stamps; coins")).toBeUndefined();
    expect(await fields("Féminisme; stamps; expression")).toEqual({
      from: "theme",
      values: { stamps: "", expression: "democracy-human-rights" },
    });
  });

  it("takes a column of fields by what it holds, tells what is none, and loads", async () => {
    const texts = { "t.csv": "name,work\nAlpha,labour\nBeta,feminism\nGamma,stamps\n" };
    expect((await rules({ ...texts })).t?.rows[0]?.columns.fields).toBeUndefined();
    const known = { "t.csv": "name,work\nAlpha,labour\nBeta,feminism\nGamma,health\n" };
    expect((await rules(known)).t?.rows[0]?.columns.fields).toBe("work");
    const partly = { "t.csv": "name,cause\nAlpha,food\nBeta,féminisme\nGamma,stamps\n" };
    const { mapping, notes } = await prepareTables(partly, null);
    expect(notes.map(({ code, column, values }) => [code, column, values.names])).toEqual([
      ["fields-unknown", "cause", '"stamps"'],
    ]);
    const { problems, content } = await prepareTables(partly, mapping);
    expect(problems).toEqual([]);
    expect(content?.rows.organisations.map(({ cells }) => cells.fields)).toEqual([
      "peasants-food",
      "feminism",
      "",
    ]);
    const none = await prepareTables({ "t.csv": "name,theme\nAlpha,stamps\nBeta,coins\n" }, null);
    expect(none.mapping?.tables.t?.ignore).toEqual(["theme"]);
    expect(none.notes.map(({ code, message }) => [code, message])).toEqual([
      ["fields-unknown", expect.stringContaining("the column is left out")],
      ["columns-left-out", '1 filled column of t is left out: "theme"'],
    ]);
  });

  it.each([
    ["country", "SN,BR,Narnia", "cannot-be-read"],
    ["founded", "1955,2011-03,the old days", "cannot-be-read"],
    ["members", "1200,30,a great many", "cannot-be-read"],
  ])(
    "takes a column of %s with a value that cannot be read, and asks what it becomes",
    async (header, said, rule) => {
      const texts = {
        "t.csv": `name,${header}\n${said
          .split(",")
          .map((text, at) => `A${at},${text}`)
          .join("\n")}\n`,
      };
      const mapping = await proposed(texts);
      expect(mapping.tables.t?.ignore).toBeUndefined();
      const { problems } = await prepareTables(texts, mapping);
      expect(problems.map((problem) => [problem.rule, problem.column, problem.value])).toEqual([
        [rule, header, said.split(",").at(-1)],
      ]);
    },
  );

  it("leaves out a column that is only called like countries, and tells it", async () => {
    const texts = { "t.csv": "name,country\nA,Narnia\nB,Gondor\nC,SN\n" };
    const { mapping, notes } = await prepareTables(texts, null);
    expect(mapping?.tables.t?.ignore).toEqual(["country"]);
    expect(notes.map(({ code }) => code)).toEqual(["columns-left-out"]);
  });

  it("of many different dates that cannot be read asks nothing, but of a few among many", async () => {
    const list = (bad: number, good: number) => [
      ...Array.from({ length: bad }, (_, at) => `B${at},spring of ${"x".repeat(at + 1)}`),
      ...Array.from({ length: good }, (_, at) => `G${at},${1900 + at}`),
    ];
    const founded = async (bad: number, good: number) =>
      (await rules({ "t.csv": `name,founded\n${list(bad, good).join("\n")}\n` })).t?.rows[0]?.columns.founded;
    expect(await founded(41, 80)).toBeUndefined();
    expect(await founded(40, 80)).toEqual({ from: "founded", read: "date" });
    expect(await founded(41, 81 * 2 + 2)).toEqual({ from: "founded", read: "date" });
  });

  it("lists the kinds of tie that are none, the most frequent first, and keeps each as the role", async () => {
    const texts = {
      "t.csv":
        "From,To,Type\nAlpha,Beta,gossip\nBeta,Gamma,supports\nAlpha,Gamma,gossip\nGamma,Delta,quarrel\n",
    };
    const { mapping, notes } = await prepareTables(texts, null);
    expect(notes.map(({ code, column, count, values }) => [code, column, count, values])).toEqual([
      ["unknown-type-taken", "Type", 2, { value: "gossip", becomes: "ties" }],
      ["unknown-type-taken", "Type", 1, { value: "quarrel", becomes: "ties" }],
    ]);
    expect(notes[0]?.message).toBe(
      '"gossip" is no type of tie that is known: 2 rows of t; each becomes RELATED_TO with it as the role, until it is said under values what it is',
    );
    const ties = async (said: Mapping | null) =>
      (await prepareTables(texts, said)).content?.rows.ties.map(({ cells }) => [cells.type, cells.role]);
    expect(await ties(mapping)).toEqual([
      ["RELATED_TO", "gossip"],
      ["SUPPORTS", ""],
      ["RELATED_TO", "gossip"],
      ["RELATED_TO", "quarrel"],
    ]);
    const [ends, others, tie] = mapping?.tables.t?.rows ?? [];
    if (mapping === null || ends === undefined || others === undefined || tie === undefined)
      throw new Error();
    const type = { from: "Type", otherwise: "RELATED_TO", values: { gossip: "SUPPORTS" } };
    const answered = { ...tie, columns: { ...tie.columns, type } };
    expect(await ties({ ...mapping, tables: { t: { rows: [ends, others, answered] } } })).toEqual([
      ["SUPPORTS", "gossip"],
      ["SUPPORTS", ""],
      ["SUPPORTS", "gossip"],
      ["RELATED_TO", "quarrel"],
    ]);
  });

  it("lists the kinds of organisation that are none, forty by name, but no people or events among them", async () => {
    const many = Array.from({ length: 43 }, (_, at) => `A${at},guild of ${"x".repeat(at + 1)}`);
    const { notes } = await prepareTables(
      { "t.csv": `name,type\nAda,person\nBeta,union\n${many.join("\n")}\n` },
      null,
    );
    expect(new Set(notes.map(({ code }) => code))).toEqual(new Set(["unknown-kind-taken"]));
    expect(notes).toHaveLength(41);
    expect(notes.map(({ values }) => values.value)).not.toContain("person");
    expect([notes.at(-1)?.count, notes.at(-1)?.values]).toEqual([3, {}]);
  });

  it("of the edges of a graph takes what is known, and names the rest", async () => {
    const edges =
      "id,source,target,weight,Label,Source document\ne1,a,b,2,strike,A history\ne2,b,c,1,strike,A yearbook\n";
    const { mapping, notes } = await prepareTables(
      { "nodes.csv": "id\na\nb\nc\n", "edges.csv": edges },
      null,
    );
    expect(mapping?.tables.edges?.rows.map(({ becomes }) => becomes)).toEqual(["sources", "ties"]);
    expect(mapping?.tables.edges?.rows[1]?.columns).toMatchObject({
      type: { from: "Label", otherwise: "RELATED_TO" },
      role: "Label",
      source: { from: "Source document", read: "alias" },
    });
    expect(notes.map(({ code, values }) => [code, values.value ?? values.names])).toEqual([
      ["unknown-type-taken", "strike"],
      ["columns-left-out", '"id", "weight"'],
    ]);
    const unique = await prepareTables({ "edges.csv": "source,target,label\na,b,first\nb,c,second\n" }, null);
    expect(unique.notes.map(({ values }) => values.names)).toEqual(['"label"']);
  });

  it("of people takes no way to reach them", async () => {
    expect(
      (await rules({ "people.csv": "name,role,email,born\nAda,chair,a@b.example,1900\n" })).people,
    ).toEqual({
      rows: [{ becomes: "people", columns: { id: "name", name: "name", role: "role" } }],
      ignore: ["email", "born"],
    });
  });

  it("of people never calls them after what they belong to", async () => {
    for (const [header, name] of [
      ["organisation,name,gender", "name"],
      ["organisation,nom,sexe", "nom"],
    ] as const) {
      const { t } = await rules({ "t.csv": `${header}\nAlpha,Beta,Gamma\nDelta,Epsilon,Gamma\n` });
      expect(t?.rows[0], header).toEqual({ becomes: "people", columns: { id: name, name } });
    }
  });

  it("of people puts given and family name together, so that two of one family stay two", async () => {
    for (const [header, from] of [
      ["nom,prénom,rôle", ["prénom", "nom"]],
      ["Nombre,Apellidos,Cargo", ["Nombre", "Apellidos"]],
      ["first name,Surname,role", ["first name", "Surname"]],
    ] as const) {
      const texts = { "t.csv": `${header}\nMbaye,Awa,chair\nMbaye,Bintou,\n,Cira,\n` };
      const mapping = await proposed(texts);
      expect(mapping.tables.t?.rows[0]?.columns, header).toMatchObject({
        id: { from, join: " ", read: "alias" },
        name: { from, join: " " },
      });
      const { content, problems } = await prepareTables(texts, mapping);
      expect(problems).toEqual([]);
      expect(content?.rows.people.map(({ cells }) => cells.name)).toEqual(
        from[0] === "prénom" ? ["Awa Mbaye", "Bintou Mbaye", "Cira"] : ["Mbaye Awa", "Mbaye Bintou", "Cira"],
      );
    }
    const withIds = await rules({ "people.csv": "id,first name,last name\n1,Awa,Mbaye\n2,Bintou,Mbaye\n" });
    expect(withIds.people?.rows[0]?.columns).toEqual({
      id: "id",
      name: { from: ["first name", "last name"], join: " " },
    });
  });

  it("loads as it is, for each of these", async () => {
    for (const texts of [
      { "orgs.csv": "name,country\nAlpha,SN\n" },
      { "nodes.csv": "id,label\n1,Alpha\n2,Beta\n", "edges.csv": "source,target\n1,2\n" },
      { "m.csv": ",A,B,C\nA,0,1,0\nB,1,0,2\nC,0,2,0\n" },
      { "t.csv": "from,to,2001,2002\nAlpha,Beta,1,0\nBeta,Gamma,,1\n" },
      { "t.csv": "name,source,member of\nAlpha,A history,Beta\nBeta,A history,\n" },
      { "participants.csv": "name,2001,2002\nAlpha,3,4\nBeta,,5\n" },
    ]) {
      const prepared = await prepareTables(texts, await proposed(texts));
      expect(prepared.problems).toEqual([]);
      expect(prepared.content).not.toBeNull();
    }
  });
});

describe("properties", () => {
  const name = fc.constantFrom(
    "name",
    "id",
    "source",
    "target",
    "from",
    "to",
    "year",
    "2001",
    "2002",
    "country",
    "pays",
    "e-mail",
    "note",
    "__proto__",
    "x",
    "",
    "type",
    "member of",
    "constructor",
    ...["Source title", "url", "published", "event", "Organisation", "kind of tie", "role", "confidence"],
    ...["from_id", "from_name", "to_id", "comp_id", "comp_name", "id (property)", "Name (EN)"],
  );
  const cell = fc.oneof(
    fc.constantFrom(
      "",
      "A",
      "B",
      "A, B",
      "A; B",
      "x",
      "1999",
      "FR",
      "a@b.example",
      "0",
      "1",
      '"',
      "toString",
    ),
    fc.string({ maxLength: 6 }),
  );
  const table = fc
    .uniqueArray(name, { minLength: 1, maxLength: 7 })
    .chain((header) =>
      fc
        .array(fc.array(cell, { minLength: header.length, maxLength: header.length }), { maxLength: 6 })
        .map((rows) => [header, ...rows]),
    );
  const csv = (rows: readonly (readonly string[])[]) =>
    rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(",")).join("\n");

  it("a proposal for any tables is a mapping that accounts for every column, and never throws", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("t", "nodes", "ties", "__proto__"),
        table,
        table,
        async (called, one, two) => {
          const texts = { [`${called}.csv`]: csv(one), "edges.csv": csv(two) };
          const mapping = await proposed(texts);
          expect(mappingFaults(mapping)).toEqual([]);
          const { problems, notes } = await prepareTables(texts, mapping);
          const rulesBroken = problems.map(({ rule }) => rule);
          for (const rule of [
            "unmapped-column",
            "unmapped-table",
            "unknown-table",
            "no-such-column",
            "malformed-mapping",
          ])
            expect(rulesBroken).not.toContain(rule);
          expect(notes.every(({ count }) => count >= 0)).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });

  it("sees ties in a table whose columns hold the names of another table's rows", async () => {
    const groups = "Group,Country\nAlpha,FR\nBeta,SN\nGamma,BR\n";
    const head = "Who,Whom,Relation,Since";
    const ties = `${head}\nAlpha,Beta,supports,1999\nGamma,Beta,supports,\nAlpha,Delta,supports,2001\n`;
    const { groups: list, links } = await rules({ "groups.csv": groups, "links.csv": ties });
    expect(list?.rows.map(({ becomes }) => becomes)).toEqual(["organisations"]);
    expect(links?.rows).toMatchObject([
      {
        becomes: "ties",
        columns: { from: "Who", to: "Whom", type: { from: "Relation" }, start: { from: "Since" } },
      },
    ]);
    for (const other of [
      "Group,Successor,Country\nAlpha,Beta,FR\nGamma,Beta,BR\n",
      "Event,Who,Whom\nForum,Alpha,Beta\nMarch,Beta,Gamma\n",
      "Who,Member of,Year\nAlpha,Beta,1999\nAlpha,Gamma,1999\n",
    ]) {
      const rows = (await rules({ "groups.csv": groups, "other.csv": other })).other?.rows ?? [];
      expect(JSON.stringify(rows), other).not.toContain("RELATED_TO");
    }
  });

  it("reads a bibliography beside a table as it is read alone", async () => {
    const files = await tinyFiles({
      "ties.csv": "From,To,Type\nAlpha,Beta,supports\nBeta,Gamma,supports\n",
      "refs.bib":
        "@book{a, title={A}, editor={Diop, Ada}, date={2009~}, language={english}}\n@book{b, title={B}, year={circa 2009}}\n",
    });
    const today = "2026-01-02";
    const texts = async (given: typeof files) => {
      const { mapping } = await prepareImport({ files: given, mapping: null, today });
      const { problems, content } = await prepareImport({ files: given, mapping, today });
      expect(problems).toEqual([]);
      return content?.rows.sources.map(({ cells }) => cells).filter(({ type }) => type !== "unsourced-file");
    };
    const alone = await texts(files.filter(({ name }) => name === "refs.bib"));
    expect(alone).toMatchObject([{ id: "a", language: "en", authors: "Diop, Ada" }, { id: "b" }]);
    for (const given of [files, files.toReversed()]) expect(await texts(given)).toEqual(alone);
  });

  it("the package's own files, mapped column by column, are what the package reads", async () => {
    const tables = Object.fromEntries(
      FILE_NAMES.map((file) => [
        file,
        {
          keep: file === "people" ? ["born"] : [],
          rows: [
            {
              becomes: file,
              columns: Object.fromEntries(
                FORMAT[file]
                  .filter(({ optional }) => !optional)
                  .map(({ name }) => [name, { from: name, read: "text" as const }]),
              ),
            },
          ],
        },
      ]),
    );
    const mapping: Mapping = { maillage: "mapping/1", name: "tiny", tables };
    const same = async (texts: Readonly<Record<string, string>>, directory: string) => {
      const { content } = await readContent(directory);
      const prepared = await prepareTables(texts, mapping);
      expect(prepared.problems).toEqual([]);
      for (const file of FILE_NAMES) {
        const plain = (rows: readonly { readonly cells: object }[] | undefined) =>
          rows?.map(({ cells }) => cells);
        expect(plain(prepared.content?.rows[file]), file).toEqual(plain(content?.rows[file]));
      }
    };
    const judged = {
      "judgements.csv": "a,b,verdict,reason,author,at\nalpha,beta,different,Two seats.,owner,\n",
    };
    await same({ ...TINY, ...judged }, await tinyPackage(judged));
  });
});
