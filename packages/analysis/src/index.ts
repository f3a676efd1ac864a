export { brokersOf, shortestPaths } from "./comparison/shortestPaths.ts";
export { benjaminiHochberg } from "./gaps/benjaminiHochberg.ts";
export { type Candidate, type CandidateInput, candidates } from "./gaps/candidates.ts";
export { type CoParticipationInput, coParticipationGaps } from "./gaps/coParticipationGaps.ts";
export { type CellCoverage, coverageOf, type LookRecord } from "./gaps/coverage.ts";
export { DETECTABLE, FALSE_DISCOVERY_RATE, isVerdict, type MeasuredCell } from "./gaps/gapCell.ts";
export { gapStatus, type StatusInput } from "./gaps/gapStatus.ts";
export { hypergeometricLowerTail, hypergeometricMean, hypergeometricPmf } from "./gaps/hypergeometric.ts";
export { type RowColumnInput, rowColumnGaps } from "./gaps/rowColumnGaps.ts";
export { type RowRowInput, rowRowGaps } from "./gaps/rowRowGaps.ts";
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
export type * from "./graph/graph.ts";
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
export { neighbourhoodPreservation, stress } from "./layout/quality.ts";
export { type LaneEntry, type TimeLanes, timeLaneLayout } from "./layout/timeLanes.ts";
export { type TwoBands, twoBandLayout } from "./layout/twoBands.ts";
export type * from "./measures/measure.ts";
export { defaultsOf, MEASURE_WORDS, MEASURES } from "./measures/registry.ts";
export { type Robustness, type RobustnessInput, robustness, type Statements } from "./measures/robustness.ts";
export { LEAST_TIES, recordCompleteness } from "./unseen/sampleCoverage.ts";
