/** The solver in a thread of its own, so that the server goes on answering: HiGHS gives its thread back only when it has ended. */
import { existsSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { MaillageError, type PlanSolving } from "@maillage/model";
import { loadSolver } from "@maillage/planner";
import { runTask, type TaskInput, type TaskName, type TaskOutput } from "./planTask.ts";

/** Beside the built command; from the source there is no worker, and the same functions run here. */
const WORKER = new URL("./planningWorker.js", import.meta.url);

export interface Asked {
  readonly id: number;
  readonly name: TaskName;
  readonly input: TaskInput<TaskName>;
  /** One whole number that both threads see; 1: give up with what is found. */
  readonly flag: Int32Array;
}
export type Answered = { readonly id: number } & (
  | { readonly solving: PlanSolving }
  | { readonly answer: TaskOutput<TaskName> }
  | {
      readonly refused: Pick<MaillageError, "code" | "kind" | "message" | "details">;
    }
);

interface Waiting {
  readonly onProgress: (solving: PlanSolving) => void;
  readonly done: (answer: never) => void;
  readonly fail: (error: unknown) => void;
}

export interface TaskOptions {
  readonly onProgress?: (solving: PlanSolving) => void;
  /** Ends the task with what is found so far. */
  readonly signal?: AbortSignal;
}

const died = (cause?: unknown) =>
  new MaillageError(
    "plan-solver-died",
    "conflict",
    "The solver ended before it had answered, by lack of memory or by hand. The plan is as it was; solve it again, or make it smaller.",
    {},
    { cause },
  );

/** One thread that answers tasks in turn. A task whose thread ends first fails with "plan-solver-died". Close it when done. */
export class PlanThread {
  private readonly waiting = new Map<number, Waiting>();
  private next = 0;
  private isOver = false;

  private constructor(private readonly worker: Worker | null) {
    worker?.on("message", (answered: Answered) => this.hear(answered));
    worker?.once("error", (error) => this.failAll(error));
    worker?.once("exit", () => this.failAll());
  }

  /** @param entry of the thread, where it is built */
  static start(entry: URL = WORKER): PlanThread {
    return new PlanThread(existsSync(entry) ? new Worker(entry) : null);
  }

  get hasEnded(): boolean {
    return this.isOver;
  }

  ask<N extends TaskName>(
    name: N,
    input: TaskInput<N>,
    { onProgress = () => undefined, signal }: TaskOptions = {},
  ): Promise<TaskOutput<N>> {
    if (this.isOver) return Promise.reject(died());
    const flag = new Int32Array(new SharedArrayBuffer(4));
    const stop = () => Atomics.store(flag, 0, 1);
    if (signal?.aborted) stop();
    if (this.worker === null) return here(name, input, () => signal?.aborted === true, onProgress);
    signal?.addEventListener("abort", stop, { once: true });
    const id = this.next;
    this.next += 1;
    return new Promise<TaskOutput<N>>((done, fail) => {
      this.waiting.set(id, { onProgress, done, fail });
      this.worker?.postMessage({ id, name, input, flag } satisfies Asked);
    }).finally(() => signal?.removeEventListener("abort", stop));
  }

  close(): void {
    this.isOver = true;
    void this.worker?.terminate();
  }

  /** Lets the process end while nothing else keeps it. */
  unref(): this {
    this.worker?.unref();
    return this;
  }

  private hear(answered: Answered): void {
    const waiting = this.waiting.get(answered.id);
    if (!waiting) return;
    if ("solving" in answered) waiting.onProgress(answered.solving);
    else {
      this.waiting.delete(answered.id);
      if ("answer" in answered) waiting.done(answered.answer as never);
      else {
        const { code, message, kind, details } = answered.refused;
        waiting.fail(MaillageError.received(code, message, kind, details));
      }
    }
  }

  private failAll(cause?: unknown): void {
    this.isOver = true;
    for (const { fail } of this.waiting.values()) fail(died(cause));
    this.waiting.clear();
  }
}

async function here<N extends TaskName>(
  name: N,
  input: TaskInput<N>,
  isStopped: () => boolean,
  onProgress: (solving: PlanSolving) => void,
): Promise<TaskOutput<N>> {
  return runTask(name, input, await loadSolver(), { isStopped, onProgress });
}
