import { existsSync } from "node:fs";
import { MessageChannel } from "node:worker_threads";
import { type Prepared, type PrepareRequest, prepareImport } from "./prepare.ts";
import { readApart } from "./readApart.ts";
import { receiveRows } from "./rowsAcross.ts";

/** Beside the built command; from the source there is no worker, and the same function runs here. */
const WORKER = new URL("./prepareWorker.js", import.meta.url);

/**
 * `prepareImport` in a thread of its own with bounded memory. Fails with "import-too-large" when that does not do.
 * Cost: about 0.1 s more for the thread, and the rows are copied.
 */
export async function prepareApart(request: PrepareRequest): Promise<Prepared> {
  if (!existsSync(WORKER)) return prepareImport(request);
  const reading = readApart(WORKER, request);
  const prepared = await reading.prepared;
  if (prepared.content === null) return prepared;
  const { port1, port2 } = new MessageChannel();
  reading.sendTo(port2);
  const rows = await Promise.race([receiveRows(port1), reading.failed]);
  return { ...prepared, content: { ...prepared.content, rows } };
}
