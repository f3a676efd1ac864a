import { setTimeout as delay } from "node:timers/promises";
import type { Job } from "@maillage/model";
import { tell } from "./report.ts";

/** Asks a route below a network. */
export type Ask = (
  method: "GET" | "DELETE",
  path: string,
  onlyPublic: boolean,
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
    const end = await ended(ask, answer.body as Job, onlyPublic);
    if (end !== null) return end;
  }
}

/** Waits for the end of a job; null when it is done, else the answer that says why not. */
async function ended(ask: Ask, job: Job, onlyPublic: boolean): Promise<Awaited<ReturnType<Ask>> | null> {
  const cancel = () => {
    const exit = () => process.exit(130);
    ask("DELETE", `/jobs/${job.id}`, onlyPublic).then(exit, exit);
  };
  process.once("SIGINT", cancel);
  let last = performance.now();
  try {
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
  } finally {
    process.off("SIGINT", cancel);
  }
}
