import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { TieColumns } from "../graph/graph.ts";
import { directed, undirected } from "../graph/projections.ts";
import { anyTies } from "../testing/anyTies.ts";
import { defaultsOf, MEASURES } from "./registry.ts";

const rising = MEASURES.filter((measure) => measure.rising !== undefined);

test("some measures say that they rise with ties", () => expect(rising.length).toBeGreaterThan(4));

test.each(rising)("$id never falls by a tie more, in the columns and totals that say so", (measure) => {
  fc.assert(
    fc.property(anyTies({ weighted: true }), fc.nat(), (ties, some) => {
      const few = ties.source.length === 0 ? 0 : some % ties.source.length;
      const fewer: TieColumns = {
        ...ties,
        source: ties.source.subarray(0, few),
        target: ties.target.subarray(0, few),
        weight: ties.weight?.subarray(0, few) ?? null,
      };
      const groups = Array.from({ length: ties.nodes }, (_, node) =>
        node % 4 === 3 ? null : String(node % 4),
      );
      const on = (own: TieColumns) => {
        const graph = measure.projections.includes("directed")
          ? directed(own, "sum")
          : undirected(own, "sum");
        const { columns, totals } = measure.compute({ graph, groups }, defaultsOf(measure));
        return [
          ...columns.map(({ id, values }) => ({ id, values })),
          ...totals.map(({ id, value }) => ({ id, values: [value] })),
        ].filter(({ id }) => measure.rising?.includes(id));
      };
      const [low, high] = [on(fewer), on(ties)];
      expect(low.map(({ id }) => id)).toEqual(measure.rising);
      low.forEach(({ values }, column) => {
        values.forEach((value, node) => {
          if (value !== null) expect(high[column]?.values[node] ?? -1).toBeGreaterThanOrEqual(value - 1e-9);
        });
      });
    }),
  );
});
