import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { undirected } from "../graph/projections.ts";
import { seededRandom } from "../seededRandom.ts";
import { KARATE_OFFICER, karate } from "../testing/knownGraphs.ts";
import { candidates } from "./candidates.ts";
import { coverageOf, type LookRecord } from "./coverage.ts";
import { isVerdict } from "./gapCell.ts";
import { gapStatus } from "./gapStatus.ts";
import { hypergeometricLowerTail } from "./hypergeometric.ts";
import { methodColumnGaps, type RowColumnInput, rowColumnGaps } from "./rowColumnGaps.ts";
import { rowRowGaps, type TieNull } from "./rowRowGaps.ts";

function generated(seed: number, organisations: number, ties: number, draws: number): RowColumnInput {
  const random = seededRandom(seed);
  const rows = Array.from({ length: 22 }, (_, index) => `r${index}`);
  const columns = Array.from({ length: 21 }, (_, index) => `c${index}`);
  const pick = (list: readonly string[]): string => list[random.below(list.length)] ?? "";
  return {
    organisations: Array.from({ length: organisations }, () => ({
      row: pick(rows),
      columns: [pick(columns), pick(columns)],
    })),
    ties: Array.from({ length: ties }, () => ({
      a: random.below(organisations),
      b: random.below(organisations),
      weak: random.below(3) === 0,
    })),
    rows,
    columns,
    draws,
    seed: 1,
  };
}

describe("row × column gaps", () => {
  it("counts ends and finds the cell that was left empty", () => {
    const organisations = Array.from({ length: 80 }, (_, index) => ({
      row: index < 40 ? "north" : "south",
      columns: index < 40 ? ["labour"] : index < 42 ? ["labour", "health"] : ["health"],
    }));
    const ties = Array.from({ length: 40 }, (_, index) => ({ a: index, b: 40 + index, weak: index === 0 }));
    const input = {
      organisations,
      ties,
      rows: ["north", "south"],
      columns: ["labour", "health"],
      draws: 999,
      seed: 1,
    };
    const { cells } = rowColumnGaps(input);
    expect(cells.map((cell) => [cell.row, cell.column, cell.observed, cell.weak])).toEqual([
      ["north", "labour", 40, 1],
      ["north", "health", 0, 0],
      ["south", "labour", 2, 1],
      ["south", "health", 40, 1],
    ]);
    const gap = cells[1];
    expect(gap?.expected).toBe(20);
    expect(gap?.p.exact).toBe(hypergeometricLowerTail({ total: 80, marked: 40, drawn: 40 }, 0));
    expect(gap?.p.permuted).toBe(1 / 1000);
    expect(gap?.p.used).toBe(1 / 1000);
    expect(gap !== undefined && isVerdict(gap) && !gap.below).toBe(true);
    expect(cells.reduce((sum, cell) => sum + cell.expected, 0)).toBeCloseTo(82, 10);
  });

  it("agrees with the hypergeometric when every organisation has one end", () => {
    const organisations = Array.from({ length: 40 }, (_, index) => ({
      row: index % 4 === 0 ? "a" : "b",
      columns: index % 3 === 0 ? ["x"] : [],
    }));
    const ties = Array.from({ length: 20 }, (_, index) => ({ a: index, b: 39 - index, weak: false }));
    const { cells } = rowColumnGaps({
      organisations,
      ties,
      rows: ["a", "b"],
      columns: ["x"],
      draws: 20000,
      seed: 1,
    });
    for (const cell of cells) expect(Math.abs((cell.p.permuted ?? 0) - cell.p.exact)).toBeLessThan(0.01);
  });

  it("is the same each time, and under other names and an order of cells turned round", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (seed) => {
        const input = generated(seed, 60, 90, 200);
        const { cells } = rowColumnGaps(input);
        expect(rowColumnGaps(input).cells).toEqual(cells);
        const { cells: renamed } = rowColumnGaps({
          ...input,
          organisations: input.organisations.map(({ row, columns }) => ({
            row: `~${row}`,
            columns: columns.map((column) => `~${column}`).reverse(),
          })),
          ties: [...input.ties].reverse().map(({ a, b, weak }) => ({ a: b, b: a, weak })),
          rows: input.rows.map((row) => `~${row}`).reverse(),
          columns: input.columns.map((column) => `~${column}`).reverse(),
        });
        const plain = renamed.map((cell) => ({
          ...cell,
          row: cell.row.slice(1),
          column: cell.column.slice(1),
        }));
        expect(plain.reverse()).toEqual(cells);
      }),
      { numRuns: 10 },
    );
  });

  it("takes the shipped size with 20,000 draws", () => {
    const input = generated(7, 1500, 1600, 20000);
    expect(rowColumnGaps(input).cells).toHaveLength(22 * 21);
  });

  it("leaves out ties without a place and survives having none", () => {
    const base = { rows: ["a"], columns: ["x"], draws: 10, seed: 1 };
    const organisations = [
      { row: null, columns: ["x"] },
      { row: "a", columns: ["x"] },
    ];
    for (const ties of [[], [{ a: 0, b: 1, weak: false }]]) {
      const [cell] = rowColumnGaps({ ...base, organisations, ties }).cells;
      expect(cell).toMatchObject({ observed: 0, expected: 0, q: null, below: false, p: { used: 1 } });
    }
  });
});

