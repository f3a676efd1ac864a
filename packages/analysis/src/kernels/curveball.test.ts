import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CurveballInput, curveball, curveballTwin } from "./curveball.ts";

type Cells = readonly (readonly [number, number])[];

/** Rows of organisations, a character for each occasion: 1 present, 0 absent, X fixed presence, - fixed absence. */
function inputOf(rows: readonly string[], settings: Partial<CurveballInput> = {}): CurveballInput {
  const cells = (wanted: string): Cells =>
    rows.flatMap((row, organisation) =>
      [...row].flatMap((char, occasion) =>
        wanted.includes(char) ? [[organisation, occasion] as const] : [],
      ),
    );
  return {
    organisations: rows.length,
    occasions: rows[0]?.length ?? 0,
    present: cells("1X"),
    fixed: cells("X-"),
    groupOf: Int32Array.from(rows, (_, index) => index),
    groups: rows.length,
    burnIn: 0,
    thinning: 40,
    draws: 1,
    seed: 1,
    ...settings,
  };
}

/** Every table with the margins and fixed cells of the input, found by trying all. */
function allTables({ organisations, occasions, present, fixed }: CurveballInput): string[] {
  const start = new Uint8Array(organisations * occasions);
  for (const [o, e] of present) start[o + organisations * e] = 1;
  const stuck = new Set(fixed.map(([o, e]) => o + organisations * e));
  const margins = (table: Uint8Array) => {
    const sums = new Array<number>(organisations + occasions).fill(0);
    table.forEach((cell, at) => {
      sums[at % organisations]! += cell;
      sums[organisations + Math.floor(at / organisations)]! += cell;
    });
    return sums.join();
  };
  const wanted = margins(start);
  return Array.from({ length: 2 ** start.length }, (_, code) =>
    start.map((own, at) => (stuck.has(at) ? own : (code >> at) & 1)),
  )
    .filter((table, code) => [...stuck].every((at) => ((code >> at) & 1) === 0) && margins(table) === wanted)
    .map((table) => table.join(""));
}

/** Pearson's statistic of the last tables of `runs` seeds against equal shares. */
function statistic(input: CurveballInput, runs: number) {
  const tables = allTables(input);
  const counts = new Map(tables.map((table) => [table, 0]));
  for (let seed = 1; seed <= runs; seed++) {
    const table = curveball({ ...input, seed }).last.join("");
    const count = counts.get(table);
    if (count === undefined) throw new Error(`A draw broke the margins or a fixed cell: ${table}.`);
    counts.set(table, count + 1);
  }
  const share = runs / tables.length;
  const value = [...counts.values()].reduce((sum, count) => sum + (count - share) ** 2 / share, 0);
  return { tables: tables.length, value };
}

const anyTable = fc
  .record({ organisations: fc.integer({ min: 1, max: 70 }), occasions: fc.integer({ min: 1, max: 8 }) })
  .chain(({ organisations, occasions }) =>
    fc.array(
      fc.string({ unit: fc.constantFrom("0", "1", "X", "-"), minLength: occasions, maxLength: occasions }),
      {
        minLength: organisations,
        maxLength: organisations,
      },
    ),
  );

describe("curveball", () => {
  test("gives the same bytes by kernel and twin, with and without fixed cells", () => {
    fc.assert(
      fc.property(anyTable, fc.boolean(), fc.integer(), (rows, fixed, seed) => {
        const plain = fixed ? rows : rows.map((row) => row.replaceAll("X", "1").replaceAll("-", "0"));
        const groupOf = Int32Array.from(plain, (_, index) => (index % 4) - 1);
        const input = inputOf(plain, { seed, groups: 3, groupOf, burnIn: 10, thinning: 5, draws: 4 });
        expect(curveball(input)).toEqual(curveballTwin(input));
      }),
      { numRuns: 60 },
    );
  });

  // Bounds: the 99.9 % point of chi-square with tables - 1 degrees of freedom.
  test.each([
    { name: "no fixed cell", rows: ["1011", "0100", "1001"], tables: 8, bound: 24.32 },
    { name: "a fixed presence and a fixed absence", rows: ["X011", "01-0", "1001"], tables: 6, bound: 20.52 },
    {
      name: "a fixed diagonal, which trades alone cannot leave",
      rows: ["-10", "0-1", "10-"],
      tables: 2,
      bound: 10.83,
    },
    { name: "a fixed diagonal of four", rows: ["-100", "1-00", "00-1", "001-"], tables: 9, bound: 26.12 },
    {
      name: "so many occasions that a trade in three is followed by a walk",
      rows: ["1010XX----", "0101----XX"],
      tables: 6,
      bound: 20.52,
    },
  ])("draws every table as often: $name", ({ rows, tables, bound }) => {
    const found = statistic(inputOf(rows, { thinning: 20 * (rows[0]?.length ?? 0) }), 2000);
    expect(found.tables).toBe(tables);
    expect(found.value).toBeLessThan(bound);
  });

  test("meets the exact shares of the table 1011, 0100, 1001", () => {
    const draws = 20_000;
    const { atMost, observed } = curveball(inputOf(["1011", "0100", "1001"], { draws, thinning: 20 }));
    expect([...observed]).toEqual([0, 0, 2, 0, 0, 0, 0, 0, 0]);
    expect(Math.abs((atMost[1] as number) / draws - 1 / 2)).toBeLessThan(0.015);
    expect(Math.abs((atMost[5] as number) / draws - 3 / 4)).toBeLessThan(0.015);
  });
});
