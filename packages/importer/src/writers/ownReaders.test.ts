import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import type { PackageProblem } from "../problems.ts";
import type { Cell, RowSink } from "../readers/reader.ts";
import { readerOf } from "../readers/readers.ts";
import { exported, textsOf, tinyStore } from "./tinyNetwork.ts";

const store = await tinyStore();

/** Reads a text as its user would give it back; answers the format it is taken for, the rows of each table and the problems. */
async function readBack(name: string, text: string) {
  const file = path.join(await mkdtemp(path.join(tmpdir(), "maillage-own-")), name);
  await writeFile(file, text);
  const tables = new Map<string, ReadonlyMap<string, Cell>[]>();
  const problems: PackageProblem[] = [];
  const sink: RowSink = {
    table: (table) => void tables.set(table, []),
    column: () => undefined,
    row: (table, _place, cells) => void tables.get(table)?.push(new Map(cells)),
    note: () => undefined,
    problem: (problem) => void problems.push(problem),
  };
  const reader = readerOf(name, Buffer.from(text).subarray(0, 4096));
  await reader?.read({ name, path: file, beside: () => null }, sink, {});
  const counts = Object.fromEntries([...tables].map(([table, rows]) => [table, rows.length]));
  return { format: reader?.format, counts, problems, tables };
}

it.each([
  ["gexf", "", "network.gexf", "gexf", { nodes: 6, edges: 3 }],
  ["graphml", "", "network.graphml", "graphml", { nodes: 13, edges: 2 }],
  ["pajek", "network.net", "network.net", "pajek", { nodes: 6, edges: 3 }],
  [
    "graphology",
    "",
    "network.json",
    "maillage-graphology",
    { organisations: 3, events: 2, ties: 3, about: 9 },
  ],
  ["kumu", "", "network.json", "kumu", { elements: 6, connections: 3 }],
  [
    "ftm",
    "",
    "network.ftm.json",
    "follow-the-money",
    { Organization: 2, Person: 2, Event: 2, UnknownLink: 3, Document: 2 },
  ],
  ["jsonld", "", "network.jsonld", "json-ld", { persons: 2, events: 2, works: 2, ties: 3 }],
  ["popolo", "", "network.json", "popolo", { organizations: 2, persons: 2, events: 2 }],
  ["geojson", "", "network.geojson", "geojson", {}],
  ["csl", "", "sources.json", "csl-json", {}],
  ["bibtex", "", "sources.bib", "bibtex", {}],
  ["csv", "nodes.csv", "nodes.csv", "delimited", {}],
  ["neo4j", "nodes.csv", "nodes.csv", "delimited", {}],
])("%s is read back by this program's own reader", async (format, entry, name, readAs, counts) => {
  const text = (await textsOf(await exported(store, format))).get(entry) ?? "";
  const back = await readBack(name, text);
  expect(back.problems).toEqual([]);
  expect(back.format).toBe(readAs);
  expect(back.counts).toMatchObject(counts);
  expect(JSON.stringify([...back.tables.values()].flat().map((row) => [...row]))).toContain(
    ["csl", "bibtex"].includes(format) ? "A history" : "Alph",
  );
});
