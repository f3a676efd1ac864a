import type { Drawing, DrawnEdge, DrawnNode } from "@maillage/model";
import { describe, expect, it } from "vitest";
import { gridSquare } from "./grid.ts";
import { shownOf } from "./shown.ts";

const node = (id: string, folded: boolean): DrawnNode => ({
  id,
  name: id,
  names: [],
  type: "Organisation",
  kind: "network",
  seat: null,
  country: null,
  fields: [],
  x: 0,
  y: 0,
  ties: 1,
  ended: false,
  folded,
});
const edge = (source: string, target: string): DrawnEdge => ({
  id: `${source}-${target}`,
  source,
  target,
  type: "MEMBER_OF",
  sources: 1,
  disagree: false,
  absences: 0,
  certain: true,
  untilLastSource: true,
  crossesRegion: false,
});
const drawing = {
  nodes: [node("hub", false), node("plain", false), node("far", true), node("near", true)],
  edges: [edge("hub", "plain"), edge("near", "hub"), edge("near", "far")],
} as unknown as Drawing;
const names = (open: string | null) => {
  const { nodes, edges, neighbours } = shownOf(drawing, open);
  return { nodes: nodes.map((one) => one.id), edges: edges.map((one) => one.id), near: [...neighbours] };
};

describe("the plate", () => {
  it("shows those not folded away", () => {
    expect(names(null)).toEqual({ nodes: ["hub", "plain"], edges: ["hub-plain"], near: [] });
  });
  it("unfolds the open one and all whom it is tied to, with these ties only", () => {
    expect(names("near")).toEqual({
      nodes: ["hub", "plain", "far", "near"],
      edges: ["hub-plain", "near-hub", "near-far"],
      near: ["hub", "far"],
    });
    expect(names("hub").nodes).toEqual(["hub", "plain", "near"]);
  });
});

describe("grid squares", () => {
  it.each([
    [0, 999, "A1", "H1"],
    [1599, 1, "H5", "A5"],
    [401, 799, "C2", "F2"],
    [1600, 1000, "H1", "A1"],
  ])("%d, %d lies in %s, right to left in %s", (x, y, square, mirrored) => {
    expect(gridSquare({ x, y }, false)).toBe(square);
    expect(gridSquare({ x, y }, true)).toBe(mirrored);
  });
});
