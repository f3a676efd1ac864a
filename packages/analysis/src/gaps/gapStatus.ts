import type { GapStatus } from "@maillage/model";
import type { CellCoverage } from "./coverage.ts";
import { DETECTABLE, isVerdict } from "./gapCell.ts";

export interface StatusInput {
  readonly cell: { readonly observed: number; readonly expected: number; readonly q: number | null };
  /** null for row × row: no coverage statuses there. */
  readonly coverage: CellCoverage | null;
  /** Organisations in the cell, with or without ties. */
  readonly actors: number;
  /** A source asserts the absence of a placed direct tie that has an end in the cell. */
  readonly absenceAsserted: boolean;
}

/** The one status of a cell, the first that holds (docs/methods/gaps.md). */
export function gapStatus({ cell, coverage, actors, absenceAsserted }: StatusInput): GapStatus {
  if (isVerdict(cell)) return "fewer-than-expected";
  const telling = cell.expected >= DETECTABLE;
  if (cell.observed > 0) return telling ? "linked" : "too-little-data";
  if (absenceAsserted) return "absence-asserted";
  if (coverage !== null) {
    if (coverage.found + coverage.noneFound === 0) return "nobody-looked";
    if (actors === 0) return "no-actor-known";
    if (coverage.noneFound > 0) return "looked-none-found";
  }
  return telling ? "no-tie" : "too-little-data";
}
