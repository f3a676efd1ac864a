import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { TieColumns } from "../../graph/graph.ts";
import { layered } from "../../graph/layers.ts";
import { undirected } from "../../graph/projections.ts";
import { anyTies } from "../../testing/anyTies.ts";
import { florentine, florentineBusiness } from "../../testing/knownGraphs.ts";
import { layers } from "./layers.ts";
import { people } from "./people.ts";

const joined = (one: TieColumns, other: TieColumns): TieColumns => ({
  nodes: one.nodes,
  source: Uint32Array.from([...one.source, ...other.source]),
  target: Uint32Array.from([...one.target, ...other.target]),
  weight: null,
});
const both = joined(florentine.ties, florentineBusiness);
const of = Uint32Array.from(both.source, (_, tie) => Number(tie >= florentine.ties.source.length));
const families = layered(both, { names: ["marriage", "business"], of }, "presence");

test("Florentine families by marriage and business: 8 of 27 pairs in both, and how evenly each is in the two", () => {
  const { totals, matrices, columns, isolates } = layers.compute({ graph: families, groups: null }, {});
  expect(totals).toEqual([
    { id: "layer-count", value: 2 },
    { id: "pairs-in-several", value: 8 / 27 },
  ]);
  expect(matrices?.[0]).toEqual({
    id: "layer-overlap",
    groups: ["marriage", "business"],
    values: [
      [1, 8 / 27],
      [8 / 27, 1],
    ],
  });
  const valuesOf = (name: string) => columns.map(({ values }) => values[florentine.names.indexOf(name)]);
  expect(valuesOf("Medici")).toEqual([expect.closeTo(0.9917355371900829, 12), 2, 11]);
  expect(valuesOf("Lamberteschi")).toEqual([expect.closeTo(0.64, 12), 2, 5]);
  expect(valuesOf("Ridolfi")).toEqual([0, 1, 3]);
  expect(valuesOf("Pucci")).toEqual([null, null, null]);
  expect(isolates).toBe(1);
  const [, ...lines] = layers.working(
    { graph: families, groups: null },
    {},
    { columns, totals, isolates },
    florentine.names.indexOf("Medici"),
  );
  expect(lines.map(({ terms, numbers }) => [terms?.[0], numbers.ties])).toEqual([
    ["marriage", 6],
    ["business", 5],
  ]);
});

test("each layer is the projection of its own ties, and the whole that of all", () => {
  fc.assert(
    fc.property(anyTies({ weighted: true }), fc.boolean(), (ties, sum) => {
      const rule = sum ? "sum" : "presence";
      const layer = Uint32Array.from(ties.source, (_, tie) => tie % 3);
      const graph = layered(ties, { names: ["a", "b", "c"], of: layer }, rule);
      expect(graph).toMatchObject(undirected(ties, rule));
      graph.layers.forEach(({ graph: own }, at) => {
        const kept = [...layer.keys()].filter((tie) => layer[tie] === at);
        const pick = (ends: Uint32Array) => Uint32Array.from(kept, (tie) => ends[tie] as number);
        const weight = ties.weight && Float64Array.from(kept, (tie) => ties.weight?.[tie] as number);
        expect(own).toEqual(
          undirected(
            { nodes: ties.nodes, source: pick(ties.source), target: pick(ties.target), weight },
            rule,
          ),
        );
      });
    }),
  );
});

test("where there is one layer only, nobody is spread over layers", () => {
  const graph = layered(
    florentine.ties,
    { names: ["marriage"], of: new Uint32Array(florentine.ties.source.length) },
    "presence",
  );
  expect(
    layers.compute({ graph, groups: null }, {}).columns[0]?.values.every((value) => value === null),
  ).toBe(true);
});

test("people link what organisations do not: new contacts, pairs and parts", () => {
  // Organisations 0-1 and 2-3 are tied; one person is of 1 and 2, another of 0 and 1; 4 is alone.
  const ties = {
    nodes: 5,
    source: Uint32Array.of(0, 2, 1, 0),
    target: Uint32Array.of(1, 3, 2, 1),
    weight: null,
  };
  const graph = layered(
    ties,
    { names: ["organisations", "people"], of: Uint32Array.of(0, 0, 1, 1) },
    "presence",
  );
  const { columns, totals, isolates } = people.compute({ graph, groups: null }, {});
  expect(columns.map(({ values }) => values)).toEqual([
    [0, 1, 1, 0, null],
    [1, 2, 1, 0, null],
    [1, 1, 1, 1, null],
  ]);
  expect(totals.map(({ value }) => value)).toEqual([2, 2, 1, 2, 1]);
  expect(isolates).toBe(1);
});
