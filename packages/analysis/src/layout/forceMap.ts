import { undirected } from "../graph/projections.ts";
import { MAP_HEIGHT, MAP_WIDTH } from "./fieldAnchors.ts";
import { forceLayout } from "./forceLayout.ts";
import { keepOnMap, type Layout, type LayoutInput, MAP_EDGE, nodeRadius } from "./islandMap.ts";
import { separate } from "./separate.ts";

/**
 * The force layout on the plane of the island map: nodes near those they are tied to, whatever their fields. The picture is
 * fitted into 1600 × 1000 units, width and height each by its own factor, and discs are moved apart there. Without anchors, for no
 * field has a place. Deterministic. Cost: that of `forceLayout` and of `separate`.
 */
export function forceMap({ nodes, edges, seed }: LayoutInput): Layout {
  const count = nodes.length;
  const graph = undirected(
    {
      nodes: count,
      source: Uint32Array.from(edges, ([a]) => a),
      target: Uint32Array.from(edges, ([, b]) => b),
      weight: null,
    },
    "presence",
  );
  const { positions } = forceLayout(graph, { attraction: "logarithmic", seed, radii: null });
  fit(positions, 0, MAP_WIDTH);
  fit(positions, 1, MAP_HEIGHT);
  const radii = Float64Array.from({ length: count }, (_, node) =>
    nodeRadius((graph.offsets[node + 1] as number) - (graph.offsets[node] as number)),
  );
  separate(positions, radii, null, { width: MAP_WIDTH, height: MAP_HEIGHT, keep: keepOnMap });
  return { positions: positions.map((place) => Math.round(place * 100) / 100), anchors: [] };
}

/** Stretches one axis, 0 or 1, so that all lie on the map. */
function fit(positions: Float64Array, axis: number, length: number): void {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let at = axis; at < positions.length; at += 2) {
    low = Math.min(low, positions[at] as number);
    high = Math.max(high, positions[at] as number);
  }
  const scale = high > low ? (length - 2 * MAP_EDGE) / (high - low) : 0;
  for (let at = axis; at < positions.length; at += 2)
    positions[at] = scale === 0 ? length / 2 : MAP_EDGE + ((positions[at] as number) - low) * scale;
}
