import { WASM } from "../../dist/kernels/communities.ts";
import { byGroup, type Numbered, numbersUpTo, picked } from "../graph/byGroup.ts";
import type { Rows, UndirectedGraph } from "../graph/graph.ts";
import { strengthsOf } from "../graph/strengths.ts";
import { KernelMemory } from "./kernelMemory.ts";

/**
 * A graph, or one whose nodes are groups of another: ties inside a group count in its strength alone. The steps that Louvain
 * and Leiden are made of; `scale` is the resolution over the strength of all nodes. A level is good until the one it
 * was made from makes another.
 */
export interface CommunityLevel {
  readonly offsets: Uint32Array;
  readonly strength: Float64Array;
  /** Moves nodes between communities while modularity rises, in at most `most` visits of nodes; changes `community`. */
  localMoves(community: Uint32Array, order: Uint32Array, scale: number, most: number): void;
  /** The same with its nodes in another order, the groups one after the other. */
  arranged(order: Uint32Array, groups: Numbered): ArrangedLevel;
  /** Makes each group a node. */
  aggregated(groups: Numbered): CommunityLevel;
  rows(): Rows;
}
export interface ArrangedLevel extends CommunityLevel {
  /** The groups it is arranged by. */
  readonly groups: Numbered;
  /** The node that came to each place, and the place of each node. */
  readonly nodeAt: Uint32Array;
  readonly place: Uint32Array;
  /** The set of each node, named by one of its nodes: parts of its group that hold together. */
  refined(scale: number): Uint32Array;
}
export type CommunitySteps = (graph: UndirectedGraph) => CommunityLevel;

type Pointers<N extends number, L extends number[] = []> = L["length"] extends N
  ? L
  : Pointers<N, [...L, number]>;
interface Exports {
  localMoves(...numbers: Pointers<12>): void;
  arrange(...pointers: Pointers<11>): void;
  refine(...pointers: Pointers<15>): void;
  aggregate(...pointers: Pointers<11>): number;
}

/** Bytes that all levels together seldom exceed, for each entry of the rows: memory grows once. */
const MOST_AN_ENTRY = 48;

/** Strength of each group. */
function totalsOf(strength: Float64Array, { group, count }: Numbered): Float64Array {
  const total = new Float64Array(count);
  for (let node = 0; node < group.length; node++) {
    const own = group[node] as number;
    total[own] = (total[own] as number) + (strength[node] as number);
  }
  return total;
}

function strengthIn(strength: Float64Array, order: Uint32Array): Float64Array {
  const moved = new Float64Array(order.length);
  for (let at = 0; at < order.length; at++) moved[at] = strength[order[at] as number] as number;
  return moved;
}

/** The place of each node in an order. */
function placesIn(order: Uint32Array): Uint32Array {
  const place = new Uint32Array(order.length);
  for (let at = 0; at < order.length; at++) place[order[at] as number] = at;
  return place;
}

interface Arrangement {
  readonly groups: Numbered;
  readonly nodeAt: Uint32Array;
  readonly place: Uint32Array;
}
const arrangementOf = (order: Uint32Array, groups: Numbered): Arrangement => {
  const { nodeAt } = byGroup(order, groups);
  const { group, count } = groups;
  return { groups: { group: picked(group, nodeAt), count }, nodeAt, place: placesIn(nodeAt) };
};

/** What the steps on all levels of a graph share, each with room for the graph's nodes. */
interface Room {
  readonly kernel: KernelMemory<Exports>;
  readonly ids: number;
  readonly order: number;
  readonly place: number;
  readonly flags: number;
  readonly sums: number;
  readonly touched: number;
  readonly held: number;
  readonly cut: number;
  /** Zero between steps. */
  readonly gather: number;
}
interface KernelRows {
  readonly offsets: number;
  readonly neighbours: number;
  readonly weights: number;
  readonly strength: number;
}

class KernelLevel implements CommunityLevel {
  readonly #end: number;

