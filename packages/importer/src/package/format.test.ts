import { readFile } from "node:fs/promises";
import path from "node:path";
import { FILE_NAMES, FILES, type FileName } from "@maillage/model";
import { parse } from "csv-parse/sync";
import Schema from "typebox/schema";
import { expect, it } from "vitest";
import { FORMAT } from "./format.ts";

const root = path.resolve(import.meta.dirname, "../../../..");
const { $defs } = JSON.parse(
  await readFile(path.join(root, "packages/model/src/generated/packageRows.generated.json"), "utf8"),
) as { $defs: Record<FileName, object> };

/** The shipped network is as its sources say, without judgements. */
const JUDGED = [
  { a: "alpha", b: "other/alpha", verdict: "same", reason: "One seat.", author: "owner", at: "" },
];

it.each(FILE_NAMES)(
  "the JSON Schema of the rows and the importer agree on every shipped row of %s.csv",
  async (file) => {
    const rows: Record<string, string>[] =
      file === "judgements"
        ? JUDGED
        : parse(await readFile(path.join(root, "data/internationalism", `${file}.csv`)), {
            columns: true,
            bom: true,
          });
    const schema = Schema.Compile($defs[file]);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((row) => !schema.Check(row))).toEqual([]);
    const closed = FORMAT[file].find(
      (column) => column.holds !== null && column.input === "choice" && column.rule?.values.length,
    );
    for (const column of closed ? [closed.name] : [])
      expect(schema.Check({ ...rows[0], [column]: "no such term" })).toBe(false);
    expect(schema.Check({ ...rows[0], "no such column": "" })).toBe(false);
  },
);

it("every form column says what it asks for, and a choice has something to choose from", () => {
  for (const file of FILE_NAMES)
    for (const column of FORMAT[file]) {
      expect(column.about, `${file}.${column.name}`).not.toBe("");
      if (column.input === "choice" && !["country", "language"].includes(column.holds ?? ""))
        expect(column.rule?.values.length, `${file}.${column.name}`).toBeGreaterThan(1);
      if (column.input === "text") expect([null, "names", "moment"].includes(column.holds)).toBe(true);
    }
  expect(Object.keys(FILES)).toEqual([...FILE_NAMES]);
});
