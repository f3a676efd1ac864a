import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TieColumns } from "../graph/graph.ts";
import { undirected } from "../graph/projections.ts";
import { anyTies } from "../testing/anyTies.ts";
import { florentine } from "../testing/knownGraphs.ts";
import { constraint } from "./bridging/burt.ts";
import { type RobustnessInput, robustness, type Statements } from "./robustness.ts";

/** Each statement as [tie, source, supports, trust]. */
function statementsOf(rows: readonly (readonly [number, number, 0 | 1, number])[]): Statements {
  return {
    sources: rows.reduce((most, [, source]) => Math.max(most, source + 1), 0),
    tie: Uint32Array.from(rows, ([tie]) => tie),
    source: Uint32Array.from(rows, ([, source]) => source),
    supports: Uint8Array.from(rows, ([, , supports]) => supports),
    trust: Float64Array.from(rows, ([, , , trust]) => trust),
  };
}
const input = (ties: TieColumns, statements: Statements, draws: number): RobustnessInput => ({
  measure: constraint,
  settings: {},
  column: "constraint",
  first: "lowest",
  ties,
  statements,
  groups: null,
  project: (own) => undirected(own, "presence"),
  draws,
  seed: 1,
});
/** Ties that share no end: 0 with 1, 2 with 3 and so on. */
const pairs = (count: number): TieColumns => ({
  nodes: 2 * count,
  source: Uint32Array.from({ length: count }, (_, tie) => 2 * tie),
  target: Uint32Array.from({ length: count }, (_, tie) => 2 * tie + 1),
  weight: null,
});
/** As many sources of their own for each tie. */
const ownSources = (ties: number, each: (tie: number) => number): Statements =>
  statementsOf(
    Array.from({ length: ties }, (_, tie) => Array.from({ length: each(tie) }, () => tie))
      .flat()
      .map((tie, source) => [tie, source, 1, 1] as const),
  );

describe("robustness", () => {
  test("a tie stands with the chance that its statements give it", () => {
    const draws = 2000;
    const { measured } = robustness(
      input(
        pairs(6),
        statementsOf([
          [0, 0, 1, 1],
          [1, 1, 1, 1],
          [1, 2, 1, 1],
          [2, 3, 1, 1],
          [2, 4, 0, 1],
          [3, 5, 1, 0.5],
          [4, 6, 1, 1],
          [4, 6, 1, 1],
        ]),
        draws,
      ),
    );
    // The last but one has two statements of one source, the last one none. 0.3085 is the chance that two such numbers are equal.
    const expected = [
      1 - Math.exp(-1),
      1 - Math.exp(-2),
      (1 - 0.3085083225) / 2,
      0.5 * (1 - Math.exp(-1)),
      1 - Math.exp(-1),
      0,
    ];
    expected.forEach((chance, tie) => {
      const error = Math.sqrt((chance * (1 - chance)) / draws);
      expect(Math.abs((measured[2 * tie] ?? Number.NaN) - chance)).toBeLessThanOrEqual(3.5 * error);
    });
  });

  test("what one source says stands or falls together", () => {
    const star = { nodes: 3, source: Uint32Array.of(0, 0), target: Uint32Array.of(1, 2), weight: null };
    const { measured } = robustness(
      input(
        star,
        statementsOf([
          [0, 0, 1, 1],
          [1, 0, 1, 1],
        ]),
        500,
      ),
    );
    expect(measured[0]).toBe(measured[1]);
    expect(measured[1]).toBe(measured[2]);
  });

  test("many sources for each tie leave each rank where it is; one source for a bridge does not", () => {
    const { ties, names } = florentine;
    const medici = names.indexOf("Medici");
    const sure = robustness(
      input(
        ties,
        ownSources(ties.source.length, () => 40),
        50,
      ),
    );
    expect(sure.low).toEqual(sure.rank);
    expect(sure.high).toEqual(sure.rank);
    expect(sure.rank[medici]).toBe(1);
    expect(sure.rank[names.indexOf("Guadagni")]).toBe(2);
    // Four with one tie only, and so the same constraint, share ranks 12 to 15.
    expect(sure.rank[names.indexOf("Pazzi")]).toBe(13.5);
    expect(sure.rank[names.indexOf("Pucci")]).toBeNull();
    const ofMedici = (tie: number) => ties.source[tie] === medici || ties.target[tie] === medici;
    const thin = robustness(
      input(
        ties,
        ownSources(ties.source.length, (tie) => (ofMedici(tie) ? 1 : 40)),
        200,
      ),
    );
    expect(thin.low[medici]).toBe(1);
    expect(thin.high[medici]).toBeGreaterThan(2);
    expect(thin.high[names.indexOf("Guadagni")]).toBeLessThanOrEqual(2);
  });

  test("other numbers of the same nodes and an isolate more change nothing", () => {
    const cases = anyTies({ weighted: false }).chain((ties) =>
      fc.record({
        ties: fc.constant(ties),
        sources: fc.array(fc.nat(5), { minLength: ties.source.length, maxLength: ties.source.length }),
        labels: fc.shuffledSubarray(
          Array.from({ length: ties.nodes }, (_, node) => node),
          { minLength: ties.nodes },
        ),
      }),
    );
    fc.assert(
      fc.property(cases, ({ ties, sources, labels }) => {
        const statements = statementsOf(sources.map((source, tie) => [tie, source, 1, 1] as const));
        const label = (node: number) => labels[node] as number;
        const moved = {
          ...ties,
          nodes: ties.nodes + 1,
          source: ties.source.map(label),
          target: ties.target.map(label),
        };
        const before = robustness(input(ties, statements, 20));
        const after = robustness(input(moved, statements, 20));
        for (const column of ["rank", "low", "high", "measured"] as const) {
          expect(labels.map((node) => after[column][node])).toEqual(before[column]);
          expect(after[column][ties.nodes]).toBeNull();
        }
      }),
      { numRuns: 40 },
    );
  });

  test("refuses too few draws, and a column that is not there", () => {
    const few = input(
      pairs(1),
      ownSources(1, () => 1),
      19,
    );
    expect(() => robustness(few)).toThrow("needs 20 draws at least; 19 were asked for");
    expect(() => robustness({ ...few, draws: 20, column: "rank" })).toThrow('no column "rank"');
  });
});
