/** What each guest of a list covers of the aims. */
import {
  type Plan,
  type PlanCell,
  type PlanInvited,
  type PoolGuest,
  regionChain,
  regionContains,
} from "@maillage/model";

/** The cells that the aims name: those to cover and both sides of bridges, each once. */
export function cellsOf(aims: Plan["aims"]): PlanCell[] {
  const cells = aims.flatMap((aim): PlanCell[] => {
    if (aim.kind === "seats") return [];
    if (aim.kind === "cover") return aim.cells;
    return aim.bridges.flatMap(({ regions, field }) => regions.map((region) => ({ region, field })));
  });
  return [...new Map(cells.map(({ region, field }) => [`${region}|${field}`, { region, field }])).values()];
}

/** What a guest has in a field; regions with those that hold them, as quotas count them. */
export function valuesIn({ values }: PoolGuest, field: string): readonly string[] {
  const own = values[field] ?? [];
  return field === "region" ? own.flatMap((region) => [region, ...regionChain(region)]) : own;
}

/** Whether a guest works in a cell: its region lies in the cell's, and it works on the field. */
export const works = ({ values }: PoolGuest, { region, field }: PlanCell): boolean =>
  (values.region ?? []).some((own) => regionContains(region, own)) &&
  (field === null || (values.field ?? []).includes(field));

/** By guest, the cells that nobody else on the list covers. Cost: cells × list. */
export function onlyCoveredBy(
  aims: Plan["aims"],
  list: readonly PlanInvited[],
  guests: ReadonlyMap<string, PoolGuest>,
): ReadonlyMap<string, readonly PlanCell[]> {
  const invited = list.flatMap(({ id }) => guests.get(id) ?? []);
  const only = new Map<string, PlanCell[]>();
  for (const cell of cellsOf(aims)) {
    const [first, ...others] = invited.filter((guest) => works(guest, cell));
    if (first && others.length === 0) only.set(first.id, [...(only.get(first.id) ?? []), cell]);
  }
  return only;
}

export type Reason =
  | { readonly kind: "required" | "shared" | "coversNothing" }
  | { readonly kind: "only"; readonly cells: readonly PlanCell[] }
  | { readonly kind: "counts"; readonly of: { readonly field: string; readonly values: readonly string[] } };

/**
 * Why a guest is on the list: by a rule, for the cells that it alone covers, for seats that are counted, with others, or for nothing of its
 * own; null where the plan asks for nothing.
 */
export function reasonOf(
  { must, quotas, aims }: Pick<Plan, "must" | "quotas" | "aims">,
  guest: PoolGuest,
  only: readonly PlanCell[],
): Reason | null {
  if (must.includes(guest.id)) return { kind: "required" };
  if (only.length > 0) return { kind: "only", cells: only };
  const counted = [
    ...quotas.filter(({ minimum = 0 }) => minimum > 0),
    ...aims.flatMap((aim) => (aim.kind === "seats" ? [aim] : [])),
  ];
  const of = counted.find(({ field, values }) =>
    valuesIn(guest, field).some((value) => values.includes(value)),
  );
  if (of) return { kind: "counts", of };
  if (cellsOf(aims).some((cell) => works(guest, cell))) return { kind: "shared" };
  return aims.length > 0 || counted.length > 0 ? { kind: "coversNothing" } : null;
}

/** How many of a list cover nothing of what is asked for. Cost: guests of the list × (quotas + cells × list). */
export function servingNothing(plan: Plan, guests: ReadonlyMap<string, PoolGuest>): number {
  const list = plan.list ?? [];
  const only = onlyCoveredBy(plan.aims, list, guests);
  return list.filter(({ id }) => {
    const guest = guests.get(id);
    return guest && reasonOf(plan, guest, only.get(id) ?? [])?.kind === "coversNothing";
  }).length;
}
