import type { Layers, MeasureAnswer, Progress, TieColumns } from "@maillage/analysis";
import { computeMeasure, type MeasureTask } from "./computeMeasure.ts";
import type { Rests } from "./measureGround.ts";

/** What a thread needs to compute a measure in one slice of time after another, at both ends of what dates allow. */
export interface OverTimeTask
  extends Pick<MeasureTask, "measure" | "projection" | "weight" | "groups" | "settings" | "layers"> {
  /** All that is recorded in any slice; of meetings the target is the occasion. */
  readonly ties: TieColumns;
  /** The records that each tie rests on; null where tie t is record t. */
  readonly rests: Rests | null;
  /** The spans of record r stand at spans[r] up to spans[r + 1], four days each: s1, s2, e1, e2. */
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

/** The layers of ties, and which of them each is of; of methods only those that a tie is by. */
function layersOf({ layers, projection }: OverTimeTask, active: readonly number[]): Layers | null {
  if (!layers) return null;
  const own = active.map((tie) => layers.of[tie] as number);
  const there = new Set(own);
  const kept = [...layers.names.keys()].filter((layer) => projection !== "by-method" || there.has(layer));
  return {
    names: kept.map((layer) => layers.names[layer] as string),
    of: Uint32Array.from(own, (layer) => kept.indexOf(layer)),
  };
}

/**
 * A measure in each slice, on the ties that are certainly and on those that are possibly active in it: the same numbers as the
 * measure in that window. Pure. Cost: two measures a slice.
 */
export function computeOverTime(task: OverTimeTask, onProgress?: Progress): OverTimeOutcome {
  const { ties, rests, spans, days, slices, node, groups, projection } = task;
  const meet = projection === "co-participation";
  let done = 0;
  const at = (isActive: (span: number) => boolean): OverTimePoint => {
    const isThere = (record: number): boolean => {
      for (let span = spans[record] as number; span < (spans[record + 1] as number); span++)
        if (isActive(4 * span)) return true;
      return false;
    };
    const active = [...ties.source.keys()].filter((tie) =>
      rests === null
        ? isThere(tie)
        : isThere(rests.one[tie] as number) && isThere(rests.other[tie] as number),
    );
    const source = active.map((tie) => ties.source[tie] as number);
    const target = active.map((tie) => ties.target[tie] as number);
    const nodeAt = renumbered(meet ? source : [...source, ...target]);
    const occasionAt = renumbered(meet ? target : []);
    const own = (all: readonly number[], of: ReadonlyMap<number, number>) =>
      Uint32Array.from(all, (one) => of.get(one) as number);
    const { weight, mutual } = ties;
    const { answer, ends } = computeMeasure({
      ...task,
      ties: {
        nodes: nodeAt.size,
        source: meet ? new Uint32Array() : own(source, nodeAt),
        target: meet ? new Uint32Array() : own(target, nodeAt),
        weight: weight === null ? null : Float64Array.from(active, (tie) => weight[tie] as number),
        ...(mutual && { mutual: Uint8Array.from(active, (tie) => mutual[tie] as number) }),
      },
      meetings: meet
        ? { occasions: occasionAt.size, actor: own(source, nodeAt), occasion: own(target, occasionAt) }
        : null,
      layers: layersOf(task, active),
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