  constructor(
    protected readonly room: Room,
    protected readonly own: KernelRows,
    readonly offsets: Uint32Array,
    readonly strength: Float64Array,
  ) {
    this.#end = room.kernel.room(0);
  }

  protected get nodes(): number {
    return this.strength.length;
  }

  localMoves(community: Uint32Array, order: Uint32Array, scale: number, most: number): void {
    const { kernel, ids, order: queue, flags, sums, touched } = this.room;
    const { offsets, neighbours, weights, strength } = this.own;
    kernel.set(ids, community);
    kernel.set(queue, order);
    kernel.run.localMoves(
      this.nodes,
      offsets,
      neighbours,
      weights,
      strength,
      ids,
      queue,
      flags,
      sums,
      touched,
      scale,
      most,
    );
    community.set(kernel.take(Uint32Array, ids, this.nodes));
  }

  arranged(order: Uint32Array, groups: Numbered): KernelArrangedLevel {
    const { nodes, room, own } = this;
    const { kernel } = room;
    const arrangement = arrangementOf(order, groups);
    const strength = strengthIn(this.strength, arrangement.nodeAt);
    const entries = this.offsets[nodes] as number;
    kernel.release(this.#end);
    const inner = kernel.room(4 * nodes);
    const rows = {
      offsets: kernel.reserve(4 * (nodes + 1)),
      neighbours: kernel.room(4 * entries),
      weights: own.weights === 0 ? 0 : kernel.room(8 * entries),
      strength: kernel.put(strength),
    };
    kernel.set(room.ids, groups.group);
    kernel.set(room.order, arrangement.nodeAt);
    kernel.set(room.place, arrangement.place);
    kernel.run.arrange(
      nodes,
      own.offsets,
      own.neighbours,
      own.weights,
      room.order,
      room.place,
      room.ids,
      rows.offsets,
      inner,
      rows.neighbours,
      rows.weights,
    );
    const offsets = kernel.take(Uint32Array, rows.offsets, nodes + 1);
    return new KernelArrangedLevel(room, rows, offsets, strength, arrangement, inner);
  }

  aggregated(groups: Numbered): KernelLevel {
    const { nodes, room, own } = this;
    const { kernel } = room;
    const { nodeAt, starts } = byGroup(numbersUpTo(nodes), groups);
    const most = this.offsets[nodes] as number;
    const strength = totalsOf(this.strength, groups);
    kernel.release(this.#end);
    const offsets = kernel.reserve(4 * (groups.count + 1));
    const rows = { offsets, strength: kernel.put(strength), weights: 0, neighbours: 0 };
    rows.weights = kernel.room(8 * most);
    rows.neighbours = kernel.room(4 * (most + 1));
    kernel.set(room.ids, groups.group);
    kernel.set(room.order, nodeAt);
    kernel.set(room.place, starts);
    const entries = kernel.run.aggregate(
      own.offsets,
      own.neighbours,
      own.weights,
      room.ids,
      groups.count,
      room.order,
      room.place,
      rows.offsets,
      rows.neighbours,
      rows.weights,
      room.gather,
    );
    kernel.release(rows.neighbours + 4 * entries);
    return new KernelLevel(room, rows, kernel.take(Uint32Array, rows.offsets, groups.count + 1), strength);
  }

  rows(): Rows {
    const { own, offsets, room } = this;
    const entries = offsets[this.nodes] as number;
    return {
      offsets,
      neighbours: room.kernel.take(Uint32Array, own.neighbours, entries),
      weights: own.weights === 0 ? null : room.kernel.take(Float64Array, own.weights, entries),
    };
  }
}

class KernelArrangedLevel extends KernelLevel implements ArrangedLevel {
  readonly groups: Numbered;
  readonly nodeAt: Uint32Array;
  readonly place: Uint32Array;
  /** Where the ties inside the group of each node end. */
  readonly #inner: number;

  constructor(
    room: Room,
    own: KernelRows,
    offsets: Uint32Array,
    strength: Float64Array,
    { groups, nodeAt, place }: Arrangement,
    inner: number,
  ) {
    super(room, own, offsets, strength);
    this.groups = groups;
    this.nodeAt = nodeAt;
    this.place = place;
    this.#inner = inner;
  }

  refined(scale: number): Uint32Array {
    const { kernel, ids, order: set, flags, sums, touched, held, cut, gather } = this.room;
    const { offsets, neighbours, weights, strength } = this.own;
    kernel.set(ids, this.groups.group);
    kernel.set(set, numbersUpTo(this.nodes));
    kernel.set(held, this.strength);
    kernel.run.refine(
      this.nodes,
      offsets,
      this.#inner,
      neighbours,
      weights,
      strength,
      ids,
      sums,
      set,
      held,
      cut,
      flags,
      gather,
      touched,
      scale,
    );
    return kernel.take(Uint32Array, set, this.nodes);
  }
}

/**
 * The steps in WebAssembly, the levels of a graph in one memory. The same bytes as `communityStepsTwin`. Cost: the ties of a level at a
 * time, some passes of them for moves.
 */
export const communitySteps: CommunitySteps = (graph) => {
  const kernel = new KernelMemory<Exports>(WASM);
  const { nodes, offsets, neighbours, weights } = graph;
  const strength = strengthsOf(graph);
  kernel.release(kernel.room(MOST_AN_ENTRY * neighbours.length));
  const four = () => kernel.room(4 * (nodes + 1));
  const eight = () => kernel.room(8 * nodes);
  const room = {
    kernel,
    ...{ ids: four(), order: four(), place: four(), touched: four() },
    ...{ held: eight(), cut: eight(), gather: kernel.reserve(8 * nodes) },
    ...{ sums: kernel.room(16 * nodes), flags: kernel.room(nodes) },
  };
  const own = {
    offsets: kernel.put(offsets),
    neighbours: kernel.put(neighbours),
    weights: kernel.put(weights),
    strength: kernel.put(strength),
  };
  return new KernelLevel(room, own, offsets, strength);
};

/** As in the kernel. */
const LEAST_GAIN = 1e-12;

class TwinLevel implements CommunityLevel {
  readonly offsets: Uint32Array;

  constructor(
    protected readonly own: Rows,
    readonly strength: Float64Array,
  ) {
    this.offsets = own.offsets;
  }

  /** Neighbours of a node with the weights of their ties. */
  protected *around(node: number): Generator<readonly [other: number, weight: number]> {
    const { offsets, neighbours, weights } = this.own;
    for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at++)
      yield [neighbours[at] as number, weights?.[at] ?? 1];
  }

  localMoves(community: Uint32Array, order: Uint32Array, scale: number, most: number): void {
    const total = totalsOf(this.strength, { group: community, count: community.length });
    const queue = [...order];
    const waiting = new Set(queue);
    for (let head = 0; head < Math.min(queue.length, most); head++) {
      const v = queue[head] as number;
      waiting.delete(v);
      if (this.offsets[v] === this.offsets[v + 1]) continue;
      const own = community[v] as number;
      const k = this.strength[v] as number;
      total[own] = (total[own] as number) - k;
      const gathered = new Map<number, number>();
      for (const [other, weight] of this.around(v)) add(gathered, community[other] as number, weight);
      const gainOf = (group: number) => (gathered.get(group) ?? 0) - scale * k * (total[group] as number);
      let best = own;
      let highest = gainOf(own);
      for (const group of gathered.keys()) {
        const gain = gainOf(group);
        if (gain > highest + LEAST_GAIN * k) {
          highest = gain;
          best = group;
        }
      }
      total[best] = (total[best] as number) + k;
      if (best === own) continue;
      community[v] = best;
      for (const [other] of this.around(v)) {
        if (waiting.has(other) || community[other] === best) continue;
        waiting.add(other);
        queue.push(other);
      }
    }
  }

  arranged(order: Uint32Array, groups: Numbered): TwinArrangedLevel {
    const { group } = groups;
    const arrangement = arrangementOf(order, groups);
    const { nodeAt, place } = arrangement;
    const ends = [0];
    const ties: (readonly [number, number])[] = [];
    for (const v of nodeAt) {
      const inside = ([other]: readonly [number, number]) => group[other] === group[v];
      const around = [...this.around(v)];
      const arranged = [...around.filter(inside), ...around.filter((tie) => !inside(tie)).reverse()];
      ties.push(...arranged.map(([other, weight]) => [place[other] as number, weight] as const));
      ends.push(ties.length);
    }
    const rows = {
      offsets: Uint32Array.from(ends),
      neighbours: Uint32Array.from(ties, ([other]) => other),
      weights: this.own.weights === null ? null : Float64Array.from(ties, ([, weight]) => weight),
    };
    return new TwinArrangedLevel(rows, strengthIn(this.strength, nodeAt), arrangement);
  }

  aggregated(groups: Numbered): TwinLevel {
    const members = Array.from({ length: groups.count }, (): number[] => []);
    groups.group.forEach((own, node) => {
      members[own]?.push(node);
    });
    const offsets = [0];
    const neighbours: number[] = [];
    const weights: number[] = [];
    members.forEach((nodes, own) => {
      const gathered = new Map<number, number>();
      for (const node of nodes)
        for (const [other, weight] of this.around(node))
          if (groups.group[other] !== own) add(gathered, groups.group[other] as number, weight);
      neighbours.push(...gathered.keys());
      weights.push(...gathered.values());
      offsets.push(neighbours.length);
    });
    const rows = {
      offsets: Uint32Array.from(offsets),
      neighbours: Uint32Array.from(neighbours),
      weights: Float64Array.from(weights),
    };
    return new TwinLevel(rows, totalsOf(this.strength, groups));
  }

  rows(): Rows {
    return this.own;
  }
}

class TwinArrangedLevel extends TwinLevel implements ArrangedLevel {
  readonly groups: Numbered;
  readonly nodeAt: Uint32Array;
  readonly place: Uint32Array;

