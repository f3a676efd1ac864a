import { WASM } from "../../dist/kernels/betweenness.ts";
import type { Rows } from "../graph/graph.ts";
import { type FromSources, fromSourcesHere, type SourceKernel } from "./fromSources.ts";

const BATCH = 8;

export interface BetweennessInput {
  /** Of an undirected graph. */
  readonly rows: Rows;
  /** Told how many sources are done. */
  readonly progress?: ((done: number, total: number) => void) | undefined;
}

/** Searches from eight nodes side by side. */
export const BETWEENNESS: SourceKernel = {
  id: "betweenness",
  wasm: WASM,
  batch: BATCH,
  room: (nodes: number) => [
    ...[64 * nodes, 64 * nodes, 64 * nodes],
    ...[4 * BATCH * nodes, 64 * BATCH * nodes, 4 * nodes, 4 * nodes + 8],
  ],
  columns: { sums: { type: Float64Array, join: "sum" } },
};

/**
 * Unnormalised betweenness of each node of an undirected graph, each pair counted once: half the sum over all sources and
 * targets. Deterministic; equal to `betweennessTwin` to 1e-12 of each value. Throws RangeError where there are more than
 * 1e308 shortest paths between two nodes. Cost: nodes × (nodes + ties). Source: Brandes 2001; steps that pull: Beamer et al.
 * 2012.
 */
export function betweenness(
  { rows, progress }: BetweennessInput,
  fromSources: FromSources = fromSourcesHere,
): Float64Array {
  const found = fromSources(BETWEENNESS, { rows, settings: [], progress });
  const sums = found.sums as Float64Array;
  if (sums.some((value) => !Number.isFinite(value)))
    throw new RangeError("More shortest paths than can be counted; take a smaller part of the network.");
  return sums.map((sum) => sum / 2);
}

/** The same in plain TypeScript, in another order of sums: equal to 1e-12 of each value. */
export function betweennessTwin({ rows }: BetweennessInput): Float64Array {
  const { offsets, neighbours } = rows;
  const nodes = offsets.length - 1;
  const sums = new Float64Array(nodes);
  const of = (node: number) => neighbours.subarray(offsets[node], offsets[node + 1]);
  for (let source = 0; source < nodes; source++) {
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
