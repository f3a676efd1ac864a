import path from "node:path";
import { describe, expect, it } from "vitest";
import { collect, collectFile } from "../graph/collect.ts";
import { readerOf } from "../readers.ts";
import { graphJson } from "./graphJson.ts";

const read = (value: unknown) => collect(graphJson, "net.json", JSON.stringify(value));
const messages = async (value: unknown) => (await read(value)).notes.map(({ message }) => message);

describe("a graph in JSON", () => {
  it("of graphology is read with its attributes", async () => {
    const found = await read({
      attributes: { name: "Leagues" },
      options: { type: "mixed", multi: true },
      nodes: [
        {
          key: "a",
          attributes: { label: "A", key: "inner", tags: ["x", "y"], place: { lat: 1.5, lon: -2 } },
        },
        { key: "b" },
      ],
      edges: [
        { key: "e", source: "a", target: "b", attributes: { weight: 2, since: null } },
        { key: "f", source: "b", target: "a", undirected: true },
      ],
    });
    expect(found.problems).toEqual([]);
    expect(found.rows("nodes")).toEqual([
      { id: "a", label: "A", "key (2)": "inner", tags: ["x", "y"], "place.lat": "1.5", "place.lon": "-2" },
      { id: "b" },
    ]);
    expect(found.rows("edges")).toEqual([
      { id: "e", source: "a", target: "b", directed: "yes", weight: "2" },
      { id: "f", source: "b", target: "a", directed: "no" },
    ]);
    expect(found.notes.map(({ code, message }) => [code, message])).toEqual([
      [
        "keys-read",
        'net.json was read as graphology JSON: lists "nodes" and "edges", id "key", label "label", ends "source" and "target"',
      ],
      ["other-elements-left-out", '1 part of net.json beside its lists was not read: "attributes"'],
    ]);
  });

  it("of NetworkX is read with its direction and the keys of parallel ties", async () => {
    const found = await read({
      directed: true,
      multigraph: true,
      graph: {},
      nodes: [{ id: 1, name: "One" }, { id: 2 }],
      links: [
        { source: 1, target: 2, key: 0, kind: "x" },
        { source: 1, target: 2, key: 1 },
      ],
    });
    expect(found.problems).toEqual([]);
    expect(found.rows("nodes")).toEqual([{ id: "1", label: "One" }, { id: "2" }]);
    expect(found.rows("edges")).toEqual([
      { source: "1", target: "2", directed: "yes", key: "0", kind: "x" },
      { source: "1", target: "2", directed: "yes", key: "1" },
    ]);
    expect(found.notes.map(({ message }) => message)).toEqual([
      'net.json was read as node-link JSON: lists "nodes" and "links", id "id", label "name", ends "source" and "target"',
    ]);
  });

  it("of D3 with positions for ends is read by the names of its nodes", async () => {
    const found = await read({
      nodes: [
        { name: "A", group: 1 },
        { name: "B", group: 2 },
      ],
      links: [{ source: 0, target: 1, value: 3 }],
    });
    expect(found.rows("nodes")).toEqual([
      { id: "A", group: "1" },
      { id: "B", group: "2" },
    ]);
    expect(found.rows("edges")).toEqual([{ source: "A", target: "B", value: "3" }]);
    expect(found.notes.map(({ message }) => message)).toEqual([
      'net.json was read as nodes and edges JSON: lists "nodes" and "links", id "name", ends "source" and "target" as positions in the list, from 0, direction not said',
    ]);
  });

  it("whose names repeat is read by positions alone, and ends may be whole nodes", async () => {
    const repeated = await read({ nodes: [{ name: "A" }, { name: "A" }], links: [{ source: 0, target: 1 }] });
    expect(repeated.rows("nodes")).toEqual([
      { id: "0", label: "A" },
      { id: "1", label: "A" },
    ]);
    expect(repeated.rows("edges")).toEqual([{ source: "0", target: "1" }]);
    const whole = await read({
      nodes: [{ id: "a" }, { id: "b" }],
      links: [{ source: { id: "a" }, target: { id: "b" } }],
    });
    expect(whole.rows("edges")).toEqual([{ source: "a", target: "b" }]);
  });

  it("of Cytoscape.js is read from lists and from one flat list", async () => {
    const nodes = [
      { data: { id: "a", name: "A", parent: "b" }, position: { x: 1, y: 2 }, classes: "big" },
      { data: { id: "b" } },
    ];
    const edges = [{ data: { id: "e", source: "a", target: "b", weight: 1 } }];
    for (const value of [
      { elements: { nodes, edges } },
      { elements: [...nodes, ...edges] },
      [...nodes, ...edges],
    ]) {
      const found = await read(value);
      expect(found.problems).toEqual([]);
      expect(found.rows("nodes")).toEqual([
        { id: "a", label: "A", parent: "b", "position.x": "1", "position.y": "2", classes: "big" },
        { id: "b" },
      ]);
      expect(found.rows("edges")).toEqual([{ id: "e", source: "a", target: "b", weight: "1" }]);
    }
  });

  it("of the JSON Graph Format is read, several graphs into several tables", async () => {
    const one = {
      directed: false,
      label: "First",
      nodes: { a: { label: "A", metadata: { country: "FR" } }, b: {} },
      edges: [{ source: "a", target: "b", relation: "joins", metadata: { since: 1920 } }],
    };
    const found = await read({ graphs: [one, { ...one, directed: true, edges: [] }] });
    expect(found.problems).toEqual([]);
    expect(found.rows("nodes")).toEqual([{ id: "a", label: "A", country: "FR" }, { id: "b" }]);
    expect(found.rows("edges")).toEqual([
      { source: "a", target: "b", directed: "no", since: "1920", type: "joins" },
    ]);
    expect([...found.tables.keys()]).toEqual(["nodes", "edges", "nodes 2", "edges 2"]);
    expect(await messages({ graph: one })).toEqual([
      'net.json was read as JGF JSON: lists "nodes" and "edges", id "id", label "label", ends "source" and "target"',
      'net.json says of itself: label "First"',
    ]);
  });

  it("of plain lists is read under the names of keys it has", async () => {
    const found = await read({
      Vertices: [
        { ID: "a", Name: "A" },
        { ID: "b", Name: "B" },
      ],
      relations: [{ From: "a", To: "b", type: "Undirected" }],
    });
    expect(found.rows("nodes")).toEqual([
      { id: "a", Name: "A" },
      { id: "b", Name: "B" },
    ]);
    expect(found.rows("edges")).toEqual([{ source: "a", target: "b", directed: "no" }]);
  });

  it("may be pairs and texts, or ties alone", async () => {
    const pairs = await read({ nodes: ["a", "b"], edges: [["a", "b", 3]] });
    expect(pairs.rows("edges")).toEqual([{ source: "a", target: "b", weight: "3" }]);
    const alone = await read({
      edges: [
        { from: "a", to: "b" },
        { from: "b", to: "c" },
      ],
    });
    expect(alone.rows("nodes")).toEqual([{ id: "a" }, { id: "b" }, { id: "c" }]);
    expect(alone.codes()).toEqual(["ends-added", "keys-read"]);
  });

  it("keeps every digit, and names that a language knows", async () => {
    const found = await collect(
      graphJson,
      "net.json",
      '{"nodes":[{"id":12345678901234567890,"__proto__":"p","constructor":{"__proto__":1.50000000000000000}},{"id":"__proto__"}],"edges":[{"source":12345678901234567890,"target":"__proto__"}]}',
    );
    expect(found.problems).toEqual([]);
    expect(found.tables.get("nodes")?.rows[0]).toEqual(
      new Map([
        ["id", "12345678901234567890"],
        ["__proto__", "p"],
        ["constructor.__proto__", "1.50000000000000000"],
      ]),
    );
    expect(found.rows("edges")).toEqual([{ source: "12345678901234567890", target: "__proto__" }]);
  });
});

