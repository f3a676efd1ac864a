import {
  type CompareAnswer,
  type Day,
  DEFAULT_SCOPE,
  type MissingTiesAnswer,
  OWNER,
  parseEdtf,
  type TieType,
} from "@maillage/model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readSnapshot } from "../networkSnapshot.ts";
import { AS_OWNER, AS_VISITOR, BASE, handMadeApp } from "../testing/app.ts";
import { memoryStore } from "../testing/memoryStore.ts";
import { CANARY, claim, entity, handMadeBatch, tie } from "../testing/records.ts";
import { answerCompare } from "./answerCompare.ts";
import { answerMissingTies } from "./answerMissingTies.ts";

let app: Awaited<ReturnType<typeof handMadeApp>>;
beforeAll(async () => {
  app = await handMadeApp();
});
afterAll(() => app.close());

/** Ana and Bea share two partners, a field, a country and five of their meetings; others fill ten meetings of three. */
async function friends(
  more: readonly (readonly [string, TieType, string])[] = [],
  dissolved: readonly (readonly [string, string])[] = [],
) {
  const own = new Set(more.flatMap(([one, , other]) => [one, other]));
  const known = ["ana", "bea", "cai", "dov"];
  const bodies = [
    ...known,
    ...[...own].filter((name) => !known.includes(name)),
    ...Array.from({ length: 12 }, (_, at) => `x${at}`),
  ].map((name) =>
    entity(name, name, {
      country: name.startsWith("x") ? "FR" : "KE",
      fields: name === "ana" ? ["labour", "peace"] : ["labour"],
    }),
  );
  const meetings = Array.from({ length: 15 }, (_, at) =>
    entity(`m${at}`, `m${at}`, { type: "Event", kind: "conference" }),
  );
  const ties = [
    ...["cai", "dov"].flatMap((partner) =>
      ["ana", "bea"].map((one) => tie(`${one}-${partner}`, one, "COOPERATES_WITH", partner)),
    ),
    ...Array.from({ length: 5 }, (_, at) =>
      ["ana", "bea"].map((one) => tie(`${one}-m${at}`, one, "PARTICIPATED_IN", `m${at}`)),
    ).flat(),
    ...Array.from({ length: 10 }, (_, at) =>
      [0, 1, 2].map((step) =>
        tie(`x-${at}-${step}`, `x${(at + 4 * step) % 12}`, "PARTICIPATED_IN", `m${at + 5}`),
      ),
    ).flat(),
    ...more.map(([one, type, other]) => tie(`${one}-${type}-${other}`, one, type, other)),
  ];
  const batch = {
    ...handMadeBatch(),
    entities: [...bodies, ...meetings],
    ties,
    claims: [
      ...ties.map(({ id }) => claim(id)),
      claim("ana", { property: "fields", value: "labour; peace" }),
      ...["ana", "bea"].map((one) => claim(one, { property: "country", value: "KE" })),
      claim("bea", { property: "country", value: "SN" }),
      ...dissolved.map(([one, value]) => claim(one, { property: "dissolved", value })),
    ],
    coverage: [],
  };
  return readSnapshot(memoryStore(batch), { revision: 1, hash: "" }, OWNER);
}

