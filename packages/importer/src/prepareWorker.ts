// The thread in which files are read: a hostile or a very large one fails here, not in the server.
import { once } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import { FILE_NAMES, MaillageError } from "@maillage/model";
import { type PrepareRequest, prepareImport } from "./prepare.ts";
import { emptyRows, type FromThread } from "./prepareApart.ts";
import { READERS } from "./readers/readers.ts";

/** Rows taken over at once: a few milliseconds of the thread that also answers questions. */
const SLICE = 500;

const say = (message: FromThread) => parentPort?.postMessage(message);

try {
  const { request, scratch } = workerData as { request: PrepareRequest; scratch: string };
  const { content, ...prepared } = await prepareImport(request, READERS, scratch);
  if (content === null) say({ prepared: { ...prepared, content } });
  else {
    for (const file of FILE_NAMES)
      for (let at = 0; at < content.rows[file].length; at += SLICE) {
        say({ file, rows: content.rows[file].slice(at, at + SLICE) });
        if (parentPort !== null) await once(parentPort, "message");
      }
    say({ prepared: { ...prepared, content: { ...content, rows: emptyRows() } } });
  }
} catch (error) {
  if (!(error instanceof MaillageError)) throw error;
  say({ failed: { code: error.code, message: error.message } });
}
