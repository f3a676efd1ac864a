import type { GapCell } from "@maillage/model";

/** How one cell of the gap matrix is drawn: radii in px, and which of the marks it carries. */
export interface Glyph {
  readonly mark: "dot" | "open" | "absent" | "no-actor" | "glyph" | "empty";
  /** Disc = found, ring = expected; areas compare. */
  readonly disc: number;
  /** Well sourced core of the disc. */
  readonly core: number;
  readonly ring: number;
  readonly red: "heavy" | "thin" | null;
  /** Number written in the disc when it reached the cap. */
  readonly written: number | null;
  /** Share of the cell that nobody looked into, 0 to 1. */
  readonly hatched: number;
}

/** Radius `unit` (2.7) × √n px, never above `cap`. */
export function radius(n: number, cap: number, unit = 2.7): number {
  return Math.min(cap, unit * Math.sqrt(Math.max(0, n)));
}

/** The share of the records about a cell that say nobody looked; all of it when none looked into it and nothing was found. */
export function shareNotLooked(cell: GapCell): number {
  if (cell.status === "nobody-looked") return 1;
  const cover = cell.coverage;
  if (!cover) return 0;
  if (cell.observed === 0 && cover.found + cover.noneFound === 0) return 1;
  const all = cover.found + cover.noneFound + cover.notLooked;
  return all === 0 ? 0 : cover.notLooked / all;
}

/** Pure: the marks of a cell, as LOOK §3 says. */
export function glyphOf(cell: GapCell, cap = 13, unit = 2.7): Glyph {
  const significant = cell.status === "fewer-than-expected";
  const red = significant ? "heavy" : cell.below ? "thin" : null;
  const base = {
    disc: radius(cell.observed, cap, unit),
    core: radius(Math.max(0, cell.observed - cell.weak), cap, unit),
    ring: radius(cell.expected, cap, unit),
    red,
    written: unit * Math.sqrt(cell.observed) > cap ? cell.observed : null,
    hatched: shareNotLooked(cell),
  } as const;
  if (red) return { ...base, mark: "glyph" };
  if (cell.observed === 0) {
    if (cell.status === "absence-asserted") return { ...base, mark: "absent" };
    if (cell.status === "looked-none-found") return { ...base, mark: "open" };
    if (cell.status === "no-actor-known") return { ...base, mark: "no-actor" };
    if (cell.status === "no-tie") return { ...base, mark: "glyph" };
    return { ...base, mark: cell.status === "too-little-data" ? "dot" : "empty" };
  }
  return { ...base, mark: cell.status === "too-little-data" ? "dot" : "glyph" };
}
