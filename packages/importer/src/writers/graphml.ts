import { EXPORT_LOSSES, FILE_NAMES, type FileName } from "@maillage/model";
import { joinedSchemas } from "../ownSchemas.ts";
import { joinedTables, type PackageTables } from "../package/export.ts";
import { FORMAT } from "../package/format.ts";
import { isMutual } from "../package/ownSchema.ts";
import type { ExportedNetwork } from "./exportedNetwork.ts";
import { type ExportStatement, statementLines } from "./statement.ts";
import type { Writer } from "./writer.ts";
import { XmlText } from "./xml.ts";

type Row = Readonly<Record<string, string>>;
const ENTITY_FILES = ["organisations", "events", "people"] as const;
/** Columns whose names an element of GraphML has itself, or that programs look for under another. */
const RENAMED: Readonly<Record<string, string>> = { id: "alias", source: "said by", name: "label" };

/** The key of a package's column in the file. */
export const graphmlKey = (column: string): string => RENAMED[column] ?? column;

/** Nodes and edges that a reader of one graph takes, and the rows that only stand beside them. */
interface Parts {
  readonly nodes: readonly (readonly [FileName, Row])[];
  readonly edges: readonly Row[];
  readonly beside: readonly (readonly [FileName, Row])[];
}

function parted(tables: PackageTables): Parts {
  const nodes: [FileName, Row][] = [];
  const beside: [FileName, Row][] = [];
  for (const name of ENTITY_FILES) {
    const seen = new Set<string>();
    for (const row of tables[name]) {
      const id = row.id ?? "";
      (seen.has(id) ? beside : nodes).push([name, row]);
      seen.add(id);
    }
  }
  const edges: Row[] = [];
  const drawn = new Set<string>();
  for (const row of tables.ties) {
    const tie = row.tie ?? "";
    if (row.stance === "supports" && !drawn.has(tie)) {
      drawn.add(tie);
      edges.push(row);
    } else beside.push(["ties", row]);
  }
  for (const name of ["sources", "facts", "coverage", "judgements"] as const)
    for (const row of tables[name]) beside.push([name, row]);
  return { nodes, edges, beside };
}

const data = (row: Row, columns: readonly string[], ids: ReadonlyMap<string, string>, xml: XmlText): string =>
  columns
    .map((column) => {
      const cell = row[column] ?? "";
      return cell === "" ? "" : `<data key="${ids.get(graphmlKey(column))}">${xml.of(cell)}</data>`;
    })
    .join("");

function* document(network: ExportedNetwork, statement: ExportStatement): Generator<string> {
  const xml = new XmlText();
  const tables = joinedTables(network);
  const schema = [...network.schemas.values()].reduce(joinedSchemas, {});
  const { nodes, edges, beside } = parted(tables);
  const columns = new Map(FILE_NAMES.map((name) => [name, FORMAT[name].map((spec) => spec.name)]));
  const nodeKeys = ["file", ...new Set(FILE_NAMES.flatMap((name) => columns.get(name) ?? []))].map(
    graphmlKey,
  );
  const edgeColumns = columns.get("ties") ?? [];
  const nodeIds = new Map(nodeKeys.map((key, at) => [key, `n${at}`]));
  const edgeIds = new Map(edgeColumns.map((column, at) => [graphmlKey(column), `e${at}`]));
  yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
`;
  for (const [of, ids] of [
    ["node", nodeIds],
    ["edge", edgeIds],
  ] as const)
    for (const [key, id] of ids)
      yield `<key id="${id}" for="${of}" attr.name="${xml.of(key)}" attr.type="string"/>\n`;
  const lines = statementLines(statement);
  for (const [at, [label]] of lines.entries())
    yield `<key id="g${at}" for="graph" attr.name="${xml.of(label)}" attr.type="string"/>\n`;
  yield `<graph id="network" edgedefault="directed">\n`;
  yield `${lines.map(([, value], at) => `<data key="g${at}">${xml.of(value)}</data>`).join("")}\n`;
  const numbers = new Map(nodes.map(([, row], at) => [row.id ?? "", `v${at}`]));
  for (const [at, [file, row]] of nodes.entries())
    yield `<node id="v${at}"><data key="n0">${file}</data>${data(row, columns.get(file) ?? [], nodeIds, xml)}</node>\n`;
  for (const [at, row] of edges.entries()) {
    const undirected = isMutual(schema, row.type ?? "");
    yield `<edge id="t${at}" source="${numbers.get(row.from ?? "")}" target="${numbers.get(row.to ?? "")}"${undirected ? ' directed="false"' : ""}>${data(row, edgeColumns, edgeIds, xml)}</edge>\n`;
  }
  yield `</graph>\n<graph id="evidence" edgedefault="directed">\n`;
  for (const [at, [file, row]] of beside.entries())
    yield `<node id="r${at}"><data key="n0">${file}</data>${data(row, columns.get(file) ?? [], nodeIds, xml)}</node>\n`;
  yield `</graph>\n${xml.remark()}</graphml>\n`;
}

/**
 * GraphML (graphml.graphdrawing.org): the graph "network" has a node for each organisation, event and person, and an edge for each
 * tie that a source supports, each with its first claim, one key for a column of the package. All further claims, sources,
 * facts, coverage and judgements stand as nodes of a second graph, "evidence", which programs that read one graph pass over. So nothing is lost.
 */
export const graphml: Writer = {
  format: "graphml",
  extension: "graphml",
  mediaType: "application/graphml+xml",
  loses: EXPORT_LOSSES.graphml,
  write: (network, statement) => [{ path: "network.graphml", pieces: document(network, statement) }],
};
