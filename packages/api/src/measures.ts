/** The long computations by name: what a worker runs, and what runs in this process when no worker is built. */
import {
  type CoParticipationInput,
  coParticipationGaps,
  forceMap,
  type JudgedCells,
  type Layout,
  type LayoutInput,
  layout,
  type MethodColumnInput,
  methodColumnGaps,
  newVerdicts,
  type Participation,
  type Path,
  type Progress,
  type RankShift,
  type RankShiftInput,
  type RowColumnInput,
  type RowRowInput,
  rankShifts,
  rowColumnGaps,
  rowRowGaps,
  type SharedByChance,
  sharedByChance,
  shortestPaths,
  type TieColumns,
  undirected,
} from "@maillage/analysis";
import type { Candidate, DuplicatePair } from "@maillage/importer";
// Its file, not its room: a thread that computes need not load every file format.
import { findDuplicates } from "../../importer/src/duplicates/findDuplicates.ts";
import { type PlausibleInput, type PlausibleTies, plausibleTies } from "./comparison/plausibleTies.ts";
import { computeDormant, type DormantOutcome, type DormantTask } from "./lasting/computeDormant.ts";
import {
  computeDurability,
  type DurabilityOutcome,
  type DurabilityTask,
} from "./lasting/computeDurability.ts";
import { computeMeasure, type MeasureOutcome, type MeasureTask } from "./measuring/computeMeasure.ts";
import { computeOverTime, type OverTimeOutcome, type OverTimeTask } from "./measuring/computeOverTime.ts";

export interface Measures {
  layout: { readonly input: LayoutInput; readonly output: Layout };
  forceMap: { readonly input: LayoutInput; readonly output: Layout };
  rowColumnGaps: { readonly input: RowColumnInput; readonly output: JudgedCells };
  methodColumnGaps: { readonly input: MethodColumnInput; readonly output: JudgedCells };
  coParticipationGaps: { readonly input: CoParticipationInput; readonly output: JudgedCells };
  rowRowGaps: { readonly input: RowRowInput; readonly output: JudgedCells };
  sharedByChance: {
    readonly input: {
      readonly table: Participation;
      readonly a: number;
      readonly b: number;
      readonly draws: number;
      readonly seed: number;
    };
    readonly output: SharedByChance;
  };
  plausibleTies: { readonly input: PlausibleInput; readonly output: PlausibleTies };
  rankShifts: { readonly input: RankShiftInput; readonly output: RankShift[][] };
  newVerdicts: {
    readonly input: { readonly matrix: RowRowInput; readonly candidates: readonly number[] };
    readonly output: boolean[];
  };
  /** Any of the registered measures. */
  registered: { readonly input: MeasureTask; readonly output: MeasureOutcome };
  overTime: { readonly input: OverTimeTask; readonly output: OverTimeOutcome };
  paths: {
    readonly input: {
      readonly ties: TieColumns;
      readonly from: number;
      readonly to: number;
      readonly most: number;
    };
    readonly output: Path[];
  };
  durability: { readonly input: DurabilityTask; readonly output: DurabilityOutcome };
  dormant: { readonly input: DormantTask; readonly output: DormantOutcome };
  duplicates: {
    readonly input: { readonly candidates: readonly Candidate[] };
    readonly output: DuplicatePair[];
  };
}
export type MeasureName = keyof Measures;

const MEASURES: {
  readonly [N in MeasureName]: (input: Measures[N]["input"], onProgress?: Progress) => Measures[N]["output"];
} = {
  layout,
  forceMap,
  rowColumnGaps,
  methodColumnGaps,
  coParticipationGaps,
  rowRowGaps,
  sharedByChance: ({ table, a, b, draws, seed }, onProgress) =>
    sharedByChance(table, a, b, draws, seed, onProgress),
  plausibleTies,
  rankShifts,
  newVerdicts: ({ matrix, candidates }, onProgress) => newVerdicts(matrix, candidates, onProgress),
  registered: computeMeasure,
  overTime: computeOverTime,
  paths: ({ ties, from, to, most }) => shortestPaths(undirected(ties, "presence"), from, to, most),
  durability: computeDurability,
  dormant: computeDormant,
  duplicates: ({ candidates }) => findDuplicates(candidates),
};

/** Runs a computation by its name in this thread. Pure; cost as the computation says. */
export const measureHere = <N extends MeasureName>(
  name: N,
  input: Measures[N]["input"],
  onProgress?: Progress,
): Measures[N]["output"] => MEASURES[name](input, onProgress);
