import { type KeptPlan, newPlan, type Plan, type PlanFound, type PlanRoom } from "@maillage/model";
import { expect, it } from "vitest";
import { planLines } from "./planText.ts";

const plan: Plan = {
  ...newPlan("A plan", 6, null),
  seats: { minimum: 4, maximum: 6 },
  quotas: [
    { id: "q", words: "from Africa", field: "region", values: ["002"], minimum: 3, missing: "exclude" },
  ],
  ...{ must: ["a"], notTogether: [["a", "b"]], budget: { limit: 900, perOrigin: {}, otherwise: 100 } },
  aims: [{ kind: "seats", field: "kind", values: ["union"] }],
};
const guest = (id: string, name: string, country?: string): PlanRoom["guests"][number] => ({
  ...{ id, name, entity: null, unit: "organisation", delegates: { minimum: 1, maximum: 2 }, languages: [] },
  ...{ values: country === undefined ? {} : { country: [country] }, cost: 100, risk: 0, alike: null },
});
const room: PlanRoom = {
  ...{ revision: 1, network: 2, guests: [guest("a", "Alpha", "SN"), guest("b", "Beta")], fields: [] },
  ...{ impossible: { cells: [], bridges: [] }, numbers: null, problem: null },
};
const found: PlanFound = {
  ...{ ofRevision: 1, kind: "list", aims: [{ value: 3, bound: 4, gap: 0.25 }], isSolvedToTheEnd: false },
  list: [
    { id: "a", delegates: 2 },
    { id: "b", delegates: 1 },
  ],
  ...{ seed: 3, solver: "solver 1", network: 2, chances: null, conflict: null },
};
const linesOf = (part: Partial<PlanFound> | null, of: Partial<Plan> = {}) => {
  const kept: KeptPlan = {
    id: "x",
    revision: 1,
    plan: { ...plan, ...of },
    found: part && { ...found, ...part },
  };
  return planLines(kept, room);
};

it("names who is invited, how good the list is, and how it was found", () => {
  expect(linesOf({})).toEqual([
    "Alpha  (Senegal, 2 seats, cost 200)",
    "Beta  (country unknown, 1 seat, cost 100)",
    "Aim 1, seats for kind union: 3 of at most 4 (gap 25.0 %)",
    "3 seats. Not solved to the end: keep this list, another run may give another. Seed 3, network at revision 2, solver 1.",
  ]);
});

it("names the chance of each where the list was drawn, and says where it was not", () => {
  const chances = [{ id: "a", chance: 0.5 }];
  const drawn = linesOf({ chances, isSolvedToTheEnd: true }, { mode: "fair" });
  expect(drawn[0]).toBe("Alpha  (Senegal, 2 seats, cost 200, chance 50.0 %)");
  expect(drawn.at(-1)).toContain("3 seats, drawn by lot. Solved to the end");
  expect(linesOf({ chances }, { mode: "fair" }).at(-1)).toContain(
    "by lot; more time may find fairer chances",
  );
  expect(linesOf({}, { mode: "fair" }).at(-1)).toContain("not drawn: the time was too short for chances");
});

it("names the rules that conflict and the ways out in words", () => {
  const minimum = { kind: "minimum" as const, of: "q" };
  const budget = { kind: "budget" as const, of: null };
  const rules = [
    minimum,
    budget,
    { kind: "must" as const, of: "a" },
    { kind: "not-together" as const, of: "0" },
  ];
  const relaxations = [[{ rule: minimum, by: 1 }], [{ rule: budget, by: 300 }], [{ rule: rules[2]!, by: 1 }]];
  expect(linesOf({ kind: "conflict", list: [], aims: [], conflict: { rules, relaxations } })).toEqual([
    "No list keeps these rules together:",
    "- at least 3 seats for “from Africa”",
    "- cost at most 900",
    "- Alpha must come",
    "- at most one of: Alpha, Beta",
    "Any one of these is enough, the cheapest first:",
    "1. at least 3 seats for “from Africa”: ask for 1 fewer",
    "2. cost at most 900: allow 300 more",
    "3. Alpha must come: give it up",
  ]);
  expect(linesOf({ kind: "conflict", list: [], aims: [] })).toEqual([
    "No list keeps all rules. The time was too short to say which of them conflict.",
  ]);
});

it("says that the time brought nothing", () => {
  for (const nothing of [linesOf(null), linesOf({ kind: "unsolved", list: [], aims: [] })])
    expect(nothing.join()).toContain("Give more --seconds, or fewer rules");
});
