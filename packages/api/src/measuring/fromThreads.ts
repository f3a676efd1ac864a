import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import {
  type FromSources,
  fromSourcesHere,
  joined,
  type Part,
  type Placed,
  partsOf,
  placed,
  type Search,
  SOURCE_KERNELS,
  type SourceKernel,
  SourceRun,
} from "@maillage/analysis";

/** Beside the built command; from the source there is no other thread, and this one does all. */
const WORKER = new URL("./sourcesWorker.js", import.meta.url);
/** Threads of one computation, this one included. */
const MOST_THREADS = 8;
/** Visits of ties, by batches of sources, from which on a second thread saves more than its start costs: about a second. */
const SHARE_FROM = 1e7;

/** Places in `state`. */
const NEXT = 0;
const ENDED = 1;
const DONE = 2;
const FAILED = 3;

/** A search on which several threads work: all in shared memory, so that nothing is copied between them. */
export interface SharedSearch {
  readonly kernel: SourceKernel["id"];
  readonly settings: readonly number[];
  readonly graph: Placed;
  readonly parts: readonly Part[];
  /** Of each column, its numbers part by part. */
  readonly sums: Readonly<Record<string, SharedArrayBuffer>>;
  /** The next part to take, parts that are ended, sources that are done, and whether a thread failed. */
  readonly state: Int32Array;
}

function shared(numbers: Uint32Array): Uint32Array {
  const own = new Uint32Array(new SharedArrayBuffer(numbers.byteLength));
  own.set(numbers);
  return own;
}

/** What stands of one part in the shared memory. */
function sumsOf({ kernel, sums, graph }: SharedSearch, part: number) {
  const nodes = graph.nodeAt.length;
  const columns = Object.entries(SOURCE_KERNELS[kernel].columns);
  return Object.fromEntries(
    columns.map(([name, { type }]) => [
      name,
      new type(sums[name] as SharedArrayBuffer, part * nodes * type.BYTES_PER_ELEMENT, nodes),
    ]),
  );
}

/** Lays out a search for several threads. Linear. */
export function sharedSearch(kernel: SourceKernel, { rows, settings }: Search): SharedSearch {
  const { offsets, neighbours, nodeAt, starts } = placed(rows);
  const parts = partsOf(kernel, nodeAt.length);
  const room = ({ BYTES_PER_ELEMENT }: { readonly BYTES_PER_ELEMENT: number }) =>
    new SharedArrayBuffer(parts.length * nodeAt.length * BYTES_PER_ELEMENT);
  return {
    kernel: kernel.id,
    settings,
    graph: {
      offsets: shared(offsets),
      neighbours: shared(neighbours),
      nodeAt: shared(nodeAt),
      starts: shared(starts),
    },
    parts,
    sums: Object.fromEntries(Object.entries(kernel.columns).map(([name, { type }]) => [name, room(type)])),
    state: new Int32Array(new SharedArrayBuffer(16)),
  };
}

/** Takes parts of a search and computes them until none is left. `told` hears how many sources all threads have done. */
export function takeParts(search: SharedSearch, told: (done: number) => void = () => {}): void {
  const { kernel, graph, settings, parts, state } = search;
  const take = () => Atomics.add(state, NEXT, 1);
  let part = take();
  if (part >= parts.length) return;
  const run = new SourceRun(SOURCE_KERNELS[kernel], graph, settings);
  for (; part < parts.length; part = take()) {
    const found = run.of(parts[part] as Part, (more) => told(Atomics.add(state, DONE, more) + more));
    for (const [name, own] of Object.entries(sumsOf(search, part))) own.set(found[name] as never);
    Atomics.add(state, ENDED, 1);
    Atomics.notify(state, ENDED);
  }
}

/** As a thread of its own does it: a failure is told to the thread that waits. */
export function help(search: SharedSearch): void {
  try {
    takeParts(search);
  } catch (error) {
    Atomics.store(search.state, FAILED, 1);
    Atomics.notify(search.state, ENDED);
    throw error;
  }
}

/** Waits for the parts that others took, and puts all together. Throws when one of them failed. */
export function gathered(search: SharedSearch) {
  const { kernel, graph, parts, state } = search;
  for (let ended = 0; ended < parts.length; ended = Atomics.load(state, ENDED)) {
    if (Atomics.load(state, FAILED) === 1) throw new Error("A thread of the computation failed.");
    Atomics.wait(state, ENDED, ended, 1_000);
  }
  return joined(
    SOURCE_KERNELS[kernel],
    graph,
    parts.map((_, part) => sumsOf(search, part)),
  );
}

/**
 * Searches from all nodes by as many threads as there are processors, where that is worth their start; blocks this thread until
 * they are through. The same bytes as `fromSourcesHere`.
 */
export const fromThreads: FromSources = (kernel, search) => {
  const visits = (search.rows.offsets.length / kernel.batch) * search.rows.neighbours.length;
  const threads = Math.min(MOST_THREADS, availableParallelism());
  if (threads < 2 || visits < SHARE_FROM || !existsSync(WORKER)) return fromSourcesHere(kernel, search);
  const own = sharedSearch(kernel, search);
  for (let helper = 1; helper < Math.min(threads, own.parts.length); helper++) {
    const worker = new Worker(WORKER, { workerData: own });
    // What it fails with, `gathered` tells; one that never starts takes no part.
    worker.on("error", () => {});
    worker.unref();
  }
  takeParts(own, (done) => search.progress?.(done, own.graph.nodeAt.length));
  return gathered(own);
};
