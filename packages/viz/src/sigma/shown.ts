import type { Drawing, DrawnEdge, DrawnNode } from "@maillage/model";

export interface Shown {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
  /** Those tied to the open one. */
  readonly neighbours: ReadonlySet<string>;
}

/** What the plate shows of a drawing: those not folded away, and the open one with all whom it is tied to. */
export function shownOf(drawing: Drawing, open: string | null): Shown {
  const neighbours = new Set(
    drawing.edges.flatMap((edge) =>
      edge.source === open ? [edge.target] : edge.target === open ? [edge.source] : [],
    ),
  );
  const nodes = drawing.nodes.filter((node) => !node.folded || node.id === open || neighbours.has(node.id));
  const plain = new Set(drawing.nodes.filter((node) => !node.folded).map((node) => node.id));
  const edges = drawing.edges.filter(
    (edge) =>
      edge.source === open || edge.target === open || (plain.has(edge.source) && plain.has(edge.target)),
  );
  return { nodes, edges, neighbours };
}
