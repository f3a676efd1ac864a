import { setTimeout as delay } from "node:timers/promises";
import type { Job } from "@maillage/model";
import { tell } from "./report.ts";

/** Asks a route below a network. */
export type Ask = (
  method: "GET" | "DELETE" | "POST",
  path: string,
  onlyPublic: boolean,
  body?: object,
) => Promise<{ readonly status: number; readonly body: unknown }>;

const LOOK_EVERY_MS = 250;
const TELL_EVERY_MS = 2_000;

/**
 * What a route answers. Where it answers with a job, this waits for its end, tells how far it is, and asks again; an
 * interrupted command cancels it.
 */
export async function longAnswer(ask: Ask, path: string, onlyPublic: boolean): ReturnType<Ask> {
  for (;;) {
    const answer = await ask("GET", path, onlyPublic);
    if (answer.status !== 202) return answer;
    const job = answer.body as Job;
    const cancel = () => ask("DELETE", `/jobs/${job.id}`, onlyPublic);
    const end = await orCancelled(cancel, () => jobEnd(ask, job, onlyPublic));
    if (end !== null) return end;
  }
}

/** Does `work`; an interrupted command does `cancel` first, then ends. */
export async function orCancelled<T>(cancel: () => Promise<unknown>, work: () => Promise<T>): Promise<T> {
  const interrupted = () => {
    const exit = () => process.exit(130);
    cancel().then(exit, exit);
  };
  process.once("SIGINT", interrupted);
  try {
    return await work();
  } finally {
    process.off("SIGINT", interrupted);
  }
}

/** Waits for the end of a job, and tells how far it is; null when it is done, else the answer that says why not. */
export async function jobEnd(
  ask: Ask,
  job: Job,
  onlyPublic: boolean,
): Promise<Awaited<ReturnType<Ask>> | null> {
  let last = performance.now();
  for (;;) {
    await delay(LOOK_EVERY_MS);
    const look = await ask("GET", `/jobs/${job.id}`, onlyPublic);
    if (look.status !== 200) return look;
    const { state, done, total, problem } = look.body as Job;
    if (state === "done") return null;
    if (state !== "running") return { status: 409, body: { detail: problem } };
    if (performance.now() - last < TELL_EVERY_MS) continue;
    last = performance.now();
    tell(total > 0 ? `Computing: ${done} of ${total}` : "Computing");
  }
}
