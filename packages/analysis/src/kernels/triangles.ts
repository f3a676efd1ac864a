import { WASM } from "../../dist/kernels/triangles.ts";
import type { Rows } from "../graph/graph.ts";
import { KernelMemory } from "./kernelMemory.ts";

interface Exports {
  orient(
    nodes: number,
    offsets: number,
    neighbours: number,
    weights: number,
    rankOf: number,
    nodeAt: number,
    buckets: number,
    backOffsets: number,
    back: number,
    backWeights: number,
    forwardOffsets: number,
    ends: number,
  ): void;
  countTriangles(
    nodes: number,
    backOffsets: number,
    back: number,
    forwardOffsets: number,
    forward: number,
    ends: number,
    bits: number,
    closing: number,
    counts: number,
  ): void;
  burt(
    nodes: number,
    backOffsets: number,
    back: number,
    backWeights: number,
    forwardOffsets: number,
    forward: number,
    forwardWeights: number,
    ends: number,
    bits: number,
    closing: number,
    inverse: number,
    ofLargest: number,
    through: number,
    constraint: number,
    redundancy: number,
  ): void;
}

function oriented(kernel: KernelMemory<Exports>, { offsets, neighbours, weights }: Rows) {
  const nodes = offsets.length - 1;
  const ties = neighbours.length / 2;
  const nodeAt = kernel.reserve(4 * nodes);
  const backOffsets = kernel.reserve(4 * (nodes + 1));
  const back = kernel.room(4 * (ties + 1));
  const backWeights = weights === null ? 0 : kernel.room(8 * (ties + 1));
  const forwardOffsets = kernel.reserve(4 * (nodes + 1));
  const ends = kernel.room(4 * nodes);
  kernel.run.orient(
    nodes,
    kernel.put(offsets),
    kernel.put(neighbours),
    kernel.put(weights),
    kernel.room(4 * nodes),
    nodeAt,
    kernel.reserve(4 * (nodes + 1)),
    backOffsets,
    back,
    backWeights,
    forwardOffsets,
    ends,
  );
  return {
    nodes,
    ties,
    nodeAt: kernel.take(Uint32Array, nodeAt, nodes),
    backOffsets,
    back,
    backWeights,
    forwardOffsets,
    forward: kernel.room(4 * ties),
    forwardWeights: weights === null ? 0 : kernel.room(8 * ties),
    ends,
    bits: kernel.reserve(4 * Math.ceil(nodes / 32)),
    closing: kernel.room(4 * (nodes + 1)),
  };
}

/** Values by node of values by rank. */
function byNode(values: Float64Array, nodeAt: Uint32Array): Float64Array {
  const sorted = new Float64Array(values.length);
  for (let rank = 0; rank < values.length; rank++) sorted[nodeAt[rank] as number] = values[rank] as number;
  return sorted;
}

/**
 * How many triangles hold each node of an undirected graph; weights play no part. Deterministic, the same bytes as
 * `trianglesTwin`. Cost: ties × the square root of ties at most. Source: Schank & Wagner 2005 (forward algorithm).
 */
export function triangles(rows: Rows): Float64Array {
  const kernel = new KernelMemory<Exports>(WASM);
  const at = oriented(kernel, { ...rows, weights: null });
  const counts = kernel.reserve(8 * at.nodes);
  kernel.run.countTriangles(
    at.nodes,
    at.backOffsets,
    at.back,
    at.forwardOffsets,
    at.forward,
    at.ends,
    at.bits,
    at.closing,
    counts,
  );
  return byNode(kernel.take(Float64Array, counts, at.nodes), at.nodeAt);
}

/**
 * Burt's constraint, C_i = sum over contacts j of (p_ij + sum over q of p_iq p_qj)², of each node of an undirected graph, whose
 * weights are a_ij + a_ji; 0 without ties. Each triangle is found once. Deterministic; equal to `burtTwin` to 1e-12 of each value.
 * Cost: ties × the square root of ties at most. Source: Burt 1992.
 */
export const constraintOf = (rows: Rows): Float64Array => burt(rows, false).constraint;

/**
 * What effective size takes off the number of contacts of each node: sum over contacts j and q of p_iq m_jq, m_jq the tie of j and
 * q over the largest of j; 0 without ties. As `constraintOf`. Source: Burt 1992; Borgatti 1997.
 */
export const redundancyOf = (rows: Rows): Float64Array => burt(rows, true).redundancy;

function burt(rows: Rows, isRedundancyWanted: boolean): Burt {
  const kernel = new KernelMemory<Exports>(WASM);
  const at = oriented(kernel, rows);
  const { nodes, nodeAt } = at;
  const { strength, largest } = sumsOf(rows, nodeAt);
  const constraint = kernel.reserve(8 * nodes);
  const redundancy = isRedundancyWanted ? kernel.reserve(8 * nodes) : 0;
  kernel.run.burt(
    nodes,
    at.backOffsets,
    at.back,
    at.backWeights,
    at.forwardOffsets,
    at.forward,
    at.forwardWeights,
    at.ends,
    at.bits,
    at.closing,
    kernel.put(strength.map(inverse)),
    kernel.put(largest.map(inverse)),
    kernel.reserve(8 * at.ties),
    constraint,
    redundancy,
  );
  const found = (values: number) => byNode(kernel.take(Float64Array, values, nodes), nodeAt);
  return {
    constraint: found(constraint),
    redundancy: isRedundancyWanted ? found(redundancy) : new Float64Array(),
  };
}

