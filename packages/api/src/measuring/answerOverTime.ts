import { Turns } from "@maillage/importer";
import {
  type ActiveSpan,
  activeSpans,
  type Day,
  MaillageError,
  type MeasureOverTime,
  parseWindow,
  type Scope,
  windowToQuery,
  yearOfDay,
} from "@maillage/model";
import { measure as compute, type Watching } from "../measure.ts";
import type { Snapshot } from "../networkSnapshot.ts";
import { sourcesBehind } from "../scoped.ts";
import { endShape } from "../wireShapes.ts";
import type { OverTimeOutcome, OverTimePoint, OverTimeTask } from "./computeOverTime.ts";
import { boundedOf } from "./dateRanges.ts";
import { groundOf, groupsOf, type MeasureGround } from "./measureGround.ts";
import type { MeasureQuestion } from "./measureQuestion.ts";

/** Slices at most, so that a picture can be read and an answer waited for. */
const MOST_SLICES = 80;
/** Lengths of which the first that gives few slices is the usual one. */
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500] as const;
const FEW_SLICES = 24;

/** A measure to be computed over time, with what it rests on. */
export interface OverTime {
  readonly ground: MeasureGround;
  readonly task: OverTimeTask;
  readonly step: number;
}

/** Years of a slice, null for the usual length. Throws "setting-invalid". */
export function stepOf(value: string | undefined): number | null {
  if (value === undefined) return null;
  if (/^[1-9]\d{0,2}$/.test(value)) return Number(value);
  throw new MaillageError(
    "setting-invalid",
    "invalid-input",
    'The parameter "step" must be a whole number of years from 1 to 999.',
    { parameter: "step" },
  );
}

type Slice = NonNullable<Scope["window"]>;

const yearText = (year: number) => String(Math.min(9999, Math.max(0, year))).padStart(4, "0");

/** Whole steps of years, cut to the window. Throws "setting-invalid" for too many. */
function slicesOf(window: Slice, asked: number | null): { step: number; slices: Slice[] } {
  const [first, last] = [yearOfDay(window.from), yearOfDay(window.to)];
  const countOf = (step: number) => Math.floor(last / step) - Math.floor(first / step) + 1;
  const step = asked ?? STEPS.find((each) => countOf(each) <= FEW_SLICES) ?? 1000;
  const count = countOf(step);
  if (count > MOST_SLICES)
    throw new MaillageError(
      "setting-invalid",
      "invalid-input",
      `The parameter "step" makes ${count} slices of this window, of which there may be ${MOST_SLICES}: take a longer step, or a shorter window.`,
      { parameter: "step" },
    );
  const begin = Math.floor(first / step) * step;
  const slices = Array.from({ length: count }, (_, index): Slice => {
    const from = begin + index * step;
    const whole = parseWindow("window", `${yearText(from)}/${yearText(from + step - 1)}`) ?? window;
    return {
      from: Math.max(whole.from, window.from) as Day,
      to: Math.min(whole.to, window.to) as Day,
    };
  });
  return { step, slices };
}

/** The first to the last year that a claim on a tie dates; null without one. */
function coveredBy(days: Float64Array): Slice | null {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const day of days) {
    if (!Number.isFinite(day)) continue;
    from = Math.min(from, day);
    to = Math.max(to, day);
  }
  return from > to
    ? null
    : parseWindow("window", `${yearText(yearOfDay(from as Day))}/${yearText(yearOfDay(to as Day))}`);
}

/**
 * What is to be computed of a measure over time. The window is cut into slices, all that is dated where there is none; the
 * certainty is not read. Throws "node-not-measured" for an entity without a tie in scope or that the viewer may not see,
 * "setting-invalid" for too many slices. Linear in claims, mostly in turns with other work.
 */
