// Stands for the solver's thread: works until it is stopped, then answers with what it has.
import { parentPort } from "node:worker_threads";

const list = [{ id: "alpha", delegates: 1 }];
parentPort?.on("message", ({ id, flag }) => {
  parentPort?.postMessage({ id, solving: { aim: 0, list, value: 1, bound: 2 } });
  while (Atomics.load(flag, 0) === 0) Atomics.wait(flag, 0, 0, 5);
  const aims = [{ value: 1, bound: 2, gap: 0.5 }];
  const answer = { kind: "list", list, aims, isSolvedToTheEnd: false, seed: 1, solver: "none" };
  parentPort?.postMessage({ id, answer: { ...answer, chances: null, conflict: null } });
});
