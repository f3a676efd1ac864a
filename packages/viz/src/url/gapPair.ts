import { TIE_NULLS, type TieNull } from "@maillage/analysis";
import { GAP_MEASURED_BY, type GapMeasuredBy } from "@maillage/model";

export const GAP_ROWS = ["region", "continent", "country", "kind", "method"] as const;
export type GapRows = (typeof GAP_ROWS)[number];
export type GapColumns = "field" | Exclude<GapRows, "method">;

/** What the gaps compare: rows with fields of action, with regions, or with one another; by what they count it; and against which chance. */
export interface GapPair {
  readonly rows: GapRows;
  readonly columns: GapColumns;
  readonly measuredBy: GapMeasuredBy;
  readonly nullModel: TieNull;
}
export const DEFAULT_PAIR: GapPair = {
  ...{ rows: "region", columns: "field", measuredBy: "ties" },
  nullModel: "stub-matching",
};

const BY_OCCASIONS: readonly GapRows[] = ["region", "continent", "kind"];

/** The columns that rows can be compared with. */
export const columnsFor = (rows: GapRows): readonly GapColumns[] => {
  if (rows === "method") return ["field", "region"];
  return rows === "kind" ? ["field", "region", "kind"] : ["field", rows];
};
/** Whether the pair may be counted by occasions. */
export const meetsAtOccasions = ({ rows, columns }: Pick<GapPair, "rows" | "columns">): boolean =>
  rows === columns && BY_OCCASIONS.includes(rows);
/** Whether there is a choice of chance: for direct ties between rows and the same rows. */
export const choosesNull = ({
  rows,
  columns,
  measuredBy,
}: Pick<GapPair, "rows" | "columns" | "measuredBy">): boolean => rows === columns && measuredBy === "ties";

/** The pair nearest to what is wanted that the server answers, whatever the address holds. */
export function gapPair(wanted: { readonly [part in keyof GapPair]?: string | null }): GapPair {
  const rows = GAP_ROWS.find((one) => one === wanted.rows) ?? DEFAULT_PAIR.rows;
  const columns = columnsFor(rows).find((one) => one === wanted.columns) ?? "field";
  const counted = GAP_MEASURED_BY.find((one) => one === wanted.measuredBy) ?? "ties";
  const measuredBy = meetsAtOccasions({ rows, columns }) ? counted : "ties";
  const nullModel = TIE_NULLS.find((one) => one === wanted.nullModel) ?? DEFAULT_PAIR.nullModel;
  const pair = { rows, columns, measuredBy };
  return { ...pair, nullModel: choosesNull(pair) ? nullModel : DEFAULT_PAIR.nullModel };
}

/** The parts of a query that name a pair. */
export const pairQuery = ({ rows, columns, measuredBy, nullModel }: GapPair): Record<string, string> => ({
  rows,
  columns,
  ...(measuredBy === "ties" ? {} : { measuredBy }),
  ...(nullModel === DEFAULT_PAIR.nullModel ? {} : { null: nullModel }),
});
