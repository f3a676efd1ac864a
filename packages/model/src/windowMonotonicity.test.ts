import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { DatedClaim } from "./activity.ts";
import type { Day } from "./records.ts";
import { DEFAULT_SCOPE, type Scope } from "./scope.ts";
import { tieInScope } from "./scopedTies.ts";

const day = fc.integer({ min: 0, max: 20 }).map((number) => number as Day);
const maybe = fc.option(day);
const claim: fc.Arbitrary<DatedClaim> = fc
  .record({ start: maybe, more: fc.nat(3), end: maybe, late: fc.nat(3), attested: maybe, source: fc.nat(3) })
  .map(({ start, more, end, late, attested, source }) => ({
    stance: "supports",
    span: {
      s1: start,
      s2: start === null ? null : ((start + more) as Day),
      e1: end,
      e2: end === null ? null : ((end + late) as Day),
    },
    attested,
    source: String(source),
    publisher: null,
    method: null,
  }));

it("a wider window holds every tie of a narrower one, and what is certain is possible", () => {
  const windows = fc.tuple(day, day, day, day).map((days) => [...days].sort((a, b) => a - b) as Day[]);
  fc.assert(
    fc.property(fc.array(claim, { minLength: 1, maxLength: 4 }), windows, (claims, days) => {
      const [a, b, c, d] = days as [Day, Day, Day, Day];
      const held = (from: Day, to: Day, certainty: Scope["certainty"]) =>
        tieInScope(claims, null, { ...DEFAULT_SCOPE, window: { from, to }, certainty });
      for (const certainty of ["certainly", "possibly"] as const)
        if (held(b, c, certainty)) expect(held(a, d, certainty)).toBe(true);
      const orderly = claims.every(({ span: { s1, e2 } }) => s1 === null || e2 === null || s1 <= e2);
      if (orderly && held(b, c, "certainly")) expect(held(b, c, "possibly")).toBe(true);
    }),
    { seed: 1, numRuns: 3000 },
  );
});
