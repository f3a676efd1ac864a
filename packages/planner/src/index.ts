export * from "./conflict.ts";
export * from "./evaluate.ts";
export * from "./explain.ts";
export * from "./fairDraw.ts";
export * from "./problem.ts";
export type { Rule, RuleKind } from "./program.ts";
export * from "./solve.ts";
export { loadSolver, SOLVER_VERSION, type Solver } from "./solver.ts";
