import { i18n } from "@lingui/core";
import { expect, it } from "vitest";
import { activate, wordsOf } from "../strings/i18n.ts";
import { intervalOf, valueText } from "./MeasurePanel.tsx";

activate("en");
const words = wordsOf(i18n);
const node = {
  id: "a",
  name: "A",
  type: "Organisation",
  kind: "network",
  country: null,
  seat: null,
  values: [0.5],
};
const said = (low: number | null, high: number | null) =>
  intervalOf(words, { ...node, rank: { value: low, low, high } }, 0);

it("widens shared ranks to whole ones, and leaves whole ones as they are", () => {
  expect(said(1.5, 23.5)).toBe("rank 1 to 24");
  expect(said(2, 7)).toBe("rank 2 to 7");
  expect(said(3, null)).toBe("rank 3 to –");
});

it("rounds no large value below a whole one that is smaller", () => {
  expect([37842.1, 37842, 512.4, 0.12345, 0].map((value) => valueText(words, value))).toEqual([
    ...["37,842", "37,842", "512", "0.123", "0"],
  ]);
});
