import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kaplanMeier, type Spell } from "./kaplanMeier.ts";
import { logRank } from "./logRank.ts";

/** "6 6+" = one that ended at 6, one only watched until then. */
const spellsOf = (text: string): Spell[] =>
  text
    .split(" ")
    .map((word) => ({ entry: null, exit: Number.parseInt(word, 10), ended: !word.endsWith("+") }));

/** Remission in weeks (Freireich and others 1963). */
const mercaptopurine = spellsOf("6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+");
const placebo = spellsOf("1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23");

const anySpell = fc
  .tuple(fc.option(fc.integer({ min: 0, max: 10 })), fc.integer({ min: 0, max: 12 }), fc.boolean())
  .map(([entry, exit, ended]): Spell => ({ entry, exit, ended }));
const anySpells = fc.array(anySpell, { minLength: 1, maxLength: 25 });

describe("the Kaplan-Meier curve", () => {
  test("has the published values of the 6-MP trial", () => {
    const { steps, median, ended } = kaplanMeier(mercaptopurine);
    expect(steps.map(({ time, share }) => [time, Number(share.toFixed(3))])).toEqual([
      [6, 0.857],
      [7, 0.807],
      [10, 0.753],
      [13, 0.69],
      [16, 0.627],
      [22, 0.538],
      [23, 0.448],
    ]);
    expect([median, ended, kaplanMeier(placebo).median]).toEqual([23, 9, 8]);
  });

  test("has an interval of the median where its band crosses a half", () => {
    const { steps, ...treated } = kaplanMeier(mercaptopurine);
    expect(steps.map(({ low, high }) => [low?.toFixed(4), high?.toFixed(4)])).toEqual([
      ["0.6197", "0.9516"],
      ["0.5631", "0.9228"],
      ["0.5032", "0.8894"],
      ["0.4316", "0.8491"],
      ["0.3675", "0.8049"],
      ["0.2678", "0.7468"],
      ["0.1881", "0.6801"],
    ]);
    expect(treated).toMatchObject({ medianLow: 13, medianHigh: null, medianAtRisk: 6 });
    expect(kaplanMeier(placebo)).toMatchObject({ medianLow: 4, medianHigh: 11, medianAtRisk: 12 });
  });

  test("has its median where half last longer, rounding or not", () => {
    // The product of the shares is a little above a half in binary.
    const spells = Array.from({ length: 24 }, (_, at) => ({ entry: null, exit: at + 1, ended: true }));
    expect(kaplanMeier(spells).median).toBe(12);
  });

  test("has the published values with delayed entry", () => {
    const rows: [number, number, boolean][] = [
      [0, 3, true],
      [0, 5, true],
      [2, 6, false],
      [3, 7, true],
      [1, 4, true],
      [0, 8, false],
    ];
    const { steps } = kaplanMeier(rows.map(([entry, exit, ended]) => ({ entry, exit, ended })));
    expect(steps.map(({ time, share }) => [time, Number(share.toFixed(2))])).toEqual([
      [3, 0.8],
      [4, 0.64],
      [5, 0.48],
      [7, 0.24],
    ]);
  });

  test("falls, stays within 0 and 1 and its interval, and takes no notice of the order of spells", () => {
    fc.assert(
      fc.property(anySpells, (spells) => {
        const { steps, median, medianLow, medianHigh } = kaplanMeier(spells);
        if (median !== null) {
          expect(medianLow ?? 0).toBeLessThanOrEqual(median);
          expect(medianHigh ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(median);
        }
        let before = 1;
        for (const { share, low, high, atRisk, ended } of steps) {
          expect(share).toBeLessThanOrEqual(before);
          expect(share).toBeGreaterThanOrEqual(0);
          expect(ended).toBeLessThanOrEqual(atRisk);
          if (low !== null && high !== null)
            expect(0 <= low && low <= share && share <= high && high <= 1).toBe(true);
          before = share;
        }
        expect(kaplanMeier([...spells].reverse())).toEqual(kaplanMeier(spells));
      }),
    );
  });

  test("of spells that all ended and were watched from the beginning is the share that lasts longer", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1 }), (exits) => {
        const { steps } = kaplanMeier(exits.map((exit) => ({ entry: null, exit, ended: true })));
        for (const { time, share } of steps)
          expect(share).toBeCloseTo(exits.filter((exit) => exit > time).length / exits.length, 12);
      }),
    );
  });
});

describe("the log-rank test", () => {
  test("has the published value of the 6-MP trial against placebo", () => {
    const test = logRank([mercaptopurine, placebo]);
    expect(test?.chiSquare).toBeCloseTo(16.793, 3);
    expect(test?.degrees).toBe(1);
    expect(test?.p).toBeCloseTo(4.17e-5, 7);
    expect(test?.observed).toEqual([9, 21]);
    expect(test?.expected.map((value) => Number(value.toFixed(2)))).toEqual([19.25, 10.75]);
  });

  test("expects in all as many ends as there are, whatever the order of groups", () => {
    fc.assert(
      fc.property(fc.array(anySpells, { minLength: 2, maxLength: 4 }), (groups) => {
        const test = logRank(groups);
        if (test === null) return;
        const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
        expect(sum(test.expected)).toBeCloseTo(sum(test.observed), 9);
        expect(test.chiSquare).toBeGreaterThanOrEqual(-1e-9);
        expect(test.p).toBeGreaterThan(0);
        expect(logRank([...groups].reverse())?.chiSquare).toBeCloseTo(test.chiSquare, 6);
      }),
    );
  });

  test("tells nothing of one group, of no end, and of groups that were never watched together", () => {
    expect(logRank([mercaptopurine])).toBeNull();
    expect(logRank([spellsOf("3+ 4+"), spellsOf("5+")])).toBeNull();
    expect(logRank([spellsOf("3"), [{ entry: 5, exit: 9, ended: true }]])).toBeNull();
  });
});
