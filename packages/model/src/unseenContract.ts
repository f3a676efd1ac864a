/** The wire contract of how complete the record is. */
import { type Static, Type } from "typebox";

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
