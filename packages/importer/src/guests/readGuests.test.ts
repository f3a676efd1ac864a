import { describe, expect, it } from "vitest";
import { withFile } from "../readers/text/collected.ts";
import { workbookOf } from "../writers/xlsx.ts";
import { guestsOfTable } from "./readGuests.ts";
import { readTable } from "./readTable.ts";

const read = (name: string, bytes: string | Uint8Array, most = 5_000) =>
  withFile(name, bytes, async (file) => guestsOfTable(await readTable({ name, path: file.path, most })));

describe("guests from a list", () => {
  it("come with country, region, languages, amounts and fields of their own, whatever the language of the headings", async () => {
    const csv = [
      "Nom;Pays;Langues;Coût;Genre;Première fois;Champ d'action",
      "Ada;France;français, anglais;120,5;femme;oui;Left politics",
      "Bob;Kenya;swahili;;homme | autre;;",
    ].join("\n");
    const { guests, problems } = await read("liste.csv", csv);
    expect(problems).toEqual([]);
    expect(guests).toMatchObject([
      {
        name: "Ada",
        unit: "person",
        languages: ["fr", "en"],
        cost: 120.5,
        values: {
          country: ["FR"],
          region: ["155"],
          genre: ["femme"],
          "premiere-fois": ["oui"],
          field: ["left-politics"],
        },
      },
      {
        name: "Bob",
        languages: ["sw"],
        values: { country: ["KE"], region: ["014"], genre: ["homme", "autre"] },
      },
    ]);
    expect(guests[1]).not.toHaveProperty("cost");
    expect(guests[0]?.id).toMatch(/^own-/);
    expect(guests[0]?.id).not.toBe(guests[1]?.id);
  });

  it("come from a workbook too, with the ids that it gives", async () => {
    const rows = [
      ["id", "name", "type", "gender"],
      ["x1", "Casa Beta", "organisation", ""],
    ];
    const pieces = await workbookOf([{ name: "guests", headed: true, rows }]);
    const { guests, problems } = await read("guests.xlsx", Buffer.concat(pieces));
    expect(problems).toEqual([]);
    expect(guests).toEqual([
      { id: "x1", name: "Casa Beta", unit: "organisation", values: {}, languages: [] },
    ]);
  });

  it("are told row by row where they cannot be read, and the others come", async () => {
    const csv = [
      "id,name,country,languages,cost,type,region,field",
      "1,Ada,Atlantis,,,,,",
      "2,,FR,,,,,",
      "3,Cid,FR,klingonish,,,,",
      "4,Dee,FR,,-3,,,",
      "5,Eve,FR,,,robot,,",
      "6,Fay,FR,,,,Middle Earth,",
      "7,Gus,FR,,,,,alchemy",
      "8,Hal,FR,,,,,",
      "8,Ida,FR,,,,,",
      ",,,,,,,",
    ].join("\n");
    const { guests, problems } = await read("list.csv", csv);
    expect(guests.map(({ name }) => name)).toEqual(["Hal"]);
    expect(problems.map(({ row, column, rule }) => `${row} ${column} ${rule}`)).toEqual([
      "2 country unknown-country",
      "3 name empty-cell",
      "4 languages unknown-language",
      "5 cost not-a-number",
      "6 type unknown-kind",
      "7 region unknown-region",
      "8 field unknown-field",
      "10 id id-twice",
    ]);
  });

  it("need a column of names, and no more rows than a plan takes", async () => {
    const none = await read("list.csv", "a,b\n1,2\n");
    expect([none.guests, none.problems.map(({ rule }) => rule)]).toEqual([[], ["missing-column"]]);
    await expect(read("list.csv", `name\n${"x\n".repeat(11)}`, 10)).rejects.toMatchObject({
      code: "table-too-long",
    });
    const empty = await read("list.csv", "");
    expect(empty.problems.map(({ rule }) => rule)).toEqual(["empty-file"]);
    const broken = await read("list.xlsx", "PK\u0003\u0004 no workbook");
    expect(broken.guests).toEqual([]);
    expect(broken.problems.length).toBeGreaterThan(0);
  });
});
