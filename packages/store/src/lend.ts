import { deserialize, serialize } from "node:v8";
import type { MessagePort } from "node:worker_threads";
import { type ErrorKind, type Judgement, MaillageError, type Viewer } from "@maillage/model";
import type { OnProgress, Params, Run, RunPacked } from "./engine.ts";
import type { ReadName } from "./generated/queries.generated.ts";
import type { Store } from "./store.ts";

type Asked =
  | { readonly ask: "read"; readonly name: ReadName; readonly params: Params; readonly viewer: Viewer }
  | { readonly ask: "judgeAll"; readonly judgements: readonly Judgement[] }
  /** The turn to write; what is run until "commit" or "rollback" is one transaction. */
  | { readonly ask: "begin" | "commit" | "rollback" }
  | { readonly ask: "run"; readonly text: string; readonly params: Uint8Array };

/** What a thread asks of the store that is lent to it: each gets one answer of the same number. What it tells of its progress gets none. */
export type LentRequest =
  | (Asked & { readonly number: number })
  | { readonly done: number; readonly total: number };

/** An error as it passes from thread to thread: a MaillageError would lose its class. */
export type ToldError =
  | { readonly code: string; readonly kind: ErrorKind; readonly message: string }
  | { readonly error: unknown };

interface Answered {
  /** As `v8.serialize` writes them. */
  readonly rows?: Uint8Array;
  readonly refused?: readonly { readonly judgement: Judgement; readonly error: ToldError }[];
  readonly failed?: ToldError;
}
export type LentAnswer = Answered & { readonly number: number };

/** What of a store is lent. */
export interface Lent {
  readonly read: (name: ReadName, params: Params, viewer: Viewer) => Promise<Uint8Array>;
  readonly inTurn: <T>(work: (run: Run) => Promise<T>) => Promise<T>;
  readonly judgeAll: Store["judgeAll"];
}

/** `run` with parameters and rows as `v8.serialize` writes them; where the engine gives none, they are written here. */
export const packed =
  (run: Run): RunPacked =>
  async (text, params) =>
    run.packed === undefined ? serialize(await run(text, deserialize(params))) : run.packed(text, params);

/** An error for another thread, which hears it with `heardError`. */
export const toldError = (error: unknown): ToldError =>
  error instanceof MaillageError ? { code: error.code, kind: error.kind, message: error.message } : { error };
/** The error that `toldError` told. */
export const heardError = (error: ToldError): unknown =>
  "error" in error ? error.error : MaillageError.received(error.code, error.message, error.kind);

interface Transaction {
  readonly run: RunPacked;
  commit(): void;
  fail(error: unknown): void;
}

/** See `Store.lend`. */
export function lend(port: MessagePort, lent: Lent, onProgress: OnProgress = () => undefined): void {
  let transaction: Transaction | null = null;
  let ended: Promise<void> = Promise.resolve();
  /** Why nothing is run any more. */
  let refusal: unknown = null;
  const end = (error: unknown) => {
    refusal ??= error;
    transaction?.fail(error);
    transaction = null;
  };
  const opened = (): Transaction => {
    if (transaction === null) throw refusal ?? new Error("No transaction is open.");
    return transaction;
  };
  const begin = () =>
    new Promise<Answered>((begun, fail) => {
      const work = (run: Run) =>
        new Promise<void>((commit, fail) => {
          if (refusal !== null) return fail(refusal);
          transaction = { run: packed(run), commit, fail };
          begun({});
        });
      ended = lent.inTurn(work);
      ended.catch(fail);
    });
  const answer = async (asked: Asked): Promise<Answered> => {
    switch (asked.ask) {
      case "read":
        return { rows: await lent.read(asked.name, asked.params, asked.viewer) };
      case "run": {
        const { run } = opened();
        try {
          return { rows: await run(asked.text, asked.params) };
        } catch (error) {
          // What an engine raises is told as what ends its transaction: only there it is known what it means.
          end(error);
          await ended;
          throw error;
        }
      }
      case "judgeAll": {
        const refused = await lent.judgeAll(asked.judgements);
        return { refused: refused.map(({ judgement, error }) => ({ judgement, error: toldError(error) })) };
      }
      case "begin":
        return begin();
      case "commit":
        opened().commit();
        transaction = null;
        await ended;
        return {};
      case "rollback":
        end(new Error("The thread took back what it had written."));
        await ended.catch(() => undefined);
        refusal = null;
        return {};
    }
  };
  port.on("message", (request: LentRequest) => {
    if (!("number" in request))
      try {
        return onProgress(request.done, request.total);
      } catch (error) {
        return end(error);
      }
    const { number } = request;
    answer(request).then(
      (answered) => port.postMessage({ ...answered, number } satisfies LentAnswer),
      (error: unknown) => port.postMessage({ failed: toldError(error), number } satisfies LentAnswer),
    );
  });
  port.on("close", () =>
    end(new MaillageError("import-cancelled", "conflict", "The import was cancelled; nothing was written.")),
  );
}
