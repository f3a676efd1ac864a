/**
 * The value below or at which a share of the numbers lies, without interpolation: the ceil(share × length)-th smallest.
 * `sorted` rises and is not empty; share in (0, 1]. Pure; constant cost.
 */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const value = sorted[Math.max(1, Math.ceil(share * sorted.length)) - 1];
  if (value === undefined) throw new RangeError("A quantile of no numbers was asked for; give one at least.");
  return value;
}
