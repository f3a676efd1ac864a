import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { undirected } from "../graph/projections.ts";
import { type SeededRandom, seededRandom } from "../seededRandom.ts";
import { evaluateList } from "./evaluation.ts";
import { missingTies, type TiePredictor } from "./missingTies.ts";

type Pair = readonly [number, number];

interface Network {
  readonly nodes: number;
  readonly ties: readonly Pair[];
}

function networkOf(name: string): Network {
  const file = new URL(`../testing/linkPrediction/${name}.txt`, import.meta.url);
  const lines = readFileSync(file, "utf8").split("\n").slice(0, -1);
  const ties = lines.flatMap((line, a) => {
    let b = a;
    return line === ""
      ? []
      : line.split(" ").map((step): Pair => {
          b += Number(step);
          return [a, b];
        });
  });
  return { nodes: lines.length, ties };
}

function shuffled<T>(items: readonly T[], random: SeededRandom): T[] {
  const all = [...items];
  for (let last = all.length - 1; last > 0; last--) {
    const at = random.below(last + 1);
    [all[last], all[at]] = [all[at] as T, all[last] as T];
  }
  return all;
}

/** The chance that a tie scores above a non-tie, half where they are equal. */
function aucOf(ties: readonly number[], others: readonly number[]): number {
  const scored = [
    ...ties.map((score) => ({ score, isTie: true })),
    ...others.map((score) => ({ score, isTie: false })),
  ];
  scored.sort((x, y) => x.score - y.score);
  let [above, below] = [0, 0];
  for (let first = 0; first < scored.length; ) {
    let [end, own] = [first, 0];
    while (scored[end]?.score === scored[first]?.score) if (scored[end++]?.isTie) own++;
    const equal = end - first - own;
    above += own * (below + equal / 2);
    below += equal;
    first = end;
  }
  return above / (ties.length * others.length);
}

const RUNS = 10;
/** What one predictor reached in each run. */
interface Reached {
  readonly auc: readonly number[];
  readonly averagePrecision: readonly number[];
  readonly precisionAt100: readonly number[];
}

/** Hides a tenth of the ties in each run; as many pairs that are none stand against them in the AUC, all of them in the rest. */
function reachedBy(predictor: TiePredictor, { nodes, ties }: Network): Reached {
  const keyOf = ([a, b]: Pair) => a * nodes + b;
  const tied = new Set(ties.map(keyOf));
  const runs = Array.from({ length: RUNS }, (_, run) => {
    const random = seededRandom(run + 1);
    const mixed = shuffled(ties, random);
    const hidden = mixed.slice(0, Math.ceil(ties.length / 10));
    const shown = mixed.slice(hidden.length);
    const others = new Set<number>();
    while (others.size < hidden.length) {
      const pair: Pair = [random.below(nodes), random.below(nodes)];
      if (pair[0] < pair[1] && !tied.has(keyOf(pair))) others.add(keyOf(pair));
    }
    const [source, target] = [Uint32Array.from(shown, ([a]) => a), Uint32Array.from(shown, ([, b]) => b)];
    const graph = undirected({ nodes, source, target, weight: null }, "presence");
    const list = missingTies(graph, predictor, nodes * nodes);
    const scores = new Map([...hidden.map(keyOf), ...others].map((key) => [key, 0]));
    for (const { a, b, score } of list) if (scores.has(a * nodes + b)) scores.set(a * nodes + b, score);
    const scoreOf = (key: number) => scores.get(key) as number;
    return {
      auc: 100 * aucOf(hidden.map(keyOf).map(scoreOf), [...others].map(scoreOf)),
      ...evaluateList(list, { nodes, earlier: shown, later: hidden }, 100),
    };
  });
  return {
    auc: runs.map(({ auc }) => auc),
    averagePrecision: runs.map(({ averagePrecision }) => averagePrecision as number),
    precisionAt100: runs.map(({ precisionAtK }) => precisionAtK),
  };
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
/** The standard deviation over the runs. */
function spreadOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}

/**
 * Mean AUC with its published standard deviation (Zhang & Chen 2018, table 1; three steps are not in it), then average precision and
 * precision among the first 100 as an independent computation in Python found them.
 */
const KNOWN = {
  usAir: {
    "common-neighbours": [93.8, 1.22, 0.353, 0.6],
    jaccard: [89.79, 1.61, 0.047, 0.02],
    "preferential-attachment": [88.84, 1.45, 0.268, 0.48],
    "adamic-adar": [95.06, 1.03, 0.377, 0.62],
    "resource-allocation": [95.77, 0.92, 0.426, 0.63],
    "three-steps": [91.68, null, 0.364, 0.59],
  },
  networkScientists: {
    "common-neighbours": [94.42, 0.95, 0.471, 0.82],
    jaccard: [94.43, 0.93, 0.419, 0.62],
    "preferential-attachment": [68.65, 2.03, 0.003, 0],
    "adamic-adar": [94.45, 0.93, 0.679, 0.96],
    "resource-allocation": [94.45, 0.93, 0.704, 0.97],
    "three-steps": [87.32, null, 0.358, 0.67],
  },
  politicalBlogs: {
    "common-neighbours": [92.04, 0.35, 0.097, 0.42],
    jaccard: [87.41, 0.39, 0.018, 0],
    "preferential-attachment": [90.14, 0.45, 0.031, 0.08],
    "adamic-adar": [92.36, 0.34, 0.093, 0.38],
    "resource-allocation": [92.46, 0.37, 0.077, 0.25],
    "three-steps": [93.81, null, 0.114, 0.48],
  },
} as const satisfies Record<string, Record<TiePredictor, readonly [number, number | null, number, number]>>;

describe.each(Object.entries(KNOWN))("with a tenth of the ties of %s hidden", (name, known) => {
  const network = networkOf(name);

  test.each(Object.entries(known))(
    "%s is within two standard deviations of the known values",
    (predictor, [auc, deviation, averagePrecision, precisionAt100]) => {
      const reached = reachedBy(predictor as TiePredictor, network);
      const within = (values: readonly number[], value: number, of: number, rounding: number) =>
        expect(Math.abs(meanOf(values) - value)).toBeLessThanOrEqual(2 * of + rounding);
      within(reached.auc, auc, deviation ?? spreadOf(reached.auc), 0.005);
      within(reached.averagePrecision, averagePrecision, spreadOf(reached.averagePrecision), 0.0005);
      within(reached.precisionAt100, precisionAt100, spreadOf(reached.precisionAt100), 0.005);
    },
    120_000,
  );
});
