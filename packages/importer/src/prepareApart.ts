import { existsSync, rmSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { MaillageError } from "@maillage/model";
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
    worker.once(
      "message",
      (answer: { prepared: Prepared } | { failed: { code: string; message: string } }) => {
        if ("prepared" in answer) done(answer.prepared);
        else fail(MaillageError.received(answer.failed.code, answer.failed.message));
      },
    );
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
    worker.once("exit", () =>
      fail(
        new MaillageError("import-cancelled", "conflict", "The import was cancelled; nothing was written."),
      ),
    );
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
