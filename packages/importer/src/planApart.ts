import { existsSync } from "node:fs";
import { MessageChannel, Worker } from "node:worker_threads";
import type { ImportProgress } from "@maillage/model";
import type { Store } from "@maillage/store";
import { askThread, cancelled } from "./askThread.ts";
import { type EarlierImport, readEarlierImports } from "./earlierImports.ts";
import type { PackageContent } from "./package/content.ts";
import { type AskPlanning, type Plan, type PlanTold, planHere } from "./planHere.ts";
import type { PlanningGiven } from "./planWorker.ts";
import { type Prepared, type PrepareRequest, prepareImport } from "./prepare.ts";
import { type Reading, readApart } from "./readApart.ts";

/** Beside the built command; from the source there are no workers, and the same functions run here. */
const READ_WORKER = new URL("./prepareWorker.js", import.meta.url);
const PLAN_WORKER = new URL("./planWorker.js", import.meta.url);

export interface PlanRequest extends Omit<PrepareRequest, "earlier"> {
  /** What is proposed is drawn from the files alone, whatever was imported before. */
  readonly anew: boolean;
}

export interface Planning {
  /**
   * What was read, and what it would change: no plan when there is a problem, or nobody has looked at the mapping. Fails with
   * "import-too-large" when a thread ran out of its memory, "import-cancelled" after `end`.
   */
  readonly planned: Promise<{ readonly prepared: Omit<Prepared, "content">; readonly plan: Plan | null }>;
  /** Stops reading and comparing at once, and lets go of the plan. What is being written is taken back. */
  end(): void;
}

/**
 * `prepareImport` in one thread, with bounded memory, and what follows of it in another, which holds the plan until `end`: this one
 * answers questions meanwhile. What is to be read may be known later. Cost here: what is told of both.
 */
export function planApart(request: PlanRequest, store: Store): Planning {
  if (!existsSync(PLAN_WORKER)) return planning(request, store);
  let reading: Reading | null = null;
  let comparing: Worker | null = null;
  let isEnded = false;
  const plan = async () => {
    const earlier = await earlierFor(request, store);
    if (isEnded) throw cancelled();
    reading = readApart(READ_WORKER, { ...request, earlier });
    const { content, ...prepared } = await reading.prepared;
    if (isEnded) throw cancelled();
    if (content === null) return { prepared, plan: null };
    const started = startPlanning(content, reading, store);
    comparing = started.worker;
    return { prepared, plan: await started.plan };
  };
  return {
    planned: plan(),
    end: () => {
      isEnded = true;
      reading?.end();
      void comparing?.terminate();
    },
  };
}

const earlierFor = async ({ mapping, anew }: PlanRequest, store: Store): Promise<EarlierImport[]> =>
  mapping !== null || anew ? [] : readEarlierImports(store);

function planning(request: PlanRequest, store: Store): Planning {
  const plan = async () => {
    const { content, ...prepared } = await prepareImport({
      ...request,
      earlier: await earlierFor(request, store),
    });
    return { prepared, plan: content && (await planHere(store, content)) };
  };
  return { planned: plan(), end: () => undefined };
}

function startPlanning(
  { rows: _, ...content }: PackageContent,
  reading: Reading,
  store: Store,
): { readonly worker: Worker; readonly plan: Promise<Plan> } {
  const rows = new MessageChannel();
  const lent = new MessageChannel();
  let onProgress: ((progress: ImportProgress) => void) | undefined;
  let written = { done: 0, total: 0 };
  store.lend(lent.port1, (done, total) => {
    written = { done, total };
    onProgress?.({ step: "writing", ...written });
  });
  reading.sendTo(rows.port1);
  const given: PlanningGiven = { content, rows: rows.port2, store: lent.port2, engine: store.engine };
  const worker = new Worker(PLAN_WORKER, { workerData: given, transferList: [rows.port2, lent.port2] });
  const ask = askThread<AskPlanning>(worker);
  const plan = async (): Promise<Plan> => ({
    ...(await Promise.race([ask<PlanTold>("plan"), reading.failed])),
    typesOf: (keys) => ask(keys),
    write: async (hear) => {
      onProgress = hear;
      const result = await ask<Awaited<ReturnType<Plan["write"]>>>("write");
      if (result.batch !== null) hear?.({ step: "done", ...written });
      return result;
    },
  });
  return { worker, plan: plan() };
}
