import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readPackage, unzipped } from "@maillage/importer";
import { EXPORT_FORMATS, NOT_PUBLIC_HEADERS } from "@maillage/model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attachment } from "./routes/exports.ts";
import { AS_OWNER, AS_VISITOR, BASE, handMadeApp } from "./testing/app.ts";
import { CANARY } from "./testing/records.ts";

let app: Awaited<ReturnType<typeof handMadeApp>>;
beforeAll(async () => {
  app = await handMadeApp();
});
afterAll(() => app.close());

const get = (query: string, headers: Record<string, string> = AS_OWNER) =>
  app.inject({ url: `${BASE}/export?${query}`, headers });

describe("an export over HTTP", () => {
  it.each(EXPORT_FORMATS)(
    "%s is a file with its name, kept by nobody and different by role",
    async (format) => {
      const answer = await get(`format=${format}`);
      expect(answer.statusCode, answer.body).toBe(200);
      expect(answer.headers["content-type"]).not.toMatch(/^text\/html/);
      expect(answer.headers["content-disposition"]).toMatch(
        /^attachment; filename="[A-Za-z0-9._-]+"; filename\*=UTF-8''/,
      );
      expect(answer.headers.vary).toContain("Authorization, Cookie");
      expect(answer.headers["cache-control"]).toBe("no-store");
      expect(answer.headers["x-content-type-options"]).toBe("nosniff");
      expect(answer.headers.etag).toBeUndefined();
      expect(answer.rawPayload.length).toBeGreaterThan(50);
    },
  );

  it.each(EXPORT_FORMATS.filter((format) => !["package", "csv", "xlsx", "pajek", "neo4j"].includes(format)))(
    "%s shows a visitor, and an owner who asks for what is public, nothing else",
    async (format) => {
      const owner = await get(`format=${format}`);
      const asVisitor = await get(`format=${format}`, AS_VISITOR);
      const onlyPublic = await get(`format=${format}&public=true`);
      for (const { body } of [asVisitor, onlyPublic]) expect(body.toLowerCase()).not.toContain(CANARY);
      expect(onlyPublic.body).toBe(asVisitor.body);
      expect(asVisitor.body).not.toBe(owner.body);
      expect(asVisitor.body).not.toMatch(/content hash/);
    },
  );

  it("says to the owner how much of it is not public, and to others nothing", async () => {
    const [people, others] = Object.values(NOT_PUBLIC_HEADERS);
    const { headers } = await get("format=package");
    expect(Number(headers[people ?? ""])).toBeGreaterThan(0);
    expect(Number(headers[others ?? ""])).toBeGreaterThan(0);
    for (const seen of [await get("format=package", AS_VISITOR), await get("format=package&public=true")])
      expect([seen.headers[people ?? ""], seen.headers[others ?? ""]]).toEqual([undefined, undefined]);
  });

  it("holds what was judged for the owner alone", async () => {
    // The two entities that the export holds; this store lets them be judged though they are of two types.
    const body = { a: "test/alpha", b: "test/person", verdict: "unsure", reason: "judgedforexport" };
    const judged = await app.inject({ method: "POST", url: `${BASE}/judgements`, headers: AS_OWNER, body });
    expect(judged.statusCode, judged.body).toBe(200);
    const texts = async (query: string, headers: Record<string, string>) => {
      const { rawPayload } = await get(query, headers);
      return unzipped(rawPayload).map(({ pieces }) =>
        Buffer.concat([...pieces].map((piece) => Buffer.from(piece as Uint8Array))).toString(),
      );
    };
    expect((await texts("format=package", AS_OWNER)).join()).toContain("judgedforexport");
    for (const [query, headers] of [
      ["format=package", AS_VISITOR],
      ["format=package&public=true", AS_OWNER],
    ] as const)
      expect((await texts(query, headers)).join()).not.toContain("judgedforexport");
    for (const format of ["graphml", "graphology"]) {
      expect((await get(`format=${format}`)).body).toContain("judgedforexport");
      expect((await get(`format=${format}`, AS_VISITOR)).body).not.toContain("judgedforexport");
    }
    await app.inject({ method: "DELETE", url: `${BASE}/judgements/${judged.json().id}`, headers: AS_OWNER });
    expect((await texts("format=package", AS_OWNER)).join()).not.toContain("judgedforexport");
  });

  it("is for a visitor, too, a package in which nothing hangs in the air", async () => {
    const folder = mkdtempSync(join(tmpdir(), "maillage-visitor-"));
    for (const { path, pieces } of unzipped((await get("format=package", AS_VISITOR)).rawPayload)) {
      const text = Buffer.concat([...pieces].map((piece) => Buffer.from(piece as Uint8Array)));
      expect(text.toString().toLowerCase()).not.toContain(CANARY);
      writeFileSync(join(folder, path), text);
    }
    const { problems } = await readPackage(folder);
    expect(
      problems.filter(({ rule }) => ["dangling-end", "unknown-source", "no-source"].includes(rule)),
    ).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it("narrows to the question, and says so in the file", async () => {
    const whole = await get("format=gexf");
    const narrow = await get("format=gexf&ties=MEMBER_OF");
    const edges = (body: string) => [...body.matchAll(/<edge [^>]*kind="(\w+)"/g)].map((found) => found[1]);
    expect(new Set(edges(narrow.body))).toEqual(
      new Set(edges(whole.body).includes("MEMBER_OF") ? ["MEMBER_OF"] : []),
    );
    expect(edges(whole.body).length).toBeGreaterThan(edges(narrow.body).length);
    expect(whole.body).toContain("filter: none&#10;filter in words: everything; also what is not public");
    expect(narrow.body).toContain(
      "filter: ties=MEMBER_OF&#10;filter in words: ties of the kind member of; also what is not public",
    );
  });

  it.each([
    ["format=nothing", 400, "format-unknown"],
    ["", 422, "request-invalid"],
    ["format=gexf&window=soon", 422, "scope-invalid"],
    ["format=gexf&publik=true", 422, "request-invalid"],
  ])("?%s is refused", async (query, status, code) => {
    const answer = await get(query);
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
    expect(answer.headers["content-disposition"]).toBeUndefined();
  });

  it("names a file in both ways that readers know", () => {
    expect(attachment("réseau 1.gexf")).toBe(
      "attachment; filename=\"r_seau_1.gexf\"; filename*=UTF-8''r%C3%A9seau%201.gexf",
    );
  });
});
