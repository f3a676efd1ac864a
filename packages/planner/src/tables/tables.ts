/** Mixed tables: who sits with whom over several rounds, so that as many as can be meet whom they have not worked with. */
import { seededRandom } from "@maillage/analysis";
import type { Bridge } from "../problem.ts";
import type { Solver } from "../solver.ts";
import { checkTables } from "./check.ts";
import { type Floor, floorOf, languageAt } from "./floor.ts";
import { countMeetings, type Meetings } from "./meetings.ts";
import { search } from "./search.ts";
import { startOfRound } from "./start.ts";

/** One person at a table: a guest and which of its delegates, from 1. */
export interface Seat {
  readonly id: string;
  readonly delegate: number;
}

export interface Sitter extends Seat {
  readonly cells: readonly string[];
  /** Empty: not known; such a person can sit at any table. */
  readonly languages: readonly string[];
}

export interface FixedSeat {
  readonly id: string;
  /** Null: each delegate of the guest. */
  readonly delegate: number | null;
  /** From 1. */
  readonly table: number;
  /** From 1; null: in each round. */
  readonly round: number | null;
}

export interface TablesProblem {
  readonly people: readonly Sitter[];
  readonly rounds: number;
  /** Tables in each round; they seat as many people, or one more. */
  readonly tables: number;
  /** Language that all at a table must follow, by table; null or none: any. */
  readonly languages: readonly (string | null)[];
  /** Between these there is interpretation at each table: who has one of them follows all of them. */
  readonly interpreted: readonly string[];
  readonly fixed: readonly FixedSeat[];
  /** Pairs of guests who cooperate already. */
  readonly ties: readonly (readonly [string, string])[];
  /** Pairs of cells that the plan would bridge. */
  readonly gaps: readonly Bridge["between"][];
  readonly seed: number;
}

export interface Table {
  /** One that all of them follow, spoken by as many as can be; null where nothing is known of any. */
  readonly language: string | null;
  /** In the order of the people. */
  readonly seats: readonly Seat[];
}

export interface Seating extends Meetings {
  /** By round and table. */
  readonly rounds: readonly (readonly Table[])[];
  readonly seed: number;
}

/** How many tables seat these people when each has `seats` seats. */
export const tablesOf = (people: number, seats: number): number => Math.max(1, Math.ceil(people / seats));

/**
 * Seats everybody once in each round, at tables whose sizes differ by at most one, each with a language that all at it follow and with
 * the fixed seats held. First most new meetings across gaps, then most new meetings, then fewest repeats. A program finds seats
 * that keep languages and fixed seats, or proves that there are none; swaps with falling temperature better them, which proves
 * nothing: the bounds tell how far from the best it can be at most. Cost: about 8 × 2,000 swaps per person and round, at most
 * 6 million, each linear in the seats of a table; memory people². Deterministic for a seed.
 * @throws MaillageError "plan-tables-impossible" naming the fixed seat, round or languages that cannot be kept.
 */
export function seatTables(problem: TablesProblem, solver: Solver): Seating {
  checkTables(problem);
  const floor = floorOf(problem);
  const random = seededRandom(problem.seed);
  const starts = new Map<string, ReturnType<typeof startOfRound>>();
  const deal = floor.fixed.map((fixed, round) => {
    const key = fixed.join();
    const known = starts.get(key) ?? startOfRound(floor, round, solver, problem.seed);
    starts.set(key, known);
    return known;
  });
  const places = search(floor, deal, random);
  const rounds = places.map((tables) =>
    tables.map((people) => tableOf(floor, people, tables.indexOf(people))),
  );
  return { rounds, ...countMeetings(problem, rounds), seed: problem.seed };
}

const tableOf = (floor: Floor, people: readonly number[], table: number): Table => ({
  language: languageAt(floor, people, table),
  seats: [...people]
    .sort((a, b) => a - b)
    .map((person) => {
      const { id, delegate } = floor.problem.people[person]!;
      return { id, delegate };
    }),
});
