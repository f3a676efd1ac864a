import {
  type Day,
  DEFAULT_SCOPE,
  type DormantAnswer,
  type DurabilityAnswer,
  dayOf,
  type Id,
  type Job,
  OWNER,
  spanOf,
  VISITOR,
  type Viewer,
} from "@maillage/model";
import { describe, expect, it } from "vitest";
import { readSnapshot } from "../networkSnapshot.ts";
import { AS_OWNER, AS_VISITOR, BASE, handMadeApp } from "../testing/app.ts";
import { memoryStore } from "../testing/memoryStore.ts";
import { claim, entity, handMadeBatch, NO_SPAN, tie } from "../testing/records.ts";
import { actColumns } from "./actColumns.ts";
import { actOf, DateReader, lastDayOf, type StatedDates } from "./actOf.ts";
import { answerDormant } from "./answerDormant.ts";
import { answerDurability } from "./answerDurability.ts";
import { computeDormant, meetingPairs } from "./computeDormant.ts";

const METHODS = { by: "method", lapse: 3, scope: DEFAULT_SCOPE } as const;
const day = (iso: string): Day => dayOf(iso) as Day;
const dated = (span: Partial<StatedDates["span"]>, ...attested: readonly string[]): StatedDates => {
  const days = attested.map(day);
  const [first, last = first] = days;
  return {
    span: { s1: null, s2: null, e1: null, e2: null, ...span },
    attested: first === undefined || last === undefined ? null : [first, last],
  };
};
const year = (from: number, to: number = from) => ({ s1: day(`${from}-01-01`), s2: day(`${to}-12-31`) });

describe("a tie as an act", () => {
  it("is nothing without a start, and as wide as rival claims with one", () => {
    expect(actOf([dated({ s2: day("1990-12-31") })])).toBeNull();
    expect(actOf([dated(year(1990)), dated(year(1992))])?.start).toEqual([
      day("1990-01-01"),
      day("1992-12-31"),
    ]);
  });

  it("that no source ends is known until its last, from the first that found it still there", () => {
    const act = actOf([dated(year(1990), "2001-05-01"), dated(year(1990), "2015-05-01")]);
    expect(act).toMatchObject({ closes: false, seenFrom: day("2001-05-01") });
    expect(act?.end).toEqual([day("2015-05-01"), day("2015-05-01")]);
    expect(actOf([dated(year(1990), "1990-06-01")])?.seenFrom).toBeNull();
  });

  it("is known until its last source, at the first and the last day that may be", () => {
    const claims = [dated(year(1990), "2001-01-01", "2001-12-31"), dated({}, "2000-05-01", "2002-03-01")];
    const known = [day("2001-01-01"), day("2002-03-01")];
    expect(actOf(claims)?.end).toEqual(known);
    expect(lastDayOf(claims)).toEqual(known);
    expect(lastDayOf([dated({ ...year(1990), e1: day("2010-01-01"), e2: day("2010-12-31") })])).toEqual([
      day("2010-01-01"),
      day("2010-12-31"),
    ]);
  });

  it("is attested as late as the date of its source allows", () => {
    const reader = new DateReader();
    const claimed = { stance: "supports", source: "book", publisher: null, method: null } as const;
    const read = (published: string | null, attested: string | null, span = dated({}).span) =>
      reader.read(
        { asOf: null, published },
        { ...claimed, span, attested: attested === null ? null : day(attested) },
      ).attested;
    expect(read("2005", "2005-01-01")).toEqual([day("2005-01-01"), day("2005-12-31")]);
    expect(read("2005-03", "2005-03-01")).toEqual([day("2005-03-01"), day("2005-03-31")]);
    expect(read(null, "2009-01-01", dated(year(2009)).span)).toEqual([day("2009-01-01"), day("2009-12-31")]);
    expect(read("no date", null)).toBeNull();
  });

  it("that a source ends is closed", () => {
    const closed = dated({ ...year(1990), e1: day("1999-01-01"), e2: day("1999-12-31") }, "2015-01-01");
    expect(actOf([closed, dated(year(1990), "2001-01-01")])).toMatchObject({
      closes: true,
      seenFrom: null,
      end: [day("1999-01-01"), day("1999-12-31")],
    });
  });
});

