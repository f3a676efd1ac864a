import { expect, it } from "vitest";
import type { DatedClaim } from "./activity.ts";
import { ANY_LIFE } from "./life.ts";
import { DEFAULT_SCOPE, type Scope } from "./scope.ts";
import { heldByScope, isUndatedTie, type ScopedTie, ScopedTiesWriter, supportersOf } from "./scopedTies.ts";
import { spanOf } from "./span.ts";

const claim = (source: string, start: string | null, over: Partial<DatedClaim> = {}): DatedClaim => ({
  ...{ stance: "supports", span: spanOf({ start, end: null }), attested: null, source },
  ...{ publisher: null, method: null },
  ...over,
});
const tie = (type: string, dated: readonly DatedClaim[], over: Partial<ScopedTie> = {}): ScopedTie => ({
  ...{ type, ownType: null, source: 0, target: 1, dated, eventSpan: null, life: ANY_LIFE },
  ...over,
});
const ENDS = [
  { kind: "union", fields: ["labour"], region: "002" },
  { kind: "party", fields: [], region: null },
  { kind: "network", fields: ["food"], region: "019" },
];
const TIES = [
  tie("SUPPORTS", [claim("a", "1990", { stance: "disputes" })]),
  tie("MEMBER_OF", [claim("a", "1990"), claim("b", "2000", { method: "campaign" })]),
  tie("SUPPORTS", []),
  tie("COOPERATES_WITH", [claim("b", null)], { ownType: "x-twinning", target: 2 }),
  tie("MEMBER_OF", [claim("c", "2010"), claim("c", "2011", { stance: "disputes" })], {
    source: 1,
    target: 2,
  }),
];
const writer = new ScopedTiesWriter(ENDS, TIES.length, 6);
for (const each of TIES) writer.write(each);
const held = (scope: Partial<Scope>) =>
  TIES.flatMap((_, at) => (heldByScope(writer.written, at, { ...DEFAULT_SCOPE, ...scope }) ? [at] : []));
const window = { from: -20000, to: 11000 } as unknown as NonNullable<Scope["window"]>;

it.each<[what: string, scope: Partial<Scope>, ties: number[]]>([
  ["nothing asked", {}, [1, 3, 4]],
  ["undisputed", { evidence: "undisputed" }, [1, 3]],
  ["two sources", { evidence: "two-sources" }, [1]],
  ["certain", { certainty: "certainly" }, [1, 4]],
  ["of a type", { ties: ["MEMBER_OF"] }, [1, 4]],
  ["of an own type", { ties: ["x-twinning"] }, [3]],
  ["of a method", { methods: ["campaign"] }, [1]],
  ["of a method that no supporting claim names", { methods: ["strike"] }, []],
  ["of a field at one end", { fields: ["food"] }, [3, 4]],
  ["of a kind at one end", { kinds: ["union"] }, [1, 3]],
  ["of a region at one end", { regions: ["002"] }, [1, 3]],
  ["begun by the end of a window", { window }, [1, 3]],
  ["begun by then by a claim of the method", { window, methods: ["campaign"] }, [1]],
  ["certainly begun by then", { window, certainty: "certainly" }, [1]],
])("judges each of many ties by its own claims: %s", (_, scope, ties) => {
  expect(held(scope)).toEqual(ties);
});

it("tells the sources that support each, and which have no date", () => {
  const { written } = writer;
  const sources = TIES.map((_, at) => [...supportersOf(written, at)].map((place) => written.texts[place]));
  expect(sources).toEqual([[], ["a", "b"], [], ["b"], ["c"]]);
  expect(TIES.map((_, at) => isUndatedTie(written, at))).toEqual([false, false, false, true, false]);
});
