// The process that holds the Grafeo file: its queries cannot be cancelled, so it must be one that can be replaced.
import { createRequire } from "node:module";
import type { GrafeoDB, GrafeoError, Transaction } from "@grafeo-db/js";
import type { Row } from "../engine.ts";
import type { ChildAnswer, ChildRequest } from "./childProtocol.ts";

// The package is CommonJS whose names Node cannot see in an import.
const grafeo: typeof import("@grafeo-db/js") = createRequire(import.meta.url)("@grafeo-db/js");

process.umask(0o077);
// A terminal interrupts the whole process group; the parent closes the file in its own time.
process.on("SIGINT", () => undefined);
process.on("disconnect", () => process.exit(0));

let database: GrafeoDB | null = null;
let transaction: Transaction | null = null;

async function answer(request: ChildRequest): Promise<Row[]> {
  if (request.ask === "open") {
    database = grafeo.GrafeoDB.create(request.file);
    return [];
  }
  if (database === null) throw new Error("not open");
  switch (request.ask) {
    case "read":
      return (await database.executeCypher(request.text, request.params)).toArray();
    case "begin":
      transaction = database.beginTransaction();
      return [];
    case "run":
      if (transaction === null) throw new Error("no transaction");
      return (await transaction.executeCypher(request.text, request.params)).toArray();
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

process.on("message", (request: ChildRequest) => {
  const send = (message: ChildAnswer) => process.connected && process.send?.(message);
  send({ number: request.number, begun: true });
  answer(request).then(
    (rows) => send({ number: request.number, rows }),
    (error: GrafeoError) =>
      send({
        number: request.number,
        failure: { message: error.message, gqlStatus: error.gqlStatus ?? null },
      }),
  );
});
