import { EXPORT_LOSSES } from "@maillage/model";
import { stringify } from "csv-stringify/sync";
import { readme } from "./statement.ts";
import { lifeOf, otherNames, supportedTies } from "./summary.ts";
import type { Writer } from "./writer.ts";

const NODES = [
  "key:ID",
  "name",
  "kind",
  "country",
  "city",
  "fields:string[]",
  "otherNames:string[]",
  "begins",
  "ends",
  "level",
  ":LABEL",
];
const SOURCES = ["key:ID", "title", "type", "publisher", "published", "url", "level", ":LABEL"];
const TIES = [
  ":START_ID",
  "key",
  "begins",
  "ends",
  "methods:string[]",
  "roles:string[]",
  "sources:string[]",
  "disputes:int",
  "level",
  ":END_ID",
  ":TYPE",
];

const ABOUT = `For neo4j-admin (Neo4j 5), into a database that is not there yet:
neo4j-admin database import full --nodes=nodes.csv --nodes=sources.csv --relationships=ties.csv --array-delimiter="U+001F" --multiline-fields=true neo4j
Lists are parted by the unit separator, U+001F. Cells are as they are, without the apostrophe that guards against formulas:
give these files to neo4j-admin, not to a spreadsheet.`;

/** Parts of a list, which no cell may hold itself. */
const SEPARATOR = "\u001f";
const listed = (values: readonly string[]): string =>
  values.map((value) => value.replaceAll(SEPARATOR, " ")).join(SEPARATOR);
const table = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  stringify([columns, ...rows] as string[][]);

/** CSV for Neo4j's bulk import: nodes with labels, sources as nodes, ties with types; no Cypher. */
export const neo4jCsv: Writer = {
  format: "neo4j",
  extension: "zip",
  mediaType: "application/zip",
  loses: EXPORT_LOSSES.neo4j,
  write: (network, statement) => {
    const keys = new Map(network.sources.map(({ id, key }) => [id, key]));
    // Aliases of entities and sources may be the same, ids of nodes not.
    const sourceId = (key: string) => `source ${key}`;
    const nodes = network.entities.map((entity) => {
      const { start, end } = lifeOf(entity);
      return [
        entity.key,
        entity.name,
        entity.kind,
        entity.country ?? "",
        entity.city ?? "",
        listed(entity.fields),
        listed(otherNames(entity)),
        start,
        end,
        entity.level,
        `Entity${SEPARATOR}${entity.type}`,
      ];
    });
    const sources = network.sources.map((source) => [
      sourceId(source.key),
      source.title,
      source.type,
      source.publisher ?? "",
      source.published ?? "",
      source.url ?? "",
      source.level,
      "Source",
    ]);
    const ties = supportedTies(network).map(
      ({ tie, type, start, end, methods, roles, sources: said, disputes }) => [
        tie.source.key,
        tie.key,
        start,
        end,
        listed(methods),
        listed(roles),
        listed(said.map((id) => sourceId(keys.get(id) ?? ""))),
        String(disputes),
        tie.level,
        tie.target.key,
        type,
      ],
    );
    return [
      { path: "README.txt", pieces: [readme(statement, ABOUT)] },
      { path: "nodes.csv", pieces: [table(NODES, nodes)] },
      { path: "sources.csv", pieces: [table(SOURCES, sources)] },
      { path: "ties.csv", pieces: [table(TIES, ties)] },
    ];
  },
};
