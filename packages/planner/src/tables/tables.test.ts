import { MaillageError } from "@maillage/model";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { loadSolver, type Solver } from "../solver.ts";
import { countMeetings } from "./meetings.ts";
import { type Seating, type Sitter, seatTables, type TablesProblem, tablesOf } from "./tables.ts";

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

const sitter = (id: string, more: Partial<Sitter> = {}): Sitter => ({
  id,
  delegate: 1,
  cells: [],
  languages: [],
  ...more,
});
const tablesFor = (
  people: readonly Sitter[],
  rounds: number,
  tables: number,
  more: Partial<TablesProblem> = {},
): TablesProblem => ({
  people,
  rounds,
  tables,
  languages: [],
  interpreted: [],
  fixed: [],
  ties: [],
  gaps: [],
  seed: 1,
  ...more,
});
const several = (count: number) => Array.from({ length: count }, (_, at) => sitter(`p${at}`));

const anyTables = (most: number, rounds: number): fc.Arbitrary<TablesProblem> =>
  fc
    .record({
      people: fc
        .array(
          fc.record({
            guest: fc.integer({ min: 0, max: most }),
            cells: fc.uniqueArray(fc.constantFrom("a", "b", "c"), { maxLength: 2 }),
            languages: fc.uniqueArray(fc.constantFrom("ar", "en", "fr"), { maxLength: 3 }),
          }),
          { minLength: 2, maxLength: most },
        )
        .map((rows) =>
          rows.map(({ guest, ...rest }, at): Sitter => ({ id: `g${guest}`, delegate: at, ...rest })),
        ),
      rounds: fc.integer({ min: 1, max: rounds }),
      tables: fc.integer({ min: 1, max: 3 }),
      languages: fc.array(fc.constantFrom(null, null, null, "fr"), { maxLength: 2 }),
      interpreted: fc.constantFrom<readonly string[]>([], ["ar", "en"], ["ar", "en", "fr"]),
      ties: fc.array(fc.tuple(fc.constantFrom("g0", "g1", "g2"), fc.constantFrom("g3", "g4")), {
        maxLength: 3,
      }),
      gaps: fc.constant([
        ["a", "b"],
        ["c", "c"],
      ] as const),
      seed: fc.nat({ max: 9 }),
      places: fc.array(
        fc.record({ person: fc.nat(), table: fc.nat(), round: fc.option(fc.nat({ max: rounds - 1 })) }),
        { maxLength: 2 },
      ),
    })
    .map(({ places, ...problem }) => ({
      ...problem,
      languages: problem.languages.slice(0, problem.tables),
      fixed: places.map(({ person, table, round }) => {
        const { id, delegate } = problem.people[person % problem.people.length]!;
        const which = round === null ? null : (round % problem.rounds) + 1;
        return { id, delegate, table: (table % problem.tables) + 1, round: which };
      }),
    }));

const seatedOrNull = (problem: TablesProblem): Seating | null => {
  try {
    return seatTables(problem, solver);
  } catch (error) {
    expect(error).toMatchObject({ code: "plan-tables-impossible" });
    return null;
  }
};

const follows = ({ languages }: Sitter, language: string, interpreted: readonly string[]) =>
  languages.length === 0 ||
  languages.includes(language) ||
  (interpreted.includes(language) && languages.some((own) => interpreted.includes(own)));

/** Whether these people may sit at a table. */
const fits = ({ languages, interpreted, people }: TablesProblem, those: readonly Sitter[], table: number) => {
  const wanted = languages[table] ?? null;
  const known = [...new Set(people.flatMap((person) => person.languages))];
  if (wanted === null && known.length === 0) return true;
  return (wanted === null ? known : [wanted]).some((language) =>
    those.every((person) => follows(person, language, interpreted)),
  );
};

/** Every way to seat one round under the rules, as the table of each person. */
function* everyRound(
  problem: TablesProblem,
  round: number,
  placed: readonly number[] = [],
): Generator<number[]> {
  const { people, tables, fixed } = problem;
  const person = people[placed.length];
  const sizes = Array.from({ length: tables }, (_, at) => placed.filter((table) => table === at).length);
  if (!person) {
    const isEven = Math.max(...sizes) - Math.min(...sizes) <= 1;
    const isFit = sizes.every((_, at) =>
      fits(
        problem,
        people.filter((__, who) => placed[who] === at),
        at,
      ),
    );
    if (isEven && isFit) yield [...placed];
    return;
  }
  const own = fixed.filter(
    (seat) =>
      seat.id === person.id &&
      (seat.delegate ?? person.delegate) === person.delegate &&
      (seat.round ?? round) === round,
  );
  for (let table = 0; table < tables; table += 1)
    if (sizes[table]! < Math.ceil(people.length / tables) && own.every((seat) => seat.table === table + 1))
      yield* everyRound(problem, round, [...placed, table]);
}

