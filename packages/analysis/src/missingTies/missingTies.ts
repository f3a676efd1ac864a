import type { Rows, TwoModeGraph, UndirectedGraph } from "../graph/graph.ts";

/** Resource allocation, Adamic-Adar, common neighbours, Jaccard, paths of three steps, and degrees alone as what to do better than. */
export const TIE_PREDICTORS = [
  "resource-allocation",
  "adamic-adar",
  "common-neighbours",
  "jaccard",
  "three-steps",
  "preferential-attachment",
] as const;
export type TiePredictor = (typeof TIE_PREDICTORS)[number];

/** A pair without a tie; a < b, scores above 0. */
export interface MissingTie {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** Adds to `sums` what each node gets from `a`; a node whose sum leaves 0 is written to `met`. */
type Spread = (a: number, sums: Float64Array, met: number[]) => void;

const degreeOf = ({ offsets }: Rows, node: number) =>
  (offsets[node + 1] as number) - (offsets[node] as number);

/** What each common neighbour of a pair counts: `share` of its degree. */
function overNeighbours(first: Rows, second: Rows, share: (degree: number) => number): Spread {
  return (a, sums, met) => {
    for (let at = first.offsets[a] as number; at < (first.offsets[a + 1] as number); at++) {
      const middle = first.neighbours[at] as number;
      const degree = degreeOf(second, middle);
      if (degree < 2) continue;
      const own = share(degree);
      for (let end = second.offsets[middle] as number; end < (second.offsets[middle + 1] as number); end++) {
        const b = second.neighbours[end] as number;
        if (sums[b] === 0) met.push(b);
        sums[b] = (sums[b] as number) + own;
      }
    }
  };
}

/** What a common neighbour counts, by its degree. */
const SHARES = {
  "resource-allocation": (degree: number) => 1 / degree,
  "adamic-adar": (degree: number) => 1 / Math.log(degree),
  "common-neighbours": () => 1,
} as const;

function overThreeSteps(graph: UndirectedGraph): Spread {
  const { offsets, neighbours } = graph;
  return (a, sums, met) => {
    for (let at = offsets[a] as number; at < (offsets[a + 1] as number); at++) {
      const u = neighbours[at] as number;
      for (let via = offsets[u] as number; via < (offsets[u + 1] as number); via++) {
        const v = neighbours[via] as number;
        if (v === a) continue;
        const own = 1 / Math.sqrt(degreeOf(graph, u) * degreeOf(graph, v));
        for (let end = offsets[v] as number; end < (offsets[v + 1] as number); end++) {
          const b = neighbours[end] as number;
          if (b === u) continue;
          if (sums[b] === 0) met.push(b);
          sums[b] = (sums[b] as number) + own;
        }
      }
    }
  };
}

/**
 * The `top` pairs without a tie that a predictor scores highest; equal scores by a, then b; with `of`, which degrees alone do not heed,
 * only those of one node; without pairs of a node that is `barred` (1), which stands between others as before. With common neighbours z of x and
 * y and degrees d: resource allocation is the sum of 1/d_z (Zhou, Lü & Zhang 2009), Adamic-Adar of 1/ln d_z (2003), common-neighbours of 1, Jaccard
 * the shared part of all neighbours, three-steps the sum over paths x-u-v-y of 1/sqrt(d_u d_v) (Kovács et al. 2019),
 * preferential attachment d_x d_y. A pair that shares nothing (isolates too) is in no list, save that of degrees, where it
 * needs a degree above 0 at each end. Weights are not read. Pure. Cost: the sum of squared degrees, three-steps times a
 * degree more, degrees alone nodes + top × log(nodes) + ties; memory linear in nodes and `top`.
 */
export function missingTies(
  graph: UndirectedGraph,
  predictor: TiePredictor,
  top: number,
  of?: number,
  barred?: Uint8Array,
): MissingTie[] {
  const closed = closedTest(graph, barred);
  if (predictor === "preferential-attachment") return byDegrees(graph, closed, top);
  if (predictor === "jaccard") {
    const shared = overNeighbours(graph, graph, SHARES["common-neighbours"]);
    return best(
      graph.nodes,
      shared,
      closed,
      top,
      (a, b, sum) => sum / (degreeOf(graph, a) + degreeOf(graph, b) - sum),
      of,
    );
  }
  const spread =
    predictor === "three-steps" ? overThreeSteps(graph) : overNeighbours(graph, graph, SHARES[predictor]);
  return best(graph.nodes, spread, closed, top, (_a, _b, sum) => sum, of);
}

/**
 * What common partners (resource allocation) or ways of three steps count between one node and each other that they lead to, tied ones too, as
 * `missingTies` scores them. Pure; cost of a node: the sum of its neighbours' degrees, three steps times a degree more.
 */
export function scoresFrom(graph: UndirectedGraph, predictor: "resource-allocation" | "three-steps") {
  const spread =
    predictor === "three-steps" ? overThreeSteps(graph) : overNeighbours(graph, graph, SHARES[predictor]);
  const sums = new Float64Array(graph.nodes);
  return (a: number): { readonly b: number; readonly score: number }[] => {
    const met: number[] = [];
    spread(a, sums, met);
    return met.flatMap((b) => {
      const score = sums[b] as number;
      sums[b] = 0;
      return b === a ? [] : [{ b, score }];
    });
  };
}

/** Marks the neighbours of one node at a time. */
export function tieTest({ nodes, offsets, neighbours }: UndirectedGraph) {
  const markOf = new Uint32Array(nodes);
  let marked = -1;
  return (a: number, b: number) => {
    if (marked !== a) {
      for (let at = offsets[a] as number; at < (offsets[a + 1] as number); at++)
        markOf[neighbours[at] as number] = a + 1;
      marked = a;
    }
    return markOf[b] === a + 1;
  };
}

/**
 * The `top` pairs of actors without a tie in `ties` that share most at occasions: each counts 1/d_e, one part for each of
 * its d_e actors. `of` and `barred` as in `missingTies`. Pure; cost: the sum of squared sizes of occasions.
 */
export function missingTiesOfOccasions(
  graph: TwoModeGraph,
  ties: UndirectedGraph,
  top: number,
  of?: number,
  barred?: Uint8Array,
): MissingTie[] {
  const spread = overNeighbours(graph.ofActor, graph.ofOccasion, (size) => 1 / size);
  return best(graph.actors, spread, closedTest(ties, barred), top, (_a, _b, sum) => sum, of);
}

/** What two rows have in common, rising: the reason for a pair. Pure; linear in the two rows. */
export function commonNeighbours({ offsets, neighbours }: Rows, a: number, b: number): number[] {
  const common: number[] = [];
  let [atA, atB] = [offsets[a] as number, offsets[b] as number];
  const [endA, endB] = [offsets[a + 1] as number, offsets[b + 1] as number];
  while (atA < endA && atB < endB) {
    const [ofA, ofB] = [neighbours[atA] as number, neighbours[atB] as number];
    if (ofA === ofB) common.push(ofA);
    if (ofA <= ofB) atA++;
    if (ofB <= ofA) atB++;
  }
  return common;
}

/** Paths of three steps between two nodes. */
export interface ThreeStepWays {
  /** The two nodes between, from `a` to `b`; those that count most first, then by their indices. */
  readonly ways: readonly (readonly [number, number])[];
  /** How many there are in all. */
  readonly all: number;
}

/**
 * The `most` paths a-u-v-b that count most in the score of a pair without a tie by three steps, 1/sqrt(d_u d_v) each. Pure.
 * Cost: the sum of the degrees of a's neighbours, and sorting what is found.
 */
export function threeStepWays(graph: UndirectedGraph, a: number, b: number, most: number): ThreeStepWays {
  const { offsets, neighbours } = graph;
  const nearB = tieTest(graph);
  const found: { way: readonly [number, number]; weight: number }[] = [];
  for (let at = offsets[a] as number; at < (offsets[a + 1] as number); at++) {
    const u = neighbours[at] as number;
    if (u === b) continue;
    for (let via = offsets[u] as number; via < (offsets[u + 1] as number); via++) {
      const v = neighbours[via] as number;
      if (v === a || v === b || !nearB(b, v)) continue;
      found.push({ way: [u, v], weight: degreeOf(graph, u) * degreeOf(graph, v) });
    }
  }
  found.sort((x, y) => x.weight - y.weight || x.way[0] - y.way[0] || x.way[1] - y.way[1]);
  return { ways: found.slice(0, most).map(({ way }) => way), all: found.length };
}

/** Whether a pair is in no list: it has a tie, or one of it is barred. */
function closedTest(graph: UndirectedGraph, barred?: Uint8Array) {
  const tied = tieTest(graph);
  return (a: number, b: number) => barred?.[a] === 1 || barred?.[b] === 1 || tied(a, b);
}

function best(
  nodes: number,
  spread: Spread,
  closed: (a: number, b: number) => boolean,
  top: number,
  score: (a: number, b: number, sum: number) => number,
  of?: number,
): MissingTie[] {
  const sums = new Float64Array(nodes);
  const ranked = new TopPairs(top);
  const met: number[] = [];
  for (let a = of ?? 0; a < (of === undefined ? nodes : of + 1); a++) {
    met.length = 0;
    spread(a, sums, met);
    for (const b of met) {
      if ((of === undefined ? b > a : b !== a) && !closed(a, b))
        ranked.offer({ a: Math.min(a, b), b: Math.max(a, b), score: score(a, b, sums[b] as number) });
      sums[b] = 0;
    }
  }
  return ranked.sorted();
}

/** Nodes by falling degree: of each, partners are offered until none that follows can enter the list. */
function byDegrees(
  graph: UndirectedGraph,
  closed: (a: number, b: number) => boolean,
  top: number,
): MissingTie[] {
  const byDegree = Array.from({ length: graph.nodes }, (_, node) => node)
    .filter((node) => degreeOf(graph, node) > 0)
    .sort((a, b) => degreeOf(graph, b) - degreeOf(graph, a) || a - b);
  const ranked = new TopPairs(top);
  for (const [rank, one] of byDegree.entries()) {
    for (let next = rank + 1; next < byDegree.length; next++) {
      const other = byDegree[next] as number;
      const score = degreeOf(graph, one) * degreeOf(graph, other);
      if (score < ranked.least) {
        if (next === rank + 1) return ranked.sorted();
        break;
      }
      if (!closed(one, other)) ranked.offer({ a: Math.min(one, other), b: Math.max(one, other), score });
    }
  }
  return ranked.sorted();
}

const before = (x: MissingTie, y: MissingTie) => y.score - x.score || x.a - y.a || x.b - y.b;

/** The first pairs in a list of at most twice the length asked for, cut when it is full. */
class TopPairs {
  private pairs: MissingTie[] = [];
  /** A pair of a lower score cannot enter. */
  least = 0;
  constructor(private readonly top: number) {}

  offer(pair: MissingTie): void {
    if (pair.score < this.least) return;
    this.pairs.push(pair);
    if (this.pairs.length >= 2 * this.top + 64) this.cut();
  }

  sorted(): MissingTie[] {
    this.cut();
    return this.pairs;
  }

  private cut(): void {
    this.pairs.sort(before).splice(this.top);
    if (this.pairs.length === this.top) this.least = this.pairs.at(-1)?.score ?? Number.POSITIVE_INFINITY;
  }
}
