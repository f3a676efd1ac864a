import { expect, it } from "vitest";
import { offeredValues } from "./offeredValues.ts";

it("a rule can count regions and fields of action that nobody has yet, each once, after those that guests have", () => {
  const fields = [{ field: "region", values: [{ value: "014", guests: 3 }], unknown: 0 }];
  const offered = offeredValues(fields, { field: "region", values: ["039"] });
  expect(offered.slice(0, 2)).toEqual([
    { value: "014", guests: 3 },
    { value: "039", guests: 0 },
  ]);
  const ids = offered.map(({ value }) => value);
  expect(ids).toContain("005");
  expect(ids).not.toContain("001");
  expect(new Set(ids).size).toBe(ids.length);
  expect(offeredValues([], { field: "gender", values: ["woman"] })).toEqual([{ value: "woman", guests: 0 }]);
  expect(offeredValues([], { field: "field", values: [] }).length).toBeGreaterThan(5);
});
