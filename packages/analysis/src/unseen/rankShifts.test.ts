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

test("moves are those of the rank among all others, whichever tie is taken away", () => {
  const before = slowly(florentine.ties);
  const found = rankShifts({ ties: florentine.ties, candidates: every, top: 16 });
  every.forEach((tie) => {
    const after = slowly(without(florentine.ties, tie));
    for (const { node, from, to } of found[tie] ?? []) {
      const others = before.filter((value, other) => other !== node && value !== null) as number[];
      const rank = (value: number) => 1 + others.filter((other) => other < value - 1e-12).length;
      expect(Math.abs(from - rank(before[node] as number))).toBeLessThanOrEqual(6);
      expect(to).toBe(after[node] === null ? null : rank(after[node] as number));
    }
  });
  expect(found.flat().length).toBeGreaterThan(5);
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
