import { defaultsOf, type Measure, type Parameter, type Settings } from "@maillage/analysis";
import {
  GROUPINGS,
  type Grouping,
  MaillageError,
  PREDECESSORS,
  PROJECTIONS,
  type Predecessors,
  type Projection,
  type Scope,
  type Weight,
} from "@maillage/model";
import { scopeKey } from "../scoped.ts";

/** What a measure is asked about. */
export interface MeasureQuestion {
  readonly measure: Measure;
  readonly projection: Projection;
  /** null where the measure takes no notice of it. */
  readonly weight: Weight | null;
  readonly grouping: Grouping | null;
  readonly settings: Settings;
  /** Draws of the evidence for the interval of each rank; 0 for none. */
  readonly robustness: number;
  /** Whether a body has also the ties of those that it came of. */
  readonly predecessors: Predecessors;
  /** Whether it is computed at both ends of what dates allow, too. */
  readonly ranges: boolean;
  readonly scope: Scope;
}

/** What a tie may weigh in each projection, the usual first. */
const WEIGHTS_OF: Readonly<Record<Projection, readonly Weight[]>> = {
  undirected: ["presence", "ties", "sources"],
  directed: ["presence", "ties", "sources"],
  "co-participation": ["newman", "shared", "jaccard"],
  "by-method": ["presence", "ties", "sources"],
  "through-people": ["presence"],
};
/** Whether a projection tells ties apart in layers. */
const isLayered = (projection: Projection) => projection === "by-method" || projection === "through-people";

/** The projections on which a measure can be asked for, the usual one first. */
export function projectionsOf({ projections }: Measure): readonly Projection[] {
  const own = projections.filter((kind) => PROJECTIONS.includes(kind));
  return projections.includes("undirected") ? [...own, "co-participation"] : own;
}

/** Groupings that say more of a node than one group. */
const AS: Readonly<Partial<Record<Grouping, Measure["groupsAs"]>>> = {
  "country-in-region": "nested",
  "country-in-continent": "nested",
  fields: "several",
};
/** By what nodes can be grouped for a measure, the usual first; none where it needs no groups. */
export const groupingsOf = ({ needsGroups, groupsAs }: Measure): readonly Grouping[] =>
  needsGroups ? GROUPINGS.filter((grouping) => AS[grouping] === groupsAs) : [];

function refuse(parameter: string, rule: string): never {
  throw new MaillageError(
    "setting-invalid",
    "invalid-input",
    `The parameter "${parameter}" ${rule}. GET /measures lists what each measure takes.`,
    { parameter },
  );
}

function oneOf<T extends string>(parameter: string, value: string | undefined, allowed: readonly T[]): T {
  const found = value === undefined ? allowed[0] : allowed.find((option) => option === value);
  return found ?? refuse(parameter, `must be one of ${allowed.join(", ")}`);
}

/** Decimal, so that equal settings are equal texts, but for zeros. */
const NUMBER = /^-?\d+(\.\d+)?(e-?\d+)?$/;

function settingOf(parameter: Parameter, value: string): number | string {
  if (parameter.kind === "choice") return oneOf(parameter.name, value, parameter.choices);
  const { name, kind, minimum, maximum } = parameter;
  const number = NUMBER.test(value) ? Number(value) : Number.NaN;
  if (!(number >= minimum && number <= maximum) || (kind === "integer" && !Number.isInteger(number)))
    refuse(name, `must be a ${kind === "integer" ? "whole number" : "number"} from ${minimum} to ${maximum}`);
  return number;
}

/** The settings of a measure as texts say them, its defaults for the rest. Throws "setting-invalid". */
const settingsOf = (measure: Measure, query: Readonly<Record<string, string | undefined>>): Settings => ({
  ...defaultsOf(measure),
  ...Object.fromEntries(
    measure.parameters.flatMap((parameter) => {
      const value = query[parameter.name];
      return value === undefined ? [] : [[parameter.name, settingOf(parameter, value)]];
    }),
  ),
});

/** An interval of nine tenths needs some draws, and more than this say no more. */
const DRAWS = { least: 20, most: 1_000 } as const;

function robustnessOf(measure: Measure, projection: Projection, value: string | undefined): number {
  if (value === undefined) return 0;
  if (projection === "co-participation" || isLayered(projection))
    refuse(
      "robustness",
      `is not told of ${projection}: leave it out, or choose another projection or measure`,
    );
  if (!measure.columns.some(({ of }) => of === "node"))
    refuse("robustness", `plays no part in ${measure.id}, which gives nodes no value: leave it out`);
  const draws = /^\d{1,4}$/.test(value) ? Number(value) : Number.NaN;
  if (draws >= DRAWS.least && draws <= DRAWS.most) return draws;
  return refuse("robustness", `must be a whole number of draws from ${DRAWS.least} to ${DRAWS.most}`);
}

/** Reads what is asked of a measure. Throws "setting-invalid", which names the parameter and its rule. */
export function measureQuestionOf(
  measure: Measure,
  query: Readonly<Record<string, string | undefined>>,
  scope: Scope,
): MeasureQuestion {
  const projection = oneOf("projection", query.projection, projectionsOf(measure));
  const isWeighted = measure.weights !== "ignored";
  if (!isWeighted && query.weight !== undefined)
    refuse("weight", `plays no part in ${measure.id}: leave it out`);
  if (!measure.needsGroups && query.grouping !== undefined)
    refuse("grouping", `plays no part in ${measure.id}: leave it out`);
  return {
    measure,
    projection,
    weight: isWeighted ? oneOf("weight", query.weight, WEIGHTS_OF[projection]) : null,
    grouping: measure.needsGroups ? oneOf("grouping", query.grouping, groupingsOf(measure)) : null,
    settings: settingsOf(measure, query),
    robustness: robustnessOf(measure, projection, query.robustness),
    predecessors: oneOf("predecessors", query.predecessors, PREDECESSORS),
    ranges: oneOf("ranges", query.ranges, ["false", "true"]) === "true",
    scope,
  };
}

/** One string for equal questions. */
export const measureKey = ({
  measure,
  projection,
  weight,
  grouping,
  settings,
  robustness,
  predecessors,
  ranges,
  scope,
}: MeasureQuestion): string =>
  `measure ${JSON.stringify([measure.id, projection, weight, grouping, settings, robustness, predecessors, ranges])} ${scopeKey(scope)}`;
