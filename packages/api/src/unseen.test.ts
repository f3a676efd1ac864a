import { DEFAULT_SCOPE, type Id, type UnseenAnswer, VISITOR } from "@maillage/model";
import { describe, expect, it } from "vitest";
import { readSnapshot } from "./networkSnapshot.ts";
import { AS_VISITOR, BASE, handMadeApp } from "./testing/app.ts";
import { memoryStore } from "./testing/memoryStore.ts";
import { claim, entity, handMadeBatch, tie } from "./testing/records.ts";
import { answerUnseen, placesOnRecord } from "./unseen.ts";

describe("what is unseen", () => {
  it("counts independent sources, one a publisher, and says too little where ties are few", async () => {
    const app = await handMadeApp();
    const answer = await app.inject({ url: `${BASE}/unseen?by=region`, headers: AS_VISITOR });
    const { items, leftOut, method } = answer.json() as UnseenAnswer;
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) expect([item.coverage, item.atLeast]).toEqual([null, null]);
    expect(leftOut.hidden).toBeGreaterThan(0);
    expect(method).toEqual({ draws: 500, seed: 1, leastTies: 10 });
    const refused = await app.inject({ url: `${BASE}/unseen?by=planet`, headers: AS_VISITOR });
    expect([refused.statusCode, refused.json().code]).toEqual([422, "scope-invalid"]);
    await app.close();
  });

  it("takes two texts of one publisher for one statement", async () => {
    const names = Array.from({ length: 21 }, (_, index) => `leaf-${index}`);
    const ties = names.slice(1).map((name, index) => tie(`t${index}`, name, "SUPPORTS", "leaf-0"));
    const [book] = handMadeBatch().sources;
    if (book === undefined) throw new Error("The hand-made network has sources.");
    const sources = [
      { ...book, id: "one" as Id, key: "test/one", publisher: "A" },
      { ...book, id: "two" as Id, key: "test/two", publisher: "A" },
      { ...book, id: "three" as Id, key: "test/three", publisher: "B" },
    ];
    const claims = ties.flatMap(({ id }, index) => [
      claim(id, { source: "one" as Id }),
      claim(id, { source: (index < 8 ? "three" : "two") as Id }),
    ]);
    const batch = {
      ...handMadeBatch(),
      entities: names.map((name) => entity(name, name)),
      ties,
      sources,
      claims,
      coverage: [],
    };
    const snapshot = await readSnapshot(memoryStore(batch), { revision: 1, hash: "" }, VISITOR);
    const { items } = answerUnseen(snapshot, "all", DEFAULT_SCOPE, 0);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ ties: 20, statements: 28, once: 12, twice: 8 });
    expect(items[0]?.coverage?.value).toBeCloseTo(1 - (12 / 28) * ((27 * 12) / (27 * 12 + 16)), 12);
  });

  it("says of single regions what the list of regions says, and nothing where ties are few", async () => {
    const names = Array.from({ length: 14 }, (_, index) => `body-${index}`);
    const entities = [
      entity("hub", "hub", { country: "KE" }),
      ...names.map((name, index) => entity(name, name, { country: index < 11 ? "FR" : "KE" })),
    ];
    const ties = names.map((name, index) => tie(`t${index}`, name, "SUPPORTS", "hub"));
    const claims = ties.flatMap(({ id }, index) => [
      claim(id, { source: "book" as Id }),
      ...(index < 5 ? [claim(id, { source: "web" as Id })] : []),
    ]);
    const batch = { ...handMadeBatch(), entities, ties, claims, coverage: [] };
    const snapshot = await readSnapshot(memoryStore(batch), { revision: 1, hash: "" }, VISITOR);
    const { items } = answerUnseen(snapshot, "region", DEFAULT_SCOPE, 0);
    const listed = items.map(({ region, ties, coverage }) => ({ region, ties, coverage }));
    expect(listed.map(({ region, ties }) => [region, ties])).toEqual([
      ["014", 14],
      ["155", 11],
    ]);
    for (const { coverage } of listed) expect(coverage?.value).toBeLessThan(1);
    const asked = (places: readonly string[], scope = DEFAULT_SCOPE) =>
      placesOnRecord(snapshot, places, ({ ref }) => ref.region, scope);
    expect(asked(["155", "014"])).toEqual(
      [...listed].reverse().map(({ region, ...rest }) => ({ place: region, ...rest })),
    );
    expect(asked(["155"], { ...DEFAULT_SCOPE, ties: ["HOSTS"] })).toEqual([
      { place: "155", ties: 0, coverage: null },
    ]);
  });
});
