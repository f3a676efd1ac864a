import * as fc from "fast-check";
import { expect } from "vitest";
import type { TieColumns } from "../graph/graph.ts";
import { directed, undirected } from "../graph/projections.ts";
import type { Measure, MeasureAnswer, Settings } from "../measures/measure.ts";
import { anyTies } from "./anyTies.ts";

const answerOf = (measure: Measure, ties: TieColumns, settings: Settings): MeasureAnswer =>
  measure.compute(
    {
      graph: measure.projections[0] === "directed" ? directed(ties, "sum") : undirected(ties, "sum"),
      groups: null,
    },
    settings,
  );

/** Values beside each other to `tolerance`; groups by who stands together. */
function expectSame(
  measure: Measure,
  ours: MeasureAnswer,
  theirs: MeasureAnswer,
  nodeOf: (node: number) => number,
  tolerance: number,
): void {
  expect(theirs.totals.map(({ id }) => id)).toEqual(ours.totals.map(({ id }) => id));
  ours.totals.forEach(({ value }, index) => {
    const other = theirs.totals[index]?.value ?? null;
    if (value === null) expect(other).toBeNull();
    else expect(Math.abs(value - (other ?? Number.NaN))).toBeLessThanOrEqual(tolerance);
  });
  for (const { id, unit, of } of measure.columns) {
    if (of === "tie") continue;
    const before = ours.columns.find((column) => column.id === id)?.values ?? [];
    const after = theirs.columns.find((column) => column.id === id)?.values ?? [];
    const pairing = new Map<number, number>();
    before.forEach((value, node) => {
      const other = after[nodeOf(node)] ?? null;
      if (value === null || other === null) expect(other).toBe(value);
      else if (unit === "group") expect(pairing.get(value) ?? other).toBe(other);
      else expect(Math.abs(value - other)).toBeLessThanOrEqual(tolerance);
      if (value !== null && other !== null) pairing.set(value, other);
    });
  }
}

/** Expects that an isolate more changes no other node and no total. Values are compared to `tolerance`. */
export function expectIsolateChangesNothing(measure: Measure, settings: Settings, tolerance: number): void {
  fc.assert(
    fc.property(anyTies({ weighted: true }), (ties) => {
      const wider = { ...ties, nodes: ties.nodes + 1 };
      expectSame(
        measure,
        answerOf(measure, ties, settings),
        answerOf(measure, wider, settings),
        (node) => node,
        tolerance,
      );
    }),
    { numRuns: 60 },
  );
}

/** Expects that other numbers of the same nodes change no value of theirs. Values are compared to `tolerance`. */
export function expectRelabellingChangesNothing(
  measure: Measure,
  settings: Settings,
  tolerance: number,
): void {
  const relabelled = anyTies({ weighted: true }).chain((ties) =>
    fc
      .shuffledSubarray(
        Array.from({ length: ties.nodes }, (_, node) => node),
        { minLength: ties.nodes },
      )
      .map((labels) => ({ ties, labels })),
  );
  fc.assert(
    fc.property(relabelled, ({ ties, labels }) => {
      const label = (node: number) => labels[node] as number;
      const other = { ...ties, source: ties.source.map(label), target: ties.target.map(label) };
      expectSame(
        measure,
        answerOf(measure, ties, settings),
        answerOf(measure, other, settings),
        label,
        tolerance,
      );
    }),
    { numRuns: 60 },
  );
}
