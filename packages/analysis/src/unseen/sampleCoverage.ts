import { seededRandom } from "../seededRandom.ts";

/** An estimate with the 95 % interval of its bootstrap, low ≤ value ≤ high. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}
export interface RecordCompleteness {
  /** Ties on record, and the independent statements on them. */
  readonly ties: number;
  readonly statements: number;
  /** Ties that one, and that two independent sources state. */
  readonly once: number;
  readonly twice: number;
  /** Share of all ties, weighted by how often they are stated, that is on record, 0 to 1 with its interval; null where too little can be told. */
  readonly coverage: Estimate | null;
  /** At least so many ties there are, known ones included and no end of the interval below them; null where too little can be told. */
  readonly atLeast: Estimate | null;
}

/** Fewer ties than this, or none stated twice, tell too little. */
export const LEAST_TIES = 10;

interface Tally {
  readonly ties: number;
  readonly statements: number;
  readonly once: number;
  readonly twice: number;
}

function tallyOf(counts: ArrayLike<number>): Tally {
  let [ties, statements, once, twice] = [0, 0, 0, 0];
  for (let tie = 0; tie < counts.length; tie++) {
    const count = counts[tie] as number;
    if (count <= 0) continue;
    ties++;
    statements += count;
    if (count === 1) once++;
    if (count === 2) twice++;
  }
  return { ties, statements, once, twice };
}

/** C = 1 - (f1/n) ((n-1) f1 / ((n-1) f1 + 2 f2)), in [0, 1]; 1 without a tie that is stated once. Source: Chao & Jost 2012. */
export function sampleCoverage(counts: ArrayLike<number>): number {
  const { statements: n, once, twice } = tallyOf(counts);
  if (once === 0) return 1;
  if (n === 1) return 0;
  return 1 - (once / n) * (((n - 1) * once) / ((n - 1) * once + 2 * twice));
}

/** The bias-corrected lower bound of the number of ties, S + f1 (f1-1) / (2 (f2+1)). Source: Chao 1987. */
export function chao1(counts: ArrayLike<number>): number {
  const { ties, once, twice } = tallyOf(counts);
  return ties + (once * (once - 1)) / (2 * (twice + 1));
}

/** The classic lower bound, S + f1² / (2 f2); null where no tie is stated twice. Source: Chao 1984. */
export function chao1Classic(counts: ArrayLike<number>): number | null {
  const { ties, once, twice } = tallyOf(counts);
  return twice === 0 ? null : ties + once ** 2 / (2 * twice);
}

/**
 * How complete a record is, from how many independent sources state each tie (`counts`, whole numbers from 1). It rests on
 * sources that choose alike: what all of them pass over is not seen by it. Intervals by `draws` bootstrap samples of the
 * estimated whole (Chao et al. 2014). Deterministic for one seed. Cost: draws × statements × log(ties).
 */
export function recordCompleteness(
  counts: ArrayLike<number>,
  draws: number,
  seed: number,
): RecordCompleteness {
  const tally = tallyOf(counts);
  if (tally.ties < LEAST_TIES || tally.twice === 0) return { ...tally, coverage: null, atLeast: null };
  const coverage = sampleCoverage(counts);
  const atLeast = chao1(counts);
  const samples = bootstrap(counts, tally, coverage, atLeast, draws, seed);
  return {
    ...tally,
    coverage: estimate(coverage, samples.map(sampleCoverage), [0, 1]),
    atLeast: estimate(atLeast, samples.map(chao1), [tally.ties, Number.POSITIVE_INFINITY]),
  };
}

/** Percentiles of the samples, moved so that their mean is the estimate, which they never leave out; cut at what is possible. */
function estimate(
  value: number,
  samples: readonly number[],
  [least, most]: readonly [number, number],
): Estimate {
  const mean = samples.reduce((sum, each) => sum + each, 0) / samples.length;
  const sorted = samples.map((each) => each + value - mean).sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] as number;
  return {
    value,
    low: Math.max(least, Math.min(value, at(0.025))),
    high: Math.min(most, Math.max(value, at(0.975))),
  };
}

/** Samples of as many statements from the whole as it is estimated: known ties a little rarer, the unseen ones alike. */
function bootstrap(
  counts: ArrayLike<number>,
  { statements }: Tally,
  coverage: number,
  atLeast: number,
  draws: number,
  seed: number,
): Uint32Array[] {
  const shares = Array.from(counts, (count) => count / statements);
  const lost = shares.reduce((sum, share) => sum + share * (1 - share) ** statements, 0);
  const rarer = lost === 0 ? 0 : (1 - coverage) / lost;
  const known = shares.map((share) => share * (1 - rarer * (1 - share) ** statements));
  const unseen = Math.ceil(atLeast - counts.length);
  const all = [...known, ...new Array<number>(unseen).fill((1 - coverage) / Math.max(1, unseen))];
  const sums = new Float64Array(all.length);
  let sum = 0;
  all.forEach((share, tie) => {
    sum += Math.max(0, share);
    sums[tie] = sum;
  });
  const random = seededRandom(seed);
  return Array.from({ length: draws }, () => {
    const sample = new Uint32Array(all.length);
    for (let statement = 0; statement < statements; statement++) {
      const tie = firstAbove(sums, random.unit() * sum);
      sample[tie] = (sample[tie] as number) + 1;
    }
    return sample;
  });
}

/** Index of the first sum above a value. */
function firstAbove(sums: Float64Array, value: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sums[middle] as number) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
