import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AS_OWNER, AS_VISITOR, BASE, handMadeApp } from "./testing/app.ts";

let app: Awaited<ReturnType<typeof handMadeApp>>;
beforeAll(async () => {
  app = await handMadeApp();
});
afterAll(() => app.close());

const keep = (of: string, headers: Record<string, string> = AS_OWNER) =>
  app.inject({ url: `${BASE}/finding?of=${encodeURIComponent(of)}`, headers });

describe("GET /finding", () => {
  it("keeps the answer of every question that takes a window, byte for byte the same when asked again", async () => {
    for (const of of [
      "/measures/degree?window=1950/2026",
      "/gaps?rows=region&columns=region",
      "/unseen?by=field",
      "/network?",
    ]) {
      const [first, second] = [await keep(of), await keep(of)];
      expect([of, first.statusCode, first.body]).toEqual([of, 200, second.body]);
      expect(first.json().result.hash).toMatch(/^[0-9a-f]{64}$/);
      expect(first.headers["content-disposition"]).toMatch(
        /^attachment; filename="finding-[a-z-]+-\d+\.json"$/,
      );
    }
  });

  it("tells the owner the hash of the data, and a visitor none, on which guesses of hidden records could be tried", async () => {
    const of = "/measures/degree?";
    expect((await keep(of)).json()).toMatchObject({ seenBy: "owner", data: { hash: expect.any(String) } });
    expect((await keep(of, AS_VISITOR)).json()).toMatchObject({ seenBy: "visitor", data: { hash: null } });
    const overview = async (headers: Record<string, string>) =>
      (await app.inject({ url: `${BASE}/`, headers })).json().hash;
    expect([await overview(AS_OWNER), await overview(AS_VISITOR)]).toEqual([expect.any(String), null]);
  });

  it("refuses what is no question, and passes on what the question refuses", async () => {
    for (const of of [
      "/batches",
      "/measures",
      "/export?format=gexf",
      "/../../networks",
      "/finding?of=/gaps",
    ]) {
      const { statusCode, body } = await keep(of);
      expect([of, statusCode]).toEqual([of, 400]);
      expect(JSON.parse(body).code).toBe("finding-not-a-question");
    }
    const refused = await keep("/measures/degree?window=never");
    expect([refused.statusCode, refused.json().code]).toEqual([422, "scope-invalid"]);
    for (const of of ["/unseen?by=field?by=region", "/unseen?by=field&by=region"])
      expect([of, (await keep(of)).statusCode]).toEqual([of, 422]);
  });
});
