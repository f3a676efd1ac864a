/** Generated plans with the rules of a real encounter: regions, fields, languages, gender, kinds, money, visas, who does not sit with whom. */
import { seededRandom } from "@maillage/analysis";
import type { Guest, Problem, Quota } from "../problem.ts";
import { person, problemOf } from "./problems.ts";

const REGIONS = 12;
const FIELDS = 15;
const LANGUAGES = ["ar", "en", "es", "fr", "pt", "sw"];
const KINDS = ["collective", "federation", "movement", "place", "union"];
const BRIDGES = 40;
const PAIRS = 23;

const numbered = (what: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${what}${at + 1}`);

/** `count` guests for `seats`, with 60 rules. Nearly all have a list. Deterministic for a seed. */
export function planPool(count: number, seats: number, seed: number): Problem {
  const random = seededRandom(seed);
  const oneOf = <T>(of: readonly T[]): T => of[random.below(of.length)]!;
  const regions = numbered("region", REGIONS);
  const fields = numbered("field", FIELDS);
  const far = new Map(regions.map((region, at) => [region, { cost: 100 + 90 * at, risk: at % 4 }]));
  const guests = Array.from({ length: count }, (_, at): Guest => {
    // The smaller of two numbers: the first regions have most guests.
    const region = regions[Math.min(random.below(REGIONS), random.below(REGIONS))]!;
    const own = [...new Set(Array.from({ length: 1 + random.below(3) }, () => oneOf(fields)))];
    return person(
      `g${at + 1}`,
      own.map((field) => `${region}|${field}`),
      {
        values: {
          region: [region],
          field: own,
          gender: [random.unit() < 0.4 ? "woman" : "man"],
          kind: [oneOf(KINDS)],
        },
        cost: far.get(region)!.cost + random.below(200),
        risk: far.get(region)!.risk,
        languages: [...new Set([oneOf(LANGUAGES), oneOf(LANGUAGES)])],
      },
    );
  });
  const share = (part: number) => Math.floor(seats * part);
  const quota = (field: string, value: string, minimum: number | null, maximum: number | null): Quota => ({
    ...{ id: `${field} ${value}`, field, values: [value], minimum, maximum, missing: "unknown" },
  });
  const cells = [...new Set(guests.flatMap((guest) => guest.cells))].sort();
  return problemOf(guests, seats, {
    quotas: [
      ...regions.map((region) => quota("region", region, share(0.03), share(0.2))),
      ...fields.map((field) => quota("field", field, share(0.03), null)),
      quota("gender", "woman", share(0.5), null),
      ...KINDS.map((kind) => quota("kind", kind, share(0.05), share(0.4))),
    ],
    notTogether: Array.from({ length: PAIRS }, () => [...new Set([oneOf(guests).id, oneOf(guests).id])]),
    budget: 620 * seats,
    risk: 1.5 * seats,
    interpretation: { working: ["en"], booths: 3, missing: "exclude" },
    aims: [
      {
        kind: "bridges",
        bridges: Array.from({ length: BRIDGES }, (_, at) => {
          const field = oneOf(fields);
          return {
            id: `bridge${at + 1}`,
            between: [`${oneOf(regions)}|${field}`, `${oneOf(regions)}|${field}`],
            weight: 1 + random.below(3),
          };
        }),
      },
      { kind: "cover", cells: cells.map((cell) => ({ cell, weight: 1 })) },
    ],
    tolerance: 0.01,
    seed,
  });
}