  constructor(own: Rows, strength: Float64Array, { groups, nodeAt, place }: Arrangement) {
    super(own, strength);
    this.groups = groups;
    this.nodeAt = nodeAt;
    this.place = place;
  }

  refined(scale: number): Uint32Array {
    const { group } = this.groups;
    const total = totalsOf(this.strength, this.groups);
    const set = numbersUpTo(group.length);
    const held = this.strength.slice();
    const joined = new Set<number>();
    const inside = (v: number) => [...this.around(v)].filter(([other]) => group[other] === group[v]);
    const cut = Float64Array.from(set, (v) => inside(v).reduce((sum, [, weight]) => sum + weight, 0));
    for (let v = 0; v < set.length; v++) {
      if (set[v] !== v || joined.has(v)) continue;
      const k = this.strength[v] as number;
      const all = total[group[v] as number] as number;
      const tied = cut[v] as number;
      if (tied < scale * k * (all - k)) continue;
      const gathered = new Map<number, number>();
      for (const [other, weight] of inside(v)) add(gathered, set[other] as number, weight);
      let best = v;
      let most = 0;
      for (const [one, toSet] of gathered) {
        const own = held[one] as number;
        const gain = toSet - scale * k * own;
        if (gain > most && (cut[one] as number) >= scale * own * (all - own)) {
          most = gain;
          best = one;
        }
      }
      if (best === v) continue;
      set[v] = best;
      joined.add(best);
      held[best] = (held[best] as number) + k;
      cut[best] = (cut[best] as number) + tied - 2 * (gathered.get(best) as number);
    }
    return set;
  }
}

const add = (sums: Map<number, number>, key: number, weight: number): void => {
  sums.set(key, (sums.get(key) ?? 0) + weight);
};

/** The same steps in plain TypeScript. */
export const communityStepsTwin: CommunitySteps = (graph) => new TwinLevel(graph, strengthsOf(graph));
