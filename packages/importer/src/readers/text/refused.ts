import type { PackageProblem, ProblemRule } from "../../problems.ts";

/** Ends the reading of a file in the middle; it never leaves a reader, see `orProblem`. */
export class Refused extends Error {
  readonly problem: PackageProblem;

  constructor(problem: PackageProblem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** A problem of a file as such: `row` is a line of it, 0 for the whole. */
export const fileProblem = (
  file: { readonly name: string },
  row: number,
  rule: ProblemRule,
  message: string,
  suggestion: string,
  { column, value }: { readonly column?: string; readonly value?: string } = {},
): PackageProblem => ({
  ...{ file: file.name, row, column: column ?? null, value: value ?? null },
  ...{ rule, message, suggestion },
});

/** Throws the problem that ends the reading of `file`; `row` is 0 for the whole file. */
export function refuse(
  rule: ProblemRule,
  file: string,
  row: number,
  message: string,
  suggestion: string,
  where: { readonly column?: string; readonly value?: string } = {},
): never {
  throw new Refused(fileProblem({ name: file }, row, rule, message, suggestion, where));
}

/** Throws the problem of a file that holds nothing. */
export function refuseEmpty(file: string): never {
  refuse("empty-file", file, 0, `${file} is empty`, "save it again from where it was made");
}

/** What `work` answers, or null after its problem was told to the sink. Other errors go on. */
export async function orProblem<T>(
  sink: { problem(problem: PackageProblem): void },
  work: () => Promise<T>,
): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    sink.problem(error.problem);
    return null;
  }
}
