import { describe, expect, it } from "vitest";
import { collect } from "../graph/collect.ts";
import { readerOf } from "../readers.ts";
import { gdf } from "./gdf.ts";

const read = (text: string) => collect(gdf, "net.gdf", text);

describe("a GDF file", () => {
  it("becomes rows, quotes and directions read", async () => {
    const found = await read(
      "nodedef>name VARCHAR,label VARCHAR(32),id INT,x DOUBLE\r\na,'Ligue, \\'A\\'',7,1.5\r\nb,\"B, \"\"\"\r\n\r\nedgedef>node1 VARCHAR,node2 VARCHAR,weight DOUBLE,directed BOOLEAN,__proto__ VARCHAR\r\na,b,2,true,p\r\nb,c,1,false\r\n",
    );
    expect(found.problems).toEqual([]);
    expect(found.rows("nodes")).toEqual([
      { id: "a", label: "Ligue, 'A'", "id (2)": "7", x: "1.5" },
      { id: "b", label: "B, " },
      { id: "c" },
    ]);
    expect(found.tables.get("edges")?.rows).toEqual([
      new Map([
        ["weight", "2"],
        ["__proto__", "p"],
        ["source", "a"],
        ["target", "b"],
        ["directed", "yes"],
      ]),
      new Map([
        ["weight", "1"],
        ["source", "b"],
        ["target", "c"],
        ["directed", "no"],
      ]),
    ]);
    expect(found.notes.map(({ code, row, message }) => [code, row, message])).toEqual([
      ["ends-added", 7, "1 thing of net.gdf only stands at the end of a tie; a row was added for each"],
    ]);
  });

  it.each<[string, string, string, number, string]>([
    ["empty", "", "empty-file", 0, "net.gdf is empty"],
    ["without columns", "a,b\n", "malformed-graph", 1, "line 1 of net.gdf stands before nodedef>"],
    [
      "without ends",
      "nodedef>name\nedgedef>node1\n",
      "missing-column",
      2,
      "the edges of net.gdf have no column node2",
    ],
    [
      "with a column declared twice",
      "nodedef>name VARCHAR,a INT,a VARCHAR\n",
      "key-declared-twice",
      1,
      'net.gdf declares the column "a" of its nodes twice',
    ],
    [
      "with too many cells",
      "nodedef>name\na,b\n",
      "wrong-number-of-cells",
      2,
      "line 2 of net.gdf has 2 cells, but there are 1 columns",
    ],
    [
      "with a mark that is not closed",
      "nodedef>name\n'a\n",
      "malformed-graph",
      2,
      "line 2 of net.gdf begins a quotation mark that is not closed",
    ],
    [
      "with an empty end",
      "nodedef>name\na\nedgedef>node1,node2\na,\n",
      "malformed-graph",
      4,
      "the edge on line 4 of net.gdf has no node2",
    ],
    ["with a NUL", "nodedef>name\n\0", "nul-byte", 2, "line 2 of net.gdf holds a NUL byte"],
  ])("%s is refused", async (_, content, rule, row, message) => {
    const { problems } = await read(content);
    expect(problems.map((problem) => [problem.rule, problem.row, problem.message])).toEqual([
      [rule, row, message],
    ]);
  });

  it("is recognised by its first line", () => {
    expect(readerOf("x.txt", new TextEncoder().encode("nodedef> name"))?.format).toBe("gdf");
  });
});
