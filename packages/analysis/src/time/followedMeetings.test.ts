import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BegunTie, type Encounter, followedMeetings, shareFollowed } from "./followedMeetings.ts";

const on = (day: number) => [day, day] as const;
const encounter = (bodies: number[], first: number, last = first): Encounter => ({
  bodies,
  start: on(first),
  end: on(last),
});
const tie = (a: number, b: number, start: readonly [number, number] | null): BegunTie => ({ a, b, start });

describe("what encounters led to", () => {
  it("counts pairs without a tie before, and those whose tie began at it or after it in time", () => {
    const meeting = encounter([0, 1, 2, 3], 100, 103);
    const ties = [tie(1, 0, on(100)), tie(0, 2, on(463)), tie(0, 3, on(464)), tie(1, 2, on(99))];
    expect(followedMeetings([meeting], ties, 360)).toEqual([{ pairs: 5, followed: 2 }]);
  });

  it("leaves out pairs of which nobody can say that the tie came after", () => {
    const meeting = { bodies: [0, 1, 2], start: [0, 364], end: [0, 364] } as const;
    const ties = [tie(0, 1, [0, 364]), tie(1, 2, null)];
    expect(followedMeetings([meeting], ties, 1000)).toEqual([{ pairs: 1, followed: 0 }]);
  });

  it("counts a pair at each encounter until its tie began", () => {
    const meetings = [encounter([0, 1], 10), encounter([0, 1], 20), encounter([0, 1], 40)];
    expect(followedMeetings(meetings, [tie(0, 1, on(30))], 15)).toEqual([
      { pairs: 1, followed: 0 },
      { pairs: 1, followed: 1 },
      { pairs: 0, followed: 0 },
    ]);
  });

  it("agrees with a count pair by pair over all ties", () => {
    const day = fc.integer({ min: 0, max: 60 });
    const span = fc.tuple(day, day).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    const anyEncounter = fc.record({
      bodies: fc.uniqueArray(fc.nat(5), { maxLength: 5 }),
      start: span,
      end: span,
    });
    const anyTie = fc
      .record({ a: fc.nat(5), b: fc.nat(5), start: fc.option(span) })
      .filter(({ a, b }) => a !== b);
    fc.assert(
      fc.property(fc.array(anyEncounter), fc.array(anyTie), fc.nat(40), (encounters, ties, days) => {
        const slow = encounters.map(({ bodies, start, end }) => {
          const met = bodies.flatMap((a) => bodies.filter((b) => a < b).map((b) => [a, b]));
          const ofPair = met.map(([a, b]) =>
            ties.filter((one) => (one.a === a && one.b === b) || (one.a === b && one.b === a)),
          );
          const open = ofPair.filter((own) => !own.some((one) => (one.start?.[0] ?? -1) < start[1]));
          const later = open.filter((own) => own.some((one) => (one.start?.[1] ?? 1e9) <= end[1] + days));
          return { pairs: open.length, followed: later.length };
        });
        expect(followedMeetings(encounters, ties, days)).toEqual(slow);
      }),
    );
  });
});

describe("the share with a tie afterwards", () => {
  it("is of all pairs, between the ends of what resampling encounters gives", () => {
    const all = Array.from({ length: 40 }, (_, at) => ({ pairs: 10, followed: at % 4 === 0 ? 4 : 0 }));
    const share = shareFollowed(all);
    expect(share?.value).toBeCloseTo(0.1, 12);
    // A mean of 40 draws of 0.4 with chance 1/4 has the standard deviation 0.0274.
    expect(share?.low).toBeGreaterThan(0.03);
    expect(share?.low).toBeLessThan(0.065);
    expect(share?.high).toBeGreaterThan(0.14);
    expect(share?.high).toBeLessThan(0.17);
    expect(shareFollowed(all)).toEqual(share);
  });

  it("is not told of one encounter", () => {
    expect(shareFollowed([{ pairs: 3, followed: 1 }])).toBeNull();
    expect(
      shareFollowed([
        { pairs: 3, followed: 1 },
        { pairs: 0, followed: 0 },
      ]),
    ).toBeNull();
  });
});
