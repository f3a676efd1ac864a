import { type IncomingHttpHeaders, request } from "node:http";
import { MaillageError } from "@maillage/model";
import type { RunningServer } from "./serverFile.ts";

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** One request to a server of this machine, as its owner unless `onlyPublic`, answered in JSON. */
export async function askServer(
  server: RunningServer,
  method: string,
  path: string,
  body?: object,
  onlyPublic = false,
): Promise<Answer> {
  const { status, bytes } = await askServerBytes(server, method, path, body, onlyPublic);
  try {
    return { status, body: status === 204 ? null : (JSON.parse(bytes.toString()) as unknown) };
  } catch (cause) {
    throw lost(cause);
  }
}

const lost = (cause: unknown) =>
  new MaillageError(
    "server-lost",
    "store-unavailable",
    "The running server ended before it had answered. Start it again, and look what it holds with: maillage batches.",
    {},
    { cause },
  );

/** The same with the bytes of the answer. It waits for a long import or export, where `fetch` gives up after 300 s. */
export function askServerBytes(
  { port, token }: RunningServer,
  method: string,
  path: string,
  body?: object,
  onlyPublic = false,
): Promise<{ readonly status: number; readonly bytes: Buffer; readonly headers: IncomingHttpHeaders }> {
  const headers = {
    ...(onlyPublic ? {} : { authorization: `Bearer ${token}` }),
    ...(body ? { "content-type": "application/json" } : {}),
  };
  return new Promise<Awaited<ReturnType<typeof askServerBytes>>>((done, fail) => {
    const asked = request({ host: "127.0.0.1", port, method, path, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("error", fail);
      answer.on("end", () =>
        done({ status: answer.statusCode ?? 0, bytes: Buffer.concat(chunks), headers: answer.headers }),
      );
    });
    asked.on("error", fail);
    asked.end(body && JSON.stringify(body));
  }).catch((cause) => {
    throw lost(cause);
  });
}
