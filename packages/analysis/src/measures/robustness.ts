import type { DirectedGraph, TieColumns, UndirectedGraph } from "../graph/graph.ts";
import { quantile } from "../quantile.ts";
import { type SeededRandom, seededRandom } from "../seededRandom.ts";
import type { Measure, MeasureInput, Progress, Settings } from "./measure.ts";

/** Statements about ties as columns, one entry a statement. */
export interface Statements {
  /** How many independent sources (one per publisher) there are. */
  readonly sources: number;
  /** Index of the tie it speaks of, and of the source that makes it. */
  readonly tie: Uint32Array;
  readonly source: Uint32Array;
  /** 1 where it supports the tie, 0 where it disputes it or asserts its absence. */
  readonly supports: Uint8Array;
  /** Chance, above 0 and at most 1, that it is right, as the caller reads its confidence; null where each is taken at its word. */
  readonly trust: Float64Array | null;
}

export interface RobustnessInput {
  readonly measure: Measure;
  readonly settings: Settings;
  /** Column of the measure, of nodes, by which they are ranked. */
  readonly column: string;
  /** Which end of the column stands first: of constraint the lowest bridge most. */
  readonly first: "highest" | "lowest";
  readonly ties: TieColumns;
  readonly statements: Statements;
  readonly groups: MeasureInput["groups"];
  readonly project: (ties: TieColumns) => UndirectedGraph | DirectedGraph;
  readonly draws: number;
  readonly seed: number;
}

/** Values by node; null where the measure is not defined on all the evidence. */
export interface Robustness {
  /** Rank on all the evidence, 1 first; equal values (to 1e-9) share the middle of their ranks. */
  readonly rank: readonly (number | null)[];
  /** Ranks between which nine tenths of the draws lie. */
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
  /** Share of the draws in which the measure is still defined there. */
  readonly measured: readonly (number | null)[];
  readonly draws: number;
  readonly seed: number;
}

/** The chance of at most k where one is expected, for k = 0 … 12; more has a chance below 1e-10. */
const AT_MOST = Array.from({ length: 13 }, (_, most) => {
  let term = Math.exp(-1);
  let sum = term;
  for (let k = 1; k <= most; k++) {
    term /= k;
    sum += term;
  }
  return sum;
});

/** A Poisson number of mean 1. */
function poisson(random: SeededRandom): number {
  const at = random.unit();
  const found = AT_MOST.findIndex((chance) => at < chance);
  return found === -1 ? AT_MOST.length : found;
}

/** Values this near to one another, relatively, count as equal: measures are exact to that. */
const EQUAL = 1e-9;

/** Which ties stand in one draw: 1 where what supports them outweighs what denies them. */
function standing(
  { sources, tie, source, supports, trust }: Statements,
  ties: number,
  random: SeededRandom,
): Uint8Array {
  const times = Uint8Array.from({ length: sources }, () => poisson(random));
  const balance = new Int32Array(ties);
  for (let statement = 0; statement < tie.length; statement++) {
    const believed = trust === null || random.unit() < (trust[statement] as number);
    const own = believed ? (times[source[statement] as number] as number) : 0;
    balance[tie[statement] as number]! += supports[statement] === 1 ? own : -own;
  }
  return Uint8Array.from(balance, (sum) => (sum > 0 ? 1 : 0));
}

function kept({ nodes, source, target, weight, mutual }: TieColumns, stands: Uint8Array): TieColumns {
  const stays = Uint32Array.from(stands.keys()).filter((tie) => stands[tie] === 1);
  return {
    nodes,
    source: stays.map((tie) => source[tie] as number),
    target: stays.map((tie) => target[tie] as number),
    weight: weight === null ? null : Float64Array.from(stays, (tie) => weight[tie] as number),
    ...(mutual && { mutual: Uint8Array.from(stays, (tie) => mutual[tie] as number) }),
  };
}

