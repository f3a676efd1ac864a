import { type BatchWrite, DuplicatePage, type Id, JudgementList } from "@maillage/model";
import { Check } from "typebox/value";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listDuplicates } from "./duplicates.ts";
import { AS_OWNER, AS_VISITOR, BASE, handMadeApp } from "./testing/app.ts";
import { memoryStore } from "./testing/memoryStore.ts";
import { CANARY, claim, entity, handMadeBatch, tie } from "./testing/records.ts";

/** The hand-made network with a second Alpha, an Alpha elsewhere, and a hidden one. */
function withDoubles(): BatchWrite {
  const batch = handMadeBatch();
  return {
    ...batch,
    entities: [
      ...batch.entities,
      entity("alpha-2", "Via Alpha", { country: "BR", fields: ["health"] }),
      entity("alpha-3", "Alpha, Vía", { country: "SN" }),
      entity("a-hidden", `Via Alpha`, { country: "BR", level: "restricted", city: CANARY }),
    ],
    ties: [...batch.ties, tie("t8", "alpha-2", "COOPERATES_WITH", "beta")],
    claims: [
      ...batch.claims,
      claim("t8", { source: "web" as Id }),
      claim("alpha-2", { property: "founded", value: "1981", source: "web" as Id }),
    ],
  };
}

let app: Awaited<ReturnType<typeof handMadeApp>>;
const store = () => memoryStore(withDoubles());
let held = store();
beforeEach(async () => {
  held = store();
  app = await handMadeApp({ store: held });
});
afterEach(() => app.close());

const get = async (path: string, headers = AS_OWNER as Record<string, string>) =>
  (await app.inject({ url: `${BASE}${path}`, headers })).json();
const post = (a: string, b: string, verdict: string, reason = "one seat") =>
  app.inject({
    method: "POST",
    url: `${BASE}/judgements`,
    headers: AS_OWNER,
    payload: { a, b, verdict, reason },
  });
const undo = (id: string) =>
  app.inject({ method: "DELETE", url: `${BASE}/judgements/${id}`, headers: AS_OWNER });
const pairs = async (query = "") =>
  (await get(`/duplicates${query}`)).items.map(
    ({ a, b, band }: { a: { id: string }; b: { id: string }; band: string }) => `${a.id} ${b.id} ${band}`,
  );

describe("duplicates", () => {
  it("are asked with both sides, the score and what speaks for it", async () => {
    const page = await get("/duplicates");
    expect(Check(DuplicatePage, page)).toBe(true);
    expect(await pairs()).toEqual([
      "alpha alpha-2 propose",
      "a-hidden alpha propose",
      "a-hidden alpha-2 propose",
      "a-hidden alpha-3 ask",
      "alpha alpha-3 ask",
      "alpha-2 alpha-3 ask",
    ]);
    expect(page.total).toBe(6);
    expect(page.items[0]).toMatchObject({
      a: { id: "alpha", key: "test/alpha", country: "BR", years: [1980], ties: 5, sources: 3 },
      b: { id: "alpha-2", key: "test/alpha-2", country: "BR", years: [1981], ties: 1, sources: 1 },
      score: 0.95,
      evidence: [
        { kind: "name", points: 0.8, a: "Vía Alpha", b: "Via Alpha" },
        { kind: "country", points: 0.05, a: "BR", b: "BR" },
        { kind: "year", points: 0.1, a: "1980", b: "1981" },
      ],
    });
  });

  it("come band by band and page by page", async () => {
    expect(await pairs("?band=ask")).toHaveLength(3);
    const first = await get("/duplicates?limit=4");
    expect(first.items).toHaveLength(4);
    expect(await pairs(`?limit=4&cursor=${first.next}`)).toHaveLength(2);
    expect((await get("/duplicates?band=sure")).code).toBe("request-invalid");
  });

  it("are the same from a store that no server holds", async () => {
    expect(await listDuplicates(held)).toEqual((await get("/duplicates")).items);
  });

  it("that a source ties to one another are not asked about", async () => {
    const batch = withDoubles();
    const tied = memoryStore({
      ...batch,
      ties: [...batch.ties, tie("t9", "alpha-2", "PART_OF", "alpha")],
      claims: [...batch.claims, claim("t9")],
    });
    const found = await listDuplicates(tied);
    expect(found).toHaveLength(5);
    expect(found.map(({ a, b }) => `${a.id} ${b.id}`)).not.toContain("alpha alpha-2");
  });

  it("that were judged are not asked again, nor what follows from them", async () => {
    expect((await post("alpha", "alpha-2", "same")).statusCode).toBe(200);
    expect(await pairs()).toEqual(["a-hidden alpha propose", "a-hidden alpha-3 ask", "alpha alpha-3 ask"]);
    await post("alpha-3", "alpha", "different");
    await post("a-hidden", "alpha-3", "unsure");
    expect(await pairs()).toEqual(["a-hidden alpha propose"]);
  });
});

