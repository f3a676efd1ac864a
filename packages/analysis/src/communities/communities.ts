import { type Numbered, numbered, numbersUpTo, picked } from "../graph/byGroup.ts";
import type { UndirectedGraph } from "../graph/graph.ts";
import {
  type ArrangedLevel,
  type CommunityLevel,
  type CommunitySteps,
  communitySteps,
} from "../kernels/communities.ts";
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

/**
 * Communities by Louvain (Blondel et al. 2008, with a queue) or Leiden (Traag et al. 2019, refined greedily; two passes, the
 * second from the communities of the first); what is not connected is parted at the end, which only raises modularity.
 * Deterministic for one seed and one order of nodes: numbered otherwise, a seed visits them otherwise. A node without ties
 * changes nothing. Cost: some tens of visits of each tie. `steps`: the kernel or its twin.
 */
export function communities(
  { graph, method, resolution, seed }: CommunityInput,
  steps: CommunitySteps = communitySteps,
): Communities {
  const level = steps(graph);
  const whole = level.strength.reduce((sum, own) => sum + own, 0);
  if (whole === 0) return { community: numbersUpTo(graph.nodes), count: graph.nodes, modularity: Number.NaN };
  const search = { scale: resolution / whole, random: seededRandom(seed) };
  if (method === "louvain") {
    const { last, at } = louvain(level, search);
    const { group, count } = connectedParts(graph, at);
    const found = { community: group, count };
    return count === last.strength.length
      ? { ...found, modularity: modularity(last.rows(), numbersUpTo(count), resolution, last.strength) }
      : { ...found, modularity: modularity(graph, group, resolution) };
  }
  const { last, at, group } = leiden(level, search);
  const { group: community, count } = numbered(picked(group, at));
  return { community, count, modularity: modularity(last.rows(), group, resolution, last.strength) };
}

interface Search {
  /** Resolution over the strength of all nodes. */
  readonly scale: number;
  readonly random: SeededRandom;
}

/** Nodes in an order by chance; those without ties stand last as they are, so that they take no part in it. */
function shuffled({ offsets }: CommunityLevel, random: SeededRandom): Uint32Array {
  const nodes = offsets.length - 1;
  const order = new Uint32Array(nodes);
  let tied = 0;
  for (let node = 0; node < nodes; node++) if (offsets[node] !== offsets[node + 1]) order[tied++] = node;
  for (let node = 0, end = tied; node < nodes; node++)
    if (offsets[node] === offsets[node + 1]) order[end++] = node;
  for (let last = tied - 1; last > 0; last--) {
    const other = random.below(last + 1);
    const kept = order[last] as number;
    order[last] = order[other] as number;
    order[other] = kept;
  }
  return order;
}

/** A level of which each node is a group, and the group of each node of `base`. */
function louvain(base: CommunityLevel, { scale, random }: Search): Pick<Found, "last" | "at"> {
  let level = base;
  let at = numbersUpTo(base.strength.length);
  for (;;) {
    const own = numbersUpTo(level.strength.length);
    level.localMoves(own, shuffled(level, random), scale, Number.POSITIVE_INFINITY);
    const groups = numbered(own);
    if (groups.count === own.length) return { last: level, at };
    at = picked(groups.group, at);
    level = level.aggregated(groups);
  }
}

/** Visits of each node at most in the first pass of Leiden: what they leave undone the second does. */
const FIRST_VISITS = 2;

/** What a pass of Leiden ends with. */
interface Found {
  /** Each node of it stands for a connected part of the graph. */
  readonly last: CommunityLevel;
  /** Of each node with which the pass began, its node there. */
  readonly at: Uint32Array;
  /** The group of each node of `last`, connected. */
  readonly group: Uint32Array;
}

function leiden(base: CommunityLevel, search: Search): Found {
  const { begun, found } = leidenPass(base, numbersUpTo(base.strength.length), FIRST_VISITS, search);
  if (begun === null) return found;
  const own = picked(picked(found.group, found.at), begun.nodeAt);
  const { found: second } = leidenPass(begun, numbered(own).group, Number.POSITIVE_INFINITY, search);
  return { ...second, at: picked(second.at, begun.place) };
}

/** A pass from `begin` on, with so many visits of each node at most, and the level that its first moves lead to: a second pass is quicker there. */
function leidenPass(
  base: CommunityLevel,
  begin: Uint32Array,
  visits: number,
  { scale, random }: Search,
): { readonly begun: ArrangedLevel | null; readonly found: Found } {
  let begun: ArrangedLevel | null = null;
  let level = base;
  let own = begin;
  let at = numbersUpTo(base.strength.length);
  for (;;) {
    const order = shuffled(level, random);
    level.localMoves(own, order, scale, visits * own.length);
    const groups = numbered(own);
    const arranged = groups.count === own.length ? null : level.arranged(order, groups);
    const sets: Numbered | null = arranged && numbered(arranged.refined(scale));
    if (arranged === null || sets === null || sets.count === own.length) {
      const { group } = connectedParts(level.rows(), groups.group);
      return { begun, found: { last: level, at, group } };
    }
    begun ??= arranged;
    at = picked(sets.group, picked(arranged.place, at));
    own = new Uint32Array(sets.count);
    for (let node = 0; node < sets.group.length; node++)
      own[sets.group[node] as number] = arranged.groups.group[node] as number;
    level = arranged.aggregated(sets);
    own = numbered(own).group;
  }
}
