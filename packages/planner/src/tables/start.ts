/** How many people of which languages sit at which table, so that languages and fixed seats hold: by a program, so also whether any seating does. */
import { MaillageError } from "@maillage/model";
import type { Column, Row } from "../program.ts";
import type { Solver } from "../solver.ts";
import { impossible } from "./check.ts";
import type { Floor } from "./floor.ts";

/** People who follow the same languages, with the tables they go to: `counts` by table. */
export interface Share {
  readonly people: readonly number[];
  readonly counts: readonly number[];
}

const SECONDS = 20;

/** The shares of one round, from 0. @throws MaillageError "plan-tables-impossible", or "plan-unsolved" where time did not suffice. */
export function startOfRound(floor: Floor, round: number, solver: Solver, seed: number): Share[] {
  const groups = groupsOf(floor);
  const fixed = floor.fixed[round]!;
  const found = shares(floor, groups, fixed, solver, seed);
  if (found !== null) return found;
  const where = { round: round + 1 };
  const free = new Int32Array(fixed.length).fill(-1);
  if (fixed.some((table) => table >= 0) && shares(floor, groups, free, solver, seed) !== null)
    throw impossible(
      "seats-in-the-way",
      `The fixed seats of round ${round + 1} leave a table without a language that all at it follow, or without its seats.`,
      "Free some of them.",
      where,
    );
  const bySize = groups.map((group, at) => ({ group, at })).sort((a, b) => a.group.length - b.group.length);
  for (const { group, at } of bySize) {
    if (shares(floor, groups, fixed, solver, seed, at) === null) continue;
    const languages = [...new Set(group.flatMap((person) => floor.problem.people[person]!.languages))].sort();
    throw impossible(
      "people-in-the-way",
      `No seating gives each table a language that all at it follow: those who follow only ${languages.join(", ")} are in the way (${group.length}).`,
      "Have interpretation between more languages, or take fewer or more tables.",
      { ...where, languages: languages.join(" "), people: group.length },
    );
  }
  throw impossible(
    "no-language",
    "No seating gives each table a language that all at it follow.",
    "Have interpretation between more languages, or take fewer or more tables.",
    where,
  );
}

function groupsOf({ problem, languages, misses }: Floor): number[][] {
  const groups = new Map<string, number[]>();
  problem.people.forEach((_, person) => {
    const key = misses.slice(person * languages.length, (person + 1) * languages.length).join("");
    const known = groups.get(key);
    if (known) known.push(person);
    else groups.set(key, [person]);
  });
  return [...groups.values()];
}

/** People per group and table, or null where no such numbers keep the rules; the group `free` can sit anywhere. */
function shares(
  { problem, least, larger, languages, misses, allowed }: Floor,
  groups: readonly (readonly number[])[],
  fixed: Int32Array,
  solver: Solver,
  seed: number,
  free = -1,
): Share[] | null {
  const columns: Column[] = [];
  const rows: Row[] = [];
  const column = (lower: number, upper: number) => columns.push({ lower, upper, integer: true }) - 1;
  const row = (lower: number, terms: readonly (readonly [number, number])[], upper: number) =>
    rows.push({
      rule: null,
      lower,
      upper,
      columns: terms.map(([at]) => at),
      values: terms.map(([, value]) => value),
    });
  const ids = Array.from({ length: problem.tables }, (_, table) => table);
  const seated = groups.map((group) =>
    ids.map((table) => column(group.filter((person) => fixed[person] === table).length, group.length)),
  );
  groups.forEach((group, at) => {
    row(
      group.length,
      seated[at]!.map((one) => [one, 1]),
      group.length,
    );
  });
  const isLarger = ids.map(() => column(0, larger > 0 ? 1 : 0));
  row(
    larger,
    isLarger.map((one) => [one, 1]),
    larger,
  );
  for (const table of ids) {
    row(least, [...seated.map((one) => [one[table]!, 1] as const), [isLarger[table]!, -1]], least);
    const has = languages.map((_, place) => column(0, allowed[table * languages.length + place]!));
    row(
      1,
      has.map((one) => [one, 1]),
      1,
    );
    groups.forEach(([person], at) => {
      if (at === free) return;
      const followed = has.filter((_, place) => misses[person! * languages.length + place] === 0);
      if (followed.length === has.length) return;
      const size = groups[at]!.length;
      row(
        Number.NEGATIVE_INFINITY,
        [[seated[at]![table]!, 1], ...followed.map((one) => [one, -size] as const)],
        0,
      );
    });
  }
  const { status, solution } = solver({ columns, rows }, new Map(), { seconds: SECONDS, seed });
  if (status === "infeasible") return null;
  if (solution === null)
    throw new MaillageError(
      "plan-unsolved",
      "conflict",
      `No seating with a language for each table was found in ${SECONDS} s. Take fewer tables, or have interpretation between more languages.`,
      { seconds: SECONDS },
    );
  return groups.map((people, at) => ({
    people,
    counts: seated[at]!.map((one) => Math.round(solution[one]!)),
  }));
}
