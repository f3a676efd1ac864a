import { type PackageProblem, type ProblemRule, shorten } from "../../problems.ts";
import type { InputFile, RowSink } from "../reader.ts";

interface Where {
  readonly column?: string;
  readonly value?: string;
}

/** Tells the sink of one problem of a file. `row`: line or number of the row, 0 for the whole file. */
export function refuse(
  file: InputFile,
  sink: RowSink,
  row: number,
  rule: ProblemRule,
  message: string,
  suggestion: string,
  { column, value }: Where = {},
): void {
  const problem: PackageProblem = {
    file: file.name,
    row,
    column: column ?? null,
    value: value === undefined ? null : shorten(value),
    rule,
    message,
    suggestion,
  };
  sink.problem(problem);
}

/** What a hand-written reader throws where a file breaks its format; caught by `readGraphText`, never seen outside. */
export class FormatError extends Error {
  readonly line: number;
  readonly suggestion: string;
  readonly rule: ProblemRule;

  constructor(line: number, message: string, suggestion: string, rule: ProblemRule = "malformed-graph") {
    super(message);
    this.line = line;
    this.suggestion = suggestion;
    this.rule = rule;
  }
}
