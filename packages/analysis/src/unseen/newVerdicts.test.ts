import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isVerdict } from "../gaps/gapCell.ts";
import { type RowRowInput, rowRowGaps } from "../gaps/rowRowGaps.ts";
import { seededRandom } from "../seededRandom.ts";
import { newVerdicts } from "./newVerdicts.ts";

const ROWS = ["east", "north", "south"];
/** Ten bodies in each group; ties mostly inside, few across. */
function network(seed: number, ties: number, across: number): RowRowInput {
  const random = seededRandom(seed);
  return {
    organisations: Array.from({ length: 30 }, (_, body) => ({ row: ROWS[Math.floor(body / 10)] ?? null })),
    ties: Array.from({ length: ties }, () => {
      const a = random.below(30);
      const group = Math.floor(a / 10);
      const to = random.below(100) < across ? random.below(3) : group;
      return { a, b: 10 * to + random.below(10), weak: false };
    }),
    rows: ROWS,
    onlyTelling: false,
    diagonal: true,
    nullModel: "stub-matching",
    draws: 199,
    seed: 7,
  };
}
const verdictsOf = (input: RowRowInput) =>
  rowRowGaps(input).cells.flatMap((cell) => (isVerdict(cell) ? [`${cell.row} ${cell.column}`] : []));

const groupsOf = ({ a, b }: RowRowInput["ties"][number]) =>
  [a, b]
    .map((body) => ROWS[Math.floor(body / 10)])
    .sort()
    .join(" ");

test("tells what a search through one tie of each pair of groups finds", () => {
  let found = 0;
  fc.assert(
    fc.property(
      fc.nat(),
      fc.integer({ min: 20, max: 60 }),
      fc.integer({ min: 30, max: 80 }),
      (seed, n, across) => {
        const input = network(seed, n, across);
        const first = new Map(
          [...input.ties.entries()].reverse().map(([tie, ends]) => [groupsOf(ends), tie]),
        );
        const candidates = [...first.values()];
        const before = verdictsOf(input);
        newVerdicts(input, candidates).forEach((becomes, at) => {
          const tie = candidates[at] as number;
          const cell = groupsOf(input.ties[tie] as RowRowInput["ties"][number]);
          const after = verdictsOf({ ...input, ties: input.ties.toSpliced(tie, 1) });
          expect(becomes).toBe(!before.includes(cell) && after.includes(cell));
          if (becomes) found++;
        });
      },
    ),
    { numRuns: 100, seed: 1 },
  );
  expect(found).toBeGreaterThan(5);
});

test("says the same of all ties between the same two groups", () => {
  const input = network(3, 40, 55);
  const all = newVerdicts(input, [...input.ties.keys()]);
  const of = new Map<string, boolean>();
  input.ties.forEach((ends, tie) => {
    const own = all[tie] as boolean;
    expect(own).toBe(of.get(groupsOf(ends)) ?? own);
    of.set(groupsOf(ends), own);
  });
});

test("nothing turns where nothing is asked, or groups are not known", () => {
  const input = network(1, 30, 50);
  expect(newVerdicts(input, [])).toEqual([]);
  const unknown = { ...input, organisations: input.organisations.map(() => ({ row: null })) };
  expect(newVerdicts(unknown, [0, 1])).toEqual([false, false]);
});
