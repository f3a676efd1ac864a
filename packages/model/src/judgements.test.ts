import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MaillageError } from "./errors.ts";
import type { Verdict } from "./generated/schema.generated.ts";
import { admitJudgement, clustersOf, inOrder, judgedPairs } from "./judgements.ts";
import type { Id } from "./records.ts";

const say = (id: string, one: string, other: string, verdict: Verdict) => {
  const [a, b] = inOrder(one, other);
  return { id: id as Id, a, b, verdict };
};
type Pair = ReturnType<typeof say>;

/** The code and the judgements named in the refusal; null when it fits. */
function refusal(judgements: readonly Pair[], next: Pair): [code: string, named: unknown] | null {
  try {
    admitJudgement(judgements, next);
    return null;
  } catch (error) {
    if (!(error instanceof MaillageError)) throw error;
    return [error.code, error.details.judgement ?? error.details.judgements];
  }
}

describe("clusters", () => {
  it("join what is the same, also over others, under the smallest key", () => {
    const clusters = clustersOf([
      say("1", "c", "d", "same"),
      say("2", "b", "c", "same"),
      say("3", "a", "x", "different"),
      say("4", "y", "z", "unsure"),
    ]);
    expect([...clusters].sort()).toEqual([
      ["b", "b"],
      ["c", "b"],
      ["d", "b"],
    ]);
  });
  it("are made of a chain of 100,000 without depth or quadratic time", () => {
    const name = (at: number) => String(at).padStart(6, "0");
    const chain = Array.from({ length: 100_000 }, (_, at) => say(`${at}`, name(at), name(at + 1), "same"));
    expect(new Set(clustersOf(chain.reverse()).values())).toEqual(new Set(["000000"]));
  });
});

describe("a judgement", () => {
  const known = [
    say("1", "a", "b", "same"),
    say("2", "b", "c", "same"),
    say("3", "c", "x", "different"),
    say("4", "p", "q", "unsure"),
  ];
  it.each<[string, Pair, ReturnType<typeof refusal>]>([
    ["on new entities", say("n", "k", "l", "same"), null],
    ["on one entity with itself", say("n", "a", "a", "same"), ["judgement-itself", undefined]],
    ["on a pair judged before", say("n", "b", "a", "different"), ["judgement-known", "1"]],
    ["on a pair that was unsure", say("n", "p", "q", "same"), ["judgement-known", "4"]],
    [
      "that two of one cluster are different",
      say("n", "a", "c", "different"),
      ["judgement-contradicts", "1 2"],
    ],
    [
      "that different ones are the same, over others",
      say("n", "a", "x", "same"),
      ["judgement-contradicts", "3"],
    ],
    ["that two of one cluster are the same", say("n", "a", "c", "same"), null],
    ["that two clusters are different", say("n", "a", "p", "different"), null],
    ["that it is unsure, whatever was judged over others", say("n", "a", "x", "unsure"), null],
  ])("%s", (_, next, expected) => expect(refusal(known, next)).toEqual(expected));

  it("is refused with the next step", () => {
    expect(() => admitJudgement(known, say("n", "a", "x", "same"))).toThrow(
      "As one, these would join two entities that were judged different. Nothing was stored. First undo judgement 3, or judge otherwise.",
    );
    expect(() => admitJudgement(known, say("n", "a", "b", "unsure"))).toThrow(
      'This pair was judged "same" before. To judge it anew, first undo judgement 1.',
    );
    expect(() => admitJudgement(known, say("n", "a", "c", "different"))).toThrow(
      "These are one entity by what was judged before. Nothing was stored. First undo one of these judgements: 1, 2.",
    );
  });

  const key = fc.constantFrom("a", "b", "c", "d", "e");
  const sayings = fc.array(fc.tuple(key, key, fc.constantFrom<Verdict>("same", "different", "unsure")), {
    maxLength: 12,
  });
  const admitted = (list: readonly [string, string, Verdict][]) =>
    list.reduce<Pair[]>((held, [a, b, verdict], at) => {
      const next = say(`${at}`, a, b, verdict);
      if (refusal(held, next) === null) held.push(next);
      return held;
    }, []);

  it("never leaves a contradiction, and those that hold can be told in any order", () => {
    fc.assert(
      fc.property(sayings, fc.gen(), (list, draw) => {
        const held = admitted(list);
        const clusters = clustersOf(held);
        for (const { a, b, verdict } of held) {
          const isOne = clusters.has(a) && clusters.get(a) === clusters.get(b);
          if (verdict !== "unsure") expect(isOne).toBe(verdict === "same");
        }
        const shuffled = draw(fc.shuffledSubarray, held, { minLength: held.length });
        expect(new Map(clustersOf(shuffled))).toEqual(clusters);
        shuffled.forEach((each, at) => {
          expect(refusal(shuffled.slice(0, at), each)).toBeNull();
        });
      }),
    );
  });

  it("covers the pairs of its clusters: they are not asked again", () => {
    const isJudged = judgedPairs(known);
    expect(isJudged(["a"], ["x"])).toBe(true);
    expect(isJudged(["a"], ["c"])).toBe(true);
    expect(isJudged(["a", "b"], ["p"])).toBe(false);
    expect(isJudged(["q"], ["k", "p"])).toBe(true);
    expect(isJudged(["k"], ["l"])).toBe(false);
    expect(isJudged(["k"], ["k"])).toBe(true);
  });
});
