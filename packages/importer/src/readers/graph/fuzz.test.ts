import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dot } from "../dot/dot.ts";
import { dynetml } from "../dynetml/dynetml.ts";
import { gdf } from "../gdf/gdf.ts";
import { gexf } from "../gexf/gexf.ts";
import { gml } from "../gml/gml.ts";
import { graphJson } from "../graphJson/graphJson.ts";
import { graphml } from "../graphml/graphml.ts";
import { pajek } from "../pajek/pajek.ts";
import type { Reader } from "../reader.ts";
import { ucinetBinary } from "../ucinet/ucinetBinary.ts";
import { ucinetDl } from "../ucinet/ucinetDl.ts";
import { collect } from "./collect.ts";

const LONGEST = 3_000;

const GOLDEN: [Reader, string][] = [
  [
    gexf,
    '<gexf xmlns="u"><meta><creator>x</creator></meta><graph defaultedgetype="directed"><attributes class="node"><attribute id="0" title="a" type="string"><default>d</default></attribute></attributes><nodes><node id="1" label="A"><attvalues><attvalue for="0" value="v" start="1"/></attvalues><spells><spell start="1" endopen="2"/></spells><nodes><node id="2"/></nodes></node></nodes><edges><edge source="1" target="2" timestamps="[1,2]"/></edges></graph></gexf>',
  ],
  [
    graphml,
    '<graphml xmlns="u"><key id="k" for="node" attr.name="a" attr.type="int"><default>1</default></key><graph edgedefault="directed"><node id="1"><data key="k">2</data><graph><node id="2"/></graph></node><edge source="1" target="2"/><hyperedge><endpoint node="1"/></hyperedge></graph></graphml>',
  ],
  [
    dynetml,
    '<DynamicNetwork><nodeclass id="a"><node id="A"><property id="p" value="v"/></node></nodeclass><network id="n" isDirected="true"><link source="A" target="A" value="1.0"/><link source="A" target="A" value="0"/></network></DynamicNetwork>',
  ],
  [
    graphJson,
    '{"directed":true,"multigraph":false,"graph":{"a":[1]},"nodes":[{"id":12345678901234567,"name":"A","b":{"c":[{}]}},{"id":"2"}],"links":[{"source":"2","target":12345678901234567}]}',
  ],
  [
    pajek,
    '*Network x\n*Vertices 3 1\n1 "A" 0.1 0.2 box ic Red [1-3,5]\n*Arcs :1 "r"\n1 2 0\n1: 1 2 3 l "x"\n*Matrix\n1 0\n*Partition p\n*Vertices 3\n1 2 3\n',
  ],
  [ucinetDl, "dl n=2 nm=1 format=fullmatrix\nlabels: a b\nlabels embedded\ndata:\n a b\na 0 1\nb . 0\n"],
  [
    ucinetDl,
    "dl nr=2 nc=2 format=edgelist2\nrow labels embedded\ncol labels embedded\ndata:\na x 1\nb y 0\n",
  ],
  [gdf, "nodedef>name VARCHAR,label VARCHAR\na,'x, \\'y'\nedgedef>node1,node2,directed\na,b,true\n"],
  [
    gml,
    'Creator "x"\ngraph [ directed 1 node [ id 1 graphics [ x 1 ] ] edge [ source 1 target 1 t "a" t "b" ] ]',
  ],
  [
    dot,
    'strict digraph "G" { node [a=b]; a:p -> {b c} [label=<x<b>y</b>>]; subgraph s { c -- d } "e" + "f"; x = y }',
  ],
  [
    ucinetBinary,
    "\u0005V6404\0\0\0\0\0\0\0\0\0\0\u0007\u0002\0\u0001\0\0\0\u0001\0\0\0\0\u0001\0\u0002\0a\0",
  ],
];

