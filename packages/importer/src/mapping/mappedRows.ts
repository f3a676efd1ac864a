import {
  FILE_NAMES,
  type FileName,
  type Mapping,
  MUTUAL_TIE_TYPES,
  type RowRule,
  type TableRule,
} from "@maillage/model";
import type { Normalised } from "../normalise/normalised.ts";
import type { Note, NoteCode } from "../notes.ts";
import type { Origin, Row } from "../package/csv.ts";
import { type ColumnSpec, FORMAT } from "../package/format.ts";
import { type PackageProblem, type ProblemRule, shorten } from "../problems.ts";
import type { Cell, RowSink, TableKind } from "../readers/reader.ts";
import { type FullRule, fullRule, matches, type TakenPart, type Turn, takenParts } from "./cells.ts";
import { cellAsText } from "./profile.ts";
import { READERS_AS, type ReadHints, readTerm, usualReading } from "./reading.ts";

/** Alias of the source that rows without one rest on: stable, so that a later version of the file is the same text. */
export const FILE_SOURCE = "this-file";

/** What a value of a column became, and how often. */
export interface ValueChange {
  readonly table: string;
  readonly column: string;
  readonly before: string;
  readonly after: string;
  readonly rule: string;
  count: number;
}

type Rows = Record<FileName, Row[]>;
type Cells = ReadonlyMap<string, Cell>;
const TERM_FALLBACK: Readonly<Record<string, { readonly id: string; readonly code: NoteCode }>> = {
  organisationKinds: { id: "unknown", code: "unknown-kind-taken" },
  tieTypes: { id: "RELATED_TO", code: "unknown-type-taken" },
};
/** Columns whose several values are several things: each becomes a row of its own with all the rest. */
const ENDS = new Set(["id", "from", "to", "entity"]);
const CLOSED = new Set([
  "organisationKinds",
  "eventKinds",
  "fields",
  "methods",
  "scopes",
  "tieTypes",
  "factProperties",
  "regions",
  "accessLevels",
  "claimStances",
  "confidences",
  "searchResults",
]);

interface Counted {
  readonly note: Note;
  count: number;
}

/** Takes the rows of a reader and makes rows of the package of them, by a mapping. */
export class MappedRows implements RowSink {
  readonly rows: Rows = Object.fromEntries(FILE_NAMES.map((name) => [name, []])) as unknown as Rows;
  readonly problems: PackageProblem[] = [];
  leftOut = 0;
  needsFileSource = false;
  private readonly counted = new Map<string, Counted>();
  private readonly changes = new Map<string, ValueChange>();
  private readonly failed = new Set<string>();
  private readonly seen = new Set<string>();
  private readonly hints: ReadHints;

  /** `contact`: columns of each table that are dropped. */
  constructor(
    private readonly mapping: Mapping,
    private readonly file: string,
    private readonly contact: ReadonlyMap<string, ReadonlySet<string>>,
  ) {
    this.hints = { order: mapping.dates };
  }

  table(_name: string, _kind: TableKind, _columns: readonly string[]): void {}
  column(_table: string, _name: string): void {}
  note(_note: Note): void {}
  problem(problem: PackageProblem): void {
    this.problems.push(problem);
  }

  notes(): Note[] {
    return [...this.counted.values()].map(({ note, count }) => ({
      ...note,
      count,
      message: note.message.replace("#", String(count)),
    }));
  }

  valueChanges(): ValueChange[] {
    return [...this.changes.values()];
  }

  row(table: string, place: number, cells: Cells): void {
    const rule = ruleOf(this.mapping, table);
    if (rule === null) return;
    if (rule.leaveOut?.includes(place) === true) {
      this.leftOut += 1;
      return;
    }
    const dropped = this.contact.get(table);
    const kept: Cells =
      dropped === undefined || dropped.size === 0
        ? cells
        : new Map([...cells].filter(([column]) => !dropped.has(column)));
    for (const rowRule of rule.rows) {
      if (!matches(rowRule.when, kept) || (rowRule.unless !== undefined && matches(rowRule.unless, kept)))
        continue;
      if (rowRule.each === undefined) this.become(table, place, rowRule, kept, null);
      else
        for (const column of rowRule.each) {
          const cell = kept.get(column) ?? "";
          if (cell.length > 0 && !(rowRule.empty ?? []).includes(cellAsText(cell).trim()))
            this.become(table, place, rowRule, kept, { column, cell });
        }
    }
  }

