/** The wire contract of encounter plans: what is kept, the pool in sight, what was found, why, and what it would change. */
import { type Static, Type } from "typebox";
import { EntityRef } from "./contract.ts";
import { Plan, PlanGuest, PlanInvited } from "./planContract.ts";

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);
const Text = Type.String();
const TextOrNull = Nullable(Text);
const Count = Type.Integer({ minimum: 0 });
const Amount = Type.Number({ minimum: 0 });
const Numbers = Type.Array(Type.Number());
const Page = { next: TextOrNull };

/** A rule by its kind and what it is about: a quota's id, a guest's id, the place in its list; null where there is only one. */
export const PLAN_RULES = [
  "seats",
  "seats-filled",
  "minimum",
  "maximum",
  "known",
  "must",
  "never",
  "not-together",
  "only-together",
  "budget",
  "risk",
  "interpretation",
] as const;
export const PlanRule = Type.Object({ kind: Type.Enum(PLAN_RULES), of: TextOrNull });
export type PlanRule = Static<typeof PlanRule>;

/** A region and a field of action in which guests work; null: in any field. */
export const PlanCell = Type.Object({ region: Text, field: TextOrNull });
export type PlanCell = Static<typeof PlanCell>;
export const PlanBridge = Type.Object({ regions: Type.Tuple([Text, Text]), field: TextOrNull });
export type PlanBridge = Static<typeof PlanBridge>;

const AimValue = Type.Object({ value: Type.Number(), bound: Type.Number(), gap: Amount });
/** What a solver found; it holds for the plan as it stood at `ofRevision`. */
export const PlanFound = Type.Object({
  ofRevision: Count,
  /** list: at least one list keeps the rules; conflict: none does; unsolved: the time brought none and proved nothing. */
  kind: Type.Enum(["list", "conflict", "unsolved"] as const),
  list: Type.Array(PlanInvited),
  /** In the order of the aims; no list that keeps the rules and earlier aims is worth more than `bound`; `gap` is their relative distance. */
  aims: Type.Array(AimValue),
  /** Then the same plan, seed and revision of the network give the same list. */
  isSolvedToTheEnd: Type.Boolean(),
  seed: Count,
  solver: Text,
  /** Revision of the network whose records were asked. */
  network: Count,
  /** Of a fair draw: the chance of each guest of the pool; null otherwise. */
  chances: Nullable(Type.Array(Type.Object({ id: Text, chance: Amount }))),
  /** Of a conflict: rules that cannot all be kept, and what would have to give, the cheapest first, in seats, guests, money or risk. */
  conflict: Nullable(
    Type.Object({
      rules: Type.Array(PlanRule),
      relaxations: Type.Array(Type.Array(Type.Object({ rule: PlanRule, by: Amount }))),
    }),
  ),
});
export type PlanFound = Static<typeof PlanFound>;

export const KeptPlan = Type.Object({
  id: Text,
  /** Raised by each change of `plan`. */
  revision: Count,
  plan: Plan,
  found: Nullable(PlanFound),
});
export type KeptPlan = Static<typeof KeptPlan>;
/** A change names the revision it was made on: of two who change one plan the second is told, and nothing is lost. */
export const PlanChange = Type.Object({ revision: Count, plan: Plan }, { additionalProperties: false });
export type PlanChange = Static<typeof PlanChange>;
export const PlanList = Type.Object({
  items: Type.Array(Type.Object({ id: Text, revision: Count, title: Text })),
  ...Page,
});
export type PlanList = Static<typeof PlanList>;

/** A guest of the pool, with all that rules and aims ask. */
export const PoolGuest = Type.Object({
  id: Text,
  /** As the network knows it; null for who is in the plan alone. */
  entity: Nullable(EntityRef),
  name: Text,
  unit: Type.Enum(["organisation", "person"] as const),
  delegates: Type.Object({ minimum: Count, maximum: Count }),
  /** By field: region, country, field, kind, language, first-time, local-host, and those that the plan adds. */
  values: Type.Record(Text, Type.Array(Text)),
  languages: Type.Array(Text),
  cost: Amount,
  risk: Amount,
  /** Another guest of the pool of the same name. */
  alike: TextOrNull,
});
export type PoolGuest = Static<typeof PoolGuest>;