const DRAWN = { nullModel: "stub-matching", draws: 99, seed: 1 } as const;

describe("method × column gaps", () => {
  it("count ends under the method of their tie, exact where every end has one column", () => {
    const ties = (method: string | null, count: number, ends: [string[], string[]]) =>
      Array.from({ length: count }, () => ({ method, ends, weak: true }));
    const input = {
      ties: [
        ...ties("aid", 20, [["health"], ["health"]]),
        ...ties("strike", 20, [["labour"], ["labour"]]),
        ...ties(null, 2, [[], ["labour"]]),
      ],
      rows: ["aid", "strike"],
      columns: ["health", "labour"],
      draws: 999,
      seed: 3,
    };
    const { cells } = methodColumnGaps(input);
    expect(cells.map(({ observed, weak }) => [observed, weak])).toEqual([
      [40, 40],
      [0, 0],
      [0, 0],
      [40, 40],
    ]);
    const empty = cells[1];
    expect(empty?.expected).toBeCloseTo((40 * 42) / 84, 12);
    expect(empty?.p.exact).toBeCloseTo(hypergeometricLowerTail({ total: 84, marked: 42, drawn: 40 }, 0), 15);
    expect(empty?.p.permuted).toBe(0.001);
    expect(methodColumnGaps(input).cells).toEqual(cells);
  });
});

describe("row × row gaps", () => {
  it("gives the karate clubs", () => {
    const organisations = [{ row: "hi" }, { row: "officer" }];
    const times = (count: number, a: number, b: number) =>
      Array.from({ length: count }, () => ({ a, b, weak: false }));
    const ties = [...times(35, 0, 0), ...times(11, 1, 0), ...times(32, 1, 1)];
    const { cells } = rowRowGaps({
      organisations,
      ties,
      rows: ["hi", "officer"],
      onlyTelling: false,
      diagonal: true,
      ...DRAWN,
    });
    expect(cells.map((cell) => [cell.row, cell.column, cell.observed])).toEqual([
      ["hi", "hi", 35],
      ["hi", "officer", 11],
      ["officer", "officer", 32],
    ]);
    expect(cells[1]?.expected).toBeCloseTo(39.193548, 6);
    expect((cells[1]?.p.exact ?? 0) / 4.2102e-11).toBeCloseTo(1, 4);
    expect(cells[1]?.p.permuted).toBe(1);
    expect(cells.reduce((sum, cell) => sum + cell.expected, 0)).toBeCloseTo(78, 10);
  });

  it("judges the karate clubs alike by swaps and by shuffled labels", () => {
    const { source, target } = karate.ties;
    const input = {
      organisations: karate.names.map((_, node) => ({
        row: KARATE_OFFICER.includes(node) ? "officer" : "hi",
      })),
      ties: Array.from(source, (a, tie) => ({ a, b: target[tie] as number, weak: tie % 2 === 0 })),
      rows: ["hi", "officer"],
      onlyTelling: false,
      diagonal: true,
      draws: 999,
      seed: 1,
    };
    const by = (nullModel: TieNull) =>
      rowRowGaps({ ...input, nullModel }).cells.find(({ row, column }) => row !== column);
    const [stubs, swaps] = [by("stub-matching"), by("edge-swaps")];
    expect([stubs?.observed, swaps?.observed]).toEqual([11, 11]);
    expect(stubs?.expected).toBeCloseTo(39.193548, 6);
    // Two hubs on either side: simple graphs cannot repeat their tie, so a little more is expected elsewhere.
    expect(Math.abs((swaps?.expected ?? 0) - 39.193548)).toBeLessThan(3);
    expect(swaps?.p).toEqual({ exact: 0.001, permuted: 0.001, used: 0.001 });
    expect(stubs?.p.used).toBe(0.001);
    expect(by("edge-swaps")).toEqual(swaps);
  });

  it("counts a pair once under swaps, and weak only where all its ties are", () => {
    const organisations = ["a", "a", "b", "b"].map((row) => ({ row }));
    const ties = [
      { a: 0, b: 2, weak: true },
      { a: 2, b: 0, weak: false },
      { a: 1, b: 3, weak: true },
    ];
    const { cells, chain } = rowRowGaps({
      ...{ organisations, ties, rows: ["a", "b"], onlyTelling: false, diagonal: false },
      ...{ nullModel: "edge-swaps", draws: 99, seed: 2 },
    });
    expect(cells).toMatchObject([{ observed: 2, weak: 1 }]);
    // Two pairs of organisations: 20 swaps for each before the first of 99 draws, 2 between.
    expect(chain).toEqual({ burnIn: 40, thinning: 4, steps: 40 + 99 * 4 });
  });

  it("keeps only telling cells of a large table, and no diagonal where asked", () => {
    const organisations = [{ row: "a" }, { row: "b" }, { row: "c" }];
    const ties = [{ a: 0, b: 1, weak: true }];
    const { cells } = rowRowGaps({
      organisations,
      ties,
      rows: ["a", "b", "c"],
      onlyTelling: true,
      diagonal: false,
      ...DRAWN,
    });
    expect(cells).toHaveLength(1);
    expect(cells[0]).toMatchObject({ row: "a", column: "b", observed: 1, weak: 1 });
  });
});

