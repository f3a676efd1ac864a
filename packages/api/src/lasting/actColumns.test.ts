import fc from "fast-check";
import { expect, test } from "vitest";
import { actColumns, actsOf, byMethod, type NumberedAct, Pairs } from "./actColumns.ts";

const day = fc.integer({ min: -300_000, max: 30_000 });
const anyAct: fc.Arbitrary<NumberedAct> = fc.record({
  a: fc.nat(4),
  b: fc.integer({ min: 5, max: 9 }),
  method: fc.nat(2),
  of: fc.nat(1000),
  start: fc.tuple(day, day),
  end: fc.tuple(day, day),
  lastSource: fc.tuple(day, day),
  closes: fc.boolean(),
  seenFrom: fc.option(day),
});

test("acts come out of columns as they went in, the lower body first", () => {
  fc.assert(
    fc.property(fc.array(anyAct), (acts) => {
      expect([...actsOf(actColumns(acts))]).toEqual(acts);
      const turned = acts.map((act) => ({ ...act, a: act.b, b: act.a }));
      expect([...actsOf(actColumns(turned))]).toEqual(acts);
    }),
  );
});

test("every act is in the one pair of its bodies and method, whose last source is the latest", () => {
  fc.assert(
    fc.property(fc.array(anyAct), (acts) => {
      const known = new Pairs(10, 3);
      for (const { a, b, method, lastSource, ...act } of acts) known.add(a, b, method, act, lastSource);
      const pairs = known.all();
      const keyOf = (a: number, b: number, method: number) => `${a} ${b} ${method}`;
      expect(new Set(pairs.map(({ ends: [a, b], method }) => keyOf(a, b, method))).size).toBe(pairs.length);
      for (const { ends, method, acts: own, lastSource } of pairs) {
        const theirs = acts.filter((act) => keyOf(act.a, act.b, act.method) === keyOf(...ends, method));
        expect(own.map(({ of }) => of)).toEqual(theirs.map(({ of }) => of));
        const latest = (at: 0 | 1) => Math.max(...theirs.map((act) => act.lastSource[at]));
        expect(lastSource).toEqual([latest(0), latest(1)]);
      }
      expect(byMethod(pairs).flat()).toHaveLength(pairs.length);
    }),
  );
});
