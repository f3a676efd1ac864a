import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MEASURES } from "@maillage/analysis";
import Fastify from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { registerDocumentation } from "./documentation.ts";
import { AS_OWNER, AS_VISITOR, BASE, CODE, handMadeApp } from "./testing/app.ts";
import { handMadePlan } from "./testing/plans.ts";
import { CANARY } from "./testing/records.ts";

type App = Awaited<ReturnType<typeof handMadeApp>>;
interface Call {
  readonly url: string;
  readonly body?: Record<string, unknown>;
  /** A body of bytes. */
  readonly bytes?: string;
  readonly visitor: number;
  readonly owner: number;
}

const empty = mkdtempSync(join(tmpdir(), "maillage-empty-"));
const network = "/api/v1/networks/:network";
/** One row a route: an example call, and the status that each role gets. A route without a row fails the test. */
const MATRIX: Readonly<Record<string, Call>> = {
  "GET /api/v1/session": { url: "/api/v1/session", visitor: 200, owner: 200 },
  "POST /api/v1/session": { url: "/api/v1/session", body: { code: "wrong" }, visitor: 403, owner: 403 },
  "GET /api/v1/networks": { url: "/api/v1/networks", visitor: 200, owner: 200 },
  "GET /api/v1/openapi.json": { url: "/api/v1/openapi.json", visitor: 200, owner: 200 },
  [`GET ${network}`]: { url: `${BASE}/`, visitor: 200, owner: 200 },
  [`GET ${network}/entities`]: { url: `${BASE}/entities`, visitor: 200, owner: 200 },
  [`GET ${network}/entities/:id`]: { url: `${BASE}/entities/person`, visitor: 404, owner: 200 },
  [`GET ${network}/ties`]: { url: `${BASE}/ties`, visitor: 200, owner: 200 },
  [`GET ${network}/sources`]: { url: `${BASE}/sources`, visitor: 200, owner: 200 },
  [`GET ${network}/sources/:id`]: { url: `${BASE}/sources/secret`, visitor: 404, owner: 200 },
  [`GET ${network}/network`]: { url: `${BASE}/network`, visitor: 200, owner: 200 },
  [`GET ${network}/gaps`]: { url: `${BASE}/gaps?rows=region&columns=region`, visitor: 200, owner: 200 },
  [`GET ${network}/gaps/cell`]: {
    url: `${BASE}/gaps/cell?rows=region&columns=field&row=011&column=labour`,
    visitor: 200,
    owner: 200,
  },
  [`GET ${network}/measures`]: { url: `${BASE}/measures`, visitor: 200, owner: 200 },
  ...Object.fromEntries(
    MEASURES.flatMap(({ id }) => [
      [`GET ${network}/measures/${id}`, { url: `${BASE}/measures/${id}`, visitor: 200, owner: 200 }],
      [
        `GET ${network}/measures/${id}/over-time`,
        { url: `${BASE}/measures/${id}/over-time?step=10`, visitor: 200, owner: 200 },
      ],
      [
        `GET ${network}/measures/${id}/working`,
        { url: `${BASE}/measures/${id}/working?node=none`, visitor: 404, owner: 404 },
      ],
    ]),
  ),
  [`GET ${network}/finding`]: {
    url: `${BASE}/finding?of=${encodeURIComponent("/measures/degree?window=1900/2026")}`,
    visitor: 200,
    owner: 200,
  },
  [`GET ${network}/durability`]: {
    url: `${BASE}/durability?by=method-field&lapse=2`,
    visitor: 200,
    owner: 200,
  },
  [`GET ${network}/dormant`]: { url: `${BASE}/dormant?lapse=2`, visitor: 200, owner: 200 },
  [`GET ${network}/lineage`]: { url: `${BASE}/lineage?of=person`, visitor: 404, owner: 200 },
  [`GET ${network}/compare`]: { url: `${BASE}/compare?one=beta&other=person`, visitor: 404, owner: 422 },
  [`GET ${network}/missing-ties`]: { url: `${BASE}/missing-ties?of=person`, visitor: 404, owner: 200 },
  [`GET ${network}/look-up-next`]: { url: `${BASE}/look-up-next`, visitor: 200, owner: 200 },
  [`GET ${network}/unseen`]: { url: `${BASE}/unseen?by=field`, visitor: 200, owner: 200 },
  [`GET ${network}/paths`]: { url: `${BASE}/paths?from=beta&to=person`, visitor: 404, owner: 200 },
  [`GET ${network}/periods`]: {
    url: `${BASE}/periods?before=1990/1999&after=2000/2009`,
    visitor: 200,
    owner: 200,
  },
  [`GET ${network}/jobs/:id`]: { url: `${BASE}/jobs/none`, visitor: 404, owner: 404 },
  [`GET ${network}/jobs/:id/events`]: { url: `${BASE}/jobs/none/events`, visitor: 404, owner: 404 },
  [`DELETE ${network}/jobs/:id`]: { url: `${BASE}/jobs/none`, visitor: 404, owner: 404 },
  [`GET ${network}/imports`]: { url: `${BASE}/imports`, visitor: 403, owner: 200 },
  [`POST ${network}/imports`]: {
    url: `${BASE}/imports`,
    body: { path: empty, dryRun: true },
    visitor: 403,
    owner: 200,
  },
  [`POST ${network}/drafts`]: {
    url: `${BASE}/drafts`,
    body: { files: [{ name: "a.csv", size: 3 }] },
    visitor: 403,
    owner: 200,
  },
  [`GET ${network}/drafts`]: { url: `${BASE}/drafts`, visitor: 403, owner: 200 },
  [`GET ${network}/drafts/:id`]: { url: `${BASE}/drafts/none`, visitor: 403, owner: 404 },
  [`DELETE ${network}/drafts/:id`]: { url: `${BASE}/drafts/none`, visitor: 403, owner: 404 },
  [`PUT ${network}/drafts/:id/mapping`]: {
    url: `${BASE}/drafts/none/mapping`,
    body: { maillage: "mapping/1", name: "a", tables: {} },
    visitor: 403,
    owner: 404,
  },
  [`GET ${network}/drafts/:id/mapping.yaml`]: {
    url: `${BASE}/drafts/none/mapping.yaml`,
    visitor: 403,
    owner: 404,
  },
  [`DELETE ${network}/drafts/:id/mapping`]: { url: `${BASE}/drafts/none/mapping`, visitor: 403, owner: 404 },
  [`GET ${network}/drafts/:id/duplicates`]: {
    url: `${BASE}/drafts/none/duplicates`,
    visitor: 403,
    owner: 404,
  },
  [`PUT ${network}/drafts/:id/judgements`]: {
    url: `${BASE}/drafts/none/judgements`,
    body: { items: [] },
    visitor: 403,
    owner: 404,
  },
  [`POST ${network}/drafts/:id/loading`]: {
    url: `${BASE}/drafts/none/loading`,
    body: {},
    visitor: 403,
    owner: 404,
  },
  [`PUT ${network}/drafts/:id/files/:file`]: {
    url: `${BASE}/drafts/none/files/0?at=0`,
    bytes: "a,b",
    visitor: 403,
    owner: 404,
  },
  ...Object.fromEntries(
    ["effect", "cards", "limits", "seating", "aftermath"].map((part) => [
      `GET ${network}/plans/:id/${part}`,
      { url: `${BASE}/plans/none/${part}`, visitor: 403, owner: 404 },
    ]),
  ),
  [`POST ${network}/plans/:id/lists/:list`]: {
    url: `${BASE}/plans/none/lists/travel`,
    body: { format: "csv" },
    visitor: 403,
    owner: 404,
  },
  [`POST ${network}/plans/guests`]: {
    url: `${BASE}/plans/guests?format=csv`,
    bytes: "name\n",
    visitor: 403,
    owner: 200,
  },
  [`GET ${network}/plans`]: { url: `${BASE}/plans`, visitor: 403, owner: 200 },
  [`POST ${network}/plans`]: { url: `${BASE}/plans`, body: handMadePlan(), visitor: 403, owner: 201 },
  [`GET ${network}/plans/:id`]: { url: `${BASE}/plans/none`, visitor: 403, owner: 404 },
  [`PUT ${network}/plans/:id`]: {
    url: `${BASE}/plans/none`,
    body: { revision: 1, plan: handMadePlan() },
    visitor: 403,
    owner: 404,
  },
  [`DELETE ${network}/plans/:id`]: { url: `${BASE}/plans/none`, visitor: 403, owner: 404 },
  [`GET ${network}/plans/:id/file`]: { url: `${BASE}/plans/none/file`, visitor: 403, owner: 404 },
  [`GET ${network}/plans/:id/pool`]: { url: `${BASE}/plans/none/pool`, visitor: 403, owner: 404 },
  [`POST ${network}/plans/:id/numbers`]: {
    url: `${BASE}/plans/none/numbers`,
    body: { list: [] },
    visitor: 403,
    owner: 404,
  },
  [`POST ${network}/plans/:id/solve`]: {
    url: `${BASE}/plans/none/solve`,
    body: { seconds: 1 },
    visitor: 403,
    owner: 404,
  },
  [`GET ${network}/plans/:id/solving`]: { url: `${BASE}/plans/none/solving`, visitor: 403, owner: 404 },
  [`POST ${network}/plans/:id/explain`]: {
    url: `${BASE}/plans/none/explain`,
    body: { id: "alpha" },
    visitor: 403,
    owner: 404,
  },
  [`POST ${network}/plans/:id/replace`]: {
    url: `${BASE}/plans/none/replace`,
    body: { revision: 1, answers: {} },
    visitor: 403,
    owner: 404,
  },
  [`GET ${network}/plans/:id/reserves`]: { url: `${BASE}/plans/none/reserves`, visitor: 403, owner: 404 },
  [`GET ${network}/batches`]: { url: `${BASE}/batches`, visitor: 403, owner: 200 },
  [`DELETE ${network}/batches/:id`]: { url: `${BASE}/batches/none`, visitor: 403, owner: 404 },
  [`GET ${network}/duplicates`]: { url: `${BASE}/duplicates`, visitor: 403, owner: 200 },
  [`GET ${network}/judgements`]: { url: `${BASE}/judgements`, visitor: 403, owner: 200 },
  [`POST ${network}/judgements`]: {
    url: `${BASE}/judgements`,
    body: { a: "alpha", b: "alpha", verdict: "same", reason: "" },
    visitor: 403,
    owner: 422,
  },
  [`DELETE ${network}/judgements/:id`]: { url: `${BASE}/judgements/none`, visitor: 403, owner: 404 },
  [`GET ${network}/export`]: { url: `${BASE}/export?format=gexf`, visitor: 200, owner: 200 },
  [`GET ${network}/queries/:name`]: { url: `${BASE}/queries/readEntities`, visitor: 403, owner: 200 },
};

