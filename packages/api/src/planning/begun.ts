import type { UncertainDays } from "@maillage/model";
import type { KnownTie } from "../knownTie.ts";

/** Between which days a tie began, as wide as its supporting claims; null where none says it, or one leaves a side open. Linear in claims. */
export function begun({ dated }: KnownTie): UncertainDays | null {
  const spans = dated.filter(({ stance }) => stance === "supports").map(({ span }) => span);
  const stated = spans.filter(({ s1, s2 }) => s1 !== null || s2 !== null);
  if (stated.length === 0) return null;
  const earliest = Math.min(...stated.map(({ s1 }) => s1 ?? Number.NEGATIVE_INFINITY));
  const latest = Math.max(...stated.map(({ s2 }) => s2 ?? Number.POSITIVE_INFINITY));
  return Number.isFinite(earliest) && Number.isFinite(latest) ? [earliest, latest] : null;
}
