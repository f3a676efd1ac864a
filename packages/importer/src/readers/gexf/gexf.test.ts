import { readFileSync } from "node:fs";
import path from "node:path";
import Graph from "graphology";
import graphologyGexf from "graphology-gexf";
import { describe, expect, it } from "vitest";
import { collect, collectFile } from "../graph/collect.ts";
import { readerOf } from "../readers.ts";
import { gexf } from "./gexf.ts";
import { moment, spellsOf, spellText } from "./times.ts";

const wrap = (graph: string, root = 'xmlns="http://gexf.net/1.3" version="1.3"') =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<gexf ${root}>\n${graph}\n</gexf>\n`;
const small = (nodes: string, edges = "") =>
  wrap(`<graph defaultedgetype="undirected"><nodes>${nodes}</nodes><edges>${edges}</edges></graph>`);
const read = (text: string | Uint8Array, name = "net.gexf") => collect(gexf, name, text);

const FULL = wrap(
  `<meta lastmodifieddate="2024-05-01"><creator>Ada Author</creator><description>Two leagues</description></meta>
<graph mode="dynamic" defaultedgetype="directed" timeformat="date" start="1900-01-01">
<attributes class="node">
<attribute id="0" title="country" type="string"><default>FR</default></attribute>
<attribute id="1" title="members" type="integer"/>
<attribute id="2" title="__proto__" type="string"/>
</attributes>
<attributes class="edge"><attribute id="0" title="weight" type="string"/><attribute id="k" title="type" type="String"/></attributes>
<edges>
<edge id="e1" source="a" target="b" weight="2.5" start="1920-01-01"><attvalues><attvalue for="0" value="heavy"/><attvalue for="k" value="joint campaign"/></attvalues></edge>
<edge id="e2" source="a" target="b" type="mutual"><spells><spell start="1920" end="1922"/><spell start="1925"/></spells></edge>
</edges>
<nodes>
<node id="a" label="First &amp; oldest" start="1919-03-02T10:00:00Z" endopen="1943">
  <attvalues><attvalue for="1" value="10" start="1920" end="1921"/><attvalue for="1" value="20" timestamp="1922.0"/><attvalue for="2" value="x"/></attvalues>
  <viz:color r="1" g="2" b="3" a="0.5"/><viz:position x="1.5" y="-2" z="0"/><viz:size value="3"/>
  <nodes><node id="b" label="Second"><attvalues><attvalue for="0" value="DE"/><attvalue for="9" value="lost"/></attvalues></node></nodes>
