import { Draft, Mapping, Overview } from "@maillage/model";
import { type TSchema, Type } from "typebox";
import { Check } from "typebox/value";
import { describe, expect, it } from "vitest";
import { plainAlternatives } from "./jsonSchemas.ts";

describe("alternatives of a schema", () => {
  /** How a mapping reads dates is one of several words. */
  const dates = 1;
  it.each([
    ["Draft", Draft, dates],
    ["Mapping", Mapping, dates],
    ["Overview", Overview, 0],
  ])(
    "of different types are one schema, so that none is validated to answer: %s",
    (_name, schema, others) => {
      const count = (of: unknown) => JSON.stringify(of).split('"anyOf"').length - 1;
      expect(count(schema)).toBeGreaterThan(others);
      expect(count(plainAlternatives(schema))).toBe(others);
    },
  );

  it("allow the same values as before", () => {
    const text = Type.String({ minLength: 2 });
    const list = Type.Array(text, { minItems: 1 });
    const object = Type.Object({ a: Type.Union([text, Type.Null()]) }, { additionalProperties: false });
    const schema = Type.Union([text, list, object, Type.Null()]);
    const plain = plainAlternatives(schema) as TSchema;
    const values = [
      "",
      "ab",
      [],
      ["ab"],
      ["a"],
      {},
      { a: null },
      { a: "ab" },
      { a: 1 },
      { b: 1 },
      null,
      1,
      true,
    ];
    expect(plain).toMatchObject({ type: ["array", "object", "null", "string"] });
    expect(values.map((value) => Check(plain, value))).toEqual(values.map((value) => Check(schema, value)));
  });

  it("of one type, or of single values, stay", () => {
    const both = Type.Union([Type.Literal("a"), Type.Null()]);
    const objects = Type.Union([Type.Object({ a: Type.String() }), Type.Object({ b: Type.String() })]);
    for (const schema of [both, objects]) expect(plainAlternatives(schema)).toHaveProperty("anyOf");
  });
});
