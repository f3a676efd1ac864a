import type { BatchWrite, Plan, PoolGuest } from "@maillage/model";
import type { Problem } from "@maillage/planner";
import type { Snapshot } from "../networkSnapshot.ts";
import type { ResolvedPlan } from "../planning/listed.ts";
import { claim, day, entity, handMadeBatch, NO_SPAN, tie } from "./records.ts";

const since = (year: number) => ({
  start: String(year),
  span: { ...NO_SPAN, s1: day(year), s2: day(year) },
});

/** The hand-made network, and four organisations of which three met at a forum in 2001. */
export function meetingBatch(): BatchWrite {
  const made = handMadeBatch();
  return {
    ...made,
    entities: [
      ...made.entities,
      entity("kin", "Kin Assembly", { country: "KE", fields: ["labour"] }),
      entity("lum", "Lumen Circle", { country: "ES", fields: ["labour"] }),
      entity("moor", "Moor House", { country: "KE", fields: ["health"] }),
    ],
    ties: [
      ...made.ties,
      tie("p1", "kin", "PARTICIPATED_IN", "forum"),
      tie("p2", "lum", "PARTICIPATED_IN", "forum"),
      tie("p3", "kin", "COOPERATES_WITH", "lum"),
      tie("p4", "kin", "COOPERATES_WITH", "beta"),
      tie("p5", "lum", "COOPERATES_WITH", "beta"),
    ],
    claims: [
      ...made.claims,
      claim("p1"),
      claim("p2"),
      claim("p3", since(2003)),
      claim("p4", since(1990)),
      claim("p5", since(1990)),
    ],
  };
}

const guestOf =
  (snapshot: Snapshot) =>
  (id: string, values: PoolGuest["values"], more: Partial<PoolGuest> = {}): PoolGuest => {
    const known = snapshot.entityById.get(id);
    return {
      id,
      entity: known === undefined ? null : known.ref,
      name: known?.ref.name ?? id,
      unit: "organisation",
      delegates: { minimum: 1, maximum: 1 },
      values,
      languages: [],
      cost: 0,
      risk: 0,
      alike: null,
      ...more,
    };
  };

/** A plan over `meetingBatch` with a list of four, one of whom only the plan knows; its one bridge joins Eastern Africa and Southern Europe. */
export function listedPlan(snapshot: Snapshot, part: Partial<Plan> = {}): ResolvedPlan {
  const guest = guestOf(snapshot);
  const guests = [
    guest("alpha", { region: ["005"], country: ["BR"], field: ["labour"] }),
    guest("kin", { region: ["014"], country: ["KE"], field: ["labour"] }),
    guest("lum", { region: ["039"], country: ["ES"], field: ["labour"] }),
    guest("moor", { region: ["014"], country: ["KE"], field: ["health"] }),
    guest("own-1", { region: ["039"], country: ["ES"] }, { name: "Somebody" }),
  ];
  const plan: Plan = {
    format: "maillage-plan",
    version: 1,
    title: "Spring",
    encounter: { date: "2002", country: null },
    pool: { scope: {}, units: "organisation", delegates: { minimum: 1, maximum: 1 }, guests: [] },
    seats: { minimum: 0, maximum: 5 },
    ...{ quotas: [], must: [], never: [], notTogether: [], onlyTogether: [] },
    ...{ budget: null, risk: null, interpretation: null },
    aims: [{ kind: "bridges", bridges: [{ regions: ["014", "039"], field: null, weight: 1 }] }],
    ...{ tolerance: 0, mode: "best", seed: 1 },
    list: ["alpha", "kin", "lum", "own-1"].map((id) => ({ id, delegates: 1 })),
    ...{ answers: {}, tables: null, came: null },
    ...part,
  };
  const cells: Record<string, string[]> = { kin: ["e"], moor: ["e"], lum: ["s"], "own-1": ["s"] };
  const problem: Problem = {
    guests: guests.map(({ id, unit, delegates, values }) => ({
      ...{ id, unit, delegates, values, cells: cells[id] ?? [], cost: 0, risk: 0, languages: [] },
    })),
    ...{ seats: plan.seats, quotas: [], must: [], never: [], notTogether: [], onlyTogether: [] },
    ...{ budget: null, risk: null, interpretation: null, tolerance: 0, seed: 1 },
    aims: [{ kind: "bridges", bridges: [{ id: "b0", between: ["e", "s"], weight: 1 }] }],
  };
  return { plan, guests, problem };
}
