import { bibtex, cslJson, ris } from "./bibliography/bibliography.ts";
import { delimited } from "./delimited/delimited.ts";
import { javascriptArray } from "./delimited/javascriptArray.ts";
import { dot } from "./dot/dot.ts";
import { dynetml } from "./dynetml/dynetml.ts";
import { followTheMoney } from "./followTheMoney/followTheMoney.ts";
import { gdf } from "./gdf/gdf.ts";
import { geojson } from "./geojson/geojson.ts";
import { gexf } from "./gexf/gexf.ts";
import { gml } from "./gml/gml.ts";
import { graphJson } from "./graphJson/graphJson.ts";
import { graphml } from "./graphml/graphml.ts";
import { jsonTable } from "./json/jsonTable.ts";
import { jsonLd } from "./jsonLd/jsonLd.ts";
import { kumu } from "./kumu/kumu.ts";
import { neo4j } from "./neo4j/neo4j.ts";
import { ownGraphology } from "./ownGraphology/ownGraphology.ts";
import { pajek } from "./pajek/pajek.ts";
import { popolo } from "./popolo/popolo.ts";
import type { Reader } from "./reader.ts";
import { sparql } from "./sparql/sparql.ts";
import { ucinetBinary } from "./ucinet/ucinetBinary.ts";
import { ucinetDl } from "./ucinet/ucinetDl.ts";
import { workbook } from "./workbook/workbook.ts";

/** Every reader, the most particular first: of two that recognise a file equally well, the earlier reads it. */
export const READERS: readonly Reader[] = [
  workbook,
  ownGraphology,
  neo4j,
  popolo,
  followTheMoney,
  geojson,
  sparql,
  cslJson,
  jsonLd,
  kumu,
  bibtex,
  ris,
  gexf,
  graphml,
  dynetml,
  jsonTable,
  graphJson,
  pajek,
  ucinetBinary,
  ucinetDl,
  gdf,
  gml,
  dot,
  javascriptArray,
  delimited,
];

/** Formats as people call them, by the names that a mapping's `reads` has. */
const CALLED: Readonly<Record<string, string>> = {
  workbook: "a spreadsheet (XLSX, ODS)",
  delimited: "a table of text (CSV, TSV)",
  gexf: "GEXF",
  graphml: "GraphML",
  gml: "GML",
  pajek: "Pajek",
  ucinet: "UCINET (.##h and .##d together)",
  dl: "UCINET DL",
  gdf: "GDF",
  dot: "DOT",
  dynetml: "DyNetML",
  "graph-json": "a graph in JSON (graphology, node-link, D3)",
  "maillage-graphology": "graphology JSON of our own",
  "json-table": "a list of objects in JSON",
  kumu: "Kumu",
  popolo: "Popolo",
  "follow-the-money": "FollowTheMoney",
  "json-ld": "JSON-LD of schema.org or the organisation ontology",
  geojson: "GeoJSON",
  sparql: "SPARQL results in JSON",
  neo4j: "JSON lines of Neo4j",
  bibtex: "BibTeX",
  ris: "RIS",
  "csl-json": "CSL-JSON",
  "javascript-array": "a list in JavaScript",
};

/** What readers read, in words; the commonest formats first. A format without a word is called by its name. */
export function calledFormats(readers: readonly Reader[]): string {
  const formats = new Set(readers.map(({ format }) => format));
  const known = Object.keys(CALLED).filter((format) => formats.has(format));
  return [...new Set([...known, ...formats])].map((format) => CALLED[format] ?? format).join(", ");
}

/** The reader that recognises a file best; null when none does. */
export function readerOf(
  name: string,
  head: Uint8Array,
  readers: readonly Reader[] = READERS,
): Reader | null {
  let best: Reader | null = null;
  let sure = 0;
  for (const reader of readers) {
    const how = reader.recognises(name, head);
    if (how > sure) {
      best = reader;
      sure = how;
    }
  }
  return best;
}
