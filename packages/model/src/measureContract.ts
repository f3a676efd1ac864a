/** The wire contract of measures: the catalogue, and what the computation of one answers. */
import { type Static, Type } from "typebox";
import { EndRef } from "./contract.ts";

const Text = Type.String();
const Count = Type.Integer({ minimum: 0 });
const Value = Type.Union([Type.Number(), Type.Null()]);
/** A value on the ties that are certainly active, and on all that dates allow; null where the measure is not defined there. */
const AtEnds = Type.Object({ certainly: Value, possibly: Value });
const Ranks = Type.Union([Type.Tuple([Type.Integer(), Type.Integer()]), Type.Null()]);
const Label = Type.Object({ en: Text, fr: Text, es: Text, ar: Text });
const Named = Type.Object({ id: Text, label: Label });

/** Which graph a measure is computed on, made of the ties in scope; the last two are of several layers. */
export const PROJECTIONS = [
  "undirected",
  "directed",
  "co-participation",
  "by-method",
  "through-people",
] as const;
export type Projection = (typeof PROJECTIONS)[number];
/** What a tie of the projection weighs. */
export const WEIGHTS = ["presence", "ties", "sources", "shared", "newman", "jaccard"] as const;
export type Weight = (typeof WEIGHTS)[number];
/** Whether a body has its own ties only, or also those of the bodies that it succeeded, split from or merged of. */
export const PREDECESSORS = ["own", "with"] as const;
export type Predecessors = (typeof PREDECESSORS)[number];
/** How nodes are grouped, for measures about groups; by country inside a wider group as "wide/narrow", and by all fields of a node with semicolons. */
export const GROUPINGS = [
  "region",
  "continent",
  "country",
  "kind",
  "type",
  "country-in-region",
  "country-in-continent",
  "fields",
] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const MeasureInfo = Type.Object({
  id: Text,
  family: Text,
  label: Label,
  explanation: Label,
  /** The usual one first. */
  projections: Type.Array(Type.Enum(PROJECTIONS)),
  /** Whether the choice of a weight changes anything. */
  weighted: Type.Boolean(),
  /** By what nodes can be grouped, the usual first; none where groups play no part. */
  groupings: Type.Array(Type.Enum(GROUPINGS)),
  /** Which end of the first column stands first in answers. */
  first: Type.Enum(["highest", "lowest"] as const),
  parameters: Type.Array(
    Type.Object({
      id: Text,
      label: Label,
      kind: Type.Enum(["integer", "number", "choice"] as const),
      minimum: Type.Optional(Type.Number()),
      maximum: Type.Optional(Type.Number()),
      choices: Type.Optional(Type.Array(Named)),
      default: Type.Union([Type.Number(), Text]),
    }),
  ),
  columns: Type.Array(
    Type.Object({
      id: Text,
      label: Label,
      unit: Type.Enum(["count", "number", "share", "group", "flag"] as const),
      of: Type.Enum(["node", "tie"] as const),
    }),
  ),
  totals: Type.Array(Named),
  cost: Text,
});
export type MeasureInfo = Static<typeof MeasureInfo>;
export const MeasureCatalogue = Type.Object({ items: Type.Array(MeasureInfo), next: Type.Null() });
export type MeasureCatalogue = Static<typeof MeasureCatalogue>;

