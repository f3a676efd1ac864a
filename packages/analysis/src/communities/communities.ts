import type { UndirectedGraph } from "../graph/graph.ts";
import { strengthsOf } from "../graph/strengths.ts";
import { type CommunitySteps, communitySteps, type Level } from "../kernels/communities.ts";
import { type SeededRandom, seededRandom } from "../seededRandom.ts";
import { connectedParts } from "./connectedParts.ts";
import { modularity } from "./modularity.ts";

export interface CommunityInput {
  readonly graph: UndirectedGraph;
  readonly method: "louvain" | "leiden";
  /** Above 0; 1 is Newman's modularity, more gives smaller communities (Reichardt & Bornholdt 2006). */
  readonly resolution: number;
  readonly seed: number;
}
export interface Communities {
  /** Of each node, 0 upwards in the order of their first node; each is connected. */
  readonly community: Uint32Array;
  readonly count: number;
  readonly modularity: number;
}

/** Passes of Leiden over the whole graph, each from the communities of the one before. */
const LEIDEN_PASSES = 2;

/**
 * Communities by Louvain (Blondel et al. 2008, with a queue) or Leiden (Traag et al. 2019, refined greedily); what is not
 * connected is parted at the end, which only raises modularity. Deterministic for one seed and one
 * order of nodes: numbered otherwise, a seed visits them otherwise. A node without ties changes nothing. Cost: some tens of visits of
 * each tie. `steps`: the kernel or its twin.
 */
export function communities(
  { graph, method, resolution, seed }: CommunityInput,
  steps: CommunitySteps = communitySteps,
): Communities {
  const random = seededRandom(seed);
  const base: Level = { ...graph, strength: strengthsOf(graph) };
  const whole = base.strength.reduce((sum, own) => sum + own, 0);
  let found: Uint32Array = Uint32Array.from({ length: graph.nodes }, (_, node) => node);
  if (whole > 0) {
    const scale = resolution / whole;
    if (method === "louvain") found = louvain(base, scale, random, steps);
    else for (let pass = 0; pass < LEIDEN_PASSES; pass++) found = leiden(base, found, scale, random, steps);
  }
  const { group, count } = connectedParts(graph, found);
  return { community: group, count, modularity: modularity(graph, group, resolution) };
}

/** Nodes in an order by chance; those without ties stand last as they are, so that they take no part in it. */
function shuffled({ offsets }: Level, random: SeededRandom): Uint32Array {
  const nodes = Uint32Array.from({ length: offsets.length - 1 }, (_, node) => node);
  const isTied = (node: number) => offsets[node] !== offsets[node + 1];
  const order = Uint32Array.from([...nodes.filter(isTied), ...nodes.filter((node) => !isTied(node))]);
  for (let last = nodes.filter(isTied).length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    const kept = order[last] as number;
    order[last] = order[other] as number;
    order[other] = kept;
  }
  return order;
}

/** Groups by number, 0 upwards in the order of their first node. */
function numbered(group: Uint32Array): { readonly group: Uint32Array; readonly count: number } {
  const numbers = new Int32Array(group.length).fill(-1);
  let count = 0;
  const renamed = group.map((own) => {
    if (numbers[own] === -1) numbers[own] = count++;
    return numbers[own] as number;
  });
  return { group: renamed, count };
}

function louvain(base: Level, scale: number, random: SeededRandom, steps: CommunitySteps): Uint32Array {
  let level = base;
  let found = Uint32Array.from({ length: base.strength.length }, (_, node) => node);
  for (;;) {
    const nodes = level.strength.length;
    const own = Uint32Array.from({ length: nodes }, (_, node) => node);
    steps.localMoves(level, own, shuffled(level, random), scale);
    const { group, count } = numbered(own);
    if (count === nodes) return found;
    found = found.map((node) => group[node] as number);
    level = steps.aggregate(level, group, count);
  }
}

function leiden(
  base: Level,
  begin: Uint32Array,
  scale: number,
  random: SeededRandom,
  steps: CommunitySteps,
): Uint32Array {
  let level = base;
  let own = numbered(begin).group;
  /** Of each node of the graph, its node in this level. */
  let at = Uint32Array.from({ length: base.strength.length }, (_, node) => node);
  for (;;) {
    const nodes = level.strength.length;
    steps.localMoves(level, own, shuffled(level, random), scale);
    const { group, count } = numbered(own);
    const ends = count === nodes;
    const sets = ends ? null : numbered(steps.refine(level, group, shuffled(level, random), scale));
    if (sets === null || sets.count === nodes) return at.map((node) => group[node] as number);
    const next = new Uint32Array(sets.count);
    sets.group.forEach((set, node) => {
      next[set] = group[node] as number;
    });
    level = steps.aggregate(level, sets.group, sets.count);
    at = at.map((node) => sets.group[node] as number);
    own = numbered(next).group;
  }
}
