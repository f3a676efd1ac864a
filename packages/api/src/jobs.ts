import { randomUUID } from "node:crypto";
import { type Job, MaillageError, type Viewer } from "@maillage/model";
import type { Watching } from "./measure.ts";

interface Kept {
  job: Job;
  readonly key: string;
  readonly role: Viewer["role"];
  readonly stopping: AbortController;
  readonly watchers: Set<() => void>;
}

const MOST_RUNNING = 4;
/** The last place is kept for who is no visitor. */
const MOST_OF_VISITORS = MOST_RUNNING - 1;
const MOST_KEPT = 50;

/** Computations that take long: found by their question, watched and ended by their id. Nothing outlives the server. */
export class Jobs {
  private readonly kept = new Map<string, Kept>();

  /** @param report told what ended a job that is no error of ours, or what such an error rests on */
  constructor(private readonly report: (error: unknown) => void) {}

  isRunning(key: string): boolean {
    return this.running().some((one) => one.key === key);
  }

  /** The job that computes this question already, or a new one. Throws "jobs-full" when four run, or three that visitors asked for and a visitor asks. */
  start(key: string, role: Viewer["role"], work: (watching: Watching) => Promise<unknown>): Job {
    const running = this.running();
    const same = running.find((one) => one.key === key);
    if (same) return same.job;
    const ofVisitors = running.filter((one) => one.role === "visitor").length;
    if (running.length >= MOST_RUNNING || (role === "visitor" && ofVisitors >= MOST_OF_VISITORS))
      throw new MaillageError(
        "jobs-full",
        "conflict",
        "As many computations are running as may run at once; ask again when one has ended, or cancel one.",
      );
    const one: Kept = {
      job: { id: randomUUID(), state: "running", done: 0, total: 0, problem: null, code: null },
      key,
      role,
      stopping: new AbortController(),
      watchers: new Set(),
    };
    this.kept.set(one.job.id, one);
    this.forgetOldest();
    work({
      onProgress: (done, total) => this.change(one, { done, total }),
      signal: one.stopping.signal,
    }).then(
      () => this.change(one, { state: "done" }),
      (error: unknown) => {
        if (!one.stopping.signal.aborted) this.tell(error);
        this.change(one, {
          state: one.stopping.signal.aborted ? "cancelled" : "failed",
          problem:
            error instanceof MaillageError
              ? error.message
              : "The computation failed; the server's log names the place.",
          code: error instanceof MaillageError ? error.code : "internal",
        });
      },
    );
    return one.job;
  }

  /** Throws "job-unknown". */
  find(id: string): Job {
    return this.keptOf(id).job;
  }

  /** Ends a job; one that has ended stays as it is. */
  cancel(id: string): Job {
    const one = this.keptOf(id);
    if (one.job.state === "running") {
      one.stopping.abort();
      this.change(one, { state: "cancelled", problem: "The computation was cancelled." });
    }
    return one.job;
  }

  /** The job at once, at each change, and last when it has ended. Ends early when `signal` does. */
  async *watch(id: string, signal: AbortSignal): AsyncGenerator<Job> {
    const one = this.keptOf(id);
    while (!signal.aborted) {
      const seen = one.job;
      yield seen;
      if (seen.state !== "running") return;
      await new Promise<void>((next) => {
        if (one.job !== seen || signal.aborted) return next();
        const wake = () => {
          one.watchers.delete(wake);
          signal.removeEventListener("abort", wake);
          next();
        };
        one.watchers.add(wake);
        signal.addEventListener("abort", wake, { once: true });
      });
    }
  }

  /** Ends all that runs. */
  close(): void {
    for (const { job } of this.kept.values()) this.cancel(job.id);
  }

  private tell(error: unknown): void {
    const unknown = error instanceof MaillageError ? error.cause : error;
    if (unknown !== undefined) this.report(unknown);
  }

  private running(): Kept[] {
    return [...this.kept.values()].filter(({ job }) => job.state === "running");
  }

  private keptOf(id: string): Kept {
    const one = this.kept.get(id);
    if (one) return one;
    throw new MaillageError(
      "job-unknown",
      "not-found",
      "No such computation: it ended long ago, or the server was started again. Ask the question anew.",
    );
  }

  private change(one: Kept, changed: Partial<Job>): void {
    if (one.job.state !== "running") return;
    one.job = { ...one.job, ...changed };
    for (const wake of [...one.watchers]) wake();
  }

  private forgetOldest(): void {
    for (const { job } of [...this.kept.values()]) {
      if (this.kept.size <= MOST_KEPT) return;
      if (job.state !== "running") this.kept.delete(job.id);
    }
  }
}
