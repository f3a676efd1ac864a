import { describe, expect, it } from "vitest";
import { collect } from "../graph/collect.ts";
import { readerOf } from "../readers.ts";
import { gml } from "./gml.ts";

const read = (text: string) => collect(gml, "net.gml", text);

const FULL = `Creator "by hand"
# a comment [ with " signs
graph [
  comment "Leagues"
  directed 1
  edge [ source 1 target 2 label "joins" weight 2.5 tag "a" tag "b" tag "c" ]
  node [ id 1 label "Ligue &quot;A&quot; &#233;" graphics [ x 1.5 center [ y 2 ] ] ]
  node [
    id 2
    name "B"
  ]
  edge [ source 2 target 1 directed 0 ]
]
`;

describe("a GML file", () => {
  it("is read in the encoding that the mapping names, or as Windows-1252 where it is not UTF-8, which is told", async () => {
    const text = 'graph [ node [ id 1 label "Ligue ł" ] ]';
    const polish = Buffer.from(text.replace("ł", "\u00b3"), "latin1");
    const chosen = await collect(gml, "net.gml", polish, { encoding: "iso-8859-2" });
    expect([chosen.values("nodes", "label"), chosen.codes()]).toEqual([["Ligue ł"], ["encoding-read"]]);
    const guessed = await collect(gml, "net.gml", polish);
    expect([guessed.values("nodes", "label"), guessed.codes()]).toEqual([["Ligue ³"], ["encoding-unsure"]]);
  });

  it("becomes rows, lists inside becoming columns and keys that repeat lists", async () => {
    const found = await read(FULL);
    expect(found.problems).toEqual([]);
    expect(found.rows("nodes")).toEqual([
      { id: "1", label: 'Ligue "A" é', "graphics.x": "1.5", "graphics.center.y": "2" },
      { id: "2", name: "B" },
    ]);
    expect(found.rows("edges")).toEqual([
      { source: "1", target: "2", directed: "yes", label: "joins", weight: "2.5", tag: ["a", "b", "c"] },
      { source: "2", target: "1", directed: "no" },
    ]);
    expect(found.tables.get("nodes")?.places).toEqual([7, 8]);
    expect(found.notes.map(({ message }) => message)).toEqual([
      'net.gml says of itself: Creator (not told here), comment "Leagues"',
    ]);
  });

  it("has no direction unless it says so, and may hold several graphs", async () => {
    const found = await read(
      "graph [ node [ id 1 ] edge [ source 1 target 1 ] ] graph [ node [ id __proto__ ] ]",
    );
    expect(found.rows("edges")).toEqual([{ source: "1", target: "1", directed: "no" }]);
    expect(found.rows("nodes 2")).toEqual([{ id: "__proto__" }]);
  });

  it.each<[string, string, string, number, string]>([
    ["empty", "", "empty-file", 0, "net.gml is empty"],
    ["without a graph", "Creator 1", "malformed-graph", 0, "net.gml holds no graph"],
    [
      "cut off",
      FULL.slice(0, 150),
      "malformed-graph",
      6,
      "line 6 of net.gml is the last, but a list or a key is not complete",
    ],
    [
      "with a mark that is not closed",
      'graph [\nlabel "x ]',
      "malformed-graph",
      2,
      "line 2 of net.gml begins a quotation mark that is not closed",
    ],
    [
      "with a list too many",
      "graph [ ]\n]",
      "malformed-graph",
      2,
      "line 2 of net.gml closes a list that was not opened",
    ],
    [
      "with a list without a key",
      "graph [\n[ ] ]",
      "malformed-graph",
      2,
      "line 2 of net.gml has a list without a key",
    ],
    [
      "with a node without id",
      "graph [\nnode [ label 1 ] ]",
      "malformed-graph",
      2,
      "the node on line 2 of net.gml has no id",
    ],
    [
      "with a node of two ids",
      "graph [\nnode [ id 1 id 2 ] ]",
      "malformed-graph",
      2,
      "the node on line 2 of net.gml has more than one id",
    ],
    [
      "with an end that is no node",
      "graph [ node [ id 1 ]\nedge [ source 1 target 2 ] ]",
      "dangling-end",
      2,
      'the end "2" of this tie is no node of net.gml',
    ],
    [
      "too deep",
      "a [ ".repeat(100_000),
      "nested-too-deep",
      1,
      "net.gml has lists inside one another deeper than 256",
    ],
    ["with a NUL", "graph [\n\0", "nul-byte", 2, "line 2 of net.gml holds a NUL byte"],
    [
      "with a value of 10 MB",
      `graph [ node [ id "${"x".repeat(10_000_000)}" ] ]`,
      "cell-too-long",
      1,
      "net.gml has a value of 10,000,000 characters, more than 1,000,000",
    ],
  ])("%s is refused", async (_, content, rule, row, message) => {
    const { problems } = await read(content);
    expect(problems.map((problem) => [problem.rule, problem.row, problem.message])).toEqual([
      [rule, row, message],
    ]);
  });

  it("is recognised by its graph", () => {
    expect(readerOf("x.txt", new TextEncoder().encode("Creator 1\ngraph\n["))?.format).toBe("gml");
  });
});
