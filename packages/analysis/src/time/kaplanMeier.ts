/** One spell under watch. Times are in one unit, from the beginning of the spell. */
export interface Spell {
  /** When watching began, where that was after the beginning (delayed entry); null from the beginning on. */
  readonly entry: number | null;
  readonly exit: number;
  /** Whether it ended at `exit`; else it was only watched until then (right-censored). */
  readonly ended: boolean;
}

/** The curve just after one time at which spells ended. */
export interface SurvivalStep {
  readonly time: number;
  readonly atRisk: number;
  readonly ended: number;
  /** Share that lasts longer, 0 to 1. */
  readonly share: number;
  /** Ends of the 95 % interval; null where it is not defined, at shares 0 and 1. */
  readonly low: number | null;
  readonly high: number | null;
}
export interface Survival {
  /** In the order of time, one for each time at which a spell ended. */
  readonly steps: readonly SurvivalStep[];
  /** First time at which at most half last longer; null where more do to the last. */
  readonly median: number | null;
  /** 95 % interval of the median: the first times at which its lower and its upper band are at most half; null without such a time. */
  readonly medianLow: number | null;
  readonly medianHigh: number | null;
  /** How many are watched just before the median. */
  readonly medianAtRisk: number | null;
  readonly spells: number;
  readonly ended: number;
}

const Z = 1.959963984540054;
/** A product of shares that is a half but for rounding is a half. */
const HALF = 0.5 + 1e-9;

const isWatchedEnd = ({ entry, exit, ended }: Spell): boolean => ended && (entry === null || entry < exit);

/** Times at which a spell ended while it was watched, each once, ascending. */
export const endingTimes = (spells: readonly Spell[]): number[] =>
  [...new Set(spells.filter(isWatchedEnd).map(({ exit }) => exit))].sort((a, b) => a - b);

/** How many are watched just before a time, and how many of them end at it. */
export interface Risk {
  readonly atRisk: number;
  readonly ended: number;
}

/** The risk at each of `times`, which ascend. Cost: a sort of the spells. */
export function risksAt(spells: readonly Spell[], times: readonly number[]): Risk[] {
  const ascending = (a: number, b: number) => a - b;
  const watched = spells.filter(({ entry, exit }) => entry === null || entry < exit);
  const entries = watched.map(({ entry }) => entry ?? Number.NEGATIVE_INFINITY).sort(ascending);
  const exits = watched.map(({ exit }) => exit).sort(ascending);
  const ends = watched
    .filter(({ ended }) => ended)
    .map(({ exit }) => exit)
    .sort(ascending);
  let [entered, left, over] = [0, 0, 0];
  return times.map((time) => {
    while ((entries[entered] ?? Number.POSITIVE_INFINITY) < time) entered++;
    while ((exits[left] ?? Number.POSITIVE_INFINITY) < time) left++;
    while ((ends[over] ?? Number.POSITIVE_INFINITY) < time) over++;
    const before = over;
    while (ends[over] === time) over++;
    return { atRisk: entered - left, ended: over - before };
  });
}

/**
 * The Kaplan-Meier estimate of how long spells last, with delayed entry: at each ending time the share is multiplied by
 * 1 - ended / at risk. Its 95 % interval is Greenwood's variance on the log-log scale (Kalbfleisch and Prentice 1980), which stays
 * within 0 and 1; that of the median is where this band crosses a half (Brookmeyer and Crowley 1982). Deterministic. Cost: a sort of the
 * spells. Source: Kaplan and Meier 1958.
 */
export function kaplanMeier(spells: readonly Spell[]): Survival {
  let share = 1;
  let greenwood = 0;
  const times = endingTimes(spells);
  const steps = risksAt(spells, times).map(({ atRisk: risk, ended }, at): SurvivalStep => {
    const time = times[at] as number;
    share *= 1 - ended / risk;
    greenwood += ended / (risk * (risk - ended));
    const inside = share > 0 && share < 1;
    const width = inside ? (Z * Math.sqrt(greenwood)) / -Math.log(share) : 0;
    return {
      time,
      atRisk: risk,
      ended,
      share,
      low: inside ? share ** Math.exp(width) : null,
      high: inside ? share ** Math.exp(-width) : null,
    };
  });
  const atHalf = (of: (step: SurvivalStep) => number | null) =>
    steps.find((step) => (of(step) ?? 1) <= HALF) ?? null;
  const median = atHalf(({ share }) => share);
  return {
    steps,
    median: median?.time ?? null,
    medianLow: atHalf(({ low }) => low)?.time ?? null,
    medianHigh: atHalf(({ high }) => high)?.time ?? null,
    medianAtRisk: median?.atRisk ?? null,
    spells: spells.length,
    ended: steps.reduce((sum, step) => sum + step.ended, 0),
  };
}