/** Pairs across gaps that meet in at least one round, by definition. */
function across({ people, ties, gaps }: TablesProblem, rounds: readonly (readonly number[])[]): number {
  let count = 0;
  people.forEach((one, a) => {
    people.slice(0, a).forEach((other, b) => {
      const isTied =
        one.id === other.id ||
        ties.some((tie) => tie.includes(one.id) && tie.includes(other.id) && tie[0] !== tie[1]);
      const isAcross = gaps.some(
        ([x, y]) =>
          (one.cells.includes(x) && other.cells.includes(y)) ||
          (one.cells.includes(y) && other.cells.includes(x)),
      );
      if (!isTied && isAcross && rounds.some((tables) => tables[a] === tables[b])) count += 1;
    });
  });
  return count;
}

const tableOfEach = ({ people }: TablesProblem, { rounds }: Seating) =>
  rounds.map((tables) =>
    people.map(({ id, delegate }) =>
      tables.findIndex(({ seats }) => seats.some((seat) => seat.id === id && seat.delegate === delegate)),
    ),
  );

describe("mixed tables", () => {
  it("seat everybody once a round, evenly, with fixed seats and languages held, and count who meets", () => {
    let seated = 0;
    fc.assert(
      fc.property(anyTables(11, 3), (problem) => {
        const found = seatedOrNull(problem);
        if (found === null) return;
        seated += 1;
        const { people } = problem;
        expect(found.rounds).toHaveLength(problem.rounds);
        found.rounds.forEach((tables, round) => {
          expect(tables).toHaveLength(problem.tables);
          const seats = tables.flatMap((table) => table.seats.map(({ id, delegate }) => `${id} ${delegate}`));
          expect(seats.sort()).toEqual(people.map(({ id, delegate }) => `${id} ${delegate}`).sort());
          const sizes = tables.map((table) => table.seats.length);
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
          tables.forEach((table, at) => {
            const those = people.filter(({ id, delegate }) =>
              table.seats.some((seat) => seat.id === id && seat.delegate === delegate),
            );
            expect(fits(problem, those, at)).toBe(true);
            if (table.language !== null)
              for (const person of those)
                expect(follows(person, table.language, problem.interpreted)).toBe(true);
            else expect(those.every(({ languages }) => languages.length === 0)).toBe(true);
          });
          for (const seat of problem.fixed)
            if ((seat.round ?? round + 1) === round + 1)
              expect(tables[seat.table - 1]?.seats).toContainEqual({ id: seat.id, delegate: seat.delegate });
        });
        const places = tableOfEach(problem, found);
        expect(found.acrossGaps.count).toBe(across(problem, places));
        const met = new Set<string>();
        let meetings = 0;
        for (const tables of places)
          people.forEach((_, a) => {
            for (let b = 0; b < a; b += 1)
              if (tables[a] === tables[b]) {
                met.add(`${a} ${b}`);
                meetings += 1;
              }
          });
        expect(found.repeats.count).toBe(meetings - met.size);
        expect(found.newMeetings.count).toBeLessThanOrEqual(found.newMeetings.bound);
        expect(found.acrossGaps.count).toBeLessThanOrEqual(found.acrossGaps.bound);
        expect(found.repeats.count).toBeGreaterThanOrEqual(found.repeats.bound);
      }),
      { numRuns: 60 },
    );
    expect(seated).toBeGreaterThan(20);
  });

  it("find as many meetings across gaps as every seating tried, and none where there is none", () => {
    let [seated, refused] = [0, 0];
    fc.assert(
      fc.property(anyTables(7, 2), (problem) => {
        const options = Array.from({ length: problem.rounds }, (_, round) => [
          ...everyRound(problem, round + 1),
        ]);
        const found = seatedOrNull(problem);
        if (options.some((rounds) => rounds.length === 0) || problem.people.length < problem.tables) {
          refused += 1;
          expect(found).toBeNull();
          return;
        }
        seated += 1;
        let best = 0;
        for (const one of options[0]!)
          for (const other of options[1] ?? [one]) best = Math.max(best, across(problem, [one, other]));
        expect(found?.acrossGaps.count).toBe(best);
      }),
      { numRuns: 60 },
    );
    expect(seated).toBeGreaterThan(15);
    expect(refused).toBeGreaterThan(3);
  });

  it("let nine people at three tables meet all others once in four rounds: the affine plane of order 3", () => {
    for (const seed of [1, 2, 3]) {
      const found = seatTables(tablesFor(several(9), 4, tablesOf(9, 3), { seed }), solver);
      expect(found.newMeetings).toEqual({ count: 36, bound: 36 });
      expect(found.repeats).toEqual({ count: 0, bound: 0 });
    }
  });

  it("are the same for a seed", () => {
    const problem = tablesFor(several(13), 3, 4, { gaps: [["a", "b"]] });
    expect(seatTables(problem, solver)).toEqual(seatTables(problem, solver));
  });

  it("do not count as new who has a tie, or comes from the same body", () => {
    const people = [sitter("a"), sitter("a", { delegate: 2 }), sitter("b"), sitter("c")];
    const found = seatTables(tablesFor(people, 1, 1, { ties: [["c", "b"]] }), solver);
    expect(found.newMeetings).toEqual({ count: 4, bound: 4 });
  });

  it("are counted also where somebody made them by hand", () => {
    const problem = tablesFor(several(4), 2, 2);
    const hand = [
      { language: null, seats: several(2) },
      { language: null, seats: several(4).slice(2) },
    ];
    expect(countMeetings(problem, [hand, hand])).toMatchObject({
      newMeetings: { count: 2, bound: 4 },
      repeats: { count: 2, bound: 0 },
    });
  });
});

