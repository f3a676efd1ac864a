import type { Mapping } from "@maillage/model";
import { describe, expect, it } from "vitest";
import { prepareTables } from "./tinyTables.ts";

const CODES = ["fields-unknown", "years-left-out", "matrix-not-square"];
const told = async (texts: Readonly<Record<string, string>>, mapping: string | Mapping | null) => {
  const { notes, problems, mapping: used } = await prepareTables(texts, mapping);
  expect(problems).toEqual([]);
  return {
    used,
    told: notes.flatMap(({ code, column, count, values }) =>
      CODES.includes(code) ? [[code, column, count, values.names]] : [],
    ),
  };
};
const rows = (more: string, ignore: string) => `
tables:
  t:
    rows:
      - becomes: organisations
        columns: { id: name, name: name, kind: { value: union }${more} }
    ignore: [${ignore}]
`;

describe("what is told of a proposal", () => {
  it("is told again by a mapping that leaves it so, proposed or written by hand", async () => {
    const texts = {
      "t.csv": "name,cause,2001,2002\nAlpha,food; stamps,some,none\nBeta,peace,none,some\n",
    };
    const both = [
      ["fields-unknown", "cause", 1, '"stamps"'],
      ["years-left-out", null, 2, '"2001", "2002"'],
    ];
    const proposal = await told(texts, null);
    expect(proposal.told.toSorted()).toEqual(both);
    expect((await told(texts, proposal.used)).told.toSorted()).toEqual(both);
    expect((await told(texts, rows("", 'cause, "2001", "2002"'))).told.toSorted()).toEqual(both);
    const dropped = rows(', fields: { from: cause, values: { stamps: "" } }', '"2001", "2002"');
    expect((await told(texts, dropped)).told.toSorted()).toEqual(both);
  });

  it("is no longer told where the mapping says what it is", async () => {
    const texts = { "t.csv": "name,cause,2001,2002\nAlpha,food; stamps,1,2\n" };
    const said = rows(', fields: { from: cause, values: { stamps: culture-media } }, city: "2001"', '"2002"');
    expect((await told(texts, said)).told).toEqual([]);
  });

  it("is a matrix that is not square, whose columns the mapping takes", async () => {
    const texts = { "m.csv": "name,A,B,C\nA,0,1,1\nB,1,0,0\n" };
    const { used, told: first } = await told(texts, null);
    expect(first).toEqual([["matrix-not-square", null, 1, '"C"']]);
    expect((await told(texts, used)).told).toEqual(first);
    const list = `
tables:
  m:
    rows:
      - becomes: organisations
        columns: { id: name, name: name, kind: { value: union } }
    ignore: [A, B, C]
`;
    expect((await told(texts, list)).told).toEqual([]);
  });
});
