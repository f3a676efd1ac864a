import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TieColumns } from "../../graph/graph.ts";
import { directed, undirected } from "../../graph/projections.ts";
import { anyTies } from "../../testing/anyTies.ts";
import { sampson } from "../../testing/knownGraphs.ts";
import { brokerage } from "./brokerage.ts";

/** By the definition: every ordered triple is looked at. Roles in the order of the columns. */
function slowly({ nodes, source, target }: TieColumns, groups: readonly (string | null)[]): number[][] {
  const arcs = new Set(Array.from(source, (a, tie) => `${a} ${target[tie]}`));
  const has = (a: number, b: number) => a !== b && arcs.has(`${a} ${b}`);
  const all = Array.from({ length: nodes }, (_, node) => node);
  return all.map((b) => {
    const counts = [0, 0, 0, 0, 0];
    for (const i of all)
      for (const k of all) {
        if (i === k || !has(i, b) || !has(b, k) || has(i, k)) continue;
        const [from, own, to] = [groups[i], groups[b], groups[k]];
        if (from === null || own === null || to === null) continue;
        const pattern = [from === own, own === to, from === to].map(Number).join("");
        counts[["111", "001", "100", "010", "000"].indexOf(pattern)]! += 1;
      }
    return counts;
  });
}

const grouped = anyTies({ weighted: false }).chain((ties) =>
  fc
    .array(fc.constantFrom("a", "b", "c", null), { minLength: ties.nodes, maxLength: ties.nodes })
    .map((groups) => ({ ties, groups })),
);

describe("brokerage", () => {
  test("of Sampson's monks is as sna computes it", () => {
    const { columns, totals } = brokerage.compute(
      { graph: directed(sampson.ties, "presence"), groups: sampson.groups },
      {},
    );
    expect(totals.map(({ value }) => value)).toEqual([224, 56, 5, 69, 80, 14]);
    const of = (name: string) => columns.slice(1).map(({ values }) => values[sampson.names.indexOf(name)]);
    expect(of("John Bosco")).toEqual([2, 3, 16, 12, 7]);
    expect(of("Gregory")).toEqual([7, 0, 0, 16, 0]);
    expect(of("Bonaventure")).toEqual([6, 0, 8, 9, 3]);
  });

  test("counts each ordered triple of the definition", () => {
    fc.assert(
      fc.property(grouped, ({ ties, groups }) => {
        const { columns } = brokerage.compute({ graph: directed(ties, "presence"), groups }, {});
        slowly(ties, groups).forEach((expected, node) => {
          const [all, ...roles] = columns.map(({ values }) => values[node]);
          if (all === null) {
            expect(expected).toEqual([0, 0, 0, 0, 0]);
            expect(roles).toEqual([null, null, null, null, null]);
          } else {
            expect(roles).toEqual(expected);
            expect(all).toBe(expected.reduce((sum, each) => sum + each));
          }
        });
      }),
    );
  });

  test("without directions counts each pair once, with both ways of keeping a gate in one", () => {
    fc.assert(
      fc.property(grouped, ({ ties, groups }) => {
        const both = {
          nodes: ties.nodes,
          source: Uint32Array.of(...ties.source, ...ties.target),
          target: Uint32Array.of(...ties.target, ...ties.source),
          weight: null,
        };
        const { columns } = brokerage.compute({ graph: undirected(ties, "presence"), groups }, {});
        slowly(both, groups).forEach((seenTwice, node) => {
          const roles = columns.slice(1).map(({ values }) => values[node]);
          const [coordinator = 0, consultant = 0, representative, gatekeeper, liaison = 0] = seenTwice;
          expect(representative).toBe(gatekeeper);
          if (roles[0] === null) expect(seenTwice).toEqual([0, 0, 0, 0, 0]);
          else expect(roles).toEqual([coordinator / 2, consultant / 2, null, gatekeeper, liaison / 2]);
        });
      }),
    );
  });

  test("shows a pair that the node stands between", () => {
    const input = { graph: directed(sampson.ties, "presence"), groups: sampson.groups };
    const answer = brokerage.compute(input, {});
    const bosco = sampson.names.indexOf("John Bosco");
    const lines = brokerage.working(input, {}, answer, bosco);
    expect(lines[0]).toEqual({ key: "brokerage-pairs", numbers: { value: 40 }, nodes: [] });
    const [from, to] = lines.slice(-2).map(({ nodes }) => nodes[0] as number);
    const has = (a: number | undefined, b: number | undefined) =>
      Array.from(sampson.ties.source).some((source, tie) => source === a && sampson.ties.target[tie] === b);
    expect([has(from, bosco), has(bosco, to), has(from, to)]).toEqual([true, true, false]);
  });
});
