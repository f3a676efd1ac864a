import type { Rows } from "./graph.ts";

/**
 * Entries (row, column, weight) as rows. Columns rise within a row and no pair stands twice: `merge` says what becomes of
 * the weights of repeats. Entries of weight 0 or less are dropped. Two counting sorts: cost linear in entries, rows and
 * columns; deterministic.
 */
export function rowsOf(
  shape: { readonly rows: number; readonly columns: number },
  row: Uint32Array,
  column: Uint32Array,
  weight: Float64Array | null,
  merge: "sum" | "one",
): Rows {
  const byColumn = sortedBy(column, shape.columns, weight);
  const starts = new Uint32Array(shape.rows + 1);
  for (const entry of byColumn) starts[(row[entry] as number) + 1]! += 1;
  for (let r = 0; r < shape.rows; r++) starts[r + 1]! += starts[r] as number;
  const next = starts.slice();
  const neighbours = new Uint32Array(byColumn.length);
  const weights = merge === "sum" ? new Float64Array(byColumn.length) : null;
  const filled = new Uint32Array(shape.rows);
  for (const entry of byColumn) {
    const r = row[entry] as number;
    const at = next[r] as number;
    const own = weight === null ? 1 : (weight[entry] as number);
    if (at > (starts[r] as number) && neighbours[at - 1] === column[entry]) {
      if (weights) weights[at - 1]! += own;
      continue;
    }
    neighbours[at] = column[entry] as number;
    if (weights) weights[at] = own;
    next[r] = at + 1;
    filled[r]! += 1;
  }
  return packed({ offsets: starts, neighbours, weights }, filled);
}

/** Entries that count, in the order of their column and within it as given. */
function sortedBy(column: Uint32Array, columns: number, weight: Float64Array | null): Uint32Array {
  const counts = new Uint32Array(columns + 1);
  let kept = 0;
  for (let entry = 0; entry < column.length; entry++) {
    if (weight !== null && !((weight[entry] as number) > 0)) continue;
    counts[(column[entry] as number) + 1]! += 1;
    kept++;
  }
  for (let c = 0; c < columns; c++) counts[c + 1]! += counts[c] as number;
  const order = new Uint32Array(kept);
  for (let entry = 0; entry < column.length; entry++) {
    if (weight !== null && !((weight[entry] as number) > 0)) continue;
    const c = column[entry] as number;
    order[counts[c] as number] = entry;
    counts[c]! += 1;
  }
  return order;
}

/** Closes the holes that merged repeats left. */
function packed(rows: Rows, filled: Uint32Array): Rows {
  const offsets = new Uint32Array(rows.offsets.length);
  let end = 0;
  for (let r = 0; r < filled.length; r++) {
    const from = rows.offsets[r] as number;
    const count = filled[r] as number;
    if (from !== end) {
      rows.neighbours.copyWithin(end, from, from + count);
      rows.weights?.copyWithin(end, from, from + count);
    }
    end += count;
    offsets[r + 1] = end;
  }
  if (end === rows.neighbours.length) return rows;
  return { offsets, neighbours: rows.neighbours.slice(0, end), weights: rows.weights?.slice(0, end) ?? null };
}
