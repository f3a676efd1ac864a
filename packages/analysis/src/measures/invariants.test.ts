import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Layering, TieColumns } from "../graph/graph.ts";
import { layered } from "../graph/layers.ts";
import { directed, undirected } from "../graph/projections.ts";
import { anyTies } from "../testing/anyTies.ts";
import { PEOPLE_LAYERS } from "./cooperation/people.ts";
import type { Measure, MeasureAnswer } from "./measure.ts";
import { defaultsOf, MEASURES } from "./registry.ts";

/** What every registered measure keeps to on each of its projections, whatever the network. */
type Kind = Measure["projections"][number];
interface Network {
  readonly ties: TieColumns;
  readonly groups: readonly (string | null)[];
  /** Of each tie, where the projection has layers. */
  readonly layer: Uint32Array;
}

const LAYER_NAMES: Readonly<Record<Layering, readonly string[]>> = {
  "by-method": ["exchange", "training", "strike"],
  "through-people": PEOPLE_LAYERS,
};
const graphOf = (kind: Kind, { ties, layer }: Network) => {
  if (kind === "directed") return directed(ties, "sum");
  if (kind === "undirected") return undirected(ties, "sum");
  const names = LAYER_NAMES[kind];
  return layered(ties, { names, of: layer.map((of) => of % names.length) }, "sum");
};
const answerOf = (measure: Measure, kind: Kind, network: Network): MeasureAnswer =>
  measure.compute(
    { graph: graphOf(kind, network), groups: network.groups },
    { ...defaultsOf(measure), draws: 99, restarts: 3 },
  );

const anyNetwork: fc.Arbitrary<Network> = anyTies({ weighted: true }).chain((ties) =>
  fc.record({
    ties: fc.constant(ties),
    groups: fc.array(fc.constantFrom("a/1", "a/2", "b/3", "c/4", null), {
      minLength: ties.nodes,
      maxLength: ties.nodes,
    }),
    layer: fc
      .array(fc.nat(2), { minLength: ties.source.length, maxLength: ties.source.length })
      .map((of) => Uint32Array.from(of)),
  }),
);
const isTied = ({ ties }: Network, node: number) =>
  ties.source.some((source, tie) => {
    const target = ties.target[tie];
    return source !== target && (source === node || target === node) && (ties.weight?.[tie] ?? 1) > 0;
  });

const CASES = MEASURES.flatMap((measure) =>
  measure.projections.map((kind) => ({ id: measure.id, kind, measure })),
);
/** Their draws go by the numbers of nodes: an isolate more, or other numbers, draw otherwise. */
const DRAWN_BY_NUMBER = ["betweenness-sampled"];
/** They visit nodes in an order by chance, which is another with other numbers. */
const VISITED_BY_NUMBER = [...DRAWN_BY_NUMBER, "louvain", "leiden", "grouping-agreement"];
/** Means of draws, which shuffle the same labels in another order. */
const MEANS_OF_DRAWS = ["group-ei-expected", "across-expected"];

/** Equal to 1e-9, or null both. */
function expectSame(ours: number | null | undefined, theirs: number | null | undefined): void {
  if (typeof ours === "number" && typeof theirs === "number")
    expect(Math.abs(ours - theirs)).toBeLessThanOrEqual(1e-9);
  else expect(theirs).toBe(ours);
}

