import { once } from "node:events";
import type { MessagePort } from "node:worker_threads";
import { FILE_NAMES, type FileName } from "@maillage/model";
import { cancelled } from "./askThread.ts";
import { emptyRows, type Rows } from "./package/check.ts";
import type { Row } from "./package/csv.ts";

/** Rows taken over at once: a few milliseconds of the thread that takes them. */
const SLICE = 500;

type Sent = { readonly file: FileName; readonly rows: readonly Row[] } | "all";

/** Sends rows to another thread, a slice at a time and the next when one was taken over. */
export async function sendRows(rows: Rows, port: MessagePort): Promise<void> {
  for (const file of FILE_NAMES)
    for (let at = 0; at < rows[file].length; at += SLICE) {
      port.postMessage({ file, rows: rows[file].slice(at, at + SLICE) } satisfies Sent);
      await once(port, "message");
    }
  port.postMessage("all" satisfies Sent);
}

/** What `sendRows` sends at the other end of a port. Fails with "import-cancelled" when the sender ends before. */
export const receiveRows = (port: MessagePort): Promise<Rows> =>
  new Promise((done, fail) => {
    const rows = emptyRows();
    port.on("message", (sent: Sent) => {
      if (sent === "all") {
        done(rows);
        port.close();
        return;
      }
      rows[sent.file].push(...sent.rows);
      port.postMessage("taken");
    });
    port.once("close", () => fail(cancelled()));
  });
