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
