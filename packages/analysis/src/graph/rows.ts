import type { Rows } from "./graph.ts";

/**
 * Entries (row, column, weight) as rows. Columns rise within a row and no pair stands twice: `merge` says what becomes of
 * the weights of repeats. Entries of weight 0 or less are dropped. Two scatters, by column and then by row: cost linear in
 * entries, rows and columns; deterministic.
 */
export function rowsOf(
  shape: { readonly rows: number; readonly columns: number },
  row: Uint32Array,
  column: Uint32Array,
  weight: Float64Array | null,
  merge: "sum" | "one",
): Rows {
  const byColumn = scattered(shape.columns, column, row, weight);
  const starts = startsOf(shape.rows, byColumn.values);
  const next = starts.slice();
  const neighbours = new Uint32Array(byColumn.values.length);
  const weights = merge === "sum" ? new Float64Array(neighbours.length) : null;
  let repeats = 0;
  for (let c = 0; c < shape.columns; c++) {
    const until = byColumn.starts[c + 1] as number;
    for (let entry = byColumn.starts[c] as number; entry < until; entry++) {
      const r = byColumn.values[entry] as number;
      const at = next[r] as number;
      const own = byColumn.weights === null ? 1 : (byColumn.weights[entry] as number);
      if (at > (starts[r] as number) && neighbours[at - 1] === c) {
        if (weights) weights[at - 1] = (weights[at - 1] as number) + own;
        repeats++;
        continue;
      }
      neighbours[at] = c;
      if (weights) weights[at] = own;
      next[r] = at + 1;
    }
  }
  const rows = { offsets: starts, neighbours, weights };
  return repeats === 0 ? rows : packed(rows, next, neighbours.length - repeats);
}

function startsOf(count: number, keys: Uint32Array): Uint32Array {
  const starts = new Uint32Array(count + 1);
  for (let entry = 0; entry < keys.length; entry++) {
    const at = (keys[entry] as number) + 1;
    starts[at] = (starts[at] as number) + 1;
  }
  for (let key = 0; key < count; key++)
    starts[key + 1] = (starts[key + 1] as number) + (starts[key] as number);
  return starts;
}

interface Scattered {
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
  readonly weights: Float64Array | null;
}

/** Values in the order of their key and within it as given; those of no weight are left out. */
function scattered(
  count: number,
  keys: Uint32Array,
  values: Uint32Array,
  weight: Float64Array | null,
): Scattered {
  if (weight?.some((own) => !(own > 0))) {
    const kept = Uint32Array.from(keys.keys()).filter((entry) => (weight[entry] as number) > 0);
    return scattered(
      count,
      kept.map((entry) => keys[entry] as number),
      kept.map((entry) => values[entry] as number),
      Float64Array.from(kept, (entry) => weight[entry] as number),
    );
  }
  const starts = startsOf(count, keys);
  const next = starts.slice();
  const sorted = new Uint32Array(keys.length);
  const weights = weight === null ? null : new Float64Array(keys.length);
  for (let entry = 0; entry < keys.length; entry++) {
    const key = keys[entry] as number;
    const at = next[key] as number;
    sorted[at] = values[entry] as number;
    if (weights) weights[at] = weight?.[entry] as number;
    next[key] = at + 1;
  }
  return { starts, values: sorted, weights };
}

/** Closes the holes that merged repeats left: row r ends at `ends[r]`. */
function packed({ offsets, neighbours, weights }: Rows, ends: Uint32Array, entries: number): Rows {
  const closed = new Uint32Array(offsets.length);
  let end = 0;
  for (let r = 0; r + 1 < offsets.length; r++) {
    const from = offsets[r] as number;
    const until = ends[r] as number;
    neighbours.copyWithin(end, from, until);
    weights?.copyWithin(end, from, until);
    end += until - from;
    closed[r + 1] = end;
  }
  return {
    offsets: closed,
    neighbours: neighbours.slice(0, entries),
    weights: weights?.slice(0, entries) ?? null,
  };
}
