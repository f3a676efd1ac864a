import path from "node:path";
import { describe, expect, it } from "vitest";
import { collect, collectFile } from "../graph/collect.ts";
import { readerOf } from "../readers.ts";
import { pajek } from "./pajek.ts";

const read = (text: string, name = "net.net") => collect(pajek, name, text);

const FULL = `% made by hand
*Network Leagues
*Vertices 4
1 "Ligue A" 0.1 0.2 0.5 ellipse x_fact 2 ic Red [1-3,5]
2 "Caf&#233;" [1920-*]
3 plain
*Arcs :1 "aid"
1 2 2.5 l "first aid" c Blue [1920-1922]
1 3 0
1: 2 3 1
*Edges :2
1 2
2 1 3 [1,3-4]
*Arcslist
1 2 3
*edgeslist
3 4
`;

describe("a Pajek file", () => {
  it("becomes vertices and ties of every section", async () => {
    const found = await read(FULL);
    expect(found.problems).toEqual([]);
    expect(found.rows("nodes")).toEqual([
      {
        id: "1",
        label: "Ligue A",
        x: "0.1",
        y: "0.2",
        z: "0.5",
        shape: "ellipse",
        x_fact: "2",
        ic: "Red",
        spells: ["1/3", "5"],
      },
      { id: "2", label: "Café", start: "1920" },
      { id: "3", label: "plain" },
      { id: "4" },
    ]);
    expect(found.rows("edges")).toEqual([
      {
        source: "1",
        target: "2",
        type: "aid",
        directed: "yes",
        weight: "2.5",
        label: "first aid",
        c: "Blue",
        start: "1920",
        end: "1922",
      },
      { source: "2", target: "3", type: "aid", directed: "yes", weight: "1" },
      { source: "1", target: "2", type: "2", directed: "no" },
      { source: "2", target: "1", type: "2", directed: "no", weight: "3", spells: ["1", "3/4"] },
      { source: "1", target: "2", directed: "yes" },
      { source: "1", target: "3", directed: "yes" },
      { source: "3", target: "4", directed: "no" },
    ]);
    expect(found.tables.get("edges")?.places).toEqual([8, 10, 12, 13, 15, 15, 17]);
    expect(found.notes.map(({ code, row, message }) => [code, row, message])).toEqual([
      [
        "both-directions",
        13,
        "1 tie without direction stands in net.net from the other end too; all rows are kept",
      ],
      ["zero-ties-left-out", 9, "1 tie has the value zero and was left out: zero means no tie"],
      ["file-says", 0, 'net.net says of itself: network "Leagues"'],
    ]);
  });

  it("of a project keeps networks, partitions and vectors together that have the same vertices", async () => {
    const vertices = '*Vertices 2\n1 "a"\n2 "b"\n';
    const found = await read(
      `*Network first\n${vertices}*Edges\n1 2\n\n*Network second\n${vertices}*Arcs\n2 1\n\n*Network third\n*Vertices 1\n1 "c"\n*Edges\n1 1\n\n*Partition kind\n*Vertices 2\n1\n2\n\n*Vector label\n*Vertices 2\n0.5\n0.7\n*Vector lost\n*Vertices 3\n1 2 3\n*Cluster some\n*Vertices 1\n1\n`,
      "all.paj",
    );
    expect(found.problems).toEqual([]);
    expect(found.rows("nodes")).toEqual([
      { id: "1", label: "a", kind: "1", "label (2)": "0.5" },
      { id: "2", label: "b", kind: "2", "label (2)": "0.7" },
    ]);
    expect(found.rows("edges")).toEqual([
      { source: "1", target: "2", directed: "no", network: "first" },
      { source: "2", target: "1", directed: "yes", network: "second" },
    ]);
    expect(found.rows("nodes 2")).toEqual([{ id: "1", label: "c" }]);
    expect(found.notes.map(({ code, message }) => [code, message])).toEqual([
      [
        "loops-kept",
        "1 tie leads from a thing to itself; leave out the rows in the mapping, or correct one end",
      ],
      [
        "several-graphs",
        'all.paj holds 3 networks; those on the same vertices differ in the column "network", others have tables of their own',
      ],
      ["other-elements-left-out", "2 parts of all.paj were not read: *Cluster, lost"],
    ]);
  });

  it("with a symmetric matrix has ties without direction, with another directed ones", async () => {
    const symmetric = await read("*Vertices 3\n*Matrix\n0 1 0\n1 2 0\n0 0 0\n");
    expect(symmetric.rows("edges")).toEqual([
      { source: "1", target: "2", directed: "no", weight: "1" },
      { source: "2", target: "2", directed: "no", weight: "2" },
    ]);
    expect(symmetric.codes()).toEqual(["loops-kept", "matrix-undirected"]);
    const other = await read('*Vertices 2\n*Matrix :1 "aid"\n0 1\n2 0\n');
    expect(other.rows("edges")).toEqual([
      { source: "1", target: "2", type: "aid", directed: "yes", weight: "1" },
      { source: "2", target: "1", type: "aid", directed: "yes", weight: "2" },
    ]);
  });

  it("of two modes says of which each vertex is", async () => {
    const found = await read("*Vertices 3 1\r\n*Matrix\r\n0.5 0\r\n");
    expect(found.values("nodes", "mode")).toEqual(["1", "2", "2"]);
    expect(found.rows("edges")).toEqual([{ source: "1", target: "2", directed: "no", weight: "0.5" }]);
  });
});

