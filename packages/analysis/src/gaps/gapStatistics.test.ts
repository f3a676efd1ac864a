import jstat from "jstat";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../seededRandom.ts";
import { benjaminiHochberg } from "./benjaminiHochberg.ts";
import { hypergeometricLowerTail, hypergeometricMean, hypergeometricPmf } from "./hypergeometric.ts";
import { priorStrength, shrunkRatio } from "./shrinkage.ts";
import {
  stubLowerTail,
  stubLowerTailWithin,
  stubMean,
  stubMeanWithin,
  stubPmf,
  stubPmfWithin,
  stubVariance,
} from "./stubMatching.ts";

/** A Poisson count by multiplying chances (Knuth), exact for rates below 700. */
function poisson(rate: number, chance: () => number): number {
  let count = -1;
  for (let left = 1; left > Math.exp(-rate); count++) left *= chance();
  return count;
}

describe("stub matching", () => {
  it("agrees with full enumeration on small stubs", () => {
    const cases: [number, number, number, number[]][] = [
      [3, 3, 2, [6 / 35, 3 / 7, 12 / 35, 2 / 35]],
      [2, 3, 3, [11 / 35, 18 / 35, 6 / 35]],
      [4, 2, 4, [19 / 63, 32 / 63, 4 / 21]],
    ];
    for (const [a, b, rest, wanted] of cases) {
      for (const [k, p] of wanted.entries())
        expect(stubPmf({ a, b, total: a + b + rest }, k)).toBeCloseTo(p, 13);
    }
  });

  it("gives the karate clubs: 81 and 75 stubs, 11 ties between", () => {
    const shape = { a: 81, b: 75, total: 156 };
    expect(stubMean(shape)).toBeCloseTo(39.193548, 6);
    expect(stubVariance(shape)).toBeCloseTo(19.567852, 6);
    expect((11 - stubMean(shape)) / Math.sqrt(stubVariance(shape))).toBeCloseTo(-6.373502, 6);
    const tail = stubLowerTail(shape, 11);
    expect(Math.abs(tail / 4.2102e-11 - 1)).toBeLessThan(1e-4);
  });

  it("sums to one and has the stated moments, between and inside groups", () => {
    const shape = { a: 17, b: 24, total: 80 };
    const pmf = Array.from({ length: 18 }, (_, k) => stubPmf(shape, k));
    const mean = pmf.reduce((sum, p, k) => sum + p * k, 0);
    expect(pmf.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
    expect(mean).toBeCloseTo(stubMean(shape), 12);
    expect(pmf.reduce((sum, p, k) => sum + p * (k - mean) ** 2, 0)).toBeCloseTo(stubVariance(shape), 10);
    const inside = Array.from({ length: 9 }, (_, k) => stubPmfWithin(17, 80, k));
    expect(inside.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
    expect(inside.reduce((sum, p, k) => sum + p * k, 0)).toBeCloseTo(stubMeanWithin(17, 80), 12);
    expect(stubLowerTailWithin(17, 80, 1)).toBeCloseTo((inside[0] ?? 0) + (inside[1] ?? 0), 12);
  });

  it("stays finite at 3,000 stubs a group, on both sides of the peak", () => {
    const shape = { a: 3000, b: 2800, total: 12000 };
    expect(stubLowerTail(shape, 500)).toBeLessThan(1e-10);
    expect(stubLowerTail(shape, 700)).toBeCloseTo(0.5, 0);
    expect(stubLowerTail(shape, 1500)).toBeCloseTo(1, 9);
  });
});

describe("hypergeometric lower tail", () => {
  it("gives the lower tails of Sampson’s monks", () => {
    const cases: [number, number, number, number, number, number][] = [
      [34, 46, 9, 17.7727, 1.212e-4, 1e-7],
      [36, 29, 5, 11.8636, 1.274e-3, 1e-6],
      [18, 29, 1, 5.9318, 3.595e-3, 1e-6],
      [36, 13, 1, 5.3182, 6.717e-3, 1e-6],
      [34, 13, 2, 5.0227, 0.05536, 1e-5],
      [18, 46, 7, 9.4091, 0.1563, 1e-4],
    ];
    for (const [drawn, marked, n, mean, p, within] of cases) {
      const shape = { total: 88, marked, drawn };
      expect(hypergeometricMean(shape)).toBeCloseTo(mean, 4);
      expect(Math.abs(hypergeometricLowerTail(shape, n) - p)).toBeLessThan(within);
    }
  });

  it("equals the sum of its probabilities everywhere", () => {
    const shape = { total: 40, marked: 25, drawn: 22 };
    let sum = 0;
    for (let n = 0; n <= 22; n++) {
      sum += hypergeometricPmf(shape, n);
      expect(hypergeometricLowerTail(shape, n)).toBeCloseTo(sum, 12);
    }
    expect(hypergeometricLowerTail({ total: 0, marked: 0, drawn: 0 }, 0)).toBe(1);
  });
});

describe("from p-values to a list", () => {
  it("adjusts the fifteen p-values of Benjamini and Hochberg 1995", () => {
    const p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ];
    const wanted = [
      0.0015, 0.003, 0.0095, 0.03562, 0.0603, 0.06386, 0.06386, 0.0645, 0.0765, 0.486, 0.58118, 0.71487,
      0.75323, 0.81321, 1,
    ];
    for (const [index, q] of benjaminiHochberg(p).entries()) {
      expect(Math.abs(q - (wanted[index] ?? 0))).toBeLessThan(6e-6);
    }
    expect(benjaminiHochberg(p).filter((q) => q < 0.05)).toHaveLength(4);
    expect(benjaminiHochberg([...p].reverse())).toEqual(benjaminiHochberg(p).reverse());
    expect(benjaminiHochberg([])).toEqual([]);
  });

  it("takes the strength of the prior from 30 cells on, where these are likeliest", () => {
    // Ratios at 4,000 quantiles of Gamma(3, 3), and Poisson counts of them.
    const random = seededRandom(5);
    const cells = Array.from({ length: 4000 }, (_, at) => {
      const expected = 3 + (at % 40);
      const rate = expected * jstat.gamma.inv(((at * 1637) % 4000) / 4000 + 1 / 8000, 3, 1 / 3);
      return { observed: poisson(rate, () => (random.below(2 ** 30) + 0.5) / 2 ** 30), expected };
    });
    // Over seeds the answer spreads by .041; the bound is four times that.
    expect(Math.abs(priorStrength(cells) - 3)).toBeLessThan(0.165);
    expect(priorStrength(cells.slice(0, 29))).toBe(2);
    const even = cells.map(({ expected }) => ({ observed: expected, expected }));
    expect(priorStrength(even)).toBeCloseTo(100, 0);
    const apart = cells.map(({ expected }, at) => ({
      observed: at % 10 === 0 ? 10 * expected : 0,
      expected,
    }));
    expect(priorStrength(apart)).toBeLessThan(0.2);
  });

  it("shrinks ratios with Gamma(2, 2)", () => {
    const cases: [number, number, number, number, number][] = [
      [0, 3.2, 0.3846, 0.0683, 0.9123],
      [0, 8, 0.2, 0.0355, 0.4744],
      [2, 10, 0.3333, 0.1139, 0.6461],
      [1, 1.5, 0.8571, 0.2336, 1.7988],
    ];
    for (const [observed, expected, mean, low, high] of cases) {
      const ratio = shrunkRatio(observed, expected);
      expect(ratio.mean).toBeCloseTo(mean, 4);
      expect(ratio.low).toBeCloseTo(low, 4);
      expect(ratio.high).toBeCloseTo(high, 4);
    }
  });
});