describe("GET /compare", () => {
  it("lists what two share, with the ties that each rests on, and says surprising only by chance", async () => {
    const answer = await answerCompare(await friends(), { from: "ana", to: "bea" }, DEFAULT_SCOPE, 0);
    expect(
      answer.partners.items.map(({ entity: { name }, ofOne, ofOther }) => [name, ofOne, ofOther]),
    ).toEqual([
      ["cai", ["ana-cai"], ["bea-cai"]],
      ["dov", ["ana-dov"], ["bea-dov"]],
    ]);
    expect(answer.occasions.items).toHaveLength(5);
    const rests = [...answer.partners.items, ...answer.occasions.items];
    expect(answer.ties.map(({ id }) => id)).toEqual(
      rests.flatMap(({ ofOne, ofOther }) => [...ofOne, ...ofOther]),
    );
    expect(answer.ties.every(({ claims }) => claims[0]?.source.id === "book")).toBe(true);
    const { items, ...shares } = answer.fields;
    expect(shares).toEqual({ onlyOne: 1, onlyOther: 0, jaccard: 0.5, overlap: 1 });
    expect(items).toMatchObject([
      { id: "labour", ofOne: [{ value: "labour; peace", source: { id: "book" } }], ofOther: [] },
    ]);
    expect(answer.places.items.map(({ id, ofOne, ofOther }) => [id, ofOne.length, ofOther.length])).toEqual([
      ["KE", 1, 2],
      ["014", 1, 2],
      ["002", 1, 2],
    ]);
    expect(answer.sources.items.map(({ id }) => id)).toEqual(["book"]);
    expect(answer.newman).toBe(5);
    expect(answer.chance).toMatchObject({ observed: 5, surprising: true, draws: 1000, occasions: 15 });
    expect(answer.chance?.p).toBeLessThan(0.01);
    const none = await answerCompare(await friends(), { from: "ana", to: "x0" }, DEFAULT_SCOPE, 0);
    expect([none.chance, none.newman, none.partners.jaccard]).toEqual([null, 0, 0]);
  });

  it("counts a body once: as an occasion where all of the two who are tied to it belong to it, else as a partner", async () => {
    const snapshot = await friends([
      ["ana", "MEMBER_OF", "net"],
      ["bea", "PART_OF", "net"],
      ["bea", "COOPERATES_WITH", "net"],
      ["ana", "MEMBER_OF", "hub"],
      ["bea", "COOPERATES_WITH", "hub"],
      ["ana", "MEMBER_OF", "own"],
      ["kin", "MEMBER_OF", "ana"],
      ["bea", "SUPPORTS", "kin"],
      ["ana", "COOPERATES_WITH", "bea"],
    ]);
    const { partners, occasions, chance } = await answerCompare(
      snapshot,
      { from: "ana", to: "bea" },
      DEFAULT_SCOPE,
      0,
    );
    const names = ({ items }: typeof partners) => items.map(({ entity: { name } }) => name).sort();
    expect(names(partners)).toEqual(["cai", "dov", "hub", "kin"]);
    expect(names(occasions)).toEqual(["m0", "m1", "m2", "m3", "m4", "net"]);
    expect(partners.items.find(({ entity }) => entity.id === "hub")).toMatchObject({
      ofOne: ["ana-MEMBER_OF-hub"],
      ofOther: ["bea-COOPERATES_WITH-hub"],
    });
    expect([partners.onlyOne, partners.onlyOther, partners.jaccard]).toEqual([0, 0, 1]);
    expect([occasions.onlyOne, occasions.onlyOther, occasions.overlap]).toEqual([1, 0, 1]);
    expect(chance?.observed).toBe(occasions.items.length);
  });

  it("refuses one with itself and who is not seen, and names nobody hidden", async () => {
    const ask = (query: string, headers: Record<string, string> = AS_OWNER) =>
      app.inject({ url: `${BASE}/compare?${query}`, headers });
    const itself = await ask("one=beta&other=beta");
    expect([itself.statusCode, itself.json().detail]).toEqual([
      422,
      expect.stringContaining('"one" and "other"'),
    ]);
    expect((await ask("one=beta&other=person", AS_VISITOR)).statusCode).toBe(404);
    const seen = await ask("one=beta&other=alpha", AS_VISITOR);
    expect(seen.body.toLowerCase()).not.toContain(CANARY);
    expect((seen.json() as CompareAnswer).leftOut.hidden).toBeGreaterThan(0);
  });
});

