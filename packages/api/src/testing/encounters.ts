import type { BatchWrite, Plan } from "@maillage/model";
import { handMadePlan } from "./plans.ts";
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

const own = { id: "own-1", name: "Somebody", unit: "organisation" as const, languages: [] };

/**
 * A plan over `meetingBatch` with a list of four, one of whom only the plan knows; its one bridge joins Eastern Africa and Southern
 * Europe.
 */
export const listedPlan = (changes: Partial<Plan> = {}): Plan =>
  handMadePlan({
    encounter: { date: "2002", country: null },
    pool: {
      scope: {},
      units: "organisation",
      delegates: { minimum: 1, maximum: 3 },
      guests: [{ ...own, values: { country: ["ES"] } }],
    },
    seats: { minimum: 0, maximum: 5 },
    aims: [{ kind: "bridges", bridges: [{ regions: ["014", "039"], field: null, weight: 1 }] }],
    list: ["alpha", "kin", "lum", "own-1"].map((id) => ({ id, delegates: 1 })),
    ...changes,
  });
