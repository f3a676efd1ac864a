export interface PartitionAgreement {
  /** Normalised mutual information, 0 to 1, by the mean of both entropies; null where both have one group alone. */
  readonly nmi: number | null;
  /** Adjusted Rand index: 1 for the same, 0 as by chance; null where chance alone must agree. */
  readonly ari: number | null;
  /** Variation of information in nats, 0 for the same. */
  readonly vi: number;
}

const pairs = (count: number): number => (count * (count - 1)) / 2;

/**
 * How far two partitions of the same things agree. Things that either leaves out (null) are left out of both; null for no
 * thing at all. Linear. Sources: Danon et al. 2005; Hubert & Arabie 1985; Meilă 2007.
 */
export function comparePartitions(
  one: readonly (string | number | null)[],
  other: readonly (string | number | null)[],
): PartitionAgreement | null {
  const ofOne = new Map<string | number, number>();
  const ofOther = new Map<string | number, number>();
  const ofBoth = new Map<string, number>();
  let all = 0;
  const add = <K>(counts: Map<K, number>, key: K) => counts.set(key, (counts.get(key) ?? 0) + 1);
  one.forEach((a, thing) => {
    const b = other[thing] ?? null;
    if (a === null || b === null) return;
    add(ofOne, a);
    add(ofOther, b);
    add(ofBoth, JSON.stringify([a, b]));
    all++;
  });
  if (all === 0) return null;
  const entropy = (counts: Map<unknown, number>) => {
    let sum = 0;
    for (const count of counts.values()) sum -= (count / all) * Math.log(count / all);
    return sum;
  };
  const together = (counts: Map<unknown, number>) => {
    let sum = 0;
    for (const count of counts.values()) sum += pairs(count);
    return sum;
  };
  const [first, second, joint] = [entropy(ofOne), entropy(ofOther), entropy(ofBoth)];
  const shared = first + second - joint;
  const [inOne, inOther] = [together(ofOne), together(ofOther)];
  const chance = (inOne * inOther) / Math.max(1, pairs(all));
  const most = (inOne + inOther) / 2;
  return {
    nmi: first + second === 0 ? null : (2 * shared) / (first + second),
    ari: most === chance ? null : (together(ofBoth) - chance) / (most - chance),
    vi: Math.max(0, joint - shared),
  };
}
