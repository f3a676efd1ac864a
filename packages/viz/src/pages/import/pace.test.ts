import { describe, expect, it } from "vitest";
import { pace } from "./pace.ts";

describe("the pace of an import", () => {
  it("is told once it says something, with the seconds that remain", () => {
    expect(pace(4, 200, 75)).toEqual({ perSecond: 50, secondsLeft: 2 });
    expect(pace(1, 200, 75)).toBeNull();
    expect(pace(4, 0, 75)).toBeNull();
    expect(pace(4, 200, 0)).toBeNull();
  });
});
