import type { PeriodsAnswer } from "@maillage/model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AS_OWNER, AS_VISITOR, BASE, handMadeApp } from "./testing/app.ts";

let app: Awaited<ReturnType<typeof handMadeApp>>;
beforeAll(async () => {
  app = await handMadeApp();
});
afterAll(() => app.close());
const ask = (query: string, headers: Record<string, string> = AS_VISITOR) =>
  app.inject({ url: `${BASE}/periods?${query}`, headers });

describe("two periods side by side", () => {
  it("tell what appeared and what is open, with sources, the same bytes each time", async () => {
    const first = await ask("before=2000/2004&after=2008/2015");
    expect(first.statusCode).toBe(200);
    const found = first.json() as PeriodsAnswer;
    // t1 since 1999, last attested 2005, no end: nobody knows whether it lapsed. t2 begins in 2010. t4 is an event of 2001.
    const of = (change: string) =>
      found.ties.filter((one) => one.change === change).map(({ tie, holds }) => [tie.id, holds]);
    expect(of("appeared")).toEqual([["t2", "certainly"]]);
    expect(of("continued")).toEqual([["t1", "possibly"]]);
    expect(of("lapsed")).toEqual([
      ["t4", "certainly"],
      ["t1", "possibly"],
    ]);
    expect(found.open).toBe(1);
    expect(found.changes.lapsed).toEqual({ certainly: 1, possibly: 2 });
    expect(found.groups.find(({ by, id }) => by === "type" && id === "SUPPORTS")?.appeared.certainly).toBe(1);
    expect(found.entities.entered.items[0]).toMatchObject({ holds: "certainly", entity: { id: "gamma" } });
    expect(found.entities.left.items[0]).toMatchObject({ holds: "certainly", entity: { id: "forum" } });
    expect(found.leftOut).toMatchObject({ undated: 1 });
    expect((await ask("after=2008/2015&before=2000/2004")).body).toBe(first.body);
  });

  it("count what a visitor may not see, and name none of it", async () => {
    const query = "before=2000/2004&after=2005/2015";
    const [seen, all] = [await ask(query), await ask(query, AS_OWNER)].map(
      (one) => one.json() as PeriodsAnswer,
    );
    expect(all?.leftOut.hidden).toBe(0);
    expect(seen?.leftOut.hidden).toBeGreaterThan(0);
    expect(seen?.method.records).toBeLessThan(all?.method.records ?? 0);
  });

  it.each([
    ["before=2000/2009&after=2005/2015", "ends before the second begins"],
    ["before=2000/2009&after=then", '"after" must be two dates'],
    ["before=&after=2000", "must be two"],
  ])("refuse %s and say what they take", async (query, rule) => {
    const answer = await ask(query);
    expect([answer.statusCode, answer.json().code]).toEqual([422, "scope-invalid"]);
    expect(answer.json().detail).toContain(rule);
  });
});
