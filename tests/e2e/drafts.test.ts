/** Imports that are looked at before they are loaded, in the built product: with its threads, its store and its disk. */
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { Mapping } from "@maillage/model";
import { afterAll, beforeAll, expect, it } from "vitest";
import { tinyPackage } from "../../packages/importer/src/package/tinyPackage.ts";
import { madeZip } from "../../packages/importer/src/readers/archive/madeZip.ts";
import { ownerOf } from "./ownedDrafts.ts";
import { run, type Served, serve, start } from "./servedProduct.ts";

const MAPPING: Mapping = {
  maillage: "mapping/1",
  name: "ring",
  tables: {
    ring: {
      rows: [
        { becomes: "organisations", columns: { id: "id", name: "name", kind: { value: "network" } } },
        {
          becomes: "ties",
          columns: { tie: "id", from: "id", type: { value: "COOPERATES_WITH" }, to: "next" },
        },
      ],
    },
  },
};
/** So many organisations, each tied to the next. */
const ringOf = (count: number): Uint8Array =>
  Buffer.from(
    `id,name,next\n${Array.from({ length: count }, (_, at) => `${at},Union ${at} of ${at * 7919},${(at + 1) % count}\n`).join("")}`,
  );

const LARGE_ZIP = madeZip([{ name: "ring.csv", bytes: ringOf(100_000) }]);

const work = mkdtempSync(join(tmpdir(), "maillage-drafts-"));
const place = ["--data-dir", work, "--network", "tiny"];
const folder = join(work, "tiny");
let served: Served;
let owner: ReturnType<typeof ownerOf>;
let before = "";

const begin = async (largestFileKb?: number) => {
  served = await serve(place, {}, largestFileKb);
  owner = ownerOf(served, folder);
};
const filesLeft = () => {
  const uploads = join(folder, "uploads");
  return existsSync(uploads) ? readdirSync(uploads) : [];
};
async function ready(count: number): Promise<string> {
  const id = await owner.upload({ "ring.csv": ringOf(count) });
  expect((await owner.settled(id)).state).toBe("mapping");
  await owner.agree(id, MAPPING);
  expect(await owner.settled(id)).toMatchObject({ state: "ready", summary: { adds: { ties: count } } });
  return id;
}

beforeAll(async () => {
  expect((await run(["import", await tinyPackage(), ...place])).code).toBe(0);
  await begin();
  before = await owner.hash();
  expect(before).toMatch(/^[0-9a-f]{64}$/);
});
afterAll(async () => {
  await served.stop();
  rmSync(work, { recursive: true, force: true });
});

