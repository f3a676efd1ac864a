import type { PackageProblem, ProblemRule } from "../../problems.ts";
import type { InputFile } from "../reader.ts";

/** A problem of a file as such: `row` is a line of it, 0 for the whole. */
export const fileProblem = (
  file: InputFile,
  row: number,
  rule: ProblemRule,
  message: string,
  suggestion: string,
): PackageProblem => ({ file: file.name, row, column: null, value: null, rule, message, suggestion });
