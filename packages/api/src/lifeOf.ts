import type { Life, UncertainDays } from "@maillage/analysis";
import { parseEdtf, type Scope } from "@maillage/model";
import type { KnownEntity, Snapshot } from "./networkSnapshot.ts";

/** The days that rival dates of one property span; null where no source states one with both sides. */
function daysOf(snapshot: Snapshot, { ref }: KnownEntity, property: string): UncertainDays | null {
  const ranges = (snapshot.facts.get(ref.id) ?? []).flatMap((fact) => {
    if (fact.property !== property || fact.stance !== "supports" || fact.value === null) return [];
    const range = parseEdtf(fact.value);
    const { earliest = null, latest = null } = range ?? {};
    return earliest === null || latest === null ? [] : [{ earliest, latest }];
  });
  if (ranges.length === 0) return null;
  return [
    Math.min(...ranges.map(({ earliest }) => earliest)),
    Math.max(...ranges.map(({ latest }) => latest)),
  ];
}

/** When a body was founded and dissolved, as sources state it. Cost: its facts. */
export const lifeOf = (snapshot: Snapshot, entity: KnownEntity): Life => ({
  start: daysOf(snapshot, entity, "founded"),
  end: daysOf(snapshot, entity, "dissolved"),
});

/**
 * Whether a body is no longer there at the end of the window, by every reading of what sources state of its end; without a window, whether they
 * state an end at all. Cost: its facts.
 */
export function isOver(snapshot: Snapshot, entity: KnownEntity, { window }: Scope): boolean {
  const { end } = lifeOf(snapshot, entity);
  return end !== null && (window === null || end[1] < window.to);
}
