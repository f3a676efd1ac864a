import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Job, KeptPlan } from "@maillage/model";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { handMadeApp } from "../testing/app.ts";
import { handMadePlan, plansOf } from "../testing/plans.ts";
import { PlanThread } from "./planThread.ts";

const untilStopped = new URL("../testing/stoppedSolver.js", import.meta.url);
const dying = new URL("../testing/dyingSolver.js", import.meta.url);

const until = (check: () => unknown) => vi.waitFor(check, { timeout: 30_000 });
let app: Awaited<ReturnType<typeof handMadeApp>>;
let plans: ReturnType<typeof plansOf>;
let folder = "";
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "maillage-planning-"));
  app = await handMadeApp({ plans: folder });
  plans = plansOf(app);
});
afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
  vi.restoreAllMocks();
});

const withThread = (entry: URL) => {
  const { start } = PlanThread;
  vi.spyOn(PlanThread, "start").mockImplementation(() => start(entry));
};
const solve = async (id: string): Promise<Job> => (await plans.post(`/${id}/solve`, { seconds: 60 })).json();
const solving = async (id: string) => (await plans.get(`/${id}/solving`)).json();
const read = async (id: string): Promise<KeptPlan> => (await plans.get(`/${id}`)).json();
const BEST = [{ id: "alpha", delegates: 1 }];

describe("a plan that is being solved", () => {
  it("shows its best list so far, is solved once by all who ask, and keeps that list when its job is cancelled", async () => {
    withThread(untilStopped);
    const { id } = await plans.keep(handMadePlan());
    const job = await solve(id);
    await until(async () => expect(await solving(id)).toEqual({ aim: 0, list: BEST, value: 1, bound: 2 }));
    expect((await solve(id)).id).toBe(job.id);
    expect((await plans.cancel(job)).json()).toMatchObject({ state: "cancelled" });
    await until(async () => expect(await solving(id)).toBeNull());
    expect(await read(id)).toMatchObject({
      revision: 2,
      plan: { list: BEST },
      found: { ofRevision: 2, isSolvedToTheEnd: false },
    });
  });

  it("is solved anew once it has changed, and the list for what it was stands beside it", async () => {
    withThread(untilStopped);
    const { id, plan } = await plans.keep(handMadePlan());
    const first = await solve(id);
    await plans.put(`/${id}`, { revision: 1, plan: { ...plan, never: ["alpha"] } });
    const second = await solve(id);
    expect(second.id).not.toBe(first.id);
    expect(await plans.ended(first)).toMatchObject({ state: "cancelled" });
    expect(await read(id)).toMatchObject({
      revision: 2,
      plan: { list: null },
      found: { ofRevision: 1, list: BEST },
    });
  });

  it("is as it was when the solver dies, and the best list so far stands beside it", async () => {
    withThread(dying);
    const { id, plan } = await plans.keep(handMadePlan());
    const job = await plans.ended(await solve(id));
    expect(job).toMatchObject({
      state: "failed",
      problem: expect.stringContaining("The solver ended before it had answered"),
    });
    expect(await read(id)).toMatchObject({
      ...{ revision: 1, plan },
      found: { ofRevision: 1, list: BEST, aims: [{ value: 1, bound: 2, gap: 0.5 }], isSolvedToTheEnd: false },
    });
  });

  it("can be erased, and is not written again when the solver ends", async () => {
    withThread(untilStopped);
    const { id } = await plans.keep(handMadePlan());
    const job = await solve(id);
    expect((await plans.erase(`/${id}`)).statusCode).toBe(204);
    expect(await plans.ended(job)).toMatchObject({ state: "cancelled" });
    await app.close();
    expect(readdirSync(folder)).toEqual([]);
  });
});
