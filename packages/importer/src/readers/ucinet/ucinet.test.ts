import path from "node:path";
import { describe, expect, it } from "vitest";
import { collect, collectFile } from "../graph/collect.ts";
import { readerOf } from "../readers.ts";
import { ucinetBinary } from "./ucinetBinary.ts";
import { ucinetDl } from "./ucinetDl.ts";

const read = (text: string) => collect(ucinetDl, "net.dl", text);

function headerOf(sizes: number[], labels: string[][], kind = 7): Buffer {
  const parts = [
    Buffer.from("\u0005V6404", "latin1"),
    Buffer.alloc(10),
    Buffer.from([kind, sizes.length, 0]),
  ];
  for (const size of sizes) {
    const four = Buffer.alloc(4);
    four.writeUInt32LE(size);
    parts.push(four);
  }
  parts.push(Buffer.from([0]), Buffer.from(labels.map((list) => (list.length > 0 ? 1 : 0))));
  for (const label of labels.flat()) {
    const text = Buffer.from(label, "utf16le");
    parts.push(Buffer.from([text.length, 0]), text);
  }
  return Buffer.concat(parts);
}
const numbers = (...values: number[]) => Buffer.from(new Float32Array(values).buffer);
const readPair = (header: Uint8Array, data: Uint8Array | null) =>
  collect(ucinetBinary, "net.##h", header, {}, data === null ? {} : { "net.##d": data });

describe("a DL file", () => {
  it("with a full matrix and labels is read", async () => {
    const found = await read(
      'dl n=3, format=fullmatrix\nlabels:\n"First, one",b\nc\ndata:\n0 1 0\n1 0 2\n0 2.5 .\n',
    );
    expect(found.problems).toEqual([]);
    expect(found.rows("nodes")).toEqual([
      { id: "1", label: "First, one" },
      { id: "2", label: "b" },
      { id: "3", label: "c" },
    ]);
    expect(found.rows("edges")).toEqual([
      { source: "1", target: "2", directed: "yes", weight: "1" },
      { source: "2", target: "1", directed: "yes", weight: "1" },
      { source: "2", target: "3", directed: "yes", weight: "2" },
      { source: "3", target: "2", directed: "yes", weight: "2.5" },
    ]);
    expect(found.notes.map(({ message }) => message)).toEqual([
      "1 cell of the matrix is said to be missing; whether there is a tie is not known, and none was taken",
    ]);
  });

  it("with several matrices and embedded labels is read", async () => {
    const found = await read(
      "DL N=2 NM=2\nMATRIX LABELS: aid talk\nLABELS EMBEDDED\nDATA:\n a b\na 0 1\nb 1 0\n a b\na 0 0\nb 3 0\n",
    );
    expect(found.problems).toEqual([]);
    expect(found.values("nodes", "label")).toEqual(["a", "b"]);
    expect(found.rows("edges")).toEqual([
      { source: "1", target: "2", type: "aid", directed: "no", weight: "1" },
      { source: "2", target: "1", type: "talk", directed: "yes", weight: "3" },
    ]);
    expect(found.codes()).toEqual(["matrix-undirected"]);
  });

  it("of two modes has rows and columns of their own", async () => {
    const found = await read("dl nr=1 nc=2 row labels: w col labels: e1 e2 data: 1 0");
    expect(found.rows("nodes")).toEqual([
      { id: "1", label: "w", mode: "1" },
      { id: "2", label: "e1", mode: "2" },
      { id: "3", label: "e2", mode: "2" },
    ]);
    expect(found.rows("edges")).toEqual([{ source: "1", target: "2", directed: "no", weight: "1" }]);
  });

  it.each([
    [
      "edgelist1",
      "dl n=3 format=edgelist1\r\ndata:\r\n1 2\r\n1 3 0\r\n2 3 4\r\n",
      ["1", "2", "3"],
      [
        ["1", "2", "1"],
        ["2", "3", "4"],
      ],
    ],
    [
      "edgelist1 with labels",
      "dl n=2 format = edgelist1 labels embedded data:\nx y 5\n",
      ["1", "2"],
      [["1", "2", "5"]],
    ],
    [
      "nodelist1",
      "dl n=3 format=nodelist1 labels: a b c\ndata:\n1 2 3\nb c\n",
      ["1", "2", "3"],
      [
        ["1", "2", "1"],
        ["1", "3", "1"],
        ["2", "3", "1"],
      ],
    ],
    [
      "edgelist2",
      "dl nr=2 nc=1 format=edgelist2 data:\n1 1\n2 1\n",
      ["1", "2", "3"],
      [
        ["1", "3", "1"],
        ["2", "3", "1"],
      ],
    ],
    [
      "nodelist2",
      "dl nr=1 nc=2 format=nl2 data:\n1 1 2\n",
      ["1", "2", "3"],
      [
        ["1", "2", "1"],
        ["1", "3", "1"],
      ],
    ],
  ])("as %s is read", async (_, text, ids, ties) => {
    const found = await read(text);
    expect(found.problems).toEqual([]);
    expect(found.values("nodes", "id")).toEqual(ids);
    expect(found.rows("edges").map(({ source, target, weight }) => [source, target, weight])).toEqual(ties);
  });

  it.each<[string, string, string, number, string]>([
    ["empty", "", "empty-file", 0, "net.dl is empty"],
    ["without data", "dl n=3", "malformed-graph", 0, 'net.dl has no "data:"'],
    [
      "whose matrix is not square",
      "dl n=2\ndata:\n0 1 1\n1 0 1\n",
      "matrix-not-square",
      2,
      "the data on line 2 of net.dl hold 6 values; 2 rows of 2 and 1 matrices make 4",
    ],
    [
      "with a text for a number",
      "dl n=1 data:\nx",
      "malformed-graph",
      2,
      '"x" on line 2 of net.dl is not a number',
    ],
    [
      "in a form that is not read",
      "dl n=1 format=upperhalf data: 1",
      "malformed-graph",
      1,
      'the format "upperhalf" on line 1 of net.dl is not read',
    ],
    [
      "with an end that is nothing",
      "dl n=2 format=edgelist1 data:\n1 7\n",
      "dangling-end",
      2,
      '"7" on line 2 of net.dl is neither a label nor a number from 1 to 2',
    ],
    [
      "whose size lies",
      "dl n=2000000000 format=edgelist1 data:\n1 2\n",
      "malformed-graph",
      1,
      "net.dl says that it has more than 1000000 things, but lists 0",
    ],
  ])("%s is refused", async (_, content, rule, row, message) => {
    const { problems } = await read(content);
    expect(problems.map((problem) => [problem.rule, problem.row, problem.message])).toEqual([
      [rule, row, message],
    ]);
  });
});

