import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Store } from "@maillage/store";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AS_OWNER, AS_VISITOR, BASE, handMadeApp } from "./testing/app.ts";
import { memoryStore } from "./testing/memoryStore.ts";
import { CANARY } from "./testing/records.ts";

const lines: string[] = [];
let app: Awaited<ReturnType<typeof handMadeApp>>;
beforeAll(async () => {
  app = await handMadeApp({ log: { write: (line) => void lines.push(line) }, logLevel: "info" });
});
afterAll(() => app.close());

const post = (headers: Record<string, string>, payload: string | object = { path: "/nowhere" }) =>
  app.inject({ method: "POST", url: `${BASE}/imports`, headers, payload });

describe("host and origin", () => {
  it("refuses another name for this machine", async () => {
    const answer = await app.inject({ url: `${BASE}/`, headers: { host: "evil.example" } });
    expect([answer.statusCode, answer.json().code]).toEqual([403, "host-refused"]);
  });
  it("refuses requests of other pages, read or write, and changes that name no page", async () => {
    const foreign = { ...AS_VISITOR, origin: "http://evil.example" };
    expect((await app.inject({ url: `${BASE}/`, headers: foreign })).json().code).toBe("origin-refused");
    expect((await post(foreign)).json().code).toBe("origin-refused");
    expect((await post({ ...AS_VISITOR, "sec-fetch-site": "cross-site" })).json().code).toBe(
      "origin-refused",
    );
    expect((await post(AS_VISITOR)).json().code).toBe("origin-refused");
    expect((await post({ ...AS_OWNER, origin: "http://evil.example" })).json().code).toBe("origin-refused");
  });
});

describe("bodies and addresses", () => {
  it("refuses other types, extra fields and wrong types", async () => {
    const text = { ...AS_OWNER, "content-type": "text/plain" };
    expect((await post(text, "path=/")).statusCode).toBe(415);
    expect((await post(AS_OWNER, { path: "/nowhere", more: 1 })).statusCode).toBe(400);
    expect((await post(AS_OWNER, { path: 7 })).statusCode).toBe(400);
    expect((await post({ ...AS_OWNER, "content-type": "application/json" }, "{")).statusCode).toBe(400);
  });
  it("answers unknown addresses as a problem", async () => {
    for (const url of ["/api/v1/nothing", "/assets/none.js", "/page"]) {
      const answer = await app.inject({ url, headers: AS_VISITOR });
      expect(answer.statusCode).toBe(404);
      expect(answer.headers["content-type"]).toMatch(/problem\+json/);
    }
  });
});

describe("time", () => {
  const within = async (read: Store["read"], use: (slow: typeof app) => Promise<void>) => {
    const slow = await handMadeApp({ store: { ...memoryStore(), read }, readTimeoutMs: 50 });
    try {
      await use(slow);
    } finally {
      await slow.close();
    }
  };

  it("gives up a read that is never answered, as a problem", () =>
    within(
      () => new Promise(() => undefined),
      async (slow) => {
        for (const path of ["/", "/entities", "/gaps", "/queries/readMeta"]) {
          const answer = await slow.inject({ url: BASE + path, headers: AS_OWNER });
          expect(answer.statusCode).toBe(503);
          expect(answer.headers["content-type"]).toMatch(/problem\+json/);
          expect(answer.json()).toMatchObject({ status: 503, code: "answer-timeout" });
        }
      },
    ));

  it("waits for a write and for an export as long as they take", () => {
    const store = memoryStore();
    return within(
      async (...asked) => {
        await new Promise((done) => setTimeout(done, asked[0] === "readMeta" ? 0 : 80));
        return store.read(...asked);
      },
      async (slow) => {
        const exported = await slow.inject({ url: `${BASE}/export?format=package`, headers: AS_OWNER });
        expect(exported.statusCode).toBe(200);
        const undone = await slow.inject({
          method: "DELETE",
          url: `${BASE}/batches/none`,
          headers: AS_OWNER,
        });
        expect(undone.json().code).toBe("batch-unknown");
      },
    );
  });
});

