import type { DrawnNode } from "@maillage/model";
import type { Scene } from "./scene.ts";

/** Values of nodes that marks show. */
export interface Measured {
  /** Sizes show the values; else the number of ties. */
  readonly sized: boolean;
  readonly values: ReadonlyMap<string, number>;
  /** Colours show them too, in place of the seat. */
  readonly shade: boolean;
  /** The smallest is drawn largest. */
  readonly lowest: boolean;
  /** How dark some marks are, whatever they measure, 0 to 1. */
  readonly tints: ReadonlyMap<string, number>;
  /** All others are as pale as can be. */
  readonly only: boolean;
}

/**
 * What sizes and colours show: the largest value is drawn as large as the most ties would be, the others by their share of
 * it; where the lowest is looked for, the smallest above 0 is, and the others by its share of them.
 */
export function marksOf(
  nodes: readonly DrawnNode[],
  measured: Measured | null,
): Pick<Scene, "weight" | "shade"> {
  if (measured === null) return { weight: (node) => node.ties, shade: () => null };
  let most = 0;
  let largest = 0;
  let smallest = Number.POSITIVE_INFINITY;
  for (const node of nodes) {
    most = Math.max(most, node.ties);
    const value = measured.values.get(node.id) ?? 0;
    largest = Math.max(largest, value);
    if (value > 0) smallest = Math.min(smallest, value);
  }
  const share = (node: DrawnNode) => {
    const value = measured.values.get(node.id);
    if (value === undefined || largest === 0) return 0;
    if (measured.lowest) return value > 0 ? smallest / value : 1;
    return Math.max(0, value) / largest;
  };
  return {
    weight: (node) => (measured.sized ? most * share(node) : node.ties),
    shade: (node) => {
      const tint = measured.tints.get(node.id);
      if (tint !== undefined || measured.only) return tint ?? 0;
      return measured.shade && measured.values.has(node.id) ? Math.sqrt(share(node)) : null;
    },
  };
}
