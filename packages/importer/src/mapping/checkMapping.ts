import type { CellRule, Mapping, TableRule } from "@maillage/model";
import type { Note } from "../notes.ts";
import { FORMAT } from "../package/format.ts";
import { nearest, type PackageProblem, type ProblemRule, shorten } from "../problems.ts";
import { columnsOf } from "./cells.ts";
import { ruleOf } from "./mappedRows.ts";
import type { TableProfile } from "./profile.ts";

/** In `ignore`: every column that no rule names. They are told by name. */
const REST = "*";

/** The columns of a table that its rule reads. */
function columnsRead(rule: TableRule): Set<string> {
  const read = new Set<string>();
  for (const row of rule.rows) {
    for (const cell of Object.values(row.columns))
      for (const column of columnsOf(cell as CellRule)) read.add(column);
    for (const condition of [row.when, row.unless])
      for (const column of Object.keys(condition ?? {})) read.add(column);
    for (const column of row.each ?? []) read.add(column);
  }
  return read;
}

/** Contact columns of each table that the mapping does not keep by name. */
export function droppedContact(mapping: Mapping, tables: readonly TableProfile[]): Map<string, Set<string>> {
  return new Map(
    tables.map(({ name, columns }) => {
      const keep = new Set(ruleOf(mapping, name)?.keep ?? []);
      return [
        name,
        new Set(columns.filter((c) => c.contact !== null && !keep.has(c.name)).map((c) => c.name)),
      ];
    }),
  );
}

/**
 * Holds a mapping against what the file has: every column is used, ignored by name or a contact column; every table has a rule;
 * nothing is named that is not there. Pure; linear but for suggestions.
 */
export function checkMapping(
  mapping: Mapping,
  file: string,
  tables: readonly TableProfile[],
): { problems: PackageProblem[]; notes: Note[] } {
  const problems: PackageProblem[] = [];
  const notes: Note[] = [];
  const fail = (rule: ProblemRule, column: string | null, message: string, suggestion: string) =>
    problems.push({
      file,
      row: 0,
      column,
      value: column === null ? null : shorten(column),
      rule,
      message,
      suggestion,
    });
  const names = tables.map(({ name }) => name);
  for (const name of Object.keys(mapping.tables)) {
    if (name === REST || names.includes(name)) continue;
    const near = nearest(name, names);
    fail(
      "unknown-table",
      null,
      `the mapping has a rule for "${shorten(name)}", and ${file} has no such table`,
      near === null
        ? `tables of the file: ${names.slice(0, 20).map(shorten).join(", ")}`
        : `did you mean "${near}"?`,
    );
  }
  for (const { name, columns, rows } of tables) {
    const rule = ruleOf(mapping, name);
    if (rule === null) {
      if (rows > 0)
        fail(
          "unmapped-table",
          null,
          `the mapping says nothing of the table "${shorten(name)}" with its ${rows} rows`,
          `give it a rule, or leave it out by name: "${shorten(name)}": {rows: []}`,
        );
      continue;
    }
    for (const row of rule.rows)
      for (const column of Object.keys(row.columns)) {
        const known = FORMAT[row.becomes].map((spec) => spec.name);
        if (known.includes(column)) continue;
        const near = nearest(column, known);
        fail(
          "unknown-column",
          column,
          `${row.becomes} have no column "${shorten(column)}"`,
          near === null ? `columns of ${row.becomes}: ${known.join(", ")}` : `did you mean "${near}"?`,
        );
      }
    const read = columnsRead(rule);
    const ignored = new Set(rule.ignore ?? []);
    const there = new Set(columns.map((column) => column.name));
    // A format such as GEXF leaves out what is empty, so only a rule of the table's own may name nothing that is there.
    if (Object.hasOwn(mapping.tables, name) && rows > 0)
      for (const column of read) {
        if (there.has(column) || isOptional(rule, column)) continue;
        const near = nearest(column, there);
        fail(
          "no-such-column",
          column,
          `the mapping reads "${shorten(column)}", and the table "${shorten(name)}" has no such column`,
          near === null
            ? `columns of the table: ${[...there].slice(0, 30).map(shorten).join(", ")}`
            : `did you mean "${near}"?`,
        );
      }
    if (rule.rows.length === 0) continue;
    for (const column of columns) {
      if (column.contact !== null && !(rule.keep ?? []).includes(column.name)) {
        notes.push({
          code: "contact-dropped",
          file,
          table: name,
          column: column.name,
          row: 0,
          count: column.filled,
          values: { kind: column.contact },
          message: `"${shorten(column.name)}" holds contact data (${column.contact}); it is dropped`,
        });
      } else if (!read.has(column.name) && !ignored.has(column.name)) {
        if (ignored.has(REST))
          notes.push({
            code: "column-ignored",
            file,
            table: name,
            column: column.name,
            row: 0,
            count: column.filled,
            values: {},
            message: `"${shorten(column.name)}" is left out`,
          });
        else
          fail(
            "unmapped-column",
            column.name,
            `the mapping says nothing of the column "${shorten(column.name)}" of "${shorten(name)}"`,
            "map it, or put it under ignore",
          );
      }
    }
  }
  return { problems, notes };
}

/** A column of several in `from` may be missing: the next one counts. */
function isOptional(rule: TableRule, column: string): boolean {
  return rule.rows.some((row) =>
    Object.values(row.columns).some((cell) => {
      const columns = columnsOf(cell as CellRule);
      return columns.length > 1 && columns.includes(column);
    }),
  );
}
