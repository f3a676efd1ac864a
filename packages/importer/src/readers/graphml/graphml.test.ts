import path from "node:path";
import Graph from "graphology";
import graphologyGraphml from "graphology-graphml";
import { describe, expect, it } from "vitest";
import { collect, collectFile } from "../graph/collect.ts";
import { readerOf } from "../readers.ts";
import { graphml } from "./graphml.ts";

const XMLNS = 'xmlns="http://graphml.graphdrawing.org/xmlns"';
const wrap = (content: string, more = "") =>
  `<?xml version="1.0"?>\n<graphml ${XMLNS}${more}>\n${content}\n</graphml>\n`;
const read = (text: string | Uint8Array, name = "net.graphml") => collect(graphml, name, text);

const FULL = wrap(`<key id="d0" for="node" attr.name="label" attr.type="string"/>
<key id="type" for="node" attr.name="type" attr.type="string"/>
<key id="type" for="edge" attr.name="type" attr.type="integer"/>
<key id="w" for="edge" attr.name="weight" attr.type="double"><default>1.0</default></key>
<key id="g" for="graph" attr.name="made by" attr.type="string"/>
<key id="a" attr.name="note" attr.type="string"/>
<graph id="G" edgedefault="directed"><data key="g">hand</data>
<desc>Leagues</desc>
<edge source="n1" target="n2"><data key="type">7</data><data key="a">first</data></edge>
<node id="n1"><data key="d0">One</data><data key="type">union</data><port name="p"/>
  <graph id="n1:" edgedefault="undirected"><node id="n2"><desc>inner</desc><data key="q">lost</data></node>
  <edge id="e2" source="n2" target="n1" sourceport="p"><data key="w">3</data></edge></graph>
</node>
<edge id="e3" source="n1" target="n2" directed="false"/>
<hyperedge id="h"><endpoint node="n1"/><endpoint node="n2"/><data key="a">both</data></hyperedge>
</graph>`);

