import { GAP_MEASURED_BY, type GapMeasuredBy } from "@maillage/model";

export const GAP_ROWS = ["region", "continent", "country", "kind", "method"] as const;
export type GapRows = (typeof GAP_ROWS)[number];
export type GapColumns = "field" | Exclude<GapRows, "method">;

/** What the gaps compare: rows with fields of action, with regions, or with one another; and by what they count it. */
export interface GapPair {
  readonly rows: GapRows;
  readonly columns: GapColumns;
  readonly measuredBy: GapMeasuredBy;
}
export const DEFAULT_PAIR: GapPair = { rows: "region", columns: "field", measuredBy: "ties" };

const BY_OCCASIONS: readonly GapRows[] = ["region", "continent", "kind"];

/** The columns that rows can be compared with. */
export const columnsFor = (rows: GapRows): readonly GapColumns[] => {
  if (rows === "method") return ["field", "region"];
  return rows === "kind" ? ["field", "region", "kind"] : ["field", rows];
};
/** Whether the pair may be counted by occasions. */
export const meetsAtOccasions = ({ rows, columns }: Pick<GapPair, "rows" | "columns">): boolean =>
  rows === columns && BY_OCCASIONS.includes(rows);

/** A pair the server answers, whatever the address holds. */
export function gapPair(
  rows: string | null,
  columns: string | null,
  measuredBy: string | null = null,
): GapPair {
  const known = GAP_ROWS.find((one) => one === rows) ?? DEFAULT_PAIR.rows;
  const across = columnsFor(known).find((one) => one === columns) ?? "field";
  const by = GAP_MEASURED_BY.find((one) => one === measuredBy) ?? "ties";
  const pair = { rows: known, columns: across };
  return { ...pair, measuredBy: meetsAtOccasions(pair) ? by : "ties" };
}

/** The parts of a query that name a pair. */
export const pairQuery = ({ rows, columns, measuredBy }: GapPair): Record<string, string> => ({
  rows,
  columns,
  ...(measuredBy === "ties" ? {} : { measuredBy }),
});
