/** Buckets of points on square cells; finds each pair nearer than one cell side once, in a fixed order. */
export interface NeighbourGrid {
  /** Calls `visit(i, j)` for every pair in the same or an adjoining cell. Positions are x, y pairs. */
  forEachPair(positions: Float64Array, visit: (i: number, j: number) => void): void;
}

/** A grid over [0, width] × [0, height]; points outside count as on its edge. Reuses its memory between calls. */
export function neighbourGrid(count: number, width: number, height: number, side: number): NeighbourGrid {
  const across = Math.max(1, Math.ceil(width / side));
  const down = Math.max(1, Math.ceil(height / side));
  const from = new Int32Array(across * down + 1);
  const cellOf = new Int32Array(count);
  const sorted = new Int32Array(count);
  const next = new Int32Array(across * down);
  return {
    forEachPair(positions, visit) {
      from.fill(0);
      for (let i = 0; i < count; i++) {
        const column = Math.min(across - 1, Math.max(0, Math.floor((positions[2 * i] as number) / side)));
        const row = Math.min(down - 1, Math.max(0, Math.floor((positions[2 * i + 1] as number) / side)));
        const cell = row * across + column;
        cellOf[i] = cell;
        from[cell + 1] = (from[cell + 1] as number) + 1;
      }
      for (let cell = 0; cell < next.length; cell++) {
        next[cell] = from[cell] as number;
        from[cell + 1] = (from[cell + 1] as number) + (from[cell] as number);
      }
      for (let i = 0; i < count; i++) {
        const cell = cellOf[i] as number;
        sorted[next[cell] as number] = i;
        next[cell] = (next[cell] as number) + 1;
      }
      const pairCells = (cell: number, other: number): void => {
        for (let s = from[cell] as number; s < (from[cell + 1] as number); s++) {
          const start = cell === other ? s + 1 : (from[other] as number);
          for (let t = start; t < (from[other + 1] as number); t++)
            visit(sorted[s] as number, sorted[t] as number);
        }
      };
      for (let row = 0; row < down; row++) {
        for (let column = 0; column < across; column++) {
          const cell = row * across + column;
          pairCells(cell, cell);
          if (column + 1 < across) pairCells(cell, cell + 1);
          if (row + 1 >= down) continue;
          if (column > 0) pairCells(cell, cell + across - 1);
          pairCells(cell, cell + across);
          if (column + 1 < across) pairCells(cell, cell + across + 1);
        }
      }
    },
  };
}
