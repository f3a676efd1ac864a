// The process that holds the Grafeo file: its queries cannot be cancelled, so it must be one that can be replaced.
import { createRequire } from "node:module";
import { deserialize, serialize } from "node:v8";
import type { GrafeoDB, GrafeoError, Transaction } from "@grafeo-db/js";
import type { Params, Row } from "../engine.ts";
import { ANSWER_ROWS, type ChildAnswer, type ChildRequest } from "./childProtocol.ts";

// The package is CommonJS whose names Node cannot see in an import.
const grafeo: typeof import("@grafeo-db/js") = createRequire(import.meta.url)("@grafeo-db/js");

process.umask(0o077);
// A terminal interrupts the whole process group; the parent closes the file in its own time.
process.on("SIGINT", () => undefined);
process.on("disconnect", () => process.exit(0));

let database: GrafeoDB | null = null;
let transaction: Transaction | null = null;
/** What goes on when the rows of each request were taken over, by its number. */
const unsent = new Map<number, () => void>();

const paramsOf = (request: { params: Params } | { packed: Uint8Array }): Params =>
  "packed" in request ? deserialize(request.packed) : request.params;

async function answer(request: Exclude<ChildRequest, { ask: "more" }>): Promise<Row[]> {
  if (request.ask === "open") {
    database = grafeo.GrafeoDB.create(request.file);
    return [];
  }
  if (database === null) throw new Error("not open");
  switch (request.ask) {
    case "read":
      return (await database.executeCypher(request.text, paramsOf(request))).toArray();
    case "begin":
      transaction = database.beginTransaction();
      return [];
    case "run":
      if (transaction === null) throw new Error("no transaction");
      return (await transaction.executeCypher(request.text, paramsOf(request))).toArray();
    case "commit":
      transaction?.commit();
      transaction = null;
      return [];
    case "rollback":
      transaction?.rollback();
      transaction = null;
      return [];
    case "checkpoint":
      database.walCheckpoint();
      return [];
    case "close":
      database.close();
      database = null;
      return [];
  }
}

/** A parent that was killed hears nothing any more: the process ends with the connection. */
const send = (message: ChildAnswer) => process.connected && process.send?.(message, () => undefined);

/** Answers all rows but the last few, part by part. */
async function sendParts(number: number, rows: Row[]): Promise<Row[]> {
  let at = 0;
  for (; at + ANSWER_ROWS < rows.length; at += ANSWER_ROWS) {
    const taken = new Promise<void>((done) => unsent.set(number, done));
    send({ number, part: rows.slice(at, at + ANSWER_ROWS) });
    await taken;
  }
  unsent.delete(number);
  return at === 0 ? rows : rows.slice(at);
}

process.on("message", (request: ChildRequest) => {
  const { number } = request;
  if (request.ask === "more") return unsent.get(number)?.();
  send({ number, begun: true });
  answer(request).then(
    async (rows) =>
      send(
        "packed" in request
          ? { number, packed: serialize(rows) }
          : { number, rows: await sendParts(number, rows) },
      ),
    (error: GrafeoError) =>
      send({ number, failure: { message: error.message, gqlStatus: error.gqlStatus ?? null } }),
  );
});
