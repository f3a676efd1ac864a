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
  readonly spells: number;
  readonly ended: number;
}

const Z = 1.959963984540054;

/** Spells under watch just before `time`: they entered before, and have not left. Cost: linear. */
export const atRisk = (spells: readonly Spell[], time: number): number =>
  spells.filter(({ entry, exit }) => (entry === null || entry < time) && exit >= time).length;

/** Times at which a spell ended while it was watched, each once, ascending. */
export const endingTimes = (spells: readonly Spell[]): number[] =>
  [...new Set(spells.filter(isWatchedEnd).map(({ exit }) => exit))].sort((a, b) => a - b);
const isWatchedEnd = ({ entry, exit, ended }: Spell): boolean => ended && (entry === null || entry < exit);

/** Spells that ended at `time` while they were watched. Cost: linear. */
export const endedAt = (spells: readonly Spell[], time: number): number =>
  spells.filter((spell) => spell.exit === time && isWatchedEnd(spell)).length;

/**
 * The Kaplan-Meier estimate of how long spells last, with delayed entry: at each ending time the share is multiplied by
 * 1 - ended / at risk. Its 95 % interval is Greenwood's variance on the log-log scale (Kalbfleisch and Prentice 1980), which stays
 * within 0 and 1. Deterministic. Cost: spells × ending times. Source: Kaplan and Meier 1958.
 */
export function kaplanMeier(spells: readonly Spell[]): Survival {
  let share = 1;
  let greenwood = 0;
  const steps = endingTimes(spells).map((time): SurvivalStep => {
    const risk = atRisk(spells, time);
    const ended = endedAt(spells, time);
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
  return {
    steps,
    median: steps.find((step) => step.share <= 0.5)?.time ?? null,
    spells: spells.length,
    ended: steps.reduce((sum, step) => sum + step.ended, 0),
  };
}
