import { describe, expect, it } from "vitest";
import { seededRandom } from "../seededRandom.ts";
import { MAP_HEIGHT, MAP_WIDTH } from "./fieldAnchors.ts";
import { forceMap } from "./forceMap.ts";
import { nodeRadius } from "./islandMap.ts";

const nodesOf = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ key: `n/${at}`, fields: ["labour"] }));

describe("the force layout on the map", () => {
  it("lies on it, without overlaps and anchors, tied ones nearer than others", () => {
    const random = seededRandom(2);
    const count = 600;
    // Rings of 20, and few ties between them.
    const edges = Array.from({ length: count }, (_, at): [number, number] => [
      at,
      random.unit() < 0.05 ? random.below(count) : at - (at % 20) + ((at + 1) % 20),
    ]);
    const { positions, anchors } = forceMap({ nodes: nodesOf(count), edges, fields: ["labour"], seed: 1 });
    expect(anchors).toEqual([]);
    const at = (node: number) => [positions[2 * node] as number, positions[2 * node + 1] as number] as const;
    const far = (a: number, b: number) => Math.hypot(at(a)[0] - at(b)[0], at(a)[1] - at(b)[1]);
    let overlaps = 0;
    let [all, pairs] = [0, 0];
    for (let a = 0; a < count; a++) {
      expect(at(a)[0] >= 0 && at(a)[0] <= MAP_WIDTH && at(a)[1] >= 0 && at(a)[1] <= MAP_HEIGHT).toBe(true);
      for (let b = a + 1; b < count; b++) {
        if (far(a, b) < 2 * nodeRadius(1)) overlaps++;
        all += far(a, b);
        pairs++;
      }
    }
    expect(overlaps).toBe(0);
    const tied = edges.reduce((sum, [a, b]) => sum + far(a, b), 0) / edges.length;
    expect(tied).toBeLessThan((0.3 * all) / pairs);
  });

  it("takes one node, and none", () => {
    expect([...forceMap({ nodes: nodesOf(1), edges: [], fields: [], seed: 1 }).positions]).toEqual([
      800, 500,
    ]);
    expect(forceMap({ nodes: [], edges: [], fields: [], seed: 1 }).positions).toHaveLength(0);
  });
});
