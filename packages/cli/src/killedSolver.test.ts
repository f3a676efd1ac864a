import { seededRandom } from "@maillage/analysis";
import { FIELDS, type Job, type KeptPlan, type Plan, regionOfCountry } from "@maillage/model";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { PlanThread } from "../../api/src/planning/planThread.ts";
import { handMadeApp } from "../../api/src/testing/app.ts";
import { handMadePlan, plansOf } from "../../api/src/testing/plans.ts";

const own = new URL("../dist/planningWorker.js", import.meta.url);
const ending = new URL("./testing/endingSolver.js", import.meta.url);
const start = PlanThread.start.bind(PlanThread);

let app: Awaited<ReturnType<typeof handMadeApp>>;
let plans: ReturnType<typeof plansOf>;
beforeAll(async () => {
  app = await handMadeApp();
  plans = plansOf(app);
});
afterAll(() => app.close());
afterEach(() => vi.restoreAllMocks());

const COUNTRIES = ["BR", "KE", "FR", "IN", "MX", "SN", "ES", "EG"];

/** 500 guests for 14 seats and a cell for each region and field: no solver proves the best list of it within seconds. */
function longPlan(): Plan {
  const random = seededRandom(3);
  const oneOf = <T>(of: readonly T[]): T => of[random.below(of.length)]!;
  const fields = FIELDS.map(({ id }) => id);
  const guests = Array.from({ length: 500 }, (_, at) => ({
    ...{ id: `g${at + 1}`, name: `Guest ${at + 1}`, unit: "person" as const, languages: [] },
    values: {
      country: [...new Set([oneOf(COUNTRIES), oneOf(COUNTRIES)])],
      field: [...new Set([oneOf(fields), oneOf(fields), oneOf(fields)])],
    },
    cost: 100 + random.below(900),
  }));
  const cells = COUNTRIES.flatMap((country) =>
    fields.map((field) => ({ region: regionOfCountry(country)!, field, weight: 1 + random.below(9) })),
  );
  return handMadePlan({
    pool: { scope: null, units: "person", delegates: { minimum: 1, maximum: 1 }, guests },
    seats: { minimum: 10, maximum: 14 },
    budget: { limit: 5_000, perOrigin: {}, otherwise: 0 },
    aims: [{ kind: "cover", cells }],
  });
}

/** The plan after its first solver has ended, and after the next. */
async function solvedTwice(id: string, end: () => Promise<void>): Promise<KeptPlan[]> {
  const job: Job = (await plans.post(`/${id}/solve`, { seconds: 600 })).json();
  await end();
  expect(await plans.ended(job)).toMatchObject({ state: "failed", code: "plan-solver-died" });
  const left: KeptPlan = (await plans.get(`/${id}`)).json();
  vi.restoreAllMocks();
  vi.spyOn(PlanThread, "start").mockImplementation(() => start(own));
  return [left, await plans.solved(id, 1)];
}

const best = async (id: string) => (await plans.get(`/${id}/solving`)).json();

it.each(["by itself", "by hand"])(
  "a solver's thread that ends half-way, %s, leaves its best list, and the next one solves the plan",
  async (how) => {
    const threads: PlanThread[] = [];
    vi.spyOn(PlanThread, "start").mockImplementation(() => {
      threads.push(start(how === "by hand" ? own : ending));
      return threads[0]!;
    });
    const { id } = await plans.keep(longPlan());
    const [left, next] = await solvedTwice(id, async () => {
      if (how === "by itself") return;
      await vi.waitFor(async () => expect(await best(id)).not.toBeNull(), { timeout: 30_000 });
      threads[0]!.close();
    });
    expect(threads).toHaveLength(1);
    // What a dead solver left stands beside the plan; its own list is that of one which ended its work.
    expect(left).toMatchObject({ revision: 1, plan: { list: null } });
    expect(left!.found).toMatchObject({ kind: "list", ofRevision: 1, isSolvedToTheEnd: false });
    expect(left!.found!.list.length).toBeGreaterThanOrEqual(10);
    const [aim] = left!.found!.aims;
    expect(aim!.value).toBeGreaterThan(0);
    expect(aim!.bound).toBeGreaterThanOrEqual(aim!.value);
    expect(next).toMatchObject({ revision: 2, found: { kind: "list", ofRevision: 2 } });
    expect(next!.plan.list).toEqual(next!.found!.list);
    expect(next!.found!.list.length).toBeGreaterThanOrEqual(10);
  },
);