/** Twelve members of each of two bodies: those of the first leave after 2 years, those of the second after 20. */
async function membership() {
  const names = ["short", "long", ...Array.from({ length: 24 }, (_, at) => `m${at}`)];
  const ties = names
    .slice(2)
    .map((name, at) => tie(`t${at}`, name, at < 12 ? "MEMBER_OF" : "PART_OF", at < 12 ? "short" : "long"));
  const claims = ties.map(({ id }, at) => {
    const [start, end] = ["1990", at < 12 ? "1992" : "2010"];
    return claim(id, { start, end, span: spanOf({ start, end }) });
  });
  const batch = {
    ...handMadeBatch(),
    entities: names.map((name) => entity(name, name)),
    ties,
    claims,
    coverage: [],
  };
  return readSnapshot(memoryStore(batch), { revision: 1, hash: "" }, OWNER);
}

describe("durability", () => {
  it("compares methods that last differently, at both readings of years", async () => {
    const { items, test, leftOut } = await answerDurability(await membership(), METHODS, 0);
    expect(items.map(({ method, pairs, shortest }) => [method, pairs, shortest.ended])).toEqual([
      ["MEMBER_OF", 12, 12],
      ["PART_OF", 12, 12],
    ]);
    const [left] = items;
    expect(left?.shortest.median).toBeCloseTo(1.002, 3);
    expect(left?.longest.median).toBeCloseTo(2.998, 3);
    expect(left?.dateSensitive).toBe(true);
    expect(test?.groups).toBe(2);
    expect(test?.shortest.p).toBeLessThan(0.001);
    expect(leftOut).toEqual({ undated: 0, outside: 0, withoutStart: 0, people: 0, hidden: 0 });
  });

  it("counts within a window only what was watched in it, entered late and censored at its end", async () => {
    const snapshot = await membership();
    const asked = async (from: string, to: string) => {
      const window = { from: day(from), to: day(to) };
      const { items, leftOut } = await answerDurability(
        snapshot,
        { ...METHODS, scope: { ...DEFAULT_SCOPE, window } },
        0,
      );
      const read = items.map(({ method, pairs, shortest, longest }) => [
        method,
        pairs,
        ...[shortest, longest].map(({ ended, censored }) => [
          ended,
          censored.length,
          censored.at(-1) ?? null,
        ]),
      ]);
      return { read, outside: leftOut.outside, items };
    };
    // Read short, both began on the last day of 1990 and the members left on the first of 1992; read long, a year more on each side.
    expect(await asked("1991-01-01", "1991-12-31")).toMatchObject({
      read: [
        ["MEMBER_OF", 12, [0, 12, 0.999], [0, 12, 1.996]],
        ["PART_OF", 12, [0, 12, 0.999], [0, 12, 1.996]],
      ],
      outside: 0,
    });
    const later = await asked("1992-01-01", "1995-12-31");
    expect(later.read).toEqual([
      ["MEMBER_OF", 12, [12, 0, null], [12, 0, null]],
      ["PART_OF", 12, [0, 12, 4.999], [0, 12, 5.996]],
    ]);
    expect(later.items[0]?.shortest.late).toEqual(new Array(12).fill(0.999));
    expect(later.items[0]?.shortest.steps).toMatchObject([{ atRisk: 12, ended: 12, share: 0 }]);
    expect(await asked("1993-01-01", "1995-12-31")).toMatchObject({
      read: [["PART_OF", 12, [0, 12, 4.999], [0, 12, 5.996]]],
      outside: 12,
    });
  });

  it("gives the interval of a median, and says where it rests on few", async () => {
    const known = async (late: number) => {
      const of = Array.from({ length: 10 + late }, (_, at) => ({
        tie: tie(`m${at}`, `b${at}`, "MEMBER_OF", "net"),
        claims:
          at < 10
            ? [
                claim(`m${at}`, {
                  span: {
                    ...year(1990 + at),
                    e1: day(`${1991 + 2 * at}-01-01`),
                    e2: day(`${1991 + 2 * at}-12-31`),
                  },
                }),
              ]
            : ["2001-01-01", "2011-01-01"].map((attested) =>
                claim(`m${at}`, { span: { ...NO_SPAN, ...year(1980) }, attested: day(attested) }),
              ),
      }));
      const batch = {
        ...handMadeBatch(),
        entities: [entity("net", "net"), ...of.map((_, at) => entity(`b${at}`, `b${at}`))],
        ties: of.map(({ tie }) => tie),
        claims: of.flatMap(({ claims }) => claims),
        coverage: [],
      };
      const snapshot = await readSnapshot(memoryStore(batch), { revision: 1, hash: "" }, OWNER);
      return (await answerDurability(snapshot, METHODS, 0)).items[0]?.longest;
    };
    // Ten ended after 2, 3 … 11 years; the others came under watch only after 21.
    const few = await known(51);
    expect(few).toMatchObject({ ended: 10, medianAtRisk: 6, fewAtRisk: true });
    expect(await known(50)).toMatchObject({ medianAtRisk: 6, fewAtRisk: false });
    const { median, medianLow, medianHigh } = few as NonNullable<typeof few>;
    expect([median, medianLow, medianHigh].map((years) => Math.round(years as number))).toEqual([6, 2, 9]);
  });

  it("says too little where fewer than ten spells ended, and refuses other parts", async () => {
    const app = await handMadeApp();
    const answer = await app.inject({ url: `${BASE}/durability`, headers: AS_VISITOR });
    const { test, leftOut } = answer.json() as DurabilityAnswer;
    expect(test).toBeNull();
    expect(leftOut.hidden).toBeGreaterThan(0);
    const refused = await app.inject({ url: `${BASE}/durability?by=planet`, headers: AS_VISITOR });
    expect([refused.statusCode, refused.json().code]).toEqual([422, "scope-invalid"]);
    await app.close();
  });
});

