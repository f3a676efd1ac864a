import type { PackageProblem, ProblemRule } from "../../problems.ts";

/** Ends the reading of a file in the middle; it never leaves a reader, see `orProblem`. */
export class Refused extends Error {
  readonly problem: PackageProblem;

  constructor(problem: PackageProblem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** Throws the problem that ends the reading of `file`; `row` is 0 for the whole file. */
export function refuse(
  rule: ProblemRule,
  file: string,
  row: number,
  message: string,
  suggestion: string,
  where: { readonly column?: string; readonly value?: string } = {},
): never {
  throw new Refused({
    file,
    row,
    column: where.column ?? null,
    value: where.value ?? null,
    rule,
    message,
    suggestion,
  });
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
