import { type Draft, DuplicatePage, type EntityDetail, type Id, type Mapping, OWNER } from "@maillage/model";
import { Check } from "typebox/value";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { AS_OWNER, BASE, handMadeApp } from "../testing/app.ts";
import { draftsOf, settled } from "../testing/drafts.ts";
import { memoryStore } from "../testing/memoryStore.ts";
import { handMadeBatch } from "../testing/records.ts";

const MAPPING: Mapping = {
  maillage: "mapping/1",
  name: "list",
  tables: {
    list: {
      rows: [
        {
          becomes: "organisations",
          columns: { id: "id", name: "name", country: "country", kind: { value: "network" } },
        },
        {
          becomes: "ties",
          unless: { partner: "" },
          columns: {
            tie: "id",
            from: "id",
            type: { value: "COOPERATES_WITH" },
            to: "partner",
          },
        },
      ],
    },
  },
};
const CSV = [
  "id,name,country,partner",
  "1,Via Alpha,BR,2",
  "2,Harbour Choir Casamance,SN,",
  "3,Harbour Choir of Casamance,SN,",
  "4,Beta Union,SN,",
  "5,Via Alpha (Brazil),BR,1",
].join("\n");

let app: Awaited<ReturnType<typeof handMadeApp>>;
let held = memoryStore(handMadeBatch());
let drafts: ReturnType<typeof draftsOf>;
beforeEach(async () => {
  held = memoryStore(handMadeBatch());
  app = await handMadeApp({ store: held });
  drafts = draftsOf(app);
});
afterEach(() => app.close());

const ready = async (csv = CSV, mapping = MAPPING): Promise<Draft> => {
  const { id } = await drafts.upload({ "list.csv": csv });
  await settled(drafts, id);
  await drafts.put(`/${id}/mapping`, mapping);
  return settled(drafts, id);
};

const pairsOf = async (id: string, query = "") =>
  (await drafts.get(`/${id}/duplicates${query}`))
    .json<DuplicatePage>()
    .items.map(({ a, b, band }) => `${a.key} ${b.key} ${band}`);
const say = (a: string, b: string, verdict: string, reason = "one seat") => ({ a, b, verdict, reason });
const judge = (id: string, ...items: object[]) => drafts.put(`/${id}/judgements`, { items });
const ALPHAS = say("list/1", "test/alpha", "same");

/** Somebody judges in the network itself. */
const differs = (a: string, b: string) =>
  held.judge({
    ...{ id: `${a}>${b}` as Id, a, b, verdict: "different", reason: "" },
    ...{ author: "owner", at: "2026-01-01T00:00:00.000Z" },
  });

describe("what may be one entity before it is loaded", () => {
  it("is told with both sides: what the file holds, and what is stored", async () => {
    const { id, duplicates } = await ready();
    expect(duplicates).toEqual({ propose: 3, ask: 1 });
    const page = (await drafts.get(`/${id}/duplicates`)).json();
    expect(Check(DuplicatePage, page)).toBe(true);
    expect(page.total).toBe(4);
    expect(await pairsOf(id)).toEqual([
      "list/1 test/alpha propose",
      "list/4 test/beta propose",
      "list/5 test/alpha propose",
      "list/2 list/3 ask",
    ]);
    expect(page.items[0]).toMatchObject({
      a: { name: "Via Alpha", seat: "latin-america", stored: false, ties: 2, sources: 1, years: [] },
      b: { id: "alpha", name: "Vía Alpha", stored: true, ties: 5, sources: 3, years: [1980] },
      score: 0.85,
      evidence: [{ kind: "name", a: "Via Alpha", b: "Vía Alpha" }, { kind: "country" }],
    });
  });

  it("comes band by band and page by page", async () => {
    const { id } = await ready();
    expect(await pairsOf(id, "?band=ask")).toEqual(["list/2 list/3 ask"]);
    const first = (await drafts.get(`/${id}/duplicates?limit=3`)).json();
    expect(first.items).toHaveLength(3);
    const next = `?limit=3&cursor=${first.next}`;
    expect(await pairsOf(id, next)).toEqual(["list/2 list/3 ask"]);
    await judge(id, ALPHAS);
    expect((await drafts.get(`/${id}/duplicates${next}`)).json().code).toBe("page-invalid");
  });

  it("is known only once the draft is ready", async () => {
    const { id } = await drafts.upload({ "list.csv": CSV });
    await settled(drafts, id);
    expect((await drafts.get(`/${id}/duplicates`)).json().code).toBe("draft-not-ready");
    expect((await judge(id)).json().code).toBe("draft-not-ready");
  });

  it("is nothing of what is stored already, and what a later version changes", async () => {
    const { id } = await ready();
    await drafts.post(`/${id}/loading`, {});
    expect((await settled(drafts, id)).state).toBe("loaded");
    const again = await ready();
    expect(again.summary).toMatchObject({ changed: 0, unchanged: 8 });
    expect(again.duplicates).toEqual({ propose: 0, ask: 0 });
    expect(await pairsOf(again.id)).toEqual([]);
    const changed = await ready(CSV.replace("Beta Union", "Beta Union Dakar"));
    expect(await pairsOf(changed.id)).toEqual(["list/4 test/beta ask"]);
    expect(changed.differences).toEqual({
      added: [],
      changed: [
        { what: "entity", id: "4", columns: ["name"] },
        { what: "source", id: "list.csv", columns: [] },
      ],
      gone: [],
    });
    const [{ a }] = (await drafts.get(`/${changed.id}/duplicates`)).json().items;
    expect(a).toMatchObject({ name: "Beta Union Dakar", stored: true });
  });

  it("leaves out what was judged in the network, also over others", async () => {
    await differs("list/1", "test/alpha");
    expect(await pairsOf((await ready()).id)).not.toContain("list/1 test/alpha propose");
  });
});

