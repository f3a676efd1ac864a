// The thread in which what was read is compared and written: the server passes on bytes, and goes on answering.
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import type { Engine } from "@maillage/store";
// Its file, not its room: the engines stay with the thread that holds the store.
import { toldError } from "../../store/src/lend.ts";
import { lentStore } from "../../store/src/lentStore.ts";
import type { FromThread, ToThread } from "./askThread.ts";
import type { PackageContent } from "./package/content.ts";
import { type AskPlanning, type Plan, planHere } from "./planHere.ts";
import { receiveRows } from "./rowsAcross.ts";

export interface PlanningGiven {
  readonly content: Omit<PackageContent, "rows">;
  readonly rows: MessagePort;
  readonly store: MessagePort;
  readonly engine: Engine;
}

const { content, rows, store, engine } = workerData as PlanningGiven;
const planning = receiveRows(rows).then((rows) => planHere(lentStore(store, engine), { ...content, rows }));

async function answer(plan: Plan, ask: AskPlanning): Promise<unknown> {
  if (ask === "write") return plan.write();
  if (ask !== "plan") return plan.typesOf(ask);
  const { typesOf: _, write: __, ...told } = plan;
  return told;
}

const say = (message: FromThread) => parentPort?.postMessage(message);
parentPort?.on("message", ({ number, ask }: ToThread<AskPlanning>) => {
  planning
    .then((plan) => answer(plan, ask))
    .then(
      (answered) => say({ number, answered }),
      (error: unknown) => say({ number, failed: toldError(error) }),
    );
});
