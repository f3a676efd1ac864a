import { createHash } from "node:crypto";
import { several } from "../graph/several.ts";
import { JsonTables } from "../json/jsonTables.ts";
import type { Cell, InputFile, RowSink } from "../reader.ts";

/** The columns of table "sources"; authors, editors and identifier are lists, names as "Family, Given". */
export const SOURCE_COLUMNS = [
  "id",
  "type",
  "title",
  "authors",
  "editors",
  "container",
  "publisher",
  "published",
  "url",
  "accessed",
  "language",
  "identifier",
  "pages",
  "note",
] as const;
export type SourceCells = Partial<Record<(typeof SOURCE_COLUMNS)[number], Cell>>;

/** One text of a bibliography. */
export interface BibliographyEntry {
  readonly cells: SourceCells;
  /** Line of the file, or number of the entry. */
  readonly place: number;
  /** Fields that have no column here, by the names of the format. */
  readonly left: readonly string[];
}

/**
 * Writes entries as table "sources". One without an id gets one from its own content, so that it keeps it when the file grows; fields
 * without a column are told in one note for each, with their count.
 */
export function writeSources(file: InputFile, sink: RowSink, entries: Iterable<BibliographyEntry>): void {
  const tables = new JsonTables(file, sink);
  tables.table("sources", "sources", SOURCE_COLUMNS);
  const left = new Map<string, number>();
  const given = new Map<string, number>();
  for (const { cells, place, left: fields } of entries) {
    const id = cells.id === undefined || cells.id === "" ? ownId(cells, given) : cells.id;
    const row = new Map<string, Cell>([["id", id]]);
    for (const column of SOURCE_COLUMNS) {
      const cell = cells[column];
      if (column !== "id" && cell !== undefined && cell.length > 0) row.set(column, cell);
    }
    tables.row("sources", row, place);
    for (const field of fields) left.set(field, (left.get(field) ?? 0) + 1);
  }
  for (const [field, count] of left)
    tables.note(
      "fields-left-out",
      count,
      `the field ${field} of ${several(count, "text", "texts")} has no column of a source and was left out`,
      { table: "sources" },
      { field },
    );
}

function ownId(cells: SourceCells, given: Map<string, number>): string {
  const content = SOURCE_COLUMNS.map((column) => cells[column] ?? "");
  const id = `text-${createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 12)}`;
  const before = given.get(id) ?? 0;
  given.set(id, before + 1);
  return before === 0 ? id : `${id}-${before + 1}`;
}
