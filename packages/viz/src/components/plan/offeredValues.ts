import { FIELDS, type PlanRoom, REGIONS } from "@maillage/model";

type Offered = PlanRoom["fields"][number]["values"][number];

/** Few enough to be ticked in a list, as the countries are not. The world holds all guests. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  region: REGIONS.map(({ id }) => id).filter((id) => id !== "001"),
  field: FIELDS.map(({ id }) => id),
};

/** The values of a field that a rule can count: those that guests have, then those that are chosen or known without a guest. */
export function offeredValues(
  fields: PlanRoom["fields"],
  { field, values }: { readonly field: string; readonly values: readonly string[] },
): Offered[] {
  const here = fields.find((one) => one.field === field)?.values ?? [];
  const had = new Set(here.map(({ value }) => value));
  const others = [...new Set([...values, ...(KNOWN[field] ?? [])])].filter((value) => !had.has(value));
  return [...here, ...others.map((value) => ({ value, guests: 0 }))];
}
