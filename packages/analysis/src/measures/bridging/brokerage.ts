import { acquaintance, INWARD, OUTWARD } from "../../graph/acquaintance.ts";
import type { DirectedGraph, Rows, UndirectedGraph } from "../../graph/graph.ts";
import { type Forward, forwardOf } from "../../kernels/triangles.ts";
import { groupNumbers, NO_GROUP } from "../groupNumbers.ts";
import { isIsolate } from "../isolates.ts";
import type { Measure, MeasureInput, WorkingLine } from "../measure.ts";

/** What a broker b is between i and k, by the groups of the three: AAA, ABA, AAB, ABB, ABC in the order i, b, k. */
const ROLES = ["coordinator", "consultant", "representative", "gatekeeper", "liaison"] as const;
const [COORDINATOR, CONSULTANT, REPRESENTATIVE, GATEKEEPER, LIAISON] = [0, 1, 2, 3, 4];

function roleOf(from: number, broker: number, to: number): number {
  if (from === broker) return to === broker ? COORDINATOR : REPRESENTATIVE;
  if (to === broker) return GATEKEEPER;
  return from === to ? CONSULTANT : LIAISON;
}

/** Counts of each node, role after role. */
type Counts = Float64Array;
const add = (counts: Counts, node: number, role: number, number: number) => {
  counts[ROLES.length * node + role]! += number;
};

/** All triples i -> b -> k of different i and k, also those with a tie from i to k. Linear. */
function countTriples(
  { offsets, neighbours, weights }: Rows,
  groupOf: Int32Array,
  groups: number,
  counts: Counts,
) {
  const fromGroup = new Float64Array(groups);
  for (let broker = 0; broker + 1 < offsets.length; broker++) {
    const own = groupOf[broker] as number;
    if (own === NO_GROUP) continue;
    const first = offsets[broker] as number;
    const until = offsets[broker + 1] as number;
    let from = 0;
    let to = 0;
    let toOwn = 0;
    for (let at = first; at < until; at++) {
      const group = groupOf[neighbours[at] as number] as number;
      if (group === NO_GROUP) continue;
      const directions = weights?.[at] as number;
      if (directions & INWARD) {
        from++;
        fromGroup[group]! += 1;
      }
      if (directions & OUTWARD) {
        to++;
        if (group === own) toOwn++;
      }
    }
    let within = 0;
    for (let at = first; at < until; at++) {
      const group = groupOf[neighbours[at] as number] as number;
      const directions = weights?.[at] as number;
      if (group === NO_GROUP || !(directions & OUTWARD)) continue;
      // A tie both ways would make a triple that ends where it began.
      const others = (fromGroup[group] as number) - (directions & INWARD ? 1 : 0);
      if (group === own) add(counts, broker, COORDINATOR, others);
      else {
        add(counts, broker, CONSULTANT, others);
        within += fromGroup[group] as number;
      }
    }
    const fromOwn = fromGroup[own] as number;
    add(counts, broker, REPRESENTATIVE, fromOwn * (to - toOwn));
    add(counts, broker, GATEKEEPER, (from - fromOwn) * toOwn);
    add(counts, broker, LIAISON, (from - fromOwn) * (to - toOwn) - within);
    for (let at = first; at < until; at++) {
      const group = groupOf[neighbours[at] as number] as number;
      if (group !== NO_GROUP) fromGroup[group] = 0;
    }
  }
}

/** Takes off the triples i -> b -> k with a tie from i to k; each triangle is found once. */
function dropClosed({ nodeAt, offsets, neighbours, weights }: Forward, groupOf: Int32Array, counts: Counts) {
  const place = new Uint32Array(nodeAt.length);
  const close = (from: number, broker: number, to: number) => {
    const role = roleOf(groupOf[from] as number, groupOf[broker] as number, groupOf[to] as number);
    add(counts, broker, role, -1);
  };
  const grouped = (rank: number) => groupOf[nodeAt[rank] as number] !== NO_GROUP;
  for (let low = 0; low < nodeAt.length; low++) {
    const first = offsets[low] as number;
    const until = offsets[low + 1] as number;
    if (until - first < 2 || !grouped(low)) continue;
    for (let e = first; e < until; e++) place[neighbours[e] as number] = e + 1;
    const u = nodeAt[low] as number;
    for (let e = first; e < until; e++) {
      const middle = neighbours[e] as number;
      if (!grouped(middle)) continue;
      const v = nodeAt[middle] as number;
      const uv = weights?.[e] as number;
      for (let f = offsets[middle] as number; f < (offsets[middle + 1] as number); f++) {
        const high = neighbours[f] as number;
        const known = place[high] as number;
        if (known === 0 || !grouped(high)) continue;
        const w = nodeAt[high] as number;
        const vw = weights?.[f] as number;
        const uw = weights?.[known - 1] as number;
        if (uv & vw & uw & OUTWARD) close(u, v, w);
        if (uv & vw & uw & INWARD) close(w, v, u);
        if (uv & INWARD && uw & vw & OUTWARD) close(v, u, w);
        if (uv & OUTWARD && uw & vw & INWARD) close(w, u, v);
        if (vw & INWARD && uv & uw & OUTWARD) close(u, w, v);
        if (vw & OUTWARD && uv & uw & INWARD) close(v, w, u);
      }
    }
    for (let e = first; e < until; e++) place[neighbours[e] as number] = 0;
  }
}

