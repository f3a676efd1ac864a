import { describe, expect, it } from "vitest";
import { seededRandom } from "../seededRandom.ts";
import { MAP_HEIGHT, MAP_WIDTH } from "./fieldAnchors.ts";
import { type LayoutInput, layout, nodeRadius } from "./islandMap.ts";

const FIELDS = [
  "labour",
  "left-politics",
  "feminism",
  "peasants-food",
  "health",
  "housing-cities",
  "a field of one’s own",
];

function generated(count: number, ties: number): LayoutInput {
  const random = seededRandom(3);
  const field = (): string => FIELDS[random.below(FIELDS.length)] ?? "";
  const nodes = Array.from({ length: count }, (_, index) => ({
    key: `n/${String(index).padStart(5, "0")}`,
    fields: index % 9 === 0 ? [] : index % 4 === 0 ? [field(), field()] : [field()],
  }));
  const edges = Array.from({ length: ties }, (): [number, number] => [
    Math.floor(random.below(count) * random.unit()),
    random.below(count),
  ]);
  return { nodes, edges, fields: FIELDS, seed: 1 };
}

describe("layout", () => {
  it("gives the same bytes each time, whatever the keys are called", () => {
    const input = generated(400, 500);
    const first = layout(input);
    expect(layout(input)).toEqual(first);
    const renamed = { ...input, nodes: input.nodes.map((node) => ({ ...node, key: `other/${node.key}` })) };
    expect(Buffer.from(layout(renamed).positions.buffer)).toEqual(Buffer.from(first.positions.buffer));
  });

  it("keeps nodes apart and on the map", () => {
    const input = generated(900, 1100);
    const { positions, anchors } = layout(input);
    expect(anchors.map((anchor) => anchor.id)).toEqual(FIELDS);
    const ties = new Array<number>(900).fill(0);
    for (const [a, b] of input.edges) {
      if (a === b) continue;
      ties[a] = (ties[a] ?? 0) + 1;
      ties[b] = (ties[b] ?? 0) + 1;
    }
    let overlaps = 0;
    for (let i = 0; i < 900; i++) {
      const x = positions[2 * i] ?? Number.NaN;
      const y = positions[2 * i + 1] ?? Number.NaN;
      expect(x >= 0 && x <= MAP_WIDTH && y >= 0 && y <= MAP_HEIGHT).toBe(true);
      for (let j = i + 1; j < 900; j++) {
        const distance = Math.hypot((positions[2 * j] ?? 0) - x, (positions[2 * j + 1] ?? 0) - y);
        if (distance < nodeRadius(ties[i] ?? 0) + nodeRadius(ties[j] ?? 0)) overlaps++;
      }
    }
    expect(overlaps).toBe(0);
  });

  it("lays organisations of one field near its anchor", () => {
    const input = generated(400, 300);
    const { positions, anchors } = layout(input);
    let near = 0;
    let all = 0;
    input.nodes.forEach((node, i) => {
      if (node.fields.length !== 1) return;
      const distances = anchors.map((anchor) => ({
        id: anchor.id,
        distance: Math.hypot(anchor.x - (positions[2 * i] ?? 0), anchor.y - (positions[2 * i + 1] ?? 0)),
      }));
      all++;
      if (distances.sort((x, y) => x.distance - y.distance)[0]?.id === node.fields[0]) near++;
    });
    expect(near / all).toBeGreaterThan(0.8);
  });

  it("takes the shipped size, and nothing at all", () => {
    expect(layout(generated(4300, 5500)).positions).toHaveLength(2 * 4300);
    expect(layout({ nodes: [], edges: [], fields: [], seed: 1 }).positions).toHaveLength(0);
  });
});
