import { type Measure, ranksOf } from "@maillage/analysis";
import type { MeasureResult, Projection } from "@maillage/model";
import type { KnownEntity } from "../networkSnapshot.ts";
import type { MeasureOutcome } from "./computeMeasure.ts";
import type { MeasureGround } from "./measureGround.ts";

/** A measure as computed at one end of what dates allow. */
export interface End {
  readonly ground: MeasureGround;
  readonly outcome: MeasureOutcome;
}
/** On the ties that are certainly active, and on those that are possibly active. */
export interface Ends {
  readonly certainly: End;
  readonly possibly: End;
}

/**
 * The columns and totals of which the truth lies between both ends. Meetings that are weighted are none: one more who was
 * there can make each count less. Pure.
 */
export const boundedOf = (measure: Measure, projection: Projection): readonly string[] =>
  projection === "co-participation" && measure.weights !== "ignored" ? [] : (measure.rising ?? []);

const EQUAL = 1e-9;
const differ = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a !== b : Math.abs(a - b) > EQUAL * Math.max(1, Math.abs(a));

/** Values and ranks of each entity at one end; null where it has no tie there. */
function reader({ ground, outcome }: End, measure: Measure) {
  const at = new Map(ground.nodes.map((entity, index) => [entity, index]));
  const columns = measure.columns
    .filter(({ of }) => of === "node")
    .map(({ id }) => outcome.answer.columns.find((column) => column.id === id)?.values ?? []);
  const first = columns[0] ?? [];
  const measured = [...first.keys()].filter((node) => (first[node] ?? null) !== null);
  const ranks = ranksOf(first, measured, measure.first ?? "highest");
  const sharing = new Map<number, number>();
  for (const rank of ranks) sharing.set(rank, (sharing.get(rank) ?? 0) + 1);
  const rankOf = new Map(
    measured.map((node, index): [number, [number, number]] => {
      const middle = ranks[index] as number;
      const beside = ((sharing.get(middle) as number) - 1) / 2;
      return [node, [middle - beside, middle + beside]];
    }),
  );
  return {
    values: (entity: KnownEntity) => columns.map((values) => values[at.get(entity) ?? -1] ?? null),
    rank: (entity: KnownEntity) => rankOf.get(at.get(entity) ?? -1) ?? null,
  };
}

type Range = NonNullable<MeasureResult["nodes"][number]["range"]>;

/** Reads for each entity what doubtful dates change of its values and its rank. Cost: sorting the nodes, once. */
export function rangeReader({ certainly, possibly }: Ends, measure: Measure): (entity: KnownEntity) => Range {
  const [low, high] = [reader(certainly, measure), reader(possibly, measure)];
  return (entity) => {
    const [few, many] = [low.values(entity), high.values(entity)];
    const rank = { certainly: low.rank(entity), possibly: high.rank(entity) };
    return {
      values: few.map((value, column) => ({ certainly: value, possibly: many[column] ?? null })),
      rank,
      dateSensitive:
        differ(few[0] ?? null, many[0] ?? null) || String(rank.certainly) !== String(rank.possibly),
    };
  };
}

/** A total at both ends. Pure. */
export function totalAtEnds({ certainly, possibly }: Ends, id: string) {
  const totalOf = ({ outcome }: End) => outcome.answer.totals.find((total) => total.id === id)?.value ?? null;
  return { certainly: totalOf(certainly), possibly: totalOf(possibly) };
}
