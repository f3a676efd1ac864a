import { expect, it } from "vitest";
import { readContent } from "../json/collect.ts";
import { readerOf } from "../readers.ts";
import { sparql } from "./sparql.ts";

const uri = (value: string) => ({ type: "uri", value });
const CASE = JSON.stringify({
  head: { vars: ["org", "orgLabel", "inception", "website"] },
  results: {
    bindings: [
      {
        org: uri("http://www.wikidata.org/entity/Q484652"),
        orgLabel: { type: "literal", value: "Guild", "xml:lang": "en" },
        inception: {
          type: "literal",
          value: "1864-09-28T00:00:00Z",
          datatype: "http://www.w3.org/2001/XMLSchema#dateTime",
        },
      },
      { org: uri("http://www.wikidata.org/entity/Q9"), orgLabel: { type: "literal", value: "Q9" } },
      { website: uri("https://example.org/entity/Q12") },
    ],
  },
});

it("reads bindings, with languages, datatypes and Q-numbers beside", async () => {
  const { tables, notes, problems } = await readContent(sparql, CASE);
  expect(problems).toEqual([]);
  expect(tables.bindings).toEqual({
    kind: "rows",
    columns: ["org", "orgLabel", "inception", "website", "org id", "orgLabel.lang", "inception.datatype"],
    rows: [
      {
        org: "http://www.wikidata.org/entity/Q484652",
        "org id": "Q484652",
        orgLabel: "Guild",
        "orgLabel.lang": "en",
        inception: "1864-09-28T00:00:00Z",
        "inception.datatype": "http://www.w3.org/2001/XMLSchema#dateTime",
      },
      { org: "http://www.wikidata.org/entity/Q9", "org id": "Q9", orgLabel: "Q9" },
      { website: "https://example.org/entity/Q12" },
    ],
    places: [1, 2, 3],
  });
  expect(notes.map(({ code, column, count, message }) => [code, column, count, message])).toEqual([
    [
      "label-is-number",
      "orgLabel",
      1,
      "1 cell of orgLabel is a bare Q-number: Wikidata has no label there in the languages asked for",
    ],
  ]);
  expect(readerOf("query.json", Buffer.from(CASE))?.format).toBe("sparql");
});

it("refuses the answer of an ASK query", async () => {
  const { problems } = await readContent(sparql, '{"head": {}, "boolean": true}', "ask.json");
  expect(problems.map(({ message, suggestion }) => [message, suggestion])).toEqual([
    [
      "ask.json has no head.vars and results.bindings, as the results of a SELECT query have",
      "save the answer of a SELECT query as JSON",
    ],
  ]);
});
