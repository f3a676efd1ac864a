import type { DraftTable, Mapping } from "@maillage/model";
import { Document, isMap, isScalar, isSeq, type YAMLMap } from "yaml";
import { several } from "../readers/graph/several.ts";

/**
 * A mapping as YAML that is written to be read and changed; what was seen of its columns stands beside them as comments. `schema`: where an
 * editor finds docs/mapping.schema.json.
 */
export function writeMapping(
  mapping: Mapping,
  tables: readonly DraftTable[] = [],
  schema = "mapping.schema.json",
): string {
  const document = new Document(mapping, { aliasDuplicateObjects: false });
  document.commentBefore = ` yaml-language-server: $schema=${schema}`;
  const seen = new Map(tables.map((table) => [table.name, table]));
  const rules = document.get("tables", true);
  if (isMap(rules))
    for (const { key, value } of rules.items) {
      const table = seen.get(isScalar(key) ? String(key.value) : "");
      if (isScalar(key) && table !== undefined)
        key.commentBefore = ` ${several(table.rows, "row", "rows")}, ${several(table.columns.length, "column", "columns")}`;
      if (isMap(value)) flowCells(value);
    }
  return document.toString({ lineWidth: 110 });
}

/** Rules of cells and lists of names stand in one line each. */
function flowCells(table: YAMLMap): void {
  for (const name of ["ignore", "keep", "leaveOut"]) flow(table.get(name, true));
  const rows = table.get("rows", true);
  if (!isSeq(rows)) return;
  for (const row of rows.items) {
    if (!isMap(row)) continue;
    for (const name of ["when", "unless", "each", "empty"]) flow(row.get(name, true));
    const columns = row.get("columns", true);
    if (!isMap(columns)) continue;
    for (const { value } of columns.items) flow(value);
  }
}

function flow(node: unknown): void {
  if (isMap(node) || isSeq(node)) node.flow = true;
}
