import { describe, expect, it } from "vitest";
import type { MaillageError } from "./errors.ts";
import { type Plan, parsePlan } from "./planContract.ts";

const plan: Plan = {
  format: "maillage-plan",
  version: 1,
  title: "Spring encounter",
  encounter: { date: "2027-04", country: "FR" },
  pool: {
    scope: { window: "2015/2026" },
    units: "organisation",
    delegates: { minimum: 1, maximum: 2 },
    guests: [
      {
        id: "own-1",
        name: "A guest",
        unit: "person",
        values: { gender: ["woman"] },
        languages: ["fr"],
        cost: 400,
      },
    ],
  },
  seats: { minimum: 0, maximum: 20 },
  quotas: [
    { id: "women", words: "women", field: "gender", values: ["woman"], minimum: 8, missing: "unknown" },
  ],
  must: ["own-1"],
  never: [],
  notTogether: [],
  onlyTogether: [],
  budget: { limit: 9000, perOrigin: { FR: 120 }, otherwise: 900 },
  risk: null,
  interpretation: { working: ["fr"], booths: 1, missing: "unknown" },
  aims: [
    { kind: "bridges", bridges: [{ regions: ["150", "202"], field: null, weight: 2 }] },
    { kind: "seats", field: "first-time", values: ["yes"] },
  ],
  tolerance: 0.01,
  mode: "best",
  seed: 7,
  list: [{ id: "own-1", delegates: 1 }],
  answers: { "own-1": "accepted" },
  tables: { rounds: 3, tables: 4, languages: ["fr", null], fixed: [{ id: "own-1", table: 1, round: null }] },
  came: null,
};

describe("plan.json", () => {
  it("comes back from its text as it was", () => {
    expect(parsePlan(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
  });

  it.each([
    ["an unknown key", { ...plan, notes: "x" }],
    ["another version", { ...plan, version: 2 }],
    ["a parameter no scope has", { ...plan, pool: { ...plan.pool, scope: { query: "x" } } }],
    [
      "a cost below zero",
      { ...plan, pool: { ...plan.pool, guests: [{ ...plan.pool.guests[0], cost: -1 }] } },
    ],
    ["an unknown mode", { ...plan, mode: "guess" }],
    ["no object", null],
  ])("is refused with %s, without what stands there", (_, value) => {
    try {
      parsePlan(value);
      expect.unreachable();
    } catch (error) {
      expect((error as MaillageError).code).toBe("plan-invalid");
      expect((error as MaillageError).message).not.toContain("A guest");
    }
  });
});
