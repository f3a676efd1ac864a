import { expect, it } from "vitest";
import { readContent } from "../json/collect.ts";
import { readerOf } from "../readers.ts";
import { kumu } from "./kumu.ts";

const FOR_IMPORT = JSON.stringify({
  elements: [
    { label: "Guild", type: "Union", tags: ["old", "craft"] },
    { label: "League", type: "Network", description: "of guilds" },
  ],
  connections: [
    { from: "Guild", to: "League", direction: "directed", type: "member" },
    { from: "Guild", to: "Club", direction: "mutual" },
  ],
});
const PROJECT = JSON.stringify({
  version: 1,
  elements: [
    { _id: "elem-1", attributes: { label: "Guild", "element type": "Union" } },
    { _id: "elem-2", attributes: { label: "League", "element type": "Network", "valueOf ": "odd" } },
  ],
  connections: [
    {
      _id: "conn-1",
      from: "elem-1",
      to: "elem-2",
      direction: "undirected",
      attributes: { "connection type": "ally" },
    },
  ],
  maps: [{ name: "Map" }],
});

it("reads the form for import, with the elements that only connections name", async () => {
  const { tables, notes, problems } = await readContent(kumu, FOR_IMPORT);
  expect(problems).toEqual([]);
  expect(tables.elements?.rows).toEqual([
    { label: "Guild", type: "Union", tags: ["old", "craft"], id: "Guild" },
    { label: "League", type: "Network", description: "of guilds", id: "League" },
    { id: "Club", label: "Club" },
  ]);
  expect(tables.connections?.rows).toEqual([
    { from: "Guild", to: "League", direction: "directed", type: "member" },
    { from: "Guild", to: "Club", direction: "mutual" },
  ]);
  expect(notes.map(({ code, count }) => [code, count])).toEqual([["ends-added", 1]]);
});

it("reads the export of a project", async () => {
  const { tables, notes } = await readContent(kumu, PROJECT);
  expect(tables.elements?.rows).toEqual([
    { id: "elem-1", label: "Guild", type: "Union" },
    { id: "elem-2", label: "League", type: "Network", "valueOf ": "odd" },
  ]);
  expect(tables.connections?.rows).toEqual([
    { id: "conn-1", from: "elem-1", to: "elem-2", direction: "undirected", type: "ally" },
  ]);
  expect(notes.map(({ code, message }) => [code, message])).toEqual([
    ["look-left-out", "maps: how the map looked in Kumu, which is left out"],
    ["entries-left-out", "1 part of the project beside elements and connections was left out"],
  ]);
});

it("is recognised, and Cytoscape's list of elements is not", () => {
  const best = (text: string) => readerOf("x.json", Buffer.from(text))?.format;
  expect(best(FOR_IMPORT)).toBe("kumu");
  expect(best(PROJECT)).toBe("kumu");
  expect(kumu.recognises("x.json", Buffer.from('{"elements": [{"data": {"id": "a"}}]}'))).toBe(0);
});

it("says what is missing", async () => {
  const { problems } = await readContent(kumu, '{"elements": 3}', "map.json");
  expect(problems.map(({ rule, message }) => [rule, message])).toEqual([
    ["not-of-format", "map.json has no list of elements, as Kumu's JSON has"],
  ]);
});
