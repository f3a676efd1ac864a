import type { DatedSpell } from "./spells.ts";

/** Days, both included. */
export interface Watch {
  readonly from: number;
  readonly to: number;
}

/**
 * What of spells is watched within days: one that began before enters late, on the day before the first; one that went on is watched until
 * the last day; one that was over before, or began after, is left out. Windows that follow one another share out spells, ends and watched
 * days without rest. Deterministic. Cost: linear.
 */
export function spellsWithin(spells: readonly DatedSpell[], { from, to }: Watch): DatedSpell[] {
  return spells.flatMap((spell) => {
    const { start, entry, exit, ended } = spell;
    if (start > to || start + exit < from) return [];
    const before = from - 1 - start;
    const goesOn = start + exit > to;
    return [
      {
        ...spell,
        entry: before < 0 ? entry : Math.max(before, entry ?? 0),
        exit: goesOn ? to - start : exit,
        ended: ended && !goesOn,
      },
    ];
  });
}