describe("a GraphML file", () => {
  it("becomes rows, each kind of element with its own keys", async () => {
    const found = await read(FULL);
    expect(found.problems).toEqual([]);
    expect(found.rows("nodes")).toEqual([
      { id: "n2", parent: "n1", desc: "inner", q: "lost" },
      { id: "n1", label: "One", type: "union" },
    ]);
    expect(found.rows("edges")).toEqual([
      { source: "n1", target: "n2", directed: "yes", type: "7", note: "first", weight: "1.0" },
      { id: "e2", source: "n2", target: "n1", directed: "no", sourceport: "p", weight: "3" },
      { id: "e3", source: "n1", target: "n2", directed: "no", weight: "1.0" },
    ]);
    expect(found.rows("hyperedges")).toEqual([{ id: "h", nodes: ["n1", "n2"], note: "both" }]);
    expect(found.tables.get("edges")?.columns).toEqual([
      "id",
      "source",
      "target",
      "type",
      "directed",
      "weight",
      "start",
      "end",
      "note",
      "sourceport",
    ]);
    expect(found.notes.map(({ code, row, message }) => [code, row, message])).toEqual([
      [
        "both-directions",
        16,
        "1 tie without direction stands in net.graphml from the other end too; all rows are kept",
      ],
      ["file-says", 0, 'net.graphml says of itself: made by (not told here), desc "Leagues"'],
      [
        "wrong-type-taken",
        5,
        '1 key has the type "integer", which is none of GraphML; their values are taken as text',
      ],
      ["ports-read", 12, "1 port of nodes was not read; ties keep the names of their ports"],
      [
        "undeclared-attribute",
        13,
        '1 value names the key "q", which is not declared; its column has that name',
      ],
      ["hierarchy-flattened", 13, '1 node stands inside another; the column "parent" names it'],
      [
        "hyperedges-read",
        17,
        '1 hyperedge joins any number of nodes; they stand in the table "hyperedges", one a row',
      ],
    ]);
  });

  it("of yEd gives its labels, places and arrows", async () => {
    const found = await read(
      wrap(
        `<key for="node" id="d6" yfiles.type="nodegraphics"/><key for="edge" id="d10" yfiles.type="edgegraphics"/>
<graph edgedefault="directed" id="G">
<node id="n0"><data key="d6"><y:ShapeNode><y:Geometry height="30.0" width="30.0" x="5.0" y="7.5"/><y:Fill color="#FFCC00"/><y:NodeLabel>Ligue
 A<y:LabelModel><y:SmartNodeLabelModel distance="4.0"/></y:LabelModel></y:NodeLabel></y:ShapeNode></data></node>
<node id="n1"><data key="d6"><y:ShapeNode><y:NodeLabel>B</y:NodeLabel></y:ShapeNode></data></node>
<edge id="e0" source="n0" target="n1"><data key="d10"><y:PolyLineEdge><y:Arrows source="none" target="standard"/><y:EdgeLabel>joins</y:EdgeLabel></y:PolyLineEdge></data></edge>
</graph>`,
        ' xmlns:y="http://www.yworks.com/xml/graphml"',
      ),
    );
    expect(found.problems).toEqual([]);
    expect(found.rows("nodes")).toEqual([
      { id: "n0", label: "Ligue A", "y:Geometry.x": "5.0", "y:Geometry.y": "7.5", "y:Fill.color": "#FFCC00" },
      { id: "n1", label: "B" },
    ]);
    expect(found.rows("edges")).toEqual([
      {
        id: "e0",
        source: "n0",
        target: "n1",
        directed: "yes",
        label: "joins",
        "y:Arrows.source": "none",
        "y:Arrows.target": "standard",
      },
    ]);
    expect(found.notes.map(({ code, table, count }) => [code, table, count])).toEqual([
      ["look-left-out", "nodes", 6],
      ["look-left-out", "edges", 2],
    ]);
  });

  it("with several graphs says of which a row is", async () => {
    const found = await read(
      wrap(
        '<graph id="A"><node id="1"/></graph><graph id="B"><node id="2"/><edge source="1" target="2"/></graph>',
      ),
    );
    expect(found.values("nodes", "graph")).toEqual(["", "B"]);
    expect(found.notes.map(({ message }) => message)).toEqual([
      'net.graphml holds 2 graphs; the column "graph" says of which each row of the later ones is',
    ]);
  });

  it("keeps attributes named as ids, as parents or as parts of a language", async () => {
    const found = await read(
      wrap(
        '<key id="constructor" for="node" attr.name="id"/><key id="__proto__" for="node" attr.name="__proto__"/><graph><node id="toString"><data key="constructor">x</data><data key="__proto__">y</data></node></graph>',
      ),
    );
    expect(found.tables.get("nodes")?.rows).toEqual([
      new Map([
        ["id", "toString"],
        ["id (2)", "x"],
        ["__proto__", "y"],
      ]),
    ]);
  });

  it("whose key is declared twice in the same words is told and read", async () => {
    const key = '<key id="k" for="node" attr.name="a" attr.type="string"/>';
    const found = await read(wrap(`${key}${key}<graph><node id="1"><data key="k">v</data></node></graph>`));
    expect(found.problems).toEqual([]);
    expect(found.rows("nodes")).toEqual([{ id: "1", a: "v" }]);
    expect(found.codes()).toEqual(["key-repeated"]);
  });

  it("agrees with graphology-graphml where that can read", async () => {
    const text = wrap(
      `<key id="l" for="node" attr.name="label" attr.type="string"/><key id="w" for="edge" attr.name="weight" attr.type="double"/>
<graph edgedefault="undirected"><node id="1"><data key="l">One</data></node><node id="2"><data key="l">Two</data></node>
<edge id="a" source="1" target="2"><data key="w">2.5</data></edge><edge id="b" source="2" target="1" directed="true"><data key="w">4</data></edge></graph>`,
    );
    const found = await read(text);
    const graph = graphologyGraphml.parse(Graph, text);
    expect(found.rows("nodes")).toEqual(graph.mapNodes((id, { label }) => ({ id, label })));
    expect(
      found.rows("edges").map(({ id, source, target, weight }) => [id, source, target, Number(weight)]),
    ).toEqual(graph.mapEdges((id, { weight }, source, target) => [id, source, target, weight]));
  });
});

