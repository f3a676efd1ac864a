/** The wire contract of questions about time: two periods side by side, and measures over time. */
import { type Static, Type } from "typebox";
import { EndRef, Tie } from "./contract.ts";
import { MeasureResult } from "./measureContract.ts";

const Text = Type.String();
const Count = Type.Integer({ minimum: 0 });

/** How many whatever the dates turn out to be, and how many at most: the true number lies between. */
export const DatedCount = Type.Object({ certainly: Count, possibly: Count });
export type DatedCount = Static<typeof DatedCount>;
const Holds = Type.Enum(["certainly", "possibly"] as const);

const changed = {
  appeared: DatedCount,
  continued: DatedCount,
  lapsed: DatedCount,
  revived: DatedCount,
};
export const TIE_CHANGES = ["appeared", "continued", "lapsed", "revived"] as const;
export type TieChange = (typeof TIE_CHANGES)[number];
/** By what changes are counted apart; a tie counts in each of its methods and of the fields of its ends. */
export const CHANGE_GROUPS = ["type", "method", "field", "regions"] as const;
export type ChangeGroup = (typeof CHANGE_GROUPS)[number];

const Moved = Type.Object({
  ...DatedCount.properties,
  items: Type.Array(Type.Object({ holds: Holds, entity: EndRef })),
});
export const PeriodsAnswer = Type.Object({
  before: Text,
  after: Text,
  /** Ties that were active in each. */
  active: Type.Object({ before: DatedCount, after: DatedCount }),
  /** Ties of which no date tells whether they continued or lapsed. */
  open: Count,
  changes: Type.Object(changed),
  /** Of each change the first ties: those that it certainly holds of, then by their sources. */
  ties: Type.Array(Type.Object({ change: Type.Enum(TIE_CHANGES), holds: Holds, tie: Tie })),
  groups: Type.Array(
    Type.Object({
      by: Type.Enum(CHANGE_GROUPS),
      id: Text,
      /** The other region of a pair; null elsewhere. */
      and: Type.Union([Text, Type.Null()]),
      ...changed,
    }),
  ),
  /** Who has a dated tie in the one period and none in the other. */
  entities: Type.Object({ entered: Moved, left: Moved }),
  method: Type.Object({
    /** Ties of each change, and entities, that are listed at most. */
    listed: Count,
    /** Dated ties in scope, apart from time, and the sources that support them. */
    records: Count,
    sources: Count,
  }),
  leftOut: Type.Object({
    undated: Count,
    /** Ties outside the scope, apart from time, or that no source supports. */
    outside: Count,
    hidden: Count,
  }),
  revision: Count,
});
export type PeriodsAnswer = Static<typeof PeriodsAnswer>;

const Value = Type.Union([Type.Number(), Type.Null()]);
const Point = Type.Object({
  /** Of the entity that was asked about, in the measure's first column; null without one, or where it has no tie. */
  value: Value,
  totals: Type.Array(Type.Object({ id: Text, value: Value })),
  /** Of the graph. */
  nodes: Count,
  ties: Count,
});
const { projection, weight, grouping, settings, bounded, records, sources } =
  MeasureResult.properties.method.properties;
export const MeasureOverTime = Type.Object({
  measure: Text,
  node: Type.Union([EndRef, Type.Null()]),
  /** Years of a slice. */
  step: Count,
  /** In the order of time; none where nothing is dated. */
  slices: Type.Array(Type.Object({ window: Text, certainly: Point, possibly: Point })),
  method: Type.Object({ projection, weight, grouping, settings, bounded, records, sources }),
  leftOut: Type.Object({
    /** Of those in scope: possibly active in every slice, certainly in none. */
    undated: Count,
    outside: Count,
    hidden: Count,
  }),
  revision: Count,
});
export type MeasureOverTime = Static<typeof MeasureOverTime>;
