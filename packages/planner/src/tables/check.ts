/** Refuses tables that contradict themselves before anything is sought. */
import { MaillageError } from "@maillage/model";
import type { TablesProblem } from "./tables.ts";

type Details = Record<string, string | number>;

/** What can make tables impossible: `fault` of "plan-tables-impossible", beside the numbers that its sentence names. */
export const TABLES_FAULTS = [
  "no-round",
  "no-table",
  "people-too-few",
  "language-too-many",
  "person-twice",
  "seat-stranger",
  "seat-table",
  "seat-round",
  "seat-twice",
  "table-full",
  "seats-in-the-way",
  "people-in-the-way",
  "no-language",
] as const;

/** The error of tables that cannot be: what, and what next. */
export const impossible = (
  fault: (typeof TABLES_FAULTS)[number],
  what: string,
  next: string,
  details: Details = {},
): MaillageError =>
  new MaillageError("plan-tables-impossible", "invalid-input", `${what} ${next}`, { fault, ...details });

/** Cost: linear in people, and rounds times fixed seats. @throws MaillageError "plan-tables-impossible". */
export function checkTables({ people, rounds, tables, languages, fixed }: TablesProblem): void {
  if (!(rounds >= 1 && Number.isInteger(rounds)))
    throw impossible("no-round", "There is no round.", "Give one at least.");
  if (!(tables >= 1 && Number.isInteger(tables)))
    throw impossible("no-table", "There is no table.", "Give one at least.");
  if (people.length < tables)
    throw impossible(
      "people-too-few",
      `${people.length} people cannot fill ${tables} tables.`,
      "Take fewer tables, or a longer list.",
      { people: people.length, tables },
    );
  if (languages.length > tables)
    throw impossible(
      "language-too-many",
      `Table ${languages.length} has a language but is not there.`,
      "Take it out.",
      {
        table: languages.length,
      },
    );
  const seats = new Set<string>();
  people.forEach(({ id, delegate }, at) => {
    const seat = `${delegate} ${id}`;
    if (seats.has(seat))
      throw impossible("person-twice", `Person ${at + 1} is there twice.`, "Take one out.", { at: at + 1 });
    seats.add(seat);
  });
  const most = Math.ceil(people.length / tables);
  fixed.forEach(({ id, delegate, table, round }, at) => {
    const where = { seat: at + 1 };
    if (!people.some((person) => person.id === id && (delegate ?? person.delegate) === person.delegate))
      throw impossible(
        "seat-stranger",
        `Fixed seat ${at + 1} is for somebody who is not on the list.`,
        "Take it out.",
        where,
      );
    if (!(table >= 1 && table <= tables && Number.isInteger(table)))
      throw impossible(
        "seat-table",
        `Fixed seat ${at + 1} is at table ${table} of ${tables}.`,
        "Correct it.",
        { ...where, table, tables },
      );
    if (round !== null && !(round >= 1 && round <= rounds && Number.isInteger(round)))
      throw impossible(
        "seat-round",
        `Fixed seat ${at + 1} is in round ${round} of ${rounds}.`,
        "Correct it.",
        { ...where, round, rounds },
      );
  });
  for (let round = 1; round <= rounds; round += 1) {
    const tableOf = new Map<string, number>();
    const taken = new Map<number, number>();
    fixed.forEach((seat, at) => {
      if (seat.round !== null && seat.round !== round) return;
      for (const { id, delegate } of people) {
        if (id !== seat.id || (seat.delegate ?? delegate) !== delegate) continue;
        const known = tableOf.get(`${delegate} ${id}`);
        if (known === seat.table) continue;
        if (known !== undefined)
          throw impossible(
            "seat-twice",
            `Fixed seat ${at + 1} is at table ${seat.table}, but the same person is fixed at table ${known} in round ${round}.`,
            "Take one of them out.",
            { seat: at + 1, table: seat.table, other: known, round },
          );
        tableOf.set(`${delegate} ${id}`, seat.table);
        taken.set(seat.table, (taken.get(seat.table) ?? 0) + 1);
        if (taken.get(seat.table)! > most)
          throw impossible(
            "table-full",
            `More people are fixed at table ${seat.table} in round ${round} than its ${most} seats.`,
            "Free some of them, or take fewer tables.",
            { table: seat.table, round, most },
          );
      }
    });
  }
}
