// The thread in which files are read: a hostile or a very large one fails here, not in the server.
import { once } from "node:events";
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { MaillageError } from "@maillage/model";
import { emptyRows } from "./package/check.ts";
import { type PrepareRequest, prepareImport } from "./prepare.ts";
import type { FromReading } from "./readApart.ts";
import { READERS } from "./readers/readers.ts";
import { sendRows } from "./rowsAcross.ts";

const say = (message: FromReading) => parentPort?.postMessage(message);

try {
  const { request, scratch } = workerData as { request: PrepareRequest; scratch: string };
  const { content, ...prepared } = await prepareImport(request, READERS, scratch);
  say({ prepared: { ...prepared, content: content && { ...content, rows: emptyRows() } } });
  if (content !== null && parentPort !== null) {
    const [to] = (await once(parentPort, "message")) as [MessagePort];
    await sendRows(content.rows, to);
  }
} catch (error) {
  if (!(error instanceof MaillageError)) throw error;
  say({ failed: { code: error.code, message: error.message, kind: error.kind } });
}
