import { jaroWinkler, mostJaroWinkler } from "./jaroWinkler.ts";

/** Two words count as one when they are nearer than this; the value of the paper. */
const CLOSE = 0.9;

/** A text as words with weights, of length 1 as a vector. */
export interface Weighted {
  readonly words: readonly string[];
  readonly weights: readonly number[];
}

/** Gives the words of a text their weights. */
export type Weigh = (words: readonly string[]) => Weighted;

/**
 * How much each word says: ln(1 + count in the text) × ln(1 + records / records that hold the word). A word that most
 * records hold, such as "union" or "front", weighs little; none is deleted. Cost: linear in words. A word that no record
 * holds weighs as one that one record holds.
 */
export function weighBy(records: Iterable<readonly string[]>): Weigh {
  const held = new Map<string, number>();
  let total = 0;
  for (const words of records) {
    total += 1;
    for (const word of new Set(words)) held.set(word, (held.get(word) ?? 0) + 1);
  }
  return (text) => {
    const counts = new Map<string, number>();
    for (const word of text) counts.set(word, (counts.get(word) ?? 0) + 1);
    const words = [...counts.keys()].sort();
    const raw = words.map(
      (word) => Math.log(1 + (counts.get(word) ?? 0)) * Math.log(1 + total / (held.get(word) ?? 1)),
    );
    const length = Math.hypot(...raw);
    return { words, weights: raw.map((weight) => (length === 0 ? 0 : weight / length)) };
  };
}

/** Words hold only 0 to 9 and a to z, of which the figures come first. */
const isFigure = (word: string): boolean => word < "a";

/** How near two words are; figures are the same or not at all. */
function nearness(a: string, b: string): number {
  if (a === b) return 1;
  if (mostJaroWinkler(a.length, b.length) <= CLOSE || isFigure(a) || isFigure(b)) return 0;
  return jaroWinkler(a, b);
}

interface Match {
  readonly i: number;
  readonly j: number;
  readonly by: number;
  readonly gain: number;
  /** The two words in the order of the alphabet, so that ties fall alike both ways round. */
  readonly pair: string;
}

/**
 * SoftTFIDF of two weighted texts, 0 to 1: the cosine of their words, where words also match that are close by
 * Jaro-Winkler. Each word matches once, the nearest first, which makes it symmetric and at most 1. Deterministic.
 * Cost: |a| × |b| words. Source: Cohen, Ravikumar & Fienberg, A Comparison of String Distance Metrics for Name-Matching
 * Tasks (2003), section 3; the single match of each word is ours.
 */
export function softTfIdf(a: Weighted, b: Weighted): number {
  const near: Match[] = [];
  a.words.forEach((word, i) => {
    b.words.forEach((other, j) => {
      const by = nearness(word, other);
      if (by <= CLOSE) return;
      const gain = by * (a.weights[i] ?? 0) * (b.weights[j] ?? 0);
      near.push({ i, j, by, gain, pair: word < other ? `${word} ${other}` : `${other} ${word}` });
    });
  });
  if (near.length > 1)
    near.sort((x, y) => y.by - x.by || y.gain - x.gain || (x.pair < y.pair ? -1 : x.pair > y.pair ? 1 : 0));
  const takenA = new Set<number>();
  const takenB = new Set<number>();
  let sum = 0;
  for (const { i, j, gain } of near) {
    if (takenA.has(i) || takenB.has(j)) continue;
    takenA.add(i);
    takenB.add(j);
    sum += gain;
  }
  return Math.min(1, sum);
}
