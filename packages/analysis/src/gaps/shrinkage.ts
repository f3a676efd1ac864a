import jstat from "jstat";

/** Strength of the prior: as if `a` ties had been seen where `a` were expected. */
export const PRIOR_STRENGTH = 2;

/** Observed over expected, drawn towards 1 where little is known; `low` and `high` are the 5 % and 95 % points. */
export interface ShrunkRatio {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The ratio of observed to expected under a Gamma(a, a) prior and Poisson counts: mean (n+a)/(E+a), interval from
 * Gamma(n+a, E+a). Defined for all n >= 0 and E >= 0.
 */
export function shrunkRatio(observed: number, expected: number, a: number = PRIOR_STRENGTH): ShrunkRatio {
  const shape = observed + a;
  const scale = 1 / (expected + a);
  return {
    mean: shape * scale,
    low: jstat.gamma.inv(0.05, shape, scale),
    high: jstat.gamma.inv(0.95, shape, scale),
  };
}
