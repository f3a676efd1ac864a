/** A first list at once: the guest that adds most next, as long as no upper rule breaks (lazy greedy, Minoux 1978). */

import { evaluator } from "./evaluate.ts";
import { type Guest, hasValue, type Invited, type Problem } from "./problem.ts";

/** Rules that only more guests can mend; they may be open while the list grows. */
const OPEN = new Set(["seats-filled", "minimum", "must", "only-together"]);

/** What an aim is worth beside the one before it. */
const LATER = 1e-3;

/**
 * A list that keeps every rule, or null where greed finds none (the solver may). The gain of a guest counts first what is
 * open of minimum quotas, then the aims in their order; gains only fall while the list grows, so only the top of the queue is weighed
 * anew. No guarantee once there are minimum quotas.
 */
export function greedyList(problem: Problem): Invited[] | null {
  const evaluate = evaluator(problem);
  const barred = new Set(problem.never);
  const taking = (guest: Guest): Invited => ({ id: guest.id, delegates: guest.delegates.minimum });
  let list: Invited[] = problem.guests.filter(({ id }) => problem.must.includes(id)).map(taking);
  const open = problem.quotas.map(
    ({ field, values, minimum }) =>
      (minimum ?? 0) -
      problem.guests
        .filter(({ id }) => problem.must.includes(id))
        .reduce((sum, guest) => sum + (hasValue(guest, field, values) ? guest.delegates.minimum : 0), 0),
  );
  // An aim is worth less than any part of the one before it.
  const scaled = problem.aims.map((aim, at) => ({ aim, scale: LATER ** at }));
  const weights = new Map<string, number>();
  const add = (cell: string, weight: number) => weights.set(cell, (weights.get(cell) ?? 0) + weight);
  for (const { aim, scale } of scaled) {
    if (aim.kind === "cover") for (const { cell, weight } of aim.cells) add(cell, weight * scale);
    if (aim.kind === "bridges")
      for (const { between, weight } of aim.bridges)
        for (const cell of between) add(cell, (weight / 2) * scale);
  }
  const covered = new Set(
    problem.guests.filter(({ id }) => problem.must.includes(id)).flatMap(({ cells }) => cells),
  );
  const gainOf = (guest: Guest): number => {
    const needed = problem.quotas.filter(
      ({ field, values }, at) => open[at]! > 0 && hasValue(guest, field, values),
    ).length;
    const cells = guest.cells.reduce(
      (sum, cell) => sum + (covered.has(cell) ? 0 : (weights.get(cell) ?? 0)),
      0,
    );
    const wanted = scaled.reduce(
      (sum, { aim, scale }) =>
        sum + (aim.kind === "seats" && hasValue(guest, aim.field, aim.values) ? scale : 0),
      0,
    );
    return 1e6 * needed + cells + wanted;
  };
  const queue = problem.guests
    .filter(({ id }) => !problem.must.includes(id) && !barred.has(id))
    .map((guest) => ({ guest, gain: gainOf(guest) }))
    .sort((a, b) => a.gain - b.gain);
  let seats = list.reduce((sum, { delegates }) => sum + delegates, 0);
  while (queue.length > 0 && seats < problem.seats.maximum) {
    const { guest } = queue.pop()!;
    const gain = gainOf(guest);
    if (gain < (queue.at(-1)?.gain ?? 0)) {
      let place = queue.length;
      while (place > 0 && queue[place - 1]!.gain > gain) place -= 1;
      queue.splice(place, 0, { guest, gain });
      continue;
    }
    if (gain === 0 && seats >= problem.seats.minimum) break;
    const longer = [...list, taking(guest)];
    if (evaluate(longer).broken.some(({ kind }) => !OPEN.has(kind))) continue;
    list = longer;
    seats += guest.delegates.minimum;
    for (const cell of guest.cells) covered.add(cell);
    problem.quotas.forEach(({ field, values }, at) => {
      if (hasValue(guest, field, values)) open[at] = open[at]! - guest.delegates.minimum;
    });
  }
  return evaluate(list).broken.length === 0 ? list : null;
}
