import { afterAll, beforeAll, expect, it } from "vitest";
import { handMadeApp } from "../testing/app.ts";
import { handMadePlan, plansOf } from "../testing/plans.ts";

let app: Awaited<ReturnType<typeof handMadeApp>>;
let plans: ReturnType<typeof plansOf>;
beforeAll(async () => {
  app = await handMadeApp();
  plans = plansOf(app);
});
afterAll(() => app.close());

it("keeps a plan, resolves its pool, and solves it into the plan", async () => {
  const made = await plans.post("", handMadePlan());
  expect(made.statusCode, made.body).toBe(201);
  const { id } = made.json();
  const room = (await plans.get(`/${id}/pool`)).json();
  expect(room.guests.map((guest: { id: string }) => guest.id)).toEqual(["alpha", "beta", "delta", "gamma"]);
  const solved = await plans.solved(id);
  expect(solved).toMatchObject({
    revision: 2,
    found: { ofRevision: 2, kind: "list", isSolvedToTheEnd: true },
  });
  expect(solved.plan.list).toEqual([
    { id: "alpha", delegates: 1 },
    { id: "beta", delegates: 1 },
  ]);
});