describe("impossible tables", () => {
  const [arabic, french] = [{ languages: ["ar"] }, { languages: ["fr"] }];
  it.each([
    ["too many tables", tablesFor(several(2), 1, 3), "2 people cannot fill 3 tables"],
    [
      "a table that is not there",
      tablesFor(several(2), 1, 1, { fixed: [{ id: "p0", delegate: null, table: 2, round: null }] }),
      "Fixed seat 1 is at table 2 of 1",
    ],
    [
      "a stranger",
      tablesFor(several(2), 1, 1, { fixed: [{ id: "x", delegate: null, table: 1, round: null }] }),
      "Fixed seat 1 is for somebody who is not on the list",
    ],
    [
      "two tables at once",
      tablesFor(several(4), 2, 2, {
        fixed: [
          { id: "p0", delegate: null, table: 1, round: null },
          { id: "p0", delegate: 1, table: 2, round: 2 },
        ],
      }),
      "Fixed seat 2 is at table 2, but the same person is fixed at table 1 in round 2",
    ],
    [
      "a full table",
      tablesFor(several(4), 1, 2, {
        fixed: ["p0", "p1", "p2"].map((id) => ({ id, delegate: null, table: 1, round: 1 })),
      }),
      "More people are fixed at table 1 in round 1 than its 2 seats",
    ],
    [
      "a language alone",
      tablesFor([sitter("a", arabic), sitter("b", french), sitter("c", french), sitter("d", french)], 1, 2),
      "those who follow only ar are in the way (1)",
    ],
    [
      "languages that fixed seats bring together",
      tablesFor([sitter("a", arabic), sitter("b", french), sitter("c", arabic), sitter("d", french)], 2, 2, {
        fixed: ["a", "b"].map((id) => ({ id, delegate: null, table: 1, round: 2 })),
      }),
      "The fixed seats of round 2 leave a table without a language",
    ],
  ])("say what cannot be: %s", (_, problem, said) => {
    try {
      seatTables(problem, solver);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(MaillageError);
      expect((error as MaillageError).code).toBe("plan-tables-impossible");
      expect((error as MaillageError).message).toContain(said);
    }
  });

  it("become possible with interpretation", () => {
    const people = [sitter("a", arabic), sitter("b", french), sitter("c", french), sitter("d", french)];
    const found = seatTables(tablesFor(people, 1, 2, { interpreted: ["ar", "fr"] }), solver);
    expect(found.rounds[0]?.every(({ language }) => language === "fr" || language === "ar")).toBe(true);
  });
});
