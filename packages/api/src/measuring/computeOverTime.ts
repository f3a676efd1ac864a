import type { MeasureAnswer, Progress, TieColumns } from "@maillage/analysis";
import { computeMeasure, type MeasureTask } from "./computeMeasure.ts";

/** What a thread needs to compute a measure in one slice of time after another, at both ends of what dates allow. */
export interface OverTimeTask
  extends Pick<MeasureTask, "measure" | "projection" | "weight" | "groups" | "settings"> {
  /** All that is recorded in any slice; of meetings the target is the occasion. */
  readonly ties: TieColumns;
  /** The spans of tie t stand at spans[t] up to spans[t + 1], four days each: s1, s2, e1, e2. */
  readonly spans: Uint32Array;
  readonly days: Float64Array;
  readonly slices: readonly { readonly from: number; readonly to: number }[];
  /** Index of the entity whose value is asked; -1 for none. */
  readonly node: number;
}
export interface OverTimePoint {
  readonly value: number | null;
  readonly totals: MeasureAnswer["totals"];
  readonly nodes: number;
  readonly ties: number;
}
export type OverTimeOutcome = readonly {
  readonly certainly: OverTimePoint;
  readonly possibly: OverTimePoint;
}[];

/** Numbers given out in rising order of what they stand for. */
function renumbered(ends: readonly number[]): ReadonlyMap<number, number> {
  const standing = [...new Set(ends)].sort((a, b) => a - b);
  return new Map(standing.map((node, index) => [node, index]));
}

/**
 * A measure in each slice, on the ties that are certainly and on those that are possibly active in it: the same numbers as the
 * measure in that window. Pure. Cost: two measures a slice.
 */
export function computeOverTime(task: OverTimeTask, onProgress?: Progress): OverTimeOutcome {
  const { ties, spans, days, slices, node, groups, projection } = task;
  const meet = projection === "co-participation";
  let done = 0;
  const at = (isActive: (span: number) => boolean): OverTimePoint => {
    const active: number[] = [];
    for (let tie = 0; tie < ties.source.length; tie++)
      for (let span = spans[tie] as number; span < (spans[tie + 1] as number); span++)
        if (isActive(4 * span)) {
          active.push(tie);
          break;
        }
    const source = active.map((tie) => ties.source[tie] as number);
    const target = active.map((tie) => ties.target[tie] as number);
    const nodeAt = renumbered(meet ? source : [...source, ...target]);
    const occasionAt = renumbered(meet ? target : []);
    const own = (all: readonly number[], of: ReadonlyMap<number, number>) =>
      Uint32Array.from(all, (one) => of.get(one) as number);
    const weight = ties.weight;
    const { answer, ends } = computeMeasure({
      ...task,
      ties: {
        nodes: nodeAt.size,
        source: meet ? new Uint32Array() : own(source, nodeAt),
        target: meet ? new Uint32Array() : own(target, nodeAt),
        weight: weight === null ? null : Float64Array.from(active, (tie) => weight[tie] as number),
      },
      meetings: meet
        ? { occasions: occasionAt.size, actor: own(source, nodeAt), occasion: own(target, occasionAt) }
        : null,
      groups: groups && [...nodeAt.keys()].map((one) => groups[one] ?? null),
      evidence: null,
    });
    onProgress?.(++done, 2 * slices.length);
    return {
      value: answer.columns[0]?.values[nodeAt.get(node) ?? -1] ?? null,
      totals: answer.totals,
      nodes: nodeAt.size,
      ties: ends.source.length,
    };
  };
  const day = (index: number) => days[index] as number;
  return slices.map(({ from, to }) => ({
    certainly: at((span) => day(span + 1) <= to && day(span + 2) >= from),
    possibly: at((span) => day(span) <= to && day(span + 3) >= from),
  }));
}
