import { EXPORT_LOSSES } from "@maillage/model";
import { csvOf, packageFiles } from "../package/export.ts";
import { readme } from "./statement.ts";
import { lifeOf, otherNames, supportedTies } from "./summary.ts";
import type { Writer } from "./writer.ts";

const NODE_COLUMNS = [
  "Id",
  "Label",
  "Type",
  "Kind",
  "Country",
  "City",
  "Fields",
  "Begins",
  "Ends",
  "Other names",
  "Level",
];
const EDGE_COLUMNS = [
  "Id",
  "Source",
  "Target",
  "Type",
  "Kind",
  "Methods",
  "Roles",
  "Begins",
  "Ends",
  "Source count",
  "Disputes",
  "Level",
];

const ABOUT = `nodes.csv and edges.csv hold each thing and each supported tie in one row, for Gephi, Kumu and spreadsheets.
tables/ holds everything: each claim with its source. It is a package in Maillage's own format; import that folder, or pack it.
An apostrophe stands before a cell that a spreadsheet would take for a formula.`;

/**
 * CSV for everybody: nodes.csv and edges.csv in one row each, with the column names that Gephi reads, and the package's own tables
 * in a folder beside them, which hold every claim.
 */
export const csv: Writer = {
  format: "csv",
  extension: "zip",
  mediaType: "application/zip",
  loses: EXPORT_LOSSES.csv,
  write: (network, statement) => {
    const nodes = network.entities.map((entity) => {
      const { start, end } = lifeOf(entity);
      return {
        Id: entity.key,
        Label: entity.name,
        Type: entity.type,
        Kind: entity.kind,
        Country: entity.country ?? "",
        City: entity.city ?? "",
        Fields: entity.fields.join(";"),
        Begins: start,
        Ends: end,
        "Other names": otherNames(entity).join("|"),
        Level: entity.level,
      };
    });
    const edges = supportedTies(network).map(
      ({ tie, type, start, end, methods, roles, sources, disputes, isMutual }) => ({
        Id: tie.key,
        Source: tie.source.key,
        Target: tie.target.key,
        Type: isMutual ? "Undirected" : "Directed",
        Kind: type,
        Methods: methods.join(";"),
        Roles: roles.join("|"),
        Begins: start,
        Ends: end,
        "Source count": String(sources.length),
        Disputes: String(disputes),
        Level: tie.level,
      }),
    );
    return [
      { path: "README.txt", pieces: [readme(statement, ABOUT)] },
      { path: "nodes.csv", pieces: [csvOf(NODE_COLUMNS, nodes)] },
      { path: "edges.csv", pieces: [csvOf(EDGE_COLUMNS, edges)] },
      ...packageFiles(network, statement).map(({ path, pieces }) => ({ path: `tables/${path}`, pieces })),
    ];
  },
};
