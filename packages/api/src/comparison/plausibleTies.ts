import {
  commonNeighbours,
  evaluatePredictor,
  type MissingTie,
  missingTies,
  missingTiesOfOccasions,
  type Participation,
  type PredictorQuality,
  type ThreeStepWays,
  type TieColumns,
  threeStepWays,
  twoMode,
  undirected,
} from "@maillage/analysis";

/** Ties between bodies by number, and what they took part in. */
export interface PlausibleInput {
  readonly ties: TieColumns;
  readonly table: Omit<Participation, "fixed">;
  /** Number of the body whose partners are sought; null for the best pairs of all. */
  readonly of: number | null;
  readonly most: number;
  /** 1 for a body that is in no pair, though it stands between others. */
  readonly barred: Uint8Array;
  /** Ties of an earlier and a later period, by which the lists are judged; null where there are too few. */
  readonly split: {
    readonly earlier: readonly (readonly [number, number])[];
    readonly later: readonly (readonly [number, number])[];
  } | null;
  readonly k: number;
}
export interface PlausiblePair extends MissingTie {
  readonly reasons: readonly number[];
}
/** Ways of three steps that are named of each pair. */
const MOST_WAYS = 3;

export interface PlausibleTies {
  readonly common: readonly PlausiblePair[];
  readonly complementary: readonly (MissingTie & ThreeStepWays)[];
  readonly occasions: readonly PlausiblePair[];
  readonly quality: { readonly common: PredictorQuality; readonly complementary: PredictorQuality } | null;
}

/** The pairs without a tie that common partners, complement and shared occasions make plausible, with reasons. Pure; cost of the three lists. */
export function plausibleTies({ ties, table, of, most, barred, split, k }: PlausibleInput): PlausibleTies {
  const graph = undirected(ties, "presence");
  const meetings = twoMode(
    table.organisations,
    table.occasions,
    Uint32Array.from(table.present, ([body]) => body),
    Uint32Array.from(table.present, ([, occasion]) => occasion),
  );
  const one = of ?? undefined;
  return {
    common: missingTies(graph, "resource-allocation", most, one, barred).map((pair) => ({
      ...pair,
      reasons: commonNeighbours(graph, pair.a, pair.b),
    })),
    complementary: missingTies(graph, "three-steps", most, one, barred).map((pair) => ({
      ...pair,
      ...threeStepWays(graph, pair.a, pair.b, MOST_WAYS),
    })),
    occasions: missingTiesOfOccasions(meetings, graph, most, one, barred).map((pair) => ({
      ...pair,
      reasons: commonNeighbours(meetings.ofActor, pair.a, pair.b),
    })),
    quality:
      split === null
        ? null
        : {
            common: evaluatePredictor({ nodes: ties.nodes, ...split }, "resource-allocation", k),
            complementary: evaluatePredictor({ nodes: ties.nodes, ...split }, "three-steps", k),
          },
  };
}
