import { request } from "node:http";
import { MaillageError } from "@maillage/model";
import type { RunningServer } from "./serverFile.ts";

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** One request to a server of this machine, as its owner. It waits for a long import, where `fetch` gives up after 300 s. */
export function askServer(
  { port, token }: RunningServer,
  method: string,
  path: string,
  body?: object,
): Promise<Answer> {
  const headers = {
    authorization: `Bearer ${token}`,
    ...(body ? { "content-type": "application/json" } : {}),
  };
  return new Promise<Answer>((done, fail) => {
    const asked = request({ host: "127.0.0.1", port, method, path, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("error", fail);
      answer.on("end", () => {
        try {
          done({
            status: answer.statusCode ?? 0,
            body: JSON.parse(Buffer.concat(chunks).toString()) as unknown,
          });
        } catch (error) {
          fail(error);
        }
      });
    });
    asked.on("error", fail);
    asked.end(body && JSON.stringify(body));
  }).catch((cause) => {
    throw new MaillageError(
      "server-lost",
      "store-unavailable",
      "The running server ended before it had answered. Start it again, and look what it holds with: maillage batches.",
      {},
      { cause },
    );
  });
}