/** Ranks of `nodes` by value, 1 first, equal ones (to 1e-9) sharing the middle; those without a value stand last and share theirs. Pure; cost of sorting. */
export function ranksOf(
  values: readonly (number | null)[],
  nodes: readonly number[],
  first: RobustnessInput["first"],
): Float32Array {
  const key = (node: number) => {
    const value = values[node] ?? null;
    if (value === null) return Number.POSITIVE_INFINITY;
    return first === "highest" ? -value : value;
  };
  const keys = Float64Array.from(nodes, key);
  const order = Uint32Array.from(keys.keys()).sort((a, b) => {
    const [own, other] = [keys[a] as number, keys[b] as number];
    return own < other ? -1 : own > other ? 1 : a - b;
  });
  const ranks = new Float32Array(nodes.length);
  for (let from = 0, until = 0; from < order.length; from = until) {
    const start = keys[order[from] as number] as number;
    const last = start + EQUAL * Math.abs(start);
    while (until < order.length && (keys[order[until] as number] as number) <= last) until++;
    for (let at = from; at < until; at++) ranks[order[at] as number] = (from + 1 + until) / 2;
  }
  return ranks;
}

/**
 * How far a node's rank hangs on few, weak, disputed or single-source ties: the measure is computed again on resampled
 * evidence, `draws` times. A draw is a Poisson bootstrap of *sources*, since what one source says stands or falls together:
 * each source counts k times, k Poisson of mean 1, as in drawing as many sources with replacement; each of its statements is
 * believed with its `trust`. A tie stands where what supports it outweighs what denies it, so that one supported by s
 * trusted sources and denied by none stands with probability 1 - e^-s: 0.63 for one, 0.86 for two, 0.95 for three; with one
 * source for and one against 0.35. Weights of standing ties stay as they are. Ranked are the nodes that the measure is
 * defined on with all the evidence; those that lose it in a draw stand last there. `draws` at least 20; ties without a
 * statement never stand. Throws RangeError for fewer draws or a column that the measure does not have. Pure, deterministic;
 * no clock. Cost: draws × (the measure, and sorting nodes); memory 4 bytes × draws × nodes.
 * Source: Efron & Tibshirani 1993; Chamandy et al. 2012 (Poisson bootstrap).
 */
export function robustness(input: RobustnessInput, progress?: Progress): Robustness {
  const { measure, settings, ties, statements, groups, project, draws, seed } = input;
  if (!(draws >= 20))
    throw new RangeError(`An interval of ranks needs 20 draws at least; ${draws} were asked for.`);
  const valuesOn = (own: TieColumns) => {
    const { columns } = measure.compute({ graph: project(own), groups }, settings);
    const found = columns.find(({ id }) => id === input.column);
    if (!found) throw new RangeError(`The measure ${measure.id} has no column "${input.column}".`);
    return found.values;
  };
  const values = valuesOn(ties);
  const nodes = [...values.keys()].filter((node) => (values[node] ?? null) !== null);
  const ranks = ranksOf(values, nodes, input.first);
  const drawn = Array.from(nodes, () => new Float32Array(draws));
  const defined = new Float64Array(nodes.length);
  const random = seededRandom(seed);
  for (let draw = 0; draw < draws; draw++) {
    const again = valuesOn(kept(ties, standing(statements, ties.source.length, random)));
    ranksOf(again, nodes, input.first).forEach((rank, at) => {
      (drawn[at] as Float32Array)[draw] = rank;
      if ((again[nodes[at] as number] ?? null) !== null) defined[at]! += 1;
    });
    progress?.(draw + 1, draws);
  }
  const spread = (of: (at: number) => number) => {
    const column = new Array<number | null>(ties.nodes).fill(null);
    nodes.forEach((node, at) => {
      column[node] = of(at);
    });
    return column;
  };
  for (const each of drawn) each.sort();
  return {
    rank: spread((at) => ranks[at] as number),
    low: spread((at) => quantile(drawn[at] as Float32Array, 0.05)),
    high: spread((at) => quantile(drawn[at] as Float32Array, 0.95)),
    measured: spread((at) => (defined[at] as number) / draws),
    draws,
    seed,
  };
}