/** Every route of the live app, from its printed tree. */
function routesOf(app: App): string[] {
  const stack: string[] = [];
  const routes: string[] = [];
  for (const line of app.printRoutes({ commonPrefix: false }).split("\n")) {
    const found = /^((?:[│ ] {3})*)[├└]── (\S+)(?: \(([A-Z, ]+)\))?$/.exec(line);
    if (!found) continue;
    const depth = (found[1] ?? "").length / 4;
    stack.length = depth;
    stack.push(found[2] ?? "");
    for (const method of (found[3] ?? "").split(", "))
      if (method !== "" && method !== "HEAD") routes.push(`${method} ${stack.join("")}`);
  }
  return routes;
}

let app: App;
beforeAll(async () => {
  app = await handMadeApp();
});
afterAll(async () => {
  await app.close();
  rmSync(empty, { recursive: true });
});

const call = ({ url, body, bytes }: Call, method: string, headers: Record<string, string>) =>
  app.inject({
    method: method as "GET",
    url,
    headers: {
      ...headers,
      ...(method === "GET" ? {} : { origin: "http://127.0.0.1:4400" }),
      ...(bytes === undefined ? {} : { "content-type": "application/octet-stream" }),
    },
    ...(body || bytes !== undefined ? { payload: body ?? bytes } : {}),
  });