/** Values beside each other, groups by who stands together; `nodeOf` says where a node of ours stands in theirs. */
function expectSameAnswer(
  measure: Measure,
  ours: MeasureAnswer,
  theirs: MeasureAnswer,
  nodeOf: (node: number) => number,
  drawn: boolean,
): void {
  ours.totals.forEach(({ value }, total) => {
    expectSame(value, theirs.totals[total]?.value);
  });
  measure.columns.forEach(({ id, unit, of }, column) => {
    if (of === "tie" || (!drawn && id === "group-ei-expected")) return;
    const pairing = new Map<number, number>();
    ours.columns[column]?.values.forEach((value, node) => {
      const other = theirs.columns[column]?.values[nodeOf(node)] ?? null;
      if (unit === "group" && value !== null && other !== null) {
        expect(pairing.get(value) ?? other).toBe(other);
        pairing.set(value, other);
      } else expectSame(value, other);
    });
  });
  ours.matrices?.forEach((matrix, at) => {
    const other = theirs.matrices?.[at];
    expect(other?.groups).toEqual(matrix.groups);
    matrix.values.forEach((row, group) => {
      row.forEach((value, column) => {
        const isMean = MEANS_OF_DRAWS.includes(matrix.columns?.[column] ?? "");
        if (drawn || !isMean) expectSame(value, other?.values[group]?.[column]);
      });
    });
  });
}

describe("every registered measure", () => {
  test.each(CASES)(
    "$id, $kind: gives what it says, numbers or null, and null to isolates",
    ({ measure, kind }) => {
      fc.assert(
        fc.property(anyNetwork, (network) => {
          const { columns, totals, matrices, isolates } = answerOf(measure, kind, network);
          const arcsOnly = kind === "undirected" ? ["arriving", "leaving"] : [];
          const shapes = measure.columns.filter(({ id }) => !arcsOnly.includes(id));
          expect(columns.map(({ id }) => id)).toEqual(shapes.map(({ id }) => id));
          expect(totals.map(({ id }) => id)).toEqual(measure.totals);
          const numbers = [
            ...columns.flatMap(({ values, low = [], high = [] }) => [...values, ...low, ...high]),
            ...totals.flatMap(({ value, low = 0, high = 0 }) => [value, low, high]),
            ...(matrices ?? []).flatMap(({ values, low = [], high = [] }) => [values, low, high].flat(2)),
          ];
          expect(numbers.every((value) => value === null || Number.isFinite(value))).toBe(true);
          const alone = [...network.groups.keys()].filter((node) => !isTied(network, node));
          expect(isolates).toBe(alone.length);
          shapes.forEach(({ of }, column) => {
            if (of === "node")
              expect(alone.every((node) => columns[column]?.values[node] === null)).toBe(true);
          });
        }),
        { numRuns: 60 },
      );
    },
  );

  test.each(CASES.filter(({ id }) => !DRAWN_BY_NUMBER.includes(id)))(
    "$id, $kind: an isolate more changes nothing",
    ({ measure, kind }) => {
      fc.assert(
        fc.property(anyNetwork, fc.constantFrom("a/1", "d/5", null), (network, group) => {
          const { ties, groups, layer } = network;
          const wider = { ties: { ...ties, nodes: ties.nodes + 1 }, groups: [...groups, group], layer };
          const [before, after] = [network, wider].map((own) => answerOf(measure, kind, own));
          if (before && after) expectSameAnswer(measure, before, after, (node) => node, true);
        }),
        { numRuns: 60 },
      );
    },
  );

  test.each(CASES.filter(({ id }) => !VISITED_BY_NUMBER.includes(id)))(
    "$id, $kind: other numbers of the same nodes change nothing",
    ({ measure, kind }) => {
      const numbered = anyNetwork.chain((network) =>
        fc
          .shuffledSubarray([...network.groups.keys()], { minLength: network.groups.length })
          .map((labels) => ({ network, labels })),
      );
      fc.assert(
        fc.property(numbered, ({ network, labels }) => {
          const { ties, groups, layer } = network;
          const label = (node: number) => labels[node] as number;
          const moved: (string | null)[] = [...groups];
          groups.forEach((group, node) => {
            moved[label(node)] = group;
          });
          const other = {
            ties: { ...ties, source: ties.source.map(label), target: ties.target.map(label) },
            groups: moved,
            layer,
          };
          const [before, after] = [network, other].map((own) => answerOf(measure, kind, own));
          if (before && after) expectSameAnswer(measure, before, after, label, false);
        }),
        { numRuns: 60 },
      );
    },
  );
});