it("a draft is loaded with its judgements, journalled, and undone to the very hash before", async () => {
  const id = await ready(50);
  const items = [{ a: "ring/1", b: "tiny/alpha", verdict: "same", reason: "one seat" }];
  await owner.ask("PUT", `/drafts/${id}/judgements`, { items });
  await owner.load(id);
  const { state, result, judgementsRefused } = await owner.settled(id);
  expect([state, result?.added.ties, judgementsRefused]).toEqual(["loaded", 50, 0]);
  expect(filesLeft()).toEqual([]);
  expect((await owner.ask("GET", "/entities?q=union%2017")).body.items[0].name).toBe(
    `Union 17 of ${17 * 7919}`,
  );
  expect((await owner.ask("GET", "/judgements")).body.items).toMatchObject([
    { a: { key: "ring/1" }, b: { key: "tiny/alpha" }, verdict: "same", reason: "one seat", author: "owner" },
  ]);
  const [journal] = (await owner.ask("GET", `/queries/readBatchReport?batch=${result?.batch}`)).body.items;
  expect(journal.mapping).toContain("COOPERATES_WITH");
  expect(JSON.parse(journal.report).files).toMatchObject([
    { name: "ring.csv", hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
  ]);
  expect(await owner.hash()).not.toBe(before);
  expect((await owner.ask("DELETE", `/batches/${result?.batch}`)).status).toBe(200);
  expect(await owner.hash()).toBe(before);
  expect((await owner.ask("GET", `/queries/readBatchReport?batch=${result?.batch}`)).body.items).toEqual([]);
});

it("a draft cancelled while a thread reads it leaves nothing, and at once", async () => {
  const id = await owner.upload({ "ring.csv": ringOf(400_000) });
  expect((await owner.read(id)).state).toBe("reading");
  const started = performance.now();
  expect((await owner.cancel(id)).status).toBe(200);
  expect(performance.now() - started).toBeLessThan(5000);
  expect((await owner.ask("GET", `/drafts/${id}`)).body.code).toBe("draft-unknown");
  expect([filesLeft(), await owner.hash()]).toEqual([[], before]);
});

it("a draft cancelled while it is written leaves nothing", async () => {
  const id = await ready(3000);
  await owner.load(id);
  await owner.until(id, ({ state, progress }) => state !== "loading" || progress.done > 0);
  expect((await owner.read(id)).progress.step).toBe("writing");
  expect((await owner.cancel(id)).status).toBe(200);
  expect([filesLeft(), await owner.hash()]).toEqual([[], before]);
  expect((await owner.ask("GET", "/imports")).body.items).toEqual([]);
});

it("a command that is interrupted while a thread reads its files ends the import at once, and nothing is compared", async () => {
  const files = [join(work, "ring.csv"), join(work, "ring.yaml")] as const;
  writeFileSync(files[0], ringOf(100_000));
  writeFileSync(files[1], JSON.stringify(MAPPING));
  const steps = async (): Promise<string[]> =>
    (await owner.ask("GET", "/imports")).body.items.map(({ step }: { step: string }) => step);
  const { child, finished } = start(["import", files[0], "--mapping", files[1], ...place]);
  while ((await steps()).length === 0) await delay(20);
  child.kill("SIGINT");
  expect((await finished).code).toBe(130);
  const seen = new Set<string>();
  for (let now = await steps(); now.length > 0; now = await steps()) {
    for (const step of now) seen.add(step);
    await delay(20);
  }
  seen.delete("reading");
  expect([...seen]).toEqual([]);
  expect(await owner.hash()).toBe(before);
  writeFileSync(files[0], ringOf(20));
  const { code, out } = await run(["import", files[0], "--mapping", files[1], ...place]);
  expect([code, out]).toEqual([0, expect.stringContaining("20 entities, 20 ties")]);
  const [batch] = /[0-9a-f-]{36}/.exec(out) ?? [];
  expect((await owner.ask("DELETE", `/batches/${batch}`)).status).toBe(200);
  expect(await owner.hash()).toBe(before);
});

it("a server that is stopped while it writes keeps neither files nor records", async () => {
  await owner.upload({ "other.csv": ringOf(3) });
  const id = await ready(3000);
  expect(filesLeft()).toHaveLength(2);
  await owner.load(id);
  await owner.until(id, ({ state, progress }) => state !== "loading" || progress.done > 0);
  await served.stop();
  expect(existsSync(join(folder, "uploads"))).toBe(false);
  await begin();
  expect(await owner.hash()).toBe(before);
  expect((await owner.ask("GET", `/drafts/${id}`)).body.code).toBe("draft-unknown");
});

it("a full disk refuses a part, keeps what came before, and fails a load whole", async () => {
  await served.stop();
  await begin(2000);
  const size = 3_000_000;
  const { id } = (await owner.ask("POST", "/drafts", { files: [{ name: "a.csv", size }] })).body;
  const part = (at: number, bytes: number) =>
    owner.ask("PUT", `/drafts/${id}/files/0?at=${at}`, Buffer.alloc(bytes, "a"));
  expect((await part(0, 1_000_000)).body.files[0].received).toBe(1_000_000);
  const refused = await part(1_000_000, 1_500_000);
  expect([refused.status, refused.body.code]).toEqual([503, "disk-full"]);
  expect(await owner.read(id)).toMatchObject({ state: "waiting", files: [{ received: 1_000_000 }] });
  expect((await part(1_000_000, 500_000)).body.files[0].received).toBe(1_500_000);
  await owner.cancel(id);

  const packed = await owner.upload({ "ring.zip": LARGE_ZIP });
  expect(await owner.settled(packed)).toMatchObject({
    state: "failed",
    failure: { code: "disk-full", detail: expect.stringContaining("temporary folder") },
  });
  await owner.cancel(packed);

  const large = await ready(4000);
  await owner.load(large);
  expect(await owner.settled(large)).toMatchObject({ state: "failed", failure: { code: "store-full" } });
  await served.stop();
  await begin();
  expect([await owner.hash(), filesLeft()]).toEqual([before, []]);
});

it("a full disk is told by the command that unpacks, too, and nothing stays there", async () => {
  const zip = join(work, "ring.zip");
  writeFileSync(zip, LARGE_ZIP);
  const temporary = mkdtempSync(join(work, "temporary-"));
  const { code, err } = await run(["map", zip, "--data-dir", temporary], { TMPDIR: temporary }, 2000);
  expect([code, err]).toEqual([5, expect.stringContaining("the disk of the temporary folder is full")]);
  expect(readdirSync(temporary)).toEqual([]);
});
