/** A plan against the network: the planner's problem, and the pool as a screen shows it. */
import {
  FIELDS,
  MaillageError,
  type Plan,
  type PlanBridge,
  type PlanCell,
  type PlanInvited,
  type PlanNumbers,
  type PlanRoom,
  type PoolGuest,
  REGIONS,
  regionChain,
} from "@maillage/model";
import {
  type Aim,
  checkProblem,
  type Evaluation,
  evaluator,
  type Guest,
  impossibleParts,
  type Problem,
} from "@maillage/planner";
import type { Snapshot } from "../networkSnapshot.ts";
import { idNow, poolOf } from "./pool.ts";

export interface ResolvedPlan {
  /** Not checked yet: see `checkProblem`. */
  readonly problem: Problem;
  /** In the order of `problem.guests`. */
  readonly guests: readonly PoolGuest[];
  /** The plan's list, under the ids that hold now. */
  readonly list: readonly PlanInvited[] | null;
  readonly cells: ReadonlyMap<string, PlanCell>;
  readonly bridges: ReadonlyMap<string, PlanBridge>;
  readonly evaluate: (list: readonly PlanInvited[]) => Evaluation;
  /** The id that a guest answers to now. */
  readonly idNow: (id: string) => string;
}

const WORLD = "001";

const cellId = ({ region, field }: PlanCell): string => `${region}|${field ?? ""}`;
const bridgeId = ({ regions, field }: PlanBridge): string => `${regions.join("|")}|${field ?? ""}`;

/**
 * Resolves a plan against what its owner sees. A guest's regions count with those that hold them, but for the world. Cost: linear in the
 * network, and in guests times their cells. @throws MaillageError "scope-invalid", "plan-region-unknown" naming the aim.
 */
export function resolvePlan(snapshot: Snapshot, plan: Plan): ResolvedPlan {
  const pool = poolOf(snapshot, plan);
  const cells = new Map<string, PlanCell>();
  const bridges = new Map<string, PlanBridge>();
  const known = knownIn(snapshot, pool);
  plan.aims.forEach((aim, at) => {
    if (aim.kind === "seats") return;
    const named =
      aim.kind === "cover"
        ? aim.cells.map(({ region, field }) => ({ region, field }))
        : aim.bridges.flatMap(endsOf);
    for (const cell of named) {
      if (!known.regions.has(cell.region)) throw unknownIn(at, "region");
      if (cell.field !== null && !known.fields.has(cell.field)) throw unknownIn(at, "field");
      cells.set(cellId(cell), cell);
    }
    if (aim.kind === "bridges")
      for (const { regions, field } of aim.bridges)
        bridges.set(bridgeId({ regions, field }), { regions, field });
  });
  const now = (id: string) => idNow(snapshot, id);
  const inRegion = cellsByRegion(cells);
  const problem: Problem = {
    guests: pool.map((guest) => asked(guest, inRegion)),
    seats: plan.seats,
    quotas: plan.quotas.map(({ id, field, values, minimum, maximum, missing }) => ({
      ...{ id, field, values, missing },
      minimum: minimum ?? null,
      maximum: maximum ?? null,
    })),
    must: plan.must.map(now),
    never: plan.never.map(now),
    notTogether: plan.notTogether.map((ids) => ids.map(now)),
    onlyTogether: plan.onlyTogether.map((ids) => ids.map(now)),
    budget: plan.budget?.limit ?? null,
    risk: plan.risk?.limit ?? null,
    interpretation: plan.interpretation,
    aims: plan.aims.map(aimOf),
    tolerance: plan.tolerance,
    seed: plan.seed,
  };
  const list = plan.list?.map((invited) => ({ ...invited, id: now(invited.id) })) ?? null;
  return { problem, guests: pool, list, cells, bridges, evaluate: evaluator(problem), idNow: now };
}

const endsOf = ({ regions: [one, other], field }: PlanBridge): [PlanCell, PlanCell] => [
  { region: one, field },
  { region: other, field },
];

function knownIn({ ownTerms }: Snapshot, pool: readonly PoolGuest[]) {
  const own = ownTerms.fields.map(({ id }) => id);
  const said = pool.flatMap(({ values }) => values.field ?? []);
  return {
    regions: new Set(REGIONS.map(({ id }) => id)),
    fields: new Set([...FIELDS.map(({ id }) => id), ...own, ...said]),
  };
}

const unknownIn = (at: number, what: "region" | "field") =>
  new MaillageError(
    "plan-region-unknown",
    "invalid-input",
    `Aim ${at + 1} of the plan names a ${what} that is not known. Take a region by its M49 code, and a field of action that the network or a guest has.`,
    { aim: at + 1, part: what },
  );

function cellsByRegion(cells: ReadonlyMap<string, PlanCell>): Map<string, [string, PlanCell][]> {
  const byRegion = new Map<string, [string, PlanCell][]>();
  for (const entry of cells) {
    const { region } = entry[1];
    byRegion.set(region, [...(byRegion.get(region) ?? []), entry]);
  }
  return byRegion;
}

