import { batchesOf, breadthOrder, renumbered } from "../graph/breadthOrder.ts";
import type { Rows } from "../graph/graph.ts";
import { KernelMemory } from "./kernelMemory.ts";

/** An undirected graph numbered in breadth order: each component stands together, and neighbours near each other. */
export interface Placed {
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  /** The node at each place. */
  readonly nodeAt: Uint32Array;
  /** Where each component begins, and after the last the number of nodes. */
  readonly starts: Uint32Array;
}

type Sums = Float64Array | Uint32Array | BigUint64Array;
interface SumsType {
  new (length: number): Sums;
  new (buffer: ArrayBufferLike, at: number, length: number): Sums;
  readonly BYTES_PER_ELEMENT: number;
}
/** Columns of one number for each node. */
export type SourceSums = Readonly<Record<string, Sums>>;

/** A kernel that searches from many nodes side by side and adds up by node what it finds. */
export interface SourceKernel {
  readonly id: "msbfs" | "nearby" | "betweenness";
  readonly wasm: string;
  /** Searches side by side. */
  readonly batch: number;
  /** Bytes of each area that it works in; zeroed at first. */
  readonly room: (nodes: number) => readonly number[];
  /** Its sums, and what becomes of those that two parts give. */
  readonly columns: Readonly<Record<string, { readonly type: SumsType; readonly join: "sum" | "most" }>>;
}

export interface Search {
  /** Of an undirected graph. */
  readonly rows: Rows;
  /** What the kernel takes beside the graph. */
  readonly settings: readonly number[];
  /** Told how many sources are done. */
  readonly progress?: ((done: number, total: number) => void) | undefined;
}

/** Runs a kernel from every node as source, in this thread or in several: the same bytes. */
export type FromSources = (kernel: SourceKernel, search: Search) => SourceSums;

/** Sources from a place up to another. */
export interface Part {
  readonly from: number;
  readonly until: number;
}
const MOST_PARTS = 16;

/** The parts in which sums are made, the same on any number of threads. Pure. */
export function partsOf({ batch }: SourceKernel, nodes: number): readonly Part[] {
  const each = batch * Math.max(1, Math.ceil(nodes / batch / MOST_PARTS));
  return Array.from({ length: Math.ceil(nodes / each) }, (_, part) => ({
    from: part * each,
    until: Math.min(nodes, (part + 1) * each),
  }));
}

/** Pure; linear. */
export function placed(rows: Rows): Placed {
  const { nodeAt, starts } = breadthOrder(rows);
  const { offsets, neighbours } = renumbered(rows, nodeAt);
  return { offsets, neighbours, nodeAt, starts };
}

/** Numbers by place as numbers by node. Pure; linear. */
export function byNode<S extends Sums>({ nodeAt }: Placed, byPlace: S): S {
  const found = byPlace.slice() as S;
  for (let place = 0; place < nodeAt.length; place++)
    found[nodeAt[place] as number] = byPlace[place] as S[number];
  return found;
}

interface Exports {
  search(...numbers: number[]): void;
}

/** A kernel on one graph, with a memory of its own, for one part of the sources after the other. */
export class SourceRun {
  readonly #kernel: KernelMemory<Exports>;
  readonly #rows: readonly number[];
  readonly #room: readonly number[];
  readonly #sums: readonly number[];

  constructor(
    readonly own: SourceKernel,
    readonly graph: Placed,
    readonly settings: readonly number[],
  ) {
    const nodes = graph.nodeAt.length;
    const kernel = new KernelMemory<Exports>(own.wasm);
    this.#kernel = kernel;
    this.#rows = [kernel.put(graph.offsets), kernel.put(graph.neighbours)];
    this.#room = own.room(nodes).map((bytes) => kernel.reserve(bytes));
    this.#sums = Object.values(own.columns).map(({ type }) => kernel.put(new type(nodes)));
  }

  /** Sums by place over the sources of a part. `told` hears how many more are done. Cost: as the kernel says. */
  of({ from, until }: Part, told: (more: number) => void = () => {}): SourceSums {
    const { own, graph, settings } = this;
    const nodes = graph.nodeAt.length;
    const columns = Object.entries(own.columns);
    columns.forEach(([, { type }], at) => {
      this.#kernel.set(this.#sums[at] as number, new type(nodes));
    });
    for (const batch of batchesOf(graph.starts, from, until, own.batch)) {
      this.#kernel.run.search(
        ...this.#rows,
        ...[batch.low, batch.high, batch.from, batch.until],
        ...settings,
        ...this.#room,
        ...this.#sums,
      );
      told(batch.until - batch.from);
    }
    const found = columns.map(([name, { type }], at) => [
      name,
      this.#kernel.take(type, this.#sums[at] as number, nodes),
    ]);
    return Object.fromEntries(found);
  }
}

/** What all parts give together, by node; parts in their order. Pure; linear. */
export function joined({ columns }: SourceKernel, graph: Placed, parts: Iterable<SourceSums>): SourceSums {
  const nodes = graph.nodeAt.length;
  const all = Object.entries(columns).map(([name, column]) => ({
    name,
    ...column,
    sums: new column.type(nodes),
  }));
  for (const part of parts)
    for (const { name, join, sums } of all) {
      const more = part[name] as Sums;
      for (let place = 0; place < nodes; place++) {
        // Big integers, or numbers: never both. Of big integers there are sums only.
        const [own, next] = [sums[place] as number, more[place] as number];
        sums[place] = join === "sum" ? own + next : Math.max(own, next);
      }
    }
  return Object.fromEntries(all.map(({ name, sums }) => [name, byNode(graph, sums)]));
}

/** All parts one after the other, in this thread. Deterministic. */
export const fromSourcesHere: FromSources = (kernel, { rows, settings, progress }) => {
  const graph = placed(rows);
  const nodes = graph.nodeAt.length;
  const run = new SourceRun(kernel, graph, settings);
  let done = 0;
  const told = (more: number) => {
    done += more;
    progress?.(done, nodes);
  };
  return joined(
    kernel,
    graph,
    partsOf(kernel, nodes).map((part) => run.of(part, told)),
  );
};
