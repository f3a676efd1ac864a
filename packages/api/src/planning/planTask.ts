/** What a thread is asked about a plan, worked out with the solver. */
import type { PlanFound, PlanInvited, PlanSolving } from "@maillage/model";
import { MaillageError } from "@maillage/model";
import {
  type Explanation,
  evaluator,
  explain,
  fairDraw,
  findConflict,
  type Problem,
  type Reserves,
  reserves,
  type Seating,
  SOLVER_VERSION,
  type Solution,
  type Solver,
  seatTables,
  solve,
  type TablesProblem,
  whatLimits,
} from "@maillage/planner";

interface Tasks {
  solve: {
    readonly input: { readonly problem: Problem; readonly seconds: number; readonly isFair: boolean };
    readonly output: Found;
  };
  explain: {
    readonly input: {
      readonly problem: Problem;
      readonly list: readonly PlanInvited[];
      readonly id: string;
      readonly seconds: number;
    };
    readonly output: Explanation;
  };
  reserves: {
    readonly input: {
      readonly problem: Problem;
      readonly list: readonly PlanInvited[];
      readonly most: number;
    };
    readonly output: Reserves;
  };
  limits: {
    readonly input: {
      readonly problem: Problem;
      readonly list: readonly PlanInvited[];
      readonly seconds: number;
    };
    readonly output: ReturnType<typeof whatLimits>;
  };
  seating: { readonly input: TablesProblem; readonly output: Seating };
}
export type TaskName = keyof Tasks;
export type TaskInput<N extends TaskName> = Tasks[N]["input"];
export type TaskOutput<N extends TaskName> = Tasks[N]["output"];

/** What was found, apart from the plan and the network it was found for. */
export type Found = Omit<PlanFound, "ofRevision" | "network">;

export interface TaskWatching {
  readonly isStopped: () => boolean;
  readonly onProgress: (solving: PlanSolving) => void;
}

/** Works a task out in this thread. Cost: as the planner's function of that name. @throws MaillageError of the planner. */
export function runTask<N extends TaskName>(
  name: N,
  input: TaskInput<N>,
  solver: Solver,
  watching: TaskWatching,
): TaskOutput<N> {
  return TASKS[name](input, solver, watching);
}

const TASKS: {
  readonly [N in TaskName]: (input: TaskInput<N>, solver: Solver, watching: TaskWatching) => TaskOutput<N>;
} = {
  solve: findList,
  explain: ({ problem, list, id, seconds }, solver, { isStopped }) =>
    explain(problem, list, id, solver, { seconds, isStopped }),
  reserves: ({ problem, list, most }) => reserves(problem, list, most),
  limits: ({ problem, list, seconds }, solver, { isStopped }) =>
    whatLimits(problem, { list, evaluation: evaluator(problem)(list) }, solver, { seconds, isStopped }),
  seating: seatTables,
};

/** What finding a conflict may take, also where nearly all the time went into the proof that there is one. */
const CONFLICT_SECONDS = 10;

/** The best list, in a fair draw one drawn among those as good; or why there is none. A stop gives up what is open. */
function findList(
  { problem, seconds, isFair }: TaskInput<"solve">,
  plain: Solver,
  { isStopped, onProgress }: TaskWatching,
): Found {
  const solver: Solver = (program, sum, options) => plain(program, sum, { isStopped, ...options });
  const started = performance.now();
  const left = () => seconds - (performance.now() - started) / 1000;
  const base = { seed: problem.seed, solver: SOLVER_VERSION, chances: null, conflict: null };
  const nothing = { ...base, list: [], aims: [], isSolvedToTheEnd: false };
  let solution: Solution | null;
  try {
    solution = solve(problem, solver, {
      seconds: isFair ? seconds / 2 : seconds,
      isStopped,
      onProgress: ({ aim, list, value, bound }) =>
        onProgress({ aim, list: [...list], value, bound: Number.isFinite(bound) ? bound : null }),
    });
  } catch (error) {
    if (error instanceof MaillageError && error.code === "plan-unsolved")
      return { ...nothing, kind: "unsolved" };
    throw error;
  }
  if (solution === null)
    return { ...nothing, kind: "conflict", conflict: conflictOf(problem, solver, isStopped, left()) };
  const { aims, isSolvedToTheEnd } = solution;
  const best: Found = { ...base, kind: "list", list: [...solution.list], aims: [...aims], isSolvedToTheEnd };
  if (!isFair || isStopped()) return best;
  const values = aims.map(({ value }) => value);
  const draw = fairDraw(problem, values, solver, Math.max(1, left()));
  if (draw === null) return { ...best, isSolvedToTheEnd: false };
  return {
    ...{ ...best, list: [...draw.list], chances: [...draw.chances] },
    isSolvedToTheEnd: isSolvedToTheEnd && draw.isProven,
  };
}

/** Null where a stop or the time leaves open whether each of its rules is needed. */
function conflictOf(
  problem: Problem,
  solver: Solver,
  isStopped: () => boolean,
  left: number,
): Found["conflict"] {
  const conflict = findConflict(problem, solver, { seconds: Math.max(CONFLICT_SECONDS, left), isStopped });
  if (conflict === null) return null;
  return { rules: [...conflict.rules], relaxations: conflict.relaxations.map((one) => [...one]) };
}
