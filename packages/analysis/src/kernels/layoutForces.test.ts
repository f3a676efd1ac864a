import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { undirected } from "../graph/projections.ts";
import { seededRandom } from "../seededRandom.ts";
import { anyTies } from "../testing/anyTies.ts";
import { type LayoutForcesInput, layoutForces, layoutForcesTwin } from "./layoutForces.ts";

const settings = { steps: 6, cap: 3, cooling: 0.9, repulsion: 0.7, gravity: 0.001 };
const placed = (nodes: number, seed: number) => {
  const random = seededRandom(seed);
  const column = () => Float64Array.from({ length: nodes }, () => 40 * random.unit() - 20);
  return { x: column(), y: column(), mass: Float64Array.from({ length: nodes }, () => 1 + random.below(5)) };
};

describe("the kernel of layout forces", () => {
  test("gives the same bytes as its twin", () => {
    fc.assert(
      fc.property(
        anyTies({ weighted: true }),
        fc.nat(),
        fc.constantFrom("logarithmic", "linear"),
        fc.boolean(),
        (ties, seed, attraction, pins) => {
          const pinned = pins
            ? Uint8Array.from({ length: ties.nodes }, (_, node) => Number(node % 3 === 0))
            : null;
          const input: LayoutForcesInput = {
            ...settings,
            ...placed(ties.nodes, seed),
            rows: undirected(ties, "sum"),
            attraction,
            pinned,
          };
          expect(layoutForces(input)).toEqual(layoutForcesTwin(input));
        },
      ),
    );
  });

  test("gives the same bytes as its twin on thousands of nodes", () => {
    const random = seededRandom(5);
    const nodes = 3000;
    const end = () => Uint32Array.from({ length: 3 * nodes }, () => random.below(nodes));
    const rows = undirected({ nodes, source: end(), target: end(), weight: null }, "presence");
    const input = {
      ...settings,
      ...placed(nodes, 2),
      rows,
      attraction: "logarithmic",
      pinned: null,
    } as const;
    expect(layoutForces(input)).toEqual(layoutForcesTwin(input));
  });

  test("pushes nodes without ties apart as the sum over all pairs does", () => {
    const nodes = 500;
    const start = placed(nodes, 9);
    const rows = undirected(
      { nodes, source: new Uint32Array(0), target: new Uint32Array(0), weight: null },
      "presence",
    );
    const gravity = 1e-3;
    const after = layoutForces({
      ...start,
      ...{ rows, pinned: null, steps: 1, cap: 1e9, cooling: 1, repulsion: 1, gravity, attraction: "linear" },
    });
    let error = 0;
    let size = 0;
    for (let i = 0; i < nodes; i++) {
      let [fx, fy] = [0, 0];
      const [xi, yi] = [start.x[i] as number, start.y[i] as number];
      for (let j = 0; j < nodes; j++) {
        if (i === j) continue;
        const [dx, dy] = [xi - (start.x[j] as number), yi - (start.y[j] as number)];
        const share = (start.mass[j] as number) / (dx * dx + dy * dy);
        fx += share * dx;
        fy += share * dy;
      }
      // One step moves by half the force over gravity · mass.
      const moved = [0.5 * (fx / gravity - xi), 0.5 * (fy / gravity - yi)] as const;
      error += ((after.x[i] as number) - xi - moved[0]) ** 2 + ((after.y[i] as number) - yi - moved[1]) ** 2;
      size += moved[0] ** 2 + moved[1] ** 2;
    }
    expect(Math.sqrt(error / size)).toBeLessThan(0.03);
  });

  test("ends where two tied nodes pull as much as they push", () => {
    const rows = undirected(
      { nodes: 2, source: Uint32Array.of(0), target: Uint32Array.of(1), weight: null },
      "presence",
    );
    const { x, y } = layoutForces({
      ...{
        rows,
        mass: Float64Array.of(2, 2),
        pinned: null,
        x: Float64Array.of(-1, 1),
        y: Float64Array.of(0, 0),
      },
      ...{ steps: 400, cap: 1, cooling: 1, repulsion: 1, gravity: 1e-9, attraction: "logarithmic" },
    });
    // d log(1 + d) = 4
    const length = Math.hypot((x[1] as number) - (x[0] as number), (y[1] as number) - (y[0] as number));
    expect(length * Math.log(1 + length)).toBeCloseTo(4, 6);
  });
});
