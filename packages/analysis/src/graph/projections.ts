import type { DirectedGraph, TieColumns, TwoModeGraph, UndirectedGraph } from "./graph.ts";
import { rowsOf } from "./rows.ts";

/** What a tie of a projection counts: 1, or the sum of the ties behind it. */
export const WEIGHT_RULES = ["presence", "sum"] as const;
export type WeightRule = (typeof WEIGHT_RULES)[number];

const mergeOf = (rule: WeightRule) => (rule === "sum" ? "sum" : "one");

/**
 * Ties without their direction: loops and ties of weight 0 or less are left out, parallel ties become one. Pure; linear.
 */
export function undirected(ties: TieColumns, rule: WeightRule): UndirectedGraph {
  const { nodes, source, target, weight } = ties;
  const count = source.length;
  const row = new Uint32Array(2 * count);
  const column = new Uint32Array(2 * count);
  const both = weight === null ? null : new Float64Array(2 * count);
  let end = 0;
  for (let tie = 0; tie < count; tie++) {
    const a = source[tie] as number;
    const b = target[tie] as number;
    if (a === b) continue;
    row[end] = a;
    column[end] = b;
    row[end + 1] = b;
    column[end + 1] = a;
    if (both) both[end] = both[end + 1] = weight?.[tie] as number;
    end += 2;
  }
  const rows = rowsOf(
    { rows: nodes, columns: nodes },
    row.subarray(0, end),
    column.subarray(0, end),
    both?.subarray(0, end) ?? null,
    mergeOf(rule),
  );
  return { kind: "undirected", nodes, ties: rows.neighbours.length / 2, ...rows };
}

/**
 * Ties with their direction, those that are mutual in both directions; loops and ties of weight 0 or less are left out, parallel arcs
 * become one. Pure; linear.
 */
export function directed(ties: TieColumns, rule: WeightRule): DirectedGraph {
  const { nodes, weight, mutual } = ties;
  const kept = Uint32Array.from(ties.source.keys()).filter((tie) => ties.source[tie] !== ties.target[tie]);
  const back = mutual ? kept.filter((tie) => mutual[tie] === 1) : new Uint32Array();
  const arcs = new Uint32Array(kept.length + back.length);
  arcs.set(kept);
  arcs.set(back, kept.length);
  const endOf = (forth: Uint32Array, back: Uint32Array) =>
    arcs.map((tie, at) => (at < kept.length ? forth : back)[tie] as number);
  const source = endOf(ties.source, ties.target);
  const target = endOf(ties.target, ties.source);
  const weights = weight === null ? null : Float64Array.from(arcs, (tie) => weight[tie] as number);
  const shape = { rows: nodes, columns: nodes };
  const outgoing = rowsOf(shape, source, target, weights, mergeOf(rule));
  const incoming = rowsOf(shape, target, source, weights, mergeOf(rule));
  return { kind: "directed", nodes, ties: outgoing.neighbours.length, outgoing, incoming };
}

/** Actors by occasions: `source` holds actors, `target` occasions, each counted from 0. Pure; linear. */
export function twoMode(
  actors: number,
  occasions: number,
  source: Uint32Array,
  target: Uint32Array,
): TwoModeGraph {
  const ofActor = rowsOf({ rows: actors, columns: occasions }, source, target, null, "one");
  const ofOccasion = rowsOf({ rows: occasions, columns: actors }, target, source, null, "one");
  return { kind: "two-mode", actors, occasions, ties: ofActor.neighbours.length, ofActor, ofOccasion };
}

/**
 * What two actors get for each occasion that they share: 1; 1 / (d - 1) at an occasion of d actors (Newman 2001), so that
 * a meeting of six says more than one of six hundred; or the shared share of all occasions of either (Jaccard).
 */
export const SHARED_RULES = ["shared", "newman", "jaccard"] as const;
export type SharedRule = (typeof SHARED_RULES)[number];

/** Actors that shared an occasion, weighted by a rule. Pure; cost: the sum of squared sizes of occasions. */
export function oneMode({ actors, ofActor, ofOccasion }: TwoModeGraph, rule: SharedRule): UndirectedGraph {
  const sums = new Float64Array(actors);
  const offsets = new Uint32Array(actors + 1);
  const neighbours: number[] = [];
  const weights: number[] = [];
  const size = (actor: number) => (ofActor.offsets[actor + 1] as number) - (ofActor.offsets[actor] as number);
  for (let actor = 0; actor < actors; actor++) {
    const met: number[] = [];
    for (let at = ofActor.offsets[actor] as number; at < (ofActor.offsets[actor + 1] as number); at++) {
      const occasion = ofActor.neighbours[at] as number;
      const from = ofOccasion.offsets[occasion] as number;
      const until = ofOccasion.offsets[occasion + 1] as number;
      for (let seat = from; seat < until; seat++) {
        const other = ofOccasion.neighbours[seat] as number;
        if (other === actor) continue;
        if (sums[other] === 0) met.push(other);
        sums[other]! += rule === "newman" ? 1 / (until - from - 1) : 1;
      }
    }
    for (const other of met.sort((a, b) => a - b)) {
      const sum = sums[other] as number;
      neighbours.push(other);
      weights.push(rule === "jaccard" ? sum / (size(actor) + size(other) - sum) : sum);
      sums[other] = 0;
    }
    offsets[actor + 1] = neighbours.length;
  }
  return {
    kind: "undirected",
    nodes: actors,
    ties: neighbours.length / 2,
    offsets,
    neighbours: Uint32Array.from(neighbours),
    weights: Float64Array.from(weights),
  };
}
