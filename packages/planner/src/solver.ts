/** HiGHS, the only file that knows it: a program and a sum to maximise in, a solution with its proven bound out. */
import { MaillageError } from "@maillage/model";
import loadHighs, { type Basis } from "highs";
import type { Program, Row, Sum } from "./program.ts";

export type { Basis };

/** Relative distance between the value found and the bound at which a program counts as solved to the end. */
export const PROVEN_GAP = 1e-4;
const PRIMAL_SIMPLEX = 4;
export const SOLVER_VERSION = "highs 1.15.3";

export interface RunOptions {
  readonly seconds: number;
  readonly seed: number;
  /** Columns and their values where a solution is known already. */
  readonly start?: ReadonlyMap<number, number>;
  /** Where a program without whole numbers begins: the basis of one like it, with the same rows, whose columns stand first in this one. */
  readonly basis?: Basis;
  /** Called with each better solution. */
  readonly onBetter?: (solution: Float64Array, bound: number) => void;
  /** Asked between steps; true gives up with what is found. */
  readonly isStopped?: () => boolean;
}

export interface Run {
  readonly status: "solved" | "stopped" | "infeasible";
  /** Values by column; null where none was found in time. */
  readonly solution: Float64Array | null;
  readonly value: number;
  /** No solution is worth more. */
  readonly bound: number;
  /** By row, of a program without whole numbers; otherwise without meaning. */
  readonly prices: Float64Array;
  /** Null of a program with whole numbers. */
  readonly basis: Basis | null;
}

export type Solver = (program: Pick<Program, "columns" | "rows">, sum: Sum, options: RunOptions) => Run;

/**
 * Loads HiGHS (80 to 200 ms). The first program that it solves takes up to ten times as long as later ones like it. What the solver
 * throws "plan-solver-failed" for leaves it in an unknown state: load it anew, in a thread of its own where others wait for it.
 */
export async function loadSolver(): Promise<Solver> {
  const highs = await loadHighs();
  const { modelStatus, solutionStatus, variableType, callbackType, objectiveSense, basisStatus } =
    highs.constants;
  const failures = new Set<number>([
    modelStatus.loadError,
    modelStatus.modelError,
    modelStatus.presolveError,
    modelStatus.solveError,
    modelStatus.postsolveError,
  ]);
  const solver: Solver = ({ columns, rows }, sum, { seconds, seed, start, basis, onBetter, isStopped }) => {
    const isWhole = columns.some(({ integer }) => integer);
    const model = orFailed(() =>
      highs.createModel({
        numCols: columns.length,
        numRows: rows.length,
        sense: objectiveSense.maximize,
        colCost: Float64Array.from(columns, (_, at) => sum.get(at) ?? 0),
        colLower: Float64Array.from(columns, ({ lower }) => lower),
        colUpper: Float64Array.from(columns, ({ upper }) => upper),
        rowLower: Float64Array.from(rows, ({ lower }) => lower),
        rowUpper: Float64Array.from(rows, ({ upper }) => upper),
        matrix: sparse(rows, columns.length),
        ...(isWhole && {
          integrality: Int32Array.from(columns, ({ integer }) =>
            integer ? variableType.integer : variableType.continuous,
          ),
        }),
      }),
    );
    const run = (): Run => {
      model.options.set({
        output_flag: false,
        time_limit: seconds,
        random_seed: seed,
        mip_rel_gap: PROVEN_GAP,
        // What was added to a solved program leaves its basis feasible.
        ...(basis && { simplex_strategy: PRIMAL_SIMPLEX }),
      });
      if (start)
        model.setSolution({
          indices: Int32Array.from(start.keys()),
          values: Float64Array.from(start.values()),
        });
      if (basis)
        model.setBasis({
          colStatus: Int32Array.from(columns, (_, at) => basis.colStatus[at] ?? basisStatus.lower),
          rowStatus: basis.rowStatus,
        });
      model.run({
        ...(onBetter && {
          [callbackType.mipImprovingSolution](event: {
            data: { mip_solution?: Float64Array; mip_dual_bound?: number };
          }) {
            if (event.data.mip_solution)
              onBetter(event.data.mip_solution, event.data.mip_dual_bound ?? Number.POSITIVE_INFINITY);
          },
        }),
        ...(isStopped && {
          [callbackType.mipInterrupt](event: { interrupt(): void }) {
            if (isStopped()) event.interrupt();
          },
        }),
      });
      const status = model.getModelStatus();
      if (failures.has(status)) throw new Error(`HiGHS ended with the status ${status}.`);
      // Every program here is bounded, so of the two it is infeasible.
      if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible)
        return {
          status: "infeasible",
          solution: null,
          value: 0,
          bound: 0,
          prices: new Float64Array(),
          basis: null,
        };
      const { colValue, rowDual } = model.getSolution();
      // The gap of a program without a solution may be no number at all.
      const found = model.info.get("primal_solution_status") === solutionStatus.feasible;
      const value = found ? model.getObjectiveValue() : Number.NEGATIVE_INFINITY;
      return {
        status: status === modelStatus.optimal ? "solved" : "stopped",
        solution: found ? colValue : null,
        value,
        bound: isWhole ? Number(model.info.get("mip_dual_bound")) : value,
        prices: rowDual,
        basis: isWhole ? null : model.getBasis(),
      };
    };
    try {
      return orFailed(run);
    } finally {
      dispose(model);
    }
  };
  return solver;
}

/** Gives back its memory; after a failure of the solver that may fail too, and tells nothing new. */
function dispose(model: { dispose(): void }): void {
  try {
    model.dispose();
  } catch {}
}

/** An error of the solver as one of ours; what a caller throws while it is told of progress stays as it is. */
function orFailed<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof MaillageError) throw error;
    throw new MaillageError(
      "plan-solver-failed",
      "conflict",
      "The solver failed on this plan, which says nothing about the plan. Try it again; should it fail again, take fewer guests or rules.",
      {},
      { cause: error },
    );
  }
}

function sparse(rows: readonly Row[], numCols: number) {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach((row, at) => {
    starts[at + 1] = starts[at]! + row.columns.length;
  });
  return {
    format: "csr" as const,
    numRows: rows.length,
    numCols,
    starts,
    indices: Int32Array.from(rows.flatMap(({ columns }) => columns)),
    values: Float64Array.from(rows.flatMap(({ values }) => values)),
  };
}
