import type { Plan, PlanQuota } from "@maillage/model";
import { newPlan, parsePlan } from "@maillage/model";
import { expect, it } from "vitest";
import {
  dropGuest,
  hasBridge,
  raiseAim,
  recentScope,
  relax,
  setSeats,
  toggleBridge,
  toggleInvited,
} from "./planEdits.ts";

const quota: PlanQuota = {
  ...{ id: "q", words: "", field: "gender", values: ["woman"] },
  ...{ minimum: 5, maximum: 8, missing: "exclude" },
};
const plan: Plan = {
  ...newPlan("plan", 10, {}),
  seats: { minimum: 6, maximum: 10 },
  quotas: [quota],
  must: ["a"],
  never: ["b"],
  notTogether: [
    ["a", "c"],
    ["c", "d"],
    ["d", "e"],
  ],
  onlyTogether: [["c", "d", "e"]],
  budget: { limit: 100, perOrigin: {}, otherwise: 1 },
  risk: { limit: 2, perOrigin: {}, otherwise: 1 },
  interpretation: { working: ["en"], booths: 1, missing: "unknown" },
  list: [{ id: "a", delegates: 1 }],
};

it("makes a plan that its format takes", () => {
  expect(parsePlan(newPlan("new", 40, null)).seats).toEqual({ minimum: 0, maximum: 40 });
});

it("lets each kind of rule give what a way out asks of it", () => {
  const given = (kind: Parameters<typeof relax>[0][number]["rule"]["kind"], of: string | null, by: number) =>
    relax([{ rule: { kind, of }, by }])(plan);
  expect(given("seats", null, 2).seats.maximum).toBe(12);
  expect(given("seats-filled", null, 2).seats.minimum).toBe(4);
  expect(given("minimum", "q", 2).quotas[0]?.minimum).toBe(3);
  expect(given("maximum", "q", 2).quotas[0]?.maximum).toBe(10);
  expect(given("known", "q", 1).quotas[0]?.missing).toBe("unknown");
  expect(given("must", "a", 1).must).toEqual([]);
  expect(given("never", "b", 1).never).toEqual([]);
  expect(given("only-together", "0", 1).onlyTogether).toEqual([]);
  expect(given("budget", null, 10.001).budget?.limit).toBe(110.01);
  expect(given("risk", null, 0.5).risk?.limit).toBe(2.5);
  expect(given("interpretation", null, 1).interpretation?.booths).toBe(2);
});

it("takes out groups by the places that they had", () => {
  const given = relax([
    { rule: { kind: "not-together", of: "0" }, by: 1 },
    { rule: { kind: "not-together", of: "2" }, by: 1 },
    { rule: { kind: "seats", of: null }, by: 1 },
  ])(plan);
  expect(given.notTogether).toEqual([["c", "d"]]);
  expect(given.seats.maximum).toBe(11);
});

it("takes a guest out of every rule that names it, and a group of one with it", () => {
  const without = dropGuest("c")(plan);
  expect(without.notTogether).toEqual([["d", "e"]]);
  expect(without.onlyTogether).toEqual([["d", "e"]]);
  expect(dropGuest("a")(plan)).toMatchObject({ must: [], list: [] });
});

it("knows a bridge from either side, and takes it out where it stands already", () => {
  const one = toggleBridge({ regions: ["014", "155"], field: null, weight: 2 })(plan);
  expect(hasBridge(one, { regions: ["155", "014"], field: null, weight: 1 })).toBe(true);
  expect(hasBridge(one, { regions: ["155", "014"], field: "health", weight: 1 })).toBe(false);
  expect(toggleBridge({ regions: ["155", "014"], field: null, weight: 9 })(one).aims).toEqual([]);
});

it("puts guests in and out, and gives one more seats", () => {
  const two = toggleInvited({ id: "z", delegates: 2 })(plan);
  expect(two.list).toEqual([
    { id: "a", delegates: 1 },
    { id: "z", delegates: 2 },
  ]);
  expect(setSeats("z", 3)(two).list?.[1]).toEqual({ id: "z", delegates: 3 });
  expect(toggleInvited({ id: "a", delegates: 1 })(two).list).toEqual([{ id: "z", delegates: 2 }]);
});

it("moves an aim before the one above it", () => {
  const aims: Plan["aims"] = [
    { kind: "cover", cells: [] },
    { kind: "bridges", bridges: [] },
    { kind: "seats", field: "gender", values: ["woman"] },
  ];
  expect(raiseAim(2)({ ...plan, aims }).aims.map(({ kind }) => kind)).toEqual(["cover", "seats", "bridges"]);
});

it("asks in a new plan for organisations that certainly had a tie in the last ten years", () => {
  const scope = recentScope(new Date("2027-03-01T00:00:00Z"));
  expect(scope).toEqual({ window: "2017/2027", certainty: "certainly" });
  expect(parsePlan(newPlan("new", 40, scope)).pool.scope).toEqual(scope);
});
