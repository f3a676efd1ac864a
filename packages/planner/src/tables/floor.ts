/** What a search for tables asks again and again, as numbers: who follows what, who is fixed where, which pairs are new. */
import type { TablesProblem } from "./tables.ts";

/** What a meeting of two people is worth. */
export const KNOWN = 0;
export const NEW = 1;
export const ACROSS = 2;

export interface Floor {
  readonly problem: TablesProblem;
  /** Seats at the small tables, and how many tables have one more. */
  readonly least: number;
  readonly larger: number;
  /** Languages that a table can have; one without a name where nothing is known. */
  readonly languages: readonly (string | null)[];
  /** 1 where the person does not follow the language, by person × language. */
  readonly misses: Uint8Array;
  /** 1 where the table may have the language, by table × language. */
  readonly allowed: Uint8Array;
  /** Table of each person in each round, from 0; -1 where free. */
  readonly fixed: readonly Int32Array[];
  /** KNOWN, NEW or ACROSS, by person × person. */
  readonly kinds: Uint8Array;
}

/** Works it out. Cost: people² × gaps of their cells. */
export function floorOf(problem: TablesProblem): Floor {
  const { people, tables, interpreted } = problem;
  const named = [...people.flatMap(({ languages }) => languages), ...problem.languages];
  const known = [...new Set(named.filter((language) => language !== null && language !== undefined))].sort();
  const languages: readonly (string | null)[] = known.length > 0 ? known : [null];
  const misses = new Uint8Array(people.length * languages.length);
  people.forEach((person, at) => {
    languages.forEach((language, place) => {
      const isFollowed =
        person.languages.length === 0 ||
        person.languages.some((own) => own === language) ||
        (interpreted.some((one) => one === language) &&
          person.languages.some((own) => interpreted.includes(own)));
      misses[at * languages.length + place] = isFollowed ? 0 : 1;
    });
  });
  const allowed = new Uint8Array(tables * languages.length);
  for (let table = 0; table < tables; table += 1)
    languages.forEach((language, place) => {
      const wanted = problem.languages[table] ?? null;
      allowed[table * languages.length + place] = wanted === null || wanted === language ? 1 : 0;
    });
  return {
    problem,
    least: Math.floor(people.length / tables),
    larger: people.length % tables,
    languages,
    misses,
    allowed,
    fixed: fixedSeats(problem),
    kinds: kindsOf(problem),
  };
}

function fixedSeats({ people, rounds, fixed }: TablesProblem): Int32Array[] {
  return Array.from({ length: rounds }, (_, round) => {
    const tables = new Int32Array(people.length).fill(-1);
    for (const seat of fixed) {
      if (seat.round !== null && seat.round !== round + 1) continue;
      people.forEach(({ id, delegate }, at) => {
        if (id === seat.id && (seat.delegate ?? delegate) === delegate) tables[at] = seat.table - 1;
      });
    }
    return tables;
  });
}

/** Which pairs of people would be new to each other; delegates of one guest are not. */
function kindsOf({ people, ties, gaps }: TablesProblem): Uint8Array {
  const size = people.length;
  const beyond = new Map<string, Set<string>>();
  const add = (cell: string, other: string) => beyond.set(cell, (beyond.get(cell) ?? new Set()).add(other));
  for (const [one, other] of gaps) {
    add(one, other);
    add(other, one);
  }
  const wanted = people.map(({ cells }) => new Set(cells.flatMap((cell) => [...(beyond.get(cell) ?? [])])));
  const partners = new Map<string, Set<string>>();
  for (const [one, other] of ties) partners.set(one, (partners.get(one) ?? new Set()).add(other));
  const isTied = (one: string, other: string) =>
    one === other || partners.get(one)?.has(other) === true || partners.get(other)?.has(one) === true;
  const kinds = new Uint8Array(size * size);
  for (let a = 0; a < size; a += 1)
    for (let b = 0; b < a; b += 1) {
      const isAcross = people[b]!.cells.some((cell) => wanted[a]!.has(cell));
      const kind = isTied(people[a]!.id, people[b]!.id) ? KNOWN : isAcross ? ACROSS : NEW;
      kinds[a * size + b] = kind;
      kinds[b * size + a] = kind;
    }
  return kinds;
}

/** A language that all these people can follow at the table, known to most of them; null where there is none, or none is known of any. */
export function languageAt(
  { problem, languages, misses, allowed }: Floor,
  people: readonly number[],
  table: number,
): string | null {
  const speakers = (language: string | null) =>
    people.filter((person) => problem.people[person]!.languages.some((own) => own === language)).length;
  const followed = languages.filter(
    (_, place) =>
      allowed[table * languages.length + place] === 1 &&
      people.every((person) => misses[person * languages.length + place] === 0),
  );
  const most = Math.max(0, ...followed.map(speakers));
  const best = followed.find((language) => speakers(language) === most) ?? null;
  return most > 0 || problem.languages[table] === best ? best : null;
}
