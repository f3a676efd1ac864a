import {
  admitJudgement,
  type BatchWrite,
  type ClaimRecord,
  type EntityRecord,
  type Id,
  inOrder,
  type Judgement,
  LEVELS,
  MaillageError,
  OWNER,
  type TieRecord,
  VERDICTS,
  VISITOR,
} from "@maillage/model";
import type { Store } from "@maillage/store";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSnapshot, type Snapshot } from "./networkSnapshot.ts";
import { memoryStore } from "./testing/memoryStore.ts";
import { claim, entity, handMadeBatch, tie } from "./testing/records.ts";

let made = 0;
const judgement = (one: string, other: string, verdict: Judgement["verdict"] = "same"): Judgement => {
  made += 1;
  const [a, b] = inOrder(`test/${one}`, `test/${other}`);
  return { id: `j${made}` as Id, a, b, verdict, reason: "", author: "owner", at: "2026-01-01T00:00:00.000Z" };
};
const storeOf = (entities: EntityRecord[], ties: TieRecord[], claims: ClaimRecord[]): Store => {
  const batch: BatchWrite = { ...handMadeBatch(), entities, ties, claims, coverage: [] };
  return memoryStore(batch);
};
const read = (store: Store, viewer = OWNER) => readSnapshot(store, { revision: 1, hash: "h" }, viewer);
/** All of it, as values that can be compared. */
const told = async (store: Store, viewer = OWNER) => {
  const snapshot = await read(store, viewer);
  const withClaims = (list: Snapshot["ties"]) =>
    list.map((tie) => {
      const { id, type, ownType, level, source, target, dated, eventSpan, life } = tie;
      return { id, type, ownType, level, source, target, dated, eventSpan, life, claims: tie.claims };
    });
  return {
    ...snapshot,
    ties: withClaims(snapshot.ties),
    tiesOf: new Map([...snapshot.tiesOf].map(([id, list]) => [id, withClaims(list)])),
  };
};
const ties = (snapshot: Snapshot) =>
  snapshot.ties.map((tie) => [
    `${tie.source.ref.id} ${tie.type} ${tie.target.ref.id}`,
    tie.id,
    tie.claims.map(({ note }) => note).join(","),
  ]);

