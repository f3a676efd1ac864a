import type { TieColumns, UndirectedGraph } from "../graph/graph.ts";
import { undirected } from "../graph/projections.ts";

export interface RankShiftInput {
  readonly ties: TieColumns;
  /** Positions of the ties that are taken away, one at a time. */
  readonly candidates: readonly number[];
  /** So many of those that stand first are watched. */
  readonly top: number;
}
/** What the want of one tie does to the rank of one node, while all others stay; ranks from 1. */
export interface RankShift {
  readonly node: number;
  readonly from: number;
  /** null where it is left with one contact or none, and is no bridge any more. */
  readonly to: number | null;
}

type Tied = readonly [number, number];

const neighboursOf = ({ offsets, neighbours }: UndirectedGraph, node: number): Uint32Array =>
  neighbours.subarray(offsets[node], offsets[node + 1]);

/**
 * Burt's constraint of one node in a graph without weights, where `without` is taken away: the sum over contacts j of
 * (1 + sum over common contacts q of 1/d_q)² / d². null without contacts. Cost: the ties of its contacts.
 */
export function constraintWithout(graph: UndirectedGraph, node: number, without: Tied | null): number | null {
  const [a, b] = without ?? [-1, -1];
  const isGone = (u: number, v: number) => (u === a && v === b) || (u === b && v === a);
  const degree = (u: number) => neighboursOf(graph, u).length - (u === a || u === b ? 1 : 0);
  const contacts = neighboursOf(graph, node).filter((contact) => !isGone(node, contact));
  if (contacts.length === 0) return null;
  const near = new Set(contacts);
  let sum = 0;
  for (const contact of contacts) {
    let reach = 1;
    for (const other of neighboursOf(graph, contact))
      if (other !== node && near.has(other) && !isGone(contact, other)) reach += 1 / degree(other);
    sum += reach ** 2;
  }
  return sum / contacts.length ** 2;
}

/**
 * For each candidate, how the ranks among all nodes of the first bridges (by Burt's constraint, the lowest first) would change without it while all others
 * stay where they are: of the `top` those that move by two ranks at least, the largest move first. A node with one contact is no
 * bridge. A tie that another between the same two stands in for moves nobody. Pure and deterministic. Cost: for each candidate the ties about those of the top that it touches
 * or whose contacts it touches; the constraint of others does not change.
 */
export function rankShifts({ ties, candidates, top }: RankShiftInput): RankShift[][] {
  const graph = undirected(ties, "presence");
  const values = Array.from({ length: ties.nodes }, (_, node) => constraintWithout(graph, node, null));
  const order = values
    .flatMap((value, node) => (value === null ? [] : [{ value, node }]))
    .sort((x, y) => x.value - y.value || x.node - y.node);
  const sorted = Float64Array.from(order, ({ value }) => value);
  const watched = order
    .slice(0, top)
    .map(({ node, value }, at) => ({
      node,
      at,
      rank: rankAmong(sorted, at, value),
      contacts: neighboursOf(graph, node),
    }))
    .filter(({ contacts }) => contacts.length > 1)
    .map((one) => ({ ...one, near: new Set([one.node, ...one.contacts]) }));
  const pairOf = (tie: number): Tied => {
    const [a, b] = [ties.source[tie] as number, ties.target[tie] as number];
    return a < b ? [a, b] : [b, a];
  };
  const times = new Map<string, number>();
  for (let tie = 0; tie < ties.source.length; tie++) {
    const key = pairOf(tie).join(" ");
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  return candidates.map((tie) => {
    const pair = pairOf(tie);
    if (pair[0] === pair[1] || times.get(pair.join(" ")) !== 1) return [];
    return watched
      .flatMap(({ node, at, rank, contacts, near }): RankShift[] => {
        if (!near.has(pair[0]) && !near.has(pair[1])) return [];
        const isLastButOne = pair.includes(node) && contacts.length === 2;
        const value = isLastButOne ? null : constraintWithout(graph, node, pair);
        const to = value === null ? null : rankAmong(sorted, at, value);
        return to === null || Math.abs(to - rank) >= 2 ? [{ node, from: rank, to }] : [];
      })
      .sort((x, y) => moveOf(y, ties.nodes) - moveOf(x, ties.nodes) || x.from - y.from);
  });
}

/** The rank of a value among the others, which leave out the one at `own`; equals share the first of their ranks. */
function rankAmong(sorted: Float64Array, own: number, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value - 1e-12) low = middle + 1;
    else high = middle;
  }
  return 1 + low - (low > own ? 1 : 0);
}

/** How far a node moves; to where nothing is defined is farthest. */
export const moveOf = ({ from, to }: RankShift, nodes: number): number => Math.abs((to ?? nodes) - from);
