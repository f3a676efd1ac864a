// The solver's own thread, which ends in the middle of its work, after the first list that it tells.
import { parentPort } from "node:worker_threads";

const tell = parentPort.postMessage.bind(parentPort);
parentPort.postMessage = (answered) => {
  tell(answered);
  if (!("solving" in answered)) return;
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  process.exit(1);
};
await import("../../dist/planningWorker.js");
