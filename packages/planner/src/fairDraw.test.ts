import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { evaluator } from "./evaluate.ts";
import { type FairDraw, fairDraw } from "./fairDraw.ts";
import type { Problem } from "./problem.ts";
import { loadSolver, type Solver } from "./solver.ts";
import { lotteryPool, publishedPool } from "./testing/lotteryPool.ts";
import { anyProblem, everyList, person, problemOf } from "./testing/problems.ts";

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

/** People with what each has; of those who have it, at least and at most so many come. */
function pool(
  people: Readonly<Record<string, readonly string[]>>,
  seats: number,
  asked: Readonly<Record<string, readonly [number, number]>>,
): Problem {
  const guests = Object.entries(people).map(([id, has]) => person(id, [], { values: { has } }));
  return problemOf(guests, seats, {
    seats: { minimum: seats, maximum: seats },
    quotas: Object.entries(asked).map(([value, [minimum, maximum]]) => ({
      ...{ id: value, field: "has", values: [value], minimum, maximum, missing: "unknown" as const },
    })),
  });
}

const chancesOf = (problem: Problem) =>
  Object.fromEntries(
    fairDraw(problem, [], solver, 20)!.chances.map(({ id, chance }) => [id, Math.round(chance * 1e5) / 1e5]),
  );

/**
 * The largest smallest chance from the other side: prices per profile, of sum 1, under which the dearest list is as cheap as can be.
 * Each dearest list is a row of the program of prices, until none is dearer than the rows say. Of a pool with quotas and seats alone.
 */
function maximin({ guests, quotas, seats }: Problem): number {
  const profiles = new Map<string, number>();
  for (const { values } of guests) {
    const key = JSON.stringify(values);
    profiles.set(key, (profiles.get(key) ?? 0) + 1);
  }
  const kinds = [...profiles].map(([key, size]) => ({
    values: JSON.parse(key) as Record<string, string[]>,
    size,
  }));
  const all = kinds.map((_, at) => at);
  const row = (lower: number, values: readonly number[], upper: number) => ({
    ...{ rule: null, lower, upper, columns: values.map((_, at) => at), values },
  });
  const lists = {
    columns: kinds.map(({ size }) => ({ lower: 0, upper: size, integer: true })),
    rows: [
      row(
        seats.minimum,
        all.map(() => 1),
        seats.maximum,
      ),
      ...quotas.map(({ field, values: [value], minimum, maximum }) =>
        row(
          minimum!,
          kinds.map(({ values }) => (values[field]!.includes(value!) ? 1 : 0)),
          maximum!,
        ),
      ),
    ],
  };
  const prices = {
    columns: [...all, -1].map(() => ({ lower: 0, upper: 1, integer: false })),
    rows: [row(1, [...all.map(() => 1), 0], 1)],
  };
  const options = { seconds: 20, seed: 1 };
  for (;;) {
    const cheap = solver(prices, new Map([[all.length, -1]]), options);
    const sum = new Map(kinds.map(({ size }, at) => [at, cheap.solution![at]! / size]));
    const dearest = solver(lists, sum, options);
    if (dearest.value <= -cheap.value + 1e-7) return dearest.value;
    prices.rows.push(
      row(Number.NEGATIVE_INFINITY, [...kinds.map(({ size }, at) => dearest.solution![at]! / size), -1], 0),
    );
  }
}

