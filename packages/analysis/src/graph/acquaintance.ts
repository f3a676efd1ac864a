import type { DirectedGraph, Rows, UndirectedGraph } from "./graph.ts";

/** Directions of a tie as seen from the node in whose row it stands; both bits where it runs both ways. */
export const OUTWARD = 1;
export const INWARD = 2;

/**
 * Each pair with a tie in either direction, in the rows of both ends; the "weight" is its directions, OUTWARD, INWARD or
 * both. The ties of an undirected graph run both ways. Pure; linear.
 */
export function acquaintance(
  graph: UndirectedGraph | DirectedGraph,
): Rows & { readonly weights: Float64Array } {
  if (graph.kind === "undirected")
    return { ...graph, weights: new Float64Array(graph.neighbours.length).fill(OUTWARD | INWARD) };
  const { nodes, outgoing, incoming } = graph;
  const offsets = new Uint32Array(nodes + 1);
  const neighbours = new Uint32Array(2 * graph.ties);
  const weights = new Float64Array(2 * graph.ties);
  let end = 0;
  for (let node = 0; node < nodes; node++) {
    let out = outgoing.offsets[node] as number;
    let back = incoming.offsets[node] as number;
    const lastOut = outgoing.offsets[node + 1] as number;
    const lastBack = incoming.offsets[node + 1] as number;
    while (out < lastOut || back < lastBack) {
      const to = out < lastOut ? (outgoing.neighbours[out] as number) : nodes;
      const from = back < lastBack ? (incoming.neighbours[back] as number) : nodes;
      neighbours[end] = Math.min(to, from);
      weights[end] = (to <= from ? OUTWARD : 0) | (from <= to ? INWARD : 0);
      if (to <= from) out++;
      if (from <= to) back++;
      end++;
    }
    offsets[node + 1] = end;
  }
  return { offsets, neighbours: neighbours.slice(0, end), weights: weights.slice(0, end) };
}
