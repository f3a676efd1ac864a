import * as fc from "fast-check";
import { expect, test } from "vitest";
import { directed } from "../../graph/projections.ts";
import { anyTies } from "../../testing/anyTies.ts";
import { sampson } from "../../testing/knownGraphs.ts";
import { reciprocity } from "./reciprocity.ts";

const answerOf = (ties: Parameters<typeof directed>[0]) =>
  reciprocity.compute({ graph: directed(ties, "presence"), groups: null }, {});
const totalsOf = (ties: Parameters<typeof directed>[0]) =>
  Object.fromEntries(answerOf(ties).totals.map(({ id, value }) => [id, value]));

test("of Sampson's monks 28 of 60 pairs like each other: 56 of 88 arcs are returned, as networkx and igraph say", () => {
  const totals = totalsOf(sampson.ties);
  expect(totals["pairs-both-ways"]).toBe(28);
  expect(totals["pairs-one-way"]).toBe(32);
  expect(totals["all-reciprocity"]).toBeCloseTo(0.6363636363636364, 15);
  expect(totals["reciprocity-beyond-chance"]).toBeCloseTo(0.48957464553794827, 12);
  const of = (name: string) => answerOf(sampson.ties).columns[0]?.values[sampson.names.indexOf(name)];
  expect(of("John Bosco")).toBeCloseTo(0.7058823529411765, 15);
  expect(of("Hugh")).toBeCloseTo(0.9090909090909091, 15);
  expect(of("Albert")).toBe(0.25);
});

test("is the share of arcs with one the other way, slowly counted", () => {
  fc.assert(
    fc.property(anyTies({ weighted: true }), (ties) => {
      const arcs = new Set(
        [...ties.source.keys()]
          .filter((tie) => ties.source[tie] !== ties.target[tie] && (ties.weight?.[tie] ?? 1) > 0)
          .map((tie) => `${ties.source[tie]} ${ties.target[tie]}`),
      );
      const isReturned = (arc: string) => arcs.has(arc.split(" ").reverse().join(" "));
      const share = (own: readonly string[]) =>
        own.length === 0 ? null : own.filter(isReturned).length / own.length;
      const { columns, totals } = answerOf(ties);
      expect(totals[0]?.value).toBe(share([...arcs]));
      columns[0]?.values.forEach((value, node) => {
        expect(value).toBe(share([...arcs].filter((arc) => arc.split(" ").includes(String(node)))));
      });
    }),
  );
});

test("is not beyond chance where every pair is tied both ways, and not defined without arcs", () => {
  const pair = { nodes: 2, source: Uint32Array.of(0, 1), target: Uint32Array.of(1, 0), weight: null };
  expect(totalsOf(pair)).toMatchObject({ "all-reciprocity": 1, "reciprocity-beyond-chance": null });
  const none = { nodes: 2, source: new Uint32Array(), target: new Uint32Array(), weight: null };
  expect(totalsOf(none)).toMatchObject({ "all-reciprocity": null, "reciprocity-beyond-chance": null });
});
