/** Thread entry: one computation, one answer. */
import { parentPort, workerData } from "node:worker_threads";
import { type MeasureName, type Measures, measureHere } from "./measures.ts";

const { name, input } = workerData as { name: MeasureName; input: Measures[MeasureName]["input"] };
parentPort?.postMessage(measureHere(name, input));
