import { gapsOf, silences } from "@maillage/analysis";
import { type Day, type DormantAnswer, dayToIso, type Scope, yearOfDay } from "@maillage/model";
import { lifeOf } from "../lifeOf.ts";
import type { Snapshot } from "../networkSnapshot.ts";
import { countUndated } from "../scoped.ts";
import { endShape } from "../wireShapes.ts";
import { YEAR } from "./answerDurability.ts";
import { byMethod, type CooperatingPair, cooperationOf, LARGEST_EVENT, meetingsOf } from "./pairActs.ts";

const MOST = 200;

const isOver = (snapshot: Snapshot, { acts, ends }: CooperatingPair): boolean => {
  if (ends.some((entity) => lifeOf(snapshot, entity).end !== null)) return true;
  const last = Math.max(...acts.map(({ end }) => end[1]));
  return acts.some(({ closes, end }) => closes && end[1] === last);
};

/**
 * Pairs that have been silent longer than is usual for them, up to the last day that a source in the question attests, or to the end of the
 * window. Cooperation of which a source states the end is over, not dormant. `hidden`: records that the viewer may not see.
 * Cost: a sort of the acts in scope.
 */
export function answerDormant(snapshot: Snapshot, scope: Scope, hidden: number): DormantAnswer {
  const { pairs: ties, ...cooperation } = cooperationOf(snapshot, scope);
  const { pairs: meetings, largeEvents } = meetingsOf(snapshot, scope);
  const all = [...ties, ...(scope.methods === null ? meetings : [])];
  const pairs = all.filter((pair) => !isOver(snapshot, pair));
  const last = pairs.reduce(
    (latest, { lastSource, acts }) => Math.max(latest, lastSource, ...acts.map(({ end }) => end[1])),
    Number.NEGATIVE_INFINITY,
  );
  const until = pairs.length === 0 ? null : (Math.min(last, scope.window?.to ?? last) as Day);
  const known = byMethod(pairs).flatMap((group) =>
    silences(group, until ?? 0).map((silence, at) => ({ silence, pair: group[at] as CooperatingPair })),
  );
  const counted = (dormancy: string) => known.filter(({ silence }) => silence.dormancy === dormancy).length;
  const listed = known
    .flatMap(({ silence, pair }) => {
      const { rhythms, dormancy, days } = silence;
      if (rhythms === null || Math.max(...rhythms) <= 1) return [];
      const ends = pair.acts.map(({ end }) => end);
      return [
        {
          ends: [endShape(pair.ends[0]), endShape(pair.ends[1])] as DormantAnswer["items"][number]["ends"],
          method: pair.method,
          rests: [...pair.rests],
          acts: pair.acts.length,
          last: [0, 1].map((at) => yearOfDay(Math.max(...ends.map((end) => end[at as 0 | 1])) as Day)) as [
            number,
            number,
          ],
          silentYears: days.map((day) => day / YEAR) as [number, number],
          usualGaps: [Math.min(...rhythms), Math.max(...rhythms)] as [number, number],
          ownRhythm: gapsOf(pair, "shortest").length >= 2,
          dormancy,
        },
      ];
    })
    .sort((a, b) => Number(b.ownRhythm) - Number(a.ownRhythm) || b.last[0] - a.last[0] || b.acts - a.acts);
  return {
    items: listed.slice(0, MOST),
    counts: {
      onTime: counted("on-time"),
      late: counted("late"),
      lapsed: counted("lapsed"),
      dateSensitive: known.filter(({ silence }) => silence.dateSensitive).length,
      withoutRhythm: known.filter(({ silence }) => silence.rhythms === null).length,
    },
    more: Math.max(0, listed.length - MOST),
    until: until === null ? null : dayToIso(until),
    method: { largestEvent: LARGEST_EVENT, lateFrom: 1, lapsedFrom: 3 },
    leftOut: {
      undated: countUndated(snapshot.ties, scope),
      ...cooperation,
      largeEvents,
      over: all.length - pairs.length,
      hidden,
    },
    revision: snapshot.revision,
  };
}
