/** A plan solved as a job in a thread of its own; whatever ends it, the best list so far is kept. */
import { type Job, MaillageError, type PlanSolving } from "@maillage/model";
import { type Aim, type Evaluation, type Problem, SOLVER_VERSION } from "@maillage/planner";
import type { Jobs } from "../jobs.ts";
import type { Watching } from "../measure.ts";
import type { Found, TaskInput } from "./planTask.ts";
import type { PlanThread } from "./planThread.ts";

/** Milliseconds from a stop until the thread is ended, should the solver not hear of it. */
const STOP_MS = 5_000;

export interface Solving {
  readonly job: Job;
  readonly best: () => PlanSolving | null;
  /** Its job was cancelled, and what it has is being kept. */
  readonly isStopped: () => boolean;
  /** Ends the thread at once. */
  readonly end: () => void;
  /** When all is kept; never fails. */
  readonly ended: Promise<void>;
}

interface SolveRequest {
  readonly jobs: Jobs;
  readonly key: string;
  readonly start: () => PlanThread;
  readonly task: TaskInput<"solve">;
  readonly evaluate: (list: PlanSolving["list"]) => Evaluation;
  /** Keeps what was found, at the end or on the way to it. */
  readonly keep: (found: Found, isOnTheWay: boolean) => Promise<unknown>;
}

/** @throws MaillageError "jobs-full". The job fails with "plan-solver-died" when its thread does. */
export function solveApart({ jobs, key, start, task, evaluate, keep }: SolveRequest): Solving {
  let best: PlanSolving | null = null;
  let thread: PlanThread | null = null;
  let isStopped = false;
  let end: (() => void) | null = null;
  const ended = new Promise<void>((done) => {
    end = done;
  });
  const aims = task.problem.aims.length;
  const work = async ({ onProgress, signal }: Watching): Promise<void> => {
    const own = start();
    thread = own;
    let late: ReturnType<typeof setTimeout> | undefined;
    signal?.addEventListener("abort", () => {
      isStopped = true;
      late = setTimeout(() => own.close(), STOP_MS);
    });
    onProgress?.(0, aims);
    try {
      const found = await own.ask("solve", task, {
        ...(signal && { signal }),
        onProgress: (solving) => {
          best = solving;
          onProgress?.(solving.aim, aims);
        },
      });
      onProgress?.(aims, aims);
      await keep(found, false);
    } catch (error) {
      const isLost = error instanceof MaillageError && error.code === "plan-solver-died";
      if (isLost && best !== null) await keep(onTheWay(task.problem, best, evaluate), true);
      throw error;
    } finally {
      clearTimeout(late);
      own.close();
      end?.();
    }
  };
  const job = jobs.start(key, "owner", work);
  return { job, best: () => best, isStopped: () => isStopped, end: () => thread?.close(), ended };
}

/** The best list of a solver that did not come to its end, with what is known of each aim without it. */
function onTheWay(
  problem: Problem,
  { aim, list, bound }: PlanSolving,
  evaluate: SolveRequest["evaluate"],
): Found {
  return {
    kind: "list",
    list,
    aims: evaluate(list).aims.map((value, at) => {
      const most = mostOf(problem, problem.aims[at]);
      const known = Math.max(value, at === aim && bound !== null ? Math.min(bound, most) : most);
      return { value, bound: known, gap: known === 0 ? 0 : (known - value) / known };
    }),
    isSolvedToTheEnd: false,
    seed: problem.seed,
    solver: SOLVER_VERSION,
    chances: null,
    conflict: null,
  };
}

function mostOf({ seats }: Problem, aim: Aim | undefined): number {
  if (aim === undefined || aim.kind === "seats") return seats.maximum;
  const parts = aim.kind === "cover" ? aim.cells : aim.bridges;
  return parts.reduce((sum, { weight }) => sum + weight, 0);
}
