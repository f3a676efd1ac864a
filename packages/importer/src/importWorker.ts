// The thread in which what nobody looks at first is compared and written: the server passes on bytes, and goes on answering.
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import type { ImportProgress } from "@maillage/model";
import type { Engine } from "@maillage/store";
// Its file, not its room: the engines stay with the thread that holds the store.
import { toldError } from "../../store/src/lend.ts";
import { lentStore } from "../../store/src/lentStore.ts";
import type { FromThread, ToThread } from "./askThread.ts";
import { runImport } from "./import.ts";
import { importContent } from "./importFiles.ts";
import type { PackageContent } from "./package/content.ts";
import { receiveRows } from "./rowsAcross.ts";

/** A folder of the package format, or what was read of files. */
export type ImportingGiven =
  | { readonly folder: string }
  | { readonly content: Omit<PackageContent, "rows">; readonly rows: MessagePort };

export interface ImportingLent {
  readonly given: ImportingGiven;
  readonly store: MessagePort;
  readonly engine: Engine;
  readonly dryRun: boolean;
}

/** What is told before the answer; how much is written the store tells. */
export type ToldOfImporting = FromThread | { readonly progress: ImportProgress };

const { given, store, engine, dryRun } = workerData as ImportingLent;
const lent = lentStore(store, engine);
const say = (message: ToldOfImporting) => parentPort?.postMessage(message);
const onProgress = (progress: ImportProgress) => {
  if (progress.step === "comparing") say({ progress });
};

parentPort?.once("message", ({ number }: ToThread<"import">) => {
  const importing =
    "folder" in given
      ? runImport(lent, given.folder, { dryRun, onProgress })
      : receiveRows(given.rows).then((rows) =>
          importContent(lent, { ...given.content, rows }, { dryRun, onProgress }),
        );
  importing.then(
    (answered) => say({ number, answered }),
    (error: unknown) => say({ number, failed: toldError(error) }),
  );
});
