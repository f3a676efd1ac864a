import { WASM } from "../../dist/kernels/msbfs.ts";
import type { Rows } from "../graph/graph.ts";
import { type FromSources, fromSourcesHere, type SourceKernel } from "./fromSources.ts";

/** What one step adds to `harmonic`: sums of whole numbers are the same in any order and on any number of threads. */
export const HARMONIC_UNIT = 2 ** 43;
const ANY_DEPTH = 2 ** 31;

export interface MsbfsInput {
  /** Of an undirected graph. */
  readonly rows: Rows;
  /** The largest distance that counts. */
  readonly depth?: number;
  /** Told how many sources are done. */
  readonly progress?: ((done: number, total: number) => void) | undefined;
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

/** Searches in breadth from 512 nodes side by side; takes the depth. */
export const MSBFS: SourceKernel = {
  id: "msbfs",
  wasm: WASM,
  batch: 512,
  room: (nodes: number) => [64 * nodes, 64 * nodes, 64 * nodes, 4 * nodes, 4 * nodes],
  columns: {
    farness: { type: Float64Array, join: "sum" },
    reached: { type: Uint32Array, join: "sum" },
    harmonic: { type: BigUint64Array, join: "sum" },
    eccentricity: { type: Uint32Array, join: "most" },
  },
};

/**
 * Distances from all nodes of an undirected graph to every node, summed by node. Deterministic, the same bytes as
 * `msbfsTwin`. Exact but for the rounding of 1 / distance to 2^-43. Up to 2^20 nodes. Cost: nodes × (nodes + ties) / 512 ×
 * steps at most, and 220 bytes a node. Source: Then et al. 2014.
 */
export const msbfs = (
  { rows, depth = ANY_DEPTH, progress }: MsbfsInput,
  fromSources: FromSources = fromSourcesHere,
): Distances => fromSources(MSBFS, { rows, settings: [depth], progress }) as unknown as Distances;

/** The same in plain TypeScript, a search from each source. */
export function msbfsTwin({ rows, depth = ANY_DEPTH }: MsbfsInput): Distances {
  const { offsets, neighbours } = rows;
  const nodes = offsets.length - 1;
  const farness = new Float64Array(nodes);
  const reached = new Uint32Array(nodes);
  const harmonic = new BigUint64Array(nodes);
  const eccentricity = new Uint32Array(nodes);
  for (let source = 0; source < nodes; source++) {
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
