import { createHash } from "node:crypto";
import type { Mapping } from "@maillage/model";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { EarlierImport } from "../earlierImports.ts";
import { type Prepared, prepareImport } from "../prepare.ts";
import { bytesOf, exported, tinyStore } from "../writers/tinyNetwork.ts";
import { tinyFiles, tinyReader } from "./tinyTables.ts";

const MEMBERS = "Name,Land,Umbrella\nAlpha,FR,Beta\nBeta,SN,\n";
const HAND = parse(`
maillage: mapping/1
name: by-hand
title: members-2025.csv
source: { title: Yearbook 2025 }
tables:
  members-2025:
    rows:
      - becomes: organisations
        columns: { id: { from: Name, read: alias }, name: Name, kind: { value: union }, country: Land }
      - becomes: ties
        unless: { Umbrella: "" }
        columns: { from: { from: Name, read: alias }, type: { value: MEMBER_OF }, to: { from: Umbrella, read: alias } }
`) as Mapping;
const AT = "2026-02-03T10:00:00.000Z";

const imported = (files: Readonly<Record<string, string>>, mapping: Mapping, at = AT): EarlierImport => ({
  at,
  title: "Members",
  mapping,
  files: Object.entries(files).map(([name, text]) => ({
    name,
    size: text.length,
    hash: createHash("sha256").update(text).digest("hex"),
  })),
});
const proposed = async (files: Readonly<Record<string, string>>, ...earlier: EarlierImport[]) =>
  prepareImport({ files: await tinyFiles(files), mapping: null, today: "2026-03-04", earlier }, [tinyReader]);
const told = (asImported: Prepared["asImported"]) =>
  asImported?.notes.map(({ code, table, column }) => [code, table, column]);
const before = imported({ "members-2025.csv": MEMBERS }, HAND);

