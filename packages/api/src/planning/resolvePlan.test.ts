import { OWNER, type Plan, type PlanGuest } from "@maillage/model";
import { beforeAll, describe, expect, it } from "vitest";
import { readSnapshot, type Snapshot } from "../networkSnapshot.ts";
import { memoryStore } from "../testing/memoryStore.ts";
import { handMadePlan } from "../testing/plans.ts";
import { claim, handMadeBatch } from "../testing/records.ts";
import { poolOf } from "./pool.ts";
import { resolvePlan, roomOf } from "./resolvePlan.ts";

let snapshot: Snapshot;
beforeAll(async () => {
  snapshot = await readSnapshot(memoryStore(handMadeBatch()), { revision: 1, hash: "" }, OWNER);
});

const pool = (changes: Partial<Plan["pool"]>): Partial<Plan> => ({
  pool: { ...handMadePlan().pool, ...changes },
});
const guest = (id: string, changes: Partial<PlanGuest> = {}): PlanGuest => ({
  ...{ id, name: `Guest ${id}`, unit: "organisation" as const, values: {}, languages: [] },
  ...changes,
});
const idsOf = (plan: Plan) => poolOf(snapshot, plan).map(({ id }) => id);
const one = (plan: Plan, id: string) => poolOf(snapshot, plan).find((each) => each.id === id);

describe("the pool of a plan", () => {
  it.each([
    ["all of its kind, tied or not", {}, ["alpha", "beta", "delta", "gamma"]],
    ["those who work in a field themselves", { fields: "health" }, ["gamma"]],
    ["those who sit in a region themselves", { regions: "002" }, ["beta"]],
    ["those of a kind themselves", { kinds: "union" }, ["beta"]],
    ["the ends of ties of a type", { ties: "SUPPORTS" }, ["beta", "gamma"]],
    ["nobody", null, []],
  ])("holds %s", (_, scope, ids) => expect(idsOf(handMadePlan(pool({ scope })))).toEqual(ids));

  it("holds people where people are asked", () => {
    expect(idsOf(handMadePlan(pool({ units: "person" })))).toEqual(["person"]);
  });

  it("leaves out who was certainly gone before the encounter", async () => {
    const batch = handMadeBatch();
    const ended = [
      claim("alpha", { property: "dissolved", value: "1999" }),
      claim("beta", { property: "dissolved", value: "2027" }),
      claim("person", { property: "died", value: "2020-05" }),
    ];
    const later = memoryStore({ ...batch, claims: [...batch.claims, ...ended] });
    const gone = await readSnapshot(later, { revision: 1, hash: "" }, OWNER);
    const at = (date: string | null, units: "organisation" | "person") =>
      poolOf(gone, handMadePlan({ encounter: { date, country: null }, ...pool({ units }) })).map(
        ({ id }) => id,
      );
    expect(at("2027", "organisation")).toEqual(["beta", "delta", "gamma"]);
    expect(at("1999-06", "organisation")).toContain("alpha");
    expect(at(null, "organisation")).toEqual(["delta", "gamma"]);
    expect([at("2020-06", "person"), at("2020-05", "person"), at(null, "person")]).toEqual([
      [],
      ["person"],
      [],
    ]);
  });

  it("knows what the network knows of a guest", () => {
    const plan = handMadePlan({ encounter: { date: null, country: "BR" } });
    expect(one(plan, "alpha")).toMatchObject({
      values: {
        ...{ region: ["005"], country: ["BR"], field: ["labour"], kind: ["network"] },
        ...{ "first-time": ["no"], "local-host": ["yes"] },
      },
    });
    expect(one(plan, "beta")?.values).toMatchObject({ "first-time": ["yes"], "local-host": ["no"] });
    expect(one(plan, "delta")?.values["local-host"]).toBeUndefined();
  });

  it("adds what the plan says of a body to what is known of it, or puts it in its place", () => {
    const said = guest("beta", { values: { country: ["ML"], gender: ["x"] }, cost: 9, languages: ["fr"] });
    const plan = handMadePlan(pool({ scope: { fields: "health" }, guests: [said, guest("new")] }));
    expect(idsOf(plan)).toEqual(["beta", "gamma", "new"]);
    expect(one(plan, "beta")).toMatchObject({
      ...{ name: "Beta Union", entity: { id: "beta" }, cost: 9, languages: ["fr"] },
      values: { country: ["ML"], region: ["011"], gender: ["x"], field: ["labour"], language: ["fr"] },
    });
    expect(one(plan, "new")).toMatchObject({ entity: null, values: {} });
  });

  it("reckons cost and risk by country, where a guest has none of its own", () => {
    const budget = { limit: 100, perOrigin: { BR: 3 }, otherwise: 7 };
    const plan = handMadePlan({ budget, ...pool({ guests: [guest("new", { cost: 1 })] }) });
    const costs = poolOf(snapshot, plan).map(({ id, cost, risk }) => [id, cost, risk]);
    expect(costs).toEqual([
      ["alpha", 3, 0],
      ["beta", 7, 0],
      ["delta", 7, 0],
      ["gamma", 7, 0],
      ["new", 1, 0],
    ]);
  });

  it("tells guests of one name, whatever their case and accents", () => {
    const plan = handMadePlan(pool({ guests: [guest("new", { name: "via ALPHA" }), guest("other")] }));
    const alike = poolOf(snapshot, plan).flatMap(({ id, alike }) => (alike === null ? [] : [[id, alike]]));
    expect(alike).toEqual([
      ["alpha", "new"],
      ["new", "alpha"],
    ]);
  });
});

