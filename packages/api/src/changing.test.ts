import { afterEach, describe, expect, it, vi } from "vitest";
import { AS_OWNER, AS_VISITOR, BASE, handMadeApp } from "./testing/app.ts";
import { memoryStore } from "./testing/memoryStore.ts";
import { handMadeBatch } from "./testing/records.ts";

/** A store whose entities are read only as long as the gate is open. */
function gatedStore() {
  const store = memoryStore(handMadeBatch());
  let gate: Promise<void> = Promise.resolve();
  let waiting = 0;
  const read: typeof store.read = async (name, params, viewer) => {
    if (name === "readEntities") {
      waiting += 1;
      await gate;
      waiting -= 1;
    }
    return store.read(name, params, viewer);
  };
  return {
    store: { ...store, read },
    waiting: () => waiting,
    /** Answers what opens it again. */
    shut: () => {
      let open: () => void = () => undefined;
      gate = new Promise((done) => {
        open = done;
      });
      return open;
    },
  };
}

const JUDGEMENT = { a: "test/alpha", b: "test/beta", verdict: "different", reason: "" };

let app: Awaited<ReturnType<typeof handMadeApp>>;
afterEach(() => app.close());

describe("while something is written", () => {
  it("questions are answered from before, until the new revision is read; then the writer hears of it", async () => {
    const gated = gatedStore();
    app = await handMadeApp({ store: gated.store });
    const seen = async (headers: Record<string, string> = AS_VISITOR) => {
      const answer = await app.inject({ url: `${BASE}/`, headers });
      return [answer.json().revision, answer.headers.etag];
    };
    const before = await seen();
    const open = gated.shut();
    let isDone = false;
    const judging = app
      .inject({ method: "POST", url: `${BASE}/judgements`, headers: AS_OWNER, body: JUDGEMENT })
      .then((answer) => {
        isDone = true;
        return answer;
      });
    await vi.waitFor(() => expect(gated.waiting()).toBe(1));
    expect(await seen()).toEqual(before);
    expect(
      (await app.inject({ url: "/api/v1/networks", headers: AS_VISITOR })).json().items[0].revision,
    ).toBe(before[0]);
    expect(isDone).toBe(false);
    open();
    expect((await judging).json()).toMatchObject({ revision: before[0] + 1 });
    const [revision, etag] = await seen();
    expect(revision).toBe(before[0] + 1);
    expect(etag).not.toBe(before[1]);
  });

  it("what is taken back is seen no longer, however long the reading of the rest takes", async () => {
    const gated = gatedStore();
    app = await handMadeApp({ store: gated.store });
    const revision = async () =>
      (await app.inject({ url: `${BASE}/`, headers: AS_VISITOR })).json().revision as number;
    const first = await revision();
    const batch = (await app.inject({ url: `${BASE}/batches`, headers: AS_OWNER })).json().items[0].id;
    const open = gated.shut();
    const undone = await app.inject({
      method: "DELETE",
      url: `${BASE}/batches/${batch}`,
      headers: AS_OWNER,
    });
    expect(undone.json()).toEqual({ revision: first + 1 });
    const next = revision();
    await vi.waitFor(() => expect(gated.waiting()).toBe(1));
    open();
    expect(await next).toBe(first + 1);
  });

  it("what fails leaves the revision, and later changes are seen", async () => {
    const gated = gatedStore();
    app = await handMadeApp({ store: gated.store });
    const revision = async () =>
      (await app.inject({ url: `${BASE}/`, headers: AS_VISITOR })).json().revision as number;
    const first = await revision();
    const undone = await app.inject({ method: "DELETE", url: `${BASE}/judgements/none`, headers: AS_OWNER });
    expect(undone.statusCode).toBe(404);
    await gated.store.undoBatch("any" as never);
    expect(await revision()).toBe(first + 1);
  });

  it("of two changes at once each is seen when it is answered", async () => {
    const gated = gatedStore();
    app = await handMadeApp({ store: gated.store });
    const first = (await app.inject({ url: `${BASE}/`, headers: AS_VISITOR })).json().revision as number;
    const batch = (await app.inject({ url: `${BASE}/batches`, headers: AS_OWNER })).json().items[0].id;
    const undo = async () => {
      const answer = await app.inject({
        method: "DELETE",
        url: `${BASE}/batches/${batch}`,
        headers: AS_OWNER,
      });
      const now = (await app.inject({ url: `${BASE}/`, headers: AS_VISITOR })).json().revision as number;
      return now - answer.json().revision;
    };
    const behind = await Promise.all([undo(), undo()]);
    expect(behind.every((by) => by >= 0)).toBe(true);
    expect((await app.inject({ url: `${BASE}/`, headers: AS_VISITOR })).json().revision).toBe(first + 2);
  });
});
