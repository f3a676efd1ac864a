import type { FileName, Mapping, OwnSchema } from "@maillage/model";
import { emptyRows, type Rows } from "../package/check.ts";
import type { Origin, Row } from "../package/csv.ts";
import { placeOfRow, UNSOURCED_FILE } from "../package/fileSources.ts";
import { FORMAT } from "../package/format.ts";
import type { PackageProblem } from "../problems.ts";
import { several } from "../readers/graph/several.ts";
import type { RowSink } from "../readers/reader.ts";
import { type Cells, type Taken, takeTexts, textsOf } from "./cells.ts";
import { type CompiledCell, type CompiledRule, type CompiledTable, Compiler } from "./compile.ts";
import { withoutContact } from "./contactInText.ts";
import { type DefaultSource, defaultSource, type FileRead } from "./fileSource.ts";
import { contentOf, expand, tieAlias } from "./packageRows.ts";
import { type Besides, CellReader } from "./readCells.ts";
import { usualReading } from "./reading.ts";
import type { Survey } from "./survey.ts";
import { unknownTerm } from "./terms.ts";
import { type Place, Told } from "./told.ts";

/** Columns without whose text a row is none: of such a row nothing can be said. */
export const ESSENTIAL: Readonly<Record<FileName, readonly string[]>> = {
  sources: ["id"],
  organisations: ["id"],
  events: ["id"],
  people: ["id"],
  ties: ["from", "to"],
  facts: ["entity", "value"],
  coverage: ["field", "region"],
  judgements: ["a", "b", "verdict"],
};

const UNKNOWN = "unknown";
/** Readings of which no contact data comes, and in which digits are no telephone numbers. */
const READ_OTHERWISE = new Set(["date", "country", "language", "number"]);
/** Columns whose long numbers are those of books and pages. */
const NUMBERED = new Set(["identifier", "pages", "locator"]);
const OF_THE_WEB = new Set(["website", "url"]);

interface Completed {
  readonly row: Row;
  /** Its locator is its place in the file. */
  readonly placed: boolean;
}
/** What the files became by a mapping: rows of the package, and all that is to be told of them. */
export interface Applied {
  readonly rows: Rows;
  readonly present: ReadonlySet<FileName>;
  readonly told: Told;
  /** Rows of which nothing was taken. */
  readonly leftOut: number;
  readonly problems: readonly PackageProblem[];
}

/**
 * Applies a mapping to the rows of files as they come. In memory stand the rows of the package and one text of each, by which equal
 * rows are joined; never the file. Deterministic. Cost: linear in the cells.
 */
export class Application {
  readonly #survey: Survey;
  readonly #compiler: Compiler;
  readonly #tables: ReadonlyMap<string, CompiledTable>;
  readonly #sources: ReadonlyMap<string, DefaultSource>;
  readonly #rowsOfSource = new Map<string, { count: number; row: number; place: string }>();
  readonly #rows = emptyRows();
  readonly #present = new Set<FileName>(["sources"]);
  readonly #seen = new Map<FileName, Set<string>>();
  readonly #told = new Told();
  /** The row of the last contact cut out of a column, by table and column. */
  readonly #lastCut = new Map<string, number>();
  readonly #reader: CellReader;
  readonly #added: OwnSchema;
  #leftOut = 0;
  readonly #origins = new Map<CompiledRule, Map<string, Origin>>();
  constructor(mapping: Mapping, survey: Survey, files: readonly FileRead[], today: string) {
    this.#survey = survey;
    this.#added = mapping.adds ?? {};
    this.#reader = new CellReader(mapping, survey, this.#told, today);
    this.#compiler = new Compiler(mapping);
    this.#tables = this.#compiler.tables(survey.tables);
    this.#sources = new Map(
      files.map((file) => [file.name, defaultSource(mapping, file, files.length === 1, today)]),
    );
    for (const { rules } of this.#tables.values())
      for (const { becomes } of rules) this.#present.add(becomes);
    this.#tellDropped();
  }

