import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { silences } from "./dormant.ts";
import { type Act, gapsOf, medianOf, type PairActs, READINGS, spellsOf } from "./spells.ts";

const LAPSE = { factor: 3, least: 730 };
const act = (start: number, end = start, more: Partial<Act> = {}): Act => ({
  start: [start, start],
  end: [end, end],
  closes: false,
  seenFrom: null,
  ...more,
});
const spells = (acts: Act[], lastSource: number) =>
  spellsOf([{ acts, lastSource: [lastSource, lastSource] }], LAPSE, "shortest").map(
    ({ start, exit, ended }) => [start, exit, ended],
  );

const anyAct = fc
  .tuple(fc.nat(4000), fc.nat(400), fc.nat(400), fc.nat(400), fc.boolean(), fc.option(fc.nat(5000)))
  .map(([start, doubt, length, endDoubt, closes, seenFrom]): Act => {
    const latest = start + doubt;
    return { start: [start, latest], end: [latest + length, latest + length + endDoubt], closes, seenFrom };
  });
const anyPair: fc.Arbitrary<PairActs> = fc
  .tuple(fc.array(anyAct, { minLength: 1, maxLength: 6 }), fc.nat(9000), fc.nat(900))
  .map(([acts, early, doubt]) => ({ acts, lastSource: [early, early + doubt] }));

describe("spells", () => {
  test("go on while acts follow one another, and end where silence is longer than the lapse", () => {
    // Gaps 400, 400, 5000: the median is 400, three of it 1,200.
    expect(spells([act(0), act(400), act(800), act(5800)], 6000)).toEqual([
      [0, 800, true],
      [5800, 200, false],
    ]);
  });

  test("of one act last to the pair's last source, or end where that is later than two years", () => {
    expect(spells([act(0)], 700)).toEqual([[0, 700, false]]);
    expect(spells([act(0)], 731)).toEqual([[0, 0, true]]);
  });

  test("end where a source states it, unless another tie goes on", () => {
    const stated = act(0, 500, { closes: true });
    expect(spells([stated], 510)).toEqual([[0, 500, true]]);
    expect(spells([stated, act(100, 600)], 610)).toEqual([[0, 610, false]]);
  });

  test("are watched from the source that found them still there", () => {
    const seen = act(0, 1000, { seenFrom: 900 });
    expect(spellsOf([{ acts: [seen], lastSource: [1000, 1000] }], LAPSE, "shortest")[0]?.entry).toBe(900);
    const known = [seen, act(50)];
    expect(spellsOf([{ acts: known, lastSource: [1000, 1000] }], LAPSE, "shortest")[0]?.entry).toBeNull();
  });

  test("are read with the last source at both ends: a silence that may be too long ends one only where it is read short", () => {
    const read = READINGS.map(
      (reading) => spellsOf([{ acts: [act(0)], lastSource: [700, 731] }], LAPSE, reading)[0],
    );
    expect(read.map((spell) => [spell?.exit, spell?.ended])).toEqual([
      [0, true],
      [731, false],
    ]);
    const watched = READINGS.map(
      (reading) => spellsOf([{ acts: [act(0)], lastSource: [300, 400] }], LAPSE, reading)[0],
    );
    expect(watched.map((spell) => [spell?.exit, spell?.ended])).toEqual([
      [300, false],
      [400, false],
    ]);
  });

  test("are not silent against their own source, however uncertain its date", () => {
    const seen = act(0, 0, { end: [1000, 4000] });
    const read = READINGS.map(
      (reading) => spellsOf([{ acts: [seen], lastSource: [1000, 4000] }], LAPSE, reading)[0],
    );
    expect(read.map((spell) => [spell?.exit, spell?.ended])).toEqual([
      [1000, false],
      [4000, false],
    ]);
  });

  test("begin no later and lose no act, whatever the days", () => {
    fc.assert(
      fc.property(
        fc.array(anyPair, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...READINGS),
        (pairs, reading) => {
          const all = spellsOf(pairs, LAPSE, reading);
          pairs.forEach((pair, at) => {
            const own = all.filter((spell) => spell.pair === at);
            for (const { start } of pair.acts) {
              const day = start[reading === "longest" ? 0 : 1];
              expect(own.some((spell) => spell.start <= day && day <= spell.start + spell.exit)).toBe(true);
            }
            for (const [index, spell] of own.entries()) {
              expect(spell.exit).toBeGreaterThanOrEqual(0);
              const next = own[index + 1];
              if (next) expect(spell.ended && next.start - spell.start - spell.exit > 730).toBe(true);
            }
          });
        },
      ),
    );
  });
});

describe("silence", () => {
  test("is late beyond one rhythm and lapsed beyond three, a single act by the rhythm of all", () => {
    const meets = { acts: [act(0), act(100), act(200)] };
    const once = { acts: [act(50)] };
    const at = (until: number) =>
      silences([meets, once], () => [until, until], 3).map(({ dormancy }) => dormancy);
    expect(at(300)).toEqual(["on-time", "late"]);
    expect(at(301)).toEqual(["late", "late"]);
    expect(at(501)).toEqual(["lapsed", "lapsed"]);
    expect(silences([meets, once], () => [300, 300], 3).map(({ own }) => own)).toEqual([true, false]);
    const lapsed = (lapse: number) => silences([meets], () => [361, 361], lapse)[0]?.dormancy;
    expect([1, 1.6, 1.7, 3].map(lapsed)).toEqual(["lapsed", "lapsed", "late", "late"]);
    expect(silences([once], () => [500, 500], 3)[0]).toEqual({
      days: [450, 450],
      rhythms: null,
      own: false,
      dormancy: null,
      dateSensitive: false,
    });
  });

  test("is told to be date-sensitive where uncertain days say both", () => {
    const unsure = {
      acts: [act(0), act(100), act(200), act(300, 300, { end: [300, 450] })],
    };
    expect(silences([unsure], () => [410, 410], 3)[0]).toMatchObject({
      days: [0, 110],
      dormancy: null,
      dateSensitive: true,
    });
    const meets = { acts: [act(0), act(100), act(200)] };
    // Read early the acts begin 100 days apart, read late 80 and 100.
    const apart = { acts: [act(20, 20, { start: [0, 20] }), act(100), act(200)] };
    expect(silences([apart], () => [296, 296], 3)[0]).toMatchObject({
      rhythms: [96 / 100, 96 / 90],
      dateSensitive: true,
    });
    expect(silences([meets], () => [290, 310], 3)[0]).toMatchObject({
      days: [90, 110],
      dormancy: null,
      dateSensitive: true,
    });
    expect(silences([meets], () => [290, 300], 3)[0]).toMatchObject({
      dormancy: "on-time",
      dateSensitive: false,
    });
  });
});

test("medians and gaps", () => {
  expect([medianOf([]), medianOf([3, 1]), medianOf([5, 1, 2])]).toEqual([null, 2, 2]);
  expect(gapsOf({ acts: [act(9), act(1), act(1), act(4)] }, "longest")).toEqual([3, 5]);
});
