import { evaluator, type Problem } from "@maillage/planner";
import { expect, it, vi } from "vitest";
import { Jobs } from "../jobs.ts";
import { PlanThread } from "./planThread.ts";
import { solveApart } from "./solveApart.ts";

const dying = new URL("../testing/dyingSolver.js", import.meta.url);
const stopped = new URL("../testing/stoppedSolver.js", import.meta.url);

const until = (check: () => unknown) => vi.waitFor(check, { timeout: 30_000 });
const guest = (id: string) => ({
  ...{ id, unit: "organisation" as const, delegates: { minimum: 1, maximum: 1 } },
  ...{ values: {}, cells: [id], cost: 0, risk: 0, languages: [] },
});
const problem: Problem = {
  guests: [guest("alpha"), guest("beta")],
  seats: { minimum: 1, maximum: 2 },
  ...{ quotas: [], must: [], never: [], notTogether: [], onlyTogether: [] },
  ...{ budget: null, risk: null, interpretation: null, tolerance: 0, seed: 1 },
  aims: [
    {
      kind: "cover",
      cells: [
        { cell: "alpha", weight: 1 },
        { cell: "beta", weight: 4 },
      ],
    },
  ],
};

it("keeps the best list so far when its thread dies, with what is known without the solver", async () => {
  const jobs = new Jobs(() => undefined);
  const keep = vi.fn(async () => undefined);
  const { job, ended, best } = solveApart({
    ...{ jobs, key: "plan", keep, evaluate: evaluator(problem) },
    start: () => PlanThread.start(dying),
    task: { problem, seconds: 1, isFair: false },
  });
  await ended;
  expect(best()).toMatchObject({ list: [{ id: "alpha", delegates: 1 }] });
  expect(keep.mock.calls).toEqual([
    [
      expect.objectContaining({
        kind: "list",
        list: [{ id: "alpha", delegates: 1 }],
        aims: [{ value: 1, bound: 2, gap: 0.5 }],
        isSolvedToTheEnd: false,
      }),
      true,
    ],
  ]);
  await until(() =>
    expect(jobs.find(job.id)).toMatchObject({
      state: "failed",
      problem: expect.stringContaining("The solver ended before it had answered"),
    }),
  );
});

it("keeps what a solver has that is stopped by cancelling its job", async () => {
  const jobs = new Jobs(() => undefined);
  const keep = vi.fn(async () => undefined);
  const { job, ended, best } = solveApart({
    ...{ jobs, key: "plan", keep, evaluate: evaluator(problem) },
    start: () => PlanThread.start(stopped),
    task: { problem, seconds: 600, isFair: false },
  });
  await until(() => expect(best()).not.toBeNull());
  expect(jobs.cancel(job.id)).toMatchObject({ state: "cancelled", done: 0, total: 1 });
  await ended;
  expect(keep).toHaveBeenCalledWith(expect.objectContaining({ kind: "list", list: best()?.list }), false);
});

it("fails what is asked of a thread that has ended", async () => {
  const thread = PlanThread.start(dying);
  const input = { problem, list: [], most: 1 };
  await expect(thread.ask("reserves", input)).rejects.toMatchObject({ code: "plan-solver-died" });
  expect(thread.hasEnded).toBe(true);
  await expect(thread.ask("reserves", input)).rejects.toMatchObject({ code: "plan-solver-died" });
});
