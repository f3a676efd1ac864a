/** The wire contract of how complete the record is. */
import { type Static, Type } from "typebox";
import { EndRef, GAP_STATUSES, Tie } from "./contract.ts";

const Text = Type.String();
const Count = Type.Integer({ minimum: 0 });
const Estimate = Type.Union([
  Type.Object({ value: Type.Number(), low: Type.Number(), high: Type.Number() }),
  Type.Null(),
]);

/** By what ties are parted: all together, by the region of either end, by a field of either end, or by both. */
export const UNSEEN_PARTS = ["all", "region", "field", "region-field"] as const;
export type UnseenPart = (typeof UNSEEN_PARTS)[number];

const completeness = {
  ties: Count,
  /** Of independent sources: one a publisher. */
  statements: Count,
  once: Count,
  twice: Count,
  /** About this share is on record; null where too little can be told. */
  coverage: Estimate,
  /** At least so many ties there are, known ones included; null where too little can be told. */
  atLeast: Estimate,
};
export const UnseenAnswer = Type.Object({
  items: Type.Array(
    Type.Object({
      region: Type.Union([Text, Type.Null()]),
      field: Type.Union([Text, Type.Null()]),
      ...completeness,
    }),
  ),
  method: Type.Object({ draws: Count, seed: Type.Integer(), leastTies: Count }),
  leftOut: Type.Object({
    undated: Count,
    /** Ties outside the question, or that no source supports. */
    outside: Count,
    /** In the question, but without a region or field to stand in. */
    unplaced: Count,
    hidden: Count,
  }),
  revision: Count,
});
export type UnseenAnswer = Static<typeof UnseenAnswer>;

/** Why a tie is worth a look. */
export const LOOK_REASONS = ["single-source", "disputed", "undated"] as const;
export type LookReason = (typeof LOOK_REASONS)[number];

export const LookUpNextAnswer = Type.Object({
  /** Ties whose want would change what is found: those that alone stand against a verdict on two regions first, then the largest move of a bridge. */
  ties: Type.Array(
    Type.Object({
      tie: Tie,
      why: Type.Array(Type.Enum(LOOK_REASONS)),
      /** Ranks by constraint among all bodies, as they are and if the tie turned out not to be; null where it were no bridge any more. */
      moves: Type.Array(Type.Object({ entity: EndRef, from: Count, to: Type.Union([Count, Type.Null()]) })),
      /** The two regions that would have fewer ties than expected if the tie turned out not to be, and have not as it is; null where they would not. */
      verdict: Type.Union([Type.Object({ row: Text, column: Text }), Type.Null()]),
    }),
  ),
  /** Cells of regions and fields that nobody looked into, and what the gap there would become either way; the widest shortfall first. */
  cells: Type.Array(
    Type.Object({
      row: Text,
      column: Text,
      observed: Count,
      expected: Type.Number(),
      now: Type.Enum(GAP_STATUSES),
      below: Type.Boolean(),
      /** So many more ties found would leave no shortfall. */
      missing: Type.Number(),
    }),
  ),
  method: Type.Object({
    measure: Text,
    /** At most so many of the first bridges are watched; a body with one contact is none. */
    watched: Count,
    /** Ties tried one by one, and those that move no watched bridge by two ranks and stand against no verdict. */
    tried: Count,
    untouched: Count,
    nodes: Count,
    /** Pairs of regions with a doubtful tie; 0 where to draw the matrix of regions anew for them would take too long. */
    rejudged: Count,
    /** Shuffles of each of these matrices. */
    draws: Count,
    seed: Type.Integer(),
  }),
  leftOut: Type.Object({ undated: Count, outside: Count, hidden: Count }),
  revision: Count,
});
export type LookUpNextAnswer = Static<typeof LookUpNextAnswer>;
