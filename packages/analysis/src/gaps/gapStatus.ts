import type { GapStatus } from "@maillage/model";
import type { CellCoverage } from "./coverage.ts";
import { DETECTABLE, isVerdict } from "./gapCell.ts";

export interface Documentation {
  /** null where no search can be recorded (rows × rows, kinds, methods), and in a network that records none at all. */
  readonly coverage: CellCoverage | null;
  /** Organisations in the cell, with or without ties. */
  readonly actors: number;
}
export interface StatusInput extends Documentation {
  readonly cell: { readonly observed: number; readonly expected: number; readonly q: number | null };
  /** A source asserts the absence of a placed direct tie that has an end in the cell. */
  readonly absenceAsserted: boolean;
}

const nobodyLooked = (coverage: CellCoverage | null): boolean =>
  coverage !== null && coverage.found + coverage.noneFound === 0;

/** Whether the record can answer for a cell: somebody looked, where searches are recorded, and an organisation is known. */
export function isDocumented({ coverage, actors }: Documentation): boolean {
  return actors > 0 && !nobodyLooked(coverage);
}

/** The one status of a cell, the first that holds (docs/methods/gaps.md). */
export function gapStatus({ cell, coverage, actors, absenceAsserted }: StatusInput): GapStatus {
  const { observed, expected } = cell;
  const telling = expected >= DETECTABLE;
  if (observed > 0 && !telling) return "too-little-data";
  if (observed > 0 && observed >= expected) return "linked";
  if (observed === 0 && absenceAsserted && !isVerdict(cell)) return "absence-asserted";
  if (nobodyLooked(coverage)) return "nobody-looked";
  if (actors === 0) return "no-actor-known";
  if (isVerdict(cell)) return "fewer-than-expected";
  if (observed > 0) return "linked";
  if (coverage !== null && coverage.noneFound > 0) return "looked-none-found";
  return telling ? "no-tie" : "too-little-data";
}
