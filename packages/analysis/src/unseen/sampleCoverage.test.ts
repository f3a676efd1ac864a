import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seededRandom } from "../seededRandom.ts";
import { chao1, chao1Classic, recordCompleteness, sampleCoverage } from "./sampleCoverage.ts";

describe("sample coverage and Chao's bound", () => {
  test("of the counts 1, 1, 1, 2, 2, 5 are 0.777027, 8.25 and 7", () => {
    const counts = [1, 1, 1, 2, 2, 5];
    expect(sampleCoverage(counts)).toBeCloseTo(0.777027, 6);
    expect(chao1Classic(counts)).toBe(8.25);
    expect(chao1(counts)).toBe(7);
  });

  test("say that all is on record where no tie rests on one source", () => {
    expect([sampleCoverage([2, 3, 2]), chao1([2, 3, 2])]).toEqual([1, 3]);
  });

  test("lie where they must", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1 }), (counts) => {
        const coverage = sampleCoverage(counts);
        expect(coverage).toBeGreaterThanOrEqual(0);
        expect(coverage).toBeLessThanOrEqual(1);
        expect(chao1(counts)).toBeGreaterThanOrEqual(counts.length);
      }),
    );
  });
});

describe("the completeness of a record", () => {
  test("is not told from few ties, or where no two sources meet", () => {
    expect(recordCompleteness([1, 2, 2], 50, 1)).toMatchObject({ ties: 3, coverage: null, atLeast: null });
    expect(recordCompleteness(new Array(20).fill(1), 50, 1)).toMatchObject({ once: 20, coverage: null });
  });

  test("is the same for one seed, and its intervals hold its estimates", () => {
    const counts = [...new Array(30).fill(1), ...new Array(12).fill(2), 3, 3, 4];
    const found = recordCompleteness(counts, 200, 7);
    expect(found).toEqual(recordCompleteness(counts, 200, 7));
    for (const { value, low, high } of [found.coverage, found.atLeast].flatMap((each) => each ?? [])) {
      expect(low).toBeLessThan(value);
      expect(high).toBeGreaterThan(value);
    }
  });

  test("has no interval of coverage outside 0 to 1", () => {
    const nearlyAll = recordCompleteness([1, 2, ...new Array(40).fill(3)], 200, 1);
    expect(nearlyAll.coverage?.high).toBe(1);
    const nearlyNothing = recordCompleteness([...new Array(40).fill(1), 2], 200, 1);
    expect(nearlyNothing.coverage?.low).toBe(0);
  });

  test("has no fewer ties in any interval than are on record", () => {
    const found = recordCompleteness([1, 1, ...new Array(40).fill(2)], 200, 1);
    expect(found.atLeast?.low).toBe(found.ties);
  });

  test("keeps every interval about its estimate and within what is possible", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 10, maxLength: 40 }), (counts) => {
        const { ties, coverage, atLeast } = recordCompleteness(counts, 20, 1);
        fc.pre(coverage !== null && atLeast !== null);
        const inOrder = [0, coverage.low, coverage.value, coverage.high, 1];
        expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
        const bounds = [ties, atLeast.low, atLeast.value, atLeast.high];
        expect(bounds).toEqual([...bounds].sort((a, b) => a - b));
      }),
    );
  });

  test("comes near to what is known of a made-up whole of 200 ties, of which sources state some", () => {
    const random = seededRandom(3);
    const counts = new Uint32Array(200);
    for (let statement = 0; statement < 300; statement++) {
      const tie = random.below(200);
      counts[tie] = (counts[tie] as number) + 1;
    }
    const found = recordCompleteness(
      counts.filter((count) => count > 0),
      200,
      1,
    );
    const seen = counts.filter((count) => count > 0).length;
    expect(found.coverage?.low).toBeLessThan(seen / 200);
    expect(found.coverage?.high).toBeGreaterThan(seen / 200);
    expect(found.atLeast?.low).toBeLessThan(200);
    expect(found.atLeast?.high).toBeGreaterThan(200);
  });
});
