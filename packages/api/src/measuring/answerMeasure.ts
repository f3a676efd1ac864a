import type { Column, ColumnShape } from "@maillage/analysis";
import type { MeasureResult } from "@maillage/model";
import { measure as compute, type Watching } from "../measure.ts";
import type { Snapshot } from "../networkSnapshot.ts";
import { sourcesBehind } from "../scoped.ts";
import { endShape } from "../wireShapes.ts";
import type { MeasureOutcome, MeasureTask } from "./computeMeasure.ts";
import { boundedOf, type Ends, rangeReader, totalAtEnds } from "./dateRanges.ts";
import { groundOf, groupsOf, type MeasureGround, statementsOf } from "./measureGround.ts";
import type { MeasureQuestion } from "./measureQuestion.ts";

/** By value, from one end; without one last. */
function inOrder(a: number | null, b: number | null, first: "highest" | "lowest"): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return first === "highest" ? b - a : a - b;
}

type Valued = Pick<MeasureResult["ties"][number], "values" | "low" | "high">;

/** One line of the columns of one kind. */
function valued(columns: readonly Column[], shapes: readonly ColumnShape[], index: number): Valued {
  const own = shapes.map(({ id }) => columns.find((column) => column.id === id));
  const pick = (side: "values" | "low" | "high") => own.map((column) => column?.[side]?.[index] ?? null);
  return {
    values: pick("values"),
    ...(own.some((column) => column?.low) ? { low: pick("low"), high: pick("high") } : {}),
  };
}

/** A measure as computed, with what it was computed on. */
export interface Measured {
  readonly ground: MeasureGround;
  readonly task: MeasureTask;
  readonly outcome: MeasureOutcome;
  /** At both ends of what dates allow; null where that was not asked for. */
  readonly ends: Ends | null;
}

/** What a thread computes of a question. Linear. */
export function taskOf(snapshot: Snapshot, question: MeasureQuestion) {
  const { measure, projection, weight, grouping, settings } = question;
  const ground = groundOf(snapshot, question);
  const task: MeasureTask = {
    measure: measure.id,
    projection,
    weight,
    ties: ground.ties,
    meetings: ground.meetings,
    layers: ground.layers,
    groups: groupsOf(ground.nodes, grouping),
    settings,
    evidence:
      question.robustness === 0
        ? null
        : { statements: statementsOf(ground.records), draws: question.robustness },
  };
  return { ground, task };
}

/** Computes a measure on what one viewer may see, in a thread of its own. Cost: as the measure says; of ranges once more. */
export async function computeFor(
  snapshot: Snapshot,
  question: MeasureQuestion,
  watching: Watching = {},
): Promise<Measured> {
  const { ground, task } = taskOf(snapshot, question);
  const outcome = await compute("registered", task, watching);
  if (!question.ranges) return { ground, task, outcome, ends: null };
  const { certainty } = question.scope;
  const other = certainty === "possibly" ? "certainly" : "possibly";
  const asked = { ...question, robustness: 0, scope: { ...question.scope, certainty: other } as const };
  const across = taskOf(snapshot, asked);
  const [here, there] = [
    { ground, outcome },
    { ground: across.ground, outcome: await compute("registered", across.task, watching) },
  ];
  const ends =
    certainty === "possibly" ? { certainly: there, possibly: here } : { certainly: here, possibly: there };
  return { ground, task, outcome, ends };
}

/**
 * The answer to a question, from what was computed. `hidden`: how many records of the network the viewer may not see. The
 * same question at the same revision gives the same bytes. Cost: sorting the nodes.
 */
export function answerMeasure(
  snapshot: Snapshot,
  question: MeasureQuestion,
  { ground, outcome: { answer, ranks, ends, layers }, ends: dateEnds }: Measured,
  hidden: number,
): MeasureResult {
  const { measure, projection, weight, grouping, settings } = question;
  const nodeColumns = measure.columns.filter((column) => column.of === "node");
  const tieColumns = measure.columns.filter((column) => column.of === "tie");
  const rangeOf = dateEnds === null ? null : rangeReader(dateEnds, measure);
  const nodes = ground.nodes
    .map((entity, index) => ({
      ...endShape(entity),
      ...valued(answer.columns, nodeColumns, index),
      ...(layers.length === 0 ? {} : { layers: layers.map(({ contacts }) => contacts[index] ?? 0) }),
      ...(ranks === null
        ? {}
        : {
            rank: {
              value: ranks.rank[index] ?? null,
              low: ranks.low[index] ?? null,
              high: ranks.high[index] ?? null,
            },
          }),
      ...(rangeOf === null ? {} : { range: rangeOf(entity) }),
    }))
    .sort((a, b) => inOrder(a.values[0] ?? null, b.values[0] ?? null, measure.first ?? "highest"));
  const idOf = (node: number | undefined) => ground.nodes[node ?? -1]?.ref.id ?? "";
  const sources = sourcesBehind(ground.records);
  const inScope = new Set(ground.records.map(({ at }) => at)).size;
  return {
    measure: measure.id,
    nodes: measure.columns.length === 0 ? [] : nodes,
    ties:
      tieColumns.length === 0
        ? []
        : Array.from(ends.source, (source, index) => ({
            source: idOf(source),
            target: idOf(ends.target[index]),
            ...valued(answer.columns, tieColumns, index),
          })),
    totals: answer.totals.map((total) => ({
      ...total,
      ...(dateEnds === null ? {} : { range: totalAtEnds(dateEnds, total.id) }),
    })),
    matrices: (answer.matrices ?? []).map(({ id, groups, columns, values, low, high }) => ({
      id,
      groups: [...groups],
      ...(columns && { columns: [...columns] }),
      values: values.map((row) => [...row]),
      ...(low && high && { low: low.map((row) => [...row]), high: high.map((row) => [...row]) }),
    })),
    method: {
      projection,
      ...(layers.length === 0 ? {} : { layers: layers.map(({ id, ties }) => ({ id, ties })) }),
      weight,
      grouping,
      settings: { ...settings },
      robustness: question.robustness,
      predecessors: question.predecessors,
      ranges: question.ranges,
      bounded: dateEnds === null ? [] : [...boundedOf(measure, projection)],
      draws: answer.draws ?? 0,
      seed: answer.seed ?? null,
      nodes: ground.nodes.length,
      ties: ends.source.length,
      records: inScope,
      sources,
    },
    leftOut: {
      isolates: snapshot.entities.length - ground.nodes.length + answer.isolates,
      undated: ground.undated,
      outside: snapshot.ties.length - inScope,
      hidden,
    },
    revision: snapshot.revision,
  };
}
