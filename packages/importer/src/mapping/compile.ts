import type { FileName, Mapping, RowRule, TableRule } from "@maillage/model";
import { type ColumnSpec, FORMAT } from "../package/format.ts";
import { nearest, type PackageProblem, type ProblemRule, shorten } from "../problems.ts";
import { several } from "../readers/graph/several.ts";
import { type Cells, type PlainRule, plainRule, textsOf } from "./cells.ts";
import type { ColumnProfile, TableProfile } from "./survey.ts";

export interface CompiledCell {
  readonly spec: ColumnSpec;
  readonly rule: PlainRule;
}

/** A RowRule, ready for rows. */
export interface CompiledRule {
  readonly becomes: FileName;
  readonly cells: readonly CompiledCell[];
  /** null: one row for each row; else one for each of these columns that is filled. */
  readonly each: readonly string[] | null;
  /** Texts in the columns of `each` that mean nothing. */
  readonly empty: ReadonlySet<string>;
  readonly takes: (cells: Cells) => boolean;
}

export interface CompiledTable {
  readonly name: string;
  readonly file: string;
  readonly rules: readonly CompiledRule[];
  /** Contact columns: their cells are taken as empty. */
  readonly dropped: ReadonlySet<string>;
  /** Columns of which contact data is taken. */
  readonly kept: ReadonlySet<string>;
  readonly leftOut: ReadonlySet<number>;
  /** Columns whose cells are taken as empty, by the place of the row. */
  readonly leftEmpty: ReadonlyMap<number, readonly string[]>;
}

/** Makes the mapping's tables ready; every column and table that is not accounted for, and every name that is not there, is a problem. */
export class Compiler {
  readonly problems: PackageProblem[] = [];
  /** Of a mapping for a format: what it does not name, by table; a null column is the whole table. */
  readonly leftOut: { readonly table: TableProfile; readonly column: ColumnProfile | null }[] = [];
  readonly #mapping: Mapping;
  readonly #general: boolean;

  constructor(mapping: Mapping) {
    this.#mapping = mapping;
    this.#general = mapping.general === true;
  }

