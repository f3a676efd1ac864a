import type { FileName } from "@maillage/model";
import { nearest, type PackageProblem, type ProblemRule, shorten } from "../problems.ts";
import { type ColumnSpec, FORMAT } from "./format.ts";
import { withoutGuard } from "./formulas.ts";
import { scanCsv } from "./scanCsv.ts";

/** Where a row of a mapped file comes from: problems are told of that place. */
export interface Origin {
  readonly file: string;
  readonly table?: string;
  /** Column of the file by column of the package; null when the mapping gives the text. */
  readonly columns: Readonly<Record<string, string | null>>;
}

/** A row as read: its cells by column name, trimmed, and the line of the file on which it begins. */
export interface Row {
  readonly file: FileName;
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
  /** Left out for a row that stands in a package as it is. */
  readonly origin?: Origin;
}

/**
 * Reads one file of a package: UTF-8 with or without a byte order mark, LF or CRLF, RFC 4180 quotes.
 * Pure. Every problem of the file's form is added to `problems`; rows that cannot be read are left out.
 */
export function readRows(name: FileName, bytes: Uint8Array, problems: PackageProblem[]): Row[] {
  const file = `${name}.csv`;
  const fail = (
    row: number,
    rule: ProblemRule,
    message: string,
    suggestion: string,
    column: string | null = null,
  ) => {
    problems.push({
      file,
      row,
      column,
      value: column === null ? null : shorten(column),
      rule,
      message,
      suggestion,
    });
    return [];
  };
  const text = decode(bytes);
  if (typeof text === "number") {
    return fail(
      text,
      "not-utf-8",
      `line ${text} of ${file} is not UTF-8 text`,
      'save the file as "CSV UTF-8" in your spreadsheet and import it again',
    );
  }
  if (text.trim() === "") {
    return fail(0, "empty-file", `${file} is empty`, "write the header line, or leave the file out");
  }
  const rows: Row[] = [];
  let columns: readonly string[] | null = null;
  let empty: Readonly<Record<string, string>> = {};
  let oneOf: readonly ((cell: string) => string)[] = [];
  const broken = scanCsv(text, (record, line) => {
    if (columns === null) {
      columns = record.map((cell) => cell.trim());
      empty = Object.fromEntries(columns.map((column) => [column, ""]));
      oneOf = columns.map(sharing);
      checkHeader(file, columns, FORMAT[name], problems);
      return;
    }
    if (record.length !== columns.length) {
      problems.push({
        file,
        row: line,
        column: null,
        value: shorten(record.join(",")),
        rule: "wrong-number-of-cells",
        message: `the row has ${record.length} cells, the header has ${columns.length}`,
        suggestion: "put cells that hold a comma in double quotes, and keep empty cells",
      });
      return;
    }
    const cells: Record<string, string> = { ...empty };
    let isEmpty = true;
    for (let at = 0; at < columns.length; at += 1) {
      const cell = withoutGuard((record[at] as string).trim());
      if (cell === "") continue;
      cells[columns[at] as string] = (oneOf[at] as (cell: string) => string)(cell);
      isEmpty = false;
    }
    if (!isEmpty) rows.push({ file: name, line, cells });
  });
  if (broken === null) return rows;
  return fail(
    broken,
    "malformed-csv",
    `${file} cannot be read as CSV near line ${broken}: a quote is not closed or stands inside an unquoted cell`,
    "put the cell in double quotes and double every quote inside it",
  );
}

/** Different texts of one column that are remembered. */
const SHARED = 256;

/** Gives the texts of a column that repeat as one string each, until the column turns out to hold too many different ones. */
function sharing(): (cell: string) => string {
  let known: Map<string, string> | null = new Map();
  return (cell) => {
    if (known === null) return cell;
    const same = known.get(cell);
    if (same !== undefined) return same;
    known.set(cell, cell);
    if (known.size > SHARED) known = null;
    return cell;
  };
}

function checkHeader(
  file: string,
  columns: readonly string[],
  specs: readonly ColumnSpec[],
  problems: PackageProblem[],
) {
  const known = new Map(specs.map((spec) => [spec.name, spec]));
  const missing = specs
    .filter((spec) => !spec.optional && !columns.includes(spec.name))
    .map((spec) => spec.name);
  for (const column of missing) {
    problems.push({
      file,
      row: 1,
      column,
      value: null,
      rule: "missing-column",
      message: `the column "${column}" is missing`,
      suggestion: `add "${column}" to the header; its cells may ${known.get(column)?.required === true ? "not " : ""}be empty`,
    });
  }
  const seen = new Set<string>();
  for (const column of columns) {
    const near = nearest(column, missing.length > 0 ? missing : known.keys());
    if (!known.has(column)) {
      problems.push({
        file,
        row: 1,
        column,
        value: shorten(column),
        rule: "unknown-column",
        message: `the column "${shorten(column)}" is not part of the format`,
        suggestion:
          near === null
            ? `take it out; known columns: ${[...known.keys()].join(", ")}`
            : `did you mean "${near}"?`,
      });
    } else if (seen.has(column)) {
      problems.push({
        file,
        row: 1,
        column,
        value: shorten(column),
        rule: "column-twice",
        message: `the column "${column}" stands in the header twice`,
        suggestion: "keep one of them",
      });
    }
    seen.add(column);
  }
}

/** The text without its byte order mark, or the number of the first line that is not UTF-8. */
function decode(bytes: Uint8Array): string | number {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const lenient = new TextDecoder("utf-8").decode(bytes);
    return newlines(lenient.slice(0, Math.max(0, lenient.indexOf("\uFFFD")))) + 1;
  }
}

function newlines(text: string): number {
  return text.split("\n").length - 1;
}
