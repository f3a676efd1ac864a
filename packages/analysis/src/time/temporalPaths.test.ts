import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ContactColumns, earliestArrivals, wayTo } from "./temporalPaths.ts";

interface Contact {
  readonly a: number;
  readonly b: number;
  readonly start: number;
  readonly end: number;
  readonly strict: boolean;
}
const columnsOf = (nodes: number, contacts: readonly Contact[]): ContactColumns => ({
  nodes,
  source: Uint32Array.from(contacts, ({ a }) => a),
  target: Uint32Array.from(contacts, ({ b }) => b),
  start: Float64Array.from(contacts, ({ start }) => start),
  end: Float64Array.from(contacts, ({ end }) => end),
  strict: Uint8Array.from(contacts, ({ strict }) => Number(strict)),
});
const [NEVER, ALWAYS] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
const NAMES = "ABCDEF";
const at = (name: string) => NAMES.indexOf(name);
const moments = (texts: readonly string[], strict: boolean) =>
  columnsOf(
    NAMES.length,
    texts.map((text) => {
      const day = Number(text.slice(2));
      return { a: at(text[0] ?? ""), b: at(text[1] ?? ""), start: day, end: day, strict };
    }),
  );

/** The earliest arrival of every way, found by trying all that enter no node twice. */
function byTrying(contacts: readonly Contact[], from: number, to: number): number {
  const go = (node: number, day: number, been: readonly number[]): number => {
    if (node === to) return day;
    const days = contacts.map(({ a, b, start, end, strict }) => {
      const other = a === node ? b : b === node ? a : null;
      const ready = day + Number(strict);
      if (other === null || been.includes(other) || ready > end) return NEVER;
      return go(other, Math.max(ready, start), [...been, other]);
    });
    return Math.min(NEVER, ...days);
  };
  return go(from, ALWAYS, [from]);
}

describe("earliest arrivals", () => {
  const oracle = ["AB2001", "BC2003", "CD2002", "BD2005", "DE2006", "EF2000"];

  test("respect the order of time: the published example", () => {
    const strict = moments(oracle, true);
    expect([...earliestArrivals(strict, at("A")).day]).toEqual([ALWAYS, 2001, 2003, 2005, 2006, NEVER]);
    expect([...earliestArrivals(strict, at("F")).day]).toEqual([NEVER, NEVER, NEVER, 2006, 2000, ALWAYS]);
    expect(wayTo(strict, earliestArrivals(strict, at("A")), at("A"), at("E"))).toEqual([0, 3, 4]);
    expect(wayTo(strict, earliestArrivals(strict, at("A")), at("A"), at("F"))).toBeNull();
  });

  test("let two contacts of one year follow one another, of one day not", () => {
    const contacts = ["AB2001", "BC2001"];
    expect(earliestArrivals(moments(contacts, false), at("A")).day[at("C")]).toBe(2001);
    expect(earliestArrivals(moments(contacts, true), at("A")).day[at("C")]).toBe(NEVER);
  });

  test("use a contact that lasts from its start to its end, and rely on a doubtful one only before its doubt", () => {
    const lasting = { a: 1, b: 2, start: 1990, end: 2005, strict: false };
    const first = { a: 0, b: 1, start: 2001, end: 2001, strict: false };
    expect(earliestArrivals(columnsOf(3, [first, lasting]), 0).day[2]).toBe(2001);
    expect(earliestArrivals(columnsOf(3, [{ ...first, start: 2006, end: 2006 }, lasting]), 0).day[2]).toBe(
      NEVER,
    );
    const doubtful = { a: 1, b: 2, start: 2004, end: 2002, strict: false };
    expect(earliestArrivals(columnsOf(3, [first, doubtful]), 0).day[2]).toBe(2004);
    expect(earliestArrivals(columnsOf(3, [{ ...first, start: 2003, end: 2003 }, doubtful]), 0).day[2]).toBe(
      NEVER,
    );
  });

  test("are those of all ways tried, and the way named arrives then", () => {
    const day = fc.oneof(
      fc.integer({ min: 0, max: 9 }),
      fc.constantFrom(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY),
    );
    const contact = fc.record({ a: fc.nat(4), b: fc.nat(4), start: day, end: day, strict: fc.boolean() });
    fc.assert(
      fc.property(fc.array(contact, { maxLength: 9 }), (contacts) => {
        const columns = columnsOf(5, contacts);
        const arrivals = earliestArrivals(columns, 0);
        for (let to = 1; to < 5; to++) {
          expect(arrivals.day[to]).toBe(byTrying(contacts, 0, to));
          const way = wayTo(columns, arrivals, 0, to);
          expect(way === null).toBe(arrivals.day[to] === NEVER);
          const arrived = (way ?? []).reduce((now, at) => {
            const { start, end, strict } = contacts[at] as Contact;
            expect(now + Number(strict)).toBeLessThanOrEqual(end);
            return Math.max(now + Number(strict), start);
          }, ALWAYS);
          if (way !== null) expect(arrived).toBe(arrivals.day[to]);
        }
      }),
      { seed: 1, numRuns: 2000 },
    );
  });
});
