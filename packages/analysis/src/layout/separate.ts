import { neighbourGrid } from "./neighbourGrid.ts";

const GAP = 0.6;
const STEPS = 400;

interface Plane {
  /** Positions lie in [0, width] × [0, height]; outside they count as on the edge when neighbours are sought. */
  readonly width: number;
  readonly height: number;
  /** Called after each step, to bring nodes back that may not leave. */
  readonly keep: (positions: Float64Array) => void;
}

/**
 * Moves overlapping discs apart in place, the smaller one further, until none overlaps (0.6 units lie between them) or
 * 400 steps are done; tells how many pairs still overlapped in the last step. `positions` are x, y pairs; pinned discs stay, and two of
 * them may overlap. Deterministic. Cost a step: nodes × those within twice the largest radius.
 */
export function separate(
  positions: Float64Array,
  radii: Float64Array,
  pinned: Uint8Array | null,
  { width, height, keep }: Plane,
): number {
  const widest = radii.reduce((most, radius) => Math.max(most, radius), 0);
  const grid = neighbourGrid(radii.length, width, height, 2 * widest + 2);
  let overlaps = 0;
  for (let step = 0; step < STEPS; step++) {
    overlaps = 0;
    grid.forEachPair(positions, (i, j) => {
      const wanted = (radii[i] as number) + (radii[j] as number) + GAP;
      let dx = (positions[2 * j] as number) - (positions[2 * i] as number);
      const dy = (positions[2 * j + 1] as number) - (positions[2 * i + 1] as number);
      const squared = dx * dx + dy * dy;
      if (squared >= wanted * wanted) return;
      const stays = 2 * (pinned?.[i] ?? 0) + (pinned?.[j] ?? 0);
      if (stays === 3) return;
      overlaps++;
      if (squared === 0) dx = 0.01;
      const distance = Math.sqrt(dx * dx + dy * dy);
      const gap = ((wanted - distance) / distance) * 0.9;
      const weight =
        stays > 0
          ? 1 - (stays >> 1)
          : (radii[j] as number) ** 2 / ((radii[i] as number) ** 2 + (radii[j] as number) ** 2);
      positions[2 * i] = (positions[2 * i] as number) - dx * gap * weight;
      positions[2 * i + 1] = (positions[2 * i + 1] as number) - dy * gap * weight;
      positions[2 * j] = (positions[2 * j] as number) + dx * gap * (1 - weight);
      positions[2 * j + 1] = (positions[2 * j + 1] as number) + dy * gap * (1 - weight);
    });
    keep(positions);
    if (overlaps === 0) break;
  }
  return overlaps;
}

/** The same on a plane without edges, around the nodes where they are. */
export function separateFreely(
  positions: Float64Array,
  radii: Float64Array,
  pinned: Uint8Array | null,
): number {
  if (radii.length === 0) return 0;
  const low = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY] as [number, number];
  const high = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY] as [number, number];
  positions.forEach((value, at) => {
    const axis = at % 2;
    low[axis] = Math.min(low[axis] as number, value);
    high[axis] = Math.max(high[axis] as number, value);
  });
  const shifted = positions.map((value, at) => value - (low[at % 2] as number));
  const plane = { width: high[0] - low[0], height: high[1] - low[1], keep: () => undefined };
  const overlaps = separate(shifted, radii, pinned, plane);
  shifted.forEach((value, at) => {
    if (pinned?.[at >> 1]) return;
    positions[at] = value + (low[at % 2] as number);
  });
  return overlaps;
}
