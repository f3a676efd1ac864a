import fc from "fast-check";
import { expect, it } from "vitest";
import { TIE_TYPES } from "./generated/schema.generated.ts";
import type { Day } from "./records.ts";
import type { Scope } from "./scope.ts";
import { parseScope, scopeToQuery } from "./scopeQuery.ts";

const days = fc.integer({ min: -300_000, max: 300_000 });
const listOf = (items: readonly string[]) =>
  fc.option(
    fc.uniqueArray(fc.constantFrom(...items), { minLength: 1 }).map((list) => [...list].sort()),
    { nil: null },
  );
const scopes: fc.Arbitrary<Scope> = fc.record({
  window: fc.option(
    fc.tuple(days, fc.nat(5000)).map(([from, length]) => ({ from: from as Day, to: (from + length) as Day })),
    { nil: null },
  ),
  certainty: fc.constantFrom("possibly", "certainly"),
  evidence: fc.constantFrom("any", "undisputed", "two-sources"),
  ties: listOf(TIE_TYPES) as fc.Arbitrary<Scope["ties"]>,
  methods: listOf(["strike", "forum"]),
  fields: listOf(["labour", "health"]),
  regions: listOf(["015", "155"]),
  kinds: listOf(["union"]),
});

it("survives the way through a URL", () => {
  fc.assert(
    fc.property(scopes, (scope) => {
      expect(parseScope(scopeToQuery(scope))).toEqual(scope);
    }),
  );
});

it.each([
  { certainty: "maybe" },
  { evidence: "three" },
  { ties: "LOVES" },
  { window: "2026/1990" },
  { window: "1990" },
  { fields: "labour,labor" },
  { regions: "Europe" },
  { methods: "talk" },
  { kinds: "club" },
  { window: "a/b" },
])("refuses %o", (query) => {
  expect(() => parseScope(query)).toThrow(expect.objectContaining({ code: "scope-invalid" }));
});
