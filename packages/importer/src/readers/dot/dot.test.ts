import { describe, expect, it } from "vitest";
import { collect } from "../graph/collect.ts";
import { readerOf } from "../readers.ts";
import { dot } from "./dot.ts";

const read = (text: string) => collect(dot, "net.dot", text);

const FULL = `/* by hand */
digraph "Leagues" {
  rankdir = LR; // a comment
# a line of the preprocessor
  node [shape=box, country=FR]
  a [label="Ligue \\"A\\"\\nParis" country=DE];
  a -> b:n -> c [label=<<b>aid</b> &amp; talk>, weight=2]
  subgraph cluster_south {
    label = "South"; edge [kind=aid]
    d -> {e f} ;
  }
  "__proto__" -> "con" + "structor"
  a -> a
}
`;

describe("a DOT file", () => {
  it("becomes rows: chains, groups, defaults, subgraphs, ports and HTML", async () => {
    const found = await read(FULL);
    expect(found.problems).toEqual([]);
    expect(found.rows("nodes").map(({ id, label, parent, country }) => [id, label, parent, country])).toEqual(
      [
        ["a", 'Ligue "A"\nParis', undefined, "DE"],
        ["b", undefined, undefined, "FR"],
        ["c", undefined, undefined, "FR"],
        ["d", undefined, "cluster_south", "FR"],
        ["e", undefined, "cluster_south", "FR"],
        ["f", undefined, "cluster_south", "FR"],
        ["__proto__", undefined, undefined, "FR"],
        ["constructor", undefined, undefined, "FR"],
      ],
    );
    expect(found.rows("edges")).toEqual([
      { source: "a", target: "b", directed: "yes", label: "aid & talk", weight: "2", targetport: "n" },
      { source: "b", target: "c", directed: "yes", label: "aid & talk", weight: "2", sourceport: "n" },
      { source: "d", target: "e", directed: "yes", kind: "aid" },
      { source: "d", target: "f", directed: "yes", kind: "aid" },
      { source: "__proto__", target: "constructor", directed: "yes" },
      { source: "a", target: "a", directed: "yes" },
    ]);
    expect(found.notes.map(({ code, message }) => [code, message])).toEqual([
      [
        "loops-kept",
        "1 tie leads from a thing to itself; leave out the rows in the mapping, or correct one end",
      ],
      ["hierarchy-flattened", '3 nodes stand in subgraphs; the column "parent" names it'],
      ["file-says", 'net.dot says of itself: graph "Leagues", rankdir "LR"'],
    ]);
  });

  it("that is strict joins ties of one pair; another keeps them", async () => {
    const ties = "{ a -- b [w=1]; b -- a [v=2]; a -- b }";
    expect((await read(`strict graph ${ties}`)).rows("edges")).toEqual([
      { source: "a", target: "b", directed: "no", w: "1", v: "2" },
    ]);
    expect((await read(`graph G ${ties}`)).rows("edges")).toHaveLength(3);
  });

  it.each<[string, string, string, number, string]>([
    ["empty", "", "empty-file", 0, "net.dot is empty"],
    ["cut off", FULL.slice(0, 60), "malformed-graph", 3, "net.dot ends before its graph does"],
    [
      "of another language",
      "hello { }",
      "malformed-graph",
      1,
      '"hello" on line 1 of net.dot cannot stand there in DOT',
    ],
    [
      "with an arrow to nothing",
      "graph {\na -- ; }",
      "malformed-graph",
      2,
      '";" on line 2 of net.dot cannot stand there in DOT',
    ],
    [
      "with more behind its end",
      "graph { }\n}",
      "malformed-graph",
      2,
      '"}" on line 2 of net.dot cannot stand there in DOT',
    ],
    [
      "with a mark that is not closed",
      'graph {\na [label="x] }',
      "malformed-graph",
      2,
      "line 2 of net.dot begins a quotation mark that is not closed",
    ],
    [
      "with HTML that is not closed",
      "graph {\na [label=<<b>] }",
      "malformed-graph",
      2,
      "line 2 of net.dot begins an HTML text that is not closed",
    ],
    [
      "with a strange sign",
      "graph {\n?",
      "malformed-graph",
      2,
      'line 2 of net.dot has "?" where DOT has no such sign',
    ],
    [
      "too deep",
      `graph ${"{".repeat(100_000)}`,
      "nested-too-deep",
      1,
      "net.dot has subgraphs inside one another deeper than 256",
    ],
    [
      "whose groups stand for too many ties",
      `graph { {${Array.from({ length: 1001 }, (_, at) => `a${at}`).join(" ")}} -- {${Array.from({ length: 1001 }, (_, at) => `b${at}`).join(" ")}} }`,
      "file-too-large",
      1,
      "the groups of nodes joined on line 1 of net.dot stand for more than 1,000,000 ties",
    ],
    [
      "with a value of 10 MB",
      `graph { a [label="${"x".repeat(10_000_000)}"] }`,
      "cell-too-long",
      1,
      "net.dot has a value of 10,000,000 characters, more than 1,000,000",
    ],
    ["with a NUL", "graph {\n\0", "nul-byte", 2, "line 2 of net.dot holds a NUL byte"],
  ])("%s is refused", async (_, content, rule, row, message) => {
    const { problems } = await read(content);
    expect(problems.map((problem) => [problem.rule, problem.row, problem.message])).toEqual([
      [rule, row, message],
    ]);
  });

  it("is recognised by its first words, and GML is not taken for it", () => {
    const head = (text: string) => new TextEncoder().encode(text);
    expect(readerOf("x.txt", head("/* x */\nstrict digraph {"))?.format).toBe("dot");
    expect(readerOf("x.txt", head("graph\n["))?.format).toBe("gml");
  });
});
