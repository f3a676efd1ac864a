// The thread in which files are read: a hostile or a very large one fails here, not in the server.
import { parentPort, workerData } from "node:worker_threads";
import { MaillageError } from "@maillage/model";
import { type PrepareRequest, prepareImport } from "./prepare.ts";
import { READERS } from "./readers/readers.ts";

try {
  const { request, scratch } = workerData as { request: PrepareRequest; scratch: string };
  parentPort?.postMessage({ prepared: await prepareImport(request, READERS, scratch) });
} catch (error) {
  if (!(error instanceof MaillageError)) throw error;
  parentPort?.postMessage({ failed: { code: error.code, message: error.message } });
}
