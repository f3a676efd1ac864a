export {
  compareRows,
  newmanWeight,
  type Shared,
  type SharedByChance,
  sharedByChance,
} from "./comparison/shared.ts";
export { brokersOf, type Path, shortestPaths } from "./comparison/shortestPaths.ts";
export { benjaminiHochberg } from "./gaps/benjaminiHochberg.ts";
export { type Candidate, type CandidateInput, candidates } from "./gaps/candidates.ts";
export { type CoParticipationInput, coParticipationGaps } from "./gaps/coParticipationGaps.ts";
export { type CellCoverage, coverageOf, type LookRecord } from "./gaps/coverage.ts";
export {
  DETECTABLE,
  FALSE_DISCOVERY_RATE,
  isVerdict,
  type JudgedCells,
  judgeDocumented,
} from "./gaps/gapCell.ts";
export { type Documentation, gapStatus, isDocumented } from "./gaps/gapStatus.ts";
export { hypergeometricLowerTail, hypergeometricMean, hypergeometricPmf } from "./gaps/hypergeometric.ts";
export { byShortfall, rankGaps } from "./gaps/rankGaps.ts";
export {
  type MethodColumnInput,
  methodColumnGaps,
  type RowColumnInput,
  rowColumnGaps,
} from "./gaps/rowColumnGaps.ts";
export { type RowRowInput, rowRowGaps, TIE_NULLS, type TieNull } from "./gaps/rowRowGaps.ts";
export { type ShrunkRatio, shrunkRatio } from "./gaps/shrinkage.ts";
export {
  stubLowerTail,
  stubLowerTailWithin,
  stubMean,
  stubMeanWithin,
  stubPmf,
  stubPmfWithin,
  stubVariance,
} from "./gaps/stubMatching.ts";
export { breadthOrder } from "./graph/breadthOrder.ts";
export * from "./graph/graph.ts";
export { type Layers, layered } from "./graph/layers.ts";
export {
  directed,
  oneMode,
  SHARED_RULES,
  type SharedRule,
  twoMode,
  undirected,
  WEIGHT_RULES,
  type WeightRule,
} from "./graph/projections.ts";
export type { Participation } from "./kernels/curveball.ts";
export {
  type FromSources,
  fromSourcesHere,
  joined,
  type Part,
  type Placed,
  partsOf,
  placed,
  type Search,
  type SourceKernel,
  SourceRun,
} from "./kernels/fromSources.ts";
export { SOURCE_KERNELS } from "./kernels/sourceKernels.ts";
export { egoRingLayout } from "./layout/egoRings.ts";
export { type FieldAnchor, fieldAnchors, MAP_HEIGHT, MAP_WIDTH } from "./layout/fieldAnchors.ts";
export {
  type Before,
  type ForceLayout,
  type ForceLayoutSettings,
  forceLayout,
  forceLayoutAgain,
} from "./layout/forceLayout.ts";
export { forceMap } from "./layout/forceMap.ts";
export { type Coordinates, geographicLayout, type Projection } from "./layout/geographic.ts";
export { type Layout, type LayoutInput, layout, nodeRadius } from "./layout/islandMap.ts";
export { lineageRows } from "./layout/lineageRows.ts";
export { neighbourhoodPreservation, stress } from "./layout/quality.ts";
export { type LaneEntry, type TimeLanes, timeLaneLayout } from "./layout/timeLanes.ts";
export { type TwoBands, twoBandLayout } from "./layout/twoBands.ts";
export { PEOPLE_LAYERS } from "./measures/cooperation/people.ts";
export type * from "./measures/measure.ts";
export { defaultsOf, MEASURE_WORDS, MEASURES } from "./measures/registry.ts";
export {
  type Robustness,
  type RobustnessInput,
  ranksOf,
  robustness,
  type Statements,
} from "./measures/robustness.ts";
export { evaluateList, type PredictorQuality, type TimeSplit } from "./missingTies/evaluation.ts";
export {
  commonNeighbours,
  type MissingTie,
  missingTies,
  missingTiesOfOccasions,
  type ThreeStepWays,
  threeStepWays,
} from "./missingTies/missingTies.ts";
export * from "./seededRandom.ts";
export { type Silence, silences } from "./time/dormant.ts";
export {
  type BegunTie,
  type Encounter,
  type Followed,
  followedMeetings,
  shareFollowed,
} from "./time/followedMeetings.ts";
export { kaplanMeier } from "./time/kaplanMeier.ts";
export { type Descent, families, type Life, lastHeirs, lineageAt } from "./time/lineage.ts";
export { logRank } from "./time/logRank.ts";
export {
  activeIn,
  CHANGES,
  type Change,
  changesOf,
  type Holds,
  onlyThere,
  type Period,
} from "./time/periods.ts";
export {
  type Act,
  type DatedSpell,
  type Days as UncertainDays,
  type Lapse,
  type PairActs,
  type Reading,
  spellsOf,
} from "./time/spells.ts";
export { spellsWithin, type Watch } from "./time/spellsWithin.ts";
export { type ContactColumns, earliestArrivals, wayTo } from "./time/temporalPaths.ts";
export { newVerdicts } from "./unseen/newVerdicts.ts";
export { moveOf, type RankShift, type RankShiftInput, rankShifts } from "./unseen/rankShifts.ts";
export { LEAST_TIES, recordCompleteness } from "./unseen/sampleCoverage.ts";
