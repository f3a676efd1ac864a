import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bibtex, cslJson, ris } from "../bibliography/bibliography.ts";
import { followTheMoney } from "../followTheMoney/followTheMoney.ts";
import { geojson } from "../geojson/geojson.ts";
import { kumu } from "../kumu/kumu.ts";
import { neo4j } from "../neo4j/neo4j.ts";
import { popolo } from "../popolo/popolo.ts";
import type { Reader } from "../reader.ts";
import { sparql } from "../sparql/sparql.ts";
import { readContent } from "./collect.ts";
import { jsonTable } from "./jsonTable.ts";

const WHOLE: readonly (readonly [Reader, string])[] = [
  [
    popolo,
    '{"persons":[{"id":"p","name":"Ñ","other_names":[{"name":"x","lang":"fr"}]}],"memberships":[{"person_id":"p","organization_id":"o","legislative_period_id":"t"}],"events":[{"id":"t","start_date":"1880"}],"meta":{"sources":["a"]}}',
  ],
  [
    followTheMoney,
    '{"id":"o","schema":"Company","properties":{"name":["A","B"],"topics":["x"]}}\n{"id":"m","schema":"Membership","properties":{"member":[{"id":"p","schema":"Person","properties":{}}],"organization":["o"]}}\n',
  ],
  [
    neo4j,
    '{"type":"node","id":"1","labels":["A","B"],"properties":{"name":"x","id":"y","at":{"x":1.234567,"y":2}}}\n{"type":"relationship","id":"2","label":"R","properties":{},"start":{"id":"1"},"end":{"id":"1"}}\n',
  ],
  [
    kumu,
    '{"elements":[{"_id":"a","attributes":{"label":"A","element type":"Union"}}],"connections":[{"from":"a","to":"b","direction":"mutual"}],"maps":[1]}',
  ],
  [
    geojson,
    '{"type":"FeatureCollection","features":[{"type":"Feature","id":1,"geometry":{"type":"Point","coordinates":[7.12345,43]},"properties":{"a":{"b":[1,{"c":2}]}}}]}',
  ],
  [jsonTable, '[{"name":"A","seat":{"city":"B"}},{"name":"Ñ","tags":["x","y"]}]'],
  [
    sparql,
    '{"head":{"vars":["org"]},"results":{"bindings":[{"org":{"type":"uri","value":"http://www.wikidata.org/entity/Q1"}}]}}',
  ],
  [
    bibtex,
    '@string{p="Press"}\n@article{a, title={A {B} c}, author={Doe, J. and {Guild}}, year=1898, month=mar, publisher=p # " x", pages={1--2}}\n',
  ],
  [ris, "TY  - JOUR\nAU  - Doe, J\nTI  - A\nmore\nDA  - 1898/03/05/\nSP  - 1\nDO  - 10.1000/1\nER  - \n"],
  [
    cslJson,
    '[{"id":1,"type":"book","title":"A","author":[{"family":"F","given":"G"},{"literal":"L"}],"issued":{"date-parts":[[1898,3],[1899]]},"x":[1]}]',
  ],
];

/** Parts that mean something in one of these formats. */
const PIECES = [
  "{",
  "}",
  "[",
  "]",
  '"',
  ",",
  ":",
  "\\",
  "@",
  "TY  - ",
  "ER  - ",
  "\n",
  "\0",
  "__proto__",
  "null",
  "é",
  "1e999",
];

const change = fc.oneof(
  fc.record({ how: fc.constant("cut" as const), at: fc.nat(), length: fc.nat({ max: 40 }) }),
  fc.record({ how: fc.constant("double" as const), at: fc.nat(), length: fc.nat({ max: 40 }) }),
  fc.record({ how: fc.constant("put" as const), at: fc.nat(), piece: fc.constantFrom(...PIECES) }),
  fc.record({ how: fc.constant("flip" as const), at: fc.nat(), bit: fc.nat({ max: 7 }) }),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function changed(bytes: Buffer, changes: readonly Change[]): Buffer {
  let now = bytes;
  for (const one of changes) {
    const at = one.at % (now.length + 1);
    if (one.how === "cut") now = Buffer.concat([now.subarray(0, at), now.subarray(at + one.length)]);
    else if (one.how === "double") now = Buffer.concat([now.subarray(0, at + one.length), now.subarray(at)]);
    else if (one.how === "put")
      now = Buffer.concat([now.subarray(0, at), Buffer.from(one.piece), now.subarray(at)]);
    else if (at < now.length) {
      now = Buffer.from(now);
      now[at] = (now[at] as number) ^ (1 << one.bit);
    }
  }
  return now;
}

async function ends(reader: Reader, bytes: Uint8Array): Promise<void> {
  const started = performance.now();
  const { tables, problems } = await readContent(reader, bytes, "given");
  expect(performance.now() - started).toBeLessThan(2000);
  // What is neither a row nor a problem was lost without a word.
  if (bytes.length === 0) expect(problems).not.toEqual([]);
  for (const { row, message, suggestion } of problems) {
    expect(row).toBeGreaterThanOrEqual(0);
    expect(message).not.toBe("");
    expect(suggestion).not.toBe("");
  }
  expect(Object.keys(tables).length + problems.length).toBeGreaterThan(0);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
}

describe.each(WHOLE.map(([reader, text]) => ({ format: reader.format, reader, text })))(
  "$format",
  ({ reader, text }) => {
    it("is read whole and recognised", async () => {
      expect((await readContent(reader, text)).problems).toEqual([]);
      // Any format of its own is surer than a list of objects.
      expect(reader.recognises("given", Buffer.from(text))).toBe(reader === jsonTable ? 1 : 2);
    });

    it("never throws nor hangs on any bytes", async () => {
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), (bytes) => ends(reader, bytes)),
        { numRuns: 40 },
      );
    });

    it("never throws nor hangs on a damaged file", async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) =>
          ends(reader, changed(Buffer.from(text), changes)),
        ),
        { numRuns: 150 },
      );
    });

    it("never throws nor hangs on deep nesting or long runs", async () => {
      for (const [open, close] of [
        ["[", "]"],
        ['{"a":', "}"],
        ["{", "}"],
        ['@a{b, c="', '"}'],
        ["@a{", ""],
        ["TY  - A\n", ""],
        ["x", ""],
      ] as const)
        await ends(reader, Buffer.from(`${open.repeat(20_000)}1${close.repeat(20_000)}`));
    });
  },
);

const corpora = process.env.MAILLAGE_CORPORA;
if (corpora !== undefined)
  it("the Irish lower house, damaged, never makes its reader throw", async () => {
    const whole = readFileSync(path.join(corpora, "popolo-ireland", "ireland-ep-popolo-v1.0.json"));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) =>
        ends(popolo, changed(whole, changes)),
      ),
      { numRuns: 20 },
    );
  });
