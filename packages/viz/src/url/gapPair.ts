export const GAP_ROWS = ["region", "continent", "country"] as const;
export type GapRows = (typeof GAP_ROWS)[number];

/** What the gaps compare: rows with fields of action, or rows with one another. */
export interface GapPair {
  readonly rows: GapRows;
  readonly columns: GapRows | "field";
}
export const DEFAULT_PAIR: GapPair = { rows: "region", columns: "field" };

/** A pair the server answers, whatever the address holds: columns are fields or the same as rows. */
export function gapPair(rows: string | null, columns: string | null): GapPair {
  const known = GAP_ROWS.find((one) => one === rows) ?? DEFAULT_PAIR.rows;
  return { rows: known, columns: columns === known ? known : "field" };
}

/** The parts of a query that name a pair. */
export const pairQuery = (pair: GapPair): Record<string, string> => ({
  rows: pair.rows,
  columns: pair.columns,
});
