import type { Mapping, TableRule } from "@maillage/model";
import type { Note } from "../notes.ts";
import { shorten } from "../problems.ts";
import { several } from "../readers/graph/several.ts";
import type { Survey } from "./survey.ts";

const SHOWN = 10;

/**
 * One note a table of the filled columns that a mapping takes nothing of; contact data is told apart from them. `isToldElsewhere`: whether
 * what a mapping for a format does not even name is told by "not-mapped". Cost: linear in the columns.
 */
export function columnsLeftOut(mapping: Mapping, survey: Survey, isToldElsewhere: boolean): Note[] {
  const rules = new Map(Object.entries(mapping.tables));
  return [...survey.tables.values()].flatMap((table): Note[] => {
    const rule = rules.get(table.name) ?? { rows: [] };
    const used = usedColumns(rule);
    const named = new Set(rule.ignore);
    const columns = [...table.columns.values()].filter(
      ({ name, filled, contact }) =>
        filled > 0 &&
        !used.has(name) &&
        (contact === null || rule.keep?.includes(name) === true) &&
        (!isToldElsewhere || mapping.general !== true || named.has(name)),
    );
    if (columns.length === 0) return [];
    const shown = columns.slice(0, SHOWN).map(({ name }) => `"${shorten(name)}"`);
    const names = `${shown.join(", ")}${columns.length > SHOWN ? ", …" : ""}`;
    const count = columns.length;
    return [
      {
        code: "columns-left-out",
        file: table.file,
        table: table.name,
        column: null,
        row: 0,
        count,
        values: { names },
        message: `${several(count, "filled column", "filled columns")} of ${table.name} ${count === 1 ? "is" : "are"} left out: ${names}`,
      },
    ];
  });
}

function usedColumns({ rows }: TableRule): ReadonlySet<string> {
  return new Set(
    rows.flatMap(({ columns, when, unless, each }) => [
      ...Object.values(columns).flatMap((cell) =>
        [typeof cell === "string" ? cell : (cell.from ?? [])].flat(),
      ),
      ...Object.keys(when ?? {}),
      ...Object.keys(unless ?? {}),
      ...(each ?? []),
    ]),
  );
}
