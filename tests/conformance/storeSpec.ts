/** What every store must do, run once per engine; a rival adapter is held to it by one call. */
import { once } from "node:events";
import { MessageChannel } from "node:worker_threads";
import { runImport } from "@maillage/importer";
import {
  type BatchRecord,
  type BatchWrite,
  type EntityRecord,
  type Id,
  inOrder,
  type Judgement,
  MaillageError,
  OWNER,
  recordCount,
  type TieRecord,
  VISITOR,
  type Viewer,
} from "@maillage/model";
import { READ_QUERIES, type ReadName, type Store } from "@maillage/store";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TINY, tinyPackage } from "../../packages/importer/src/package/tinyPackage.ts";
import { rowsOfColumns } from "../../packages/store/src/columns.ts";
import { lentStore } from "../../packages/store/src/lentStore.ts";
import { misfits } from "./headers.ts";
import { Oracle } from "./oracle.ts";
import { drawBatch, drawJudgement, questions } from "./scenario.ts";

const MEMBER: Viewer = { role: "visitor", levels: ["public", "members"] };

/** Seeds of histories, each of `runs`. */
const SEEDS = [3, 12, 13];

/** `makeStore` answers an empty store; the suite closes it. */
export function storeSpec(name: string, makeStore: () => Promise<Store>, runs: number): void {
  const within = async (work: (store: Store) => Promise<void>) => {
    const store = await makeStore();
    try {
      await work(store);
    } finally {
      await store.close();
    }
  };

  describe(`${name} answers as the oracle does`, () => {
    const asked = new Set<string>();
    const refused = new Set<string>();
    it.each(SEEDS)(
      "to every query and viewer, after batches, changes, replacements and undoings (seed %i)",
      async (seed) => {
        await fc.assert(
          fc.asyncProperty(fc.gen(), (draw) =>
            within(async (store) => {
              const oracle = new Oracle();
              const compare = async () => {
                for (const viewer of [VISITOR, MEMBER, OWNER]) {
                  for (const [query, params] of questions(draw, oracle)) {
                    asked.add(query);
                    const rows = await store.read(query, params, viewer);
                    expect({ query, viewer, rows }).toEqual({
                      query,
                      viewer,
                      rows: oracle.answer(query, params, viewer),
                    });
                    const columns = await store.readColumns(query, params, viewer);
                    const inOneOrder = (list: readonly object[]) =>
                      list.map((row) => JSON.stringify(row)).sort();
                    expect(inOneOrder(await rowsOfColumns(columns))).toEqual(inOneOrder(rows));
                    expect({ query, misfits: misfits(query, rows) }).toEqual({ query, misfits: [] });
                  }
                }
              };
              for (const size of [5, 3, 3]) {
                const write = drawBatch(draw, oracle, size);
                oracle.apply(write);
                expect(await store.writeBatch(write)).toEqual({ revision: oracle.revision });
                for (let times = 0; times < 4; times += 1) {
                  const judgement = drawJudgement(draw, oracle);
                  const code = oracle.refusal(judgement);
                  refused.add(code ?? "none");
                  if (code !== null) {
                    await expect(store.judge(judgement)).rejects.toMatchObject({ code });
                    continue;
                  }
                  oracle.judge(judgement);
                  expect(await store.judge(judgement)).toEqual({ revision: oracle.revision });
                }
                await compare();
              }
              for (const { judgement } of oracle.judged.filter(() => draw(fc.boolean))) {
                oracle.unjudge(judgement.id);
                expect(await store.unjudge(judgement.id)).toEqual({ revision: oracle.revision });
              }
              const order = draw(
                fc.shuffledSubarray,
                oracle.live().map(({ batch }) => batch.id),
                { minLength: 1 },
              );
              for (const id of order) {
                oracle.undo(id);
                expect(await store.undoBatch(id)).toEqual({ revision: oracle.revision });
                await compare();
              }
            }),
          ),
          { numRuns: runs, seed, endOnFailure: process.env.CI === undefined },
        );
      },
      300_000,
    );

    it("with every query asked and every refusal met", () => {
      expect([...asked].sort()).toEqual(Object.keys(READ_QUERIES).sort());
      expect([...refused]).toEqual(
        expect.arrayContaining(["none", "judgement-entity-unknown", "judgement-types", "judgement-itself"]),
      );
    });
  });

  describe(`${name} writes`, () => {
    const sample = () => {
      const [write] = fc.sample(
        fc.gen().map((draw) => drawBatch(draw, new Oracle(), 6)),
        { numRuns: 1, seed: 7 },
      );
      return write as BatchWrite;
    };
    const state = async (store: Store) => ({
      keys: await store.read("readKeys", {}, OWNER),
      meta: await store.read("readMeta", {}, OWNER),
      batches: await store.read("readBatches", {}, OWNER),
    });

    it("nothing of how a batch was made, once it is undone", () =>
      within(async (store) => {
        const write = sample();
        const journal = { mapping: "each: [Somebody]", report: '{"notes":["Somebody"]}' };
        const { id } = write.batch;
        await store.writeBatch({ ...write, batch: { ...write.batch, journal } });
        expect(await store.read("readBatchReport", { batch: id }, OWNER)).toEqual([{ id, ...journal }]);
        await store.undoBatch(id as Id);
        expect(await store.read("readBatchReport", { batch: id }, OWNER)).toEqual([]);
        expect(await store.read("readBatches", {}, OWNER)).toMatchObject([{ id, undone: true }]);
      }));

    it("nothing of a batch with a record that names nobody", () =>
      within(async (store) => {
        const before = await state(store);
        const write = sample();
        const [source] = write.sources;
        const broken = { ...write, coverage: [{ ...coverage(source?.id ?? null), source: "nowhere" as Id }] };
        await expect(store.writeBatch(broken)).rejects.toMatchObject({ code: "batch-dangling" });
        expect(await state(store)).toEqual(before);
        await expect(store.writeBatch(write)).resolves.toEqual({ revision: 1 });
      }));

    it("nothing of a batch with an empty id or with one id twice", () =>
      within(async (store) => {
        const before = await state(store);
        const write = sample();
        const record = coverage(null);
        for (const list of [[{ ...record, id: "" as Id }], [record, record]])
          await expect(store.writeBatch({ ...write, coverage: list })).rejects.toMatchObject({
            code: "batch-id",
          });
        expect(await state(store)).toEqual(before);
      }));

    it("two batches at once one after the other", () =>
      within(async (store) => {
        const done = await Promise.all([
          store.writeBatch(sample()),
          store.writeBatch({ ...sample(), revision: 1 }),
        ]);
        expect(done.map(({ revision }) => revision)).toEqual([1, 2]);
      }));

    it("nothing of a batch compared with a store that another batch or an undoing has changed", () =>
      within(async (store) => {
        const first = sample();
        const late = { ...sample(), revision: 0 };
        await store.writeBatch(first);
        const written = await state(store);
        await expect(store.writeBatch(late)).rejects.toMatchObject({ code: "store-conflict" });
        expect(await state(store)).toEqual(written);
        await store.undoBatch(first.batch.id);
        const undone = await state(store);
        await expect(store.writeBatch({ ...late, revision: 1 })).rejects.toMatchObject({
          code: "store-conflict",
        });
        expect(await state(store)).toEqual(undone);
        expect(await store.writeBatch({ ...late, revision: 2 })).toEqual({ revision: 3 });
      }));

    it("lent to another thread, what that one writes, in its turn, and its judgements", () =>
      within(async (store) => {
        const { port1, port2 } = new MessageChannel();
        const heard: number[] = [];
        store.lend(port1, (done) => void heard.push(done));
        const lent = lentStore(port2, store.engine);
        const write = { ...sample(), revision: 1 };
        const both = await Promise.all([store.writeBatch(sample()), lent.writeBatch(write)]);
        expect(both).toEqual([{ revision: 1 }, { revision: 2 }]);
        expect(heard.at(-1)).toBe(recordCount(write));
        for (const name of ["readMeta", "readEntities", "readBatches"] as const)
          expect(await lent.read(name, {}, OWNER)).toEqual(await store.read(name, {}, OWNER));
        const unknown = { id: "j" as Id, a: "nowhere/a", b: "nowhere/b", verdict: "same" as const };
        const said = { ...unknown, reason: "", author: "owner", at: "2026-01-01T00:00:00.000Z" };
        const [refused] = await lent.judgeAll([said]);
        expect(refused?.judgement).toEqual(said);
        expect(refused?.error).toMatchObject({ code: "judgement-entity-unknown", kind: "not-found" });
        await expect(lent.read("nothing" as ReadName, {}, OWNER)).rejects.toMatchObject({
          code: "query-unknown",
        });
        port2.close();
      }));

    it("lent to another thread, nothing of what fails, is given up by the lender or ends with its port", () =>
      within(async (store) => {
        const before = await state(store);
        const { port1, port2 } = new MessageChannel();
        let isGivenUp = false;
        store.lend(port1, (done) => {
          if (isGivenUp && done > 0) throw new MaillageError("import-cancelled", "conflict", "Given up.");
        });
        const lent = lentStore(port2, store.engine);
        const broken = { ...sample(), coverage: [{ ...coverage(null), source: "nowhere" as Id }] };
        await expect(lent.writeBatch(broken)).rejects.toMatchObject({ code: "batch-dangling" });
        isGivenUp = true;
        await expect(lent.writeBatch(sample())).rejects.toMatchObject({ code: "import-cancelled" });
        isGivenUp = false;
        expect(await state(store)).toEqual(before);
        const closing = lentStore(port2, store.engine).writeBatch(sample(), (done) => {
          if (done > 0) port2.close();
        });
        closing.catch(() => undefined);
        await once(port1, "close");
        expect(await store.writeBatch(sample())).toEqual({ revision: 1 });
        expect(await store.read("readBatches", {}, OWNER)).toHaveLength(1);
      }));

    it("a batch of more rows than one chunk whole, and tells each chunk", () =>
      within(async (store) => {
        const write = sample();
        const more = Array.from({ length: 1001 }, (_, at) => ({
          ...coverage(null),
          id: `w-${at}` as Id,
          key: `w/${at}`,
        }));
        const heard: [done: number, total: number][] = [];
        await store.writeBatch({ ...write, coverage: more }, (...progress) => void heard.push(progress));
        const total = recordCount({ ...write, coverage: more });
        const done = heard.map(([count]) => count);
        expect(heard.every(([, of]) => of === total)).toBe(true);
        expect(done).toEqual([...new Set(done)].sort((a, b) => a - b));
        expect(done).toEqual([0, ...done.slice(1, -4), total - 1001, total - 501, total - 1, total]);
        expect(await store.read("readCoverage", {}, VISITOR)).toHaveLength(1001);
      }));

    it("more rows than come at once, by columns as by rows", () =>
      within(async (store) => {
        const write = sample();
        const more = Array.from({ length: 2500 }, (_, at) => ({
          ...coverage(null),
          id: `w-${at}` as Id,
          key: `w/${String(at).padStart(4, "0")}`,
        }));
        await store.writeBatch({ ...write, coverage: more });
        const columns = await store.readColumns("readCoverage", {}, VISITOR);
        const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1);
        const rows = await rowsOfColumns(columns);
        expect(rows.sort(byKey)).toEqual((await store.read("readCoverage", {}, VISITOR)).sort(byKey));
        expect(rows).toHaveLength(2500);
      }));

    it("the hash of what it holds: the same in two stores, and the earlier one after an undoing", async () => {
      const folder = await tinyPackage();
      const corrected = await tinyPackage({
        "people.csv": (TINY["people.csv"] ?? "").replace("1980", "1981"),
      });
      const hash = async (store: Store) => (await store.read("readMeta", {}, OWNER))[0]?.hash;
      const hashes: unknown[][] = [];
      for (const _ of [1, 2])
        await within(async (store) => {
          const seen = [await hash(store)];
          const batches: (string | null)[] = [];
          for (const each of [folder, corrected]) {
            batches.push((await runImport(store, each)).batch);
            seen.push(await hash(store));
          }
          for (const batch of batches.reverse()) {
            await store.undoBatch(batch as Id);
            seen.push(await hash(store));
          }
          hashes.push(seen);
        });
      const [first, second] = hashes;
      const [empty, whole, changed] = first ?? [];
      expect(second).toEqual(first);
      expect(first).toEqual(["", whole, changed, whole, ""]);
      expect(new Set([empty, whole, changed]).size).toBe(3);
    });

    it("judgements: told in order, over batches and their undoing, with no change to records and hash", () =>
      within(async (store) => {
        const folder = await tinyPackage({
          "organisations.csv": `${TINY["organisations.csv"]}gamma,Gamma,en,,network,international,,,,SN,labour,,book,p. 4\n`,
        });
        const first = await runImport(store, folder);
        const rows = await store.read("readEntities", {}, OWNER);
        const [a = "", b = "", c = ""] = rows
          .filter(({ type }) => type === "Organisation")
          .map(({ key }) => key);
        expect([a, b, c].every((key) => key !== "")).toBe(true);
        const hash = async () => (await store.read("readMeta", {}, OWNER))[0];
        const before = await hash();
        const judgement = (id: string, one: string, other: string, verdict: Judgement["verdict"]) => {
          const [low, high] = inOrder(one, other);
          const rest = { reason: "one seat", author: "owner", at: "2026-01-01T00:00:00.000Z" };
          return { id: id as Id, a: low, b: high, verdict, ...rest };
        };
        const same = judgement("j1", a, b, "same");
        const different = judgement("j2", b, c, "different");
        expect(await store.judge(same)).toEqual({ revision: 2 });
        await store.judge(different);
        await expect(store.judge(judgement("j3", a, c, "same"))).rejects.toMatchObject({
          code: "judgement-contradicts",
          details: { judgements: "j2" },
        });
        const many = await store.judgeAll([
          judgement("j5", a, c, "same"),
          judgement("j6", a, c, "unsure"),
          judgement("j7", a, c, "unsure"),
          judgement("j8", a, "nobody/knows", "same"),
        ]);
        expect(many.map(({ judgement: { id }, error: { code } }) => [id, code])).toEqual([
          ["j5", "judgement-contradicts"],
          ["j7", "judgement-known"],
          ["j8", "judgement-entity-unknown"],
        ]);
        expect(await store.unjudge("j6" as Id)).toEqual({ revision: 5 });
        await expect(store.judge(judgement("j4", a, b, "unsure"))).rejects.toMatchObject({
          code: "judgement-known",
          details: { judgement: "j1" },
        });
        expect(await hash()).toEqual({ revision: 5, hash: before?.hash });
        expect(await store.read("readEntities", {}, OWNER)).toEqual(rows);
        const told = [
          { ...same, undone: false },
          { ...different, undone: false },
          { ...judgement("j6", a, c, "unsure"), undone: true },
        ];
        expect(await store.read("readJudgements", {}, OWNER)).toEqual(told);
        expect(await store.read("readJudgements", {}, VISITOR)).toEqual([]);
        await store.undoBatch(first.batch as Id);
        expect((await hash())?.hash).toBe("");
        await runImport(store, folder);
        expect((await hash())?.hash).toBe(before?.hash);
        expect(await store.read("readJudgements", {}, OWNER)).toEqual(told);
        await store.unjudge(same.id);
        await expect(store.unjudge(same.id)).rejects.toMatchObject({ code: "judgement-undone" });
        await expect(store.unjudge("nothing" as Id)).rejects.toMatchObject({ code: "judgement-unknown" });
        expect(await hash()).toEqual({ revision: 8, hash: before?.hash });
        expect((await store.read("readJudgements", {}, OWNER))[0]).toEqual({ ...same, undone: true });
      }));

    it("a tie back to the end that a batch moved it from, also when the batch of that end was undone first", () =>
      within(async (store) => {
        const whole = sample();
        const nothing = { ...whole, entities: [], ties: [], claims: [], coverage: [], superseded: [] };
        const [e, f, g] = whole.entities as [EntityRecord, EntityRecord, EntityRecord];
        const tie = { ...(whole.ties[0] as TieRecord), level: "public" as const };
        const parts: Partial<BatchWrite>[] = [
          { entities: [f, g] },
          { entities: [e] },
          { ties: [{ ...tie, source: e.id, target: f.id }] },
          { ties: [{ ...tie, source: g.id, target: f.id }] },
        ];
        const batches = parts.map((_, at) => ({ ...whole.batch, id: `b-part-${at}` as Id }));
        const hash = async () => (await store.read("readMeta", {}, OWNER))[0]?.hash;
        const hashes: (string | undefined)[] = [];
        for (const [revision, part] of parts.entries()) {
          await store.writeBatch({ ...nothing, ...part, batch: batches[revision] as BatchRecord, revision });
          hashes.push(await hash());
        }
        const ends = async () =>
          (await store.read("readTies", { types: [], entity: "" }, OWNER)).map((row) => row.source);
        for (const [batch, left, like] of [
          [1, [g.id], null],
          [3, [e.id], 2],
          [2, [], 0],
        ] as const) {
          await store.undoBatch(batches[batch]?.id as Id);
          expect(await ends()).toEqual(left);
          if (like !== null) expect(await hash()).toBe(hashes[like]);
        }
      }));

    it("refuses to undo what a later batch of the same data rests on, until that one is undone", () =>
      within(async (store) => {
        const hash = async () => (await store.read("readMeta", {}, OWNER))[0]?.hash;
        const empty = await hash();
        const people = (TINY["people.csv"] ?? "").replace("1980", "1981");
        const first = await runImport(store, await tinyPackage());
        const whole = await hash();
        const now = () => new Date("2026-03-01T12:00:00Z");
        const corrected = await runImport(store, await tinyPackage({ "people.csv": people }), { now });
        const other = await runImport(store, await tinyPackage({ "datapackage.json": '{"name":"other"}' }));
        const all = await state(store);
        await expect(store.undoBatch(first.batch as Id)).rejects.toMatchObject({
          code: "batch-followed",
          details: { title: all.batches[1]?.title, day: "2026-03-01" },
        });
        expect(await state(store)).toEqual(all);
        await store.undoBatch(other.batch as Id);
        await store.undoBatch(corrected.batch as Id);
        expect(await hash()).toBe(whole);
        await store.undoBatch(first.batch as Id);
        expect(await hash()).toBe(empty);
      }));

    it("refuses to undo what it does not know or undid before", () =>
      within(async (store) => {
        const write = sample();
        await store.writeBatch(write);
        await expect(store.undoBatch("nothing" as Id)).rejects.toMatchObject({ code: "batch-unknown" });
        await store.undoBatch(write.batch.id);
        await expect(store.undoBatch(write.batch.id)).rejects.toMatchObject({ code: "batch-undone" });
        const { meta, keys } = await state(store);
        expect(meta).toMatchObject([{ revision: 2 }]);
        expect(keys).toEqual([]);
      }));
  });

  describe(`${name} refuses`, () => {
    it.each(["nothing", "constructor", "__proto__", "createTies:MEMBER_OF"])(
      "the unregistered query %s",
      (query) =>
        within(async (store) => {
          await expect(store.read(query as ReadName, {}, OWNER)).rejects.toMatchObject({
            code: "query-unknown",
          });
        }),
    );

    it.each([
      ["readEntity", {}],
      ["readEntity", { id: 5 }],
      ["readEntity", { id: "5", levels: ["restricted"] }],
      ["readTies", { types: "MEMBER_OF", entity: "" }],
      ["readTies", { types: [5], entity: "" }],
      ["searchEntities", { q: "", types: [], skip: -1, limit: 5 }],
      ["searchEntities", { q: "", types: [], skip: 0, limit: 2.5 }],
    ])("a missing, wrong or unknown parameter of %s: %j", (query, params) =>
      within(async (store) => {
        await expect(store.read(query as ReadName, params as never, VISITOR)).rejects.toMatchObject({
          code: "query-parameter",
        });
      }),
    );
  });
}

function coverage(source: Id | null) {
  const id = "v-extra" as Id;
  return {
    id,
    key: "a/v",
    field: "peace",
    region: "World",
    source,
    lookedOn: null,
    result: "not-looked" as const,
    level: "public" as const,
    note: null,
  };
}
