// The process that holds the Grafeo file: its queries cannot be cancelled, so it must be one that can be replaced.
import { createRequire } from "node:module";
import { deserialize, serialize } from "node:v8";
import type { GrafeoDB, GrafeoError, QueryResult, Transaction } from "@grafeo-db/js";
import type { Params, Row } from "../engine.ts";
import { ANSWER_BYTES, ANSWER_ROWS, type ChildAnswer, type ChildRequest } from "./childProtocol.ts";

// The package is CommonJS whose names Node cannot see in an import.
const grafeo: typeof import("@grafeo-db/js") = createRequire(import.meta.url)("@grafeo-db/js");

process.umask(0o077);
// A terminal interrupts the whole process group; the parent closes the file in its own time.
process.on("SIGINT", () => undefined);
process.on("disconnect", () => process.exit(0));

let database: GrafeoDB | null = null;
let transaction: Transaction | null = null;
/** What goes on when a part of the answer to each request was taken over, by its number. */
const unsent = new Map<number, () => void>();

const paramsOf = (request: { params: Params } | { packed: Uint8Array }): Params =>
  "packed" in request ? deserialize(request.packed) : request.params;

async function answer(request: Exclude<ChildRequest, { ask: "more" }>): Promise<QueryResult | null> {
  if (request.ask === "open") {
    database = grafeo.GrafeoDB.create(request.file);
    return null;
  }
  if (database === null) throw new Error("not open");
  switch (request.ask) {
    case "read":
      return database.executeCypher(request.text, paramsOf(request));
    case "begin":
      transaction = database.beginTransaction();
      return null;
    case "run":
      if (transaction === null) throw new Error("no transaction");
      return transaction.executeCypher(request.text, paramsOf(request));
    case "commit":
      transaction?.commit();
      transaction = null;
      return null;
    case "rollback":
      transaction?.rollback();
      transaction = null;
      return null;
    case "checkpoint":
      database.walCheckpoint();
      return null;
    case "close":
      database.close();
      database = null;
      return null;
  }
}

/** A parent that was killed hears nothing any more: the process ends with the connection. */
const send = (message: ChildAnswer) => process.connected && process.send?.(message, () => undefined);

/** Answers all but the last of what is larger than can be answered at once, part by part. */
async function sendParts<Whole extends Row[] | Uint8Array>(
  number: number,
  whole: Whole,
  most: number,
): Promise<Whole> {
  const part = (from: number, until?: number) =>
    (Array.isArray(whole) ? whole.slice(from, until) : whole.subarray(from, until)) as Whole;
  let at = 0;
  for (; at + most < whole.length; at += most) {
    const taken = new Promise<void>((done) => unsent.set(number, done));
    send({ number, part: part(at, at + most) });
    await taken;
  }
  unsent.delete(number);
  return at === 0 ? whole : part(at);
}

async function sendAnswer(request: Exclude<ChildRequest, { ask: "more" }>): Promise<void> {
  const { number } = request;
  const result = await answer(request);
  if ("packed" in request) send({ number, packed: serialize(result?.toArray() ?? []) });
  else if (request.ask === "read" && result !== null)
    send({ number, columns: await sendParts(number, result.toArrowIPC(), ANSWER_BYTES) });
  else send({ number, rows: await sendParts(number, (result?.toArray() ?? []) as Row[], ANSWER_ROWS) });
}

process.on("message", (request: ChildRequest) => {
  const { number } = request;
  if (request.ask === "more") return unsent.get(number)?.();
  send({ number, begun: true });
  sendAnswer(request).catch((error: GrafeoError) =>
    send({ number, failure: { message: error.message, gqlStatus: error.gqlStatus ?? null } }),
  );
});