  private become(table: string, place: number, rule: RowRule, cells: Cells, turn: Turn | null): void {
    const specs = new Map(FORMAT[rule.becomes].map((spec) => [spec.name, spec]));
    const single = new Map<string, string>();
    const several: [string, readonly string[]][] = [];
    const origin: Record<string, string | null> = {};
    for (const [name, cellRule] of Object.entries(rule.columns)) {
      const spec = specs.get(name);
      if (spec === undefined) continue;
      const full = fullRule(cellRule);
      origin[name] = full.cell === true ? (turn?.column ?? null) : originOf(full);
      const texts = takenParts(full, cells, turn).flatMap(
        (part) => this.read(table, place, origin[name] ?? name, spec, full, part) ?? [],
      );
      const unique = [...new Set(texts)];
      if (spec.separator !== null) single.set(name, unique.join(spec.separator));
      else if (unique.length > 1) several.push([name, unique]);
      else single.set(name, unique[0] ?? "");
    }
    for (const row of combine(single, several)) this.add(table, place, rule.becomes, row, origin);
  }

  /** The texts that a part becomes; null when it cannot be read, which is told once a value. */
  private read(
    table: string,
    place: number,
    column: string,
    spec: ColumnSpec,
    rule: FullRule,
    part: TakenPart,
  ): string[] | null {
    const prefixed = (text: string) => (rule.prefix === undefined ? text : `${rule.prefix}${text}`);
    if (part.decided) return [prefixed(part.text)];
    const vocabulary = spec.holds ?? "";
    let answer: Normalised;
    if (rule.read === undefined && CLOSED.has(vocabulary)) {
      answer = vocabulary === "tieTypes" ? readTieType(part.text) : readTerm(vocabulary, part.text);
      if (answer.value === null) {
        const fallback = TERM_FALLBACK[vocabulary];
        const otherwise = rule.otherwise ?? fallback?.id;
        if (otherwise !== undefined) {
          if (fallback !== undefined && rule.otherwise === undefined)
            this.count(
              fallback.code,
              table,
              column,
              place,
              { value: shorten(part.text) },
              unknownSaid(fallback.code, part.text),
            );
          return otherwise === "" ? [] : [otherwise];
        }
        // The check of the package says what is allowed, once a row.
        return [part.text];
      }
    } else answer = READERS_AS[rule.read ?? usualReading(spec)](part.text, this.hints);
    if (answer.value === null) {
      if (rule.otherwise !== undefined) return rule.otherwise === "" ? [] : [prefixed(rule.otherwise)];
      this.unreadable(table, place, column, spec, answer);
      return null;
    }
    if (answer.rule !== null && answer.value !== part.before) this.changed(table, column, answer);
    return answer.value === "" ? [] : [prefixed(answer.value)];
  }

  private add(
    table: string,
    place: number,
    file: FileName,
    cells: Map<string, string>,
    columns: Origin["columns"],
  ): void {
    complete(file, cells);
    if (isEmpty(file, cells)) return;
    const needsSource = file !== "sources" && (file !== "coverage" || cells.get("result") === "found");
    if (needsSource && (cells.get("source") ?? "") === "") {
      cells.set("source", FILE_SOURCE);
      this.needsFileSource = true;
    }
    const object = Object.fromEntries(cells);
    const said = JSON.stringify([file, Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1))]);
    if (this.seen.has(said)) {
      this.count(
        "same-rows-joined",
        table,
        null,
        place,
        {},
        "# rows say what an earlier row says; they are joined",
      );
      return;
    }
    this.seen.add(said);
    this.rows[file].push({ file, line: place, cells: object, origin: { file: this.file, columns } });
  }

  private unreadable(
    table: string,
    place: number,
    column: string,
    spec: ColumnSpec,
    answer: Normalised,
  ): void {
    const key = JSON.stringify([table, column, answer.before]);
    if (this.failed.has(key)) return;
    this.failed.add(key);
    const candidates = answer.candidates.map(({ value, label }) =>
      label === value ? value : `${value} (${label})`,
    );
    const ambiguous = candidates.length > 0;
    const rule: ProblemRule = ambiguous ? "ambiguous-value" : "cannot-be-read";
    this.problems.push({
      file: this.file,
      row: place,
      column,
      value: shorten(answer.before),
      rule,
      message: ambiguous
        ? `"${shorten(answer.before)}" may mean ${candidates.slice(0, 5).join(" or ")}`
        : `"${shorten(answer.before)}" cannot be read as ${spec.about.split(";")[0]}`,
      suggestion: `say what it means under "values" of this column, or empty it there: "${shorten(answer.before)}": ""`,
    });
  }

  private changed(table: string, column: string, { before, value, rule }: Normalised): void {
    const key = JSON.stringify([table, column, before]);
    const known = this.changes.get(key);
    if (known !== undefined) known.count += 1;
    else this.changes.set(key, { table, column, before, after: value ?? "", rule: rule ?? "", count: 1 });
  }

  private count(
    code: NoteCode,
    table: string,
    column: string | null,
    row: number,
    values: Record<string, string>,
    message: string,
  ): void {
    const key = JSON.stringify([code, table, column, values]);
    const known = this.counted.get(key);
    if (known !== undefined) known.count += 1;
    else
      this.counted.set(key, {
        note: { code, file: this.file, table, column, row, count: 1, values, message },
        count: 1,
      });
  }
}

