import type { ActiveSpan } from "@maillage/model";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { activeIn, CHANGES, type Change, changesOf, onlyThere } from "./periods.ts";

const before = { from: 4, to: 6 };
const after = { from: 8, to: 10 };
const known = (start: number, end: number): ActiveSpan => ({ s1: start, s2: start, e1: end, e2: end });

/** What became of a tie whose days are known. */
function changeOf(spans: readonly (readonly [number, number])[]): Change | null {
  const active = (day: number) => spans.some(([start, end]) => start <= day && day <= end);
  const days = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
  const was = days(before.from, before.to).some(active);
  const did = days(0, before.to).some(active);
  const is = days(after.from, after.to).some(active);
  if (!is) return was ? "lapsed" : null;
  if (!did) return "appeared";
  return days(before.to, after.from).every(active) ? "continued" : "revived";
}

/** Every way in which the days of spans may turn out. */
function outcomes([first, ...rest]: readonly ActiveSpan[]): (readonly [number, number])[][] {
  if (first === undefined) return [[]];
  const others = outcomes(rest);
  const own: (readonly [number, number])[] = [];
  for (let start = first.s1; start <= first.s2; start++)
    for (let end = Math.max(start, first.e1); end <= first.e2; end++) own.push([start, end]);
  return own.flatMap((span) => others.map((other) => [span, ...other]));
}

describe("what became of a tie", () => {
  test("of known days is one thing, certainly", () => {
    for (const [spans, change] of [
      [[known(8, 9)], "appeared"],
      [[known(7, 9)], "appeared"],
      [[known(1, 12)], "continued"],
      [[known(1, 7), known(8, 12)], "continued"],
      [[known(1, 5)], "lapsed"],
      [[known(1, 2), known(9, 9)], "revived"],
      [[known(5, 5), known(9, 9)], "revived"],
      [[known(1, 2)], null],
    ] as const)
      expect(Object.entries(changesOf(spans, before, after)).filter(([, holds]) => holds !== null)).toEqual(
        change === null ? [] : [[change, "certainly"]],
      );
  });

  test("is open where nobody says when it ended", () => {
    const span = { s1: 5, s2: 5, e1: 6, e2: Number.POSITIVE_INFINITY };
    expect(changesOf([span], before, after)).toEqual({
      appeared: null,
      continued: "possibly",
      lapsed: "possibly",
      revived: null,
    });
  });

  test("holds possibly in some outcome, certainly in all: every outcome tried", () => {
    const day = fc.integer({ min: 1, max: 12 });
    const span = fc
      .tuple(day, day, fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }))
      .map(([a, b, x, y]) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        const [s2, e2] = [Math.min(start + x, end + y), end + y];
        return { s1: start, s2, e1: Math.max(end, start), e2 };
      });
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 3 }), (spans) => {
        const found = changesOf(spans, before, after);
        const all = outcomes(spans).map(changeOf);
        for (const change of CHANGES) {
          expect(found[change] !== null, change).toBe(all.includes(change));
          const always = all.every((one) => one === change);
          if (found[change] === "certainly" || change !== "continued")
            expect(found[change] === "certainly", change).toBe(always);
        }
      }),
      { seed: 1, numRuns: 1500 },
    );
  });

  test("is told of who is there by the same doubt", () => {
    expect(activeIn([{ s1: 1, s2: 9, e1: 9, e2: 12 }], before)).toBe("possibly");
    expect(onlyThere("certainly", null)).toBe("certainly");
    expect(onlyThere("certainly", "possibly")).toBe("possibly");
    expect(onlyThere("possibly", "certainly")).toBe(null);
    expect(onlyThere(null, null)).toBe(null);
  });
});