describe("entities judged to be one", () => {
  const noted = (about: string, note: string) => claim(about, { note });
  const make = () =>
    storeOf(
      [
        entity("a", "Alpha", {
          names: [{ text: "Alpha", language: "en", kind: "main" }],
          fields: ["labour"],
        }),
        entity("b", "Bêta", {
          names: [
            { text: "Bêta", language: "fr", kind: "main" },
            { text: "Alpha", language: "en", kind: "other" },
          ],
          country: "FR",
          city: "Paris",
          fields: ["health"],
        }),
        entity("c", "Gamma"),
        entity("d", "Delta", { level: "restricted" }),
      ],
      [
        tie("t1", "a", "MEMBER_OF", "c"),
        tie("t2", "b", "MEMBER_OF", "c"),
        tie("t3", "c", "MEMBER_OF", "a"),
        tie("t4", "a", "COOPERATES_WITH", "c"),
        tie("t5", "c", "COOPERATES_WITH", "b"),
        tie("t6", "a", "SUPPORTS", "b"),
        tie("t7", "b", "SUPPORTS", "c"),
      ],
      ["t1", "t2", "t3", "t4", "t5", "t6", "t7"]
        .map((id) => noted(id, id))
        .concat([
          claim("a", { property: "founded", value: "1980" }),
          claim("b", { property: "founded", value: "1981" }),
        ]),
    );

  it("are the one of the smallest key, with the names, fields, seat and facts of all", async () => {
    const store = make();
    await store.judge(judgement("b", "a"));
    const snapshot = await read(store);
    expect(snapshot.entities.map(({ ref }) => ref.id)).toEqual(["a", "c", "d"]);
    const one = snapshot.entityById.get("b");
    expect(one).toBe(snapshot.entityById.get("a"));
    expect(one).toMatchObject({
      key: "test/a",
      city: "Paris",
      search: "|alpha|beta|",
      members: [
        { id: "a", key: "test/a" },
        { id: "b", key: "test/b" },
      ],
      loops: 1,
      ref: {
        id: "a",
        name: "Alpha",
        names: [
          { text: "Alpha", language: "en", kind: "main" },
          { text: "Bêta", language: "fr", kind: "other" },
        ],
        country: "FR",
        fields: ["health", "labour"],
        ties: 4,
      },
    });
    expect(snapshot.facts.get("a")?.map(({ value }) => value)).toEqual(["1980", "1981"]);
    expect(snapshot.facts.has("b")).toBe(false);
  });

  it("keep every tie and claim: parallel ones joined, mutual ones both ways, and loops left out", async () => {
    const store = make();
    await store.judge(judgement("a", "b"));
    const snapshot = await read(store);
    expect(ties(snapshot)).toEqual([
      ["a MEMBER_OF c", "t1", "t1,t2"],
      ["c MEMBER_OF a", "t3", "t3"],
      ["a COOPERATES_WITH c", "t4", "t4,t5"],
      ["a SUPPORTS c", "t7", "t7"],
    ]);
    expect(snapshot.heirs).toEqual(
      new Map([
        ["b", "a"],
        ["t2", "t1"],
        ["t5", "t4"],
      ]),
    );
  });

  it("are joined for each viewer of what that one may see", async () => {
    const store = make();
    await store.judge(judgement("b", "d"));
    await store.judge(judgement("c", "d"));
    const seen = await read(store, VISITOR);
    expect(seen.entities.map(({ ref, members }) => [ref.id, members.length])).toEqual([
      ["a", 1],
      ["b", 2],
    ]);
    expect(seen.entityById.has("d")).toBe(false);
    expect(JSON.stringify(seen.entities)).not.toContain("Delta");
  });

  it("are hidden only where every one of their records is, and so are their ties", async () => {
    const store = storeOf(
      [
        entity("a", "A", { level: "restricted" }),
        entity("b", "B"),
        entity("c", "C"),
        entity("d", "D", { level: "restricted" }),
        entity("e", "E", { level: "members" }),
      ],
      [tie("t1", "a", "MEMBER_OF", "c", "restricted"), tie("t2", "b", "MEMBER_OF", "c")],
      [noted("t1", ""), noted("t2", "")],
    );
    await store.judge(judgement("a", "b"));
    await store.judge(judgement("d", "e"));
    const snapshot = await read(store);
    expect(snapshot.entities.map(({ ref }) => [ref.id, ref.level])).toEqual([
      ["a", undefined],
      ["c", undefined],
      ["d", "members"],
    ]);
    expect(snapshot.ties.map(({ level }) => level)).toEqual(["public"]);
  });

  it("of different types stay apart within a cluster", async () => {
    const store = storeOf([entity("a", "A"), entity("b", "B", { type: "Event" }), entity("c", "C")], [], []);
    await store.judge(judgement("a", "b"));
    await store.judge(judgement("b", "c"));
    expect((await read(store)).entities.map(({ ref }) => ref.id)).toEqual(["a", "b"]);
  });

  it("are nothing new where the keys are not stored", async () => {
    const store = make();
    const before = await told(store);
    await store.judge(judgement("a", "gone"));
    expect(await told(store)).toEqual(before);
  });
});

