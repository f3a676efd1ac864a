import { existsSync } from "node:fs";
import { MessageChannel, Worker } from "node:worker_threads";
import type { Store } from "@maillage/store";
import { askThread, cancelled } from "./askThread.ts";
import { type ImportOptions, type PackageImportResult, refused, runImport } from "./import.ts";
import { importFiles, problemsOf } from "./importFiles.ts";
import type { ImportingGiven, ImportingLent, ToldOfImporting } from "./importWorker.ts";
import type { PrepareRequest } from "./prepare.ts";
import { type Reading, readApart } from "./readApart.ts";

/** Beside the built command; from the source there are no workers, and the same functions run here. */
const READ_WORKER = new URL("./prepareWorker.js", import.meta.url);
const IMPORT_WORKER = new URL("./importWorker.js", import.meta.url);

export interface ImportingOptions extends Pick<ImportOptions, "dryRun" | "onProgress"> {
  /** Ends reading and comparing at once, and takes back what is being written. Fails with "import-cancelled" then. */
  readonly signal: AbortSignal;
}

/**
 * `runImport` of a folder, or `importFiles` of files, in threads of their own: this one answers questions meanwhile. Fails as these do,
 * and with "import-too-large" when a thread ran out of its memory. Cost here: the bytes that pass between thread and store.
 */
export async function importApart(
  store: Store,
  what: { readonly folder: string } | PrepareRequest,
  options: ImportingOptions,
): Promise<PackageImportResult> {
  if (!existsSync(IMPORT_WORKER))
    return "folder" in what ? runImport(store, what.folder, options) : importFiles(store, what, options);
  options.onProgress?.({ step: "reading", done: 0, total: 0 });
  if ("folder" in what) return compareApart(store, what, null, options);
  const reading = readApart(READ_WORKER, what);
  const end = () => reading.end();
  options.signal.addEventListener("abort", end, { once: true });
  try {
    const prepared = await reading.prepared;
    if (options.signal.aborted) throw cancelled();
    const { content, notes } = prepared;
    if (content === null) return { ...refused(problemsOf(prepared)).result, notes: prepared.notes };
    const { rows: _, ...others } = content;
    const rows = new MessageChannel();
    reading.sendTo(rows.port1);
    const result = await compareApart(store, { content: others, rows: rows.port2 }, reading, options);
    return { ...result, notes: [...notes, ...(result.notes ?? [])] };
  } finally {
    options.signal.removeEventListener("abort", end);
    end();
  }
}

async function compareApart(
  store: Store,
  given: ImportingGiven,
  reading: Reading | null,
  { dryRun = false, onProgress, signal }: ImportingOptions,
): Promise<PackageImportResult> {
  if (signal.aborted) throw cancelled();
  const lent = new MessageChannel();
  let written = null as { done: number; total: number } | null;
  // What was begun to be written is taken back by the store, which then answers: the thread must live until it has.
  store.lend(lent.port1, (done, total) => {
    written = { done, total };
    if (signal.aborted) throw cancelled();
    onProgress?.({ step: "writing", done, total });
  });
  const workerData: ImportingLent = { given, store: lent.port2, engine: store.engine, dryRun };
  const ports = "rows" in given ? [given.rows, lent.port2] : [lent.port2];
  const worker = new Worker(IMPORT_WORKER, { workerData, transferList: ports });
  const end = () => {
    if (written === null) void worker.terminate();
  };
  signal.addEventListener("abort", end, { once: true });
  worker.on("message", (message: ToldOfImporting) => {
    if ("progress" in message && !signal.aborted) onProgress?.(message.progress);
  });
  try {
    const asked = askThread<"import">(worker)<PackageImportResult>("import");
    const result = await (reading === null ? asked : Promise.race([asked, reading.failed]));
    if (result.batch !== null && written !== null) onProgress?.({ step: "done", ...written });
    return result;
  } finally {
    signal.removeEventListener("abort", end);
    void worker.terminate();
  }
}