/** A guest with its regions in full, and the cells of the aims in which it works. */
function asked(
  { id, unit, delegates, values, languages, cost, risk }: PoolGuest,
  inRegion: ReadonlyMap<string, readonly [string, PlanCell][]>,
): Guest {
  const regions = [...new Set((values.region ?? []).flatMap((region) => [region, ...regionChain(region)]))];
  const fields = values.field ?? [];
  const cells = regions.flatMap((region) =>
    (inRegion.get(region) ?? [])
      .filter(([, { field }]) => field === null || fields.includes(field))
      .map(([key]) => key),
  );
  const within = regions.filter((region) => region !== WORLD);
  return {
    ...{ id, unit, delegates, languages, cost, risk, cells },
    values: within.length > 0 ? { ...values, region: within } : values,
  };
}

function aimOf(aim: Plan["aims"][number]): Aim {
  if (aim.kind === "seats") return aim;
  if (aim.kind === "cover")
    return { kind: "cover", cells: aim.cells.map((cell) => ({ cell: cellId(cell), weight: cell.weight })) };
  return {
    kind: "bridges",
    bridges: aim.bridges.map((bridge) => {
      const [one, other] = endsOf(bridge);
      return { id: bridgeId(bridge), between: [cellId(one), cellId(other)], weight: bridge.weight };
    }),
  };
}

/** Every number of a list. @throws MaillageError "plan-guest-unknown" for one who is not in the pool. Cost: linear in the list. */
export function numbersOf(
  { problem, evaluate, cells, bridges, idNow: now }: ResolvedPlan,
  list: readonly PlanInvited[],
): PlanNumbers {
  const pool = new Set(problem.guests.map(({ id }) => id));
  const stranger = list.findIndex(({ id }) => !pool.has(now(id)));
  if (stranger >= 0)
    throw new MaillageError(
      "plan-guest-unknown",
      "invalid-input",
      `Number ${stranger + 1} of the list is not in the pool. Take it off the list, or widen the pool.`,
      { at: stranger + 1 },
    );
  const found = evaluate(list.map(({ id, delegates }) => ({ id: now(id), delegates })));
  return {
    ...{ seats: found.seats, cost: found.cost, risk: found.risk },
    quotas: [...found.quotas],
    broken: [...found.broken],
    aims: [...found.aims],
    covered: found.cells.flatMap((id) => cells.get(id) ?? []),
    bridges: [...new Set(found.bridges)].flatMap((id) => bridges.get(id) ?? []),
    booths: found.booths === null ? null : [...found.booths],
  };
}

/** The room of a plan: its pool, what rules may ask, and the numbers of its list, or why it cannot be solved as it stands. */
export function roomOf(snapshot: Snapshot, plan: Plan, revision: number, resolve = resolvePlan): PlanRoom {
  const empty: PlanRoom = {
    ...{ revision, network: snapshot.revision, guests: [], fields: [] },
    ...{ impossible: { cells: [], bridges: [] }, numbers: null, problem: null },
  };
  let room = empty;
  try {
    const resolved = resolve(snapshot, plan);
    room = { ...empty, guests: [...resolved.guests], ...seen(resolved) };
    checkProblem(resolved.problem);
    return { ...room, numbers: resolved.list && numbersOf(resolved, resolved.list) };
  } catch (error) {
    if (!(error instanceof MaillageError)) throw error;
    return { ...room, problem: { code: error.code, detail: error.message, values: error.details } };
  }
}

function seen({ problem, cells, bridges }: ResolvedPlan): Pick<PlanRoom, "fields" | "impossible"> {
  const parts = impossibleParts(problem);
  return {
    fields: fieldsIn(problem.guests),
    impossible: {
      cells: parts.cells.flatMap((id) => cells.get(id) ?? []),
      bridges: [...new Set(parts.bridges)].flatMap((id) => bridges.get(id) ?? []),
    },
  };
}

function fieldsIn(guests: readonly Guest[]): PlanRoom["fields"] {
  const counts = new Map<string, Map<string, number>>();
  const known = new Map<string, number>();
  for (const { values } of guests)
    for (const [field, own] of Object.entries(values)) {
      const count = counts.get(field) ?? new Map<string, number>();
      counts.set(field, count);
      for (const value of new Set(own)) count.set(value, (count.get(value) ?? 0) + 1);
      if (own.length > 0) known.set(field, (known.get(field) ?? 0) + 1);
    }
  return [...counts].map(([field, count]) => ({
    field,
    values: [...count]
      .map(([value, among]) => ({ value, guests: among }))
      .sort((a, b) => b.guests - a.guests || (a.value < b.value ? -1 : 1)),
    unknown: guests.length - (known.get(field) ?? 0),
  }));
}