</node>
</nodes>
</graph>`,
  'xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3"',
);

describe("a GEXF file", () => {
  it("becomes rows with times, parents, looks and every attribute", async () => {
    const found = await read(FULL);
    expect(found.problems).toEqual([]);
    expect(found.rows("nodes")).toEqual([
      { id: "b", label: "Second", parent: "a", country: "DE", "9": "lost" },
      {
        id: "a",
        label: "First & oldest",
        country: "FR",
        members: ["10 [1920/1921]", "20 [1922]"],
        ["__proto__"]: "x",
        start: "1919-03-02",
        end: "1943",
        "viz:color": "1 2 3 0.5",
        "viz:position": "1.5 -2 0",
        "viz:size": "3",
      },
    ]);
    expect(found.rows("edges")).toEqual([
      {
        id: "e1",
        source: "a",
        target: "b",
        directed: "yes",
        weight: "2.5",
        "weight (2)": "heavy",
        type: "joint campaign",
        start: "1920-01-01",
      },
      {
        id: "e2",
        source: "a",
        target: "b",
        directed: "both",
        spells: ["1920/1922", "1925/.."],
        start: ["1920", "1925"],
        end: ["1922", ".."],
      },
    ]);
    expect(
      found.notes.map(({ code, table, row, count, message }) => [code, table, row, count, message]),
    ).toEqual([
      [
        "file-says",
        null,
        0,
        4,
        'net.gexf says of itself: lastmodifieddate "2024-05-01", creator (not told here), description "Two leagues", start "1900-01-01"',
      ],
      [
        "wrong-type-taken",
        "edges",
        10,
        1,
        'the attribute type "String" is none of GEXF; its values are taken as text',
      ],
      [
        "open-ends-closed",
        "nodes",
        16,
        1,
        "1 time excludes its first or last moment, which is read as included",
      ],
      [
        "look-left-out",
        "nodes",
        18,
        3,
        '3 colours, sizes and places stand in columns that begin with "viz:"; no tie rests on them',
      ],
      [
        "undeclared-attribute",
        "nodes",
        19,
        1,
        '1 value names the attribute "9", which is not declared; its column has that name',
      ],
      ["hierarchy-flattened", "nodes", 19, 1, '1 node stands inside another; the column "parent" names it'],
    ]);
  });

  it.each([
    ["1.0", 'xmlns="http://www.gephi.org/gexf" xmlns:viz="http://www.gephi.org/gexf/viz"', "id"],
    ["1.1", 'xmlns="http://www.gexf.net/1.1draft"', "for"],
    ["1.2", 'xmlns="http://www.gexf.net/1.2draft"', "for"],
    ["1.3", 'xmlns="http://gexf.net/1.3"', "for"],
    ["no namespace", "", "for"],
  ])("of version %s is read", async (_, root, key) => {
    const found = await read(
      wrap(
        `<graph><attributes class="node"><attribute id="c" title="country" type="string"/></attributes>
        <nodes><node id="1" label="One"><attvalues><attvalue ${key}="c" value="SN"/></attvalues><viz:size value="2"/></node></nodes></graph>`,
        root,
      ),
    );
    expect(found.problems).toEqual([]);
    expect(found.rows("nodes")).toEqual([{ id: "1", label: "One", country: "SN", "viz:size": "2" }]);
  });

  it("with a prefix on every element is the same, and elements of another format are told", async () => {
    const found = await read(
      '<g:gexf xmlns:g="http://gexf.net/1.3" xmlns:o="urn:other"><g:graph><g:nodes><g:node id="1"><o:node id="2"><g:node id="3"/></o:node></g:node></g:nodes></g:graph></g:gexf>',
    );
    expect(found.rows("nodes")).toEqual([{ id: "1" }]);
    expect(found.notes.map(({ message }) => message)).toEqual([
      '1 element "node" of another format was not read',
    ]);
  });

  it("tells doubled directions, loops, ids alike and repeated ids, and keeps every row", async () => {
    const found = await read(
      small(
        '<node id="é"/><node id="e\u0301"/><node id="B"/><node id="b"/><node id="b"/>',
        '<edge source="B" target="b"/><edge source="b" target="B"/><edge source="B" target="b"/><edge source="b" target="b"/>',
      ),
    );
    expect(found.problems).toEqual([]);
    expect(found.rows("edges")).toHaveLength(4);
    expect(found.notes.map(({ code, count }) => [code, count])).toEqual([
      ["loops-kept", 1],
      ["ids-repeated", 1],
      ["both-directions", 2],
      ["ids-alike", 4],
    ]);
  });

  it("takes __proto__ and constructor as ids", async () => {
    const found = await read(
      small(
        '<node id="__proto__"/><node id="constructor"/>',
        '<edge source="__proto__" target="constructor"/>',
      ),
    );
    expect(found.problems).toEqual([]);
    expect(found.rows("edges")).toEqual([{ source: "__proto__", target: "constructor", directed: "no" }]);
  });

  it("agrees with graphology-gexf where that can read", async () => {
    const text = small(
      '<node id="1" label="One"><attvalues/></node><node id="2" label="Two"/><node id="3" label="Three"/>',
      '<edge id="a" source="1" target="2" weight="3"/><edge id="b" source="3" target="2" type="directed"/>',
    );
    const found = await read(text);
    const graph = graphologyGexf.parse(Graph, text);
    expect(found.values("nodes", "id")).toEqual(graph.nodes());
    expect(found.values("nodes", "label")).toEqual(graph.mapNodes((_, { label }) => label));
    expect(
      found
        .rows("edges")
        .map(({ id, source, target, directed, weight }) => [id, source, target, directed, weight]),
    ).toEqual(
      graph.mapEdges((id, { weight }, source, target, _s, _t, undirected) => [
        id,
        source,
        target,
        undirected ? "no" : "yes",
        weight === undefined ? undefined : String(weight),
      ]),
    );
  });
});

describe("a GEXF file that is refused", () => {
  const big = "x".repeat(10_000_000);
  it.each<[string, string | Uint8Array, string, number, string]>([
    ["empty", "", "empty-file", 0, "net.gexf is empty"],
    [
      "cut off",
      FULL.slice(0, 900),
      "malformed-xml",
      13,
      "net.gexf is not well-formed XML near line 13: unclosed tag: edges",
    ],
    [
      "an entity bomb",
      `<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>\n${small('<node id="&b;"/>')}`.replace(
        /<\?xml.*\n/,
        "",
      ),
      "doctype-refused",
      1,
      "net.gexf has a DOCTYPE, which can name other files or grow without end; it was not read",
    ],
    [
      "an external entity",
      '<!DOCTYPE gexf [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<gexf><graph><nodes><node id="1" label="&x;"/></nodes></graph></gexf>',
      "doctype-refused",
      1,
      "net.gexf has a DOCTYPE, which can name other files or grow without end; it was not read",
    ],
    [
      "an entity nobody declared",
      small('<node id="&who;"/>'),
      "malformed-xml",
      3,
      "net.gexf is not well-formed XML near line 3: undefined entity",
    ],
    [
      "a NUL byte",
      small('<node id="a\0"/>'),
      "control-character",
      3,
      "line 3 of net.gexf holds the character U+0000, which XML forbids",
    ],
    [
      "an attribute of 10 MB",
      small(`<node id="${big}"/>`),
      "cell-too-long",
      3,
      "net.gexf has a value or tag of more than 1,000,000 characters near line 3",
    ],
    [
      "a text of 10 MB",
      wrap(`<meta><description>${big}</description></meta>`),
      "cell-too-long",
      3,
      "net.gexf has a value or tag of more than 1,000,000 characters near line 3",
    ],
    [
      "elements 300 deep",
      small(`${'<node id="1"><nodes>'.repeat(150)}${"</nodes></node>".repeat(150)}`),
      "nested-too-deep",
      3,
      "net.gexf has elements inside one another deeper than 256",
    ],
    [
      "another root",
      "<html/>",
      "malformed-graph",
      1,
      "net.gexf is XML, but its first element is html, not gexf",
    ],
    [
      "Latin-1 that says UTF-8",
      Buffer.from(small('\n<node id="\u00e9"/>'), "latin1"),
      "not-utf-8",
      4,
      "line 4 of net.gexf is not text in utf-8",
    ],
    [
      "an encoding nobody knows",
      '<?xml version="1.0" encoding="klingon"?><gexf/>',
      "unknown-encoding",
      1,
      'net.gexf says that its encoding is "klingon", which is not known',
    ],
    ["a node without id", small("<node/>"), "malformed-graph", 3, "the node on line 3 of net.gexf has no id"],
    [
      "an edge without an end",
      small('<node id="1"/>', '<edge source="1"/>'),
      "malformed-graph",
      3,
      "the edge on line 3 of net.gexf has no target",
    ],
    [
      "an end that is no node",
      small('<node id="1"/>', '<edge source="1" target="2"/>'),
      "dangling-end",
      3,
      'the end "2" of this tie is no node of net.gexf',
    ],
    [
      "two declarations of one key",
      wrap(
        '<graph><attributes class="node"><attribute id="0" title="a" type="string"/>\n<attribute id="0" title="b" type="string"/></attributes></graph>',
      ),
      "key-declared-twice",
      4,
      'net.gexf declares the attribute "0" of its nodes twice, as "a" and as "b"',
    ],
  ])("%s", async (_, content, rule, row, message) => {
    const { problems } = await read(content);
    expect(problems.map((problem) => [problem.rule, problem.row, problem.message])).toEqual([
      [rule, row, message],
    ]);
  });

  it("names at most a hundred ends that are no nodes", async () => {
    const edges = Array.from({ length: 150 }, (_, at) => `<edge source="1" target="x${at}"/>`).join("\n");
    const { problems } = await read(small('<node id="1"/>', edges));
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)?.message).toBe("50 more ends of ties are no nodes of net.gexf");
  });
});

it("encodings are read as the file or its mark says", async () => {
  const latin = Buffer.from(small('<node id="\u00e9"/>').replace("UTF-8", "ISO-8859-1"), "latin1");
  expect((await read(latin)).values("nodes", "id")).toEqual(["\u00e9"]);
  const wide = Buffer.from(`\ufeff${small('<node id="\u00e9"/>').replace("UTF-8", "UTF-16")}`, "utf16le");
  expect((await read(wide)).values("nodes", "id")).toEqual(["\u00e9"]);
});

it("times of GEXF become EDTF", () => {
  expect(["2001.0", "2001-02-03T04:05:06", "2001-02-03Z", "Infinity", " ", "1.5"].map(moment)).toEqual([
    "2001",
    "2001-02-03",
    "2001-02-03",
    null,
    null,
    "1.5",
  ]);
  const texts = (entries: [string, string][]) => spellsOf(new Map(entries)).spells.map(spellText);
  expect(texts([["intervals", "<[2001, 2003); [2005.0,Infinity]>"]])).toEqual(["2001/2003", "2005/.."]);
  expect(texts([["timestamps", "<[2001, 2002]>"]])).toEqual(["2001", "2002"]);
  expect(
    texts([
      ["startopen", "2001"],
      ["endopen", "false"],
    ]),
  ).toEqual(["2001/.."]);
});

it("is recognised by its first element, whatever its name", () => {
  const head = (text: string) => new TextEncoder().encode(text);
  expect(readerOf("x.xml", head('<?xml version="1.0"?><ns0:gexf xmlns:ns0="u">'))?.format).toBe("gexf");
  expect(gexf.recognises("x.gexf", head("PK"))).toBe(1);
  expect(gexf.recognises("x.xml", head("<graphml>"))).toBe(0);
});

const corpora = process.env.MAILLAGE_CORPORA;
if (corpora)
  describe("the Quakers", () => {
    const file = path.join(corpora, "treaties/quakers.gexf");
    it("are 119 persons with 174 ties", async () => {
      const found = await collectFile(gexf, "quakers.gexf", file);
      expect(found.problems).toEqual([]);
      expect(found.rows("nodes")).toHaveLength(119);
      expect(found.values("nodes", "gender").filter((gender) => gender === "female")).toHaveLength(22);
      expect(found.values("edges", "directed")).toEqual(Array(174).fill("no"));
      expect(Math.min(...found.values("nodes", "birth_year").map(Number))).toBe(1551);
      const graph = graphologyGexf.parse(Graph, readFileSync(file, "utf8"));
      expect(found.values("nodes", "id")).toEqual(graph.nodes());
      expect(found.values("edges", "source")).toEqual(graph.mapEdges((_e, _a, source) => source));
    });
  });