/** The rule of a table: its own, or that of "*". */
export function ruleOf(mapping: Mapping, table: string): TableRule | null {
  if (Object.hasOwn(mapping.tables, table)) return mapping.tables[table] ?? null;
  return mapping.tables["*"] ?? null;
}

const unknownSaid = (code: NoteCode, value: string) =>
  code === "unknown-kind-taken"
    ? `the kind "${shorten(value)}" is not known; # rows arrive as kind "unknown"`
    : `the type "${shorten(value)}" is not known; # ties arrive as RELATED_TO`;

function originOf(rule: FullRule): string | null {
  const { from } = rule;
  return from === undefined ? null : typeof from === "string" ? from : (from[0] ?? null);
}

const TIE_NAME = /[^\p{L}\p{N}]+/gu;
function readTieType(text: string): Normalised {
  const name = text.toUpperCase().replace(TIE_NAME, "_");
  const isType = FORMAT.ties.find((spec) => spec.name === "type")?.rule?.accepts(name) === true;
  return {
    before: text,
    value: isType ? name : null,
    rule: isType && name !== text ? "label" : null,
    candidates: [],
  };
}

/**
 * The rows of cells that hold several values where the package takes one: every pairing of ends; of other columns the first
 * value goes into the row, and each further one is a claim of its own.
 */
function combine(
  single: Map<string, string>,
  several: readonly [string, readonly string[]][],
): Map<string, string>[] {
  let rows = [single];
  const rivals: [string, readonly string[]][] = [];
  for (const [name, values] of several) {
    if (ENDS.has(name)) rows = rows.flatMap((row) => values.map((value) => new Map(row).set(name, value)));
    else rivals.push([name, values]);
  }
  return rows.flatMap((row) => {
    const head = new Map(row);
    for (const [name, values] of rivals) head.set(name, values[0] ?? "");
    return [
      head,
      ...rivals.flatMap(([name, values]) => values.slice(1).map((value) => new Map(head).set(name, value))),
    ];
  });
}

/** Fills what follows from the rest: a name from the id, an id from the name, the tie's alias, the usual kind and stance. */
function complete(file: FileName, cells: Map<string, string>): void {
  const get = (name: string) => cells.get(name) ?? "";
  const fill = (name: string, text: string) => {
    if (get(name) === "" && text !== "") cells.set(name, text);
  };
  switch (file) {
    case "organisations":
    case "events":
    case "people":
      fill("id", get("name").normalize("NFC"));
      fill("name", get("id"));
      if (file === "organisations") fill("kind", "unknown");
      return;
    case "sources":
      fill("id", get("title").normalize("NFC"));
      fill("title", get("id"));
      return;
    case "ties": {
      fill("type", "RELATED_TO");
      fill("stance", "supports");
      const [from, type, to] = [get("from"), get("type"), get("to")];
      // The ends of a mutual tie have no order: without an id, both directions of an undirected file are one tie.
      if (get("tie") === "" && to < from && MUTUAL_TIE_TYPES.some((mutual) => mutual === type))
        cells.set("from", to).set("to", from);
      if (from !== "" && to !== "") fill("tie", `${get("from")} ${type} ${get("to")}`);
      return;
    }
    case "facts":
      fill("stance", "supports");
      fill("id", `${get("entity")} ${get("property")} ${get("as_of")} ${get("value")}`);
      return;
    case "coverage":
      return;
  }
}

/** A row whose mapped columns say nothing: an end without the other, a fact without a value, a thing without a name. */
function isEmpty(file: FileName, cells: ReadonlyMap<string, string>): boolean {
  const get = (name: string) => cells.get(name) ?? "";
  switch (file) {
    case "ties":
      return get("from") === "" && get("to") === "";
    case "facts":
      return get("value") === "";
    case "coverage":
      return get("field") === "" && get("region") === "";
    default:
      return get("id") === "";
  }
}
