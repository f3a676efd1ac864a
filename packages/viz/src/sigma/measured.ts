import type { DrawnNode } from "@maillage/model";
import type { Scene } from "./scene.ts";

/** What sizes and colours show: the largest value is drawn as large as the most ties would be, the others by their share of it. */
export function marksOf(
  nodes: readonly DrawnNode[],
  measured: { readonly values: ReadonlyMap<string, number>; readonly shade: boolean } | null,
): Pick<Scene, "weight" | "shade"> {
  if (measured === null) return { weight: (node) => node.ties, shade: () => null };
  let most = 0;
  let largest = 0;
  for (const node of nodes) {
    most = Math.max(most, node.ties);
    largest = Math.max(largest, measured.values.get(node.id) ?? 0);
  }
  const share = (node: DrawnNode) =>
    largest === 0 ? 0 : Math.max(0, measured.values.get(node.id) ?? 0) / largest;
  return {
    weight: (node) => most * share(node),
    shade: (node) => (measured.shade && measured.values.has(node.id) ? Math.sqrt(share(node)) : null),
  };
}
