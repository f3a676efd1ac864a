import { expect, test } from "vitest";
import { cellsOf, FINCHES } from "../testing/knownTables.ts";
import { curveball } from "./curveball.ts";

const [SPECIES, ISLANDS] = [13, 17];
const present = cellsOf(FINCHES);

/** Islands that each two species share, of a table as `curveball` gives it. */
function sharedIslands(table: Uint8Array): number[] {
  const islands = Array.from({ length: SPECIES }, (_, species) => {
    let bits = 0;
    for (let island = 0; island < ISLANDS; island++)
      bits |= (table[species + SPECIES * island] as number) << island;
    return bits;
  });
  return islands.flatMap((one, species) =>
    islands.slice(species + 1).map((other) => {
      let count = 0;
      for (let both = one & other; both !== 0; both &= both - 1) count++;
      return count;
    }),
  );
}
const meanSquare = (shared: readonly number[]) =>
  shared.reduce((sum, count) => sum + count * count, 0) / shared.length;
const checkerboards = (shared: readonly number[]) => shared.filter((count) => count === 0).length;

test("Darwin's finches: margins, shared islands and checkerboards as published, and how rare they are", () => {
  const drawn = (draws: number, seed: number) =>
    curveball({
      ...{ organisations: SPECIES, occasions: ISLANDS, present, fixed: [] },
      ...{ groups: 0, groupOf: new Int32Array(SPECIES).fill(-1) },
      ...{ burnIn: draws * 10 * ISLANDS, thinning: draws * 5 * ISLANDS, draws: 1, seed },
    }).last;
  const observed = sharedIslands(drawn(0, 1));
  expect(FINCHES.map((islands) => islands.length)).toEqual([14, 13, 14, 10, 12, 2, 10, 1, 10, 11, 6, 2, 17]);
  expect(
    Array.from({ length: ISLANDS }, (_, island) => FINCHES.filter((row) => row.includes(island)).length),
  ).toEqual([4, 4, 11, 10, 10, 8, 9, 10, 8, 9, 3, 10, 4, 7, 9, 3, 3]);
  expect(meanSquare(observed)).toBeCloseTo(53.115, 3);
  expect(checkerboards(observed)).toBe(10);

  // Bounds: four standard errors of 10,000 draws, of spreads .474 and 1.43 and of the published chances.
  const draws = 10_000;
  const shared = Array.from({ length: draws }, (_, seed) => sharedIslands(drawn(1, seed)));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / draws;
  const squares = shared.map(meanSquare);
  const boards = shared.map(checkerboards);
  const rare = squares.filter((square) => square >= meanSquare(observed)).length;
  expect(Math.abs(mean(squares) - 50.7)).toBeLessThan(0.019);
  expect(Math.abs(rare / draws - 4.5e-4)).toBeLessThan(8.5e-4);
  expect(rare).toBeGreaterThan(0);
  expect(Math.abs(mean(boards) - 4.59)).toBeLessThan(0.057);
  expect(Math.abs(boards.filter((count) => count >= 10).length / draws - 0.019)).toBeLessThan(0.0055);
});
