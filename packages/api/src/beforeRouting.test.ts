import { type AddressInfo, connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SECURITY_HEADERS } from "./guard.ts";
import { handMadeApp } from "./testing/app.ts";
import { CANARY } from "./testing/records.ts";

const lines: string[] = [];
let app: Awaited<ReturnType<typeof handMadeApp>>;
let port = 0;
beforeAll(async () => {
  app = await handMadeApp({ log: { write: (line) => void lines.push(line) }, logLevel: "info" });
  await app.listen({ port: 0, host: "127.0.0.1" });
  ({ port } = app.server.address() as AddressInfo);
});
afterAll(() => app.close());

/** What the socket says to these bytes. */
async function answerTo(bytes: string) {
  const socket = connect(port, "127.0.0.1");
  socket.end(bytes);
  const [head = "", body = ""] = (await text(socket)).split("\r\n\r\n");
  const [first = "", ...rest] = head.split("\r\n");
  const headers = Object.fromEntries(
    rest.map((line) => [line.split(":")[0]?.toLowerCase(), line.replace(/^[^:]*: /, "")]),
  );
  return { status: Number(first.split(" ")[1]), headers, body, whole: `${head}\n${body}` };
}
const request = (line: string, host = `Host: 127.0.0.1:${port}\r\n`) =>
  answerTo(`${line} HTTP/1.1\r\n${host}Connection: close\r\n\r\n`);

describe("what no route can answer", () => {
  it.each([
    ["an address that is none", () => request(`GET /%zz${CANARY}`), 400, "request-unreadable"],
    [
      "such an address under another name",
      () => request(`GET /%zz${CANARY}`, "Host: evil.example\r\n"),
      403,
      "host-refused",
    ],
    [
      "a long id",
      () => request(`GET /api/v1/networks/hand/entities/${CANARY.repeat(20)}`),
      414,
      "request-too-long",
    ],
    [
      "a long query",
      () => request(`GET /api/v1/networks/hand/entities?q=${CANARY.repeat(2000)}`),
      431,
      "request-too-long",
    ],
    ["a method that is none", () => request(`${CANARY.toUpperCase()} /`), 400, "request-unreadable"],
    ["a method that no route has", () => request(`PROPFIND /${CANARY}`), 403, "origin-refused"],
    ["what is not HTTP", () => answerTo(`${CANARY}\r\n\r\n`), 400, "request-unreadable"],
    ["a request without a host", () => request(`GET /${CANARY}`, ""), 403, "host-refused"],
  ])("%s is a problem with a code, guarded, and echoes nothing", async (_, ask, status, code) => {
    const answer = await ask();
    expect(JSON.parse(answer.body)).toMatchObject({ status, code, type: `urn:maillage:error:${code}` });
    expect(answer.status).toBe(status);
    expect(answer.headers["content-type"]).toBe("application/problem+json; charset=utf-8");
    for (const [name, value] of Object.entries(SECURITY_HEADERS))
      expect([name, answer.headers[name]]).toEqual([name, value]);
    expect(answer.whole.toLowerCase()).not.toContain(CANARY);
    expect(lines.join("\n").toLowerCase()).not.toContain(CANARY);
  });
});
