import { describe, expect, it } from "vitest";
import { choosesNull, columnsFor, DEFAULT_PAIR, GAP_ROWS, gapPair, pairQuery } from "./gapPair.ts";

describe("the pair that gaps compare", () => {
  it("is read from the address, each that the server answers", () => {
    for (const rows of GAP_ROWS)
      for (const columns of columnsFor(rows))
        expect(gapPair({ rows, columns })).toEqual({ ...DEFAULT_PAIR, rows, columns });
    expect(columnsFor("method")).not.toContain("method");
  });
  it("falls back to fields, to regions, to ties and to stub matching for what the server does not answer", () => {
    expect(gapPair({})).toEqual(DEFAULT_PAIR);
    expect(gapPair({ rows: "country", columns: "region" })).toEqual({ ...DEFAULT_PAIR, rows: "country" });
    expect(
      gapPair({ rows: "planet", columns: "planet", measuredBy: "occasions", nullModel: "planets" }),
    ).toEqual(DEFAULT_PAIR);
    expect(gapPair({ rows: "country", columns: "country", measuredBy: "occasions" }).measuredBy).toBe("ties");
  });
  it("is counted by occasions where rows meet themselves", () => {
    const kinds = { rows: "kind", columns: "kind" };
    expect(pairQuery(gapPair({ ...kinds, measuredBy: "occasions" }))).toEqual({
      ...kinds,
      measuredBy: "occasions",
    });
    expect(pairQuery(gapPair({ ...kinds, measuredBy: "planets" }))).toEqual(kinds);
  });
  it("is compared with swapped ties only where ties between rows and the same rows are counted", () => {
    const swaps = { nullModel: "edge-swaps" };
    for (const rows of GAP_ROWS)
      for (const columns of columnsFor(rows)) {
        const pair = gapPair({ rows, columns, ...swaps });
        expect(pairQuery(pair).null).toBe(rows === columns ? "edge-swaps" : undefined);
        expect(choosesNull(pair)).toBe(rows === columns);
      }
    const occasions = gapPair({ rows: "kind", columns: "kind", measuredBy: "occasions", ...swaps });
    expect([choosesNull(occasions), pairQuery(occasions).null]).toEqual([false, undefined]);
  });
});
