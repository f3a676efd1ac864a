import type { Note } from "./notes.ts";
import type { Rows } from "./package/check.ts";
import { several } from "./readers/graph/several.ts";

/**
 * Tells of ids that differ only by case or in how their characters are composed: most often one thing, written twice. `file`: the one that a
 * mapping made the rows of; left out for a package. Cost: linear.
 */
export function idsAlike(rows: Rows, file: string | null = null): Note[] {
  const first = new Map<string, { id: string; line: number }>();
  let count = 0;
  let row = 0;
  let other = 0;
  let place = file;
  for (const name of ["organisations", "events", "people"] as const)
    for (const { cells, line } of rows[name]) {
      const id = cells.id ?? "";
      const key = id.normalize("NFKC").toLowerCase();
      const known = first.get(key);
      if (known === undefined) first.set(key, { id, line });
      else if (known.id !== id) {
        if (count === 0) [row, other] = [line, known.line];
        place ??= `${name}.csv`;
        count += 1;
      }
    }
  if (count === 0) return [];
  const message = `${several(count, "row has", "rows have")} an id that differs from an earlier one only by case or by how its letters are composed, first in rows ${other} and ${row}; they stay two things; ${file === null ? "write them alike" : 'read the ids as "alias"'} to make them one`;
  return [
    {
      code: "ids-alike",
      file: place ?? "",
      table: null,
      column: null,
      row,
      count,
      values: { other: String(other) },
      message,
    },
  ];
}