describe("logs", () => {
  it("hold no names, queries or ids", async () => {
    await app.inject({ url: `${BASE}/entities?q=${CANARY}`, headers: AS_OWNER });
    await app.inject({ url: `${BASE}/entities/${CANARY}`, headers: AS_VISITOR });
    await app.inject({ url: `/api/${CANARY}?x=${CANARY}`, headers: AS_VISITOR });
    await post(AS_OWNER, { path: `/${CANARY}` });
    expect(lines.length).toBeGreaterThan(4);
    expect(lines.join("\n")).not.toContain(CANARY);
    expect(lines.join("\n")).toContain("/entities/:id");
  });

  it("tell a failure of the store without its message", async () => {
    const failing = await handMadeApp({
      log: { write: (line) => void lines.push(line) },
      store: {
        engine: "grafeo",
        read: () => Promise.reject(new Error(`secret ${CANARY} /home/somebody/file`)),
        readColumns: () => Promise.reject(new Error(CANARY)),
        writeBatch: () => Promise.reject(new Error(CANARY)),
        judge: () => Promise.reject(new Error(CANARY)),
        judgeAll: () => Promise.reject(new Error(CANARY)),
        unjudge: () => Promise.reject(new Error(CANARY)),
        undoBatch: () => Promise.reject(new Error(CANARY)),
        lend: () => undefined,
        close: async () => undefined,
      },
    });
    const answer = await failing.inject({ url: `${BASE}/`, headers: AS_VISITOR });
    await failing.close();
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain(CANARY);
    expect(lines.join("\n")).toContain("request failed");
    expect(lines.join("\n")).not.toContain(CANARY);
    expect(lines.join("\n")).not.toContain("somebody");
  });
});

describe("entity tags", () => {
  it("answer 304 to who holds this revision, and differ by role", async () => {
    const first = await app.inject({ url: `${BASE}/`, headers: AS_VISITOR });
    const etag = String(first.headers.etag);
    const again = await app.inject({ url: `${BASE}/`, headers: { ...AS_VISITOR, "if-none-match": etag } });
    expect([again.statusCode, again.body]).toEqual([304, ""]);
    const owner = await app.inject({ url: `${BASE}/`, headers: { ...AS_OWNER, "if-none-match": etag } });
    expect(owner.statusCode).toBe(200);
  });

  it("stand on every read whose answer a revision settles, also when only the head is asked", async () => {
    for (const url of ["/api/v1/networks", `${BASE}/`, `${BASE}/network`, `${BASE}/sources/book`]) {
      const { headers } = await app.inject({ url, headers: AS_VISITOR });
      const head = await app.inject({ method: "HEAD", url, headers: AS_VISITOR });
      expect([url, head.statusCode, head.headers.etag]).toEqual([url, 200, headers.etag]);
      expect(headers.etag).toMatch(/^"[\w-]{22}"$/);
      for (const method of ["GET", "HEAD"] as const) {
        const held = {
          ...AS_VISITOR,
          "accept-encoding": "gzip",
          "if-none-match": `"other", W/${headers.etag}`,
        };
        const again = await app.inject({ method, url, headers: held });
        expect([url, again.statusCode, again.body]).toEqual([url, 304, ""]);
        expect(again.headers).toMatchObject({ etag: headers.etag, "x-frame-options": "DENY" });
        expect(again.headers["content-length"]).toBeUndefined();
        expect(again.headers["content-encoding"]).toBeUndefined();
      }
    }
  });

  it("hide no error", async () => {
    const etag = String((await app.inject({ url: `${BASE}/`, headers: AS_VISITOR })).headers.etag);
    const held = { ...AS_VISITOR, "if-none-match": etag };
    for (const [path, status] of [
      ["/entities/nope", 404],
      ["/gaps?rows=x", 422],
      ["/ties?window=soon", 422],
      ["/entities?limit=0", 422],
      ["/batches", 403],
    ] as const) {
      const answer = await app.inject({ url: BASE + path, headers: held });
      expect([path, answer.statusCode, answer.headers.etag]).toEqual([path, status, undefined]);
    }
  });
});

describe("the web app", () => {
  it("is kept by hashed name, and is the page of every page address", async () => {
    const webRoot = mkdtempSync(join(tmpdir(), "maillage-web-"));
    mkdirSync(join(webRoot, "assets"));
    writeFileSync(join(webRoot, "index.html"), "<!doctype html><title>Maillage</title>");
    writeFileSync(join(webRoot, "assets/main-abc.js"), "export {};");
    const web = await handMadeApp({ webRoot });
    const asset = await web.inject({ url: "/assets/main-abc.js", headers: AS_VISITOR });
    expect(asset.headers["cache-control"]).toContain("immutable");
    for (const url of ["/", "/page"]) {
      const page = await web.inject({ url, headers: AS_VISITOR });
      expect([page.statusCode, page.headers["cache-control"]]).toEqual([200, "no-cache"]);
      expect(page.body).toContain("Maillage");
      expect(page.headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    }
    for (const url of ["/assets/none.js", "/../package.json", "/api/none"])
      expect((await web.inject({ url, headers: AS_VISITOR })).statusCode).toBe(404);
    await web.close();
    rmSync(webRoot, { recursive: true });
  });
});
