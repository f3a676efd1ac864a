/** An encounter plan with its pool resolved: guests with all that a rule or an aim asks of them. */
import { MaillageError } from "@maillage/model";

export interface Guest {
  readonly id: string;
  readonly unit: "organisation" | "person";
  /** Seats that the guest takes when invited, 1 to n; a person takes one. */
  readonly delegates: { readonly minimum: number; readonly maximum: number };
  /** Values by field; a field that is absent or empty is not known. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** Cells (region and field) in which the guest works. */
  readonly cells: readonly string[];
  /** Per seat, in the currency of the budget. */
  readonly cost: number;
  /** Per seat, in the unit of the limit. */
  readonly risk: number;
  readonly languages: readonly string[];
}

/** What becomes of guests of whom nothing is known in a field: they cannot come, or count as "unknown". */
export type Missing = "exclude" | "unknown";

export interface Quota {
  readonly id: string;
  readonly field: string;
  readonly values: readonly string[];
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly missing: Missing;
}

export interface Bridge {
  readonly id: string;
  /** The two cells that meet when each has a guest. */
  readonly between: readonly [string, string];
  readonly weight: number;
}

export type Aim =
  | { readonly kind: "cover"; readonly cells: readonly { readonly cell: string; readonly weight: number }[] }
  | { readonly kind: "bridges"; readonly bridges: readonly Bridge[] }
  | { readonly kind: "seats"; readonly field: string; readonly values: readonly string[] };

export interface Problem {
  readonly guests: readonly Guest[];
  readonly seats: { readonly minimum: number; readonly maximum: number };
  /** Each counts seats. */
  readonly quotas: readonly Quota[];
  readonly must: readonly string[];
  readonly never: readonly string[];
  /** At most one of each list. */
  readonly notTogether: readonly (readonly string[])[];
  /** All of each list, or none. */
  readonly onlyTogether: readonly (readonly string[])[];
  readonly budget: number | null;
  readonly risk: number | null;
  readonly interpretation: {
    readonly working: readonly string[];
    /** Languages that may be interpreted beside the working ones. */
    readonly booths: number;
    readonly missing: Missing;
  } | null;
  /** In lexicographic order. */
  readonly aims: readonly Aim[];
  /** Share of the best of an aim that may be given up for the later aims. */
  readonly tolerance: number;
  readonly seed: number;
}

/** A guest with the seats it takes. */
export interface Invited {
  readonly id: string;
  readonly delegates: number;
}

export const UNKNOWN = "unknown";

/** Whether a guest counts for one of the values of a field; of whom nothing is known counts as "unknown". */
export function hasValue(guest: Guest, field: string, values: readonly string[]): boolean {
  const own = guest.values[field] ?? [];
  return own.length === 0 ? values.includes(UNKNOWN) : own.some((value) => values.includes(value));
}

/** Whether nothing is known of a guest in a field. */
export const isMissing = (guest: Guest, field: string): boolean => (guest.values[field] ?? []).length === 0;

/** What can be wrong with a plan in itself: `fault` of "plan-impossible", beside the numbers that its sentence names. */
export const PROBLEM_FAULTS = [
  "pool-empty",
  "guest-twice",
  "amount-unfit",
  "delegates-unfit",
  "no-seat",
  "seats-crossed",
  "quota-twice",
  "quota-crossed",
  "not-in-pool",
  "must-and-never",
  "must-too-many",
  "limit-below-zero",
  "weight-unfit",
] as const;

const refuse = (
  fault: (typeof PROBLEM_FAULTS)[number],
  what: string,
  next: string,
  details: Record<string, string | number> = {},
): never => {
  throw new MaillageError("plan-impossible", "invalid-input", `${what} ${next}`, { fault, ...details });
};

