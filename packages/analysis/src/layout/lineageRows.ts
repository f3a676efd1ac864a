import type { Descent } from "../time/lineage.ts";

/** From where to where a body needs its row, in any one unit. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

/**
 * A row for each body of one family, from 0 downwards: earlier bodies first, each as near as it can be to the middle of the rows of those that
 * it came of, so that a line goes on in its row where that is free and splits fan out beside it. Two bodies share a row when `apart`
 * lies between them. Pure and deterministic: equal beginnings stand in their order. Cost: bodies² at most.
 */
export function lineageRows(
  extents: readonly Extent[],
  descents: readonly Descent[],
  apart: number,
): number[] {
  const parents = extents.map((): number[] => []);
  for (const { older, younger } of descents) if (older !== younger) parents[younger]?.push(older);
  const order = extents.map((_, at) => at).sort((a, b) => extents[a]!.from - extents[b]!.from || a - b);
  const rows = new Map<number, number>();
  const taken = new Map<number, Extent[]>();
  const isFree = (row: number, { from, to }: Extent) =>
    (taken.get(row) ?? []).every((other) => from >= other.to + apart || other.from >= to + apart);
  for (const body of order) {
    const extent = extents[body] as Extent;
    const above = (parents[body] as number[]).flatMap((parent) => rows.get(parent) ?? []);
    const middle =
      above.length === 0 ? 0 : Math.round(above.reduce((sum, row) => sum + row, 0) / above.length);
    let row = middle;
    for (let step = 1; !isFree(row, extent); step++)
      row = middle + (step % 2 === 1 ? 1 : -1) * Math.ceil(step / 2);
    rows.set(body, row);
    taken.set(row, [...(taken.get(row) ?? []), extent]);
  }
  const used = [...taken.keys()].sort((a, b) => a - b);
  const place = new Map(used.map((row, at) => [row, at]));
  return extents.map((_, body) => place.get(rows.get(body) as number) as number);
}