/** A pair that a node stands between, by the lowest numbers; null where there is none. */
function pairBetween(input: MeasureInput, node: number): readonly [number, number] | null {
  const { of } = groupNumbers(input.groups, input.graph.nodes);
  const { offsets, neighbours, weights } = acquaintance(input.graph);
  const row = (of: number) => neighbours.subarray(offsets[of] as number, offsets[of + 1] as number);
  const beside = (direction: number) =>
    row(node).filter(
      (other, at) =>
        (weights[(offsets[node] as number) + at] as number) & direction && of[other] !== NO_GROUP,
    );
  const goals = beside(OUTWARD);
  for (const from of beside(INWARD)) {
    const reached = new Set(
      row(from).filter((_, at) => (weights[(offsets[from] as number) + at] as number) & OUTWARD),
    );
    const to = goals.find((goal) => goal !== from && !reached.has(goal));
    if (to !== undefined) return [from, to];
  }
  return null;
}

/**
 * Gould-Fernandez brokerage: how many ordered pairs i, k a node b stands between, i -> b -> k without a tie from i to k, in
 * all and by role: coordinator (all three of one group), consultant (i and k of one group, b of another), representative
 * (b speaks for i's group to k's), gatekeeper (b lets i into the group of b and k), liaison (three groups). Without
 * directions each pair counts once, and representative and gatekeeper are one: the column "gatekeeper" holds it, and
 * "representative" is null. Triples with a node without a group are left out. Null for isolates and nodes without a group.
 * Weights play no part. Deterministic. Cost: ties × the square root of ties at most. Source: Gould & Fernandez 1989.
 */
export const brokerage: Measure = {
  id: "brokerage",
  family: "bridging",
  projections: ["directed", "undirected"],
  weights: "ignored",
  needsGroups: true,
  parameters: [],
  columns: ["brokerage", ...ROLES].map((id) => ({ id, unit: "count", of: "node" })),
  totals: ["all-brokerage", ...ROLES],
  cost: "linear",
  compute({ graph, groups }) {
    const counts = countsOf(graph, groups);
    const { of } = groupNumbers(groups, graph.nodes);
    const mergedRoles = graph.kind === "undirected";
    let isolates = 0;
    const valued = Array.from(of, (group, node) => {
      const alone = isIsolate(graph, node);
      if (alone) isolates++;
      return !alone && group !== NO_GROUP;
    });
    const columns = ROLES.map((id, role) => ({
      id,
      values: valued.map((has, node): number | null => {
        if (!has || (mergedRoles && role === REPRESENTATIVE)) return null;
        const own = counts[ROLES.length * node + role] as number;
        // Without directions each pair was counted from both sides; both sides of a gatekeeper stand in two roles.
        return mergedRoles && role !== GATEKEEPER ? own / 2 : own;
      }),
    }));
    const all = valued.map((has, node) =>
      has ? columns.reduce((sum, { values }) => sum + (values[node] ?? 0), 0) : null,
    );
    const totalOf = (values: readonly (number | null)[]) =>
      values.reduce<number | null>((sum, value) => (value === null ? sum : (sum ?? 0) + value), null);
    return {
      columns: [{ id: "brokerage", values: all }, ...columns],
      totals: [
        { id: "all-brokerage", value: totalOf(all) },
        ...columns.map(({ id, values }) => ({ id, value: totalOf(values) })),
      ],
      isolates,
    };
  },
  working(input, _settings, { columns }, node): readonly WorkingLine[] {
    const value = columns[0]?.values[node] ?? null;
    if (value === null) return [];
    const roles = columns.slice(1).flatMap(({ id, values }) => {
      const number = values[node] ?? null;
      return number === null ? [] : [{ key: `brokerage-${id}`, numbers: { number }, nodes: [] }];
    });
    const pair = pairBetween(input, node);
    const example =
      pair === null
        ? []
        : [
            { key: "brokerage-from", numbers: {}, nodes: [pair[0]] },
            { key: "brokerage-to", numbers: {}, nodes: [pair[1]] },
          ];
    return [{ key: "brokerage-pairs", numbers: { value }, nodes: [] }, ...roles, ...example];
  },
};

function countsOf(graph: UndirectedGraph | DirectedGraph, groups: MeasureInput["groups"]): Counts {
  const { of, count } = groupNumbers(groups, graph.nodes);
  const rows = acquaintance(graph);
  const counts = new Float64Array(ROLES.length * graph.nodes);
  countTriples(rows, of, count, counts);
  dropClosed(forwardOf(rows), of, counts);
  return counts;
}
