/** Every number of a list that somebody put together by hand, at once; also the check that what a solver says is so. */

import { type Aim, type Guest, hasValue, type Invited, isMissing, type Problem } from "./problem.ts";
import type { Rule } from "./program.ts";

export interface Evaluation {
  readonly seats: number;
  readonly cost: number;
  readonly risk: number;
  /** Seats by quota, in the order of the plan. */
  readonly quotas: readonly { readonly id: string; readonly seats: number }[];
  /** Rules that the list breaks, in the order of the plan; empty: it is feasible. */
  readonly broken: readonly Rule[];
  /** What each aim comes to. */
  readonly aims: readonly number[];
  /** Cells of the aims in which somebody on the list works. */
  readonly cells: readonly string[];
  readonly bridges: readonly string[];
  /** Languages to interpret beside the working ones; null where the booths are too few. */
  readonly booths: readonly string[] | null;
}

/** Evaluates lists of one problem. Cost of each call: linear in the list times quotas and cells. */
export function evaluator(problem: Problem): (list: readonly Invited[]) => Evaluation {
  const byId = new Map(problem.guests.map((guest) => [guest.id, guest]));
  return (list) => {
    const broken: Rule[] = [];
    const rule = (kept: boolean, kind: Rule["kind"], of: string | null = null) => {
      if (!kept) broken.push({ kind, of });
    };
    const invited = list.flatMap(({ id, delegates }) => {
      const guest = byId.get(id);
      return guest ? [{ guest, delegates }] : [];
    });
    const total = (of: (guest: Guest) => number) =>
      invited.reduce((sum, { guest, delegates }) => sum + delegates * of(guest), 0);
    const seats = total(() => 1);
    const cost = total((guest) => guest.cost);
    const risk = total((guest) => guest.risk);
    rule(seats <= problem.seats.maximum, "seats");
    rule(seats >= problem.seats.minimum, "seats-filled");
    const quotas = problem.quotas.map(({ id, field, values, minimum, maximum, missing }) => {
      const counted = total((guest) => (hasValue(guest, field, values) ? 1 : 0));
      rule(minimum === null || counted >= minimum, "minimum", id);
      rule(maximum === null || counted <= maximum, "maximum", id);
      rule(missing === "unknown" || !invited.some(({ guest }) => isMissing(guest, field)), "known", id);
      return { id, seats: counted };
    });
    const here = new Set(invited.map(({ guest }) => guest.id));
    for (const id of new Set(problem.must)) rule(here.has(id), "must", id);
    for (const id of new Set(problem.never)) rule(!here.has(id), "never", id);
    const present = (ids: readonly string[]) => ids.filter((id) => here.has(id)).length;
    problem.notTogether.forEach((ids, at) => {
      rule(present([...new Set(ids)]) <= 1, "not-together", String(at));
    });
    problem.onlyTogether.forEach((ids, at) => {
      rule([0, ids.length].includes(present(ids)), "only-together", String(at));
    });
    rule(problem.budget === null || cost <= problem.budget + 1e-6, "budget");
    rule(problem.risk === null || risk <= problem.risk + 1e-6, "risk");
    const booths = boothsFor(
      problem.interpretation,
      invited.map(({ guest }) => guest),
    );
    rule(booths !== null, "interpretation");
    const cells = new Set(invited.flatMap(({ guest }) => guest.cells));
    const bridges = problem.aims.flatMap((aim) =>
      aim.kind === "bridges"
        ? aim.bridges.filter(({ between }) => between.every((cell) => cells.has(cell)))
        : [],
    );
    const worth = (aim: Aim): number => {
      if (aim.kind === "cover")
        return aim.cells.reduce((sum, { cell, weight }) => sum + (cells.has(cell) ? weight : 0), 0);
      if (aim.kind === "bridges")
        return aim.bridges.reduce(
          (sum, { between, weight }) => sum + (between.every((cell) => cells.has(cell)) ? weight : 0),
          0,
        );
      return total((guest) => (hasValue(guest, aim.field, aim.values) ? 1 : 0));
    };
    return {
      seats,
      cost,
      risk,
      quotas,
      broken,
      aims: problem.aims.map(worth),
      cells: [...cellsOf(problem)].filter((cell) => cells.has(cell)),
      bridges: bridges.map(({ id }) => id),
      booths,
    };
  };
}

/** Cells that some aim names, each once. */
export const cellsOf = ({ aims }: Problem): ReadonlySet<string> =>
  new Set(
    aims.flatMap((aim) => {
      if (aim.kind === "cover") return aim.cells.map(({ cell }) => cell);
      return aim.kind === "bridges" ? aim.bridges.flatMap(({ between }) => between) : [];
    }),
  );

/** Parts of the aims that nobody who may come can serve: cells without a guest, and bridges that need such a cell, by id. Cost: linear. */
export function impossibleParts(problem: Problem): {
  readonly cells: readonly string[];
  readonly bridges: readonly string[];
} {
  const barred = new Set(problem.never);
  const served = new Set(problem.guests.flatMap(({ id, cells }) => (barred.has(id) ? [] : cells)));
  const bridges = problem.aims.flatMap((aim) => (aim.kind === "bridges" ? aim.bridges : []));
  return {
    cells: [...cellsOf(problem)].filter((cell) => !served.has(cell)),
    bridges: bridges.filter(({ between }) => !between.every((cell) => served.has(cell))).map(({ id }) => id),
  };
}

/** A smallest set of languages by which each guest follows, by trying the languages of the first who does not. */
function boothsFor(rule: Problem["interpretation"], guests: readonly Guest[]): readonly string[] | null {
  if (rule === null) return [];
  const waiting = guests
    .filter(({ languages }) => !languages.some((language) => rule.working.includes(language)))
    .filter(({ languages }) => languages.length > 0 || rule.missing === "exclude")
    .map(({ languages }) => languages);
  const within = (chosen: readonly string[], most: number): readonly string[] | null => {
    const next = waiting.find((languages) => !languages.some((language) => chosen.includes(language)));
    if (next === undefined) return chosen;
    if (chosen.length === most) return null;
    for (const language of [...next].sort()) {
      const found = within([...chosen, language], most);
      if (found !== null) return found;
    }
    return null;
  };
  const most = Math.min(rule.booths, new Set(waiting.flat()).size);
  for (let booths = 0; booths <= most; booths += 1) {
    const found = within([], booths);
    if (found !== null) return found;
  }
  return null;
}