  /** The tables by name; those without a rule are left out. */
  tables(found: ReadonlyMap<string, TableProfile>): Map<string, CompiledTable> {
    const compiled = new Map<string, CompiledTable>();
    const named = new Map(Object.entries(this.#mapping.tables));
    const [file = ""] = [...found.values()].map((table) => table.file);
    for (const name of named.keys()) {
      if (found.has(name) || this.#general) continue;
      this.#fail(
        { file },
        null,
        name,
        "unknown-table",
        `the mapping names a table "${shorten(name)}", which the file does not have`,
        [...found.keys()],
      );
    }
    for (const [name, table] of found) {
      const rule = named.get(name);
      if (rule !== undefined) compiled.set(name, this.#table(table, rule));
      else if (this.#general) this.leftOut.push({ table, column: null });
      else if (table.rows > 0 || table.columns.size > 0)
        this.#fail(
          table,
          null,
          name,
          "unmapped-table",
          `the mapping says nothing of the table "${shorten(name)}" (${several(table.rows, "row", "rows")})`,
          [],
          `add it under tables, or leave it out by name: "${shorten(name)}": { rows: [], ignore: [${[...table.columns.keys()].slice(0, 5).map(shorten).join(", ")}] }`,
        );
    }
    return compiled;
  }

  #table(table: TableProfile, rule: TableRule): CompiledTable {
    const keep = new Set(rule.keep);
    const dropped = new Set<string>();
    const used = new Set<string>([...(rule.ignore ?? []), ...keep]);
    for (const column of table.columns.values())
      if (column.contact !== null && !keep.has(column.name)) dropped.add(column.name);
    const rules = rule.rows.map((row) => this.#rule(table, row, used));
    for (const name of [...used, ...Object.keys(rule.leaveEmpty ?? {})]) {
      if (table.columns.has(name) || this.#general) continue;
      this.#fail(
        table,
        name,
        name,
        "no-such-column",
        `the mapping names a column "${shorten(name)}", which the table "${shorten(table.name)}" does not have`,
        [...table.columns.keys()],
      );
    }
    const ignored = rule.rows.length === 0;
    for (const column of table.columns.values()) {
      if (used.has(column.name) || dropped.has(column.name) || ignored) continue;
      if (this.#general) this.leftOut.push({ table, column });
      else
        this.#fail(
          table,
          column.name,
          column.name,
          "unmapped-column",
          `the mapping says nothing of the column "${shorten(column.name)}" of "${shorten(table.name)}" (filled in ${several(column.filled, "row", "rows")})`,
          [],
          "give it a place under columns, or put its name under ignore",
        );
    }
    const leftEmpty = new Map<number, string[]>();
    for (const [column, places] of Object.entries(rule.leaveEmpty ?? {}))
      for (const place of places) leftEmpty.set(place, [...(leftEmpty.get(place) ?? []), column]);
    const leftOut = new Set(rule.leaveOut);
    return { name: table.name, file: table.file, rules, dropped, kept: keep, leftOut, leftEmpty };
  }

  #rule(table: TableProfile, rule: RowRule, used: Set<string>): CompiledRule {
    const specs = new Map(FORMAT[rule.becomes].map((spec) => [spec.name, spec]));
    const cells: CompiledCell[] = [];
    for (const [name, cell] of Object.entries(rule.columns)) {
      const spec = specs.get(name);
      const plain = plainRule(cell);
      for (const column of plain.from) used.add(column);
      if (spec === undefined)
        this.#malformed(table, name, `${rule.becomes} has no column "${shorten(name)}"`, [...specs.keys()]);
      else if (plain.turn !== null && rule.each === undefined)
        this.#malformed(table, name, `"${name}" takes the column of the turn, but the rule has no each`, []);
      else if (
        [plain.from.length > 0, plain.value !== null, plain.turn !== null].filter(Boolean).length !== 1
      )
        this.#malformed(table, name, `"${name}" needs one of from, value, cell and column`, []);
      else cells.push({ spec, rule: { ...plain, split: plain.split ?? spec.separator } });
    }
    const when = conditions(rule.when);
    const unless = conditions(rule.unless);
    for (const [column] of [...when, ...unless]) used.add(column);
    for (const column of rule.each ?? []) used.add(column);
    return {
      becomes: rule.becomes,
      // The country first: it tells which town of a name is meant.
      cells: cells.sort((a, b) => Number(b.spec.name === "country") - Number(a.spec.name === "country")),
      each: rule.each ?? null,
      empty: new Set(rule.empty),
      takes: (row) => when.every((each) => holds(row, each)) && !unless.some((each) => holds(row, each)),
    };
  }

  #malformed(table: TableProfile, name: string, message: string, known: readonly string[]): void {
    this.#fail(
      table,
      name,
      name,
      "malformed-mapping",
      `mapping of "${shorten(table.name)}": ${message}`,
      known,
    );
  }

  #fail(
    { file, name: table }: { readonly file: string; readonly name?: string },
    column: string | null,
    value: string,
    rule: ProblemRule,
    message: string,
    known: readonly string[],
    instead: string | null = null,
  ): void {
    const near = nearest(value, known);
    const listed = known.length === 0 ? null : `there are: ${known.slice(0, 30).map(shorten).join(", ")}`;
    this.problems.push({
      file,
      ...(table === undefined ? {} : { table }),
      row: 0,
      column: column === null ? null : shorten(column),
      value: shorten(value),
      rule,
      message,
      suggestion:
        near === null ? (instead ?? listed ?? "correct the mapping") : `did you mean "${shorten(near)}"?`,
    });
  }
}

type Condition = readonly [column: string, values: ReadonlySet<string>];

function conditions(of: Readonly<Record<string, string | readonly string[]>> | undefined): Condition[] {
  return Object.entries(of ?? {}).map(([column, value]) => [
    column,
    new Set((typeof value === "string" ? [value] : value).map((text) => text.trim())),
  ]);
}

function holds(cells: Cells, [column, values]: Condition): boolean {
  const texts = textsOf(cells.get(column));
  return texts.length === 0 ? values.has("") : texts.some((text) => values.has(text));
}
