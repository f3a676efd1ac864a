import {
  Job,
  KeptPlan,
  Plan,
  PlanExplanation,
  PlanList,
  PlanNumbers,
  PlanReserves,
  PlanRoom,
} from "@maillage/model";
import type { TSchema } from "typebox";
import { Value } from "typebox/value";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { handMadeApp } from "../testing/app.ts";
import { handMadePlan, hardPlan, plansOf } from "../testing/plans.ts";

let app: Awaited<ReturnType<typeof handMadeApp>>;
let plans: ReturnType<typeof plansOf>;
const lines: string[] = [];
beforeAll(async () => {
  app = await handMadeApp({ log: { write: (line) => void lines.push(line) }, logLevel: "info" });
  plans = plansOf(app);
});
afterAll(() => app.close());

type Answer = Awaited<ReturnType<ReturnType<typeof plansOf>["get"]>>;
/** The body of an answer that fits its schema. */
function told<A>(answer: Answer, schema: TSchema, status = 200): A {
  expect(answer.statusCode, answer.body).toBe(status);
  expect(answer.headers["cache-control"]).toBe("no-store");
  expect(answer.headers.etag).toBeUndefined();
  const body = answer.json();
  expect(Value.Errors(schema, body)).toEqual([]);
  return body as A;
}
const refused = (answer: Answer) => ({ status: answer.statusCode, code: answer.json().code });
const ids = (list: readonly { readonly id: string }[] | null | undefined) => list?.map(({ id }) => id);

const NAME = "Wanderley of the Harbour";
const LANGUAGE_RULE = { working: ["fr"], booths: 0, missing: "exclude" as const };
const withGuest = handMadePlan({
  title: "A meeting in the harbour",
  pool: {
    ...handMadePlan().pool,
    guests: [
      {
        ...{ id: "g1", name: NAME, unit: "person" as const, languages: ["pt"] },
        values: { gender: ["womanly"], country: ["SN"], field: ["labour"] },
      },
    ],
  },
  quotas: [
    {
      ...{ id: "women", words: "women first", field: "gender", values: ["womanly"] },
      ...{ minimum: 1, missing: "unknown" as const },
    },
  ],
});

