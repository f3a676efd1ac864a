import { WASM } from "../../dist/kernels/betweenness.ts";
import { batchesOf, breadthOrder, renumbered } from "../graph/breadthOrder.ts";
import type { Rows } from "../graph/graph.ts";
import { KernelMemory } from "./kernelMemory.ts";

/** Searches side by side. */
const BATCH = 8;

export interface BetweennessInput {
  /** Of an undirected graph. */
  readonly rows: Rows;
  /** Sources are the nodes from this place of the breadth order (0) up to `until` (all). */
  readonly from?: number;
  readonly until?: number;
  /** Told how many sources are done. */
  readonly progress?: (done: number, total: number) => void;
}
interface Exports {
  betweenness(
    offsets: number,
    neighbours: number,
    low: number,
    high: number,
    from: number,
    until: number,
    paths: number,
    share: number,
    next: number,
    finds: number,
    found: number,
    touched: number,
    starts: number,
    sums: number,
  ): void;
}

/**
 * Unnormalised betweenness of each node of an undirected graph, each pair counted once: half the sum over a range of
 * sources and all targets, so that parts of a range add up, to rounding. Deterministic; equal to `betweennessTwin` to
 * 1e-12 of each value. Throws RangeError where there are more than 1e308 shortest paths between two nodes. Cost: sources ×
 * (nodes + ties). Source: Brandes 2001; steps that pull: Beamer et al. 2012.
 */
export function betweenness({
  rows,
  from = 0,
  until = rows.offsets.length - 1,
  progress,
}: BetweennessInput): Float64Array {
  const { nodeAt, starts } = breadthOrder(rows);
  const nodes = nodeAt.length;
  const { offsets, neighbours } = renumbered(rows, nodeAt);
  const kernel = new KernelMemory<Exports>(WASM);
  const graph = [kernel.put(offsets), kernel.put(neighbours)] as const;
  const room = [
    kernel.reserve(64 * nodes),
    kernel.reserve(64 * nodes),
    kernel.reserve(64 * nodes),
    kernel.reserve(4 * BATCH * nodes),
    kernel.reserve(64 * BATCH * nodes),
    kernel.reserve(4 * nodes),
    kernel.reserve(4 * nodes + 8),
  ] as const;
  const sums = kernel.reserve(8 * nodes);
  for (const batch of batchesOf(starts, from, until, BATCH)) {
    kernel.run.betweenness(...graph, batch.low, batch.high, batch.from, batch.until, ...room, sums);
    progress?.(batch.until - from, until - from);
  }
  const found = new Float64Array(nodes);
  kernel.take(Float64Array, sums, nodes).forEach((sum, place) => {
    found[nodeAt[place] as number] = sum / 2;
  });
  if (found.some((value) => !Number.isFinite(value)))
    throw new RangeError("More shortest paths than can be counted; take a smaller part of the network.");
  return found;
}

/** The same in plain TypeScript, in another order of sums: equal to 1e-12 of each value. */
export function betweennessTwin({
  rows,
  from = 0,
  until = rows.offsets.length - 1,
}: BetweennessInput): Float64Array {
  const { offsets, neighbours } = rows;
  const nodes = offsets.length - 1;
  const sums = new Float64Array(nodes);
  const of = (node: number) => neighbours.subarray(offsets[node], offsets[node + 1]);
  for (const source of breadthOrder(rows).nodeAt.subarray(from, until)) {
    const distance = new Map([[source, 0]]);
    const paths = new Float64Array(nodes);
    paths[source] = 1;
    for (const [node, steps] of distance) {
      for (const other of of(node)) {
        if (!distance.has(other)) distance.set(other, steps + 1);
        if (distance.get(other) === steps + 1) paths[other]! += paths[node] as number;
      }
    }
    const back = new Float64Array(nodes);
    for (const [node, steps] of [...distance].reverse()) {
      if (node === source) continue;
      sums[node]! += back[node] as number;
      for (const other of of(node))
        if (distance.get(other) === steps - 1)
          back[other]! += ((paths[other] as number) / (paths[node] as number)) * (1 + (back[node] as number));
    }
  }
  return sums.map((sum) => sum / 2);
}