/** Refuses what no solver should see. Cost: linear. @throws MaillageError "plan-impossible": what is wrong, where, what next. */
export function checkProblem(problem: Problem): void {
  const { guests, seats, quotas, must, never } = problem;
  if (guests.length === 0)
    refuse(
      "pool-empty",
      "Nobody is in the pool.",
      "Widen the question by which guests come in, or add guests.",
    );
  const byId = new Map<string, Guest>();
  guests.forEach((guest, row) => {
    if (byId.has(guest.id))
      refuse("guest-twice", `Guest ${row + 1} of the pool is in it twice.`, "Leave one of them out.", {
        row: row + 1,
      });
    byId.set(guest.id, guest);
    if (![guest.cost, guest.risk].every((amount) => amount >= 0 && Number.isFinite(amount)))
      refuse(
        "amount-unfit",
        `Guest ${row + 1} has a cost or risk that is below zero or no number.`,
        "Correct it.",
        {
          row: row + 1,
        },
      );
    const { minimum, maximum } = guest.delegates;
    if (!Number.isInteger(minimum) || !Number.isInteger(maximum) || minimum < 1 || maximum < minimum)
      refuse(
        "delegates-unfit",
        `Guest ${row + 1} cannot send ${minimum} to ${maximum} delegates.`,
        "Give 1 to n.",
        {
          row: row + 1,
          minimum,
          maximum,
        },
      );
  });
  if (!(seats.maximum >= 1)) refuse("no-seat", "There is no seat.", "Give one at least.");
  if (seats.minimum > seats.maximum)
    refuse(
      "seats-crossed",
      `At least ${seats.minimum} seats are more than at most ${seats.maximum}.`,
      "Change one of them.",
      { ...seats },
    );
  const names = new Set<string>();
  for (const [at, { id, minimum, maximum }] of quotas.entries()) {
    if (names.has(id))
      refuse("quota-twice", `Two quotas are called "${id}".`, "Rename one.", { quota: at + 1 });
    names.add(id);
    if (minimum !== null && maximum !== null && minimum > maximum)
      refuse(
        "quota-crossed",
        `The quota "${id}" asks for at least ${minimum} and at most ${maximum}.`,
        "Change one of them.",
        { quota: at + 1, minimum, maximum },
      );
  }
  for (const [list, ids] of [
    ["must", must],
    ["never", never],
    ["notTogether", problem.notTogether.flat()],
    ["onlyTogether", problem.onlyTogether.flat()],
  ] as const)
    ids.forEach((id, at) => {
      if (!byId.has(id))
        refuse(
          "not-in-pool",
          `Number ${at + 1} of the list "${list}" is not in the pool.`,
          "Take it out, or widen the pool.",
          {
            list,
            at: at + 1,
          },
        );
    });
  const barred = new Set(never);
  const twice = must.findIndex((id) => barred.has(id));
  if (twice >= 0)
    refuse(
      "must-and-never",
      `Number ${twice + 1} of "must" is in "never" too.`,
      "Take it out of one of them.",
      {
        at: twice + 1,
      },
    );
  const needed = [...new Set(must)].reduce((sum, id) => sum + (byId.get(id)?.delegates.minimum ?? 0), 0);
  if (needed > seats.maximum)
    refuse(
      "must-too-many",
      `Those who must come need ${needed} seats of ${seats.maximum}.`,
      "Add seats, or free some of them.",
      {
        needed,
        seats: seats.maximum,
      },
    );
  for (const limit of [problem.budget, problem.risk])
    if (limit !== null && !(limit >= 0))
      refuse("limit-below-zero", "A limit is below zero.", "Give zero or more.");
  for (const [at, aim] of problem.aims.entries()) {
    const weights =
      aim.kind === "cover"
        ? aim.cells.map(({ weight }) => weight)
        : aim.kind === "bridges"
          ? aim.bridges.map(({ weight }) => weight)
          : [];
    if (weights.some((weight) => !(weight > 0) || weight === Number.POSITIVE_INFINITY))
      refuse("weight-unfit", "A weight of an aim is not above zero.", "Leave that part of the aim out.", {
        aim: at + 1,
      });
  }
}
