import type { Prepared } from "./candidate.ts";

/** A key that more records share than this tells nothing; the sizes at which no true pair of the restaurants is lost. */
const MOST_BY_NAME = 60;
const MOST_BY_PLACE = 20;
const PREFIX = 5;
const SHORTEST_ACRONYM = 3;

/** What a record is found by; those with one key in common are compared. */
function keysOf({ candidate, names, words, acronyms, initials, place, websites }: Prepared): Set<string> {
  const keys = new Set<string>();
  for (const word of words) {
    keys.add(`word ${word}`);
    if (word.length > PREFIX && !/^\d/.test(word)) keys.add(`start ${word.slice(0, PREFIX)}`);
  }
  for (const { words } of names) keys.add(`whole ${words.join(" ")}`);
  for (const letters of [...acronyms, ...initials])
    if (letters.length >= SHORTEST_ACRONYM) keys.add(`acronym ${letters}`);
  for (const site of websites) keys.add(`site ${site}`);
  for (const word of place) keys.add(`place ${word}`);
  if (place.length > 0)
    for (const year of candidate.years)
      for (const near of [year, year + 1]) keys.add(`held ${near} ${place.join(" ")}`);
  return keys;
}

const mostOf = (key: string): number => (key.startsWith("place ") ? MOST_BY_PLACE : MOST_BY_NAME);

/**
 * Records worth comparing: for each record those after it that share a rare word or the beginning of one, a whole name,
 * an acronym or its words' initials, a website, a rare word of the place, or place and year. `each` is called once per record
 * of the first `count` that has any, with the indices of its partners in rising order; partners may lie beyond `count`.
 * More records of one whole name are compared as a chain, each with the next. Cost: linear in records and their words, for no
 * key gives a record more than 59 partners. Memory: linear.
 */
export function eachBlock(
  records: readonly Prepared[],
  count: number,
  each: (index: number, partners: readonly number[]) => void,
): void {
  const blocks = new Map<string, number[]>();
  const keys = records.map(keysOf);
  keys.forEach((own, index) => {
    for (const key of own) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [index]);
      else block.push(index);
    }
  });
  const next = new Map<string, Map<number, number>>();
  for (const [key, block] of blocks) {
    if (block.length <= mostOf(key)) continue;
    blocks.delete(key);
    if (!key.startsWith("whole ")) continue;
    next.set(key, new Map(block.slice(1).map((index, at) => [block[at] ?? index, index])));
  }
  records.forEach(({ candidate: { type } }, index) => {
    if (index >= count) return;
    const partners = new Set<number>();
    for (const key of keys[index] ?? []) {
      const following = next.get(key)?.get(index);
      if (following !== undefined) partners.add(following);
      for (const other of blocks.get(key) ?? []) if (other > index) partners.add(other);
    }
    const ofType = [...partners].filter((other) => records[other]?.candidate.type === type);
    if (ofType.length > 0)
      each(
        index,
        ofType.sort((a, b) => a - b),
      );
  });
}
