// Stands for the solver's thread: tells one list, then ends as a thread without memory does.
import { parentPort } from "node:worker_threads";

parentPort?.on("message", ({ id }) => {
  parentPort?.postMessage({
    id,
    solving: { aim: 0, list: [{ id: "alpha", delegates: 1 }], value: 1, bound: 2 },
  });
  setTimeout(() => process.exit(1), 20);
});