describe("a judgement before loading", () => {
  it("takes its pair out of the counts and is told; a later list takes the place of an earlier one", async () => {
    const { id } = await ready();
    const judged = (await judge(id, ALPHAS, say("list/3", "list/2", "unsure"))).json<Draft>();
    expect(judged.duplicates).toEqual({ propose: 2, ask: 0 });
    expect(judged.judgements).toEqual([ALPHAS, say("list/3", "list/2", "unsure")]);
    expect(await pairsOf(id)).toEqual(["list/4 test/beta propose", "list/5 test/alpha propose"]);
    await Promise.all([judge(id, ALPHAS), judge(id)]);
    expect((await drafts.get(`/${id}`)).json<Draft>()).toMatchObject({
      judgements: [],
      duplicates: { propose: 3, ask: 1 },
    });
  });

  it.each<[string, object[], string, string]>([
    [
      "of what is nowhere",
      [say("list/1", "list/99", "same")],
      "judgement-entity-unknown",
      "Nothing was judged",
    ],
    ["of two types", [say("list/1", "test/forum", "same")], "judgement-types", "never one entity"],
    ["of one with itself", [say("list/1", "list/1", "same")], "judgement-itself", "Name two different"],
    [
      "said twice",
      [ALPHAS, say("test/alpha", "list/1", "unsure")],
      "judgement-known",
      "judgement 1 of this import",
    ],
    [
      "that others of the list contradict",
      [ALPHAS, say("list/5", "test/alpha", "same"), say("list/1", "list/5", "different")],
      "judgement-contradicts",
      "1 of this import, 2 of this import",
    ],
    [
      "that what is stored contradicts",
      [say("test/alpha", "list/2", "same"), say("test/beta", "list/2", "same")],
      "judgement-contradicts",
      "judgement test/alpha>test/beta",
    ],
    ["of no known verdict", [say("list/1", "list/2", "perhaps")], "request-invalid", "body"],
  ])("%s is refused, and the earlier ones stay", async (_, items, code, detail) => {
    await differs("test/alpha", "test/beta");
    const { id } = await ready();
    await judge(id, ALPHAS);
    expect((await judge(id, ...items)).json()).toMatchObject({
      code,
      detail: expect.stringContaining(detail),
    });
    expect((await drafts.get(`/${id}`)).json().judgements).toEqual([ALPHAS]);
  });

  it("outlives another mapping as long as both of its entities do", async () => {
    const { id } = await ready();
    await judge(id, ALPHAS, say("list/4", "test/beta", "same"));
    const { list } = MAPPING.tables;
    await drafts.put(`/${id}/mapping`, { ...MAPPING, tables: { list: { ...list, leaveOut: [5] } } });
    expect((await settled(drafts, id)).judgements).toEqual([ALPHAS]);
  });

  it("is stored when its import is loaded", async () => {
    const { id } = await ready();
    await judge(id, { ...ALPHAS, reason: " one seat " });
    await drafts.post(`/${id}/loading`, {});
    expect(await settled(drafts, id)).toMatchObject({ state: "loaded", judgementsRefused: 0 });
    expect(await held.read("readJudgements", {}, OWNER)).toMatchObject([
      { a: "list/1", b: "test/alpha", verdict: "same", reason: "one seat", author: "owner", undone: false },
    ]);
  });

  it("outlives a later version of the file: what it says anew is said of the joined one", async () => {
    const { id } = await ready();
    await judge(id, ALPHAS);
    await drafts.post(`/${id}/loading`, {});
    await settled(drafts, id);
    const later = await ready(CSV.replace("1,Via Alpha", "1,Alpha Way"));
    expect(later.summary).toMatchObject({ adds: { organisations: 0 }, gone: 0 });
    await drafts.post(`/${later.id}/loading`, {});
    expect((await settled(drafts, later.id)).state).toBe("loaded");
    const answer = await app.inject({ url: `${BASE}/entities/alpha`, headers: AS_OWNER });
    expect(answer.json()).toMatchObject({ joined: { records: 2 } });
    expect(answer.json<EntityDetail>().names.map(({ text }) => text)).toEqual(
      expect.arrayContaining(["Vía Alpha", "Alpha Way"]),
    );
  });

  it("that can no longer be is given up and counted, when the network has changed before loading", async () => {
    const { id } = await ready();
    await judge(id, ALPHAS, say("list/4", "test/beta", "same"));
    await differs("list/1", "test/alpha");
    const refused = await drafts.post(`/${id}/loading`, {});
    expect([refused.statusCode, refused.json().code]).toEqual([409, "store-conflict"]);
    expect(await settled(drafts, id)).toMatchObject({
      state: "ready",
      judgements: [say("list/4", "test/beta", "same")],
      judgementsRefused: 1,
    });
    await drafts.post(`/${id}/loading`, {});
    expect(await settled(drafts, id)).toMatchObject({ state: "loaded", judgementsRefused: 1 });
    expect(await held.read("readJudgements", {}, OWNER)).toHaveLength(2);
  });

  it("that can no longer be is counted, and the batch is loaded all the same", async () => {
    const { id } = await ready();
    await judge(id, ALPHAS, say("list/4", "test/beta", "same"));
    const { writeBatch } = held;
    held.writeBatch = async (...written) => {
      const answer = await writeBatch(...written);
      await differs("list/1", "test/alpha");
      return answer;
    };
    await drafts.post(`/${id}/loading`, {});
    expect(await settled(drafts, id)).toMatchObject({ state: "loaded", judgementsRefused: 1 });
    expect(await held.read("readJudgements", {}, OWNER)).toHaveLength(2);
  });
});
