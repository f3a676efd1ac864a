import { WASM } from "../../dist/kernels/msbfs.ts";
import { batchesOf, breadthOrder, renumbered } from "../graph/breadthOrder.ts";
import type { Rows } from "../graph/graph.ts";
import { KernelMemory } from "./kernelMemory.ts";

/** Searches side by side. */
const BATCH = 512;
/** What one step adds to `harmonic`: sums of whole numbers are the same in any order and on any number of workers. */
export const HARMONIC_UNIT = 2 ** 43;

export interface MsbfsInput {
  /** Of an undirected graph. */
  readonly rows: Rows;
  /** Sources are the nodes from this place of the breadth order (0) up to `until` (all); parts of a range add up. */
  readonly from?: number;
  readonly until?: number;
  /** The largest distance that counts. */
  readonly depth?: number;
  /** Told how many sources are done. */
  readonly progress?: (done: number, total: number) => void;
}

/** Of each node, over the sources that it reaches, apart from itself. */
export interface Distances {
  /** Sum of distances. */
  readonly farness: Float64Array;
  readonly reached: Uint32Array;
  /** Sum of 1 / distance in units of 2^-43, each rounded. */
  readonly harmonic: BigUint64Array;
  /** The largest distance, 0 where nothing is reached. */
  readonly eccentricity: Uint32Array;
}

interface Exports {
  msbfs(
    offsets: number,
    neighbours: number,
    low: number,
    high: number,
    from: number,
    until: number,
    depth: number,
    seen: number,
    visit: number,
    next: number,
    queue: number,
    touched: number,
    farness: number,
    reached: number,
    harmonic: number,
    eccentricity: number,
  ): void;
}

/**
 * Distances from a range of sources to every node of an undirected graph, summed by node; as distance is symmetric, these
 * are the sums of each node over those sources. Deterministic, the same bytes as `msbfsTwin`. Exact but for the rounding
 * of 1 / distance to 2^-43. Up to 2^20 nodes. Cost: sources × (nodes + ties) / 512 × steps at most, and 220 bytes a node.
 * Source: Then et al. 2014.
 */
export function msbfs({
  rows,
  from = 0,
  until = rows.offsets.length - 1,
  depth = 2 ** 31,
  progress,
}: MsbfsInput): Distances {
  const { nodeAt, starts } = breadthOrder(rows);
  const nodes = nodeAt.length;
  const { offsets, neighbours } = renumbered(rows, nodeAt);
  const kernel = new KernelMemory<Exports>(WASM);
  const graph = [kernel.put(offsets), kernel.put(neighbours)] as const;
  const room = [
    kernel.reserve(64 * nodes),
    kernel.reserve(64 * nodes),
    kernel.reserve(64 * nodes),
    kernel.reserve(4 * nodes),
    kernel.reserve(4 * nodes),
  ] as const;
  const farness = kernel.reserve(8 * nodes);
  const reached = kernel.reserve(4 * nodes);
  const harmonic = kernel.reserve(8 * nodes);
  const eccentricity = kernel.reserve(4 * nodes);
  for (const batch of batchesOf(starts, from, until, BATCH)) {
    kernel.run.msbfs(
      ...graph,
      ...[batch.low, batch.high, batch.from, batch.until, depth],
      ...room,
      ...[farness, reached, harmonic, eccentricity],
    );
    progress?.(batch.until - from, until - from);
  }
  return byNode(nodeAt, {
    farness: kernel.take(Float64Array, farness, nodes),
    reached: kernel.take(Uint32Array, reached, nodes),
    harmonic: kernel.take(BigUint64Array, harmonic, nodes),
    eccentricity: kernel.take(Uint32Array, eccentricity, nodes),
  });
}

function byNode(nodeAt: Uint32Array, found: Distances): Distances {
  const farness = new Float64Array(nodeAt.length);
  const reached = new Uint32Array(nodeAt.length);
  const harmonic = new BigUint64Array(nodeAt.length);
  const eccentricity = new Uint32Array(nodeAt.length);
  nodeAt.forEach((node, place) => {
    farness[node] = found.farness[place] as number;
    reached[node] = found.reached[place] as number;
    harmonic[node] = found.harmonic[place] as bigint;
    eccentricity[node] = found.eccentricity[place] as number;
  });
  return { farness, reached, harmonic, eccentricity };
}

/** The same in plain TypeScript, a search from each source. */
export function msbfsTwin({
  rows,
  from = 0,
  until = rows.offsets.length - 1,
  depth = 2 ** 31,
}: MsbfsInput): Distances {
  const { offsets, neighbours } = rows;
  const nodes = offsets.length - 1;
  const farness = new Float64Array(nodes);
  const reached = new Uint32Array(nodes);
  const harmonic = new BigUint64Array(nodes);
  const eccentricity = new Uint32Array(nodes);
  for (const source of breadthOrder(rows).nodeAt.subarray(from, until)) {
    const distance = new Map([[source, 0]]);
    for (const [node, steps] of distance) {
      if (steps > 0) {
        farness[node]! += steps;
        reached[node]! += 1;
        harmonic[node]! += BigInt(Math.round(HARMONIC_UNIT / steps));
        eccentricity[node] = Math.max(eccentricity[node] as number, steps);
      }
      if (steps === depth) continue;
      for (const other of neighbours.subarray(offsets[node], offsets[node + 1]))
        if (!distance.has(other)) distance.set(other, steps + 1);
    }
  }
  return { farness, reached, harmonic, eccentricity };
}
