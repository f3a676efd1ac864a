import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Descent, families, type Life, lastHeirs, lineageAt } from "./lineage.ts";

const year = (at: number): [number, number] => [at, at];
const life = (start: number | null, end: number | null): Life => ({
  start: start === null ? null : year(start),
  end: end === null ? null : year(end),
});

/** A (1970) splits in 1985 into B and C; C and D merge in 1991 into E. */
const [A, B, C, D, E] = [0, 1, 2, 3, 4];
const descents: Descent[] = [
  { older: A, younger: B },
  { older: A, younger: C },
  { older: C, younger: E },
  { older: D, younger: E },
];
const lives = [life(1970, 1985), life(1985, null), life(1985, 1991), life(1960, 1991), life(1991, null)];

const anyDescents = fc.array(
  fc.record({ older: fc.nat(7), younger: fc.nat(7) }).filter(({ older, younger }) => older !== younger),
  { maxLength: 14 },
);

describe("lineage", () => {
  test("follows split and merger back to who was there", () => {
    expect(lineageAt(descents, lives, E, 1980)).toEqual({ certain: [A, D], possible: [] });
    expect(lineageAt(descents, lives, B, 1980)).toEqual({ certain: [A], possible: [] });
    expect(lineageAt(descents, lives, E, 1988)).toEqual({ certain: [C, D], possible: [] });
    expect(lineageAt(descents, lives, E, 2000)).toEqual({ certain: [E], possible: [] });
    expect(lineageAt(descents, lives, E, 1965)).toEqual({ certain: [D], possible: [] });
    expect(lineageAt(descents, lives, E, 1900)).toEqual({ certain: [], possible: [] });
  });

  test("tells what only a reading of uncertain dates gives", () => {
    const unsure = lives.with(C, { start: [1983, 1987], end: year(1991) });
    expect(lineageAt(descents, unsure, E, 1984)).toEqual({ certain: [D], possible: [A, C] });
    const unknown = lives.with(D, life(null, 1991));
    expect(lineageAt(descents, unknown, E, 1980)).toEqual({ certain: [A], possible: [D] });
  });

  test("ends where descent goes in a circle, and names nobody twice", () => {
    fc.assert(
      fc.property(anyDescents, fc.nat(7), fc.nat(40), (some, body, day) => {
        const all = Array.from({ length: 8 }, (_, at) => life(at * 4, at * 4 + 10));
        const { certain, possible } = lineageAt(some, all, body, day);
        expect(new Set([...certain, ...possible]).size).toBe(certain.length + possible.length);
        for (const at of certain) expect(day >= at * 4 && day < at * 4 + 10).toBe(true);
      }),
    );
  });
});

describe("heirs and families", () => {
  test("are the last that came of a body, and all that descent ties together", () => {
    expect(lastHeirs(descents, 6)).toEqual([[B, E], [B], [E], [E], [E], [5]]);
    expect(families(descents, 6)).toEqual([0, 0, 0, 0, 0, 1]);
    expect(
      lastHeirs(
        [
          { older: 0, younger: 1 },
          { older: 1, younger: 0 },
        ],
        2,
      ),
    ).toEqual([[0], [1]]);
  });

  test("lie in one family, whatever the descents", () => {
    fc.assert(
      fc.property(anyDescents, (some) => {
        const family = families(some, 8);
        for (const [body, heirs] of lastHeirs(some, 8).entries())
          for (const heir of heirs) expect(family[heir]).toBe(family[body]);
        for (const { older, younger } of some) expect(family[older]).toBe(family[younger]);
      }),
    );
  });
});
