import type { DrawnNode } from "@maillage/model";
import { expect, it } from "vitest";
import { circlesOf, tintsOf } from "./circles.ts";
import type { MeasureShown } from "./measured.ts";

const node = (id: string, ...values: (number | null)[]) => ({ id, name: id.toUpperCase(), values });
const shown = (ids: readonly string[]) =>
  ({
    info: { columns: ids.map((id) => ({ id, of: "node" })) },
    result: {
      nodes: [node("a", 0, 1), node("b", 0, 0.5), node("c", 1, 1), node("d", 0, 0.9), node("e", null, null)],
    },
  }) as unknown as MeasureShown;
const drawn = [
  { id: "a", ties: 2 },
  { id: "d", ties: 7 },
] as DrawnNode[];

it("names a circle by its member with the most ties, the largest first, and tells who stands between", () => {
  const circles = circlesOf(shown(["community", "stability"]), drawn);
  expect(circles?.largest.map(({ of, members }) => [of, [...members]])).toEqual([
    ["d", ["a", "b", "d"]],
    ["c", ["c"]],
  ]);
  expect([...(circles?.between ?? [])]).toEqual(["b"]);
});

it("is nothing to a measure without communities", () => {
  expect(circlesOf(shown(["core", "stability"]), drawn)).toBeNull();
  expect(circlesOf(null, drawn)).toBeNull();
});

it("pales those between circles, and where one is asked for shows it in ink", () => {
  const circles = circlesOf(shown(["community", "stability"]), drawn);
  if (circles === null) throw new Error("no circles");
  expect([...tintsOf(circles, undefined)]).toEqual([["b", 0]]);
  expect([...tintsOf(circles, circles.largest[0])]).toEqual([
    ["a", 1],
    ["b", 0.3],
    ["d", 1],
  ]);
});
