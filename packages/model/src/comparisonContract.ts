/** The wire contract of the paths between two movements. */
import { type Static, Type } from "typebox";
import { EntityRef } from "./contract.ts";

/** What makes a way the first: its steps, or the day on which it arrives when each step follows the one before. */
export const PATH_ORDERS = ["steps", "time"] as const;

const Count = Type.Integer({ minimum: 0 });

export const PathsAnswer = Type.Object({
  /** Shortest first; none where the two are not connected in the question. */
  items: Type.Array(
    Type.Object({
      nodes: Type.Array(EntityRef),
      /** Ids of the ties of each step: what it rests on. */
      steps: Type.Array(Type.Array(Type.String())),
      /** Where the way respects time: the day of each step by which it can have been made; null where none bounds it. */
      arrivals: Type.Optional(Type.Array(Type.Union([Type.String(), Type.Null()]))),
    }),
  ),
  /** Who stands between, and on how many of these paths. */
  brokers: Type.Array(Type.Object({ node: EntityRef, paths: Count })),
  leftOut: Type.Object({
    undated: Count,
    /** Ties outside the question, or that no source supports. */
    outside: Count,
    hidden: Count,
  }),
  revision: Count,
});
export type PathsAnswer = Static<typeof PathsAnswer>;
