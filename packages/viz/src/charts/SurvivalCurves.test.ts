import { expect, test } from "vitest";
import { apart, corners, lastYearOf, watchedAt } from "./SurvivalCurves.tsx";

const step = (year: number, share: number, low: number | null = null) => ({
  year,
  share,
  low,
  high: null,
  atRisk: 4,
  ended: 1,
});
const same = (value: number) => value;

test("a step line falls where spells ended and goes on to the last look", () => {
  expect(corners([step(2, 0.5), step(3, 0)], 4, same, same)).toEqual([
    "0 1",
    "2 1",
    "2 0.5",
    "3 0.5",
    "3 0",
    "4 0",
  ]);
  expect(corners([step(2, 0.5, 0.2), step(3, 0)], 3, same, same, ({ low }) => low)).toEqual([
    "0 1",
    "2 1",
    "2 0.2",
    "3 0.2",
    "3 0",
    "3 0",
  ]);
});

const UNCERTAIN = { medianLow: null, medianHigh: null, medianAtRisk: null, fewAtRisk: false };

test("the last year is the last end or look", () => {
  const curve = {
    spells: 1,
    ended: 1,
    unwatched: 0,
    median: null,
    ...UNCERTAIN,
    steps: [step(2, 0.5)],
    censored: [1, 7],
    late: [],
  };
  expect([lastYearOf(curve), lastYearOf({ ...curve, censored: [] })]).toEqual([7, 2]);
});

test("names lie apart, in the order of their lines, and not below the lowest", () => {
  expect(apart([10, 12, 50], 15, 100)).toEqual([10, 25, 50]);
  const low = apart([98, 97, 100], 15, 100);
  expect([...low].sort((a, b) => a - b)).toEqual([70, 85, 100]);
  expect((low[1] as number) < (low[0] as number)).toBe(true);
});

test("who is watched at a year has come under watch before it and is not over: the numbers at risk of R's delayed entry", () => {
  const curve = {
    spells: 6,
    ended: 4,
    unwatched: 0,
    median: 5,
    ...UNCERTAIN,
    steps: [step(3, 0.8), step(4, 0.64), step(5, 0.48), step(7, 0.24)],
    censored: [6, 8],
    late: [1, 2, 3],
  };
  expect([0, 1, 2, 3, 4, 5, 7, 8, 9].map((year) => watchedAt(curve, year))).toEqual([
    3, 3, 4, 5, 5, 4, 2, 1, 0,
  ]);
});
