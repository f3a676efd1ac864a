import {
  type DatedSpell,
  kaplanMeier,
  type Lapse,
  logRank,
  type Progress,
  type Reading,
  spellsOf,
} from "@maillage/analysis";
import type { DurabilityAnswer, DurabilityCurve, DurabilityPart } from "@maillage/model";
import { type ActColumns, actsOf, byMethod, type NumberedPair, Pairs } from "./actColumns.ts";
import { YEAR } from "./lapse.ts";

/** Ended spells that a group needs to be compared. */
export const LEAST_ENDED = 10;
const SIGNIFICANT = 0.05;

/** What a thread needs to say how long cooperation lasts. */
export interface DurabilityTask {
  readonly acts: ActColumns;
  readonly methods: readonly string[];
  /** Fields of each body. */
  readonly fields: readonly (readonly string[])[];
  readonly by: DurabilityPart;
  readonly lapse: Lapse;
}
export type DurabilityOutcome = Pick<DurabilityAnswer, "items" | "test">;

interface Group {
  readonly method: string | null;
  readonly field: string | null;
  readonly pairs: NumberedPair[];
}

/** Where a pair stands: in its method, in each field of either end, or in both. */
function groupsOf(pairs: readonly NumberedPair[], { by, methods, fields }: DurabilityTask): Group[] {
  const groups = new Map<string, Group>();
  for (const pair of pairs) {
    const own = by === "method" ? [null] : [...new Set(pair.ends.flatMap((end) => fields[end] ?? []))];
    const method = by === "field" ? null : (methods[pair.method] as string);
    for (const field of own) {
      const key = `${method} ${field}`;
      const group = groups.get(key) ?? { method, field, pairs: [] };
      group.pairs.push(pair);
      groups.set(key, group);
    }
  }
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

const years = (days: number): number => Math.round((days / YEAR) * 1000) / 1000;

function curveOf(spells: readonly DatedSpell[]): DurabilityCurve {
  const { steps, median, ended } = kaplanMeier(spells);
  const watched = spells.filter(({ entry, exit }) => entry === null || entry < exit);
  return {
    spells: spells.length,
    ended,
    unwatched: spells.length - watched.length,
    median: median === null ? null : years(median),
    steps: steps.map(({ time, ...step }) => ({ year: years(time), ...step })),
    censored: watched
      .filter((spell) => !spell.ended)
      .map(({ exit }) => years(exit))
      .sort((a, b) => a - b),
  };
}

const differByAYear = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a !== b : Math.abs(a - b) >= 1;

/**
 * How long spells last, group by group, at both readings of uncertain days, and whether the groups last equally long. Pure. Cost: a
 * sort of the acts for each group. Progress: pairs of groups at each reading.
 */
export function computeDurability(task: DurabilityTask, onProgress?: Progress): DurabilityOutcome {
  const known = new Pairs(task.fields.length, task.methods.length);
  for (const { a, b, method, lastSource, ...act } of actsOf(task.acts))
    known.add(a, b, method, act, lastSource);
  const groups = groupsOf(known.all(), task);
  const total = 2 * groups.reduce((sum, { pairs }) => sum + pairs.length, 0);
  let done = 0;
  /** Of pairs of several methods: silence is long or short by the rhythm of each method. */
  const spellsIn = (pairs: readonly NumberedPair[], reading: Reading): DatedSpell[] =>
    byMethod(pairs).flatMap((group) => {
      const spells = spellsOf(group, task.lapse, reading);
      done += group.length;
      onProgress?.(done, total);
      return spells;
    });
  const read = groups.map(({ method, field, pairs }) => {
    const spells = { shortest: spellsIn(pairs, "shortest"), longest: spellsIn(pairs, "longest") };
    const curves = { shortest: curveOf(spells.shortest), longest: curveOf(spells.longest) };
    const dateSensitive = differByAYear(curves.shortest.median, curves.longest.median);
    return { spells, item: { method, field, pairs: pairs.length, ...curves, dateSensitive } };
  });
  return {
    items: read.map(({ item }) => item).sort((a, b) => b.shortest.ended - a.shortest.ended),
    test: task.by === "method" ? testOf(read) : null,
  };
}

function testOf(
  groups: readonly {
    readonly spells: Record<Reading, readonly DatedSpell[]>;
    readonly item: DurabilityAnswer["items"][number];
  }[],
): DurabilityAnswer["test"] {
  const compared = groups.filter(
    ({ item: { shortest, longest } }) => Math.min(shortest.ended, longest.ended) >= LEAST_ENDED,
  );
  if (compared.length < 2) return null;
  const [short, long] = (["shortest", "longest"] as const).map((reading) =>
    logRank(compared.map(({ spells }) => spells[reading])),
  );
  if (!short || !long) return null;
  const wire = ({ chiSquare, degrees, p }: typeof short) => ({ chiSquare, degrees, p });
  return {
    groups: compared.length,
    shortest: wire(short),
    longest: wire(long),
    dateSensitive: short.p < SIGNIFICANT !== long.p < SIGNIFICANT,
  };
}