describe("the fair draw", () => {
  it.each([
    ["small", 1],
    ["large", 10],
  ] as const)("gives everybody of the %s example the chance 0.1", (_, times) => {
    const problem = publishedPool(times);
    const found = fairDraw(problem, [], solver, 20)!;
    for (const { chance } of found.chances) expect(chance).toBeCloseTo(0.1, 5);
    expect(evaluator(problem)(found.list).broken).toEqual([]);
    expect(fairDraw(problem, [], solver, 20)?.list).toEqual(found.list);
  });

  it("splits a place in three, and leaves out two of one household where they would need each other", () => {
    const people = {
      lisa: ["child", "simpsons"],
      marge: ["adult", "simpsons"],
      louie: ["child", "ducktales"],
      dewey: ["child", "ducktales"],
      scrooge: ["adult", "ducktales"],
    };
    const problem = pool(people, 2, { child: [1, 2], adult: [1, 2], simpsons: [1, 2], ducktales: [1, 2] });
    expect(chancesOf(problem)).toEqual({
      ...{ lisa: 0.33333, marge: 0.66667, louie: 0.33333, dewey: 0.33333, scrooge: 0.33333 },
    });
    const households = {
      ...problem,
      notTogether: [
        ["lisa", "scrooge"],
        ["louie", "dewey"],
      ],
    };
    expect(chancesOf(households)).toEqual({ lisa: 0, marge: 1, louie: 0.5, dewey: 0.5, scrooge: 0 });
    expect(fairDraw(households, [], solver, 20)?.never).toEqual(["lisa", "scrooge"]);
  });

  it("always draws who alone has all that is asked for, and the others by turns", () => {
    const people = { a: ["x", "y", "z"], b: ["x"], c: ["y"], d: ["z"] };
    const problem = pool(people, 2, { x: [1, 2], y: [1, 2], z: [1, 2] });
    expect(chancesOf(problem)).toEqual({ a: 1, b: 0.33333, c: 0.33333, d: 0.33333 });
  });

  it("gives two women, of whom one must come, a half each", () => {
    const people = {
      ...Object.fromEntries(["adam", "brian", "cameron", "dave"].map((name) => [name, ["man", "liberal"]])),
      elinor: ["woman", "liberal"],
      frank: ["man", "conservative"],
      grace: ["woman", "conservative"],
    };
    const problem = pool(people, 5, { woman: [1, 1], man: [4, 4], liberal: [4, 4], conservative: [1, 1] });
    const { elinor, grace, ...men } = chancesOf(problem);
    expect([elinor, grace]).toEqual([0.5, 0.5]);
    expect(Math.min(...Object.values(men))).toBeGreaterThanOrEqual(0.5);
  });

  it("gives 60 people 46 places, and none to one who has nothing that is asked for", () => {
    const kinds = [
      ["a1", "b1"],
      ["a1", "c1"],
      ["b1", "c1"],
      ["a2", "b2"],
      ["a2", "c2"],
      ["b2", "c2"],
    ];
    const people = {
      ...Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`p${at + 1}`, kinds[at % 6]!])),
      p61: [],
    };
    const asked = Object.fromEntries(
      ["a1", "a2", "b1", "b2", "c1", "c2"].map((each) => [each, [15, 46] as const]),
    );
    const problem = pool(people, 46, asked);
    const found = fairDraw(problem, [], solver, 20)!;
    expect(found.never).toEqual(["p61"]);
    for (const { id, chance } of found.chances) expect(chance).toBeCloseTo(id === "p61" ? 0 : 46 / 60, 5);
  });

  it("of 150 volunteers for 22 seats is as fair to the least likely as prices prove that any lottery is", () => {
    const problem = lotteryPool(150, 22, 3);
    const found = fairDraw(problem, [], solver, 200)!;
    expect(evaluator(problem)(found.list).broken).toEqual([]);
    const total = found.chances.reduce((sum, { chance }) => sum + chance, 0);
    expect(total).toBeCloseTo(22, 4);
    expect(found.never).toEqual([]);
    expect(Math.min(...found.chances.map(({ chance }) => chance))).toBeCloseTo(maximin(problem), 5);
  }, 240_000);

  it("shares out the seats of organisations of one kind, of which each may send one or two", () => {
    const guests = Array.from({ length: 5 }, (_, at) =>
      person(`o${at}`, [], { unit: "organisation", delegates: { minimum: 1, maximum: 2 } }),
    );
    const problem = problemOf(guests, 7, { seats: { minimum: 7, maximum: 7 } });
    const { list, chances } = fairDraw(problem, [], solver, 20)!;
    expect(evaluator(problem)(list).broken).toEqual([]);
    expect(list.reduce((sum, { delegates }) => sum + delegates, 0)).toBe(7);
    expect(new Set(chances.map(({ chance }) => chance)).size).toBe(1);
  });

  it("draws from the fairest lottery so far where the time ends, and does not call it proven", () => {
    const problem = lotteryPool(60, 10, 1);
    const proven = fairDraw(problem, [], solver, 60)!;
    expect(proven.isProven).toBe(true);
    let programs = 0;
    const slow: Solver = (program, sum, options) => {
      const run = solver(program, sum, options);
      if (!program.columns.some(({ integer }) => integer)) return run;
      programs += 1;
      return programs <= 20 ? run : { ...run, status: "stopped" };
    };
    const found = fairDraw(problem, [], slow, 60)!;
    expect(found.isProven).toBe(false);
    expect(evaluator(problem)(found.list).broken).toEqual([]);
    expect(found.chances.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(10, 4);
    const rising = ({ chances }: FairDraw) => chances.map(({ chance }) => chance).sort((a, b) => a - b);
    const fairest = rising(proven);
    expect(rising(found)[0]).toBeGreaterThan(0);
    const lost = rising(found).map((chance, at) => fairest[at]! - chance);
    expect(lost.find((each) => Math.abs(each) > 1e-5)).toBeGreaterThan(0);
    programs = 20;
    expect(fairDraw(problem, [], slow, 60)).toBeNull();
  });

  it("names those who can never be drawn", () => {
    const guests = [person("a", []), person("b", []), person("dear", [], { cost: 9 })];
    const found = fairDraw(problemOf(guests, 1, { budget: 5 }), [], solver, 20)!;
    expect(found.never).toEqual(["dear"]);
    expect(found.chances.map(({ chance }) => Math.round(chance * 1e6) / 1e6)).toEqual([0.5, 0.5, 0]);
  });

  it("reaches chances that no other lottery over all lists betters, the smallest first", () => {
    let drawn = 0;
    fc.assert(
      fc.property(anyProblem(1, 6), fc.boolean(), (problem, isHeld) => {
        const evaluate = evaluator(problem);
        const feasible = [...everyList(problem)].filter((list) => evaluate(list).broken.length === 0);
        const best = Math.max(...feasible.map((list) => evaluate(list).aims[0]!));
        const atLeast = isHeld && feasible.length > 0 ? [best] : [];
        const lists = feasible.filter((list) => atLeast.every((least) => evaluate(list).aims[0]! >= least));
        const found = fairDraw(problem, atLeast, solver, 20);
        const ids = problem.guests.map(({ id }) => id);
        const possible = ids.filter((id) => lists.some((list) => list.some((one) => one.id === id)));
        if (possible.length === 0) {
          expect(found).toBeNull();
          return;
        }
        drawn += 1;
        expect(found!.never).toEqual(ids.filter((id) => !possible.includes(id)));
        expect(evaluate(found!.list).broken).toEqual([]);
        for (const least of atLeast) expect(evaluate(found!.list).aims[0]).toBeGreaterThanOrEqual(least);
        const smallest = Math.min(
          ...found!.chances.filter(({ id }) => possible.includes(id)).map(({ chance }) => chance),
        );
        const columns = [...lists, null].map(() => ({ lower: 0, upper: 1, integer: false }));
        const rows = possible.map((id) => ({
          rule: null,
          lower: 0,
          upper: Number.POSITIVE_INFINITY,
          columns: columns.map((_, at) => at),
          values: [...lists.map((list) => (list.some((one) => one.id === id) ? 1 : 0)), -1],
        }));
        rows.push({ ...rows[0]!, lower: 1, upper: 1, values: [...lists.map(() => 1), 0] });
        const fairest = solver({ columns, rows }, new Map([[lists.length, 1]]), { seconds: 20, seed: 1 });
        expect(smallest).toBeCloseTo(fairest.value, 4);
      }),
      { numRuns: 80 },
    );
    expect(drawn).toBeGreaterThan(15);
  });
});
