import { newPlan, type Plan, type PoolGuest } from "@maillage/model";
import { expect, it } from "vitest";
import { cellsOf, onlyCoveredBy, reasonOf, servingNothing, valuesIn, works } from "./covered.ts";

const guest = (id: string, region: string, field: string[]): PoolGuest => ({
  ...{ id, entity: null, name: id, unit: "organisation", delegates: { minimum: 1, maximum: 1 } },
  ...{ values: { region: [region], field }, languages: [], cost: 0, risk: 0, alike: null },
});
const EASTERN_AFRICA = "014";
const AFRICA = "002";
const WESTERN_EUROPE = "155";
const kenya = guest("k", EASTERN_AFRICA, ["health"]);
const other = guest("o", EASTERN_AFRICA, ["labour"]);
const paris = guest("p", WESTERN_EUROPE, []);
const aims: Plan["aims"] = [
  { kind: "cover", cells: [{ region: AFRICA, field: "health", weight: 1 }] },
  {
    kind: "bridges",
    bridges: [
      { regions: [EASTERN_AFRICA, WESTERN_EUROPE], field: null, weight: 1 },
      { regions: [WESTERN_EUROPE, AFRICA], field: null, weight: 1 },
    ],
  },
];

it("names each cell of the aims once", () => {
  expect(cellsOf(aims)).toEqual([
    { region: AFRICA, field: "health" },
    { region: EASTERN_AFRICA, field: null },
    { region: WESTERN_EUROPE, field: null },
    { region: AFRICA, field: null },
  ]);
});

it("lets a guest work in the regions that hold its own, and in any field where none is named", () => {
  expect(works(kenya, { region: AFRICA, field: "health" })).toBe(true);
  expect(works(other, { region: AFRICA, field: "health" })).toBe(false);
  expect(works(paris, { region: AFRICA, field: null })).toBe(false);
  expect(valuesIn(kenya, "region")).toContain(AFRICA);
});

it("says what nobody else on the list covers", () => {
  const guests = new Map([kenya, other, paris].map((one) => [one.id, one]));
  const list = (...ids: string[]) => ids.map((id) => ({ id, delegates: 1 }));
  const only = onlyCoveredBy(aims, list("k", "o", "p", "gone"), guests);
  expect(only.get("k")).toEqual([{ region: AFRICA, field: "health" }]);
  expect(only.get("o")).toBeUndefined();
  expect(only.get("p")).toEqual([{ region: WESTERN_EUROPE, field: null }]);
  expect(onlyCoveredBy(aims, list("k"), guests).get("k")).toHaveLength(3);
});

it("gives the first reason that holds, and none where the plan asks for nothing", () => {
  const nothing = { must: [], quotas: [], aims: [] };
  const cell = { region: AFRICA, field: "health" };
  const seats = { kind: "seats" as const, field: "field", values: ["labour"] };
  const quota = {
    id: "q",
    words: "",
    field: "region",
    values: [AFRICA],
    minimum: 1,
    missing: "unknown" as const,
  };
  expect(reasonOf(nothing, kenya, [])).toBeNull();
  expect(reasonOf({ ...nothing, must: ["k"], aims }, kenya, [cell])).toEqual({ kind: "required" });
  expect(reasonOf({ ...nothing, aims }, kenya, [cell])).toEqual({ kind: "only", cells: [cell] });
  expect(reasonOf({ ...nothing, quotas: [quota], aims }, kenya, [])).toEqual({ kind: "counts", of: quota });
  expect(reasonOf({ ...nothing, aims: [seats] }, other, [])).toEqual({ kind: "counts", of: seats });
  expect(reasonOf({ ...nothing, aims }, kenya, [])).toEqual({ kind: "shared" });
  expect(reasonOf({ ...nothing, aims: [seats] }, kenya, [])).toEqual({ kind: "coversNothing" });
  expect(reasonOf({ ...nothing, quotas: [{ ...quota, minimum: 0 }] }, kenya, [])).toBeNull();
});

it("counts those of a list who cover nothing, and nobody where nothing is asked for", () => {
  const guests = new Map([kenya, other, paris].map((one) => [one.id, one]));
  const list = ["k", "o", "p", "gone"].map((id) => ({ id, delegates: 1 }));
  const plan = { ...newPlan("plan", 4, null), list };
  expect(servingNothing(plan, guests)).toBe(0);
  const cells = [{ region: AFRICA, field: "health", weight: 1 }];
  expect(servingNothing({ ...plan, aims: [{ kind: "cover", cells }] }, guests)).toBe(2);
  expect(servingNothing({ ...plan, aims }, guests)).toBe(0);
});
