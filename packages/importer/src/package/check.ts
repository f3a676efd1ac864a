import {
  baseOf,
  type EntityType,
  FILE_NAMES,
  type FileName,
  hasControl,
  isUnseen,
  type OwnSchema,
  parseEdtf,
  TIE_SCHEMA,
  type TieType,
} from "@maillage/model";
import { nearest, type PackageProblem, type ProblemRule, shorten } from "../problems.ts";
import type { Row } from "./csv.ts";
import { type ColumnRule, type ColumnSpec, FORMAT } from "./format.ts";
import { addedIds, isAdded, isMutual } from "./ownSchema.ts";
import { isPartOfAlias } from "./partOf.ts";

export type Rows = Readonly<Record<FileName, readonly Row[]>>;

/** A list for the rows of each file of a package, empty. */
export const emptyRows = <Each = Row>(): Record<FileName, Each[]> =>
  Object.fromEntries(FILE_NAMES.map((file): [FileName, Each[]] => [file, []])) as unknown as Record<
    FileName,
    Each[]
  >;

const TYPE_OF_FILE = { organisations: "Organisation", events: "Event", people: "Person" } as const;
const PERIODS: readonly (readonly [FileName, string, string])[] = [
  ["organisations", "founded", "dissolved"],
  ["events", "start", "end"],
  ["people", "born", "died"],
  ["ties", "start", "end"],
];

const UNREADABLE: readonly ProblemRule[] = [
  "not-a-file",
  "file-too-large",
  "not-utf-8",
  "malformed-csv",
  "empty-file",
  "wrong-number-of-cells",
];

interface Fault {
  readonly column: string | null;
  readonly rule: ProblemRule;
  readonly message: string;
  readonly suggestion: string | null;
}

/** Checks all rows of a package against the format and against one another. Pure; one pass, every problem found. Cost: linear but for suggestions. */
export function checkRows(
  rows: Rows,
  present: ReadonlySet<FileName>,
  schema: OwnSchema,
  problems: PackageProblem[],
): void {
  const report = (row: Row, fault: Fault) => {
    const value = fault.column === null ? null : shorten(row.cells[fault.column] ?? "");
    const { origin } = row;
    const file = origin?.file ?? `${row.file}.csv`;
    const column = fault.column === null ? null : (origin?.columns[fault.column] ?? fault.column);
    const table = origin?.table === undefined ? {} : { table: origin.table };
    problems.push({ file, ...table, row: row.line, value, ...fault, column });
  };
  for (const file of present) {
    for (const row of rows[file]) {
      checkCells(row, schema, report);
    }
    checkTwice(rows[file], schema, report);
  }
  for (const [file, from, to] of PERIODS) for (const row of rows[file]) checkPeriod(row, from, to, report);
  const types = entityTypes(rows, report);
  const sourcesKnown = present.has("sources") && !unreadable("sources", problems);
  checkSources(rows, sourcesKnown, report);
  checkTies(rows.ties, types, schema, report);
  // Where ids could not be read, every reference to them would look dangling: the cause is reported alone.
  if (!(["organisations", "events", "people"] as const).some((file) => unreadable(file, problems))) {
    checkReferences(rows, types, report);
  }
}

function unreadable(file: FileName, problems: readonly PackageProblem[]): boolean {
  return problems.some(
    (problem) =>
      problem.file === `${file}.csv` &&
      (UNREADABLE.includes(problem.rule) || (problem.rule === "missing-column" && problem.column === "id")),
  );
}

type Report = (row: Row, fault: Fault) => void;

/** Characters in one cell; longer ones are an open quotation mark or no table. */
const LONGEST_CELL = 10_000;

function checkCells(row: Row, own: OwnSchema, report: Report): void {
  // Searches are told per field of the schema: one in a narrower field is none in the whole of it.
  const schema: OwnSchema = row.file === "coverage" ? {} : own;
  for (const spec of FORMAT[row.file]) {
    const cell = row.cells[spec.name];
    if (cell === undefined) continue;
    if (cell.length > LONGEST_CELL) {
      report(row, {
        column: spec.name,
        rule: "cell-too-long",
        message: `the cell holds ${cell.length} characters, more than ${LONGEST_CELL}`,
        suggestion: "look for a quotation mark that is not closed, or shorten the text",
      });
      continue;
    }
    if (cell === "") {
      if (spec.required && spec.name !== "source") {
        report(row, {
          column: spec.name,
          rule: "empty-cell",
          message: `"${spec.name}" is empty`,
          suggestion: `fill in ${spec.about}`,
        });
      }
      continue;
    }
    if (isUnseen(cell)) {
      report(row, {
        column: spec.name,
        rule: "unseen-cell",
        message: `"${spec.name}" holds only characters that cannot be seen`,
        suggestion: spec.required ? `fill in ${spec.about}` : "empty the cell",
      });
      continue;
    }
    if (hasControl(cell)) {
      report(row, {
        column: spec.name,
        rule: "control-character",
        message: `"${spec.name}" holds a control character`,
        suggestion: "take it out, or type the text anew; tabs and line breaks may stay",
      });
      continue;
    }
    const rule = ruleOf(spec, row, schema);
    if (rule === null) continue;
    const parts = spec.separator === null ? [cell] : cell.split(spec.separator).map((part) => part.trim());
    for (const part of parts) {
      if (rule.accepts(part) || isAdded(schema, spec.holds, part)) continue;
      const added = addedIds(schema, spec.holds);
      const near = nearest(part, [...rule.values, ...added]);
      report(row, {
        column: spec.name,
        rule: rule.rule,
        message: `"${shorten(part)}" is not ${rule.what}`,
        suggestion: near === null ? listed([...added, ...rule.values]) : `did you mean "${near}"?`,
      });
    }
  }
}

