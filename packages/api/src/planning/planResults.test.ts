import { GuestsRead, PlanAftermath, PlanCards, PlanEffect, PlanLimits, PlanSeating } from "@maillage/model";
import type { TSchema } from "typebox";
import { Value } from "typebox/value";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AS_OWNER, BASE, handMadeApp } from "../testing/app.ts";
import { listedPlan, meetingBatch } from "../testing/encounters.ts";
import { memoryStore } from "../testing/memoryStore.ts";
import { plansOf } from "../testing/plans.ts";

let app: Awaited<ReturnType<typeof handMadeApp>>;
let plans: ReturnType<typeof plansOf>;
const logged: string[] = [];
beforeAll(async () => {
  app = await handMadeApp({
    store: memoryStore(meetingBatch()),
    log: { write: (line: string) => void logged.push(line) },
    logLevel: "info",
  });
  plans = plansOf(app);
});
afterAll(() => app.close());

const personal = { id: "own-1", name: "Zenobia Quux", unit: "person" as const, languages: [] };
const PLAN = listedPlan({
  pool: {
    ...listedPlan().pool,
    guests: [{ ...personal, values: { country: ["ES"], gender: ["woman"] } }],
  },
  tables: { rounds: 2, tables: 2, languages: [], fixed: [{ id: "kin", table: 2, round: null }] },
});

/** The answer, which must fit its schema. */
async function fits<A>(schema: TSchema, asked: ReturnType<typeof plans.get>): Promise<A> {
  const { statusCode, body } = await asked;
  expect([statusCode, body]).toEqual([200, body]);
  expect([...Value.Errors(schema, JSON.parse(body))]).toEqual([]);
  return JSON.parse(body) as A;
}

describe("around an encounter", () => {
  it("is told what the list would change, whom each could meet, who sits where, and what limits it", async () => {
    const { id } = await plans.keep(PLAN);
    expect(await fits<PlanEffect>(PlanEffect, plans.get(`/${id}/effect`))).toMatchObject({
      ...{ newPairs: 5, knownPairs: 1, past: { pairs: 3, followed: 1 } },
      after: { components: 1 },
    });
    const { items } = await fits<PlanCards>(PlanCards, plans.get(`/${id}/cards`));
    expect(items.map((one) => one.id)).toEqual(["alpha", "kin", "lum", "own-1"]);
    const seating = await fits<PlanSeating>(PlanSeating, plans.get(`/${id}/seating`));
    expect(seating.rounds.map((tables) => tables.map(({ seats }) => seats.length))).toEqual([
      [2, 2],
      [2, 2],
    ]);
    for (const [, second] of seating.rounds) expect(second?.seats.map((one) => one.id)).toContain("kin");
    // kin meets two of the three others, of whom it knows one; the other two of each round meet beside it.
    expect(seating).toMatchObject({ newMeetings: { count: 4 }, acrossGaps: { count: 1, bound: 1 } });
    const limits = await fits<PlanLimits>(PlanLimits, plans.get(`/${id}/limits`));
    expect(limits.items[0]).toMatchObject({ rule: { kind: "seats", of: null }, by: 1, aims: [{ value: 1 }] });
  });

  it("has lists as files, with the fields of guests that were asked for and no others", async () => {
    const { id } = await plans.keep(PLAN);
    const csv = async (list: string, more: object = {}) => {
      const answer = await plans.post(`/${id}/lists/${list}`, { format: "csv", ...more });
      expect([answer.statusCode, answer.headers["content-type"]]).toEqual([200, "text/csv; charset=utf-8"]);
      return answer.body;
    };
    expect(await csv("invitations")).toContain("Zenobia Quux");
    for (const list of ["invitations", "travel", "interpretation", "tables", "reserves"])
      expect(await csv(list)).not.toContain("woman");
    expect(await csv("travel", { fields: ["gender"], language: "ar" })).toContain("woman");
    expect((await csv("tables")).trim().split("\n")).toHaveLength(9);
    const book = await plans.post(`/${id}/lists/travel`, { format: "xlsx" });
    expect(book.headers["content-disposition"]).toContain("travel.xlsx");
    expect(book.rawPayload.subarray(0, 2).toString()).toBe("PK");
  });

  it("looks back when the plan says when it was and who came", async () => {
    const { id } = await plans.keep({ ...PLAN, came: ["kin", "lum"] });
    const after = await fits<PlanAftermath>(PlanAftermath, plans.get(`/${id}/aftermath`));
    expect(after).toMatchObject({ planned: 4, came: 2, ties: [{ tie: "p3" }] });
  });

  it("has nothing to tell of a plan without list, tables or date", async () => {
    const { id } = await plans.keep({ ...PLAN, list: null, tables: null });
    for (const part of ["effect", "cards", "limits", "seating"])
      expect((await plans.get(`/${id}/${part}`)).json().code).toBe("plan-without-list");
    expect((await plans.post(`/${id}/lists/travel`, { format: "csv" })).json().code).toBe(
      "plan-without-list",
    );
    expect((await plans.get(`/${id}/aftermath`)).json().code).toBe("plan-not-held");
    const listed = await plans.keep({ ...PLAN, tables: null });
    expect((await plans.get(`/${listed.id}/seating`)).json().code).toBe("plan-without-tables");
    const tables = { ...PLAN.tables!, tables: 9 };
    const crowded = await plans.keep({ ...PLAN, tables });
    expect((await plans.get(`/${crowded.id}/seating`)).json().code).toBe("plan-tables-impossible");
  });

  it("is solved around the answers that it holds, however it is asked", async () => {
    const { id } = await plans.keep({ ...PLAN, answers: { moor: "accepted", lum: "refused" } });
    const ids = (await plans.solved(id)).plan.list?.map((one) => one.id) ?? [];
    expect([ids.includes("moor"), ids.includes("lum")]).toEqual([true, false]);
  });

  it("leaves nothing of people in a log", () => {
    expect(logged.length).toBeGreaterThan(10);
    for (const word of ["Quux", "gender", "woman", "own-1"])
      expect(logged.filter((line) => line.includes(word))).toEqual([]);
  });
});

it("guests come from the bytes of a file", async () => {
  const answer = app.inject({
    method: "POST",
    url: `${BASE}/plans/guests?format=csv`,
    headers: { ...AS_OWNER, "content-type": "application/octet-stream" },
    payload: Buffer.from("name,country,gender\nAda,FR,woman\n,FR,\n"),
  });
  const read = await fits<GuestsRead>(GuestsRead, answer);
  expect(read.guests).toMatchObject([{ name: "Ada", values: { country: ["FR"], gender: ["woman"] } }]);
  expect(read.problems).toMatchObject([{ row: 3, column: "name", rule: "empty-cell" }]);
});
