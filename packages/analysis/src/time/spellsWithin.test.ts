import fc from "fast-check";
import { expect, test } from "vitest";
import { kaplanMeier, risksAt } from "./kaplanMeier.ts";
import type { DatedSpell } from "./spells.ts";
import { spellsWithin } from "./spellsWithin.ts";

const spell = (start: number, exit: number, ended: boolean): DatedSpell => ({
  pair: 0,
  start,
  entry: null,
  exit,
  ended,
});

test("a window cuts spells into the six with delayed entry that R's survival package counts", () => {
  const cut = spellsWithin(
    [
      spell(101, 3, true),
      spell(100, 5, true),
      spell(97, 6, false),
      spell(96, 7, true),
      spell(98, 4, true),
      spell(100, 12, true),
      spell(40, 59, true),
      spell(109, 1, true),
    ],
    { from: 100, to: 108 },
  );
  expect(cut.map(({ entry, exit, ended }) => [entry ?? 0, exit, Number(ended)])).toEqual([
    [0, 3, 1],
    [0, 5, 1],
    [2, 6, 0],
    [3, 7, 1],
    [1, 4, 1],
    [0, 8, 0],
  ]);
  const { steps } = kaplanMeier(cut);
  expect(steps.map(({ time }) => time)).toEqual([3, 4, 5, 7]);
  for (const [at, share] of [0.8, 0.64, 0.48, 0.24].entries())
    expect(steps[at]?.share).toBeCloseTo(share, 12);
});

test("a later source that found a spell still there counts where it is later than the window's beginning", () => {
  const seen = { ...spell(0, 50, true), entry: 30 };
  expect(spellsWithin([seen], { from: 10, to: 90 })[0]?.entry).toBe(30);
  expect(spellsWithin([seen], { from: 41, to: 90 })[0]?.entry).toBe(40);
});

test("windows that follow one another share out ends and those at risk, at every time", () => {
  const anySpell = fc
    .tuple(fc.nat(60), fc.option(fc.nat(20)), fc.nat(40), fc.boolean())
    .map(([start, entry, exit, ended]): DatedSpell => ({ pair: 0, start, entry, exit, ended }));
  fc.assert(
    fc.property(fc.array(anySpell), fc.nat(60), fc.nat(60), (spells, one, other) => {
      const [first, second] = [Math.min(one, other), Math.max(one, other) + 1];
      const parts = [
        { from: -1, to: first },
        { from: first + 1, to: second },
        { from: second + 1, to: 200 },
      ].map((watch) => spellsWithin(spells, watch));
      const times = Array.from({ length: 41 }, (_, time) => time);
      const shared = parts.map((part) => risksAt(part, times));
      for (const [at, whole] of risksAt(spells, times).entries()) {
        const sum = (of: "atRisk" | "ended") => shared.reduce((all, part) => all + (part[at]?.[of] ?? 0), 0);
        expect([sum("atRisk"), sum("ended")]).toEqual([whole.atRisk, whole.ended]);
      }
    }),
  );
});
