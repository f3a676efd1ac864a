/** Thread entry: loads the solver, then works out one task after another, with its progress at most ten times a second. */
import { parentPort } from "node:worker_threads";
import { MaillageError } from "@maillage/model";
import { loadSolver } from "@maillage/planner";
import { runTask } from "./planTask.ts";
import type { Answered, Asked } from "./planThread.ts";

const EVERY_MS = 100;
const tell = (answered: Answered) => parentPort?.postMessage(answered);
const loading = loadSolver().then((solver) => {
  const toy = { columns: [{ lower: 0, upper: 1, integer: true }], rows: [] };
  solver(toy, new Map([[0, 1]]), { seconds: 1, seed: 0 });
  return solver;
});

parentPort?.on("message", async ({ id, name, input, flag }: Asked) => {
  const solver = await loading;
  let last = Number.NEGATIVE_INFINITY;
  try {
    const answer = runTask(name, input, solver, {
      isStopped: () => Atomics.load(flag, 0) === 1,
      onProgress: (solving) => {
        const now = performance.now();
        if (now - last < EVERY_MS) return;
        last = now;
        tell({ id, solving });
      },
    });
    tell({ id, answer });
  } catch (error) {
    if (!(error instanceof MaillageError)) throw error;
    const { code, kind, message, details } = error;
    tell({ id, refused: { code, kind, message, details } });
  }
});