  /** The sink for the rows of one file; its notes and problems were told by the survey. */
  sink(file: string): RowSink {
    const tables = new Map<string, CompiledTable | null>();
    return {
      table: () => undefined,
      column: () => undefined,
      note: () => undefined,
      problem: () => undefined,
      row: (name, place, cells) => {
        let table = tables.get(name);
        if (table === undefined) {
          table = this.#tables.get(this.#survey.nameOf(file, name)) ?? null;
          tables.set(name, table);
        }
        if (table !== null) this.#row(table, place, cells);
      },
    };
  }

  /** Ends the application, after the last row of the last file. */
  finish(): Applied {
    for (const file of ["organisations", "events"] as const) this.#restrictUnknown(file);
    for (const [file, { count, row }] of this.#rowsOfSource) {
      const source = this.#sources.get(file);
      if (source === undefined) continue;
      if (!this.#rows.sources.some((each) => each.cells.id === source.alias))
        this.#rows.sources.push({
          file: "sources",
          line: 0,
          cells: source.cells,
          origin: { file, columns: {} },
        });
      if (source.cells.type !== UNSOURCED_FILE) continue;
      const place = { file, table: "", column: null, row };
      this.#told.note(
        "unsourced-file",
        place,
        { title: source.cells.title ?? "" },
        (n) =>
          `${several(n, "row names no source and rests", "rows name no source and rest")} on the file itself, as one unsourced file: ${file}`,
        count,
      );
    }
    return {
      rows: this.#rows,
      present: this.#present,
      told: this.#told,
      leftOut: this.#leftOut,
      problems: [...this.#compiler.problems, ...this.#told.problems],
    };
  }

  /** Things of which no row states a kind or a level may be people: only the owner sees them until somebody has said what they are. */
  #restrictUnknown(file: "organisations" | "events"): void {
    const rows = this.#rows[file];
    const isOpen = ({ cells }: Row) => cells.kind === UNKNOWN && (cells.level ?? "") === "";
    const answered = new Set(rows.filter((row) => !isOpen(row)).map(({ cells }) => cells.id));
    const told = new Set<string | undefined>();
    for (const [at, row] of rows.entries()) {
      const { cells, line, origin } = row;
      if (answered.has(cells.id)) continue;
      rows[at] = { ...row, cells: { ...cells, level: "restricted" } };
      if (told.has(cells.id)) continue;
      told.add(cells.id);
      const table = origin?.table ?? "";
      this.#told.note(
        "unknown-restricted",
        { file: origin?.file ?? "", table, column: null, row: line },
        { becomes: file },
        (n) =>
          `${several(n, "thing", "things")} of ${table} ${n === 1 ? "is" : "are"} of unknown kind and may be people: only the owner sees ${n === 1 ? "it" : "them"} until the mapping says "becomes: people", a kind, or who may see them, such as "level: { value: public }"`,
      );
    }
  }

  #tellDropped(): void {
    for (const table of this.#tables.values())
      for (const name of table.dropped) {
        const column = this.#survey.tables.get(table.name)?.columns.get(name);
        if (column === undefined || column.filled === 0) continue;
        const kind = column.contact ?? "";
        const place = { file: table.file, table: table.name, column: name, row: 0 };
        this.#told.note(
          "contact-dropped",
          place,
          { kind },
          (n) =>
            `"${name}" of ${table.name} holds contact data (${kind}): ${several(n, "cell was", "cells were")} dropped; name the column under keep to take it`,
          column.filled,
        );
      }
    for (const { table, column } of this.#compiler.leftOut) {
      const filled = column === null ? table.rows : column.filled;
      const place = { file: table.file, table: table.name, column: column?.name ?? null, row: 0 };
      const what =
        column === null
          ? `the table ${table.name} (${several(filled, "row", "rows")})`
          : `"${column.name}" of ${table.name} (filled in ${several(filled, "row", "rows")})`;
      this.#told.note(
        "not-mapped",
        place,
        {},
        () => `${what} is not named by the mapping and was left out`,
        filled,
      );
    }
  }

  #row(table: CompiledTable, line: number, all: Cells): void {
    if (table.leftOut.has(line)) {
      this.#leftOut += 1;
      const place = { file: table.file, table: table.name, column: null, row: line };
      this.#told.note(
        "rows-left-out",
        place,
        { why: "leaveOut" },
        (n) =>
          `${several(n, "row", "rows")} of ${table.name} ${n === 1 ? "was" : "were"} left out by the mapping's leaveOut`,
      );
      return;
    }
    const emptied = this.#emptied(table, line, all);
    const cells =
      table.dropped.size === 0 && emptied.length === 0 ? all : without(all, [...table.dropped, ...emptied]);
    let made = 0;
    let fresh = 0;
    for (const rule of table.rules) {
      if (!rule.takes(cells)) continue;
      for (const turn of turnsOf(rule, cells))
        for (const row of this.#make(table, rule, cells, turn, line)) {
          made += 1;
          if (this.#take(row)) fresh += 1;
        }
    }
    if (made === 0) this.#leftOut += 1;
    if (made === 0 || fresh > 0) return;
    const place = { file: table.file, table: table.name, column: null, row: line };
    this.#told.note(
      "same-rows-joined",
      place,
      {},
      (n) =>
        `${several(n, "row", "rows")} of ${table.name} ${n === 1 ? "says" : "say"} what earlier rows say, and ${n === 1 ? "was" : "were"} joined with them`,
    );
  }

  /** The columns whose cells the mapping takes as empty in a row. */
  #emptied(table: CompiledTable, line: number, cells: Cells): readonly string[] {
    const columns = table.leftEmpty.get(line) ?? [];
    for (const column of columns)
      for (const text of textsOf(cells.get(column)).slice(0, 1))
        this.#told.leftEmpty({ file: table.file, table: table.name, column, row: line }, text);
    return columns;
  }

  #make(
    table: CompiledTable,
    rule: CompiledRule,
    cells: Cells,
    turn: string | null,
    line: number,
  ): Completed[] {
    const lists = new Map<string, readonly string[]>();
    const said: Besides = { country: undefined, territory: null, others: [] };
    for (const cell of rule.cells)
      lists.set(
        cell.spec.name,
        this.#reader.read(
          table,
          rule,
          cell,
          this.#withoutContact(table, cell, takeTexts(cell.rule, cells, turn), line),
          said,
          line,
        ),
      );
    if (said.territory !== null && (lists.get("city") ?? []).length === 0)
      lists.set("city", [said.territory]);
    if (said.others.length > 0)
      lists.set("other_names", [...(lists.get("other_names") ?? []), ...said.others]);
    return expand(rule.becomes, lists).flatMap((given) => {
      const missing = ESSENTIAL[rule.becomes].find(
        (name) => (given[name] ?? "") === "" && !derivable(name, given),
      );
      if (missing === undefined) return [this.#complete(table, rule, given, turn, line)];
      const place = { file: table.file, table: table.name, column: null, row: line };
      this.#told.note(
        "rows-left-out",
        place,
        { becomes: rule.becomes, empty: missing },
        (n) =>
          `${several(n, "row", "rows")} of ${table.name} gave nothing to ${rule.becomes}, because "${missing}" is empty`,
      );
      return [];
    });
  }

  /** Without the e-mail addresses and telephone numbers in columns that `keep` does not name; an address of the web goes wholly. */
  #withoutContact(
    table: CompiledTable,
    { spec, rule: { read, turn } }: CompiledCell,
    taken: readonly Taken[],
    line: number,
  ): readonly Taken[] {
    if (READ_OTHERWISE.has(read ?? usualReading(spec) ?? "")) return taken;
    return taken.flatMap((one) => {
      if (one.before === null || table.kept.has(one.column ?? "")) return [one];
      const cut = withoutContact(one.before, !NUMBERED.has(spec.name));
      if (cut === one.before) return [one];
      if (one.text !== one.before) return [{ ...one, before: cut }];
      const before = OF_THE_WEB.has(spec.name) ? "" : cut;
      this.#tellCut({
        file: table.file,
        table: table.name,
        column: turn === "column" ? null : one.column,
        row: line,
      });
      return before === "" ? [] : [{ ...one, before, text: before }];
    });
  }

  #tellCut(place: Place): void {
    const key = JSON.stringify([place.table, place.column]);
    if (this.#lastCut.get(key) === place.row) return;
    this.#lastCut.set(key, place.row);
    const where =
      place.column === null ? `names of columns of ${place.table}` : `"${place.column}" of ${place.table}`;
    this.#told.note(
      "contact-in-cells",
      place,
      {},
      (n) =>
        `${where}: e-mail addresses or telephone numbers were cut out of ${several(n, "cell", "cells")}, first in row ${place.row}; name the column under keep to take them`,
    );
  }

  /** Every column of the package's file; what the mapping leaves open is filled in. */
  #complete(
    table: CompiledTable,
    rule: CompiledRule,
    given: Readonly<Record<string, string>>,
    turn: string | null,
    line: number,
  ): Completed {
    const cells: Record<string, string> = {};
    for (const { name, optional } of FORMAT[rule.becomes])
      if (!optional || given[name] !== undefined) cells[name] = given[name] ?? "";
    const { becomes } = rule;
    if ("stance" in cells && cells.stance === "") cells.stance = "supports";
    if (becomes === "organisations" || becomes === "events" || becomes === "people") {
      if (cells.id === "") cells.id = cells.name ?? "";
      if (cells.name === "") cells.name = cells.id ?? "";
    }
    if (becomes === "ties") {
      if (cells.type === "") cells.type = "RELATED_TO";
      if (cells.tie === "")
        cells.tie = tieAlias(cells.from ?? "", cells.type ?? "", cells.to ?? "", this.#added);
    }
    if ("kind" in cells && cells.kind === "") {
      const spec = FORMAT[becomes].find(({ name }) => name === "kind");
      cells.kind = (spec === undefined ? null : unknownTerm(becomes, spec)) ?? "";
      this.#told.unknown(
        { file: table.file, table: table.name, column: null, row: line },
        becomes,
        cells.kind,
        "",
      );
    }
    if (becomes === "facts" && cells.id === "")
      cells.id = [cells.entity, cells.property, cells.as_of, cells.unit]
        .filter((part) => part !== "")
        .join(" ");
    const rests =
      "source" in cells && cells.source === "" && (becomes !== "coverage" || cells.result === "found");
    const placed = rests && (cells.locator ?? "") === "";
    if (rests) this.#restOnFile(table, cells, line);
    return { row: { file: becomes, line, cells, origin: this.#originOf(table, rule, turn) }, placed };
  }

  #restOnFile(table: CompiledTable, cells: Record<string, string>, line: number): void {
    cells.source = this.#sources.get(table.file)?.alias ?? "";
    if (cells.locator === "")
      cells.locator = placeOfRow(line, this.#survey.tables.size > 1 ? table.name : null);
    const rests = this.#rowsOfSource.get(table.file);
    const place = `${line} ${table.name}`;
    if (rests === undefined) this.#rowsOfSource.set(table.file, { count: 1, row: line, place });
    else if (rests.place !== place) {
      rests.count += 1;
      rests.place = place;
    }
  }

  #originOf(table: CompiledTable, rule: CompiledRule, turn: string | null): Origin {
    let origins = this.#origins.get(rule);
    if (origins === undefined) {
      origins = new Map();
      this.#origins.set(rule, origins);
    }
    const known = origins.get(turn ?? "");
    if (known !== undefined) return known;
    const columns = Object.fromEntries(
      rule.cells.map(({ spec, rule: plain }) => [
        spec.name,
        plain.turn === null ? (plain.from[0] ?? null) : turn,
      ]),
    );
    const origin = { file: table.file, table: table.name, columns };
    origins.set(turn ?? "", origin);
    return origin;
  }

  /** Takes a row that says something new; false for one that says what an earlier row says. */
  #take({ row, placed }: Completed): boolean {
    let seen = this.#seen.get(row.file);
    if (seen === undefined) {
      seen = new Set();
      this.#seen.set(row.file, seen);
    }
    const key = contentOf(row, placed, this.#added);
    if (seen.has(key)) return false;
    seen.add(key);
    this.#rows[row.file].push(row);
    return true;
  }
}

function without(cells: Cells, dropped: readonly string[]): Cells {
  const kept = new Map(cells);
  for (const name of dropped) kept.delete(name);
  return kept;
}

function turnsOf({ each, empty }: CompiledRule, cells: Cells): readonly (string | null)[] {
  if (each === null) return [null];
  return each.filter((column) => textsOf(cells.get(column)).some((text) => !empty.has(text)));
}

const derivable = (name: string, given: Readonly<Record<string, string>>): boolean =>
  name === "id" && (given.name ?? "") !== "" && given.id === undefined;
