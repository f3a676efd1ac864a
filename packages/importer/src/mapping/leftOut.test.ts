import { expect, it } from "vitest";
import type { Prepared } from "../prepare.ts";
import { prepareTables } from "./tinyTables.ts";

const leftOut = ({ notes }: Prepared) =>
  notes
    .filter(({ code }) => code === "columns-left-out")
    .map(({ table, count, values, message }) => [table, count, values.names, message]);

it("tells of the filled columns that are left out, with the proposal and before loading", async () => {
  const texts = {
    "list.csv": "name,fee,empty,email,x\nAlpha,3,,a@b.example,1\nBeta,4,,c@d.example,\n",
    "other.csv": "p,q,r\n1,2,\n",
  };
  const expected = [
    ["list", 2, '"fee", "x"', '2 filled columns of list are left out: "fee", "x"'],
    ["other", 2, '"p", "q"', '2 filled columns of other are left out: "p", "q"'],
  ];
  const seen = await prepareTables(texts, null);
  expect(leftOut(seen)).toEqual(expected);
  expect(leftOut(await prepareTables(texts, seen.mapping))).toEqual(expected);
});

it("tells of a kept contact column that nothing uses", async () => {
  const texts = { "t.csv": "name,email\nAlpha,a@b.example\n" };
  const rows = "[{ becomes: organisations, columns: { id: name, name: name, kind: { value: union } } }]";
  const kept = await prepareTables(texts, `tables: { t: { keep: [email], rows: ${rows} } }`);
  expect(leftOut(kept).map(([table, count, names]) => [table, count, names])).toEqual([["t", 1, '"email"']]);
  expect(leftOut(await prepareTables(texts, `tables: { t: { rows: ${rows} } }`))).toEqual([]);
});

it("names ten of many, and nothing where every column is used", async () => {
  const header = ["name", ...Array.from({ length: 12 }, (_, at) => `x${at}`)];
  const many = await prepareTables(
    { "t.csv": `${header.join(",")}\n${header.map(() => "1.5").join(",")}\n` },
    null,
  );
  const [[, count, names] = []] = leftOut(many);
  expect([count, names]).toEqual([
    12,
    `${header
      .slice(1, 11)
      .map((name) => `"${name}"`)
      .join(", ")}, …`,
  ]);
  expect(leftOut(await prepareTables({ "t.csv": "name,country\nAlpha,SN\n" }, null))).toEqual([]);
});

it("counts as used what only a condition or a turn reads, and tells once what a mapping for a format does not name", async () => {
  const text = { "t.csv": "name,state,a,b,kept@,loose\nAlpha,open,1,2,5,6\n" };
  const rules = `
tables:
  t:
    rows:
      - { becomes: organisations, when: { state: open }, columns: { id: name, name: name } }
      - becomes: facts
        each: [a]
        columns: { entity: name, property: { value: individual_members }, value: { cell: true }, stance: { value: supports } }
    ignore: [b]`;
  const general = await prepareTables(text, `general: true${rules}`);
  expect(leftOut(general).map(([, , names]) => names)).toEqual(['"b"']);
  const unnamed = general.notes.filter(({ code }) => code === "not-mapped").map(({ column }) => column);
  expect(unnamed).toEqual(["kept@", "loose"]);
});
