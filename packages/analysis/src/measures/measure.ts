import type { DirectedGraph, Layering, UndirectedGraph } from "../graph/graph.ts";
import type { FromSources } from "../kernels/fromSources.ts";

/** A setting of a measure, from which the API's schema, forms and documentation are made. */
export type Parameter =
  | {
      readonly name: string;
      readonly kind: "integer" | "number";
      readonly minimum: number;
      readonly maximum: number;
      readonly default: number;
    }
  | {
      readonly name: string;
      readonly kind: "choice";
      readonly choices: readonly string[];
      readonly default: string;
    };
export type Settings = Readonly<Record<string, number | string>>;

/** What time grows with; beyond "linear" a measure runs as a job on large networks. */
export const COST_CLASSES = ["linear", "loglinear", "repeated", "quadratic", "cubic"] as const;
export type CostClass = (typeof COST_CLASSES)[number];

export const FAMILIES = ["position", "bridging", "groups", "cooperation", "time"] as const;
export type Family = (typeof FAMILIES)[number];

/** A column of an answer: one value for each node or each tie. */
export interface ColumnShape {
  readonly id: string;
  /** "count" whole numbers, "number" any, "share" 0 to 1, "group" a whole number that names a group, "flag" 0 or 1. */
  readonly unit: "count" | "number" | "share" | "group" | "flag";
  /** Ties of an undirected graph stand by their lower end, then their higher one; arcs by source, then target. */
  readonly of: "node" | "tie";
}
/** Values of a column; null where the measure is not defined there, never NaN. */
export interface Column {
  readonly id: string;
  readonly values: readonly (number | null)[];
  /** Ends of an interval about each value, where the measure gives one. */
  readonly low?: readonly (number | null)[];
  readonly high?: readonly (number | null)[];
}
/** A number about the whole graph. */
export interface Total {
  readonly id: string;
  readonly value: number | null;
  readonly low?: number;
  readonly high?: number;
}
/** A table of groups, by rows: between groups, or by the node columns that are named. */
export interface Matrix {
  readonly id: string;
  readonly groups: readonly string[];
  /** Ids of columns of nodes; left out where the columns are the groups again. */
  readonly columns?: readonly string[];
  readonly values: readonly (readonly (number | null)[])[];
  /** Ends of an interval about each value, null where there is none. */
  readonly low?: readonly (readonly (number | null)[])[];
  readonly high?: readonly (readonly (number | null)[])[];
}
export interface MeasureAnswer {
  /** Those of its shapes that are defined on this projection. */
  readonly columns: readonly Column[];
  readonly totals: readonly Total[];
  readonly matrices?: readonly Matrix[];
  /** Nodes without a value because they have no tie. */
  readonly isolates: number;
  /** Draws and seed, where chance had a part. */
  readonly draws?: number;
  readonly seed?: number;
}

/** What a measure is computed on. */
export interface MeasureInput<G extends UndirectedGraph | DirectedGraph = UndirectedGraph | DirectedGraph> {
  readonly graph: G;
  /** Group of each node, null without one; there for a measure that needs a grouping. */
  readonly groups: readonly (string | null)[] | null;
  /** How searches from all nodes are made, where not in this thread. */
  readonly fromSources?: FromSources | undefined;
}

/** One line of how a value came about: a sentence's key, its numbers, and the nodes it speaks of. */
export interface WorkingLine {
  readonly key: string;
  readonly numbers: Readonly<Record<string, number>>;
  readonly nodes: readonly number[];
  /** Words of the schema or names of layers that it speaks of, for {term}: the first, and {terms}: all. */
  readonly terms?: readonly string[];
}

/** Told how much is done of how much. */
export type Progress = (done: number, total: number) => void;

/** A registered measure: what it needs, takes and gives, and its computation. Pure: the same input gives the same bytes. */
export interface Measure<G extends UndirectedGraph | DirectedGraph = UndirectedGraph | DirectedGraph> {
  /** In kebab-case, unique; also the key of its explanation. */
  readonly id: string;
  readonly family: Family;
  /** The projections it is defined on, the usual one first. */
  readonly projections: readonly (G["kind"] | Layering)[];
  /** What a weight is to it: nothing, a strength, or the inverse of a length. */
  readonly weights: "ignored" | "strength" | "closeness";
  readonly needsGroups: boolean;
  /** "nested" where a group is told as "wide/narrow", such as a region and a country in it; "several" where it is a set of words, with semicolons. */
  readonly groupsAs?: "nested" | "several";
  /** "returnable" where only ties count that either end can return, such as support; left out where all do. */
  readonly arcs?: "returnable";
  /** "lowest" where a small value of its first column is what is looked for; left out elsewhere. */
  readonly first?: "lowest";
  readonly parameters: readonly Parameter[];
  readonly columns: readonly ColumnShape[];
  readonly totals: readonly string[];
  /** Columns and totals that one tie more, of whatever weight, can only raise or leave, of nodes that have a tie: then a value lies between those on fewer and on more ties. Left out where none is. */
  readonly rising?: readonly string[];
  readonly cost: CostClass;
  compute(input: MeasureInput<G>, settings: Settings, progress?: Progress): MeasureAnswer;
  /** How the value of one node came about; each line's key has a sentence in four languages. */
  working(
    input: MeasureInput<G>,
    settings: Settings,
    answer: MeasureAnswer,
    node: number,
  ): readonly WorkingLine[];
}
