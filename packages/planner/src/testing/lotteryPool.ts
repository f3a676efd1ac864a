/** A pool for the fair draw as citizens' assemblies have them: volunteers who are not like the people they should stand for. */
import { seededRandom } from "@maillage/analysis";
import type { Problem } from "../problem.ts";
import { person, problemOf } from "./problems.ts";

type Share = readonly [value: string, people: number, volunteers: number];

/** Of each feature its values, with their shares among the people and among those who volunteer. */
const FEATURES: Readonly<Record<string, readonly Share[]>> = {
  gender: [
    ["woman", 0.5, 0.42],
    ["man", 0.48, 0.55],
    ["other", 0.02, 0.03],
  ],
  age: [
    ["young", 0.2, 0.12],
    ["grown", 0.3, 0.25],
    ["middle", 0.3, 0.35],
    ["old", 0.2, 0.28],
  ],
  schooling: [
    ["none", 0.25, 0.08],
    ["school", 0.45, 0.32],
    ["study", 0.3, 0.6],
  ],
  place: [
    ["city", 0.4, 0.5],
    ["suburb", 0.3, 0.2],
    ["town", 0.2, 0.2],
    ["village", 0.1, 0.1],
  ],
  home: [
    ["rented", 0.5, 0.4],
    ["own", 0.5, 0.6],
  ],
  leaning: [
    ["for", 0.4, 0.6],
    ["against", 0.35, 0.25],
    ["neither", 0.25, 0.15],
  ],
};

/** `count` volunteers for `seats`. Each quota is within one of a list drawn by the people's shares, so that some list keeps them all. */
export function lotteryPool(count: number, seats: number, seed: number): Problem {
  const random = seededRandom(seed);
  const drawn = (shares: readonly Share[]): Share => {
    let left = random.unit();
    return (
      shares.find(([, , volunteers]) => {
        left -= volunteers;
        return left < 0;
      }) ?? shares[0]!
    );
  };
  const volunteers = Array.from({ length: count }, (_, at) => {
    const features = Object.entries(FEATURES).map(([field, shares]) => [field, drawn(shares)] as const);
    const weight = features.reduce((product, [, [, people, among]]) => (product * people) / among, 1);
    return {
      guest: person(`p${at + 1}`, [], {
        values: Object.fromEntries(features.map(([field, [value]]) => [field, [value]])),
      }),
      // Drawn without putting back, by weight (Efraimidis & Spirakis 2006).
      order: random.unit() ** (1 / weight),
    };
  });
  const hidden = [...volunteers].sort((a, b) => b.order - a.order).slice(0, seats);
  const quotas = Object.entries(FEATURES).flatMap(([field, shares]) =>
    shares.map(([value]) => {
      const there = hidden.filter(({ guest }) => guest.values[field]!.includes(value)).length;
      const [minimum, maximum] = [Math.max(0, there - 1), there + 1];
      return {
        id: `${field} ${value}`,
        field,
        values: [value],
        minimum,
        maximum,
        missing: "unknown" as const,
      };
    }),
  );
  return problemOf(
    volunteers.map(({ guest }) => guest),
    seats,
    { seats: { minimum: seats, maximum: seats }, quotas, seed },
  );
}

/**
 * The pool in which one volunteer must stand for all conservative women (Flanigan et al. 2021): of 200 people for 20 seats, or ten times
 * that, with half the seats less one at least for each of four groups. Everybody can have the chance 0.1.
 */
export function publishedPool(times: 1 | 10): Problem {
  const kinds = [
    { gender: "woman", leaning: "conservative", count: 1 },
    { gender: "woman", leaning: "liberal", count: 100 * times - 1 },
    { gender: "man", leaning: "conservative", count: 100 * times },
  ];
  const seats = 20 * times;
  const guests = kinds.flatMap(({ gender, leaning, count }, kind) =>
    Array.from({ length: count }, (_, at) =>
      person(`${kind}-${at}`, [], { values: { gender: [gender], leaning: [leaning] } }),
    ),
  );
  const quota = (field: string, value: string) => ({
    ...{ id: value, field, values: [value], minimum: seats / 2 - 1, maximum: seats },
    missing: "unknown" as const,
  });
  return problemOf(guests, seats, {
    seats: { minimum: seats, maximum: seats },
    quotas: [
      quota("gender", "woman"),
      quota("gender", "man"),
      quota("leaning", "conservative"),
      quota("leaning", "liberal"),
    ],
  });
}
