import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowsOfColumns } from "../columns.ts";
import { readArrow } from "./arrow.ts";

const grafeo: typeof import("@grafeo-db/js") = createRequire(import.meta.url)("@grafeo-db/js");

const ROW = fc.record({
  text: fc.option(fc.string({ unit: "grapheme" })),
  ascii: fc.option(fc.string({ unit: "grapheme-ascii" })),
  whole: fc.option(fc.maxSafeInteger()),
  number: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)),
  yes: fc.option(fc.boolean()),
  list: fc.option(fc.array(fc.string({ unit: "grapheme" }))),
  never: fc.constant(null),
});
const NAMES = ["text", "ascii", "whole", "number", "yes", "list", "never"];
const RETURN = `RETURN ${NAMES.map((name) => `n.${name} AS ${name}`).join(", ")}`;

describe("an answer of Grafeo in Arrow", () => {
  it("holds the rows that it gives one by one", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(ROW, { maxLength: 20 }), async (rows) => {
        const db = grafeo.GrafeoDB.create();
        await db.executeCypher("UNWIND $rows AS row CREATE (n:Row) SET n = row", {
          rows: rows.map((row, at) => ({ ...row, at })),
        });
        const answer = await db.executeCypher(`MATCH (n:Row) ${RETURN} ORDER BY n.at`);
        expect(await rowsOfColumns(readArrow(answer.toArrowIPC()))).toEqual(answer.toArray());
        db.close();
      }),
      { numRuns: 60, seed: 5 },
    );
  });

  it("of another type is refused", async () => {
    const db = grafeo.GrafeoDB.create();
    const answer = await db.executeCypher("RETURN {x: 1} AS map");
    expect(() => readArrow(answer.toArrowIPC())).toThrow("not read here");
    db.close();
  });
});