/** Every number of a list, at once. */
export const PlanNumbers = Type.Object({
  seats: Count,
  cost: Amount,
  risk: Amount,
  /** Seats by quota, in the order of the plan. */
  quotas: Type.Array(Type.Object({ id: Text, seats: Count })),
  broken: Type.Array(PlanRule),
  /** What each aim comes to. */
  aims: Numbers,
  covered: Type.Array(PlanCell),
  bridges: Type.Array(PlanBridge),
  /** Languages to interpret beside the working ones; null where the booths are too few. */
  booths: Nullable(Type.Array(Text)),
});
export type PlanNumbers = Static<typeof PlanNumbers>;

/** The plan with its pool resolved against the network. */
export const PlanRoom = Type.Object({
  revision: Count,
  network: Count,
  guests: Type.Array(PoolGuest),
  /** What a field may hold, for rules: each value with how many guests have it. */
  fields: Type.Array(
    Type.Object({
      field: Text,
      values: Type.Array(Type.Object({ value: Text, guests: Count })),
      unknown: Count,
    }),
  ),
  /** Parts of the aims that nobody in the pool can serve. */
  impossible: Type.Object({ cells: Type.Array(PlanCell), bridges: Type.Array(PlanBridge) }),
  /** Of the plan's list; null without one, or where `problem` is. */
  numbers: Nullable(PlanNumbers),
  /** Why the plan cannot be solved as it stands, such as two quotas of one name; null: it can be tried. */
  problem: Nullable(
    Type.Object({ code: Text, detail: Text, values: Type.Record(Text, Type.Union([Text, Type.Number()])) }),
  ),
});
export type PlanRoom = Static<typeof PlanRoom>;

/** How far solving is: the best list so far. */
export const PlanSolving = Type.Object({
  /** Place of the aim at work. */
  aim: Count,
  list: Type.Array(PlanInvited),
  value: Type.Number(),
  bound: Nullable(Type.Number()),
});
export type PlanSolving = Static<typeof PlanSolving>;

const PlanSwap = Type.Object({ leaves: Text, joins: Text, aims: Numbers });
/** Why this guest, or why not. */
export const PlanExplanation = Type.Object({
  id: Text,
  isInvited: Type.Boolean(),
  /** Covered by nobody else on the list; of one who is not on it: by nobody yet. */
  onlyCells: Type.Array(PlanCell),
  onlyBridges: Type.Array(PlanBridge),
  aimsWith: Numbers,
  aimsWithout: Numbers,
  /** Rules that break when only this guest leaves, or only joins. */
  brokenBy: Type.Array(PlanRule),
  /** Single exchanges that keep every rule, the best first. */
  swaps: Type.Array(PlanSwap),
  /** The plan solved anew with the guest kept out, or forced in; null where no list is left. */
  forced: Nullable(
    Type.Object({
      aims: Numbers,
      joins: Type.Array(Text),
      leaves: Type.Array(Text),
      isSolvedToTheEnd: Type.Boolean(),
    }),
  ),
});
export type PlanExplanation = Static<typeof PlanExplanation>;

/** What stands in the way of a better list: the seats and each rule at its limit, and what the aims come to when it alone gives one step. */
export const PlanLimits = Type.Object({
  items: Type.Array(
    Type.Object({
      rule: PlanRule,
      /** In seats, languages, money or risk. */
      by: Amount,
      aims: Type.Array(AimValue),
      isSolvedToTheEnd: Type.Boolean(),
    }),
  ),
});
export type PlanLimits = Static<typeof PlanLimits>;

/** Who could come in the place of whom, so that every rule is kept, the best first. */
export const PlanReserves = Type.Object({
  byGuest: Type.Array(Type.Object({ leaves: Text, reserves: Type.Array(PlanSwap) })),
  byCell: Type.Array(Type.Object({ cell: PlanCell, covers: Text, reserves: Type.Array(PlanSwap) })),
});
export type PlanReserves = Static<typeof PlanReserves>;

