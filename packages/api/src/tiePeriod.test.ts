import { VISITOR } from "@maillage/model";
import { expect, it } from "vitest";
import type { KnownTie } from "./knownTie.ts";
import { readSnapshot } from "./networkSnapshot.ts";
import { memoryStore } from "./testing/memoryStore.ts";
import { claim, entity, handMadeBatch, tie } from "./testing/records.ts";
import { lastAttested, periodOf } from "./tiePeriod.ts";

type Stated = Parameters<typeof claim>[1];

async function tieWith(...claims: Stated[]): Promise<KnownTie> {
  const batch = {
    ...handMadeBatch(),
    entities: [entity("a", "A"), entity("b", "B")],
    ties: [tie("t", "a", "MEMBER_OF", "b")],
    claims: claims.map((part) => claim("t", part)),
    coverage: [],
  };
  const { ties } = await readSnapshot(memoryStore(batch), { revision: 1, hash: "" }, VISITOR);
  return ties[0] as KnownTie;
}

it("sets dates that rule one another out side by side, the surest first", async () => {
  const rival = await tieWith(
    { start: "2017-11-29", confidence: "low" },
    { start: "2013", confidence: "high" },
    { start: "2013-06", confidence: "high" },
  );
  expect(periodOf(rival)).toEqual({ from: ["2013-06", "2017-11-29"], to: [], disagree: true });
});

it("takes the narrower of dates that may be one, and hears only those who support", async () => {
  const one = await tieWith(
    { start: "../2014", confidence: "high" },
    { start: "2012~", confidence: "medium" },
    { start: "1950", stance: "asserts-absence" },
  );
  expect(periodOf(one)).toEqual({ from: ["2012~"], to: [], disagree: false });
  expect(periodOf(await tieWith({ start: "2012" }, { stance: "disputes" })).disagree).toBe(true);
});

it("tells the latest attestation as it is written, never more exactly", async () => {
  expect(lastAttested(await tieWith({ start: "1999" }, { asOf: "2004" }))).toBe("2005");
  expect(lastAttested(await tieWith({ start: "2009" }))).toBe("2009");
  expect(lastAttested(await tieWith({ asOf: "../2011-06" }))).toBe("2011-06");
});
