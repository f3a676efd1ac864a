import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DatedClaim, evidenceOf, isUndated } from "./activity.ts";
import { dayOf } from "./dates.ts";
import type { Stance } from "./generated/schema.generated.ts";
import type { Day } from "./records.ts";
import { DEFAULT_SCOPE, type Scope } from "./scope.ts";
import { tieInScope } from "./scopedTies.ts";
import { spanOf } from "./span.ts";

const claim = (given: {
  start?: string;
  end?: string;
  attested?: string;
  stance?: Stance;
  source?: string;
  publisher?: string;
  method?: string;
}): DatedClaim => ({
  stance: given.stance ?? "supports",
  span: spanOf({ start: given.start ?? null, end: given.end ?? null }),
  attested: given.attested ? dayOf(given.attested) : null,
  source: given.source ?? "s1",
  publisher: given.publisher ?? null,
  method: given.method ?? null,
});
const within = (
  window: string,
  certainty: Scope["certainty"],
  evidence: Scope["evidence"] = "any",
): Scope => {
  const [from = "", to = ""] = window.split("/");
  return {
    ...DEFAULT_SCOPE,
    window: { from: dayOf(`${from}-01-01`) as Day, to: dayOf(`${to}-12-31`) as Day },
    certainty,
    evidence,
  };
};