interface Burt {
  readonly constraint: Float64Array;
  readonly redundancy: Float64Array;
}

const inverse = (value: number) => (value > 0 ? 1 / value : 0);

/** By rank: what the ties of a node add up to, and the largest of them. */
function sumsOf({ offsets, weights }: Rows, nodeAt: Uint32Array) {
  const strength = new Float64Array(nodeAt.length);
  const largest = new Float64Array(nodeAt.length);
  for (let rank = 0; rank < nodeAt.length; rank++) {
    const node = nodeAt[rank] as number;
    const from = offsets[node] as number;
    const until = offsets[node + 1] as number;
    let sum = weights === null ? until - from : 0;
    let most = weights === null ? 1 : 0;
    for (let at = from; weights !== null && at < until; at++) {
      const weight = weights[at] as number;
      sum += weight;
      if (weight > most) most = weight;
    }
    strength[rank] = sum;
    largest[rank] = most;
  }
  return { strength, largest };
}

/** Each tie at its end of lower rank, where degree ranks nodes; all but `nodeAt`, which gives the node of a rank, is by rank. */
export interface Forward {
  readonly nodeAt: Uint32Array;
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  readonly weights: Float64Array | null;
}

/** Ranks nodes by degree, equal ones by number. A weight is as in the row of the lower rank. Cost: sorting the nodes, and the ties. */
export function forwardOf({ offsets, neighbours, weights }: Rows): Forward {
  const nodes = offsets.length - 1;
  const degree = (node: number) => (offsets[node + 1] as number) - (offsets[node] as number);
  const nodeAt = Uint32Array.from({ length: nodes }, (_, node) => node).sort(
    (a, b) => degree(a) - degree(b) || a - b,
  );
  const rankOf = new Uint32Array(nodes);
  nodeAt.forEach((node, rank) => {
    rankOf[node] = rank;
  });
  const forwardOffsets = new Uint32Array(nodes + 1);
  const forward = new Uint32Array(neighbours.length / 2);
  const forwardWeights = weights === null ? null : new Float64Array(forward.length);
  let end = 0;
  for (let rank = 0; rank < nodes; rank++) {
    const node = nodeAt[rank] as number;
    for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at++) {
      const other = rankOf[neighbours[at] as number] as number;
      if (other <= rank) continue;
      forward[end] = other;
      if (forwardWeights) forwardWeights[end] = weights?.[at] as number;
      end++;
    }
    forwardOffsets[rank + 1] = end;
  }
  return { nodeAt, offsets: forwardOffsets, neighbours: forward, weights: forwardWeights };
}

/** Each triangle once, as ranks u < v < w and the places of its ties. */
function* trianglesOf({ offsets, neighbours }: Forward) {
  const mark = new Map<number, number>();
  for (let u = 0; u + 1 < offsets.length; u++) {
    mark.clear();
    for (let e = offsets[u] as number; e < (offsets[u + 1] as number); e++)
      mark.set(neighbours[e] as number, e);
    for (let e = offsets[u] as number; e < (offsets[u + 1] as number); e++) {
      const v = neighbours[e] as number;
      for (let f = offsets[v] as number; f < (offsets[v + 1] as number); f++) {
        const w = neighbours[f] as number;
        const g = mark.get(w);
        if (g !== undefined) yield { u, v, w, e, f, g };
      }
    }
  }
}

/** The same in plain TypeScript. */
export function trianglesTwin(rows: Rows): Float64Array {
  const forward = forwardOf(rows);
  const counts = new Float64Array(forward.nodeAt.length);
  for (const { u, v, w } of trianglesOf(forward)) {
    counts[u]! += 1;
    counts[v]! += 1;
    counts[w]! += 1;
  }
  return byNode(counts, forward.nodeAt);
}

/** The same in plain TypeScript, by the definitions, in another order of sums: equal to 1e-12 of each value. */
export function burtTwin(rows: Rows): Burt {
  const { offsets, neighbours, weights } = rows;
  const nodes = offsets.length - 1;
  const identity = Uint32Array.from({ length: nodes }, (_, node) => node);
  const { strength, largest } = sumsOf(rows, identity);
  const tie = Array.from({ length: nodes }, (_, node) => {
    const contacts = new Map<number, number>();
    for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at++)
      contacts.set(neighbours[at] as number, weights?.[at] ?? 1);
    return contacts;
  });
  const constraint = new Float64Array(nodes);
  const redundancy = new Float64Array(nodes);
  tie.forEach((contacts, i) => {
    const share = (weight: number) => weight / (strength[i] as number);
    for (const [j, direct] of contacts) {
      let through = share(direct);
      for (const [q, toQ] of contacts) {
        const between = tie[q]?.get(j);
        if (between === undefined) continue;
        through += (share(toQ) * between) / (strength[q] as number);
        redundancy[i]! += (share(toQ) * between) / (largest[j] as number);
      }
      constraint[i]! += through * through;
    }
  });
  return { constraint, redundancy };
}