export async function overTimeOf(
  snapshot: Snapshot,
  question: MeasureQuestion,
  asked: { readonly node: string | undefined; readonly step: number | null },
): Promise<OverTime> {
  const { measure, projection, weight, grouping, settings, scope } = question;
  const timeless: Scope = { ...scope, window: null, certainty: "possibly" };
  const ground = groundOf(snapshot, { ...question, scope: timeless });
  const entity = asked.node === undefined ? undefined : snapshot.entityById.get(asked.node);
  const node = entity === undefined ? -1 : ground.nodes.indexOf(entity);
  if (asked.node !== undefined && node === -1)
    throw new MaillageError(
      "node-not-measured",
      "not-found",
      "No such entity has a tie in this question, at whatever time. Widen the question, or take an id from an answer of the measure.",
    );
  const turns = new Turns();
  const perTie: ActiveSpan[][] = [];
  const stated: ActiveSpan[] = [];
  for (const tie of ground.records) {
    perTie.push(activeSpans(tie.dated, tie.eventSpan, scope.methods, tie.life));
    if (scope.window === null) stated.push(...activeSpans(tie.dated, tie.eventSpan, scope.methods));
    if (turns.isOver()) await turns.pass();
  }
  const spans = new Uint32Array(perTie.length + 1);
  perTie.forEach((own, tie) => {
    spans[tie + 1] = (spans[tie] as number) + own.length;
  });
  const daysOf = (all: readonly ActiveSpan[]) =>
    Float64Array.from(all.flatMap(({ s1, s2, e1, e2 }) => [s1, s2, e1, e2]));
  const days = daysOf(perTie.flat());
  const window = scope.window ?? coveredBy(daysOf(stated));
  const { step, slices } =
    window === null ? { step: asked.step ?? 1, slices: [] } : slicesOf(window, asked.step);
  const { meetings, layers, rests } = ground;
  const task: OverTimeTask = {
    measure: measure.id,
    projection,
    weight,
    settings,
    groups: groupsOf(ground.nodes, grouping),
    ties:
      meetings === null
        ? ground.ties
        : {
            nodes: ground.nodes.length,
            source: meetings.actor,
            target: meetings.occasion,
            weight: null,
          },
    layers,
    rests,
    spans,
    days,
    slices,
    node,
  };
  return { ground, task, step };
}

/** Computes a measure over time in a thread of its own. Cost: two measures a slice. */
export const computeOverTimeOf = ({ task }: OverTime, watching: Watching = {}): Promise<OverTimeOutcome> =>
  compute("overTime", task, watching);

const pointShape = ({ value, totals, nodes, ties }: OverTimePoint) => ({
  value,
  totals: totals.map(({ id, value }) => ({ id, value })),
  nodes,
  ties,
});

/** The answer from what was computed. `hidden`: records of the network that the viewer may not see. Linear. */
export function answerOverTime(
  snapshot: Snapshot,
  question: MeasureQuestion,
  { ground, task, step }: OverTime,
  outcome: OverTimeOutcome,
  hidden: number,
): MeasureOverTime {
  const { measure, projection, weight, grouping, settings } = question;
  const node = ground.nodes[task.node];
  return {
    measure: measure.id,
    node: node === undefined ? null : endShape(node),
    step,
    slices: task.slices.map((slice, index) => {
      const { certainly, possibly } = outcome[index] as OverTimeOutcome[number];
      return {
        window: windowToQuery({ from: slice.from as Day, to: slice.to as Day }),
        certainly: pointShape(certainly),
        possibly: pointShape(possibly),
      };
    }),
    method: {
      projection,
      weight,
      grouping,
      settings: { ...settings },
      bounded: [...boundedOf(measure, projection)],
      records: ground.records.length,
      sources: sourcesBehind(ground.records),
    },
    leftOut: {
      undated: ground.records.filter((tie) => tie.isUndated).length,
      outside: snapshot.ties.length - ground.records.length,
      hidden,
    },
    revision: snapshot.revision,
  };
}
