import type { DrawnNode } from "@maillage/model";
import { expect, it } from "vitest";
import { marksOf } from "./measured.ts";

const node = (id: string, ties: number) => ({ id, ties }) as DrawnNode;
const plain = { sized: true, tints: new Map(), only: false };
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
    ...plain,
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
  const { weight } = marksOf(nodes, { ...plain, values, shade: false, lowest: true });
  expect(nodes.map(weight)).toEqual([9, 2.25, 0]);
});

it("shows one circle in ink and all others pale, or the seat of all but those between circles", () => {
  const values = new Map([["a", 1]]);
  const measured = { values, sized: false, shade: false, lowest: false, tints: new Map([["a", 1]]) };
  expect(nodes.map(marksOf(nodes, { ...measured, only: true }).shade)).toEqual([1, 0, 0]);
  expect(nodes.map(marksOf(nodes, { ...measured, only: false }).shade)).toEqual([1, null, null]);
});
