import type { LayeredGraph, TieColumns } from "./graph.ts";
import { undirected, type WeightRule } from "./projections.ts";

/** Which layer each tie is of, by index into `names`; one pair may be tied in several. */
export interface Layers {
  readonly names: readonly string[];
  readonly of: Uint32Array;
}

/**
 * Ties without their direction in one layer for each name, and together: loops and ties of weight 0 or less are left out,
 * parallel ties of one layer become one. Pure; cost: ties × layers.
 */
export function layered(ties: TieColumns, { names, of }: Layers, rule: WeightRule): LayeredGraph {
  const layers = names.map((name, layer) => {
    const own = Uint32Array.from(of.keys()).filter((tie) => of[tie] === layer);
    const weight = ties.weight;
    return {
      name,
      graph: undirected(
        {
          nodes: ties.nodes,
          source: own.map((tie) => ties.source[tie] as number),
          target: own.map((tie) => ties.target[tie] as number),
          weight: weight === null ? null : Float64Array.from(own, (tie) => weight[tie] as number),
        },
        rule,
      ),
    };
  });
  return { ...undirected(ties, rule), layers };
}
