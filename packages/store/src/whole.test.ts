import { expect, it } from "vitest";
import { whole } from "./whole.ts";

it("an answer that its limit may have cut is refused, a page or a single row is not", () => {
  const below = { length: 4_999_999 };
  expect(whole("readTies", below)).toBe(below);
  expect(() => whole("readTies", { length: 5_000_000 })).toThrow(
    expect.objectContaining({ code: "answer-too-large", details: { most: 5_000_000 } }),
  );
  for (const query of ["readEntity", "readMeta", "searchEntities"] as const)
    expect(whole(query, { length: 1 })).toEqual({ length: 1 });
});
