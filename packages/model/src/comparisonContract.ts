/** The wire contract of the paths between two movements. */
import { type Static, Type } from "typebox";
import { Claim, EntityRef, SourceRef, Tie } from "./contract.ts";

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
  /** The ties that the steps name, each once, with its evidence; in the order of the steps. */
  ties: Type.Array(Tie),
  /** Who stands between, and on how many of these paths. */
  brokers: Type.Array(Type.Object({ node: EntityRef, paths: Count })),
  method: Type.Object({
    /** Ties are walked both ways; parallel ones are one step. */
    projection: Type.Literal("undirected"),
    order: Type.Enum(PATH_ORDERS),
    /** First and last day of the question; null for any time. */
    window: Type.Union([Type.Tuple([Type.String(), Type.String()]), Type.Null()]),
    /** At most so many ways were asked for; one in the order of time. */
    most: Type.Integer({ minimum: 1 }),
  }),
  leftOut: Type.Object({
    undated: Count,
    /** Ties outside the question, or that no source supports. */
    outside: Count,
    hidden: Count,
  }),
  revision: Count,
});
export type PathsAnswer = Static<typeof PathsAnswer>;

const NumberOrNull = Type.Union([Type.Number(), Type.Null()]);
const shared = <T extends Parameters<typeof Type.Array>[0]>(item: T) =>
  Type.Object({
    items: Type.Array(item),
    onlyOne: Count,
    onlyOther: Count,
    /** Shared part of all that either has; null where neither has any. */
    jaccard: NumberOrNull,
    /** Shared part of what the one with fewer has; null where one has none. */
    overlap: NumberOrNull,
  });
const Resting = Type.Object({
  entity: EntityRef,
  /** Ids of the ties by which each of the two has it. */
  ofOne: Type.Array(Type.String()),
  ofOther: Type.Array(Type.String()),
});
const Stated = Type.Object({
  id: Type.String(),
  /** What sources say of each of the two: that this is one of its fields; or where it sits, rival claims too. */
  ofOne: Type.Array(Claim),
  ofOther: Type.Array(Claim),
});

export const CompareAnswer = Type.Object({
  one: EntityRef,
  other: EntityRef,
  /** Bodies tied directly to both, unless both take part in them; neither of the two is the other's. */
  partners: shared(Resting),
  /** Events that both attended, and networks and other bodies to which both belong: no body is counted as both partner and occasion. */
  occasions: shared(Resting),
  fields: shared(Stated),
  /** Country, region and continent of the seat, as M49 or ISO codes. */
  places: shared(Stated),
  /** Sources that support ties of both. */
  sources: shared(SourceRef),
  /** The ties that partners and occasions rest on, each once, with its evidence. */
  ties: Type.Array(Tie),
  /** Sum of 1/(d - 1) over shared occasions of d bodies each: a meeting of six says more than one of six hundred. */
  newman: Type.Number(),
  /** The shared occasions against chance; null where they share none. */
  chance: Type.Union([
    Type.Object({
      observed: Count,
      expected: Type.Number(),
      p: Type.Number(),
      /** p below 5 %: only then may it be called so. */
      surprising: Type.Boolean(),
      draws: Count,
      seed: Type.Integer(),
      /** Occasions of the table, and its cells that were impossible and stay empty. */
      occasions: Count,
      fixed: Count,
    }),
    Type.Null(),
  ]),
  leftOut: Type.Object({ undated: Count, outside: Count, hidden: Count }),
  revision: Count,
});
export type CompareAnswer = Static<typeof CompareAnswer>;

const Plausible = Type.Object({
  ends: Type.Tuple([EntityRef, EntityRef]),
  score: Type.Number(),
  /** Why: common partners, or occasions that both took part in. */
  reasons: Type.Array(EntityRef),
});
const Complementary = Type.Object({
  ends: Type.Tuple([EntityRef, EntityRef]),
  score: Type.Number(),
  /** Why: a partner of the first end and the partner of the second that it is tied to; those that count most. */
  ways: Type.Array(Type.Tuple([EntityRef, EntityRef])),
  waysInAll: Count,
});
const Quality = Type.Object({
  /** Ties that arose later between pairs without one before. */
  newTies: Count,
  nonTies: Count,
  averagePrecision: NumberOrNull,
  precisionAtK: Type.Number(),
  /** What a list in random order would have. */
  byChance: NumberOrNull,
});
export const MissingTiesAnswer = Type.Object({
  of: Type.Union([EntityRef, Type.Null()]),
  /** By common partners (resource allocation), each with them. */
  common: Type.Array(Plausible),
  /** By paths of three steps: who complements whom. */
  complementary: Type.Array(Complementary),
  /** By shared occasions. */
  occasions: Type.Array(Plausible),
  /** How well the lists would have foretold the newest ties of this network; null where too few are dated. */
  quality: Type.Union([
    Type.Object({
      /** Ties that began from this year on were hidden. */
      from: Type.Integer(),
      k: Count,
      common: Quality,
      complementary: Quality,
      occasions: Quality,
      /** The list by shared occasions against who met at an occasion from then on. */
      meetings: Quality,
    }),
    Type.Null(),
  ]),
  method: Type.Object({ nodes: Count, ties: Count, most: Count }),
  leftOut: Type.Object({
    undated: Count,
    outside: Count,
    people: Count,
    /** Bodies that were dissolved before the end of the window, or at all where there is none: partners of others, and in no pair. */
    dissolved: Count,
    hidden: Count,
  }),
  revision: Count,
});
export type MissingTiesAnswer = Static<typeof MissingTiesAnswer>;
