/** The wire contract of lineage: which bodies came of which. */
import { type Static, Type } from "typebox";
import { EntityRef } from "./contract.ts";
import { TIE_TYPES } from "./generated/schema.generated.ts";

const Text = Type.String();
const Count = Type.Integer({ minimum: 0 });
/** Years with their fraction, the earliest and the latest by uncertain dates. */
const Years = Type.Tuple([Type.Number(), Type.Number()]);
const YearsOrNull = Type.Union([Years, Type.Null()]);

export const LineageAnswer = Type.Object({
  /** Bodies that came of another, or of which another came; by family, then by beginning. */
  bodies: Type.Array(
    Type.Object({
      ...EntityRef.properties,
      /** When it began: as sources state it, else when it came of another, else the first that is known of it; null where nothing is. */
      start: YearsOrNull,
      startIs: Type.Enum(["stated", "descent", "first-known", "unknown"] as const),
      /** When it ended: as sources state it, else when it was succeeded or merged; null where no source says that it ended. */
      end: YearsOrNull,
      endIs: Type.Enum(["stated", "descent", "unknown"] as const),
      /** The last year that any source attests; null where none attests any. */
      known: Type.Union([Type.Number(), Type.Null()]),
      /** The same number for all that descent ties together. */
      family: Count,
    }),
  ),
  /** Events that something grew out of. */
  meetings: Type.Array(Type.Object({ ...EntityRef.properties, year: YearsOrNull })),
  links: Type.Array(
    Type.Object({
      tie: Text,
      type: Type.Enum(TIE_TYPES),
      /** Ids of bodies or meetings. */
      older: Text,
      younger: Text,
      year: YearsOrNull,
      sources: Count,
      disagree: Type.Boolean(),
    }),
  ),
  /** Who, on the day asked for, was what became the body asked for; null where none was asked for. Descent by growing out does not count. */
  thereThen: Type.Union([
    Type.Object({
      /** By every reading of uncertain dates, and by some. */
      certain: Type.Array(Text),
      possible: Type.Array(Text),
    }),
    Type.Null(),
  ]),
  leftOut: Type.Object({
    /** Bodies without any year: they stand in the list, not in the picture. */
    undated: Count,
    /** Ties of descent outside the question, or that no source supports. */
    outside: Count,
    hidden: Count,
  }),
  revision: Count,
});
export type LineageAnswer = Static<typeof LineageAnswer>;
