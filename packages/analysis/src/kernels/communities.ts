import { WASM } from "../../dist/kernels/communities.ts";
import type { Rows } from "../graph/graph.ts";
import { KernelMemory } from "./kernelMemory.ts";

/** A graph, or one whose nodes are groups of another: ties inside a group count in its strength alone. */
export interface Level extends Rows {
  readonly strength: Float64Array;
}
/** The steps that Louvain and Leiden are made of; `scale` is the resolution over the strength of all nodes. */
export interface CommunitySteps {
  /** Moves nodes between communities while modularity rises; changes `community`. */
  localMoves(level: Level, community: Uint32Array, order: Uint32Array, scale: number): void;
  /** The set of each node, named by one of its nodes: parts of its community that hold together. */
  refine(level: Level, community: Uint32Array, order: Uint32Array, scale: number): Uint32Array;
  /** Makes each group a node; groups are 0 up to `count`. */
  aggregate(level: Level, group: Uint32Array, count: number): Level;
}

type Pointers<N extends number, L extends number[] = []> = L["length"] extends N
  ? L
  : Pointers<N, [...L, number]>;
interface Exports {
  localMoves(...pointers: Pointers<12>): void;
  refine(...pointers: Pointers<15>): void;
  aggregate(...pointers: Pointers<13>): number;
}

const nodesOf = ({ strength }: Level): number => strength.length;

function totalsOf(strength: Float64Array, community: Uint32Array): Float64Array {
  const total = new Float64Array(strength.length);
  community.forEach((own, node) => {
    total[own] = (total[own] as number) + (strength[node] as number);
  });
  return total;
}

const identity = (nodes: number): Uint32Array => Uint32Array.from({ length: nodes }, (_, node) => node);

/** The steps in WebAssembly. The same bytes as `communityStepsTwin`. Cost: ties at a time, some passes of them for moves. */
export const communitySteps: CommunitySteps = {
  localMoves(level, community, order, scale) {
    const nodes = nodesOf(level);
    const kernel = new KernelMemory<Exports>(WASM);
    const moved = kernel.put(community);
    kernel.run.localMoves(
      nodes,
      kernel.put(level.offsets),
      kernel.put(level.neighbours),
      kernel.put(level.weights),
      kernel.put(level.strength),
      moved,
      kernel.put(totalsOf(level.strength, community)),
      kernel.put(order),
      kernel.reserve(nodes),
      kernel.reserve(8 * nodes),
      kernel.reserve(4 * nodes),
      scale,
    );
    community.set(kernel.take(Uint32Array, moved, nodes));
  },
  refine(level, community, order, scale) {
    const nodes = nodesOf(level);
    const kernel = new KernelMemory<Exports>(WASM);
    const set = kernel.put(identity(nodes));
    kernel.run.refine(
      nodes,
      kernel.put(level.offsets),
      kernel.put(level.neighbours),
      kernel.put(level.weights),
      kernel.put(level.strength),
      kernel.put(community),
      kernel.put(totalsOf(level.strength, community)),
      kernel.put(order),
      set,
      kernel.put(level.strength),
      kernel.reserve(8 * nodes),
      kernel.reserve(nodes),
      kernel.reserve(8 * nodes),
      kernel.reserve(4 * nodes),
      scale,
    );
    return kernel.take(Uint32Array, set, nodes);
  },
  aggregate(level, group, count) {
    const nodes = nodesOf(level);
    const kernel = new KernelMemory<Exports>(WASM);
    const offsets = kernel.reserve(4 * (count + 1));
    const neighbours = kernel.reserve(4 * level.neighbours.length);
    const weights = kernel.reserve(8 * level.neighbours.length);
    const entries = kernel.run.aggregate(
      nodes,
      kernel.put(level.offsets),
      kernel.put(level.neighbours),
      kernel.put(level.weights),
      kernel.put(group),
      count,
      kernel.reserve(4 * (count + 1)),
      kernel.reserve(4 * nodes),
      offsets,
      neighbours,
      weights,
      kernel.reserve(8 * count),
      kernel.reserve(4 * count),
    );
    return {
      offsets: kernel.take(Uint32Array, offsets, count + 1),
      neighbours: kernel.take(Uint32Array, neighbours, entries),
      weights: kernel.take(Float64Array, weights, entries),
      strength: totalsOf(level.strength, group).slice(0, count),
    };
  },
};

