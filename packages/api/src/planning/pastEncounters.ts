import { type Encounter, followedMeetings, shareFollowed } from "@maillage/analysis";
import type { PlanEffect, Scope } from "@maillage/model";
import { isDirect } from "../gapQuestion.ts";
import { Numbers } from "../lasting/cooperation.ts";
import { YEAR } from "../lasting/lapse.ts";
import { meetingsOf } from "../lasting/meetings.ts";
import type { KnownEntity, Snapshot } from "../networkSnapshot.ts";
import { isInScope } from "../scoped.ts";
import { begun } from "./begun.ts";

/** Years after an encounter in which a tie counts as one that followed it. */
const YEARS = 5;
const MOST_EVENTS = 10;

/**
 * What the dated encounters on record led to, at whatever time they were: those of 2 to 50 organisations, by their direct ties. The ten
 * that most followed are named. Cost: ties, and pairs that met.
 */
export async function pastEncounters(snapshot: Snapshot, scope: Scope): Promise<PlanEffect["past"]> {
  const anyTime: Scope = { ...scope, window: null, certainty: "possibly" };
  const bodies = new Numbers<KnownEntity>();
  const { columns, events } = await meetingsOf(snapshot, anyTime, bodies);
  const ties = snapshot.ties
    .filter((tie) => isDirect(tie) && isInScope(tie, anyTime))
    .map((tie) => ({ a: bodies.of(tie.source), b: bodies.of(tie.target), start: begun(tie) }));
  const encounters = events.map((_, at): Encounter => {
    const [s1, s2, e1, e2] = columns.days.subarray(4 * at, 4 * at + 4) as unknown as [
      number,
      number,
      number,
      number,
    ];
    const there = columns.bodies.subarray(columns.starts[at], columns.starts[at + 1]);
    return { bodies: [...there], start: [s1, s2], end: [e1, e2] };
  });
  const followed = followedMeetings(encounters, ties, YEARS * YEAR);
  const met = events
    .map((event, at) => ({ event: event.ref, pairs: 0, followed: 0, ...followed[at] }))
    .filter(({ pairs }) => pairs > 0);
  const sum = (key: "pairs" | "followed") => met.reduce((total, one) => total + one[key], 0);
  return {
    years: YEARS,
    encounters: met.length,
    pairs: sum("pairs"),
    followed: sum("followed"),
    share: shareFollowed(met),
    events: met
      .filter((one) => one.followed > 0)
      .sort((a, b) => b.followed - a.followed || b.pairs - a.pairs)
      .slice(0, MOST_EVENTS),
  };
}
