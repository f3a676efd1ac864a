/** The plan as a mixed integer linear program: columns, rows, and which named rule each row belongs to. */
import { type Aim, type Guest, hasValue, type Invited, isMissing, type Problem } from "./problem.ts";

export type RuleKind =
  | "seats"
  | "seats-filled"
  | "minimum"
  | "maximum"
  | "known"
  | "must"
  | "never"
  | "not-together"
  | "only-together"
  | "budget"
  | "risk"
  | "interpretation";

/** A rule by its kind and what it is about: a quota's id, a guest's id, the place in its list; null where there is only one. */
export interface Rule {
  readonly kind: RuleKind;
  readonly of: string | null;
}

/** One text per rule, to tell it from others. */
export const ruleKey = ({ kind, of }: Rule): string => (of === null ? kind : `${kind}:${of}`);

export interface Row {
  /** Null: part of the model itself, which cannot be given up. */
  readonly rule: Rule | null;
  readonly lower: number;
  readonly upper: number;
  readonly columns: readonly number[];
  readonly values: readonly number[];
}

export interface Column {
  readonly lower: number;
  readonly upper: number;
  readonly integer: boolean;
}

/** Guests that no rule and no aim can tell apart, as one column that counts them. */
export type GuestType = readonly Guest[];

/** Terms of a linear sum, by column. */
export type Sum = ReadonlyMap<number, number>;

export interface Program {
  readonly columns: Column[];
  readonly rows: Row[];
  readonly types: readonly GuestType[];
  /** Column that counts the invited of each type. */
  readonly invited: readonly number[];
  /** Column that counts the seats of each type; the same where each takes one. */
  readonly seats: readonly number[];
  /** What each aim adds up. */
  readonly aims: readonly Sum[];
}

const INFINITY = Number.POSITIVE_INFINITY;

