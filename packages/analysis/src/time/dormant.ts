import { type ActingPair, type Days, READINGS, rhythms } from "./spells.ts";

/** How long a pair is silent, measured by its rhythm. */
export const DORMANT = ["on-time", "late", "lapsed"] as const;
export type Dormancy = (typeof DORMANT)[number];

export interface Silence {
  /** Days since the last act, at the shortest and the longest reading of uncertain days. */
  readonly days: readonly [number, number];
  /** Silence in rhythms, likewise, of the longer and of the shorter rhythm; null where none is known. */
  readonly rhythms: readonly [number, number] | null;
  /** The rhythm is the pair's own at both readings, not that of all pairs. */
  readonly own: boolean;
  /** What both readings say; null where no rhythm is known, or where they differ. */
  readonly dormancy: Dormancy | null;
  /** The two readings differ in what they say. */
  readonly dateSensitive: boolean;
}

const dormancyOf = (ratio: number, lapse: number): Dormancy =>
  ratio > lapse ? "lapsed" : ratio > 1 ? "late" : "on-time";

/**
 * How long each pair has been silent on a day: time since its last act over its usual gap, its own or that of all pairs. Over 1 is late, over
 * `lapse`, which is 1 at least and 3 as a rule, lapsed. Acts of one day say nothing of a rhythm. `until` gives that day at its earliest and
 * its latest: one that the data give, such as that of the last act of others, for a pair is not silent against its own. Both are read
 * against the latest and the earliest last act. Cost: a sort of the gaps. Deterministic.
 */
export function silences<P extends ActingPair>(
  pairs: readonly P[],
  until: (pair: P) => Days,
  lapse: number,
): Silence[] {
  const usual = READINGS.map((reading) => rhythms(pairs, reading));
  return pairs.map((pair, at) => {
    const [early, late] = until(pair);
    const last = (at: 0 | 1) => pair.acts.reduce((day, { end }) => Math.max(day, end[at]), -Infinity);
    const days = [Math.max(0, early - last(1)), Math.max(0, late - last(0))] as const;
    const own = usual.every((each) => each[at]?.own);
    const gaps = usual.flatMap((each) => each[at]?.days ?? []);
    if (gaps.length < usual.length) return { days, rhythms: null, own, dormancy: null, dateSensitive: false };
    const ratios = [days[0] / Math.max(...gaps), days[1] / Math.min(...gaps)] as const;
    const [short, long] = ratios.map((ratio) => dormancyOf(ratio, lapse)) as [Dormancy, Dormancy];
    const dormancy = short === long ? short : null;
    return { days, rhythms: ratios, own, dormancy, dateSensitive: dormancy === null };
  });
}
