import { cellsOf } from "./evaluate.ts";
import type { Guest, Problem } from "./problem.ts";

/**
 * One text for guests whom neither rule nor aim can tell apart, but for the seats that each takes; who stands in a rule by name has one
 * of its own. Cost of each call: linear in what the guest has.
 */
export function profiles(problem: Problem): (guest: Guest) => string {
  const named = new Set([
    ...problem.must,
    ...problem.never,
    ...problem.notTogether.flat(),
    ...problem.onlyTogether.flat(),
  ]);
  const counted = problem.aims.flatMap((aim) => (aim.kind === "seats" ? [aim.field] : []));
  const fields = [...new Set([...problem.quotas.map(({ field }) => field), ...counted])];
  const wanted = cellsOf(problem);
  return (guest) =>
    JSON.stringify([
      named.has(guest.id) ? guest.id : null,
      fields.map((field) => [...(guest.values[field] ?? [])].sort()),
      guest.cells.filter((cell) => wanted.has(cell)).sort(),
      problem.budget === null ? 0 : guest.cost,
      problem.risk === null ? 0 : guest.risk,
      problem.interpretation === null ? [] : [...guest.languages].sort(),
    ]);
}

/** Guests by a text, groups and members in the order of their first. Linear. */
export function groupedBy(guests: readonly Guest[], keyOf: (guest: Guest) => string): Guest[][] {
  const groups = new Map<string, Guest[]>();
  for (const guest of guests) {
    const key = keyOf(guest);
    const known = groups.get(key);
    if (known) known.push(guest);
    else groups.set(key, [guest]);
  }
  return [...groups.values()];
}
