/** When a node is drawn, as a year (2001.5 is its middle), and in which lane, numbered from 0; null where either is not known. */
export type LaneEntry = { readonly year: number; readonly lane: number } | null;

export interface TimeLanes {
  /** x is the year, y the row from the top, 0 downwards; NaN for a node without entry. */
  readonly positions: Float64Array;
  /** The first row of each lane, and at the end the number of rows; an empty lane has one. */
  readonly rows: Uint32Array;
}

/**
 * Time from left to right and a lane for each group: within a lane each node takes the first row that is free for `apart` years
 * around it, earlier nodes first and equal ones in their order, so that a lane is as high as its busiest moment. Throws RangeError
 * for a lane outside 0 to `lanes` - 1. Pure and deterministic. Cost: n log n + n × rows of a lane.
 */
export function timeLaneLayout(entries: readonly LaneEntry[], lanes: number, apart: number): TimeLanes {
  const positions = new Float64Array(2 * entries.length).fill(Number.NaN);
  /** By lane and row: the year of the last node. */
  const last: number[][] = Array.from({ length: lanes }, () => []);
  const order = entries.flatMap((entry, node) => (entry === null ? [] : [{ ...entry, node }]));
  for (const { node, year, lane } of order.sort((a, b) => a.year - b.year || a.node - b.node)) {
    const rows = last[lane];
    if (!rows)
      throw new RangeError(`Node ${node} has lane ${lane} and there are ${lanes}: number lanes from 0.`);
    const free = rows.findIndex((before) => year - before >= apart);
    const row = free === -1 ? rows.length : free;
    rows[row] = year;
    positions[2 * node] = year;
    positions[2 * node + 1] = row;
  }
  const first = new Uint32Array(lanes + 1);
  last.forEach((rows, lane) => {
    first[lane + 1] = (first[lane] as number) + Math.max(1, rows.length);
  });
  for (const { node, lane } of order) positions[2 * node + 1]! += first[lane] as number;
  return { positions, rows: first };
}