/** Values beside the columns of the catalogue that are of its kind; null where the measure is not defined. */
const valued = {
  values: Type.Array(Value),
  /** Ends of intervals about the values; left out where the measure gives none. */
  low: Type.Optional(Type.Array(Value)),
  high: Type.Optional(Type.Array(Value)),
};
export const MeasureResult = Type.Object({
  measure: Text,
  /** By the first value, from the end that the catalogue names; without one last; equal ones in the order of keys. Without values where only ties have any. */
  nodes: Type.Array(
    Type.Object({
      ...EndRef.properties,
      ...valued,
      /** Contacts in each layer, in the order of the method's layers; of a projection of several. */
      layers: Type.Optional(Type.Array(Count)),
      /** Of the first value, and between which ranks nine tenths of the draws of the evidence lie; where it was asked for. */
      rank: Type.Optional(Type.Object({ value: Value, low: Value, high: Value })),
      /** What doubtful dates change of it, where it was asked for. */
      range: Type.Optional(
        Type.Object({
          /** One for each of the values. */
          values: Type.Array(AtEnds),
          /** The first and the last rank of all that have the same first value; null without a value. */
          rank: Type.Object({ certainly: Ranks, possibly: Ranks }),
          /** The first value, or its rank, is not the same at both ends. */
          dateSensitive: Type.Boolean(),
        }),
      ),
    }),
  ),
  ties: Type.Array(Type.Object({ source: Text, target: Text, ...valued })),
  totals: Type.Array(
    Type.Object({
      id: Text,
      value: Value,
      low: Type.Optional(Type.Number()),
      high: Type.Optional(Type.Number()),
      range: Type.Optional(AtEnds),
    }),
  ),
  matrices: Type.Array(
    Type.Object({
      id: Text,
      groups: Type.Array(Text),
      /** Ids of columns of nodes; left out where the columns are the groups again. */
      columns: Type.Optional(Type.Array(Text)),
      values: Type.Array(Type.Array(Value)),
      /** Ends of intervals about the values, null without one; left out where no value has any. */
      low: Type.Optional(Type.Array(Type.Array(Value))),
      high: Type.Optional(Type.Array(Type.Array(Value))),
    }),
  ),
  method: Type.Object({
    projection: Type.Enum(PROJECTIONS),
    /** Of a projection of several layers: a method of cooperation, or "organisations" and "people", with its tied pairs. */
    layers: Type.Optional(Type.Array(Type.Object({ id: Text, ties: Count }))),
    /** null where weights play no part. */
    weight: Type.Union([Type.Enum(WEIGHTS), Type.Null()]),
    grouping: Type.Union([Type.Enum(GROUPINGS), Type.Null()]),
    settings: Type.Record(Text, Type.Union([Type.Number(), Text])),
    /** Draws of the evidence for the interval of ranks; 0 where it was not asked for. */
    robustness: Count,
    predecessors: Type.Enum(PREDECESSORS),
    /**
     * Whether ranges were asked for, and of which columns and totals the truth lies between both ends: a measure that more
     * ties can only raise, or only lower. Of others both ends say no more than what they are.
     */
    ranges: Type.Boolean(),
    bounded: Type.Array(Text),
    /** 0 where chance had no part. */
    draws: Count,
    seed: Type.Union([Type.Integer(), Type.Null()]),
    /** Of the projection. */
    nodes: Count,
    ties: Count,
    /** Ties in scope behind it, and the sources that support them. */
    records: Count,
    sources: Count,
  }),
  leftOut: Type.Object({
    /** Entities without a tie in scope. */
    isolates: Count,
    /** Ties without a day, also those that the window or the certainty leaves out. */
    undated: Count,
    /** Ties outside the scope. */
    outside: Count,
    /** Entities and ties of the whole network that the viewer may not see. */
    hidden: Count,
  }),
  revision: Count,
});
export type MeasureResult = Static<typeof MeasureResult>;

/** How one value came about. */
export const MeasureWorking = Type.Object({
  node: EndRef,
  lines: Type.Array(
    Type.Object({
      /** With {number} for each number, {node} for the first node, {term} for the first term and {terms} for all. */
      sentence: Label,
      numbers: Type.Record(Text, Type.Number()),
      nodes: Type.Array(EndRef),
      /** Ids of fields, methods or layers. */
      terms: Type.Array(Text),
    }),
  ),
  revision: Count,
});
export type MeasureWorking = Static<typeof MeasureWorking>;

export const JOB_STATES = ["running", "done", "failed", "cancelled"] as const;
/** A computation that takes long: when it is done, the same question answers at once. */
export const Job = Type.Object({
  id: Text,
  state: Type.Enum(JOB_STATES),
  /** Steps done and in all; 0 of 0 where the computation does not say. */
  done: Count,
  total: Count,
  /** What happened, where it failed or was cancelled. */
  problem: Type.Union([Text, Type.Null()]),
  /** Of docs/errors.md, where it failed. */
  code: Type.Union([Text, Type.Null()]),
});
export type Job = Static<typeof Job>;