describe("judgements", () => {
  it("are stored with reason, author and time, told with names, and undone", async () => {
    const { id, revision } = (await post("alpha-2", "test/alpha", "same", " same seat ")).json();
    expect(revision).toBe(2);
    const list = await get("/judgements");
    expect(Check(JudgementList, list)).toBe(true);
    expect(list.items).toEqual([
      {
        id,
        a: { key: "test/alpha", id: "alpha", name: "Vía Alpha" },
        b: { key: "test/alpha-2", id: "alpha-2", name: "Via Alpha" },
        verdict: "same",
        reason: "same seat",
        author: "owner",
        at: expect.stringMatching(/^20\d\d-/),
        undone: false,
      },
    ]);
    expect((await undo(id)).json()).toEqual({ revision: 3 });
    expect((await get("/judgements")).items[0].undone).toBe(true);
    expect((await undo("none")).json().code).toBe("judgement-unknown");
  });

  it("make one entity of two on every screen, and two again when undone", async () => {
    const screens = [
      "/entities",
      "/ties",
      "/network",
      "/sources/web",
      "/entities/alpha",
      "/ties?entity=alpha",
      "/gaps",
    ];
    const seen = async (headers: Record<string, string>) => {
      const answers = [];
      for (const path of screens) answers.push({ ...(await get(path, headers)), revision: 0, next: null });
      return answers;
    };
    const before = [await seen(AS_VISITOR), await seen(AS_OWNER)];
    const tag = async () => (await app.inject({ url: `${BASE}/entities`, headers: AS_VISITOR })).headers.etag;
    const untouched = await tag();
    const { id } = (await post("alpha", "alpha-2", "same")).json();
    expect(await tag()).not.toBe(untouched);
    for (const headers of [AS_VISITOR, AS_OWNER]) {
      const one = await get("/entities/alpha-2", headers);
      expect(one).toMatchObject({
        id: "alpha",
        joined: { records: 2, loops: 0 },
        fields: ["health", "labour"],
      });
      expect(one.tieList.map(({ id: tieId }: { id: string }) => tieId)).toContain("t1");
      const t1 = one.tieList.find((each: { id: string }) => each.id === "t1");
      expect(t1.claims).toHaveLength(3);
      expect((await get("/ties?entity=alpha-2", headers)).items).toEqual(
        (await get("/ties?entity=alpha", headers)).items,
      );
      const { entities, ties } = await get("/sources/web", headers);
      expect(entities.map((each: { id: string }) => each.id)).toEqual(["alpha"]);
      expect(ties.map((each: { id: string }) => each.id)).toEqual(["t1", "t5"]);
      const drawn = await get("/network", headers);
      expect(drawn.nodes.map((node: { id: string }) => node.id)).not.toContain("alpha-2");
    }
    await undo(id);
    expect([await seen(AS_VISITOR), await seen(AS_OWNER)]).toEqual(before);
  });

  it("show a visitor nothing of a hidden member, whose key is the smallest", async () => {
    await post("a-hidden", "alpha", "same");
    await post("a-hidden", "alpha-2", "same");
    expect((await get("/entities/alpha")).id).toBe("a-hidden");
    const answer = await app.inject({ url: `${BASE}/entities/alpha-2`, headers: AS_VISITOR });
    expect(answer.json()).toMatchObject({ id: "alpha", joined: { records: 2, loops: 0 } });
    expect(answer.body).not.toContain("a-hidden");
    expect(answer.body).not.toContain(CANARY);
    expect((await get("/entities/a-hidden", AS_VISITOR)).code).toBe("entity-unknown");
    const [owners, visitors] = [await get("/network"), await get("/network", AS_VISITOR)];
    const placeIn = (drawn: { nodes: { id: string; x: number; y: number }[] }, id: string) => {
      const node = drawn.nodes.find((each) => each.id === id);
      return [node?.x, node?.y];
    };
    expect(placeIn(owners, "a-hidden")).toEqual(placeIn(visitors, "alpha"));
  });

  it("that contradict are refused with what stands in the way", async () => {
    await post("alpha", "alpha-2", "same");
    const { id } = (await post("alpha-2", "alpha-3", "different")).json();
    const refused = await post("alpha-3", "alpha", "same");
    expect(refused.statusCode).toBe(409);
    expect(refused.json()).toMatchObject({
      code: "judgement-contradicts",
      detail: expect.stringContaining(id),
    });
    expect((await post("alpha", "nobody", "same")).json().code).toBe("judgement-entity-unknown");
    expect((await post("alpha", "beta", "perhaps")).json().code).toBe("request-invalid");
    expect((await get("/judgements")).items).toHaveLength(2);
  });
});
