import { gapsOf, type Progress, silences } from "@maillage/analysis";
import type { DormantAnswer } from "@maillage/model";
import { type ActColumns, actsOf, byMethod, type NumberedPair, Pairs } from "./actColumns.ts";
import { YEAR } from "./lapse.ts";
import type { EventColumns } from "./meetings.ts";

const MOST = 200;

/** What a thread needs to say who has been silent for long. */
export interface DormantTask {
  readonly acts: ActColumns;
  readonly meetings: EventColumns;
  /** Methods of acts, by number; what comes after is for meetings. */
  readonly methods: number;
  /** 1 for each body of which a source states the end. */
  readonly gone: Uint8Array;
  /** The window's last day; null without a window. */
  readonly to: number | null;
  /** Usual gaps of silence from which on a pair has lapsed. */
  readonly lapse: number;
}
type Item = DormantAnswer["items"][number];
/** A pair that is or may be late, by numbers: method, ties or events, and days. */
export interface SilentPair
  extends Pick<Item, "acts" | "silentYears" | "usualGaps" | "ownRhythm" | "dormancy"> {
  readonly ends: readonly [number, number];
  readonly method: number;
  readonly rests: readonly number[];
  /** The earliest and the latest day of the last act. */
  readonly last: readonly [number, number];
}
export interface DormantOutcome extends Pick<DormantAnswer, "counts" | "more"> {
  readonly listed: readonly SilentPair[];
  /** Pairs of whose cooperation, or of one of whom, a source states the end. */
  readonly over: number;
  /** null where nobody is judged. */
  readonly until: number | null;
}

/** How many pairs were at the same event, each as often as it was. */
export function meetingPairs({ starts }: Pick<EventColumns, "starts">): number {
  let pairs = 0;
  for (let at = 1; at < starts.length; at++) {
    const there = (starts[at] as number) - (starts[at - 1] as number);
    pairs += (there * (there - 1)) / 2;
  }
  return pairs;
}

/** Pairs by their ties, and by the events at which two met; `step` is called after each. */
function pairsOf({ acts, meetings, methods, gone }: DormantTask, step: () => void): NumberedPair[] {
  const known = new Pairs(gone.length, methods + 1);
  for (const { a, b, method, lastSource, ...act } of actsOf(acts)) {
    known.add(a, b, method, act, lastSource);
    step();
  }
  const { starts, bodies, days } = meetings;
  for (let event = 0; event + 1 < starts.length; event++) {
    const [s1, s2, e1, e2] = [0, 1, 2, 3].map((at) => days[4 * event + at] as number) as [
      number,
      number,
      number,
      number,
    ];
    const act = { start: [s1, s2], end: [e1, e2], closes: false, seenFrom: null, of: event } as const;
    const there = bodies.subarray(starts[event], starts[event + 1]);
    for (let i = 0; i < there.length; i++)
      for (let j = i + 1; j < there.length; j++) {
        known.add(there[i] as number, there[j] as number, methods, act, e2);
        step();
      }
  }
  return known.all();
}

function isOver({ acts, ends }: NumberedPair, gone: Uint8Array): boolean {
  if (ends.some((end) => gone[end] === 1)) return true;
  const last = lastOf(acts, 1);
  return acts.some(({ closes, end }) => closes && end[1] === last);
}

const lastOf = (acts: NumberedPair["acts"], at: 0 | 1): number =>
  acts.reduce((last, { end }) => Math.max(last, end[at]), Number.NEGATIVE_INFINITY);

/**
 * Who has been silent longer than is usual, with the pairs that are or may be late: those with a rhythm of their own first, then the latest
 * act first. Pure. Cost: the pairs at each event, and a sort of the acts. Progress: acts of pairs, then pairs.
 */
export function computeDormant(task: DormantTask, onProgress?: Progress): DormantOutcome {
  const { gone, to, lapse } = task;
  const total = 2 * (task.acts.method.length + meetingPairs(task.meetings));
  let done = 0;
  const all = pairsOf(task, () => {
    done += 1;
    if (done % 4096 === 0) onProgress?.(done, total);
  });
  const pairs = all.filter((pair) => !isOver(pair, gone));
  const known = pairs.reduce(
    (latest, { lastSource, acts }) => Math.max(latest, lastSource, lastOf(acts, 1)),
    Number.NEGATIVE_INFINITY,
  );
  const until = pairs.length === 0 ? null : Math.min(known, to ?? known);
  const counts = { onTime: 0, late: 0, lapsed: 0, dateSensitive: 0, withoutRhythm: 0 };
  const silent: SilentPair[] = [];
  for (const group of byMethod(pairs)) {
    for (const [at, { rhythms, dormancy, days, dateSensitive }] of silences(
      group,
      until ?? 0,
      lapse,
    ).entries()) {
      const { ends, method, acts } = group[at] as NumberedPair;
      if (rhythms === null) counts.withoutRhythm++;
      else if (dateSensitive) counts.dateSensitive++;
      else if (dormancy !== null) counts[dormancy === "on-time" ? "onTime" : dormancy]++;
      if (rhythms === null || Math.max(...rhythms) <= 1) continue;
      silent.push({
        ends,
        method,
        rests: acts.map(({ of }) => of),
        acts: acts.length,
        last: [lastOf(acts, 0), lastOf(acts, 1)],
        silentYears: [days[0] / YEAR, days[1] / YEAR],
        usualGaps: [Math.min(...rhythms), Math.max(...rhythms)],
        ownRhythm: gapsOf({ acts, lastSource: 0 }, "shortest").length >= 2,
        dormancy,
      });
    }
    done += group.length;
    onProgress?.(done, total);
  }
  silent.sort(
    (a, b) => Number(b.ownRhythm) - Number(a.ownRhythm) || b.last[0] - a.last[0] || b.acts - a.acts,
  );
  return {
    listed: silent.slice(0, MOST),
    counts,
    more: Math.max(0, silent.length - MOST),
    over: all.length - pairs.length,
    until,
  };
}