/** Builds the program of `problem` with one column per type. Cost: linear in guests times quotas. */
export function buildProgram(
  problem: Problem,
  types: readonly GuestType[] = problem.guests.map((guest) => [guest]),
): Program {
  const columns: Column[] = [];
  const rows: Row[] = [];
  const column = (upper: number, integer: boolean) => columns.push({ lower: 0, upper, integer }) - 1;
  const row = (
    rule: Rule | null,
    lower: number,
    terms: Iterable<readonly [number, number]>,
    upper: number,
  ) => {
    const kept = [...terms].filter(([, value]) => value !== 0);
    rows.push({
      rule,
      lower,
      upper,
      columns: kept.map(([at]) => at),
      values: kept.map(([, value]) => value),
    });
  };
  const invited = types.map((type) => column(type.length, true));
  const seats = types.map((type, at) => {
    const { minimum, maximum } = type[0]!.delegates;
    const own = invited[at]!;
    if (maximum === 1) return own;
    const taken = column(maximum * type.length, true);
    row(
      null,
      0,
      [
        [taken, 1],
        [own, -minimum],
      ],
      INFINITY,
    );
    row(
      null,
      -INFINITY,
      [
        [taken, 1],
        [own, -maximum],
      ],
      0,
    );
    return taken;
  });
  const typeOf = new Map<string, number>();
  types.forEach((type, at) => {
    for (const { id } of type) typeOf.set(id, at);
  });
  const own = (id: string): number => invited[typeOf.get(id)!]!;
  const sumOver = (wanted: (guest: Guest) => number): [number, number][] =>
    types.map((type, at) => [seats[at]!, wanted(type[0]!)]);

  row(
    { kind: "seats", of: null },
    -INFINITY,
    sumOver(() => 1),
    problem.seats.maximum,
  );
  if (problem.seats.minimum > 0)
    row(
      { kind: "seats-filled", of: null },
      problem.seats.minimum,
      sumOver(() => 1),
      INFINITY,
    );
  for (const { id, field, values, minimum, maximum, missing } of problem.quotas) {
    const terms = sumOver((guest) => (hasValue(guest, field, values) ? 1 : 0));
    if (minimum !== null && minimum > 0) row({ kind: "minimum", of: id }, minimum, terms, INFINITY);
    if (maximum !== null) row({ kind: "maximum", of: id }, -INFINITY, terms, maximum);
    if (missing === "exclude")
      types.forEach((type, at) => {
        if (isMissing(type[0]!, field)) row({ kind: "known", of: id }, -INFINITY, [[invited[at]!, 1]], 0);
      });
  }
  for (const id of new Set(problem.must)) row({ kind: "must", of: id }, 1, [[own(id), 1]], INFINITY);
  for (const id of new Set(problem.never)) row({ kind: "never", of: id }, -INFINITY, [[own(id), 1]], 0);
  problem.notTogether.forEach((list, at) => {
    row(
      { kind: "not-together", of: String(at) },
      -INFINITY,
      [...new Set(list)].map((id) => [own(id), 1]),
      1,
    );
  });
  problem.onlyTogether.forEach((list, at) => {
    const [first, ...others] = [...new Set(list)];
    for (const id of others)
      row(
        { kind: "only-together", of: String(at) },
        0,
        [
          [own(first!), 1],
          [own(id), -1],
        ],
        0,
      );
  });
  if (problem.budget !== null)
    row(
      { kind: "budget", of: null },
      -INFINITY,
      sumOver(({ cost }) => cost),
      problem.budget,
    );
  if (problem.risk !== null)
    row(
      { kind: "risk", of: null },
      -INFINITY,
      sumOver(({ risk }) => risk),
      problem.risk,
    );
  if (problem.interpretation !== null) {
    const { working, booths, missing } = problem.interpretation;
    const rule: Rule = { kind: "interpretation", of: null };
    const spoken = new Set(types.flatMap(([guest]) => guest!.languages));
    const chosen = new Map(
      [...spoken]
        .filter((l) => !working.includes(l))
        .sort()
        .map((l) => [l, column(1, true)]),
    );
    row(
      rule,
      -INFINITY,
      [...chosen.values()].map((at) => [at, 1]),
      booths,
    );
    types.forEach((type, at) => {
      const { languages } = type[0]!;
      if (languages.some((language) => working.includes(language))) return;
      if (languages.length === 0 && missing === "unknown") return;
      const interpreted = [...new Set(languages)].map((l) => [chosen.get(l)!, -type.length] as const);
      row(rule, -INFINITY, [[invited[at]!, 1], ...interpreted], 0);
    });
  }

  const covered = new Map<string, number>();
  const coveredColumn = (cell: string): number => {
    const known = covered.get(cell);
    if (known !== undefined) return known;
    const made = column(1, false);
    covered.set(cell, made);
    const those = types.flatMap((type, at) =>
      type[0]!.cells.includes(cell) ? [[invited[at]!, -1] as const] : [],
    );
    row(null, -INFINITY, [[made, 1], ...those], 0);
    return made;
  };
  const add = (sum: Map<number, number>, at: number, weight: number) =>
    sum.set(at, (sum.get(at) ?? 0) + weight);
  const sumOf = (aim: Aim): Sum => {
    const sum = new Map<number, number>();
    if (aim.kind === "cover") for (const { cell, weight } of aim.cells) add(sum, coveredColumn(cell), weight);
    else if (aim.kind === "bridges")
      for (const { between, weight } of aim.bridges) {
        const bridge = column(1, false);
        for (const cell of between)
          row(
            null,
            -INFINITY,
            [
              [bridge, 1],
              [coveredColumn(cell), -1],
            ],
            0,
          );
        add(sum, bridge, weight);
      }
    else
      types.forEach((type, at) => {
        if (hasValue(type[0]!, aim.field, aim.values)) add(sum, seats[at]!, 1);
      });
    return sum;
  };
  return { columns, rows, types, invited, seats, aims: problem.aims.map(sumOf) };
}

/** The list that a solution stands for, in the order of the pool. Of a program with one guest per type. */
export function listOf({ types, invited, seats }: Program, solution: ArrayLike<number>): Invited[] {
  return types.flatMap((type, at) =>
    solution[invited[at]!]! > 0.5 ? [{ id: type[0]!.id, delegates: Math.round(solution[seats[at]!]!) }] : [],
  );
}
