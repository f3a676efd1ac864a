import type { Worker } from "node:worker_threads";
import { MaillageError } from "@maillage/model";
// Its file, not its room: how an error passes from thread to thread.
import { heardError, type ToldError } from "../../store/src/lend.ts";

/** A question to a thread, and its answer of the same number. */
export interface ToThread<Ask> {
  readonly number: number;
  readonly ask: Ask;
}
export type FromThread = { readonly number: number } & (
  | { readonly answered: unknown }
  | { readonly failed: ToldError }
);

/** What fails because it was ended. */
export const cancelled = (): MaillageError =>
  new MaillageError("import-cancelled", "conflict", "The import was cancelled; nothing was written.");

/**
 * Asks a thread that answers each `ToThread` with a `FromThread`. Once it has ended every question fails: with "import-too-large" when it
 * ran out of memory, "import-cancelled" when it was ended.
 */
export function askThread<Ask>(worker: Worker): <Answered>(ask: Ask) => Promise<Answered> {
  const waiting = new Map<number, { done(answered: unknown): void; fail(error: unknown): void }>();
  let number = 0;
  let ended: unknown = null;
  const end = (error: unknown) => {
    ended ??= error;
    for (const each of waiting.values()) each.fail(ended);
    waiting.clear();
  };
  worker.on("message", (message: FromThread) => {
    const each = waiting.get(message.number);
    waiting.delete(message.number);
    if ("failed" in message) each?.fail(heardError(message.failed));
    else each?.done(message.answered);
  });
  worker.once("error", (error: NodeJS.ErrnoException) =>
    end(
      error.code === "ERR_WORKER_OUT_OF_MEMORY"
        ? new MaillageError(
            "import-too-large",
            "invalid-input",
            "The files need more memory to be compared with the network than there is. Part them into several, and import those one after the other.",
          )
        : error,
    ),
  );
  worker.once("exit", () => end(cancelled()));
  return <Answered>(ask: Ask) =>
    new Promise<Answered>((done, fail) => {
      if (ended !== null) return fail(ended);
      number += 1;
      waiting.set(number, { done: done as (answered: unknown) => void, fail });
      worker.postMessage({ number, ask } satisfies ToThread<Ask>);
    });
}
