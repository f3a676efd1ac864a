/** Who meets whom at tables: counted from the seats alone, and what no seating can pass. */
import type { Seat, Table, TablesProblem } from "./tables.ts";

/** A number of pairs, and what no seating can pass. */
export interface Met {
  readonly count: number;
  /** Proven by counting, so a seating that reaches it need not exist. */
  readonly bound: number;
}

export interface Meetings {
  /** Pairs of people of different guests without a tie who meet at least once. */
  readonly newMeetings: Met;
  /** Of these, pairs whose cells a gap lies between. */
  readonly acrossGaps: Met;
  /** Meetings of any pair beyond its first; here no seating has less than the bound. */
  readonly repeats: Met;
}

/**
 * Counts the meetings of a seating, also of one made by hand. A bound is the least of: the pairs there are; the pairs that all tables
 * hold over all rounds; half the sum over people of whom each could meet, but not more than the seats beside it over all rounds.
 * Cost: people².
 */
export function countMeetings(
  { people, ties, gaps, tables, rounds: roundCount }: TablesProblem,
  rounds: readonly (readonly Table[])[],
): Meetings {
  const nameOf = ({ id, delegate }: Seat) => `${delegate} ${id}`;
  const at = new Map(people.map((person, place) => [nameOf(person), place]));
  const tied = new Set(ties.flatMap(([a, b]) => [`${a}\n${b}`, `${b}\n${a}`]));
  const bridged = new Set(gaps.flatMap(([a, b]) => [`${a}\n${b}`, `${b}\n${a}`]));
  const size = people.length;
  const met = new Uint16Array(size * size);
  let meetings = 0;
  for (const { seats } of rounds.flat()) {
    const here = seats.map((seat) => at.get(nameOf(seat))!).sort((a, b) => a - b);
    here.forEach((a, place) => {
      for (const b of here.slice(place + 1)) {
        met[a * size + b]! += 1;
        meetings += 1;
      }
    });
  }
  const count = { new: 0, across: 0, pairs: 0 };
  const possible = { new: new Uint32Array(size), across: new Uint32Array(size) };
  for (let a = 0; a < size; a += 1)
    for (let b = a + 1; b < size; b += 1) {
      const hasMet = met[a * size + b]! > 0 ? 1 : 0;
      count.pairs += hasMet;
      const [one, other] = [people[a]!, people[b]!];
      if (one.id === other.id || tied.has(`${one.id}\n${other.id}`)) continue;
      count.new += hasMet;
      possible.new[a]! += 1;
      possible.new[b]! += 1;
      if (!one.cells.some((cell) => other.cells.some((there) => bridged.has(`${cell}\n${there}`)))) continue;
      count.across += hasMet;
      possible.across[a]! += 1;
      possible.across[b]! += 1;
    }
  const larger = size % tables;
  const least = Math.floor(size / tables);
  const pairsAt = (seats: number) => (seats * (seats - 1)) / 2;
  const room = roundCount * (larger * pairsAt(least + 1) + (tables - larger) * pairsAt(least));
  const beside = roundCount * (larger > 0 ? least : least - 1);
  const bound = (each: Uint32Array) =>
    Math.min(room, Math.floor(each.reduce((sum, pairs) => sum + Math.min(pairs, beside), 0) / 2));
  return {
    newMeetings: { count: count.new, bound: bound(possible.new) },
    acrossGaps: { count: count.across, bound: bound(possible.across) },
    repeats: {
      count: meetings - count.pairs,
      bound: Math.max(0, room - bound(new Uint32Array(size).fill(Math.max(0, size - 1)))),
    },
  };
}