describe("a Pajek file that is refused", () => {
  it.each<[string, string, string, number, string]>([
    ["empty", "\n", "empty-file", 0, "net.net is empty"],
    ["without vertices", "% nothing\n", "malformed-graph", 0, "net.net has no *Vertices"],
    [
      "without their number",
      "*Vertices many\n",
      "malformed-graph",
      1,
      "line 1 of net.net does not say how many vertices there are",
    ],
    [
      "with a matrix that is not square",
      "*Vertices 2\n*Matrix\n0 1 1\n1 0 1\n",
      "matrix-not-square",
      2,
      "the matrix on line 2 of net.net holds 6 numbers; 2 rows of 2 make 4",
    ],
    [
      "with a text in a matrix",
      "*Vertices 2\n*Matrix\n0 x\n1 0\n",
      "malformed-graph",
      3,
      '"x" on line 3 of net.net is not a number',
    ],
    [
      "with an end that is no vertex",
      "*Vertices 2\n*Edges\n1 3\n",
      "dangling-end",
      3,
      '"3" on line 3 of net.net is not the number of a vertex from 1 to 2',
    ],
    [
      "with a mark that is not closed",
      '*Vertices 1\n1 "a\n',
      "malformed-graph",
      2,
      "line 2 of net.net begins a quotation mark that is not closed",
    ],
    [
      "with times that are none",
      '*Vertices 1\n1 "a" [soon]\n',
      "malformed-graph",
      2,
      '"soon" on line 2 of net.net is not times such as [1-3,5]',
    ],
    [
      "with a size that lies",
      "*Vertices 2000000000\n1 a\n",
      "malformed-graph",
      1,
      "net.net says it has 2000000000 vertices, but lists 1",
    ],
    [
      "with a line before its vertices",
      "1 2\n",
      "malformed-graph",
      1,
      "line 1 of net.net stands before *Vertices",
    ],
    [
      "with a value of 10 MB",
      `*Vertices 1\n1 "${"x".repeat(10_000_000)}"`,
      "cell-too-long",
      2,
      "net.net has a value of 10,000,000 characters, more than 1,000,000",
    ],
    ["with a NUL", "*Vertices 1\n\0", "nul-byte", 2, "line 2 of net.net holds a NUL byte"],
  ])("%s", async (_, content, rule, row, message) => {
    const { problems } = await read(content);
    expect(problems.map((problem) => [problem.rule, problem.row, problem.message])).toEqual([
      [rule, row, message],
    ]);
  });
});

it("is recognised by its first section", () => {
  const head = (text: string) => new TextEncoder().encode(text);
  expect(readerOf("x.txt", head("% comment\r\n\r\n*vertices 3"))?.format).toBe("pajek");
  expect(pajek.recognises("x.txt", head(`${"\n".repeat(4000)}x`))).toBe(0);
});

const corpora = process.env.MAILLAGE_CORPORA;
if (corpora)
  it("the Southern Women are 18, with 14 events and 89 ties", async () => {
    const found = await collectFile(
      pajek,
      "SouthernWomen.paj",
      path.join(corpora, "pajek-ucinet/SouthernWomen.paj"),
    );
    expect(found.problems).toEqual([]);
    const modes = found.values("nodes", "mode");
    expect([
      modes.filter((mode) => mode === "1").length,
      modes.filter((mode) => mode === "2").length,
    ]).toEqual([18, 14]);
    expect(found.rows("edges")).toHaveLength(89);
    expect(found.values("nodes", "x").every((x) => x !== "")).toBe(true);
    expect(found.values("nodes", "label")[18]).toBe("E01:06/27");
  });
