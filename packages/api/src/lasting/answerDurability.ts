import {
  type DatedSpell,
  kaplanMeier,
  type Lapse,
  logRank,
  type Reading,
  spellsOf,
} from "@maillage/analysis";
import {
  DURABILITY_PARTS,
  type DurabilityAnswer,
  type DurabilityCurve,
  type DurabilityPart,
  MaillageError,
  type Scope,
} from "@maillage/model";
import type { Snapshot } from "../networkSnapshot.ts";
import { countUndated } from "../scoped.ts";
import { byMethod, type CooperatingPair, cooperationOf } from "./pairActs.ts";

export const YEAR = 365.25;
const LAPSE: Lapse = { factor: 3, least: 2 * YEAR };
const LEAST_ENDED = 10;
const SIGNIFICANT = 0.05;

/** Reads by what spells are parted; by method where nothing is said. Throws "scope-invalid". */
export function durabilityPartOf(value: string | undefined): DurabilityPart {
  const part = DURABILITY_PARTS.find((each) => each === (value ?? "method"));
  if (part !== undefined) return part;
  throw new MaillageError(
    "scope-invalid",
    "invalid-input",
    `The parameter "by" must be one of ${DURABILITY_PARTS.join(", ")}.`,
    { parameter: "by" },
  );
}

interface Group {
  readonly method: string | null;
  readonly field: string | null;
  readonly pairs: CooperatingPair[];
}

/** Where a pair stands: in its method, in each field of either end, or in both. */
function groupsOf(pairs: readonly CooperatingPair[], part: DurabilityPart): Group[] {
  const groups = new Map<string, Group>();
  for (const pair of pairs) {
    const fields = part === "method" ? [null] : [...new Set(pair.ends.flatMap(({ ref }) => ref.fields))];
    const method = part === "field" ? null : pair.method;
    for (const field of fields) {
      const key = `${method} ${field}`;
      const group = groups.get(key) ?? { method, field, pairs: [] };
      group.pairs.push(pair);
      groups.set(key, group);
    }
  }
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

/** Spells of pairs of several methods: silence is long or short by the rhythm of each method. */
function spellsIn(pairs: readonly CooperatingPair[], reading: Reading): DatedSpell[] {
  return byMethod(pairs).flatMap((group) => spellsOf(group, LAPSE, reading));
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
 * How long cooperation lasts, group by group, at both readings of uncertain dates, and whether the groups last equally long. `hidden`:
 * records of the network that the viewer may not see. Cost: a sort of the acts in scope for each group.
 */
export function answerDurability(
  snapshot: Snapshot,
  by: DurabilityPart,
  scope: Scope,
  hidden: number,
): DurabilityAnswer {
  const { pairs, ...cooperation } = cooperationOf(snapshot, scope);
  const groups = groupsOf(pairs, by).map((group) => ({
    ...group,
    shortest: spellsIn(group.pairs, "shortest"),
    longest: spellsIn(group.pairs, "longest"),
  }));
  const items = groups
    .map(({ method, field, pairs: members, shortest, longest }) => {
      const curves = { shortest: curveOf(shortest), longest: curveOf(longest) };
      const dateSensitive = differByAYear(curves.shortest.median, curves.longest.median);
      return { method, field, pairs: members.length, ...curves, dateSensitive };
    })
    .sort((a, b) => b.shortest.ended - a.shortest.ended);
  return {
    by,
    items,
    test: by === "method" ? testOf(groups) : null,
    method: {
      lapseFactor: LAPSE.factor,
      leastYears: LAPSE.least / YEAR,
      leastEnded: LEAST_ENDED,
    },
    leftOut: { undated: countUndated(snapshot.ties, scope), ...cooperation, hidden },
    revision: snapshot.revision,
  };
}

const endedIn = (spells: readonly DatedSpell[]): number => kaplanMeier(spells).ended;

function testOf(groups: readonly Record<Reading, readonly DatedSpell[]>[]): DurabilityAnswer["test"] {
  const compared = groups.filter(
    ({ shortest, longest }) => Math.min(endedIn(shortest), endedIn(longest)) >= LEAST_ENDED,
  );
  if (compared.length < 2) return null;
  const [short, long] = (["shortest", "longest"] as const).map((reading) =>
    logRank(compared.map((group) => group[reading])),
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
