/** The wire contract of the paths between two movements. */
import { type Static, Type } from "typebox";
import { EntityRef } from "./contract.ts";

const Count = Type.Integer({ minimum: 0 });

export const PathsAnswer = Type.Object({
  /** Shortest first; none where the two are not connected in the question. */
  items: Type.Array(
    Type.Object({
      nodes: Type.Array(EntityRef),
      /** Ids of the ties of each step: what it rests on. */
      steps: Type.Array(Type.Array(Type.String())),
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