describe.each(["durability", "dormant"])("the lapse of %s", (path) => {
  it("is three usual gaps, or what is asked from one to ten", async () => {
    const app = await handMadeApp();
    const ask = (query = "") => app.inject({ url: `${BASE}/${path}${query}`, headers: AS_VISITOR });
    const said = async (query?: string) => {
      const { lapseFactor, lapsedFrom } = (await ask(query)).json().method;
      return lapseFactor ?? lapsedFrom;
    };
    expect([await said(), await said("?lapse=2.5"), await said("?lapse=10")]).toEqual([3, 2.5, 10]);
    for (const lapse of ["0", "0.9", "10.5", "99", "-3", "three", "1e1", ""]) {
      const refused = await ask(`?lapse=${lapse}`);
      expect([refused.statusCode, refused.json().code]).toEqual([422, "scope-invalid"]);
      expect(refused.json().detail).toContain('"lapse"');
    }
    await app.close();
  });
});

describe.each(["durability", "dormant"])("%s of a large network", (path) => {
  const ask = (app: Awaited<ReturnType<typeof handMadeApp>>, at = path) =>
    app.inject({ url: `${BASE}/${at}`, headers: AS_VISITOR });

  it("is a job that is watched, and then the answer that a small one gets at once", async () => {
    const [small, large] = [await handMadeApp(), await handMadeApp({ jobFrom: 1 })];
    const started = await ask(large);
    expect([started.statusCode, started.headers["cache-control"]]).toEqual([202, "no-store"]);
    const { id } = started.json() as Job;
    while (((await ask(large, `jobs/${id}`)).json() as Job).state === "running")
      await new Promise((next) => setTimeout(next, 5));
    const answer = await ask(large);
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual((await ask(small)).json());
    await Promise.all([small.close(), large.close()]);
  });
});

it("a job that was cancelled gives no answer", async () => {
  const snapshot = await membership();
  const watching = { signal: AbortSignal.abort() };
  for (const answer of [
    () => answerDurability(snapshot, METHODS, 0, watching),
    () => answerDormant(snapshot, { lapse: 3, scope: DEFAULT_SCOPE }, 0, watching),
  ])
    await expect(answer()).rejects.toMatchObject({ code: "job-cancelled" });
});

