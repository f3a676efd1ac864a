import type { DrawnNode } from "@maillage/model";
import { expect, it } from "vitest";
import { marksOf } from "./measured.ts";

const node = (id: string, ties: number) => ({ id, ties }) as DrawnNode;
const nodes = [node("a", 9), node("b", 1), node("c", 4)];

it("shows the number of ties and the seat where nothing is measured", () => {
  const { weight, shade } = marksOf(nodes, null);
  expect(nodes.map(weight)).toEqual([9, 1, 4]);
  expect(nodes.map(shade)).toEqual([null, null, null]);
});

it("draws the largest value as large as the most ties, and none where there is no value", () => {
  const { weight, shade } = marksOf(nodes, {
    values: new Map([
      ["a", 0.1],
      ["b", 0.4],
    ]),
    shade: true,
    lowest: false,
  });
  expect(nodes.map(weight)).toEqual([2.25, 9, 0]);
  expect(nodes.map(shade)).toEqual([0.5, 1, null]);
});

it("draws the lowest largest where it is looked for", () => {
  const values = new Map([
    ["a", 0.1],
    ["b", 0.4],
  ]);
  const { weight } = marksOf(nodes, { values, shade: false, lowest: true });
  expect(nodes.map(weight)).toEqual([9, 2.25, 0]);
});
