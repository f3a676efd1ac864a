import { describe, expect, it } from "vitest";
import { columnsFor, GAP_ROWS, gapPair, pairQuery } from "./gapPair.ts";

describe("the pair that gaps compare", () => {
  it("is read from the address, each that the server answers", () => {
    for (const rows of GAP_ROWS)
      for (const columns of columnsFor(rows))
        expect(gapPair(rows, columns)).toEqual({ rows, columns, measuredBy: "ties" });
    expect(columnsFor("method")).not.toContain("method");
  });
  it("falls back to fields, to regions and to ties for what the server does not answer", () => {
    expect(gapPair(null, null)).toEqual({ rows: "region", columns: "field", measuredBy: "ties" });
    expect(gapPair("country", "region")).toEqual({ rows: "country", columns: "field", measuredBy: "ties" });
    expect(gapPair("planet", "planet", "occasions")).toEqual({
      rows: "region",
      columns: "field",
      measuredBy: "ties",
    });
    expect(gapPair("country", "country", "occasions").measuredBy).toBe("ties");
  });
  it("is counted by occasions where rows meet themselves", () => {
    expect(pairQuery(gapPair("kind", "kind", "occasions"))).toEqual({
      rows: "kind",
      columns: "kind",
      measuredBy: "occasions",
    });
    expect(pairQuery(gapPair("kind", "kind", "planets"))).toEqual({ rows: "kind", columns: "kind" });
  });
});