describe("a file that was imported before", () => {
  it("is proposed the mapping of the last import of its name", async () => {
    const older = imported(
      { "members-2025.csv": MEMBERS },
      { ...HAND, name: "older" },
      "2025-01-01T00:00:00Z",
    );
    const changed = { "members-2025.csv": MEMBERS.replace("SN", "ML") };
    const {
      mapping,
      asImported,
      proposed: isProposed,
      content,
      notes,
    } = await proposed(changed, before, older);
    expect(mapping).toEqual(HAND);
    expect(asImported).toEqual({ at: AT, title: "Members", isVersion: true, notes: [] });
    expect([isProposed, content, notes]).toEqual([true, null, []]);
  });

  it("is proposed anew where hardly a column is the same", async () => {
    const other = { "members-2025.csv": "Title,Year,Author\nA history,1999,Alpha\n" };
    const { mapping, asImported } = await proposed(other, before);
    expect(asImported).toBeNull();
    expect(mapping).toEqual((await proposed(other)).mapping);
  });

  it("has new columns where a new file would have them, or left out, and lacks what is gone; both are told", async () => {
    const { mapping, asImported, notes } = await proposed(
      {
        "members-2025.csv":
          "Name,Land,Founded,ID,Remark,E-mail\nAlpha,FR,1999,7,x,a@example.org\nBeta,SN,2001,8,,\n",
      },
      before,
    );
    expect(mapping?.tables).toEqual({
      "members-2025": {
        rows: [
          {
            becomes: "organisations",
            columns: {
              ...HAND.tables["members-2025"]?.rows[0]?.columns,
              founded: { from: "Founded", read: "date" },
            },
          },
        ],
        ignore: ["ID", "Remark"],
      },
    });
    expect(told(asImported)).toEqual([
      ["column-gone", "members-2025", "Umbrella"],
      ["column-new", "members-2025", "Founded"],
      ["column-new", "members-2025", "ID"],
      ["column-new", "members-2025", "Remark"],
    ]);
    expect(notes.map(({ code, values }) => [code, values.names])).toEqual([
      ["columns-left-out", '"ID", "Remark"'],
    ]);
    const agreed = await prepareImport(
      {
        files: await tinyFiles({
          "members-2025.csv": "Name,Land,Founded,ID,Remark,E-mail\nAlpha,FR,1999,7,x,a@example.org\n",
        }),
        mapping,
        today: "2026-03-04",
      },
      [tinyReader],
    );
    expect(agreed.problems).toEqual([]);
  });

  it("takes a column that is gone as an empty one in the conditions of rows", async () => {
    const rule = HAND.tables["members-2025"]?.rows[0];
    if (rule === undefined) throw new Error("no rule");
    const rows = [
      { ...rule, when: { State: "open" } },
      { ...rule, when: { State: ["open", ""] } },
      { ...rule, unless: { State: "" } },
      { ...rule, unless: { State: "closed", Land: "FR" } },
    ];
    const hand = { ...HAND, tables: { "members-2025": { rows, ignore: ["Umbrella"] } } };
    const { mapping } = await proposed(
      { "members-2025.csv": MEMBERS },
      imported({ "members-2025.csv": "another" }, hand),
    );
    expect(mapping?.tables["members-2025"]?.rows).toEqual([rule, { ...rule, unless: { Land: "FR" } }]);
  });

  it("grows a matrix by a new name", async () => {
    const matrix = "name,Alpha,Beta\nAlpha,0,1\nBeta,1,0\n";
    const first = (await proposed({ "matrix.csv": matrix })).mapping as Mapping;
    const hand = { ...first, name: "by-hand" };
    const { mapping } = await proposed(
      { "matrix.csv": "name,Alpha,Beta,Gamma\nAlpha,0,1,1\nBeta,1,0,0\nGamma,1,0,0\n" },
      imported({ "matrix.csv": matrix }, hand),
    );
    expect(mapping?.name).toBe("by-hand");
    expect(mapping?.tables.matrix?.rows.find(({ becomes }) => becomes === "ties")?.each).toEqual([
      "Alpha",
      "Beta",
      "Gamma",
    ]);
  });

  it("keeps rows left out by their place only as long as nothing in it has moved", async () => {
    const table = {
      ...HAND.tables["members-2025"],
      rows: HAND.tables["members-2025"]?.rows ?? [],
      leaveOut: [3],
    };
    const hand = { ...HAND, tables: { "members-2025": table } };
    const earlier = imported({ "members-2025.csv": MEMBERS }, hand);
    expect((await proposed({ "members-2025.csv": MEMBERS }, earlier)).mapping).toEqual(hand);
    const moved = await proposed({ "members-2025.csv": `${MEMBERS}Gamma,FR,Beta\n` }, earlier);
    expect(moved.mapping).toEqual(HAND);
    expect(told(moved.asImported)).toEqual([["rows-taken-again", "members-2025", null]]);
  });

  it.each(["for one file", "for a format"])(
    "keeps cells left empty by their place only as long as nothing in it has moved: %s",
    async (made) => {
      const table = { ...HAND.tables["members-2025"], leaveEmpty: { Land: [2, 3] } };
      const general = made === "for a format" ? { general: true as const } : {};
      const hand = { ...HAND, ...general, tables: { "members-2025": table } } as Mapping;
      const earlier = imported({ "members-2025.csv": MEMBERS }, hand);
      expect((await proposed({ "members-2025.csv": MEMBERS }, earlier)).mapping).toEqual(hand);
      const moved = await proposed({ "members-2025.csv": `${MEMBERS}Gamma,FR,Beta\n` }, earlier);
      expect(moved.mapping).toEqual({ ...HAND, ...general });
      expect(told(moved.asImported)).toEqual([["cells-taken-again", "members-2025", null]]);
    },
  );

  it("has new tables as a new file would, and lacks those that are gone", async () => {
    const tables = { ...HAND.tables, sites: { rows: [], ignore: ["site"] } };
    const earlier = imported({ "members-2025.csv": MEMBERS, "sites.csv": "site\nx\n" }, { ...HAND, tables });
    const both = { "members-2025.csv": MEMBERS, "sites.csv": "site\nx\n" };
    expect((await proposed(both, earlier)).mapping?.tables).toEqual(tables);
    const swapped: EarlierImport = {
      ...imported(both, { ...HAND, tables: { ...HAND.tables, gone: { rows: [] } } }),
    };
    const { mapping, asImported } = await proposed(both, swapped);
    expect(Object.keys(mapping?.tables ?? {})).toEqual(["members-2025", "sites"]);
    expect(told(asImported)).toEqual(
      expect.arrayContaining([
        ["table-gone", "gone", null],
        ["table-new", "sites", null],
      ]),
    );
  });

  it("is known with another number in its name, and is then a version of the same data", async () => {
    const { mapping, asImported } = await proposed({ "Members (2026).csv": MEMBERS }, before);
    expect(asImported?.isVersion).toBe(true);
    expect(mapping).toEqual({
      ...HAND,
      title: "Members (2026).csv",
      tables: { "Members (2026)": HAND.tables["members-2025"] },
    });
    const otherColumns = { "members-2026.csv": MEMBERS.replace("Land", "Country") };
    expect((await proposed(otherColumns, before)).asImported).toBeNull();
  });

  it("with another number in its name is read by its own bytes, as it was looked at", async () => {
    const earlier = imported(
      { "members-2025.csv": MEMBERS },
      { ...HAND, encoding: "windows-1252", delimiter: "," },
    );
    const files = await tinyFiles({ "members-2026.csv": MEMBERS.replace("Alpha", "Étoile") });
    const request = { files, mapping: null, today: "2026-03-04", earlier: [earlier] };
    const { mapping, asImported } = await prepareImport(request);
    expect(asImported?.isVersion).toBe(true);
    const { content } = await prepareImport({ ...request, mapping });
    expect(content?.rows.organisations.map(({ cells }) => cells.name)).toEqual(["Étoile", "Beta"]);
  });

  it("is known so among several files, each by its name", async () => {
    const REFS = "id,title\na,A\n";
    const refs: Mapping["tables"][string] = {
      rows: [{ becomes: "sources", columns: { id: "id", title: "title" } }],
    };
    const hand = {
      ...HAND,
      title: "members-2025.csv, refs.csv",
      tables: { ...HAND.tables, refs },
    } as Mapping;
    const both = imported({ "members-2025.csv": MEMBERS, "refs.csv": REFS }, hand);
    const { mapping, asImported } = await proposed({ "members-2026.csv": MEMBERS, "refs.csv": REFS }, both);
    expect(asImported).toMatchObject({ isVersion: true, notes: [] });
    expect(mapping).toEqual({
      ...hand,
      title: "members-2026.csv, refs.csv",
      tables: { "members-2026": HAND.tables["members-2025"], refs },
    });
    for (const others of [
      { "members-2026.csv": MEMBERS, "texts.csv": REFS },
      { "members-2026.csv": MEMBERS, "refs.csv": REFS, "refs-2.csv": REFS },
      { "members-2026.csv": MEMBERS, "members-2027.csv": REFS },
      { "members-2026.csv": MEMBERS },
    ])
      expect((await proposed(others, both)).asImported, Object.keys(others).join()).toBeNull();
  });

  it("of another name but the same tables and columns is read the same way, and stays apart", async () => {
    const nodes = HAND.tables["members-2025"];
    const workbook = {
      ...HAND,
      tables: { nodes: { ...nodes, leaveOut: [3], leaveEmpty: { Land: [2] }, keep: ["Name"] } },
    } as Mapping;
    const earlier = imported({ "unions.csv": MEMBERS }, workbook);
    const { mapping, asImported } = await proposed({ "nodes.csv": MEMBERS }, earlier);
    expect(asImported).toMatchObject({ isVersion: false });
    expect(mapping).toEqual({
      maillage: "mapping/1",
      name: "nodes",
      title: "nodes.csv",
      tables: { nodes },
    });
  });

  it("that is our own export keeps the name of its network, whatever came under its file name before", async () => {
    const book = await bytesOf(await exported(await tinyStore(), "xlsx"));
    const request = { files: await tinyFiles({ "a.xlsx": book }), mapping: null, today: "2026-03-04" };
    const own = (await prepareImport(request)).mapping as Mapping;
    const earlier = [imported({ "a.xlsx": "another" }, { ...own, name: "other", adds: {} })];
    const again = await prepareImport({ ...request, earlier });
    expect([again.mapping, again.asImported, again.shipped]).toEqual([own, null, "maillage-xlsx"]);
  });
});
