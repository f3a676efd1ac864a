import { deserialize, serialize } from "node:v8";
import type { MessagePort } from "node:worker_threads";
import type { MaillageError, Viewer } from "@maillage/model";
import type { Engine, Row, Run } from "./engine.ts";
import type { ReadName, ReadParams, ReadRow } from "./generated/queries.generated.ts";
import { heardError, type LentAnswer, type LentRequest } from "./lend.ts";
import type { Store } from "./store.ts";
import { whole } from "./whole.ts";
import { writeBatch } from "./writeBatch.ts";

type Asked = LentRequest extends infer Each
  ? Each extends { readonly number: number }
    ? Omit<Each, "number">
    : never
  : never;

/**
 * The store that `Store.lend` answers for at the other end of a port. Rows and records are written and read here; the lender passes
 * on their bytes. Throws as the store does.
 */
export function lentStore(
  port: MessagePort,
  engine: Engine,
): Pick<Store, "read" | "writeBatch" | "judgeAll"> {
  const waiting = new Map<number, (answer: LentAnswer) => void>();
  let number = 0;
  port.on("message", (answer: LentAnswer) => {
    waiting.get(answer.number)?.(answer);
    waiting.delete(answer.number);
  });
  const ask = (request: Asked, bytes?: Uint8Array) =>
    new Promise<LentAnswer>((done, fail) => {
      number += 1;
      waiting.set(number, (answer) =>
        answer.failed === undefined ? done(answer) : fail(heardError(answer.failed)),
      );
      port.postMessage({ ...request, number }, bytes === undefined ? [] : [bytes.buffer as ArrayBuffer]);
    });
  const rowsOf = ({ rows }: LentAnswer) => (rows === undefined ? [] : (deserialize(rows) as Row[]));
  const run: Run = async (text, given) => {
    const params = serialize(given);
    return rowsOf(await ask({ ask: "run", text, params }, params));
  };
  return {
    read: async <Name extends ReadName>(name: Name, params: ReadParams<Name>, viewer: Viewer) =>
      whole(name, rowsOf(await ask({ ask: "read", name, params, viewer })) as ReadRow<Name>[]),
    writeBatch: async (write, onProgress) => {
      await ask({ ask: "begin" });
      try {
        const written = await writeBatch(engine, run, write, (done, total) => {
          port.postMessage({ done, total } satisfies LentRequest);
          onProgress?.(done, total);
        });
        await ask({ ask: "commit" });
        return written;
      } catch (error) {
        await ask({ ask: "rollback" });
        throw error;
      }
    },
    judgeAll: async (judgements) =>
      ((await ask({ ask: "judgeAll", judgements })).refused ?? []).map(({ judgement, error }) => ({
        judgement,
        error: heardError(error) as MaillageError,
      })),
  };
}
