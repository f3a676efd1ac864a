import { parseEdtf } from "./dates.ts";

/** Between which days something came about; infinite on a side that no source closes. */
export type UncertainDays = readonly [earliest: number, latest: number];
/** When a body was founded and dissolved; null where no source says it. */
export interface Life {
  readonly start: UncertainDays | null;
  readonly end: UncertainDays | null;
}
interface Fact {
  readonly property: string;
  readonly stance: string;
  readonly value: string | null;
}

/** The days that rival dates of one property span. */
function daysOf(facts: readonly Fact[], property: string): UncertainDays | null {
  const ranges = facts.flatMap((fact) => {
    if (fact.property !== property || fact.stance !== "supports" || fact.value === null) return [];
    const range = parseEdtf(fact.value);
    return range === null
      ? []
      : [{ earliest: range.earliest ?? -Infinity, latest: range.latest ?? Infinity }];
  });
  if (ranges.length === 0) return null;
  return [
    Math.min(...ranges.map(({ earliest }) => earliest)),
    Math.max(...ranges.map(({ latest }) => latest)),
  ];
}

/** When a body was founded and dissolved, as sources state it. Linear in facts. */
export const lifeOfFacts = (facts: readonly Fact[]): Life => ({
  start: daysOf(facts, "founded"),
  end: daysOf(facts, "dissolved"),
});

/** When the first of several came about. */
const first = (all: readonly UncertainDays[]): UncertainDays => [
  Math.min(...all.map(([earliest]) => earliest)),
  Math.min(...all.map(([, latest]) => latest)),
];

/** When the two ends of a tie can both be there. */
export interface TieLife {
  /** The first day that is possible; null where nothing says. */
  readonly from: number | null;
  readonly until: UncertainDays | null;
}
export const ANY_LIFE: TieLife = { from: null, until: null };

/** From the founding of the younger to the end of the one that ended first; where they never met, as of a successor, nothing is limited. */
export function commonLife(one: Life, other: Life): TieLife {
  const from = Math.max(one.start?.[0] ?? -Infinity, other.start?.[0] ?? -Infinity);
  const ends = [one.end, other.end].filter((end) => end !== null);
  const until = ends.length === 0 ? null : first(ends);
  if (until !== null && from > until[1]) return ANY_LIFE;
  return { from: from === -Infinity ? null : from, until };
}
