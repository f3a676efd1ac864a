import { existsSync, rmSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { FILE_NAMES, type FileName, MaillageError } from "@maillage/model";
import type { EarlierImport } from "./earlierImports.ts";
import type { Row } from "./package/csv.ts";
import { type Prepared, type PrepareRequest, prepareImport, scratchPlace } from "./prepare.ts";

/** Beside the built command; from the source there is no worker, and the same function runs here. */
const WORKER = new URL("./prepareWorker.js", import.meta.url);
const MEMORY_MB = 512;

export interface Preparing {
  /** Fails with "import-too-large" when the thread ran out of its memory, "import-cancelled" after `end`. */
  readonly prepared: Promise<Prepared>;
  /** Stops the reading at once. */
  end(): void;
}

/** What the thread says: rows, a slice at a time and the next when one was taken over; then all else. */
export type FromThread =
  | { readonly file: FileName; readonly rows: readonly Row[] }
  | { readonly prepared: Prepared }
  | { readonly failed: { readonly code: string; readonly message: string } };

/** A list for the rows of each file of a package, empty. */
export const emptyRows = (): Record<FileName, Row[]> =>
  Object.fromEntries(FILE_NAMES.map((file): [FileName, Row[]] => [file, []])) as Record<FileName, Row[]>;

/** `prepareApart` once the earlier imports are known; it fails as they do. */
export function prepareKnowing(
  earlier: Promise<readonly EarlierImport[]>,
  request: Omit<PrepareRequest, "earlier">,
): Preparing {
  const ending = new AbortController();
  const prepared = earlier.then((known) => {
    if (ending.signal.aborted) throw cancelled();
    const preparing = prepareApart({ ...request, earlier: known });
    ending.signal.addEventListener("abort", preparing.end);
    return preparing.prepared;
  });
  return { prepared, end: () => ending.abort() };
}

const cancelled = () =>
  new MaillageError("import-cancelled", "conflict", "The import was cancelled; nothing was written.");

/** `prepareImport` in a thread of its own with at most 512 MB, so that a hostile file cannot take the server with it. */
export function prepareApart(request: PrepareRequest): Preparing {
  if (!existsSync(WORKER)) return { prepared: prepareImport(request), end: () => undefined };
  const scratch = scratchPlace();
  const remove = () => rmSync(scratch, { recursive: true, force: true });
  process.once("exit", remove);
  const worker = new Worker(WORKER, {
    workerData: { request, scratch },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  const prepared = new Promise<Prepared>((done, fail) => {
    const rows = emptyRows();
    worker.on("message", (said: FromThread) => {
      if ("rows" in said) {
        rows[said.file].push(...said.rows);
        worker.postMessage(said.file);
      } else if ("failed" in said) fail(MaillageError.received(said.failed.code, said.failed.message));
      else {
        const { content } = said.prepared;
        done({ ...said.prepared, content: content && { ...content, rows } });
      }
    });
    worker.once("error", (error: NodeJS.ErrnoException) =>
      fail(
        error.code === "ERR_WORKER_OUT_OF_MEMORY"
          ? new MaillageError(
              "import-too-large",
              "invalid-input",
              `The files need more than ${MEMORY_MB} MB of memory to be read. Part them into several, and import those one after the other.`,
            )
          : error,
      ),
    );
    worker.once("exit", () => fail(cancelled()));
  });
  return {
    // A thread that was ended takes nothing away itself.
    prepared: prepared.finally(() => {
      process.off("exit", remove);
      remove();
    }),
    end: () => void worker.terminate(),
  };
}
