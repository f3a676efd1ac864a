import type { Spell } from "./kaplanMeier.ts";

/** Earliest and latest day that something may have happened. */
export type Days = readonly [earliest: number, latest: number];

/** Something that two did together, or a tie between them, as sources date it. */
export interface Act {
  readonly start: Days;
  /** When it was over, or the last day that a source attests it. */
  readonly end: Days;
  /** Whether that end is the end of the cooperation, as sources state it; an event that is over ends nothing. */
  readonly closes: boolean;
  /** Day of the first source, where the act is known only because it went on then; null where it would be known anyhow. */
  readonly seenFrom: number | null;
}

/** What a pair did together in one kind of cooperation. */
export interface ActingPair {
  readonly acts: readonly Act[];
}
/** What is known of one pair in one kind of cooperation. */
export interface PairActs extends ActingPair {
  /** The last day of which any source tells something about the pair. */
  readonly lastSource: Days;
}

/** When silence ends a spell. */
export interface Lapse {
  /** So many median gaps; 3 is usual. */
  readonly factor: number;
  /** At least so many days. */
  readonly least: number;
}

/** The reading of uncertain days that makes spells as short, or as long, as can be. */
export const READINGS = ["shortest", "longest"] as const;
export type Reading = (typeof READINGS)[number];

/** A spell of cooperation of one pair; its times are in days from its start. */
export interface DatedSpell extends Spell {
  /** Position of the pair among those given. */
  readonly pair: number;
  readonly start: number;
}

const startOf = ({ start }: Act, reading: Reading): number => start[reading === "longest" ? 0 : 1];
const endOf = (act: Act, reading: Reading): number =>
  Math.max(act.end[reading === "longest" ? 1 : 0], startOf(act, reading));

/** The middle of the values, the mean of the two middle ones of an even number; null of none. Does not change its input. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const low = sorted[(sorted.length - 1) >> 1];
  const high = sorted[sorted.length >> 1];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** Days from the start of each act to that of the next; acts of one day count once. */
export function gapsOf({ acts }: ActingPair, reading: Reading): number[] {
  const starts = [...new Set(acts.map((act) => startOf(act, reading)))].sort((a, b) => a - b);
  return starts.slice(1).map((start, at) => start - (starts[at] as number));
}

/** Gaps that a pair needs for a rhythm of its own. */
const OWN_RHYTHM = 2;

/** Days between acts that are usual for a pair. */
export interface Rhythm {
  /** null where no pair has a gap. */
  readonly days: number | null;
  /** Whether they are the pair's own, not those of all pairs. */
  readonly own: boolean;
}

/**
 * The rhythm of each pair: the median of its own gaps where it has two, else of the gaps of all pairs. Cost: a sort of the gaps.
 */
export function rhythms(pairs: readonly ActingPair[], reading: Reading): Rhythm[] {
  const gaps = pairs.map((pair) => gapsOf(pair, reading));
  const pooled = medianOf(gaps.flat());
  return gaps.map((each) =>
    each.length >= OWN_RHYTHM ? { days: medianOf(each), own: true } : { days: pooled, own: false },
  );
}

/**
 * Spells of cooperation of pairs in one kind of it. A spell begins at the first act. It ends at the last where a source states the
 * end, or where no act follows within the lapse, which is `factor` times the pair's rhythm; else it is watched until the
 * pair's last source. Read short, that source is late where it tells of silence and early where it ends watching; read long, the other way
 * round. But no act is silent against its own source: one that is no later than the act's own end may be tells of no silence at its latest. A pair that is known only because a later source found it still there is watched from that source on. Cost: a
 * sort of the acts. Deterministic.
 */
export function spellsOf(pairs: readonly PairActs[], lapse: Lapse, reading: Reading): DatedSpell[] {
  const rhythm = rhythms(pairs, reading);
  return pairs.flatMap((known, pair) => {
    const silence = Math.max(lapse.least, lapse.factor * (rhythm[pair]?.days ?? 0));
    const acts = [...known.acts].sort((a, b) => startOf(a, reading) - startOf(b, reading));
    const spells: DatedSpell[] = [];
    let open: Act[] = [];
    const [early, late] = known.lastSource;
    const watchedUntil = reading === "longest" ? late : early;
    const silentAt = () => {
      const mayBeItsOwn = open.some(({ end }) => end[1] >= late);
      return reading === "longest" || mayBeItsOwn ? early : late;
    };
    const close = (until: number) => {
      const [first] = open;
      if (first === undefined) return;
      const start = startOf(first, reading);
      const end = Math.max(...open.map((act) => endOf(act, reading)));
      const stated = open.some((act) => act.closes && endOf(act, reading) === end);
      const ended = stated || until - end > silence;
      const seen = open.map(({ seenFrom }) => seenFrom);
      const entry = seen.some((day) => day === null) ? null : Math.min(...(seen as number[])) - start;
      spells.push({
        pair,
        start,
        entry: entry === null || entry <= 0 ? null : entry,
        exit: (ended ? end : Math.max(end, watchedUntil)) - start,
        ended,
      });
      open = [];
    };
    for (const act of acts) {
      const end = Math.max(...open.map((each) => endOf(each, reading)));
      const start = startOf(act, reading);
      if (open.length > 0 && start - end > silence) close(start);
      open.push(act);
    }
    close(silentAt());
    return spells;
  });
}
