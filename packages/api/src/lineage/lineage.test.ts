import {
  attestedDay,
  DEFAULT_SCOPE,
  type LineageAnswer,
  type MeasureResult,
  OWNER,
  spanOf,
} from "@maillage/model";
import { describe, expect, it } from "vitest";
import { readSnapshot } from "../networkSnapshot.ts";
import { AS_VISITOR, BASE, handMadeApp } from "../testing/app.ts";
import { memoryStore } from "../testing/memoryStore.ts";
import { claim, entity, handMadeBatch, tie } from "../testing/records.ts";
import { answerLineage } from "./answerLineage.ts";
import { carriedOn } from "./descent.ts";

const dated = (about: string, start: string | null) =>
  claim(about, { start, span: spanOf({ start, end: null }) });
const fact = (about: string, property: string, value: string) => claim(about, { property, value });

/** A (1970) splits in 1985 into B and C; C and D merge in 1991 into E; X worked with A, Y with D, and F grew out of E. */
async function snapshotOf() {
  const ties = [
    tie("split-b", "b", "SPLIT_FROM", "a"),
    tie("split-c", "c", "SPLIT_FROM", "a"),
    tie("merge-c", "c", "MERGED_INTO", "e"),
    tie("merge-d", "d", "MERGED_INTO", "e"),
    tie("grew", "f", "GREW_OUT_OF", "e"),
    tie("xa", "x", "COOPERATES_WITH", "a"),
    tie("yd", "y", "COOPERATES_WITH", "d"),
    tie("cd", "c", "COOPERATES_WITH", "d"),
  ];
  const batch = {
    ...handMadeBatch(),
    entities: ["a", "b", "c", "d", "e", "f", "x", "y"].map((name) => entity(name, name)),
    ties,
    claims: [
      dated("split-b", "1985"),
      dated("split-c", "1985"),
      dated("merge-c", "1991"),
      dated("merge-d", "1991"),
      fact("a", "founded", "1970"),
      fact("d", "founded", "1960"),
      fact("d", "dissolved", "1991"),
      fact("b", "dissolved", "../1999"),
      ...["grew", "xa", "yd", "cd"].map((id) => dated(id, null)),
    ],
    coverage: [],
  };
  return readSnapshot(memoryStore(batch), { revision: 1, hash: "" }, OWNER);
}

describe("lineage", () => {
  it("says who came of whom, when each began and ended, and how that is known", async () => {
    const { bodies, links, leftOut } = answerLineage(
      await snapshotOf(),
      { of: null, on: null },
      DEFAULT_SCOPE,
      0,
    );
    const of = (name: string) => bodies.find((body) => body.name === name);
    expect(bodies.map(({ name }) => name).sort()).toEqual(["a", "b", "c", "d", "e", "f"]);
    expect(new Set(bodies.map(({ family }) => family)).size).toBe(1);
    expect(of("a")).toMatchObject({ start: [1970, 1971], startIs: "stated", end: null, endIs: "unknown" });
    expect(of("c")).toMatchObject({
      start: [1985, 1986],
      startIs: "descent",
      end: [1991, 1992],
      endIs: "descent",
    });
    expect(of("d")).toMatchObject({ startIs: "stated", endIs: "stated" });
    expect(of("f")?.startIs).toBe("first-known");
    expect(links.find(({ tie }) => tie === "merge-c")).toMatchObject({
      older: "c",
      younger: "e",
      sources: 1,
    });
    expect(links.find(({ tie }) => tie === "split-b")).toMatchObject({ older: "a", younger: "b" });
    expect(leftOut).toEqual({ undated: 0, outside: 0, hidden: 0 });
  });

  it("of one body is its family, and nobody's where it has none", async () => {
    const snapshot = await snapshotOf();
    expect(answerLineage(snapshot, { of: "b", on: null }, DEFAULT_SCOPE, 0).bodies).toHaveLength(6);
    expect(answerLineage(snapshot, { of: "x", on: null }, DEFAULT_SCOPE, 0).bodies).toEqual([]);
  });

  it("says who was there then of what became a body", async () => {
    const snapshot = await snapshotOf();
    const then = (of: string, year: number) =>
      answerLineage(snapshot, { of, on: attestedDay(String(year)) }, DEFAULT_SCOPE, 0).thereThen;
    expect(then("e", 1980)).toEqual({ certain: ["d", "a"], possible: [] });
    expect(then("b", 1980)).toEqual({ certain: ["a"], possible: [] });
    expect(then("e", 1950)).toEqual({ certain: [], possible: [] });
    expect(then("f", 1980)).toEqual({ certain: [], possible: ["f"] });
  });

  it("carries ties on to all last heirs, and none to what only grew out", async () => {
    const snapshot = await snapshotOf();
    const direct = snapshot.ties.filter(({ type }) => type === "COOPERATES_WITH");
    const carried = carriedOn(snapshot, direct, DEFAULT_SCOPE);
    expect(carried.map(({ source, target }) => `${source.ref.name}${target.ref.name}`).sort()).toEqual([
      "xb",
      "xe",
      "ye",
    ]);
  });

  it("is asked with measures, which say so", async () => {
    const app = await handMadeApp();
    const measured = async (query: string) =>
      (
        await app.inject({ url: `${BASE}/measures/degree${query}`, headers: AS_VISITOR })
      ).json() as MeasureResult;
    expect((await measured("")).method.predecessors).toBe("own");
    expect((await measured("?predecessors=with")).method.predecessors).toBe("with");
    const refused = await app.inject({
      url: `${BASE}/measures/degree?predecessors=all`,
      headers: AS_VISITOR,
    });
    expect([refused.statusCode, refused.json().code]).toEqual([422, "setting-invalid"]);
    const { leftOut } = (
      await app.inject({ url: `${BASE}/lineage`, headers: AS_VISITOR })
    ).json() as LineageAnswer;
    expect(leftOut.hidden).toBeGreaterThan(0);
    for (const on of ["2020-02-31", "1990-13", "9999-99-99"]) {
      const answer = await app.inject({ url: `${BASE}/lineage?on=${on}`, headers: AS_VISITOR });
      expect([answer.statusCode, answer.json().code]).toEqual([422, "scope-invalid"]);
    }
    await app.close();
  });
});
