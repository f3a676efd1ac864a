import jstat from "jstat";

/** Strength of the prior where too few cells are tested to tell: as if 2 ties had been seen where 2 were expected. */
const USUAL = 2;
/** From so many tested cells on, the cells themselves say how strong it is. */
const ENOUGH = 30;
const [WEAKEST, STRONGEST] = [0.1, 100];

interface Counts {
  readonly observed: number;
  readonly expected: number;
}

/** Observed over expected, drawn towards 1 where little is known; `low` and `high` are the 5 % and 95 % points. */
export interface ShrunkRatio {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Log likelihood of counts whose ratios are Gamma(a, a), but for what does not depend on a. */
function likelihood(cells: readonly Counts[], a: number): number {
  return cells.reduce(
    (sum, { observed, expected }) =>
      sum + jstat.gammaln(observed + a) - (observed + a) * Math.log(expected + a),
    cells.length * (a * Math.log(a) - jstat.gammaln(a)),
  );
}

/**
 * How strongly ratios are drawn towards 1: 2 of fewer than 30 cells, else where these cells are likeliest, between 0.1 (ratios differ
 * much) and 100 (hardly at all). Golden section on its logarithm, to a thousandth; pure; cost: 20 passes. Source: Clayton and Kaldor 1987.
 */
export function priorStrength(tested: readonly Counts[]): number {
  if (tested.length < ENOUGH) return USUAL;
  const golden = (Math.sqrt(5) - 1) / 2;
  const at = (log: number) => likelihood(tested, Math.exp(log));
  let [low, high] = [Math.log(WEAKEST), Math.log(STRONGEST)];
  let [left, right] = [high - golden * (high - low), low + golden * (high - low)];
  let [ofLeft, ofRight] = [at(left), at(right)];
  while (high - low > 1e-3) {
    if (ofLeft > ofRight) {
      [high, right, ofRight] = [right, left, ofLeft];
      left = high - golden * (high - low);
      ofLeft = at(left);
    } else {
      [low, left, ofLeft] = [left, right, ofRight];
      right = low + golden * (high - low);
      ofRight = at(right);
    }
  }
  return Math.exp((low + high) / 2);
}

/**
 * The ratio of observed to expected under a Gamma(a, a) prior and Poisson counts: mean (n+a)/(E+a), interval from
 * Gamma(n+a, E+a). Defined for all n >= 0 and E >= 0, and a above 0.
 */
export function shrunkRatio(observed: number, expected: number, a: number = USUAL): ShrunkRatio {
  const shape = observed + a;
  const scale = 1 / (expected + a);
  return {
    mean: shape * scale,
    low: jstat.gamma.inv(0.05, shape, scale),
    high: jstat.gamma.inv(0.95, shape, scale),
  };
}
