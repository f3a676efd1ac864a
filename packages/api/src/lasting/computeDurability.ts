import {
  type DatedSpell,
  kaplanMeier,
  type Lapse,
  logRank,
  type Progress,
  type Reading,
  spellsOf,
  spellsWithin,
  type Watch,
} from "@maillage/analysis";
import type { DurabilityAnswer, DurabilityCurve, DurabilityPart } from "@maillage/model";
import { type ActColumns, actsOf, byMethod, type NumberedPair, Pairs } from "./actColumns.ts";
import { YEAR } from "./lapse.ts";

/** Ended spells that a group needs to be compared. */
export const LEAST_ENDED = 10;
const SIGNIFICANT = 0.05;
/** Share of those ever watched that must be at risk at a median for it to say much (Pocock, Clayton & Altman 2002). */
const LEAST_AT_RISK = 0.1;

/** What a thread needs to say how long cooperation lasts. */
export interface DurabilityTask {
  readonly acts: ActColumns;
  readonly methods: readonly string[];
  /** Fields of each body. */
  readonly fields: readonly (readonly string[])[];
  readonly by: DurabilityPart;
  readonly lapse: Lapse;
  /** The days within which spells are watched; null for all. */
  readonly window: Watch | null;
}
export interface DurabilityOutcome extends Pick<DurabilityAnswer, "items" | "test"> {
  /** Ties of whose spells none is watched within the window. */
  readonly outside: number;
}

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

const ascending = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

function curveOf(spells: readonly DatedSpell[]): DurabilityCurve {
  const { steps, median, medianLow, medianHigh, medianAtRisk, ended } = kaplanMeier(spells);
  const watched = spells.filter(({ entry, exit }) => entry === null || entry < exit);
  const yearsOrNull = (days: number | null) => (days === null ? null : years(days));
  return {
    spells: spells.length,
    ended,
    unwatched: spells.length - watched.length,
    median: yearsOrNull(median),
    medianLow: yearsOrNull(medianLow),
    medianHigh: yearsOrNull(medianHigh),
    medianAtRisk,
    fewAtRisk: medianAtRisk !== null && medianAtRisk < LEAST_AT_RISK * watched.length,
    steps: steps.map(({ time, ...step }) => ({ year: years(time), ...step })),
    censored: ascending(watched.filter((spell) => !spell.ended).map(({ exit }) => years(exit))),
    late: ascending(watched.flatMap(({ entry }) => (entry === null ? [] : [years(entry)]))),
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
  const all = known.all();
  const groups = groupsOf(all, task);
  const total = 2 * groups.reduce((sum, { pairs }) => sum + pairs.length, 0);
  let done = 0;
  const everWatched = new Set<NumberedPair>();
  /** Of pairs of several methods: silence is long or short by the rhythm of each method. */
  const spellsIn = ({ pairs }: Group, reading: Reading, watched: Set<NumberedPair>): DatedSpell[] =>
    byMethod(pairs).flatMap((group) => {
      const whole = spellsOf(group, task.lapse, reading);
      const spells = task.window === null ? whole : spellsWithin(whole, task.window);
      for (const { pair } of spells) watched.add(group[pair] as NumberedPair);
      done += group.length;
      onProgress?.(done, total);
      return spells;
    });
  const read = groups.flatMap((group) => {
    const watched = new Set<NumberedPair>();
    const spells = {
      shortest: spellsIn(group, "shortest", watched),
      longest: spellsIn(group, "longest", watched),
    };
    if (watched.size === 0) return [];
    for (const pair of watched) everWatched.add(pair);
    const curves = { shortest: curveOf(spells.shortest), longest: curveOf(spells.longest) };
    const dateSensitive = differByAYear(curves.shortest.median, curves.longest.median);
    const { method, field } = group;
    return [{ spells, item: { method, field, pairs: watched.size, ...curves, dateSensitive } }];
  });
  const ties = (pairs: Iterable<NumberedPair>) =>
    new Set([...pairs].flatMap(({ acts }) => acts.map(({ of }) => of))).size;
  return {
    items: read.map(({ item }) => item).sort((a, b) => b.shortest.ended - a.shortest.ended),
    test: task.by === "method" ? testOf(read) : null,
    outside: task.window === null ? 0 : ties(all) - ties(everWatched),
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
