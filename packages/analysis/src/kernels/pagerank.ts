import { WASM } from "../../dist/kernels/pagerank.ts";
import type { Rows } from "../graph/graph.ts";
import { KernelMemory } from "./kernelMemory.ts";

export interface PagerankInput {
  /** What arrives at each node. */
  readonly incoming: Rows;
  /** What leaves each node; 0 where nothing does. */
  readonly strength: Float64Array;
  /** 0 to below 1: the share that follows a tie. */
  readonly damping: number;
  /** The turn that moves less than this in all is the last. */
  readonly tolerance: number;
  readonly most: number;
}
export interface PagerankOutput {
  /** Sums to 1. */
  readonly rank: Float64Array;
  /** `most` + 1 when it did not settle. */
  readonly turns: number;
}
interface Exports {
  pagerank(
    nodes: number,
    offsets: number,
    neighbours: number,
    weights: number,
    strength: number,
    rank: number,
    share: number,
    damping: number,
    tolerance: number,
    most: number,
  ): number;
}

/**
 * PageRank of every node by power iteration; what a node without outgoing ties holds goes to all alike. Deterministic,
 * the same bytes as `pagerankTwin`. Cost: (nodes + ties) × turns. Source: Brin & Page 1998.
 */
export function pagerank({ incoming, strength, damping, tolerance, most }: PagerankInput): PagerankOutput {
  const nodes = strength.length;
  const kernel = new KernelMemory<Exports>(WASM);
  const offsets = kernel.put(incoming.offsets);
  const neighbours = kernel.put(incoming.neighbours);
  const weights = kernel.put(incoming.weights);
  const leaves = kernel.put(strength);
  const rank = kernel.reserve(8 * nodes);
  const share = kernel.reserve(8 * nodes);
  const turns = kernel.run.pagerank(
    nodes,
    offsets,
    neighbours,
    weights,
    leaves,
    rank,
    share,
    damping,
    tolerance,
    most,
  );
  return { rank: kernel.take(Float64Array, rank, nodes), turns };
}

/** The same in plain TypeScript. */
export function pagerankTwin({
  incoming,
  strength,
  damping,
  tolerance,
  most,
}: PagerankInput): PagerankOutput {
  const nodes = strength.length;
  const rank = new Float64Array(nodes).fill(1 / nodes);
  const share = new Float64Array(nodes);
  const { offsets, neighbours, weights } = incoming;
  for (let turn = 1; turn <= most; turn++) {
    let lost = 0;
    for (let v = 0; v < nodes; v++) {
      const leaves = strength[v] as number;
      share[v] = leaves > 0 ? (rank[v] as number) / leaves : 0;
      if (leaves <= 0) lost += rank[v] as number;
    }
    const base = (1 - damping + damping * lost) / nodes;
    let moved = 0;
    for (let v = 0; v < nodes; v++) {
      let sum = 0;
      for (let at = offsets[v] as number; at < (offsets[v + 1] as number); at++) {
        const held = share[neighbours[at] as number] as number;
        sum += weights === null ? held : held * (weights[at] as number);
      }
      const next = base + damping * sum;
      moved += Math.abs(next - (rank[v] as number));
      rank[v] = next;
    }
    if (moved < tolerance) return { rank, turns: turn };
  }
  return { rank, turns: most + 1 };
}