describe("a plan over HTTP", () => {
  it("is kept, listed, read, changed, saved as a file and erased", async () => {
    const { id } = told<KeptPlan>(await plans.post("", withGuest), KeptPlan, 201);
    expect(told<PlanList>(await plans.get(""), PlanList).items).toContainEqual({
      ...{ id, revision: 1, title: withGuest.title },
    });
    const change = { revision: 1, plan: { ...withGuest, title: "Renamed" } };
    expect(told<KeptPlan>(await plans.put(`/${id}`, change), KeptPlan).revision).toBe(2);
    expect(refused(await plans.put(`/${id}`, change))).toEqual({ status: 409, code: "plan-changed" });
    const file = await plans.get(`/${id}/file`);
    expect(told<Plan>(file, Plan)).toEqual(change.plan);
    expect(file.headers["content-disposition"]).toMatch(/^attachment; filename="plan.json"/);
    const erased = await plans.erase(`/${id}`);
    expect([erased.statusCode, erased.body]).toEqual([204, ""]);
    expect(refused(await plans.get(`/${id}`))).toEqual({ status: 404, code: "plan-unknown" });
  });

  it("may be as large as 8 MiB, and not larger", async () => {
    const sized = (bytes: number) => {
      const guest = withGuest.pool.guests[0];
      const values = { note: Array.from({ length: Math.floor(bytes / 203) }, () => "x".repeat(200)) };
      return { ...withGuest, pool: { ...withGuest.pool, guests: [{ ...guest, values }] } };
    };
    const { id } = told<KeptPlan>(await plans.post("", sized(7_000_000)), KeptPlan, 201);
    expect(refused(await plans.put(`/${id}`, { revision: 1, plan: sized(9_000_000) }))).toEqual({
      ...{ status: 413, code: "body-too-large" },
    });
    await plans.erase(`/${id}`);
  });

  it("counts every number of a list made by hand, and keeps nothing of it", async () => {
    const { id } = await plans.keep(withGuest);
    const count = (guest: string) => plans.post(`/${id}/numbers`, { list: [{ id: guest, delegates: 1 }] });
    expect(told<PlanNumbers>(await count("g1"), PlanNumbers)).toEqual({
      ...{ seats: 1, cost: 0, risk: 0, quotas: [{ id: "women", seats: 1 }], broken: [], aims: [1] },
      ...{ covered: [{ region: "011", field: "labour" }], bridges: [], booths: [] },
    });
    expect(told<PlanNumbers>(await count("alpha"), PlanNumbers).broken).toEqual([
      { kind: "minimum", of: "women" },
    ]);
    expect(refused(await count("nobody"))).toEqual({ status: 422, code: "plan-guest-unknown" });
    expect((await plans.get(`/${id}`)).json()).toMatchObject({ revision: 1, plan: { list: null } });
  });

  it("is solved to the same list twice, which becomes its own", async () => {
    const one = await plans.keep(withGuest);
    const other = await plans.keep(withGuest);
    told<Job>(await plans.post(`/${one.id}/solve`, { seconds: 10 }), Job, 202);
    const solved = [await plans.solved(one.id), await plans.solved(other.id)];
    for (const { revision, plan, found } of solved) {
      expect(ids(plan.list)).toEqual(["alpha", "g1"]);
      expect(found).toMatchObject({
        ...{ ofRevision: revision, kind: "list", isSolvedToTheEnd: true, network: 1, seed: 7 },
        ...{ aims: [{ value: 2, bound: 2, gap: 0 }], list: plan.list, chances: null },
      });
    }
    expect((await plans.get(`/${one.id}/solving`)).body).toBe("null");
    const room = told<PlanRoom>(await plans.get(`/${one.id}/pool`), PlanRoom);
    expect(room.numbers).toMatchObject({ seats: 2, aims: [2], broken: [] });
  });

  it("says why no list keeps its rules, and what would have to give", async () => {
    const { id } = await plans.keep({ ...withGuest, never: ["g1"] });
    const kept = await plans.solved(id);
    told<KeptPlan>(await plans.get(`/${id}`), KeptPlan);
    expect(kept).toMatchObject({ revision: 1, plan: { list: null } });
    expect(kept.found).toMatchObject({ kind: "conflict", list: [] });
    expect(kept.found?.conflict?.rules).toEqual([
      { kind: "minimum", of: "women" },
      { kind: "never", of: "g1" },
    ]);
    expect(kept.found?.conflict?.relaxations).toContainEqual([
      { rule: { kind: "minimum", of: "women" }, by: 1 },
    ]);
  });

  it("says that the time brought neither a list nor a proof that there is none", async () => {
    const { id } = await plans.keep(hardPlan());
    const job = told<Job>(await plans.post(`/${id}/solve`, { seconds: 1 }), Job, 202);
    expect(await plans.ended(job)).toMatchObject({ state: "done", problem: null, code: null });
    const kept = told<KeptPlan>(await plans.get(`/${id}`), KeptPlan);
    expect(kept).toMatchObject({ revision: 1, plan: { list: null } });
    expect(kept.found).toMatchObject({
      ...{ kind: "unsolved", ofRevision: 1, list: [], aims: [], conflict: null, isSolvedToTheEnd: false },
    });
    expect((await plans.get(`/${id}/solving`)).body).toBe("null");
    const room = told<PlanRoom>(await plans.get(`/${id}/pool`), PlanRoom);
    expect([room.problem, room.numbers]).toEqual([null, null]);
  });

  it("draws a fair list among those as good as the best, with the chance of each", async () => {
    const aims: Plan["aims"] = [{ kind: "cover", cells: [{ region: "001", field: null, weight: 1 }] }];
    const { id } = await plans.keep(handMadePlan({ mode: "fair", aims, seats: { minimum: 1, maximum: 1 } }));
    const { found, plan } = await plans.solved(id);
    const chances = new Map(found?.chances?.map(({ id: guest, chance }) => [guest, chance]));
    expect(chances.get("delta")).toBe(0);
    for (const guest of ["alpha", "beta", "gamma"]) expect(chances.get(guest)).toBeCloseTo(1 / 3, 6);
    expect(plan.list).toHaveLength(1);
  });

  it("is solved around answers, which are written into it", async () => {
    const { id } = await plans.keep(withGuest);
    const { revision } = await plans.solved(id);
    const answers = { g1: "accepted", alpha: "refused" };
    expect(refused(await plans.post(`/${id}/replace`, { revision: 1, answers }))).toEqual({
      ...{ status: 409, code: "plan-changed" },
    });
    const job = told<Job>(await plans.post(`/${id}/replace`, { revision, answers }), Job, 202);
    expect(await plans.ended(job)).toMatchObject({ state: "done", done: 1, total: 1 });
    const { plan } = told<KeptPlan>(await plans.get(`/${id}`), KeptPlan);
    expect(plan.answers).toEqual(answers);
    expect(ids(plan.list)).toContain("g1");
    expect(ids(plan.list)).not.toContain("alpha");
  });

  it("explains a guest, and names reserves, of a plan that has a list", async () => {
    const { id } = await plans.keep(withGuest);
    const ask = (guest: string) => plans.post(`/${id}/explain`, { id: guest });
    expect(refused(await ask("g1"))).toEqual({ status: 409, code: "plan-without-list" });
    await plans.solved(id);
    expect(told<PlanExplanation>(await ask("g1"), PlanExplanation)).toMatchObject({
      ...{ id: "g1", isInvited: true, onlyCells: [{ region: "011", field: "labour" }] },
      ...{ aimsWith: [2], aimsWithout: [1], forced: null, brokenBy: [{ kind: "minimum", of: "women" }] },
    });
    expect(refused(await ask("nobody"))).toEqual({ status: 422, code: "plan-guest-unknown" });
    const { byGuest, byCell } = told<PlanReserves>(await plans.get(`/${id}/reserves`), PlanReserves);
    expect(byGuest.map(({ leaves, reserves }) => [leaves, reserves.length])).toEqual([
      ["alpha", 3],
      ["g1", 0],
    ]);
    expect(byCell.map(({ cell, covers }) => [cell.region, covers])).toEqual([
      ["005", "alpha"],
      ["011", "g1"],
    ]);
  });

  it("is refused before a job begins when it is wrong in itself", async () => {
    const { id } = await plans.keep({ ...withGuest, must: ["nobody"] });
    expect(refused(await plans.post(`/${id}/solve`, { seconds: 1 }))).toEqual({
      ...{ status: 422, code: "plan-impossible" },
    });
  });

  it("leaves no name, value, field or word of it in the log, also when it fails", async () => {
    lines.length = 0;
    const { id } = await plans.keep({ ...withGuest, interpretation: LANGUAGE_RULE });
    await plans.solved(id);
    await plans.get(`/${id}/pool`);
    await plans.post(`/${id}/explain`, { id: "g1" });
    await plans.post("", { ...withGuest, quotas: [{ womanly: NAME }] });
    await plans.put(`/${id}`, { revision: 9, plan: withGuest });
    await plans.erase(`/${id}`);
    const log = lines.join("\n");
    expect(log).toContain("/plans/:id/solve");
    for (const word of [NAME, "Wanderley", "womanly", "gender", "women", "harbour", "labour", id])
      expect(log.toLowerCase()).not.toContain(word.toLowerCase());
  });
});
