import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TieColumns } from "../../graph/graph.ts";
import { directed, undirected } from "../../graph/projections.ts";
import { anyTies } from "../../testing/anyTies.ts";
import type { Measure } from "../measure.ts";
import { defaultsOf } from "../registry.ts";
import { BRIDGING } from "./bridging.ts";

type Groups = readonly (string | null)[];
interface Grouped {
  readonly ties: TieColumns;
  readonly groups: Groups;
}
const grouped: fc.Arbitrary<Grouped> = anyTies({ weighted: true }).chain((ties) =>
  fc
    .array(fc.constantFrom("a", "b", "c", null), { minLength: ties.nodes, maxLength: ties.nodes })
    .map((groups) => ({ ties, groups })),
);
const relabelled = grouped.chain((input) =>
  fc
    .shuffledSubarray([...input.groups.keys()], { minLength: input.groups.length })
    .map((labels) => ({ ...input, labels })),
);

/** Values and totals that chance has no part in: the mean of draws depends on the order of nodes. */
function exactly(measure: Measure, projection: string, { ties, groups }: Grouped) {
  const graph = projection === "directed" ? directed(ties, "sum") : undirected(ties, "sum");
  const { columns, totals } = measure.compute({ graph, groups }, { ...defaultsOf(measure), draws: 99 });
  return {
    columns: columns.filter(({ id }) => id !== "group-ei-expected").map(({ values }) => values),
    totals: totals.map(({ value }) => value),
  };
}

function expectClose(ours: number | null | undefined, theirs: number | null | undefined): void {
  if (typeof ours === "number" && typeof theirs === "number")
    expect(Math.abs(ours - theirs)).toBeLessThanOrEqual(1e-9);
  else expect(theirs).toBe(ours);
}

const CASES = BRIDGING.flatMap((measure) =>
  measure.projections.map((projection) => ({ id: measure.id, projection, measure })),
);

describe("measures of bridging", () => {
  test.each(CASES)("$id, $projection: an isolate more changes nothing", ({ measure, projection }) => {
    fc.assert(
      fc.property(grouped, fc.constantFrom("a", "d", null), ({ ties, groups }, group) => {
        const before = exactly(measure, projection, { ties, groups });
        const after = exactly(measure, projection, {
          ties: { ...ties, nodes: ties.nodes + 1 },
          groups: [...groups, group],
        });
        before.columns.forEach((values, column) => {
          values.forEach((value, node) => {
            expectClose(value, after.columns[column]?.[node]);
          });
          expect(after.columns[column]?.[ties.nodes]).toBeNull();
        });
        before.totals.forEach((value, total) => {
          expectClose(value, after.totals[total]);
        });
      }),
      { numRuns: 60 },
    );
  });

  test.each(CASES)(
    "$id, $projection: other numbers of the same nodes change nothing",
    ({ measure, projection }) => {
      fc.assert(
        fc.property(relabelled, ({ ties, groups, labels }) => {
          const label = (node: number) => labels[node] as number;
          const moved: (string | null)[] = [...groups];
          groups.forEach((group, node) => {
            moved[label(node)] = group;
          });
          const before = exactly(measure, projection, { ties, groups });
          const after = exactly(measure, projection, {
            ties: { ...ties, source: ties.source.map(label), target: ties.target.map(label) },
            groups: moved,
          });
          before.columns.forEach((values, column) => {
            values.forEach((value, node) => {
              expectClose(value, after.columns[column]?.[label(node)]);
            });
          });
          before.totals.forEach((value, total) => {
            expectClose(value, after.totals[total]);
          });
        }),
        { numRuns: 60 },
      );
    },
  );
});