describe("GET /missing-ties", () => {
  it("names the common partners as the reason, and those met, of one body and of all", async () => {
    const snapshot = await friends();
    const of = await answerMissingTies(snapshot, "bea", DEFAULT_SCOPE, 0);
    expect(
      of.common.map(({ ends, score, reasons }) => [
        ends.map(({ name }) => name),
        score,
        reasons.map(({ name }) => name),
      ]),
    ).toEqual([[["bea", "ana"], 1, ["cai", "dov"]]]);
    expect(of.occasions[0]).toMatchObject({ score: 2.5, reasons: { length: 5 } });
    expect(of.quality).toBeNull();
    const chain = await friends([
      ["ana", "COOPERATES_WITH", "yar"],
      ["yar", "COOPERATES_WITH", "zoe"],
    ]);
    for (const [one, other, way] of [
      ["zoe", "cai", ["yar", "ana"]],
      ["cai", "zoe", ["ana", "yar"]],
    ] as const) {
      const { complementary } = await answerMissingTies(chain, one, DEFAULT_SCOPE, 0);
      const pair = complementary.find(({ ends }) => ends[1].id === other);
      expect(pair?.ways.map((ends) => ends.map(({ name }) => name))).toEqual([way]);
      expect(pair?.waysInAll).toBe(1);
    }
    const all = await answerMissingTies(snapshot, null, DEFAULT_SCOPE, 0);
    expect(all.of).toBeNull();
    expect(all.common.map(({ ends }) => ends.map(({ name }) => name))).toEqual([
      ["ana", "bea"],
      ["cai", "dov"],
    ]);
  });

  it("has no pair of a body dissolved before the end of the window, which still stands between others", async () => {
    const namesOf = ({ common, occasions, complementary }: MissingTiesAnswer) =>
      [common, occasions, complementary].map((list) => [
        ...new Set(list.flatMap(({ ends }) => ends.map(({ name }) => name))),
      ]);
    const snapshot = await friends([], [["cai", "2006-10"]]);
    const all = await answerMissingTies(snapshot, null, DEFAULT_SCOPE, 0);
    expect(all.common.map(({ ends, reasons }) => [...ends, ...reasons].map(({ name }) => name))).toEqual([
      ["ana", "bea", "cai", "dov"],
    ]);
    expect([all.leftOut.dissolved, all.method.nodes]).toEqual([1, 16]);
    for (const names of namesOf(all)) expect(names).not.toContain("cai");
    const until = (to: string) => ({
      ...DEFAULT_SCOPE,
      window: { from: parseEdtf("1990")?.earliest as Day, to: parseEdtf(to)?.latest as Day },
    });
    const later = await answerMissingTies(snapshot, null, until("2015"), 0);
    expect(later.leftOut.dissolved).toBe(1);
    const before = await answerMissingTies(snapshot, null, until("2006-10-31"), 0);
    expect([before.leftOut.dissolved, before.common.length]).toEqual([0, 2]);
    // Rival dates: by the later one it was still there.
    const rival = await friends(
      [],
      [
        ["cai", "2006"],
        ["cai", "2016"],
      ],
    );
    expect((await answerMissingTies(rival, null, until("2015"), 0)).leftOut.dissolved).toBe(0);
    // Open on one side: "by 2006" is over after it, "2006 or later" in no window, and both state an end.
    for (const [value, window, dissolved] of [
      ["../2006", "2015", 1],
      ["../2006", "2006", 0],
      ["2006/..", "2015", 0],
      ["2006/..", null, 1],
    ] as const) {
      const half = await friends([], [["cai", value]]);
      const scope = window === null ? DEFAULT_SCOPE : until(window);
      const { leftOut } = await answerMissingTies(half, null, scope, 0);
      expect([value, window, leftOut.dissolved]).toEqual([value, window, dissolved]);
    }
    const of = await answerMissingTies(await friends([], [["bea", "2006"]]), "bea", DEFAULT_SCOPE, 0);
    expect(namesOf(of)).toEqual([[], [], []]);
  });

  it("is judged as it stood on the day of the split: by later ties and meetings, without bodies dissolved by then", async () => {
    const beginningIn = (year: string) => {
      const { earliest: s1 = null, latest: s2 = null } = parseEdtf(year) ?? {};
      return { s1, s2, e1: null, e2: null };
    };
    const triples = Array.from({ length: 20 }, (_, at) => at);
    const bodies = triples.flatMap((at) => [`a${at}`, `b${at}`, `c${at}`]);
    const tied = (one: string, other: string, start: string) => ({
      tie: tie(`${one}-${other}`, one, "COOPERATES_WITH", other),
      start,
    });
    const met = (one: string, event: string, start: string) => ({
      tie: tie(`${one}-${event}`, one, "PARTICIPATED_IN", event),
      start,
    });
    const known = [
      ...triples.flatMap((at) => [tied(`a${at}`, `c${at}`, "2000"), tied(`b${at}`, `c${at}`, "2001")]),
      ...triples.flatMap((at) => [met(`a${at}`, `early${at}`, "2000"), met(`b${at}`, `early${at}`, "2000")]),
      ...triples
        .slice(0, 10)
        .flatMap((at) => [tied(`a${at}`, `b${at}`, "2010"), tied(`a${at}`, `c${at + 1}`, "2010")]),
      ...triples
        .slice(10, 15)
        .flatMap((at) => [met(`a${at}`, "late", "2010"), met(`b${at}`, "late", "2010")]),
    ];
    const batch = {
      ...handMadeBatch(),
      entities: [
        ...bodies.map((name) => entity(name, name)),
        ...[...triples.map((at) => `early${at}`), "late"].map((name) =>
          entity(name, name, { type: "Event", kind: "conference" }),
        ),
      ],
      ties: known.map(({ tie }) => tie),
      claims: [
        ...known.map(({ tie: { id }, start }) => claim(id, { start, span: beginningIn(start) })),
        claim("a0", { property: "dissolved", value: "2005" }),
        claim("a1", { property: "dissolved", value: "2015" }),
      ],
      coverage: [],
    };
    const snapshot = await readSnapshot(memoryStore(batch), { revision: 1, hash: "" }, OWNER);
    const { quality, leftOut } = await answerMissingTies(snapshot, null, DEFAULT_SCOPE, 0);
    // Nineteen pairs share a partner and an early event; nine of them were tied later, five of the ten others met again among 45 pairs.
    expect(leftOut.dissolved).toBe(2);
    expect(quality).toMatchObject({
      from: 2010,
      k: 20,
      common: { newTies: 18, nonTies: (59 * 58) / 2 - 39, precisionAtK: 9 / 20 },
      occasions: { newTies: 18, precisionAtK: 9 / 20 },
      complementary: { newTies: 18, precisionAtK: 0 },
      meetings: { newTies: 45, precisionAtK: 5 / 20 },
    });
    expect(quality?.occasions.averagePrecision).toBeCloseTo(quality?.common.averagePrecision as number, 12);
  });

  it("leaves people out, and names nobody hidden", async () => {
    const seen = await app.inject({ url: `${BASE}/missing-ties`, headers: AS_VISITOR });
    expect(seen.body.toLowerCase()).not.toContain(CANARY);
    const { leftOut, common } = (
      await app.inject({ url: `${BASE}/missing-ties?of=person`, headers: AS_OWNER })
    ).json() as MissingTiesAnswer;
    expect([common, leftOut.people > 0]).toEqual([[], true]);
  });
});
