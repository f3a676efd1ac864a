import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import * as files from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PlanFound } from "@maillage/model";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { handMadePlan } from "../testing/plans.ts";
import { KeptPlans } from "./keptPlans.ts";

vi.mock("node:fs/promises", async (original) => ({ ...(await original<typeof files>()) }));

let root: string;
let folder: string;
let kept: KeptPlans;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "maillage-plans-"));
  folder = join(root, "plans");
  kept = new KeptPlans(folder);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true });
});

const NAME = "Wanderley of the Harbour";
const withGuest = handMadePlan({
  pool: {
    ...handMadePlan().pool,
    guests: [{ id: "g1", name: NAME, unit: "person", values: { gender: ["woman"] }, languages: [] }],
  },
});
const found = (ofRevision: number): PlanFound => ({
  ...{ ofRevision, kind: "list", list: [{ id: "alpha", delegates: 1 }], aims: [], isSolvedToTheEnd: true },
  ...{ seed: 1, solver: "none", network: 1, chances: null, conflict: null },
});
const textOf = () =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join();

describe("a kept plan", () => {
  it("is a file of its owner alone, read again by the next server", async () => {
    const { id } = await kept.create(withGuest);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, `${id}.json`)).mode & 0o777).toBe(0o600);
    await kept.change(id, { revision: 1, plan: { ...withGuest, title: "Renamed" } });
    const next = new KeptPlans(folder);
    expect(await next.list()).toEqual({ items: [{ id, revision: 2, title: "Renamed" }], next: null });
    expect(await next.get(id)).toEqual(await kept.get(id));
  });

  it("leaves no name behind when it is erased, nor a write that was cut short", async () => {
    const { id } = await kept.create(withGuest);
    await kept.change(id, { revision: 1, plan: withGuest });
    expect(textOf()).toContain(NAME);
    writeFileSync(join(folder, `${id}.json.begun`), `{"plan":{"title":"${NAME}`);
    const next = new KeptPlans(folder);
    await next.remove(id);
    expect(readdirSync(folder)).toEqual([]);
    await expect(next.get(id)).rejects.toMatchObject({ code: "plan-unknown", kind: "not-found" });
    await expect(next.found(id, found(2))).rejects.toMatchObject({ code: "plan-unknown" });
    expect(readdirSync(folder)).toEqual([]);
  });

  it("is changed by one of two who read the same revision; the other is told", async () => {
    const { id } = await kept.create(withGuest);
    const change = (title: string) => kept.change(id, { revision: 1, plan: { ...withGuest, title } });
    const both = await Promise.allSettled([change("One"), change("Other")]);
    expect(both).toMatchObject([
      { status: "fulfilled", value: { revision: 2 } },
      { status: "rejected", reason: { code: "plan-changed", kind: "conflict" } },
    ]);
    expect((await new KeptPlans(folder).get(id)).plan.title).toBe("One");
  });

  it("takes a list that was found as its own, unless it has changed since or the list is on the way", async () => {
    const { id } = await kept.create(withGuest);
    expect(await kept.found(id, found(1), true)).toMatchObject({ revision: 1, plan: { list: null } });
    expect(await kept.found(id, found(1))).toMatchObject({
      revision: 2,
      plan: { list: [{ id: "alpha" }] },
      found: { ofRevision: 2 },
    });
    await kept.change(id, { revision: 2, plan: withGuest });
    expect(await kept.found(id, found(2))).toMatchObject({
      revision: 3,
      plan: { list: null },
      found: { ofRevision: 2, list: [{ id: "alpha" }] },
    });
  });

  it("still has the list that was found when answers are noted, and no longer when a rule is changed", async () => {
    const { id } = await kept.create(withGuest);
    const { plan } = await kept.found(id, found(1));
    const answered = { ...plan, title: "Renamed", answers: { alpha: "accepted" as const } };
    expect(await kept.change(id, { revision: 2, plan: answered })).toMatchObject({
      found: { ofRevision: 3 },
    });
    const stricter = { ...answered, must: ["alpha"] };
    expect(await kept.change(id, { revision: 3, plan: stricter })).toMatchObject({
      found: { ofRevision: 3 },
    });
    expect(await kept.change(id, { revision: 4, plan: answered })).toMatchObject({
      found: { ofRevision: 3 },
    });
  });

  it.each([
    ["is cut off", '{"revision":1,"plan":{'],
    ["is of another format", '{"revision":1,"plan":{"format":"other"},"found":null}'],
  ])("is told as damaged when its file %s, and the others go on", async (_, text) => {
    const { id } = await kept.create(withGuest);
    const damaged = "00000000-0000-4000-8000-000000000000";
    writeFileSync(join(folder, `${damaged}.json`), text);
    const next = new KeptPlans(folder);
    await expect(next.get(damaged)).rejects.toMatchObject({ code: "plan-unreadable", kind: "conflict" });
    expect((await next.get(id)).plan).toEqual(withGuest);
    expect((await next.list()).items.map((item) => item.id)).toEqual([damaged, id]);
    await next.remove(damaged);
    expect(readdirSync(folder)).toEqual([`${id}.json`]);
  });

  it("stays as it was when the disk is full, and the writing goes on when there is room", async () => {
    const { id } = await kept.create(withGuest);
    const before = textOf();
    const { open } = files;
    vi.spyOn(files, "open").mockImplementationOnce(async (...opening) => {
      const handle = await open(...opening);
      handle.writeFile = async () => {
        throw Object.assign(new Error("no space left"), { code: "ENOSPC" });
      };
      return handle;
    });
    const change = { revision: 1, plan: { ...withGuest, title: "Longer" } };
    await expect(kept.change(id, change)).rejects.toMatchObject({
      code: "disk-full",
      message: expect.stringContaining("The plan is kept as it was before"),
    });
    expect(textOf()).toBe(before);
    expect(await kept.get(id)).toMatchObject({ revision: 1, plan: withGuest });
    expect(await kept.change(id, change)).toMatchObject({ revision: 2 });
  });

  it.each(["../plans", "..%2f", ".", "", "a".repeat(36)])("has no id like %j", async (id) => {
    await expect(kept.get(id)).rejects.toMatchObject({ code: "plan-unknown" });
    await expect(kept.remove(id)).rejects.toMatchObject({ code: "plan-unknown" });
  });
});
