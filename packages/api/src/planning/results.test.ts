import { type GapAnswer, OWNER, type Plan, parseScope, type Scope } from "@maillage/model";
import { beforeAll, describe, expect, it } from "vitest";
import { readSnapshot, type Snapshot } from "../networkSnapshot.ts";
import { listedPlan, meetingBatch } from "../testing/encounters.ts";
import { memoryStore } from "../testing/memoryStore.ts";
import { answerAftermath } from "./answerAftermath.ts";
import { answerCards } from "./answerCards.ts";
import { answerEffect } from "./answerEffect.ts";
import { pastEncounters } from "./pastEncounters.ts";
import { resolvePlan } from "./resolvePlan.ts";

const anything: Scope = parseScope({});

let snapshot: Snapshot;
beforeAll(async () => {
  const store = memoryStore(meetingBatch());
  snapshot = await readSnapshot(store, { revision: 1, hash: "" }, OWNER);
});

const resolved = (plan = listedPlan()) => resolvePlan(snapshot, plan);
const gaps = (cells: { row: string; column: string; observed: number; expected: number }[]) =>
  ({
    rows: ["005", "014", "039"].map((id) => ({ id, label: id })),
    cells,
  }) as unknown as GapAnswer;

describe("what a list would change", () => {
  it("counts parts, ties and pairs of regions, as they are and if all who meet formed ties", async () => {
    const effect = await answerEffect(
      snapshot,
      resolved(),
      anything,
      gaps([{ row: "039", column: "014", observed: 1, expected: 2.5 }]),
    );
    // Known: kin and lum. All others of the six pairs are new.
    expect([effect.newPairs, effect.knownPairs]).toEqual([5, 1]);
    expect(effect.pairs).toEqual([
      { a: "kin", b: "lum", isKnown: true },
      { a: "kin", b: "own-1", isKnown: false },
    ]);
    // alpha, beta, gamma, delta, kin, lum and the person hang together; the guest of the plan alone stands apart.
    expect(effect.before).toEqual({ entities: 8, ties: 7, components: 2, largest: 7 });
    expect(effect.after).toEqual({ entities: 8, ties: 12, components: 1, largest: 8 });
    expect(effect.cells).toEqual([
      { row: "005", column: "005", before: 0, after: 0, expected: null },
      { row: "005", column: "014", before: 0, after: 1, expected: null },
      { row: "005", column: "039", before: 0, after: 2, expected: null },
      { row: "014", column: "014", before: 0, after: 0, expected: null },
      { row: "014", column: "039", before: 1, after: 2, expected: 2.5 },
      { row: "039", column: "039", before: 0, after: 0, expected: null },
    ]);
  });

  it("tells what encounters on record led to", async () => {
    const past = await pastEncounters(snapshot, anything);
    // alpha, kin and lum met in 2001: one of the three pairs has a tie that began within five years.
    expect(past).toMatchObject({ years: 5, encounters: 1, pairs: 3, followed: 1, share: null });
    expect(past.events.map(({ event, pairs, followed }) => [event.id, pairs, followed])).toEqual([
      ["forum", 3, 1],
    ]);
  });
});

describe("cards", () => {
  it("name whom a guest could meet: across a bridge, by partners, by fields, and nobody it knows", () => {
    const { items } = answerCards(snapshot, resolved(), anything);
    expect(items.map(({ id, meets }) => [id, meets.map((one) => `${one.id} ${one.why}`)])).toEqual([
      ["alpha", ["kin partner", "lum partner"]],
      ["kin", ["own-1 bridge", "alpha partner"]],
      ["lum", ["alpha partner"]],
      ["own-1", ["kin bridge"]],
    ]);
    expect(items[0]?.meets[0]).toMatchObject({ fields: ["labour"], partners: [{ id: "beta" }] });
  });
});

describe("after an encounter", () => {
  it("tells who came, and which ties began since", () => {
    const came = ["kin", "lum", "moor"];
    const told = (plan: Plan) => answerAftermath(snapshot, plan, resolved(plan), anything);
    const after = told(listedPlan({ came }));
    expect(after).toEqual({
      planned: 4,
      came: 3,
      absent: ["alpha", "own-1"],
      unplanned: ["moor"],
      newPairs: 3,
      ties: [{ tie: "p3", source: "kin", target: "lum", type: "COOPERATES_WITH", isAcrossBridge: true }],
      bridges: [{ bridge: { regions: ["014", "039"], field: null }, ties: 1 }],
    });
    const later = listedPlan({ came, encounter: { date: "2004", country: null } });
    expect(told(later)).toMatchObject({ newPairs: 2, ties: [] });
  });

  it("is asked too early without a date or without those who came", () => {
    const undated = listedPlan({ came: ["kin"], encounter: { date: null, country: null } });
    for (const plan of [listedPlan(), undated])
      expect(() => answerAftermath(snapshot, plan, resolved(plan), anything)).toThrow(
        expect.objectContaining({ code: "plan-not-held" }),
      );
  });
});