describe("tieInScope", () => {
  it("lets an open end be possible for ever but certain only until the latest attestation", () => {
    const open = [claim({ start: "1995", attested: "2001-05-01" })];
    expect(tieInScope(open, null, within("2010/2020", "possibly"))).toBe(true);
    expect(tieInScope(open, null, within("2010/2020", "certainly"))).toBe(false);
    expect(tieInScope(open, null, within("2000/2005", "certainly"))).toBe(true);
    expect(tieInScope(open, null, within("1980/1990", "possibly"))).toBe(false);
  });

  it("takes a tie without a start as attested on the day of its source", () => {
    const attested = [claim({ attested: "2015-03-01" })];
    expect(tieInScope(attested, null, within("2015/2015", "certainly"))).toBe(true);
    expect(tieInScope(attested, null, within("1900/1950", "possibly"))).toBe(true);
    expect(tieInScope(attested, null, within("1900/1950", "certainly"))).toBe(false);
  });

  it("closes an open end by the latest attestation of the tie, whichever supporting claim attests it", () => {
    const early = claim({ start: "1995", attested: "1996-01-01", method: "exchange" });
    const late = claim({ attested: "2015-03-01", source: "s2" });
    const in2010 = within("2010/2010", "certainly");
    expect(tieInScope([early], null, in2010)).toBe(false);
    expect(tieInScope([early, late], null, in2010)).toBe(true);
    expect(tieInScope([early, late], null, { ...in2010, methods: ["exchange"] })).toBe(true);
    expect(tieInScope([early, { ...late, stance: "disputes" }], null, in2010)).toBe(false);
    const ended = claim({ start: "1995", end: "1999", attested: "1996-01-01" });
    expect(tieInScope([ended, claim({ start: "2014", attested: "2015-03-01" })], null, in2010)).toBe(false);
  });

  it("takes a missing start as what the claim attests, or its end where that is earlier", () => {
    const claims = [claim({ attested: "2000-03-01" }), claim({ attested: "2015-03-01", source: "s2" })];
    for (const window of ["2000/2000", "2007/2008", "2015/2015"])
      expect(tieInScope(claims, null, within(window, "certainly"))).toBe(true);
    for (const window of ["1990/1999", "2016/2026"])
      expect(tieInScope(claims, null, within(window, "certainly"))).toBe(false);
    const ended = [claim({ end: "1999-05-01", attested: "2015-03-01" })];
    expect(tieInScope(ended, null, within("1999/1999", "certainly"))).toBe(true);
    expect(tieInScope(ended, null, within("2000/2026", "possibly"))).toBe(false);
  });

  it("dates a claim without a day by what another claim attests", () => {
    const claims = [claim({ end: "1999" }), claim({ attested: "1990-01-01", source: "s2" })];
    expect(isUndated([claim({ end: "1999" })], null)).toBe(true);
    expect(isUndated(claims, null)).toBe(false);
    expect(isUndated([claim({ stance: "asserts-absence" })], null)).toBe(false);
    expect(tieInScope(claims, null, within("1990/1998", "certainly"))).toBe(true);
  });

  it("keeps a claim without a day certain when one more source attests a later day", () => {
    const claims = [claim({}), claim({ start: "1900", attested: "1901-06-01", source: "s2" })];
    const later = claim({ attested: "2031-01-01", source: "s3" });
    expect(tieInScope(claims, null, within("1901/1901", "certainly"))).toBe(true);
    expect(tieInScope([...claims, later], null, within("1901/1901", "certainly"))).toBe(true);
  });

  it("takes an end that another claim states, if it does not lie before the start", () => {
    const open = claim({ start: "1945", attested: "2020-01-01" });
    const ended = claim({ start: "1945", end: "1995", source: "s2" });
    const inWar = claim({ start: "1940", end: "1941", source: "s3" });
    const later = (claims: DatedClaim[]) =>
      (["certainly", "possibly"] as const).map((certainty) =>
        tieInScope(claims, null, within("2000/2005", certainty)),
      );
    expect(later([open])).toEqual([true, true]);
    expect(later([open, ended])).toEqual([false, false]);
    expect(later([open, ended, inWar])).toEqual([false, false]);
    expect(later([open, inWar])).toEqual([true, true]);
    expect(tieInScope([open, ended], null, within("1990/1991", "certainly"))).toBe(true);
  });

  it("ends a tie with its event, which without an end is certain on its first day only", () => {
    const told = claim({ start: "2013-03-28", attested: "2024-01-01" });
    const over = spanOf({ start: "2013-03-28", end: "2013-03-30" });
    expect(tieInScope([told], over, within("2017/2026", "possibly"))).toBe(false);
    expect(tieInScope([told], over, within("2013/2013", "certainly"))).toBe(true);
    const begun = spanOf({ start: "1929-07-21", end: null });
    const silent = claim({ attested: "2022-01-01" });
    expect(tieInScope([silent], begun, within("2020/2026", "certainly"))).toBe(false);
    expect(tieInScope([silent], begun, within("2020/2026", "possibly"))).toBe(true);
    expect(tieInScope([silent], begun, within("1929/1929", "certainly"))).toBe(true);
  });

  it("is possibly always, certainly never active when undated", () => {
    const undated = [claim({})];
    expect(isUndated(undated, null)).toBe(true);
    expect(tieInScope(undated, null, within("1900/1901", "possibly"))).toBe(true);
    expect(tieInScope(undated, null, within("0001/9999", "certainly"))).toBe(false);
  });

  it("gives a tie the dates of its event when it has none", () => {
    const event = spanOf({ start: "2001-01-25", end: "2001-01-30" });
    expect(isUndated([claim({})], event)).toBe(false);
    expect(tieInScope([claim({})], event, within("2001/2001", "certainly"))).toBe(true);
    expect(tieInScope([claim({})], event, within("2002/2002", "possibly"))).toBe(false);
  });

  it("does not reach beyond the life of both ends where no claim states a day", () => {
    const open = [claim({ start: "1945", attested: "2020-01-01" })];
    const [from, gone] = [dayOf("1940-01-01") as Day, dayOf("2006-12-31") as Day];
    const life = { from, until: [gone, gone] as const };
    expect(tieInScope(open, null, within("2010/2015", "possibly"), life)).toBe(false);
    expect(tieInScope(open, null, within("2000/2006", "certainly"), life)).toBe(true);
    // Dissolved by 2006, nobody knows when: certain while it began, possible until then, and no longer.
    const by = { from: null, until: [Number.NEGATIVE_INFINITY, gone] as const };
    const since = [claim({ start: "1990", attested: "2020-01-01" })];
    const allowed = (window: string, certainty: "possibly" | "certainly") =>
      tieInScope(since, null, within(window, certainty), by);
    expect([allowed("1990/1990", "certainly"), allowed("1991/2000", "certainly")]).toEqual([true, false]);
    expect([allowed("1991/2000", "possibly"), allowed("2010/2015", "possibly")]).toEqual([true, false]);
    expect(tieInScope([claim({})], null, within("1900/1930", "possibly"), life)).toBe(false);
    expect(tieInScope([claim({})], null, within("1950/1951", "possibly"), life)).toBe(true);
    const stated = [claim({ start: "2008", end: "2012" })];
    expect(tieInScope(stated, null, within("2010/2010", "certainly"), life)).toBe(true);
  });

  it("judges evidence", () => {
    const disputed = [claim({}), claim({ stance: "disputes", source: "s2" })];
    expect(tieInScope(disputed, null, { ...DEFAULT_SCOPE, evidence: "undisputed" })).toBe(false);
    expect(tieInScope([claim({ stance: "asserts-absence" })], null, DEFAULT_SCOPE)).toBe(false);
    const two = (a: string | undefined, b: string | undefined) => [
      claim({ source: "s1", ...(a ? { publisher: a } : {}) }),
      claim({ source: "s2", ...(b ? { publisher: b } : {}) }),
    ];
    const scope: Scope = { ...DEFAULT_SCOPE, evidence: "two-sources" };
    expect(tieInScope(two("p", "p"), null, scope)).toBe(false);
    expect(tieInScope(two("p", "q"), null, scope)).toBe(true);
    expect(tieInScope(two("p", undefined), null, scope)).toBe(true);
    expect(evidenceOf(disputed)).toEqual({ supports: 1, sources: 1, disputes: 1, absences: 0 });
  });

  it("never finds certain what is not possible", () => {
    const year = fc.integer({ min: 1900, max: 2030 }).map(String);
    const anyClaim = fc.record({
      start: fc.option(year, { nil: undefined }),
      length: fc.option(fc.nat(30), { nil: undefined }),
      attested: fc.option(year, { nil: undefined }),
    });
    fc.assert(
      fc.property(
        fc.array(anyClaim, { minLength: 1, maxLength: 4 }),
        year,
        fc.nat(20),
        (drawn, from, length) => {
          const claims = drawn.map((d) =>
            claim({
              ...(d.start === undefined ? {} : { start: d.start }),
              ...(d.start === undefined || d.length === undefined
                ? {}
                : { end: String(Number(d.start) + d.length) }),
              ...(d.attested === undefined ? {} : { attested: `${d.attested}-06-01` }),
            }),
          );
          const window = `${from}/${Number(from) + length}`;
          const certain = tieInScope(claims, null, within(window, "certainly"));
          const another = claim({ attested: "2031-01-01", source: "s2" });
          expect(!certain || tieInScope([...claims, another], null, within(window, "certainly"))).toBe(true);
          expect(!certain || tieInScope(claims, null, within(window, "possibly"))).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
