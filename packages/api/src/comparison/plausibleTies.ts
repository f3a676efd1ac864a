import {
  commonNeighbours,
  evaluateList,
  type MissingTie,
  missingTies,
  missingTiesOfOccasions,
  oneMode,
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
  /** What began before and from a day on, by which the lists are judged; null where there are too few. */
  readonly split: PlausibleSplit | null;
}
export interface PlausibleSplit {
  readonly ties: { readonly earlier: Pairs; readonly later: Pairs };
  /** Who took part in what: bodies by number, and occasions. */
  readonly present: { readonly earlier: Pairs; readonly later: Pairs };
  /** 1 for a body that was in no pair then. */
  readonly barred: Uint8Array;
  readonly k: number;
}
type Pairs = readonly (readonly [number, number])[];
export interface PlausiblePair extends MissingTie {
  readonly reasons: readonly number[];
}
/** Ways of three steps that are named of each pair. */
const MOST_WAYS = 3;

export interface PlausibleTies {
  readonly common: readonly PlausiblePair[];
  readonly complementary: readonly (MissingTie & ThreeStepWays)[];
  readonly occasions: readonly PlausiblePair[];
  /** Against the later ties, and those by occasions against later meetings too. */
  readonly quality: Readonly<
    Record<"common" | "complementary" | "occasions" | "meetings", PredictorQuality>
  > | null;
}

/** The pairs without a tie that common partners, complement and shared occasions make plausible, with reasons. Pure; cost of the three lists. */
export function plausibleTies({ ties, table, of, most, barred, split }: PlausibleInput): PlausibleTies {
  const graph = undirected(ties, "presence");
  const meetings = meetingsOf(table, table.present);
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
    quality: split === null ? null : qualityOf(table, split),
  };
}

const meetingsOf = ({ organisations, occasions }: PlausibleInput["table"], present: Pairs) =>
  twoMode(
    organisations,
    occasions,
    Uint32Array.from(present, ([body]) => body),
    Uint32Array.from(present, ([, occasion]) => occasion),
  );

/** Pairs of bodies that were at one occasion. Cost: the sum of squared sizes of occasions. */
function pairsAt(table: PlausibleInput["table"], present: Pairs): [number, number][] {
  const { nodes, offsets, neighbours } = oneMode(meetingsOf(table, present), "shared");
  return Array.from({ length: nodes }, (_, a) => a).flatMap((a) =>
    [...neighbours.subarray(offsets[a], offsets[a + 1])].flatMap((b): [number, number][] =>
      a < b ? [[a, b]] : [],
    ),
  );
}

/** How well the whole lists, as they would have been on the day of the split, foretell what came after it. */
function qualityOf(table: PlausibleInput["table"], { ties, present, barred, k }: PlausibleSplit) {
  const nodes = table.organisations;
  const graph = undirected(
    {
      nodes,
      source: Uint32Array.from(ties.earlier, ([a]) => a),
      target: Uint32Array.from(ties.earlier, ([, b]) => b),
      weight: null,
    },
    "presence",
  );
  const every = (nodes * (nodes - 1)) / 2;
  const occasions = missingTiesOfOccasions(
    meetingsOf(table, present.earlier),
    graph,
    every,
    undefined,
    barred,
  );
  const foretold = (list: readonly MissingTie[], later: Pairs = ties.later) =>
    evaluateList(list, { nodes, earlier: ties.earlier, later, barred }, k);
  return {
    common: foretold(missingTies(graph, "resource-allocation", every, undefined, barred)),
    complementary: foretold(missingTies(graph, "three-steps", every, undefined, barred)),
    occasions: foretold(occasions),
    meetings: foretold(occasions, pairsAt(table, present.later)),
  };
}
