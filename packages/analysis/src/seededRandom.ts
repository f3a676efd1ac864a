import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** The only source of chance in this package: one seed gives one sequence, on every machine. */
export interface SeededRandom {
  /** A whole number from 0 up to, but without, `bound` (1 to 2^31). Bias below bound / 2^32. */
  below(bound: number): number;
  /** A number in [0, 1) with 32 random bits. */
  unit(): number;
}

/** A generator (xoroshiro128+) that starts from `seed`, a 32-bit integer. */
export function seededRandom(seed: number): SeededRandom {
  const generator = xoroshiro128plus(seed | 0);
  const unit = (): number => (generator.next() >>> 0) / 4294967296;
  return { unit, below: (bound) => Math.floor(unit() * bound) };
}