/** The rule of a cell: what an own fact holds is said by the schema that adds it. */
function ruleOf(
  spec: ColumnSpec,
  { file, cells }: Row,
  { factProperties = {} }: OwnSchema,
): ColumnRule | null {
  const property = cells.property ?? "";
  if (file !== "facts" || spec.name !== "value" || !Object.hasOwn(factProperties, property)) return spec.rule;
  const holds = factProperties[property]?.holds ?? "number";
  if (holds === "number") return spec.rule;
  return holds === "text" ? null : (FORMAT.facts.find(({ name }) => name === "as_of")?.rule ?? null);
}

function listed(values: readonly string[]): string | null {
  return values.length === 0
    ? "correct the cell or leave it empty"
    : `known values: ${values.slice(0, 30).join(", ")}`;
}

function checkPeriod(row: Row, from: string, to: string, report: Report): void {
  const begins = parseEdtf(row.cells[from] ?? "")?.earliest ?? null;
  const ends = parseEdtf(row.cells[to] ?? "")?.latest ?? null;
  if (begins === null || ends === null || ends >= begins) return;
  report(row, {
    column: to,
    rule: "end-before-start",
    message: `"${to}" (${shorten(row.cells[to] ?? "")}) lies before "${from}" (${shorten(row.cells[from] ?? "")})`,
    suggestion: "swap or correct the two dates",
  });
}

function checkTwice(rows: readonly Row[], schema: OwnSchema, report: Report): void {
  const seen = new Map<string, number>();
  for (const row of rows) {
    const key = claimContent(row, schema);
    const before = seen.get(key);
    if (before === undefined) {
      seen.set(key, row.line);
      continue;
    }
    report(row, {
      column: null,
      rule: "same-claim-twice",
      message: `the row says what row ${before} says, from the same source and place`,
      suggestion: "keep one of them",
    });
  }
}

/** Columns that are no part of what a row says. */
const UNSAID = new Set(["id", "tie", "level", "from", "to"]);

/** What a row says, without the alias of the row itself; mutual ties in one order of their ends. */
function claimContent({ file, cells }: Row, schema: OwnSchema): string {
  const { id = "", from = "", to = "", type = "" } = cells;
  const ends = to < from && isMutual(schema, type) ? [to, from] : [from, to];
  const said = [file === "facts" || file === "coverage" ? "" : id, ...ends];
  for (const { name } of FORMAT[file]) if (!UNSAID.has(name)) said.push(cells[name] ?? "");
  return said.join("\u0000");
}

function entityTypes(rows: Rows, report: Report): Map<string, EntityType> {
  const types = new Map<string, { type: EntityType; row: Row }>();
  for (const file of ["organisations", "events", "people"] as const) {
    for (const row of rows[file]) {
      const alias = row.cells.id ?? "";
      if (alias === "") continue;
      const type = TYPE_OF_FILE[file];
      const known = types.get(alias);
      if (known === undefined) types.set(alias, { type, row });
      else if (known.type !== type) {
        report(row, {
          column: "id",
          rule: "one-id-in-two-kinds",
          message: `the id "${shorten(alias)}" is of the type ${known.type} at ${known.row.file}.csv row ${known.row.line}, and ${type} here`,
          suggestion: "give one of them another id",
        });
      }
    }
  }
  return new Map([...types].map(([alias, { type }]) => [alias, type]));
}

function checkSources(rows: Rows, sourcesKnown: boolean, report: Report): void {
  const known = new Map<string, number>();
  for (const row of rows.sources) {
    const alias = row.cells.id ?? "";
    if (alias === "") continue;
    const before = known.get(alias);
    if (before !== undefined) {
      report(row, {
        column: "id",
        rule: "source-id-twice",
        message: `the source id "${shorten(alias)}" stands at row ${before} already`,
        suggestion: "give one of the two texts another id",
      });
    } else known.set(alias, row.line);
  }
  for (const file of ["organisations", "events", "people", "ties", "facts", "coverage"] as const) {
    for (const row of rows[file]) {
      const alias = row.cells.source;
      if (alias === undefined) continue;
      if (alias === "") {
        if (file === "coverage" && row.cells.result !== "found") continue;
        report(row, {
          column: "source",
          rule: "no-source",
          message: "the row has no source",
          suggestion:
            "name the text that says so by its id in sources.csv; a claim without a source is not taken",
        });
      } else if (sourcesKnown && !known.has(alias)) {
        const near = nearest(alias, known.keys());
        report(row, {
          column: "source",
          rule: "unknown-source",
          message: `no text with the id "${shorten(alias)}" stands in sources.csv`,
          suggestion: near === null ? "add the text to sources.csv" : `did you mean "${near}"?`,
        });
      }
    }
  }
}

