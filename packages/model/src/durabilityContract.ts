/** The wire contract of how long cooperation lasts, and of who has been silent longer than usual. */
import { type Static, Type } from "typebox";
import { EndRef, SourceRef } from "./contract.ts";

const Text = Type.String();
const Count = Type.Integer({ minimum: 0 });
const NumberOrNull = Type.Union([Type.Number(), Type.Null()]);

/** By what spells are parted: the method of cooperation, a field of either end, or both. */
export const DURABILITY_PARTS = ["method", "field", "method-field"] as const;
export type DurabilityPart = (typeof DURABILITY_PARTS)[number];

/** In place of a method, where two met at events. */
export const MET_AT_EVENTS = "met-at-events";

/** How many usual gaps of silence end cooperation: the least, the most, and what holds where nothing is asked. */
export const LAPSE = { least: 1, most: 10, usual: 3 } as const;

/** Reads a lapse, such as "3" or "2.5"; the usual where nothing is said, null for what is no number from the least to the most. */
export function lapseOf(text: string | null | undefined): number | null {
  if (text === null || text === undefined) return LAPSE.usual;
  const lapse = /^\d{1,2}(\.\d)?$/.test(text) ? Number(text) : Number.NaN;
  return lapse >= LAPSE.least && lapse <= LAPSE.most ? lapse : null;
}

/** Years that spells last, at one reading of uncertain dates. */
const Curve = Type.Object({
  spells: Count,
  ended: Count,
  /** Known only because a source found them still there, and by no later one: they were watched for no time. */
  unwatched: Count,
  /** First year at which at most half last longer; null where more do to the last. */
  median: NumberOrNull,
  /** Ends of the 95 % interval of the median; null where it has none on that side. */
  medianLow: NumberOrNull,
  medianHigh: NumberOrNull,
  /** How many were watched just before the median. */
  medianAtRisk: Type.Union([Count, Type.Null()]),
  /** Those are less than a tenth of all that were ever watched: the median rests on few. */
  fewAtRisk: Type.Boolean(),
  /** Just after each time at which a spell ended: share that lasts longer, with the ends of its 95 % interval. */
  steps: Type.Array(
    Type.Object({
      year: Type.Number(),
      atRisk: Count,
      ended: Count,
      share: Type.Number(),
      low: NumberOrNull,
      high: NumberOrNull,
    }),
  ),
  /** Years at which spells were watched no longer without having ended. */
  censored: Type.Array(Type.Number()),
  /** Years at which spells came under watch that were not watched from their beginning. */
  late: Type.Array(Type.Number()),
});
export type DurabilityCurve = Static<typeof Curve>;

const Test = Type.Object({ chiSquare: Type.Number(), degrees: Count, p: Type.Number() });
const leftOut = {
  undated: Count,
  /** Ties outside the question, that no source supports, or of whose spells none is watched in its window. */
  outside: Count,
  /** Cooperation in the question of which no source says when it began. */
  withoutStart: Count,
  /** Ties of people, who are no bodies that cooperate here. */
  people: Count,
  hidden: Count,
};
const MethodUsed = Type.Object({
  /** A spell ends after so many usual gaps of silence. */
  lapseFactor: Type.Number(),
  /** And after so many years at least. */
  leastYears: Type.Number(),
  /** Ended spells that a group needs to be compared. */
  leastEnded: Count,
});

export const DurabilityAnswer = Type.Object({
  by: Type.Enum(DURABILITY_PARTS),
  /** Most ended spells first. */
  items: Type.Array(
    Type.Object({
      /** Id of a method, else the type of ties that say none; null where parted by field alone. */
      method: Type.Union([Text, Type.Null()]),
      field: Type.Union([Text, Type.Null()]),
      pairs: Count,
      /** Uncertain dates read so that spells are as short, and as long, as can be. */
      shortest: Curve,
      longest: Curve,
      /** The two readings differ in the median by a year or more. */
      dateSensitive: Type.Boolean(),
    }),
  ),
  /** Whether the methods with enough ended spells last equally long (log-rank); null where fewer than two have, and by field, of which a pair has several. */
  test: Type.Union([
    Type.Object({ groups: Count, shortest: Test, longest: Test, dateSensitive: Type.Boolean() }),
    Type.Null(),
  ]),
  method: MethodUsed,
  leftOut: Type.Object(leftOut),
  revision: Count,
});
export type DurabilityAnswer = Static<typeof DurabilityAnswer>;

export const DORMANCIES = ["on-time", "late", "lapsed"] as const;
export type Dormancy = (typeof DORMANCIES)[number];

const Judged = Type.Object({ onTime: Count, late: Count, lapsed: Count, dateSensitive: Count });
/** By what silence is measured: the pair's own usual gap, or that of all pairs of its method. */
const byRhythm = <T extends typeof Judged | typeof Count>(of: T) => Type.Object({ own: of, pooled: of });

export const DormantAnswer = Type.Object({
  /** Those that are late or lapsed, or may be by uncertain dates; with a rhythm of their own first, then the lapsed, then the latest act first; at most 100 of each. */
  items: Type.Array(
    Type.Object({
      ends: Type.Tuple([EndRef, EndRef]),
      method: Text,
      acts: Count,
      /** The ties, or the events where they met, that it rests on: the latest first, at most twelve. */
      rests: Type.Array(
        Type.Object({
          id: Text,
          /** Of an event; null for a tie. */
          name: Type.Union([Text, Type.Null()]),
          /** Of its end, or when it was last attested, by the earliest and the latest reading. */
          years: Type.Tuple([Type.Integer(), Type.Integer()]),
        }),
      ),
      /** The sources that say so, each with the places in it. */
      sources: Type.Array(Type.Object({ ...SourceRef.properties, locators: Type.Array(Text) })),
      /** Year of the last act, by the earliest and the latest reading. */
      last: Type.Tuple([Type.Integer(), Type.Integer()]),
      silentYears: Type.Tuple([Type.Number(), Type.Number()]),
      /** Silence over the usual gap; over 1 is late, over the lapse lapsed. */
      usualGaps: Type.Tuple([Type.Number(), Type.Number()]),
      /** The usual gap is the pair's own, not that of all pairs of the method. */
      ownRhythm: Type.Boolean(),
      /** null where the two readings of uncertain dates differ. */
      dormancy: Type.Union([Type.Enum(DORMANCIES), Type.Null()]),
    }),
  ),
  counts: Type.Object({ ...byRhythm(Judged).properties, withoutRhythm: Count }),
  /** Those beyond the most that are listed. */
  more: byRhythm(Count),
  /** The day until which silence is counted, by the earliest and the latest reading: the last of which any source in the question tells something, or the window's end. */
  until: Type.Union([Type.Tuple([Text, Text]), Type.Null()]),
  method: Type.Object({ largestEvent: Count, lateFrom: Type.Number(), lapsedFrom: Type.Number() }),
  leftOut: Type.Object({
    ...leftOut,
    /** Events in the question that more bodies attended than can be said to have met. */
    largeEvents: Count,
    /** Pairs of whose cooperation, or of one of whom, a source states the end, by that day. */
    over: Count,
  }),
  revision: Count,
});
export type DormantAnswer = Static<typeof DormantAnswer>;
