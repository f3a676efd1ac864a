import type { Note } from "../notes.ts";
import type { Rows } from "../package/check.ts";
import type { Row } from "../package/csv.ts";
import { FORMAT } from "../package/format.ts";
import { several } from "../readers/graph/several.ts";
import { namesOf } from "./draft.ts";

/** Columns of which one thing may well have several texts, or that say nothing of the thing itself. */
const MAY_DIFFER = new Set(["id", "name", "name_lang", "website", "level", "source", "locator"]);

interface Differing {
  readonly file: string;
  readonly table: string;
  readonly columns: Set<string>;
  readonly lines: Set<number>;
  readonly first: number;
  readonly second: number;
}

/**
 * Tells of rows of one table and one source that have one id and differ in what only one text is true of, such as a country, a kind or a
 * year: they become one thing, and may be two of one name. One note a table. Cost: linear in the cells.
 */
export function idsRepeated(rows: Rows): Note[] {
  const known = new Map<string, { text: string; line: number }>();
  const tables = new Map<string, Differing>();
  for (const becomes of ["organisations", "events", "people"] as const) {
    const compared = FORMAT[becomes].flatMap(({ name, separator }) =>
      separator === null && !MAY_DIFFER.has(name) ? [name] : [],
    );
    for (const row of rows[becomes]) {
      for (const name of compared) {
        const text = row.cells[name] ?? "";
        const column = row.origin?.columns[name] ?? null;
        if (column === null || text === "" || text === "unknown") continue;
        const { file, table = "" } = row.origin ?? { file: "" };
        const key = JSON.stringify([table, becomes, column, row.cells.source, row.cells.id]);
        const before = known.get(key);
        if (before === undefined) known.set(key, { text, line: row.line });
        else if (before.text !== text && before.line !== row.line)
          tell(tables, { file, table, column, row, first: before.line });
      }
    }
  }
  return [...tables.values()].map(({ file, table, columns, lines, first, second }) => {
    const names = namesOf([...columns]);
    const count = lines.size;
    return {
      code: "ids-repeated",
      ...{ file, table, column: null, row: first, count },
      values: { names, first: String(first), second: String(second) },
      message: `${several(count, "row", "rows")} of ${table} ${count === 1 ? "has" : "have"} the id of an earlier row and ${count === 1 ? "says" : "say"} otherwise in ${names}, first rows ${first} and ${second}; they become one thing. Where they are two, tell them apart in the file, or make their id of several columns: id: { from: [name, country], join: " " }`,
    };
  });
}

function tell(
  tables: Map<string, Differing>,
  {
    file,
    table,
    column,
    row,
    first,
  }: Pick<Differing, "file" | "table" | "first"> & { column: string; row: Row },
): void {
  const told = tables.get(table);
  if (told === undefined)
    tables.set(table, {
      ...{ file, table, first, second: row.line },
      columns: new Set([column]),
      lines: new Set([row.line]),
    });
  else {
    told.columns.add(column);
    told.lines.add(row.line);
  }
}