describe("status and coverage", () => {
  const contains = (outer: string, inner: string): boolean => outer === "150" && inner === "155";
  const look = (region: string, result: LookRecord["result"], source: string | null, field = "labour") => ({
    field,
    region,
    source,
    result,
  });

  it("counts who looked into a cell", () => {
    const records = [
      look("155", "found", "s1"),
      look("150", "none-found", "s1"),
      look("150", "none-found", null),
      look("155", "not-looked", null),
      look("001", "found", "s2"),
      look("039", "found", "s3"),
      look("155", "found", "s4", "health"),
    ];
    const wanted = { found: 1, noneFound: 2, notLooked: 1, world: 1, sources: 1 };
    expect(coverageOf(records, "155", "labour", contains)).toEqual(wanted);
  });

  it("gives the first status that holds", () => {
    const none = { found: 0, noneFound: 0, notLooked: 1, world: 1, sources: 0 };
    const looked = { ...none, found: 1, sources: 1 };
    const empty = { ...looked, noneFound: 1 };
    const status = (
      observed: number,
      expected: number,
      q: number | null,
      coverage: typeof none | null,
      actors = 1,
      absent = false,
    ) => gapStatus({ cell: { observed, expected, q }, coverage, actors, absenceAsserted: absent });
    expect(status(2, 9, 0.01, looked)).toBe("fewer-than-expected");
    expect(status(2, 9, null, none)).toBe("nobody-looked");
    expect(status(12, 9, null, none)).toBe("linked");
    expect(status(2, 3, 0.3, looked, 1, true)).toBe("linked");
    expect(status(2, 2.9, null, none)).toBe("too-little-data");
    expect(status(0, 9, 0.01, empty, 1, true)).toBe("fewer-than-expected");
    expect(status(0, 9, 0.01, none)).toBe("nobody-looked");
    expect(status(0, 9, 0.01, looked, 0)).toBe("no-actor-known");
    expect(status(0, 9, 0.01, null, 0)).toBe("no-actor-known");
    expect(status(0, 9, 0.2, none, 0, true)).toBe("absence-asserted");
    expect(status(0, 9, 0.2, none, 0)).toBe("nobody-looked");
    expect(status(0, 9, 0.2, empty, 0)).toBe("no-actor-known");
    expect(status(0, 9, 0.2, empty)).toBe("looked-none-found");
    expect(status(0, 1, null, looked)).toBe("too-little-data");
    expect(status(0, 9, 0.2, looked)).toBe("no-tie");
    expect(status(0, 9, 0.2, null)).toBe("no-tie");
  });
});

