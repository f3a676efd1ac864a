import fc from "fast-check";
import { expect, test } from "vitest";
import { undirected } from "../graph/projections.ts";
import { MEASURES } from "../measures/registry.ts";
import { anyTies } from "../testing/anyTies.ts";
import { florentine } from "../testing/knownGraphs.ts";
import { constraintWithout, rankShifts } from "./rankShifts.ts";

const constraint = MEASURES.find(({ id }) => id === "constraint");
const slowly = (ties: typeof florentine.ties) =>
  constraint?.compute({ graph: undirected(ties, "presence"), groups: null }, {}).columns[0]?.values ?? [];
const without = ({ nodes, source, target }: typeof florentine.ties, tie: number) => ({
  nodes,
  source: source.filter((_, at) => at !== tie),
  target: target.filter((_, at) => at !== tie),
  weight: null,
});
const every = Array.from({ length: florentine.ties.source.length }, (_, tie) => tie);
const at = (name: string) => florentine.names.indexOf(name);
const tieOf = (a: string, b: string) =>
  every.find((tie) => {
    const ends = [florentine.ties.source[tie], florentine.ties.target[tie]];
    return ends.includes(at(a)) && ends.includes(at(b));
  }) as number;

test("the constraint of one node without a tie is that of the whole graph computed again", () => {
  fc.assert(
    fc.property(anyTies({ weighted: false }), fc.nat(), (ties, seed) => {
      const graph = undirected(ties, "presence");
      const pairs = Array.from(ties.source, (a, tie) => [a, ties.target[tie] as number] as const).filter(
        ([a, b]) => a !== b,
      );
      const pair = pairs[seed % Math.max(1, pairs.length)];
      if (pair === undefined) return;
      const left = pairs.filter(([a, b]) => !(pair.includes(a) && pair.includes(b)));
      const again = slowly({
        nodes: ties.nodes,
        source: Uint32Array.from(left, ([a]) => a),
        target: Uint32Array.from(left, ([, b]) => b),
        weight: null,
      });
      for (let node = 0; node < ties.nodes; node++) {
        const [fast, slow] = [constraintWithout(graph, node, pair), again[node] ?? null];
        if (slow === null) expect(fast).toBeNull();
        else expect(fast).toBeCloseTo(slow, 12);
      }
    }),
  );
});

/** The moves by whole computation: each pair's want, over all that stand in the first `top`. */
function slowShifts(ties: typeof florentine.ties, candidate: number, top: number) {
  const before = slowly(ties);
  const after = slowly(without(ties, candidate));
  const rank = (node: number, value: number) =>
    1 + before.filter((other, at) => at !== node && other !== null && other < value - 1e-12).length;
  const contacts = (of: typeof ties, node: number) =>
    Array.from(of.source, (a, tie) => [a, of.target[tie]]).filter((ends) => ends.includes(node)).length;
  return before
    .flatMap((value, node) => (value === null ? [] : [{ node, value }]))
    .sort((x, y) => x.value - y.value || x.node - y.node)
    .slice(0, top)
    .filter(({ node }) => contacts(ties, node) > 1)
    .map(({ node, value }) => {
      const now = contacts(without(ties, candidate), node) > 1 ? (after[node] ?? null) : null;
      return { node, from: rank(node, value), to: now === null ? null : rank(node, now) };
    })
    .filter(({ from, to }) => to === null || Math.abs(to - from) >= 2)
    .sort((x, y) => x.node - y.node);
}
const byNode = <T extends { readonly node: number }>(shifts: readonly T[]) =>
  [...shifts].sort((x, y) => x.node - y.node);

test.each([5, 16])("moves of the first %i are those of the whole computed again", (top) => {
  const found = rankShifts({ ties: florentine.ties, candidates: every, top });
  for (const tie of every) expect(byNode(found[tie] ?? [])).toEqual(slowShifts(florentine.ties, tie, top));
  expect(found.flat().length).toBeGreaterThan(5);
});

test("equals share a rank, so that a tie which changes no constraint moves nobody", () => {
  fc.assert(
    fc.property(anyTies({ weighted: false }), (ties) => {
      const pairs = new Map(
        Array.from(ties.source, (a, tie) => [a, ties.target[tie] as number] as const)
          .filter(([a, b]) => a !== b)
          .map(([a, b]) => [a < b ? `${a} ${b}` : `${b} ${a}`, [a, b] as const]),
      );
      const simple = {
        nodes: ties.nodes,
        source: Uint32Array.from(pairs.values(), ([a]) => a),
        target: Uint32Array.from(pairs.values(), ([, b]) => b),
        weight: null,
      };
      const candidates = Array.from(simple.source, (_, tie) => tie);
      // All of them: which of two equals stands first hangs on how sums are rounded.
      const top = simple.nodes;
      const found = rankShifts({ ties: simple, candidates, top });
      for (const tie of candidates) expect(byNode(found[tie] ?? [])).toEqual(slowShifts(simple, tie, top));
    }),
  );
});

test("a tie that is recorded twice moves nobody", () => {
  const { source, target, nodes } = florentine.ties;
  const tie = tieOf("Medici", "Salviati");
  const twice = {
    nodes,
    source: Uint32Array.from([...source, source[tie] as number]),
    target: Uint32Array.from([...target, target[tie] as number]),
    weight: null,
  };
  expect(rankShifts({ ties: twice, candidates: [tie], top: 15 })).toEqual([[]]);
});