type Change = { at: number; kind: "flip" | "cut" | "double" | "insert"; with: number; length: number };
const changes = fc.array(
  fc.record({
    at: fc.nat(),
    kind: fc.constantFrom<Change["kind"]>("flip", "cut", "double", "insert"),
    with: fc.integer({ min: 0, max: 255 }),
    length: fc.integer({ min: 1, max: 40 }),
  }),
  { minLength: 1, maxLength: 4 },
);

function changed(bytes: Buffer, list: readonly Change[]): Buffer {
  return list.reduce((before, { at, kind, with: byte, length }) => {
    const place = before.length === 0 ? 0 : at % before.length;
    const head = before.subarray(0, place);
    if (kind === "flip") return Buffer.concat([head, Buffer.from([byte]), before.subarray(place + 1)]);
    if (kind === "cut") return Buffer.concat([head, before.subarray(place + length)]);
    if (kind === "insert") return Buffer.concat([head, Buffer.alloc(length, byte), before.subarray(place)]);
    return Buffer.concat([before.subarray(0, place + length), before.subarray(place)]);
  }, bytes);
}

/** The reader ends without an exception, in time, and refuses with whole sentences. */
async function endsWell(reader: Reader, bytes: Uint8Array): Promise<void> {
  const begin = performance.now();
  const others = { "x.##d": Buffer.alloc(4) };
  const { problems } = await collect(reader, "x.##h", bytes, {}, others);
  expect(performance.now() - begin).toBeLessThan(LONGEST);
  for (const { message, suggestion } of problems) {
    expect(message).not.toMatch(/undefined|NaN|\[object/);
    expect(suggestion).not.toBe("");
  }
}

describe.each(GOLDEN.map(([reader, golden]) => ({ format: reader.format, reader, golden })))(
  "a reader of $format",
  ({ reader, golden }) => {
    it("reads its own sample", async () => {
      const { problems, tables } = await collect(reader, "x.##h", golden, {}, { "x.##d": Buffer.alloc(4) });
      expect(problems).toEqual([]);
      expect(tables.get("nodes")?.rows.length).toBeGreaterThan(0);
    });

    it("ends well on any bytes and on any change of a good file", async () => {
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), (bytes) => endsWell(reader, bytes)),
        {
          numRuns: 40,
        },
      );
      const good = Buffer.from(golden);
      await fc.assert(
        fc.asyncProperty(changes, (list) => endsWell(reader, changed(good, list))),
        { numRuns: 150 },
      );
    });

    it("takes no longer than linear on what repeats", async () => {
      for (const part of [
        "<",
        "[",
        "{",
        '"',
        "\n",
        " ",
        "%\n",
        "*vertices 1\n",
        "a=",
        "\\",
        "&#1;",
        "1 ",
        "a->",
        "graph ",
        "'",
      ]) {
        const bytes = Buffer.from(golden.slice(0, 30) + part.repeat(100_000 / part.length));
        const begin = performance.now();
        reader.recognises("x", bytes.subarray(0, 4096));
        reader.recognises("x", Buffer.from(part.repeat(4096 / part.length)));
        expect(performance.now() - begin).toBeLessThan(300);
        await endsWell(reader, bytes);
      }
    });
  },
);

const corpora = process.env.MAILLAGE_CORPORA;
if (corpora)
  describe("the corpora, changed", () => {
    const readers: Record<string, Reader> = {
      "esf/transform.gml": graphml,
      "treaties/quakers.gexf": gexf,
      "treaties/peacetreaties.json": graphJson,
      "pajek-ucinet/SouthernWomen.paj": pajek,
      "pajek-ucinet/ucinettest.##h": ucinetBinary,
      ...Object.fromEntries(
        readdirSync(path.join(corpora, "classics"))
          .filter((name) => name.endsWith(".json"))
          .map((name) => [`classics/${name}`, graphJson]),
      ),
    };
    it.each(Object.entries(readers))("%s ends well", async (file, reader) => {
      const good = readFileSync(path.join(corpora, file));
      await fc.assert(
        fc.asyncProperty(changes, (list) => endsWell(reader, changed(good, list))),
        { numRuns: 6 },
      );
    });
  });