describe("a plan against the network", () => {
  const cover = (region: string, field: string | null): Plan["aims"][number] => ({
    kind: "cover",
    cells: [{ region, field, weight: 1 }],
  });

  it("counts a guest for each region that holds its seat, and for any field where none is named", () => {
    const aims = [cover("002", "labour"), cover("019", null), cover("150", "labour")];
    const { problem } = resolvePlan(snapshot, handMadePlan({ aims }));
    expect(problem.guests.map(({ id, cells }) => [id, cells])).toEqual([
      ["alpha", ["019|"]],
      ["beta", ["002|labour"]],
      ["delta", []],
      ["gamma", ["150|labour"]],
    ]);
    expect(problem.guests[0]?.values.region).toEqual(["005", "419", "019"]);
  });

  it("names parts of the aims that nobody serves, barred guests not counted", () => {
    const bridge = { regions: ["002", "019"] as [string, string], field: "labour", weight: 1 };
    const aims: Plan["aims"] = [
      cover("009", null),
      cover("150", null),
      { kind: "bridges", bridges: [bridge] },
    ];
    const { impossible } = roomOf(snapshot, handMadePlan({ aims, never: ["beta"] }), 1);
    expect(impossible).toEqual({
      cells: [
        { region: "009", field: null },
        { region: "002", field: "labour" },
      ],
      bridges: [{ regions: ["002", "019"], field: "labour" }],
    });
  });

  it.each([
    ["an unknown region", { aims: [cover("999", null)] }, "plan-region-unknown"],
    ["an unknown field", { aims: [cover("002", "chess")] }, "plan-region-unknown"],
    ["one who must come and is not there", { must: ["gone"] }, "plan-impossible"],
    ["one on its list who is not there", { list: [{ id: "gone", delegates: 1 }] }, "plan-guest-unknown"],
    ["a question that cannot be", pool({ scope: { window: "never" } }), "scope-invalid"],
    ["one guest twice", pool({ guests: [guest("new"), guest("new")] }), "plan-impossible"],
  ])("cannot be solved with %s, and says so beside what can be seen", (_, changes, code) => {
    const room = roomOf(snapshot, handMadePlan(changes as Partial<Plan>), 4);
    expect(room).toMatchObject({ revision: 4, network: 1, numbers: null, problem: { code } });
  });

  it("takes a field that only a guest of the plan has", () => {
    const chess = guest("new", { values: { field: ["chess"], country: ["SN"] } });
    const plan = handMadePlan({ aims: [cover("002", "chess")], ...pool({ guests: [chess] }) });
    expect(roomOf(snapshot, plan, 1)).toMatchObject({ problem: null, impossible: { cells: [] } });
  });

  it("says what each field may hold, with how many have it and of how many it is not known", () => {
    const { fields } = roomOf(snapshot, handMadePlan(), 1);
    expect(fields.find(({ field }) => field === "field")).toEqual({
      field: "field",
      values: [
        { value: "labour", guests: 3 },
        { value: "health", guests: 1 },
      ],
      unknown: 1,
    });
    expect(fields.find(({ field }) => field === "region")?.values).toContainEqual({
      value: "002",
      guests: 1,
    });
  });
});
