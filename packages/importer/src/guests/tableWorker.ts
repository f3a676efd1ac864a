// The thread in which a list of guests is read: a hostile or a very large file fails here, not in the server.
import { parentPort } from "node:worker_threads";
// Its file, not its room: how an error passes from thread to thread.
import { toldError } from "../../../store/src/lend.ts";
import type { FromThread, ToThread } from "../askThread.ts";
import { type TableRequest, tableHere } from "./readTable.ts";

const say = (message: FromThread) => parentPort?.postMessage(message);
parentPort?.on("message", ({ number, ask }: ToThread<TableRequest>) => {
  tableHere(ask).then(
    (answered) => say({ number, answered }),
    (error: unknown) => say({ number, failed: toldError(error) }),
  );
});