describe("a UCINET pair", () => {
  it("is read from its header and its numbers", async () => {
    const found = await readPair(
      headerOf(
        [2, 2, 2],
        [
          ["a", "b"],
          ["a", "b"],
          ["aid", "é"],
        ],
      ),
      numbers(0, 0.1, 0, 0, 0, 1, 1, 1e38),
    );
    expect(found.problems).toEqual([]);
    expect(found.values("nodes", "label")).toEqual(["a", "b"]);
    expect(found.rows("edges")).toEqual([
      { source: "1", target: "2", type: "aid", directed: "yes", weight: "0.1" },
      { source: "1", target: "2", type: "é", directed: "no", weight: "1" },
    ]);
    expect(found.codes()).toEqual(["missing-ties-left-out", "matrix-undirected"]);
  });

  it("of two modes is read, columns first in the header", async () => {
    const found = await readPair(headerOf([3, 1], [[], []]), numbers(0, 2, 0));
    expect(found.values("nodes", "mode")).toEqual(["1", "2", "2", "2"]);
    expect(found.rows("edges")).toEqual([{ source: "1", target: "3", directed: "no", weight: "2" }]);
  });

  it("is read once, in the turn of its header", async () => {
    const header = headerOf([1, 1], [[], []]);
    const ofNumbers = await collect(ucinetBinary, "net.##d", numbers(1), {}, { "net.##h": header });
    expect([ofNumbers.problems, [...ofNumbers.tables.keys()]]).toEqual([[], []]);
    const alone = await collect(ucinetBinary, "net.##d", numbers(1));
    expect(alone.problems.map(({ message }) => message)).toEqual([
      "net.##h was not given with net.##d; UCINET keeps labels and numbers in two files",
    ]);
  });

  it.each<[string, Uint8Array, Uint8Array | null, string, string]>([
    ["empty", Buffer.alloc(0), numbers(), "empty-file", "net.##h is empty"],
    [
      "alone",
      headerOf([1, 1], [[], []]),
      null,
      "companion-missing",
      "net.##d was not given with net.##h; UCINET keeps labels and numbers in two files",
    ],
    [
      "cut off",
      headerOf([2, 2], [["a", "b"], []]).subarray(0, 34),
      numbers(1),
      "malformed-graph",
      "net.##h ends before its header is complete",
    ],
    [
      "of another form",
      Buffer.from("\u0005DATE:1"),
      numbers(1),
      "malformed-graph",
      "net.##h is not a header of UCINET 6 in the form V6404",
    ],
    [
      "whose size lies",
      headerOf([4_000_000_000, 4_000_000_000], [[], []]),
      numbers(1),
      "malformed-graph",
      "the numbers of net.##h fill 4 bytes; 4000000000 rows, 4000000000 columns and 1 relations make 64000000000000000000",
    ],
    [
      "of another kind of numbers",
      headerOf([1, 1], [[], []], 8),
      numbers(1),
      "malformed-graph",
      "net.##h says that its numbers are of kind 8; only kind 7, 32-bit floats, is read",
    ],
  ])("%s is refused", async (_, header, data, rule, message) => {
    const { problems } = await readPair(header, data);
    expect(problems.map((problem) => [problem.rule, problem.message])).toEqual([[rule, message]]);
  });
});

it("is recognised by its first words", () => {
  expect(readerOf("x.txt", new TextEncoder().encode("DL N=3"))?.format).toBe("dl");
  expect(readerOf("x.##h", headerOf([1, 1], [[], []]))?.format).toBe("ucinet");
});

const corpora = process.env.MAILLAGE_CORPORA;
if (corpora)
  it("the karate club is 34 people with 78 ties", async () => {
    const folder = path.join(corpora, "pajek-ucinet");
    const name = "ucinettest.##h";
    const found = await collectFile(ucinetBinary, name, path.join(folder, name), {}, (other) =>
      path.join(folder, other),
    );
    expect(found.problems).toEqual([]);
    expect(found.rows("nodes")).toHaveLength(34);
    expect(found.values("edges", "directed")).toEqual(Array(78).fill("no"));
    expect(found.codes()).toEqual(["matrix-undirected"]);
  });
