import { describe, expect, it } from "vitest";
import { GAP_ROWS, gapPair } from "./gapPair.ts";

describe("the pair that gaps compare", () => {
  it("is one of six, each read from the address", () => {
    for (const rows of GAP_ROWS) {
      expect(gapPair(rows, "field")).toEqual({ rows, columns: "field" });
      expect(gapPair(rows, rows)).toEqual({ rows, columns: rows });
    }
  });
  it("falls back to fields, and to regions, for what the server does not answer", () => {
    expect(gapPair(null, null)).toEqual({ rows: "region", columns: "field" });
    expect(gapPair("country", "region")).toEqual({ rows: "country", columns: "field" });
    expect(gapPair("planet", "planet")).toEqual({ rows: "region", columns: "field" });
  });
});