/** Ties of a node by the group at their other end, in the order in which groups are met. */
function gathered(
  { offsets, neighbours, weights }: Level,
  node: number,
  groupOf: (other: number) => number | null,
  into = new Map<number, number>(),
): Map<number, number> {
  for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at++) {
    const group = groupOf(neighbours[at] as number);
    if (group !== null) into.set(group, (into.get(group) ?? 0) + (weights?.[at] ?? 1));
  }
  return into;
}

/** As in the kernel. */
const LEAST_GAIN = 1e-12;

/** The same steps in plain TypeScript. */
export const communityStepsTwin: CommunitySteps = {
  localMoves(level, community, order, scale) {
    const total = totalsOf(level.strength, community);
    const queue = [...order];
    const waiting = new Set(queue);
    for (let head = 0; head < queue.length; head++) {
      const v = queue[head] as number;
      waiting.delete(v);
      if (level.offsets[v] === level.offsets[v + 1]) continue;
      const own = community[v] as number;
      const k = level.strength[v] as number;
      total[own] = (total[own] as number) - k;
      const around = gathered(level, v, (other) => community[other] as number);
      const gainOf = (group: number) => (around.get(group) ?? 0) - scale * k * (total[group] as number);
      let best = own;
      let most = gainOf(own);
      for (const group of around.keys()) {
        const gain = gainOf(group);
        if (gain > most + LEAST_GAIN * k) {
          most = gain;
          best = group;
        }
      }
      total[best] = (total[best] as number) + k;
      if (best === own) continue;
      community[v] = best;
      for (let at = level.offsets[v] as number; at < (level.offsets[v + 1] as number); at++) {
        const other = level.neighbours[at] as number;
        if (waiting.has(other) || community[other] === best) continue;
        waiting.add(other);
        queue.push(other);
      }
    }
  },
  refine(level, community, order, scale) {
    const total = totalsOf(level.strength, community);
    const set = identity(nodesOf(level));
    const setTotal = level.strength.slice();
    const joined = new Set<number>();
    const within = (node: number) => (other: number) => (community[other] === community[node] ? other : null);
    const cut = Float64Array.from(set, (node) => {
      let sum = 0;
      for (let at = level.offsets[node] as number; at < (level.offsets[node + 1] as number); at++)
        if (within(node)(level.neighbours[at] as number) !== null) sum += level.weights?.[at] ?? 1;
      return sum;
    });
    for (const v of order) {
      if (set[v] !== v || joined.has(v)) continue;
      const k = level.strength[v] as number;
      const all = total[community[v] as number] as number;
      const tied = cut[v] as number;
      if (tied < scale * k * (all - k)) continue;
      const around = gathered(level, v, (other) =>
        within(v)(other) === null ? null : (set[other] as number),
      );
      let best = v;
      let most = 0;
      for (const [group, toGroup] of around) {
        const held = setTotal[group] as number;
        if ((cut[group] as number) < scale * held * (all - held)) continue;
        const gain = toGroup - scale * k * held;
        if (gain > most) {
          most = gain;
          best = group;
        }
      }
      if (best === v) continue;
      set[v] = best;
      joined.add(best);
      setTotal[best] = (setTotal[best] as number) + k;
      cut[best] = (cut[best] as number) + tied - 2 * (around.get(best) as number);
    }
    return set;
  },
  aggregate(level, group, count) {
    const members = Array.from({ length: count }, (): number[] => []);
    group.forEach((own, node) => {
      members[own]?.push(node);
    });
    const offsets = [0];
    const neighbours: number[] = [];
    const weights: number[] = [];
    members.forEach((nodes, own) => {
      const around = new Map<number, number>();
      for (const node of nodes)
        gathered(level, node, (other) => (group[other] === own ? null : (group[other] as number)), around);
      for (const [other, weight] of around) {
        neighbours.push(other);
        weights.push(weight);
      }
      offsets.push(neighbours.length);
    });
    return {
      offsets: Uint32Array.from(offsets),
      neighbours: Uint32Array.from(neighbours),
      weights: Float64Array.from(weights),
      strength: totalsOf(level.strength, group).slice(0, count),
    };
  },
};