describe("routes and roles", () => {
  it("has a row for every route, and no row without a route", () => {
    expect(routesOf(app).sort()).toEqual(Object.keys(MATRIX).sort());
  });

  it.each(Object.entries(MATRIX))("%s answers each role as its row says", async (name, row) => {
    const method = name.split(" ")[0] ?? "GET";
    for (const [headers, status] of [
      [AS_VISITOR, row.visitor],
      [AS_OWNER, row.owner],
    ] as const) {
      const answer = await call(row, method, headers);
      expect(answer.statusCode, answer.body).toBe(status);
      expect(answer.headers["content-security-policy"]).toContain("default-src 'none'");
      expect(answer.headers["cache-control"]).toBe("no-store");
      if (status >= 400) {
        expect(answer.headers["content-type"]).toMatch(/^application\/problem\+json/);
        expect(answer.json()).toMatchObject({ status, code: expect.stringMatching(/^[a-z-]+$/) });
      }
      if (headers === AS_VISITOR) expect(answer.body.toLowerCase()).not.toContain(CANARY);
    }
  });

  it("documents every route but its own page", async () => {
    const { paths, openapi } = (
      await app.inject({ url: "/api/v1/openapi.json", headers: AS_VISITOR })
    ).json();
    expect(openapi).toBe("3.1.0");
    const documented = Object.entries<Record<string, unknown>>(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ":$1")}`),
    );
    expect(documented.sort()).toEqual(
      Object.keys(MATRIX)
        .filter((name) => !name.includes("openapi"))
        .sort(),
    );
  });
});

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters?: readonly { readonly name: string; readonly schema: object }[];
  readonly security?: readonly object[];
  readonly responses: Readonly<Record<string, { readonly content?: Record<string, { schema?: object }> }>>;
}

describe("the OpenAPI page", () => {
  it("names and sums up each operation, with its answer, its parameters and who may ask", async () => {
    const { paths, components } = (
      await app.inject({ url: "/api/v1/openapi.json", headers: AS_VISITOR })
    ).json();
    const operations = Object.entries<Record<string, Operation>>(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        route: `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ":$1")}`,
        operation,
      })),
    );
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(operations.length);
    expect(Object.keys(components.securitySchemes)).toEqual(["token", "session"]);
    for (const { route, operation } of operations) {
      expect(operation.operationId, route).toMatch(/^[a-z]+[A-Z][A-Za-z]+$/);
      expect(operation.summary, route).toMatch(/^[A-Z].{8,}[^.]$/);
      const answers = Object.entries(operation.responses).filter(([status]) => status.startsWith("2"));
      const content = answers.flatMap(([, { content: shapes }]) => Object.values(shapes ?? {}));
      const isEmpty = answers.map(([status]) => status).join() === "204";
      expect([route, content.length > 0]).toEqual([route, !isEmpty]);
      for (const { schema } of content) expect(schema, route).toBeTypeOf("object");
      for (const { name, schema } of operation.parameters ?? [])
        expect([route, name, typeof schema]).toEqual([route, name, "object"]);
      const isOwners = MATRIX[route]?.visitor === 403 && !route.includes("session");
      expect([route, operation.security]).toEqual([
        route,
        isOwners ? [{ token: [] }, { session: [] }] : undefined,
      ]);
    }
    const query = operations.find(({ operation }) => operation.operationId === "runQuery");
    expect(query?.operation.parameters?.map(({ name }) => name)).toEqual(["network", "name"]);
  });

  it.each([
    ["no schema of its answer", { operationId: "readThing", summary: "A thing" }],
    ["no schema of its answer", { operationId: "readThing", summary: "A thing", response: { "4xx": {} } }],
    ["no operationId or no summary", { summary: "A thing", response: { 200: {} } }],
    ["no operationId or no summary", { operationId: "readThing", response: { 200: {} } }],
  ])("stops the start at a route with %s", async (what, schema) => {
    const bare = Fastify();
    await registerDocumentation(bare);
    expect(() => bare.get("/api/v1/thing", { schema }, () => ({}))).toThrow(what);
    await bare.close();
  });
});

/** The headers of a browser that has become the owner's. */
async function withSession(own: typeof app): Promise<Record<string, string>> {
  const { cookies } = await own.inject({
    method: "POST",
    url: "/api/v1/session",
    headers: { ...AS_VISITOR, "sec-fetch-site": "same-origin" },
    payload: { code: CODE },
  });
  return { ...AS_VISITOR, cookie: `${cookies[0]?.name}=${cookies[0]?.value}` };
}

describe("the owner by link", () => {
  it("is a browser that exchanges the code, once", async () => {
    const own = await handMadeApp();
    const exchange = () =>
      own.inject({
        method: "POST",
        url: "/api/v1/session",
        headers: { ...AS_VISITOR, "sec-fetch-site": "same-origin" },
        payload: { code: CODE },
      });
    const first = await exchange();
    expect(first.statusCode).toBe(200);
    const [cookie] = first.cookies;
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Strict", path: "/" });
    expect((await exchange()).statusCode).toBe(403);
    const headers = { ...AS_VISITOR, cookie: `${cookie?.name}=${cookie?.value}` };
    expect((await own.inject({ url: `${BASE}/batches`, headers })).statusCode).toBe(200);
    const roleBy = async (by: Record<string, string>) =>
      (await own.inject({ url: "/api/v1/session", headers: by })).json();
    expect(await roleBy(headers)).toEqual({ role: "owner" });
    expect(await roleBy(AS_VISITOR)).toEqual({ role: "visitor" });
    await own.close();
  });

  it("ends after eight hours, however much it is used", async () => {
    let now = 0;
    const own = await handMadeApp({ now: () => now });
    const headers = await withSession(own);
    const status = async () => (await own.inject({ url: `${BASE}/batches`, headers })).statusCode;
    const minutes = (count: number) => count * 60 * 1000;
    for (now = 0; now < minutes(8 * 60); now += minutes(29)) expect(await status()).toBe(200);
    now = minutes(8 * 60);
    expect(await status()).toBe(403);
    await own.close();
  });

  it("ends when nobody used it for half an hour", async () => {
    let now = 0;
    const own = await handMadeApp({ now: () => now });
    const headers = await withSession(own);
    now = 30 * 60 * 1000;
    expect((await own.inject({ url: `${BASE}/batches`, headers })).statusCode).toBe(403);
    await own.close();
  });
});