describe("any network and judgements", () => {
  const LETTERS = ["a", "b", "c", "d", "e", "f"];
  const network = fc.record({
    levels: fc.array(fc.constantFrom(...LEVELS), { minLength: 6, maxLength: 6 }),
    ties: fc.array(
      fc.tuple(
        fc.constantFrom(...LETTERS),
        fc.constantFrom("MEMBER_OF" as const, "COOPERATES_WITH" as const),
        fc.constantFrom(...LETTERS),
      ),
      { maxLength: 10 },
    ),
    sayings: fc.array(
      fc.tuple(fc.constantFrom(...LETTERS), fc.constantFrom(...LETTERS), fc.constantFrom(...VERDICTS)),
      { maxLength: 6 },
    ),
  });
  type Drawn = typeof network extends fc.Arbitrary<infer T> ? T : never;
  const build = ({ levels, ties: drawn }: Drawn) => {
    const list = drawn.filter(([from, , to]) => from !== to);
    return storeOf(
      LETTERS.map((id, at) => entity(id, `Name ${id}`, { level: levels[at] ?? "public", fields: [id] })),
      list.map(([from, type, to], at) => tie(`t${at}`, from, type, to)),
      [
        ...list.map((_, at) => claim(`t${at}`, { id: `ct${at}` as Id, key: `ct${at}`, order: at })),
        ...LETTERS.map((id) =>
          claim(id, { id: `cf${id}` as Id, key: `cf${id}`, order: 0, property: "founded", value: "1990" }),
        ),
      ],
    );
  };
  const admitted = ({ sayings }: Drawn) =>
    sayings.reduce<Judgement[]>((held, [a, b, verdict]) => {
      const next = judgement(a, b, verdict);
      try {
        admitJudgement(held, next);
        held.push(next);
      } catch (error) {
        if (!(error instanceof MaillageError)) throw error;
      }
      return held;
    }, []);

  it("is read as before once every judgement is undone, and the same in any order of judging", async () => {
    await fc.assert(
      fc.asyncProperty(network, fc.gen(), async (drawn, draw) => {
        const [store, other] = [build(drawn), build(drawn)];
        const held = admitted(drawn);
        const shuffled = draw(fc.shuffledSubarray, held, { minLength: held.length });
        const before = [await told(store), await told(store, VISITOR)];
        for (const each of held) await store.judge(each);
        for (const each of shuffled) await other.judge(each);
        expect(await told(other)).toEqual(await told(store));
        expect(await told(other, VISITOR)).toEqual(await told(store, VISITOR));
        for (const each of shuffled) await store.unjudge(each.id);
        expect([await told(store), await told(store, VISITOR)]).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  it("keeps every name, field, fact and claim on a tie, but for the ties inside an entity, which it counts", async () => {
    await fc.assert(
      fc.asyncProperty(network, fc.constantFrom(OWNER, VISITOR), async (drawn, viewer) => {
        const store = build(drawn);
        const before = await read(store, viewer);
        for (const each of admitted(drawn)) await store.judge(each);
        const after = await read(store, viewer);
        const names = (snapshot: Snapshot) =>
          snapshot.entities.flatMap(({ ref }) => ref.names.map(({ text }) => text)).sort();
        const fields = (snapshot: Snapshot) => snapshot.entities.flatMap(({ ref }) => ref.fields).sort();
        const facts = (snapshot: Snapshot) =>
          [...snapshot.facts.values()]
            .flat()
            .map(({ id }) => id)
            .sort();
        expect([names(after), fields(after), facts(after)]).toEqual([
          names(before),
          fields(before),
          facts(before),
        ]);
        const claims = (snapshot: Snapshot) =>
          snapshot.ties.flatMap((each) => each.claims.map(({ id }) => id));
        const inside = before.ties.filter(
          ({ source, target }) => after.entityById.get(source.ref.id) === after.entityById.get(target.ref.id),
        );
        const kept = new Set(claims(after));
        expect(claims(after)).toHaveLength(kept.size);
        expect(
          claims(before)
            .filter((id) => !kept.has(id))
            .sort(),
        ).toEqual(inside.flatMap((each) => each.claims.map(({ id }) => id)).sort());
        expect(after.entities.reduce((sum, { loops }) => sum + loops, 0)).toBe(inside.length);
        for (const { source, target } of after.ties) expect(source).not.toBe(target);
      }),
      { numRuns: 60 },
    );
  });
});
