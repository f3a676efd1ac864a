import type { Column, ColumnShape } from "@maillage/analysis";
import type { MeasureResult } from "@maillage/model";
import { measure as compute, type Watching } from "../measure.ts";
import type { Snapshot } from "../networkSnapshot.ts";
import { endShape } from "../wireShapes.ts";
import { groundOf, groupsOf } from "./measureGround.ts";
import type { MeasureQuestion } from "./measureQuestion.ts";

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

/**
 * Computes a measure for one viewer, in a thread of its own. `hidden`: how many records of the network the viewer may not
 * see. The same question at the same revision gives the same bytes. Cost: as the measure says.
 */
export async function answerMeasure(
  snapshot: Snapshot,
  question: MeasureQuestion,
  hidden: number,
  watching: Watching = {},
): Promise<MeasureResult> {
  const { measure, projection, weight, grouping, settings } = question;
  const ground = groundOf(snapshot, question);
  const { answer, ends } = await compute(
    "registered",
    {
      measure: measure.id,
      projection,
      weight,
      ties: ground.ties,
      meetings: ground.meetings,
      groups: groupsOf(ground.nodes, grouping),
      settings,
    },
    watching,
  );
  const nodeColumns = measure.columns.filter((column) => column.of === "node");
  const tieColumns = measure.columns.filter((column) => column.of === "tie");
  const nodes = ground.nodes
    .map((entity, index) => ({ ...endShape(entity), ...valued(answer.columns, nodeColumns, index) }))
    .sort((a, b) => (b.values[0] ?? -Infinity) - (a.values[0] ?? -Infinity));
  const idOf = (node: number | undefined) => ground.nodes[node ?? -1]?.ref.id ?? "";
  const sources = new Set(
    ground.records.flatMap(({ dated }) =>
      dated.filter(({ stance }) => stance === "supports").map(({ source }) => source),
    ),
  );
  const inScope = ground.records.length;
  return {
    measure: measure.id,
    nodes: nodeColumns.length === 0 ? [] : nodes,
    ties:
      tieColumns.length === 0
        ? []
        : Array.from(ends.source, (source, index) => ({
            source: idOf(source),
            target: idOf(ends.target[index]),
            ...valued(answer.columns, tieColumns, index),
          })),
    totals: answer.totals.map((total) => ({ ...total })),
    matrices: (answer.matrices ?? []).map(({ id, groups, values }) => ({
      id,
      groups: [...groups],
      values: values.map((row) => [...row]),
    })),
    method: {
      projection,
      weight,
      grouping,
      settings: { ...settings },
      draws: answer.draws ?? 0,
      seed: answer.seed ?? null,
      nodes: ground.nodes.length,
      ties: ends.source.length,
      records: inScope,
      sources: sources.size,
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