const Components = Type.Object({
  /** Organisations and people with a tie in question, those of the list counted in. */
  entities: Count,
  ties: Count,
  components: Count,
  largest: Count,
});
/** What it would change if all who meet formed ties: a possibility, with what past encounters led to. */
export const PlanEffect = Type.Object({
  before: Components,
  after: Components,
  /** Pairs of the list that have no tie yet, and those that have. */
  newPairs: Count,
  knownPairs: Count,
  /** Those with a tie, and of the others those on both sides of a bridge of the aims. */
  pairs: Type.Array(Type.Object({ a: Text, b: Text, isKnown: Type.Boolean() })),
  /** Pairs of regions among the list, with ties counted before and after and how many chance leads one to expect before. */
  cells: Type.Array(
    Type.Object({
      row: Text,
      column: Text,
      before: Count,
      after: Count,
      expected: Nullable(Type.Number()),
    }),
  ),
  /** Of encounters on record: pairs that met there without a tie before, and in how many a tie is on record that began afterwards, within `years`. */
  past: Type.Object({
    years: Count,
    encounters: Count,
    pairs: Count,
    followed: Count,
    /** 95 % interval of the share, by resampling encounters; null with fewer than two. */
    share: Nullable(Type.Object({ value: Amount, low: Amount, high: Amount })),
    events: Type.Array(Type.Object({ event: EntityRef, pairs: Count, followed: Count })),
  }),
});
export type PlanEffect = Static<typeof PlanEffect>;

/** A number of pairs and what no seating can pass. */
const Met = Type.Object({ count: Count, bound: Count });
/** Who sits where in each round. */
export const PlanSeating = Type.Object({
  rounds: Type.Array(
    Type.Array(
      Type.Object({
        language: TextOrNull,
        seats: Type.Array(Type.Object({ id: Text, delegate: Count })),
      }),
    ),
  ),
  /** Pairs of people of different guests without a tie who meet; no seating has more than `bound`. */
  newMeetings: Met,
  /** Of these, pairs on both sides of a bridge of the aims. */
  acrossGaps: Met,
  /** Meetings of a pair beyond its first; here no seating has less than `bound`. */
  repeats: Met,
  seed: Count,
});
export type PlanSeating = Static<typeof PlanSeating>;

/** For each guest of the list whom it could meet, and why: the strongest reasons first. */
export const PlanCards = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Text,
      meets: Type.Array(
        Type.Object({
          id: Text,
          /** bridge: both sides of a bridge of the aims; field: a field in common and no tie; partner: partners in common and no tie. */
          why: Type.Enum(["bridge", "field", "partner"] as const),
          fields: Type.Array(Text),
          partners: Type.Array(EntityRef),
        }),
      ),
    }),
  ),
});
export type PlanCards = Static<typeof PlanCards>;

/** After the encounter: who came, and which ties between them are on record that began since. */
export const PlanAftermath = Type.Object({
  planned: Count,
  came: Count,
  absent: Type.Array(Text),
  unplanned: Type.Array(Text),
  /** Pairs of those who came that had no tie before. */
  newPairs: Count,
  ties: Type.Array(
    Type.Object({ tie: Text, source: Text, target: Text, type: Text, isAcrossBridge: Type.Boolean() }),
  ),
  bridges: Type.Array(Type.Object({ bridge: PlanBridge, ties: Count })),
});
export type PlanAftermath = Static<typeof PlanAftermath>;

/** Lists around an encounter, as files. */
export const PLAN_LISTS = ["invitations", "travel", "interpretation", "tables", "reserves"] as const;
export type PlanListName = (typeof PLAN_LISTS)[number];

/** Guests read from a file, and the rows that could not be. */
export const GuestsRead = Type.Object({
  guests: Type.Array(PlanGuest),
  problems: Type.Array(
    Type.Object({
      row: Count,
      column: TextOrNull,
      rule: Text,
      message: Text,
      suggestion: TextOrNull,
      /** The row that has the same id. */
      earlier: Type.Optional(Count),
      /** Countries that may be meant, by their codes. */
      countries: Type.Optional(Type.Array(Text)),
    }),
  ),
  ignored: Type.Array(Text, { description: "columns that were left aside" }),
});
export type GuestsRead = Static<typeof GuestsRead>;
