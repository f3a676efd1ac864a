/** Thread entry: one computation, its progress at most ten times a second, one answer. */
import { parentPort, workerData } from "node:worker_threads";
import type { Told } from "./measure.ts";
import { type MeasureName, type Measures, measureHere } from "./measures.ts";

const EVERY_MS = 100;
const { name, input } = workerData as { name: MeasureName; input: Measures[MeasureName]["input"] };
const tell = (told: Told) => parentPort?.postMessage(told);
let last = 0;
const answer = measureHere(name, input, (done, total) => {
  const now = performance.now();
  if (now - last < EVERY_MS) return;
  last = now;
  tell({ done, total });
});
tell({ answer });