function checkTies(
  ties: readonly Row[],
  types: ReadonlyMap<string, EntityType>,
  schema: OwnSchema,
  report: Report,
): void {
  const pairs = new Map<string, { pair: string; line: number }>();
  for (const row of ties) {
    const { tie = "", from = "", type = "", to = "" } = row.cells;
    const ends = isMutual(schema, type) ? [from, to].sort() : [from, to];
    const pair = JSON.stringify([type, ...ends]);
    if (isPartOfAlias(tie)) {
      report(row, {
        column: "tie",
        rule: "reserved-alias",
        message: `"${shorten(tie)}" begins as the ids that "part_of" in events.csv gives`,
        suggestion: 'give this tie an id that does not begin with "part-of:"',
      });
    }
    const before = pairs.get(tie);
    if (tie !== "" && before === undefined) pairs.set(tie, { pair, line: row.line });
    else if (before !== undefined && before.pair !== pair) {
      report(row, {
        column: "tie",
        rule: "one-tie-two-pairs",
        message: `the tie "${shorten(tie)}" has other ends or another type at row ${before.line}`,
        suggestion: "give this tie its own id",
      });
    }
    if (from !== "" && from === to) {
      report(row, {
        column: "to",
        rule: "loop",
        message: "the tie leads from a thing to itself",
        suggestion:
          row.origin === undefined
            ? "correct one of the two ends"
            : `correct one of the two ends, or leave the row out by the mapping: leaveOut: [${row.line}]`,
      });
    }
    checkEnds(row, types, schema, report);
  }
}

function checkEnds(row: Row, types: ReadonlyMap<string, EntityType>, own: OwnSchema, report: Report): void {
  const { from = "", type = "", to = "" } = row.cells;
  const source = types.get(from);
  const target = types.get(to);
  const base = baseOf(own, "tieTypes", type);
  const schema = Object.hasOwn(TIE_SCHEMA, base) ? TIE_SCHEMA[base as TieType] : undefined;
  if (source === undefined || target === undefined || schema === undefined) return;
  if (schema.ends.some(([a, b]) => a === source && b === target)) return;
  if (schema.mutual && schema.ends.some(([a, b]) => a === target && b === source)) return;
  report(row, {
    column: "type",
    rule: "type-not-allowed",
    message: `${type} does not lead from ${source} to ${target}`,
    suggestion: `allowed: ${schema.ends.map(([a, b]) => `${a} → ${b}`).join(", ")}`,
  });
}

function dangling(column: string, alias: string, types: ReadonlyMap<string, EntityType>): Fault {
  const near = nearest(alias, types.keys());
  return {
    column,
    rule: "dangling-end",
    message: `no organisation, event or person of this package has the id "${shorten(alias)}"`,
    suggestion: near === null ? "add a row for it, with its source" : `did you mean "${near}"?`,
  };
}

function checkReferences(rows: Rows, types: ReadonlyMap<string, EntityType>, report: Report): void {
  for (const row of rows.ties) {
    for (const column of ["from", "to"] as const) {
      const alias = row.cells[column] ?? "";
      if (alias !== "" && !types.has(alias)) report(row, dangling(column, alias, types));
    }
  }
  for (const row of rows.facts) {
    const alias = row.cells.entity ?? "";
    if (alias !== "" && !types.has(alias)) report(row, dangling("entity", alias, types));
  }
  for (const row of rows.judgements) {
    for (const column of ["a", "b"] as const) {
      const alias = row.cells[column] ?? "";
      // With a slash it may be the key of an entity of another package.
      if (alias !== "" && !alias.includes("/") && !types.has(alias))
        report(row, dangling(column, alias, types));
    }
  }
  for (const row of rows.events) {
    const series = row.cells.part_of ?? "";
    if (series === "") continue;
    if (series === row.cells.id) {
      report(row, {
        column: "part_of",
        rule: "loop",
        message: "the event is said to be part of itself",
        suggestion: "name its series, or leave the cell empty",
      });
    } else if (!types.has(series)) report(row, dangling("part_of", series, types));
    else if (types.get(series) !== "Event") {
      report(row, {
        column: "part_of",
        rule: "type-not-allowed",
        message: `"${shorten(series)}" is not an event, so no event can be part of it`,
        suggestion: "name a series of events, or write the tie into ties.csv with another type",
      });
    }
  }
}