describe("a GraphML file that is refused", () => {
  it.each<[string, string, string, number, string]>([
    ["empty", "", "empty-file", 0, "net.graphml is empty"],
    [
      "cut off",
      FULL.slice(0, 700),
      "malformed-xml",
      12,
      "net.graphml is not well-formed XML near line 12: unclosed tag: node",
    ],
    [
      "an external entity",
      `<!DOCTYPE graphml SYSTEM "http://example.org/graphml.dtd">\n<graphml ${XMLNS}/>`,
      "doctype-refused",
      1,
      "net.graphml has a DOCTYPE, which can name other files or grow without end; it was not read",
    ],
    [
      "two declarations of one key",
      wrap(
        '<key id="k" for="node" attr.name="a" attr.type="string"/>\n<key id="k" for="node" attr.name="b" attr.type="int"/>',
      ),
      "key-declared-twice",
      4,
      'net.graphml declares the key "k" for node twice, as "a" of type string and as "b" of type int',
    ],
    [
      "an end that is no node",
      wrap('<graph><node id="1"/>\n<edge source="1" target="2"/></graph>'),
      "dangling-end",
      4,
      'the end "2" of this tie is no node of net.graphml',
    ],
    [
      "a node without id",
      wrap("<graph><node/></graph>"),
      "malformed-graph",
      3,
      "the node on line 3 of net.graphml has no id",
    ],
    [
      "another root",
      "<gexf/>",
      "malformed-graph",
      1,
      "net.graphml is XML, but its first element is gexf, not graphml",
    ],
    [
      "a NUL byte",
      wrap("<graph><node id='\0'/></graph>"),
      "control-character",
      3,
      "line 3 of net.graphml holds the character U+0000, which XML forbids",
    ],
    [
      "a text of 10 MB",
      wrap(
        `<key id="k" for="node" attr.name="a"/><graph><node id="1"><data key="k">${"x".repeat(10_000_000)}</data></node></graph>`,
      ),
      "cell-too-long",
      3,
      "net.graphml has a value or tag of more than 1,000,000 characters near line 3",
    ],
  ])("%s", async (_, content, rule, row, message) => {
    const { problems } = await read(content);
    expect(problems.map((problem) => [problem.rule, problem.row, problem.message])).toEqual([
      [rule, row, message],
    ]);
  });
});

it("is recognised under the ending of another format", () => {
  const head = new TextEncoder().encode("<?xml version='1.0'?>\n<graphml xmlns='u'>");
  expect(readerOf("transform.gml", head)?.format).toBe("graphml");
});

const corpora = process.env.MAILLAGE_CORPORA;
if (corpora)
  describe("the European Social Forum", () => {
    it("loads with 1,080 nodes and 500 edges", async () => {
      const found = await collectFile(graphml, "transform.gml", path.join(corpora, "esf/transform.gml"));
      expect(found.problems).toEqual([]);
      expect(found.rows("nodes")).toHaveLength(1080);
      const kinds = found.values("nodes", "type");
      expect(kinds.filter((kind) => kind === "Network+")).toHaveLength(68);
      expect(kinds.filter((kind) => kind === "Seminary")).toHaveLength(147);
      expect(kinds.filter((kind) => kind === "Plenary Session")).toHaveLength(31);
      expect(kinds.filter((kind) => kind === "Workshop")).toHaveLength(5);
      const ties = found.rows("edges");
      expect(ties).toHaveLength(500);
      const types = (type: string) => ties.filter((tie) => tie.type === type);
      expect(types("Participated To")).toHaveLength(258);
      expect(types("Is Part Of")).toHaveLength(242);
      expect(new Set(ties.map(({ source, target, type }) => `${source} ${target} ${type}`)).size).toBe(494);
      expect(new Set(found.values("nodes", "country").filter((country) => country !== "")).size).toBe(56);
      expect(found.tables.get("nodes")?.columns).toContain("contact");
      expect(found.values("nodes", "contact").every((cell) => cell === "")).toBe(true);
      expect(found.notes.map(({ code, message }) => [code, message])).toEqual([
        [
          "wrong-type-taken",
          '1 key has the type "integer", which is none of GraphML; their values are taken as text',
        ],
      ]);
    });
  });
