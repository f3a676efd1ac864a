import { type Progress, type Silence, silences, type UncertainDays } from "@maillage/analysis";
import type { DormantAnswer } from "@maillage/model";
import { type ActColumns, actsOf, byMethod, type NumberedPair, Pairs } from "./actColumns.ts";
import { YEAR } from "./lapse.ts";
import { lastKnownOf } from "./lastKnown.ts";
import type { EventColumns } from "./meetings.ts";

/** Pairs that are listed by their own rhythm, and by that of all. */
const MOST = 100;
/** Ties or events that are named of each. */
const MOST_RESTS = 12;

/** What a thread needs to say who has been silent for long. */
export interface DormantTask {
  readonly acts: ActColumns;
  readonly meetings: EventColumns;
  /** Methods of acts, by number; what comes after is for meetings. */
  readonly methods: number;
  /** The first day on which each body may have ended, as sources state it; Infinity where none does. */
  readonly gone: Float64Array;
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
  /** Numbers of ties or events, the latest first, with the earliest and the latest day of their end. */
  readonly rests: readonly { readonly of: number; readonly end: readonly [number, number] }[];
  /** The earliest and the latest day of the last act. */
  readonly last: readonly [number, number];
}
export interface DormantOutcome extends Pick<DormantAnswer, "counts" | "more"> {
  readonly listed: readonly SilentPair[];
  /** Pairs of whose cooperation, or of one of whom, a source states the end. */
  readonly over: number;
  /** The last day of which any source tells something, at its earliest and its latest; null where nothing is known. */
  readonly until: UncertainDays | null;
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
        known.add(there[i] as number, there[j] as number, methods, act, [e1, e2]);
        step();
      }
  }
  return known.all();
}

/** Whether sources state that the cooperation, or one of the two, had ended by a day. */
function isOver({ acts, ends }: NumberedPair, gone: Float64Array, day: number): boolean {
  if (ends.some((end) => (gone[end] as number) <= day)) return true;
  const last = lastOf(acts, 1);
  return acts.some(({ closes, end }) => closes && end[1] === last && end[0] <= day);
}

const lastOf = (acts: NumberedPair["acts"], at: 0 | 1): number =>
  acts.reduce((last, { end }) => Math.max(last, end[at]), Number.NEGATIVE_INFINITY);

/**
 * Who has been silent longer than is usual, with the pairs that are or may be late: those with a rhythm of their own first, then the
 * lapsed, then the latest act first. Pure. Cost: the pairs at each event, and a sort of the acts. Progress: acts of pairs, then pairs.
 */
export function computeDormant(task: DormantTask, onProgress?: Progress): DormantOutcome {
  const { gone, lapse } = task;
  const total = 2 * (task.acts.method.length + meetingPairs(task.meetings));
  let done = 0;
  const all = pairsOf(task, () => {
    done += 1;
    if (done % 4096 === 0) onProgress?.(done, total);
  });
  const known = lastKnownOf(task);
  const pairs = all.filter((pair) => !isOver(pair, gone, known.of?.[1] ?? 0));
  const none = () => ({ onTime: 0, late: 0, lapsed: 0, dateSensitive: 0 });
  const counts = { own: none(), pooled: none(), withoutRhythm: 0 };
  const silent: { own: Silent[]; pooled: Silent[] } = { own: [], pooled: [] };
  for (const group of byMethod(pairs)) {
    for (const [at, silence] of silences(group, known.for, lapse).entries()) {
      const { rhythms, own, dormancy } = silence;
      if (rhythms === null) {
        counts.withoutRhythm++;
        continue;
      }
      const rhythm = own ? "own" : "pooled";
      counts[rhythm][dormancy === "on-time" ? "onTime" : (dormancy ?? "dateSensitive")]++;
      const pair = group[at] as NumberedPair;
      if (Math.max(...rhythms) > 1)
        silent[rhythm].push({ pair, silence: { ...silence, rhythms }, last: lastOf(pair.acts, 0) });
    }
    done += group.length;
    onProgress?.(done, total);
  }
  const { own, pooled } = silent;
  for (const list of [own, pooled])
    list.sort((a, b) => lapsedFirst(a, b) || b.last - a.last || b.pair.acts.length - a.pair.acts.length);
  return {
    listed: [own, pooled].flatMap((list) => list.slice(0, MOST).map(listedAs)),
    counts,
    more: { own: Math.max(0, own.length - MOST), pooled: Math.max(0, pooled.length - MOST) },
    over: all.length - pairs.length,
    until: known.of,
  };
}

interface Silent {
  readonly pair: NumberedPair;
  readonly silence: Silence & { readonly rhythms: readonly [number, number] };
  /** The earliest day of its last act. */
  readonly last: number;
}

const lapsedFirst = (a: Silent, b: Silent): number =>
  Number(b.silence.dormancy === "lapsed") - Number(a.silence.dormancy === "lapsed");

function listedAs({ pair: { ends, method, acts }, silence, last }: Silent): SilentPair {
  const { days, rhythms, own, dormancy } = silence;
  return {
    ends,
    method,
    rests: [...acts]
      .sort((a, b) => b.end[1] - a.end[1])
      .slice(0, MOST_RESTS)
      .map(({ of, end }) => ({ of, end })),
    acts: acts.length,
    last: [last, lastOf(acts, 1)],
    silentYears: [days[0] / YEAR, days[1] / YEAR],
    usualGaps: [Math.min(...rhythms), Math.max(...rhythms)],
    ownRhythm: own,
    dormancy,
  };
}
