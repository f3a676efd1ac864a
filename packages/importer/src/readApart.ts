import { rmSync } from "node:fs";
import { type MessagePort, Worker } from "node:worker_threads";
import { type ErrorKind, MaillageError } from "@maillage/model";
import { cancelled } from "./askThread.ts";
import { type Prepared, type PrepareRequest, scratchPlace } from "./prepare.ts";

const MEMORY_MB = 512;

export type FromReading =
  | { readonly prepared: Prepared }
  | { readonly failed: { readonly code: string; readonly message: string; readonly kind: ErrorKind } };

export interface Reading {
  /** What was read, its content without rows. Fails with "import-too-large" when the thread ran out of its memory, "import-cancelled" after `end`. */
  readonly prepared: Promise<Prepared>;
  /** Sends the rows to a port; then the thread ends. */
  sendTo(port: MessagePort): void;
  /** Never resolves; fails as `prepared` does when the thread ends before all is sent. */
  readonly failed: Promise<never>;
  /** Stops the reading at once. */
  end(): void;
}

/** Starts `prepareImport` in a thread of its own with at most 512 MB, so that a hostile file cannot take the server with it. */
export function readApart(script: URL, request: PrepareRequest): Reading {
  const scratch = scratchPlace();
  const remove = () => rmSync(scratch, { recursive: true, force: true });
  process.once("exit", remove);
  const worker = new Worker(script, {
    workerData: { request, scratch },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  const failed = new Promise<never>((_, fail) => {
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
    worker.once("exit", (code) => {
      // A thread that was ended takes nothing away itself.
      process.off("exit", remove);
      remove();
      if (code === 0) return;
      fail(cancelled());
    });
  });
  failed.catch(() => undefined);
  const said = new Promise<Prepared>((done, fail) =>
    worker.once("message", (message: FromReading) =>
      "failed" in message
        ? fail(MaillageError.received(message.failed.code, message.failed.message, message.failed.kind))
        : done(message.prepared),
    ),
  );
  return {
    prepared: Promise.race([said, failed]),
    sendTo: (port) => worker.postMessage(port, [port]),
    failed,
    end: () => void worker.terminate(),
  };
}