describe("a graph in JSON that is refused", () => {
  it.each<[string, string, string, number, string]>([
    ["empty", " ", "empty-file", 0, "net.json is empty"],
    ["cut off", '{"nodes":[\n{"id":1},\n', "malformed-json", 3, "net.json is not JSON near line 3"],
    ["wrong", '{"nodes":[\n{"id":1,}\n]}', "malformed-json", 2, "net.json is not JSON near line 2"],
    [
      "without lists",
      '{"a":1}',
      "malformed-graph",
      0,
      "net.json is JSON, but holds no lists of nodes and edges that are known",
    ],
    [
      "without ends",
      '{"nodes":[{"id":1}],"edges":[{"a":1,"b":2}]}',
      "malformed-graph",
      0,
      "the edges of net.json have no two keys that are known to be ends",
    ],
    [
      "with an empty end",
      '{"nodes":[{"id":1}],"edges":[{"source":1,"target":null}]}',
      "malformed-graph",
      1,
      "edge 1 of net.json has no target",
    ],
    [
      "with an end that is no node",
      '{"nodes":[{"id":"a"}],"edges":[{"source":"a","target":"b"}]}',
      "dangling-end",
      1,
      'the end "b" of this tie is no node of net.json',
    ],
    [
      "with a value of 10 MB",
      `{"nodes":[{"id":"${"x".repeat(10_000_000)}"}],"edges":[]}`,
      "cell-too-long",
      1,
      "net.json has a value of 10,000,000 characters, more than 1,000,000",
    ],
    [
      "too deep",
      `{"nodes":[],"a":${"[".repeat(100_000)}`,
      "nested-too-deep",
      1,
      "net.json has lists inside one another deeper than 256",
    ],
    ["with a NUL", '{"nodes":[\n"\0"]}', "nul-byte", 2, "line 2 of net.json holds a NUL byte"],
  ])("%s", async (_, content, rule, row, message) => {
    const { problems } = await collect(graphJson, "net.json", content);
    expect(problems.map((problem) => [problem.rule, problem.row, problem.message])).toEqual([
      [rule, row, message],
    ]);
  });
});

