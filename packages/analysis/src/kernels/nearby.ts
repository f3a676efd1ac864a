import { WASM } from "../../dist/kernels/nearby.ts";
import { type FromSources, fromSourcesHere, type SourceKernel } from "./fromSources.ts";
import { type MsbfsInput, msbfs } from "./msbfs.ts";

/** Beyond it, searches side by side meet the same nodes so often that together they are faster. */
const FEW_STEPS = 2;

/** Searches in breadth from one node after the other; takes the depth. */
export const NEARBY: SourceKernel = {
  id: "nearby",
  wasm: WASM,
  batch: 512,
  room: (nodes: number) => [4 * Math.ceil(nodes / 32), 4 * nodes + 4],
  columns: { reached: { type: Uint32Array, join: "sum" } },
};

/**
 * How many others stand within `depth` steps of each node of an undirected graph. Deterministic, the same bytes as `msbfsTwin`.
 * Cost: up to two steps the sum of squared degrees, beyond as `msbfs`.
 */
export function reachedWithin(
  { rows, depth, progress }: MsbfsInput & { readonly depth: number },
  fromSources: FromSources = fromSourcesHere,
): Uint32Array {
  if (depth > FEW_STEPS) return msbfs({ rows, depth, progress }, fromSources).reached;
  return fromSources(NEARBY, { rows, settings: [depth], progress }).reached as Uint32Array;
}