describe("candidates", () => {
  const node = (name: string, place: string | null, worksOnField = true, crossBorderTies = 0) => ({
    name,
    place,
    worksOnField,
    crossBorderTies,
  });

  const tiedBy = (nodes: number, pairs: readonly (readonly [number, number])[]) =>
    undirected(
      {
        nodes,
        source: Uint32Array.from(pairs, ([a]) => a),
        target: Uint32Array.from(pairs, ([, b]) => b),
        weight: null,
      },
      "presence",
    );

  it("ranks pairs across the gap without a tie by common partners, then by fewest ties, then by three steps", () => {
    const nodes = [
      node("a0", "a"),
      node("a1", "a", true, 3),
      node("a2", "a", true, 1),
      node("a3", "a"),
      node("b4", "b", true, 2),
      node("b5", "b", true, 1),
      node("b6", "b"),
      node("x7", null, false),
      node("x8", "c", false),
      node("x9", "c", false),
      node("alone", "a"),
    ];
    // a0 and b4 share x7 and x8; a1 and a2 share x9 with b5; a3 is tied to a0, so three steps from b4; a2 is tied to b6.
    const pairs = [
      [0, 7],
      [4, 7],
      [0, 8],
      [4, 8],
      [1, 9],
      [2, 9],
      [5, 9],
      [3, 0],
      [2, 6],
    ] as const;
    const links = pairs.map(([a, b]) => ({ a, b, sources: 1 }));
    const input = { nodes, links, direct: tiedBy(nodes.length, pairs), cell: [10, 3, 2, 1, 0] };
    const found = candidates(input);
    expect(
      found.map(({ organisation, partner, by, introducers, steps }) => [
        organisation,
        partner,
        by,
        introducers,
        steps.at(-1)?.via ?? null,
      ]),
    ).toEqual([
      [0, 4, "common-partners", [7, 8], 4],
      [2, 5, "common-partners", [9], 5],
      [1, 5, "common-partners", [9], 5],
      [3, 4, "three-steps", [], 4],
      [10, null, "nearest", [], null],
    ]);
    expect(found[0]?.score).toBe(1);
    expect(found[1]?.score).toBeCloseTo(1 / 3, 12);
    // a3 – a0 – x – b4, over x7 and x8: the degrees are 3 and 2 each time.
    expect(found[3]?.score).toBeCloseTo(2 / Math.sqrt(6), 12);
    expect(found.map(({ steps }) => steps.length)).toEqual([2, 2, 2, 3, 0]);
    expect(candidates({ ...input, cell: [0, 1, 2, 3, 10] })).toEqual(found);
    expect(candidates({ ...input, most: 1 })).toEqual(found.slice(0, 1));
  });

  it("names a pair once, from whichever end it is seen", () => {
    const nodes = [node("one", "a"), node("other", "b"), node("both", null, false)];
    const pairs = [
      [0, 2],
      [1, 2],
    ] as const;
    const links = pairs.map(([a, b]) => ({ a, b, sources: 1 }));
    const found = candidates({ nodes, links, direct: tiedBy(3, pairs), cell: [1, 0] });
    expect(found.map(({ organisation, partner, by }) => [organisation, partner, by])).toEqual([
      [0, 1, "common-partners"],
    ]);
  });

  it("finds the nearest partner elsewhere: steps, then sources, then name", () => {
    const nodes = [
      node("start", "a"),
      node("event", null, false),
      node("home", "a"),
      node("far b", "b"),
      node("far a", "b"),
      node("other field", "b", false),
      node("alone", "a", true, 4),
      node("no seat", null),
    ];
    const links = [
      { a: 0, b: 1, sources: 1 },
      { a: 1, b: 3, sources: 1 },
      { a: 4, b: 1, sources: 1 },
      { a: 0, b: 5, sources: 9 },
      { a: 0, b: 2, sources: 9 },
      { a: 0, b: 7, sources: 9 },
      { a: 0, b: 1, sources: 2 },
    ];
    const input = { nodes, links, direct: tiedBy(nodes.length, []), cell: [6, 0] };
    expect(candidates(input)).toEqual([
      {
        organisation: 0,
        crossBorderTies: 0,
        by: "nearest",
        score: null,
        introducers: [],
        partner: 4,
        steps: [
          { link: 6, via: 1 },
          { link: 2, via: 4 },
        ],
      },
      {
        organisation: 6,
        crossBorderTies: 4,
        by: "nearest",
        score: null,
        introducers: [],
        partner: null,
        steps: [],
      },
    ]);
    const stronger = [...links, { a: 1, b: 3, sources: 2 }];
    expect(candidates({ ...input, links: stronger })[0]?.partner).toBe(3);
  });

  it("goes four steps and no further, and names at most five", () => {
    const chain = Array.from({ length: 6 }, (_, index) =>
      node(`n${index}`, index < 4 ? "a" : index === 4 ? null : "b"),
    );
    const links = chain.slice(1).map((_, index) => ({ a: index, b: index + 1, sources: 1 }));
    const all = candidates({ nodes: chain, links, direct: tiedBy(6, []), cell: [0, 1] });
    expect(all.map(({ partner, steps }) => [partner, steps.length])).toEqual([
      [null, 0],
      [5, 4],
    ]);
    const many = Array.from({ length: 8 }, (_, index) => node(`m${index}`, "a"));
    expect(
      candidates({ nodes: many, links: [], direct: tiedBy(8, []), cell: many.map((_, index) => index) }),
    ).toHaveLength(5);
  });
});