it("is recognised by its lists, and Kumu's is not", () => {
  const head = (text: string) => new TextEncoder().encode(text);
  expect(readerOf("x.txt", head('{"directed": false, "nodes": ['))?.format).toBe("graph-json");
  expect(graphJson.recognises("x.json", head('{"a":'))).toBe(1);
  expect(graphJson.recognises("x.json", head('{"elements":[],"connections":[]}'))).toBe(0);
});

const corpora = process.env.MAILLAGE_CORPORA;
if (corpora)
  describe("the corpora", () => {
    const open = (file: string) => collectFile(graphJson, path.basename(file), path.join(corpora, file));
    it("EuroSiS has 1,285 nodes and 7,524 ties on 6,462 pairs", async () => {
      const found = await open("eurosis/euroSIS.json");
      expect(found.problems).toEqual([]);
      expect(found.rows("nodes")).toHaveLength(1285);
      expect(found.tables.get("nodes")?.columns).toHaveLength(30);
      expect(found.values("edges", "directed")).toEqual(Array(7524).fill("no"));
      const pairs = found.rows("edges").map(({ source, target }) => [source, target].sort().join(" "));
      expect(new Set(pairs).size).toBe(6462);
      expect(found.values("edges", "weight").filter((weight) => weight === "2")).toHaveLength(62);
      expect(found.values("nodes", "x")[0]).toBe("-297.02410888671875");
      expect(found.codes()).toEqual(["both-directions", "keys-read"]);
    });
    it("the peace treaties are 252, of 49 parties, with 624 ties", async () => {
      const found = await open("treaties/peacetreaties.json");
      expect(found.problems).toEqual([]);
      const ids = found.values("nodes", "id").map(String);
      expect(ids.filter((id) => id.startsWith("T"))).toHaveLength(252);
      expect(ids.filter((id) => id.startsWith("C"))).toHaveLength(49);
      expect(found.values("edges", "directed")).toEqual(Array(624).fill("no"));
    });
    it.each([
      ["florentine", 15, 35, "no"],
      ["florentine-with-pucci", 16, 35, "no"],
      ["karate", 34, 78, "no"],
      ["krackhardt-kite", 10, 18, "no"],
      ["davis-southern-women", 32, 89, "no"],
      ["sampson", 18, 88, "yes"],
      ["sampson-waves", 18, 168, "yes"],
      ["finches", 30, 122, "no"],
    ])("%s has %i nodes and %i ties", async (name, nodes, edges, directed) => {
      const found = await open(`classics/${name}.json`);
      expect(found.problems).toEqual([]);
      expect(found.rows("nodes")).toHaveLength(nodes);
      expect(found.values("edges", "directed")).toEqual(Array(edges).fill(directed));
    });
  });
