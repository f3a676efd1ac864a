/** Problems of tests: guests and rules with nothing said but what a test says. */
import fc from "fast-check";
import type { Guest, Invited, Problem } from "../problem.ts";

/** A person who works in `cells`. */
export const person = (id: string, cells: readonly string[], more: Partial<Guest> = {}): Guest => ({
  id,
  unit: "person",
  delegates: { minimum: 1, maximum: 1 },
  values: {},
  cells,
  cost: 0,
  risk: 0,
  languages: [],
  ...more,
});

/** Seats for guests, no rules and no aims. */
export const problemOf = (guests: readonly Guest[], seats: number, more: Partial<Problem> = {}): Problem => ({
  guests,
  seats: { minimum: 0, maximum: seats },
  quotas: [],
  must: [],
  never: [],
  notTogether: [],
  onlyTogether: [],
  budget: null,
  risk: null,
  interpretation: null,
  aims: [],
  tolerance: 0,
  seed: 1,
  ...more,
});

/** The aim to cover as many of the guests' cells as can be. */
export const coverAll = (guests: readonly Guest[]): Problem["aims"][number] => ({
  kind: "cover",
  cells: [...new Set(guests.flatMap(({ cells }) => cells))].map((cell) => ({ cell, weight: 1 })),
});

/** Every list of a problem's guests with every number of delegates. Cost: exponential. */
export function* everyList({ guests }: Problem, from = 0): Generator<Invited[]> {
  const guest = guests[from];
  if (!guest) {
    yield [];
    return;
  }
  for (const rest of everyList({ guests } as Problem, from + 1)) {
    yield rest;
    for (let delegates = guest.delegates.minimum; delegates <= guest.delegates.maximum; delegates += 1)
      yield [{ id: guest.id, delegates }, ...rest];
  }
}

const some = (of: readonly string[], most: number) =>
  fc.uniqueArray(fc.constantFrom(...of), { maxLength: most });
const CELLS = ["a", "b", "c", "d", "e", "f"];

/** Any problem with `least` to `most` guests and any rules. */
export const anyProblem = (least: number, most: number): fc.Arbitrary<Problem> =>
  fc
    .array(
      fc.record({
        cells: some(CELLS, 3),
        maximum: fc.constantFrom(1, 1, 1, 1, 2),
        gender: some(["woman", "man"], 1),
        region: some(["north", "south", "east"], 2),
        cost: fc.integer({ min: 0, max: 9 }),
        risk: fc.integer({ min: 0, max: 3 }),
        languages: some(["en", "fr", "es", "ar"], 2),
      }),
      { minLength: least, maxLength: most, size: "max" },
    )
    .chain((rows) => {
      const guests = rows.map(
        ({ cells, maximum, gender, region, cost, risk, languages }, at): Guest => ({
          id: `g${at}`,
          unit: maximum === 1 ? "person" : "organisation",
          delegates: { minimum: 1, maximum },
          values: { gender, region },
          cells,
          cost,
          risk,
          languages,
        }),
      );
      const ids = guests.map(({ id }) => id);
      const missing = fc.constantFrom("exclude" as const, "unknown" as const, "unknown" as const);
      const quota = (id: string, field: string, value: string) =>
        fc
          .record({ least: fc.constantFrom(0, 0, 0, 1, 2), room: fc.integer({ min: 1, max: 4 }), missing })
          .map(({ least, room, missing }) => ({
            id,
            field,
            values: [value],
            minimum: least,
            maximum: least + room,
            missing,
          }));
      const pairs = fc.array(
        fc.uniqueArray(fc.constantFrom(...ids), { minLength: Math.min(2, ids.length), maxLength: 3 }),
        {
          maxLength: 2,
        },
      );
      const cover = fc
        .array(fc.record({ cell: fc.constantFrom(...CELLS), weight: fc.integer({ min: 1, max: 3 }) }), {
          minLength: 1,
          maxLength: 6,
        })
        .map((cells) => ({ kind: "cover" as const, cells }));
      const bridges = fc
        .array(
          fc.record({
            between: fc.tuple(fc.constantFrom(...CELLS), fc.constantFrom(...CELLS)),
            weight: fc.integer({ min: 1, max: 3 }),
          }),
          { minLength: 1, maxLength: 4 },
        )
        .map((list) => ({
          kind: "bridges" as const,
          bridges: list.map((one, at) => ({ id: `b${at}`, ...one })),
        }));
      const count = fc.constant({ kind: "seats" as const, field: "region", values: ["south"] });
      return fc.record({
        guests: fc.constant(guests),
        seats: fc.record({
          minimum: fc.integer({ min: 0, max: 2 }),
          maximum: fc.integer({ min: 2, max: 6 }),
        }),
        quotas: fc
          .tuple(quota("women", "gender", "woman"), quota("south", "region", "south"))
          .map((both) => [...both]),
        must: fc.oneof(
          { weight: 3, arbitrary: fc.constant([]) },
          { weight: 1, arbitrary: some(ids.slice(0, 2), 1) },
        ),
        never: fc.oneof(
          { weight: 2, arbitrary: fc.constant([]) },
          { weight: 1, arbitrary: some(ids.slice(2).length ? ids.slice(2) : ["g0"], 1) },
        ),
        notTogether: pairs,
        onlyTogether: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: pairs }),
        budget: fc.option(fc.integer({ min: 5, max: 30 })),
        risk: fc.option(fc.integer({ min: 2, max: 8 })),
        interpretation: fc.option(
          fc.record({ working: some(["en", "fr"], 1), booths: fc.integer({ min: 0, max: 2 }), missing }),
        ),
        aims: fc.uniqueArray(fc.oneof(cover, bridges, count), {
          minLength: 1,
          maxLength: 3,
          selector: ({ kind }) => kind,
        }),
        tolerance: fc.constantFrom(0, 0.01),
        seed: fc.integer({ min: 0, max: 1000 }),
      });
    })
    .filter(({ must, never }) => !(must as string[]).some((id) => (never as string[]).includes(id)));