describe("dormant", () => {
  it("lists who met at events in a rhythm and has stopped, and leaves out what is over", async () => {
    const years = [2000, 2001, 2002, 2003, 2020];
    const events = years.map((at) => ({
      ...entity(`e${at}`, `e${at}`),
      type: "Event" as const,
      kind: "conference",
      span: {
        s1: day(`${at}-06-01`),
        s2: day(`${at}-06-01`),
        e1: day(`${at}-06-02`),
        e2: day(`${at}-06-02`),
      },
    }));
    const bodies = ["a", "b", "c", "d"].map((name) => entity(name, name));
    const attends = (name: string, at: number) => tie(`${name}${at}`, name, "PARTICIPATED_IN", `e${at}`);
    const ties = [
      ...years.slice(0, 4).flatMap((at) => [attends("a", at), attends("b", at)]),
      attends("a", 2020),
      attends("c", 2020),
      attends("d", 2000),
    ];
    const batch = {
      ...handMadeBatch(),
      entities: [...bodies, ...events],
      ties,
      claims: ties.map(({ id }) => claim(id, { locator: id.startsWith("b") ? "p. 2" : "p. 1" })),
      coverage: [],
    };
    const snapshot = await readSnapshot(memoryStore(batch), { revision: 1, hash: "" }, OWNER);
    const { items, counts, until } = await answerDormant(snapshot, { lapse: 3, scope: DEFAULT_SCOPE }, 0);
    expect(until).toEqual(["2020-06-02", "2020-06-02"]);
    expect(items).toHaveLength(3);
    expect(items[0]).toMatchObject({
      method: "met-at-events",
      acts: 4,
      rests: [2003, 2002, 2001, 2000].map((at) => ({ id: `e${at}`, name: `e${at}`, years: [at, at] })),
      sources: [{ id: "book", title: "A history", locators: ["p. 1", "p. 2"] }],
      last: [2003, 2003],
      ownRhythm: true,
      dormancy: "lapsed",
    });
    expect(items[0]?.ends.map(({ name }) => name).sort()).toEqual(["a", "b"]);
    const met = items
      .slice(1)
      .map(({ ends, ownRhythm, dormancy }) => [ends.map(({ id }) => id), ownRhythm, dormancy]);
    expect(met).toEqual([
      [["a", "d"], false, "lapsed"],
      [["b", "d"], false, "lapsed"],
    ]);
    expect(counts).toEqual({
      own: { onTime: 0, late: 0, lapsed: 1, dateSensitive: 0 },
      pooled: { onTime: 1, late: 0, lapsed: 2, dateSensitive: 0 },
      withoutRhythm: 0,
    });
    const window = { from: day("1999-01-01"), to: day("2004-01-01") };
    expect(
      (await answerDormant(snapshot, { lapse: 3, scope: { ...DEFAULT_SCOPE, window } }, 0)).counts.own.lapsed,
    ).toBe(0);
  });

  it("lists the lapsed before those who are late and met more lately", async () => {
    const years = [1990, 2000, 2001, 2002, 2003, 2010, 2021];
    const events = years.map((at) => ({
      ...entity(`e${at}`, `e${at}`),
      type: "Event" as const,
      kind: "conference",
      span: {
        s1: day(`${at}-06-01`),
        s2: day(`${at}-06-01`),
        e1: day(`${at}-06-02`),
        e2: day(`${at}-06-02`),
      },
    }));
    const ties = [
      ...["a", "b"].flatMap((body) => [2000, 2001, 2002, 2003].map((at) => [body, at] as const)),
      ...["c", "d"].flatMap((body) => [1990, 2000, 2010].map((at) => [body, at] as const)),
      ["e", 2021] as const,
    ].map(([body, at]) => tie(`${body}${at}`, body, "PARTICIPATED_IN", `e${at}`));
    const batch = {
      ...handMadeBatch(),
      entities: [...["a", "b", "c", "d", "e"].map((name) => entity(name, name)), ...events],
      ties,
      claims: ties.map(({ id }) => claim(id, {})),
      coverage: [],
    };
    const snapshot = await readSnapshot(memoryStore(batch), { revision: 1, hash: "" }, OWNER);
    const { items } = await answerDormant(snapshot, { lapse: 3, scope: DEFAULT_SCOPE }, 0);
    const own = items.filter(({ ownRhythm }) => ownRhythm);
    expect(own.map(({ last, dormancy }) => [last[0], dormancy])).toEqual([
      [2003, "lapsed"],
      [2010, "late"],
    ]);
  });

  it("reads the last known day at both ends, and says so where that decides", async () => {
    const days = (from: string, to = from) => ({ s1: day(from), s2: day(to), e1: day(from), e2: day(to) });
    const spans = {
      first: days("2000-06-01"),
      second: days("2001-06-01"),
      third: days("2002-06-01"),
      last: days("2003-01-01", "2003-12-31"),
    };
    const events = Object.entries(spans).map(([id, span]) => ({
      ...entity(id, id),
      type: "Event" as const,
      kind: "conference",
      span,
    }));
    const attends = (body: string, event: string) => tie(`${body} ${event}`, body, "PARTICIPATED_IN", event);
    const ties = [
      ...["first", "second", "third"].flatMap((event) => [attends("a", event), attends("b", event)]),
      attends("a", "last"),
      attends("c", "last"),
    ];
    const batch = {
      ...handMadeBatch(),
      entities: [...["a", "b", "c"].map((name) => entity(name, name)), ...events],
      ties,
      claims: ties.map(({ id }) => claim(id, {})),
      coverage: [],
    };
    const snapshot = await readSnapshot(memoryStore(batch), { revision: 1, hash: "" }, OWNER);
    const { until, counts, items } = await answerDormant(snapshot, { lapse: 3, scope: DEFAULT_SCOPE }, 0);
    expect(until).toEqual(["2003-01-01", "2003-12-31"]);
    expect(counts.own).toEqual({ onTime: 0, late: 0, lapsed: 0, dateSensitive: 1 });
    expect(items[0]?.dormancy).toBeNull();
    expect(items[0]?.usualGaps.map((gaps) => Math.round(gaps * 365))).toEqual([214, 578]);
  });

  it("is not silent against its own last meeting, however uncertain its day", () => {
    const dormancy = (bodiesOfLast: readonly [number, number]) => {
      const meetings = {
        starts: Uint32Array.from([0, 2, 4, 6, 8]),
        bodies: Uint32Array.from([0, 1, 0, 1, 0, 1, ...bodiesOfLast]),
        days: Float64Array.from([0, 100, 200].flatMap((at) => [at, at, at, at]).concat([250, 450, 250, 450])),
      };
      const gone = new Float64Array(3).fill(Number.POSITIVE_INFINITY);
      return computeDormant({ acts: actColumns([]), meetings, methods: 0, gone, to: null, lapse: 3 });
    };
    const own = dormancy([0, 1]);
    expect([own.until, own.counts.own]).toEqual([
      [250, 450],
      { onTime: 1, late: 0, lapsed: 0, dateSensitive: 0 },
    ]);
    expect(dormancy([1, 2]).counts.own).toEqual({ onTime: 0, late: 0, lapsed: 0, dateSensitive: 1 });
  });

  it("is over only what had ended by the last day of the question", async () => {
    const snapshot = await membership();
    const asked = async (to: string) => {
      const window = { from: day("1990-01-01"), to: day(to) };
      return (await answerDormant(snapshot, { lapse: 3, scope: { ...DEFAULT_SCOPE, window } }, 0)).leftOut
        .over;
    };
    expect([await asked("1991-12-31"), await asked("1995-12-31"), await asked("2012-12-31")]).toEqual([
      0, 12, 24,
    ]);
  });

  it("is told by every progress of the thread how far it is", () => {
    const meetings = {
      starts: Uint32Array.from([0, 50, 100]),
      bodies: Uint32Array.from({ length: 100 }, (_, at) => at % 50),
      days: Float64Array.from([0, 0, 1, 1, 900, 900, 901, 901]),
    };
    const told: [number, number][] = [];
    const { counts } = computeDormant(
      {
        acts: actColumns([]),
        meetings,
        methods: 0,
        gone: new Float64Array(50).fill(Number.POSITIVE_INFINITY),
        to: null,
        lapse: 3,
      },
      (done, total) => told.push([done, total]),
    );
    expect(meetingPairs(meetings)).toBe(2450);
    expect(counts.pooled.onTime).toBe(1225);
    expect(told.at(-1)).toEqual([2450 + 1225, 4900]);
  });

  it("names the sources that the viewer may see, and no others", async () => {
    const events = [2000, 2001, 2002, 2010].map((at) => ({
      ...entity(`e${at}`, `e${at}`),
      type: "Event" as const,
      kind: "conference",
      span: { s1: day(`${at}-06-01`), s2: day(`${at}-06-01`), e1: null, e2: null },
    }));
    const ties = events.flatMap(({ id }) =>
      (id === "e2010" ? ["a", "c"] : ["a", "b"]).map((body) =>
        tie(`${body}${id}`, body, "PARTICIPATED_IN", id),
      ),
    );
    const batch = {
      ...handMadeBatch(),
      entities: [...["a", "b", "c"].map((name) => entity(name, name)), ...events],
      ties,
      claims: ties.flatMap(({ id }) => [
        claim(id, {}),
        claim(id, { source: "secret" as Id, locator: "p. 9" }),
      ]),
      coverage: [],
    };
    const sources = async (viewer: Viewer) => {
      const snapshot = await readSnapshot(memoryStore(batch), { revision: 1, hash: "" }, viewer);
      const { items } = await answerDormant(snapshot, { lapse: 3, scope: DEFAULT_SCOPE }, 0);
      return items[0]?.sources.map(({ id, locators }) => [id, ...locators]);
    };
    expect(await sources(VISITOR)).toEqual([["book", "p. 1"]]);
    expect(await sources(OWNER)).toEqual([
      ["book", "p. 1"],
      ["secret", "p. 9"],
    ]);
  });

  it("shows a visitor nobody who is hidden", async () => {
    const app = await handMadeApp();
    const seen = async (headers: Record<string, string>) =>
      (await app.inject({ url: `${BASE}/dormant`, headers })).json() as DormantAnswer;
    expect((await seen(AS_VISITOR)).leftOut.hidden).toBeGreaterThan(0);
    expect((await seen(AS_OWNER)).leftOut.hidden).toBe(0);
    await app.close();
  });
});
